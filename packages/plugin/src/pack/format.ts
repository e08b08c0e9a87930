import { type Text, text } from "@anwei/kernel";
import { shown } from "@anwei/kernel/json";
import type { Diagnostic, DiagnosticCode } from "../diagnostic.js";

const kinds = {
  pack: { code: "not-a-pack", title: text("规则包", "a pack") },
  trust: { code: "not-a-trust-store", title: text("信任清单", "a trust store") },
} as const;

/** Why a value is no file of ours, or one of a format that is not known here, if it is. */
export function formatProblem(value: unknown, kind: keyof typeof kinds, known: number): Diagnostic | undefined {
  const { code, title } = kinds[kind];
  const marked = partOf(value, "anwei");
  if (marked !== kind) {
    return {
      code,
      plugins: [],
      subject: "anwei",
      expected: text(`${title.zh}（"anwei": "${kind}"）`, `${title.en} ("anwei": "${kind}")`),
      found: shown(marked),
      todo: text("换一个文件", "Give another file."),
    };
  }
  return versionProblem(partOf(value, "format"), {
    subject: "format",
    known,
    title: text(`${title.zh}的格式版本`, `version of the format of ${title.en}`),
    unknown: "format-unknown",
    tooNew: "format-too-new",
  });
}

/** Why a version is not the one that is read here, if it is not: newer ones ask for newer software. */
export function versionProblem(
  found: unknown,
  of: {
    readonly subject: string;
    readonly known: number;
    readonly title: Text;
    readonly unknown: DiagnosticCode;
    readonly tooNew: DiagnosticCode;
  },
): Diagnostic | undefined {
  if (found === of.known) return undefined;
  const newer = typeof found === "number" && Number.isInteger(found) && found > of.known;
  return {
    code: newer ? of.tooNew : of.unknown,
    plugins: [],
    subject: of.subject,
    expected: text(`${of.title.zh} ${of.known}`, `${of.title.en} ${of.known}`),
    found: shown(found),
    todo: newer
      ? text("升级 @anwei/plugin 后再读", "Read it with a newer @anwei/plugin.")
      : text("重新获取该文件", "Get the file anew."),
  };
}

/** A part of a value that may have any shape. */
export const partOf = (of: unknown, key: string): unknown =>
  typeof of === "object" && of !== null && Object.hasOwn(of, key) ? (of as Record<string, unknown>)[key] : undefined;
