import type { Language } from "@anwei/kernel";

export const languages = ["zh", "en"] as const satisfies readonly Language[];

/**
 * The language that people are answered in: `--lang` where it is given, else the locale's: Chinese for `zh`, English
 * for every other. It is known before the arguments are read, so that help and complaints about them have it too.
 */
export function languageOf(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  system: string = Intl.DateTimeFormat().resolvedOptions().locale,
): Language {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const asked = at < 0 ? undefined : args[at]?.slice("--lang=".length) || args[at + 1];
  const known = languages.find((language) => language === asked);
  if (known) return known;
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((name) => name !== undefined && name !== "");
  return /^zh\b/i.test((locale ?? system).replace("_", "-")) ? "zh" : "en";
}
