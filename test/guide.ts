/** One thing that a guide has its reader do, or lets the reader see. */
export type Step =
  /** Write a file. */
  | { readonly step: "file"; readonly file: string; readonly text: string }
  /** Change a file: take lines out that stand there, put others in their place. */
  | { readonly step: "edit"; readonly file: string; readonly old: string; readonly text: string }
  /** Run commands, which end with a status and print these lines among others. */
  | { readonly step: "run"; readonly commands: readonly string[]; readonly status: number; readonly prints: string }
  /** Read a page. */
  | { readonly step: "page"; readonly file: string; readonly says: readonly string[] };

const fence = /^```(\w+)(?: \[([^\]]+)\])?\n([\s\S]*?)^```$|^<!-- exit (\d+) -->$/gm;

/**
 * What a guide says, in order: a block with a file's name is that file, or, where lines are marked `[!code ++]` and
 * `[!code --]`, a change of it; `sh` are commands, and `text` after them is what they print.
 */
export function stepsIn(guide: string): readonly Step[] {
  const steps: Step[] = [];
  for (const [, language, file, body = "", status] of guide.matchAll(fence)) {
    const before = steps.at(-1);
    if (status !== undefined) {
      if (before?.step !== "run") throw new Error(`exit ${status} stands after no command`);
      steps[steps.length - 1] = { ...before, status: Number(status) };
    } else if (language === "sh") {
      steps.push({ step: "run", commands: body.trim().split("\n"), status: 0, prints: "" });
    } else if (language === "text" && file !== undefined) {
      steps.push({ step: "page", file, says: body.trim().split("\n") });
    } else if (language === "text") {
      if (before?.step !== "run") throw new Error(`this output stands after no command:\n${body}`);
      steps[steps.length - 1] = { ...before, prints: body };
    } else if (file === undefined) {
      throw new Error(`this block names no file:\n${body}`);
    } else if (marked.test(body)) {
      steps.push({ step: "edit", file, old: without("++", body), text: without("--", body) });
    } else {
      steps.push({ step: "file", file, text: body });
    }
  }
  return steps;
}

const marked = /\/\/ \[!code (\+\+|--)\]$/m;

/** A block without the lines of one mark, the other mark taken off. */
const without = (mark: "++" | "--", body: string): string =>
  body
    .split("\n")
    .filter((line) => !line.endsWith(`// [!code ${mark}]`))
    .map((line) => line.replace(/ ?\/\/ \[!code (\+\+|--)\]$/, ""))
    .join("\n");

/** A file after a change, whose lines must stand in it once. */
export function edited(text: string, { file, old, text: now }: Step & { readonly step: "edit" }): string {
  const places = text.split(old).length - 1;
  if (places !== 1) throw new Error(`${file} has these lines ${places} times:\n${old}`);
  return text.replace(old, () => now);
}

/**
 * The first line of what a guide shows that was not printed: each must stand in it, in order, one right after the other
 * unless … stands between them. A line may be the beginning of one that was printed, or stand further right.
 */
export function notPrinted(shown: string, printed: string): string | undefined {
  const lines = printed.split("\n").map((line) => line.trimEnd());
  let at = 0;
  let apart = true;
  for (const wanted of shown.trimEnd().split("\n")) {
    if (wanted === "…") {
      apart = true;
      continue;
    }
    const found = apart
      ? lines.findIndex((line, i) => i >= at && line.trimStart().startsWith(wanted.trimStart()))
      : lines[at]?.trimStart().startsWith(wanted.trimStart())
        ? at
        : -1;
    if (found < 0) return wanted;
    at = found + 1;
    apart = false;
  }
  return undefined;
}
