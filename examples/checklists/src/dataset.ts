import { dangerRecords, inspectionRecords, judgeInspection } from "@anwei/inspection";
import type { FilledInspection } from "./inspections.ts";
import { trades } from "./trades.ts";

type Rows = readonly Readonly<Record<string, unknown>>[];

/** The filled inspections as tables of a dataset, with the hidden dangers that they open entered in the ledger. */
export function datasetOf(filled: ReadonlyMap<string, FilledInspection>): Readonly<Record<string, Rows>> {
  const records = [...filled].map(([name, { pin, inspection, answers }]) => {
    const list = trades[name];
    if (!list) throw new RangeError(`no checklist ${name}`);
    const result = judgeInspection(list, answers, { pin, on: inspection.happenedOn });
    const found = { foundBy: "supervisor", finder: inspection.inspector };
    return {
      ...inspectionRecords(list, answers, inspection),
      hiddenDangers: dangerRecords(result, inspection).map((row) => ({ ...row, ...found })),
    };
  });
  return {
    inspections: records.flatMap((r) => r.inspections),
    inspectionAnswers: records.flatMap((r) => r.inspectionAnswers),
    hiddenDangers: records.flatMap((r) => r.hiddenDangers),
  };
}
