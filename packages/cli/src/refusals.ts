import { join } from "node:path";
import type { DatasetRefused, FactsRefused, QuestionRefused } from "@anwei/engine/effect";
import type { Text } from "@anwei/kernel";
import { ofFacts, type Problem, Refused, refused } from "./problem.js";

/** What the engine refuses, as the command says it: facts at their place in a file, or under the options they came by. */
export const factsRefused = (
  { problems }: FactsRefused,
  place: Pick<Problem, "file" | "row">,
  columnOf?: (field: string) => string,
): Refused => refused(...ofFacts(problems, place, columnOf));

export const datasetRefused = ({ problems, total, counts }: DatasetRefused, folder: string): Refused =>
  new Refused({
    problems: problems.map((p) => ({ ...p, file: p.code === "no-folder" ? folder : join(folder, p.file) })),
    total,
    counts: counts.map((c) => ({ ...c, file: join(folder, c.file) })),
  });

export const questionRefused = ({ code, text }: QuestionRefused, place: Pick<Problem, "file" | "row"> = {}): Refused =>
  refused({ code, said: text, ...place });

/** What is wrong with a file of the contract: a pack, a key, a trust store. */
interface Diagnosed {
  readonly code: string;
  /** The place in the file. */
  readonly subject: string;
  readonly expected: Text;
  readonly found: Text;
  readonly todo: Text;
}

/** Refused with diagnostics, of whatever copy of the packages: known by its shape. */
export const hasDiagnostics = (error: unknown): error is { readonly diagnostics: readonly Diagnosed[] } =>
  error instanceof Error && "diagnostics" in error && Array.isArray(error.diagnostics);

export const fileRefused = (diagnostics: readonly Diagnosed[], file: string): Refused =>
  refused(
    ...diagnostics.map(({ code, subject, expected, found, todo }) => {
      const [zh, en] = subject === "-" ? ["", ""] : [`${subject}：`, `${subject}: `];
      return {
        code,
        file,
        said: {
          zh: `${zh}应为${expected.zh}，实为${found.zh}。${todo.zh}`,
          en: `${en}expected ${expected.en}, found ${found.en}. ${todo.en}`,
        },
      };
    }),
  );
