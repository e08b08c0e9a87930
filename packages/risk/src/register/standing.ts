import { asOf, not, type Terms, type Test } from "@anwei/kernel";
import type { risks } from "../records/risks.js";

/** Not removed from the register by the as-of date: of what no longer exists nothing is asked. */
export const stillStands = (r: Terms<typeof risks>): Test => not(r.removedOn.atMost(asOf));

/** Examples of a rule that speaks of what stands on the register: the last day on it, and the day of removal. */
export const removalExamples = <const F extends object, const E>(
  facts: F,
  given: Readonly<Record<string, unknown>>,
  expect: E,
) =>
  [
    {
      name: { zh: "消除前一日仍在册", en: "the day before it is removed it stands" },
      facts: { ...facts, removedOn: "2026-06-02" },
      given,
      judged: "2026-06-01",
      expect,
    },
    {
      name: { zh: "消除当日起不再判", en: "from the day of its removal on nothing is asked of it" },
      facts: { ...facts, removedOn: "2026-06-02" },
      given,
      judged: "2026-06-02",
      expect: { notApplicable: true },
    },
  ] as const;
