import { join } from "node:path";
import type { DatasetRefused, FactsRefused, QuestionRefused } from "@anwei/engine/effect";
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
