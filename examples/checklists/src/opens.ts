import { type CriterionReference, findCriterion, type ItemOptions } from "@anwei/inspection";
import { type Text, text } from "@anwei/kernel";

type Opens = Pick<ItemOptions, "opens">;

/** A fail opens a general hidden danger, to be put right within so many days. */
export const within = (days: number, zh: string, en: string): Opens => ({
  opens: { grade: "general", days, measure: text(zh, en) },
});

/** A fail opens a general hidden danger that is put right on the spot. */
export const onTheSpot = (zh: string, en: string): Opens => ({ opens: { grade: "general", measure: text(zh, en) } });

/**
 * A fail is a major hidden danger by an entry of one list of criteria, which is its legal basis too.
 *
 * @example
 * ```ts
 * const gas = majorBy("city-gas-2023");
 * ask.verdict("licence", text("…", "…"), { ...gas("no-licence", 30, text("停止经营", "stop trading")) });
 * ```
 */
export const majorBy =
  (list: string) =>
  (entry: string, days: number, measure: Text): Required<Pick<ItemOptions, "cites" | "opens" | "evidence">> => {
    const criterion: CriterionReference = { list, entry };
    const found = findCriterion(criterion);
    if (!found) throw new RangeError(`no criterion ${list}/${entry}`);
    return { cites: found.cites, evidence: ["photo"], opens: { grade: "major", days, measure, criterion } };
  };
