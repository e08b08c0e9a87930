import {
  amount,
  atAnyTime,
  days,
  type Facts,
  indicator,
  type NumberTerm,
  parameterTable,
  quantity,
  record,
  recordsBy,
  sum,
  summed,
  type Terms,
  type Text,
  text,
} from "@anwei/kernel";
import { decree493 } from "@anwei/law";
import { accidents, sectors } from "../records/accidents.js";
import { changesOf, supplements } from "../records/supplements.js";

const everyOther = Object.fromEntries(Object.keys(sectors).map((sector) => [sector, 30])) as Record<
  keyof typeof sectors,
  number
>;

/** 补报期: for how many days a change of casualties is counted. */
export const supplementWindow = parameterTable({
  id: "accident/supplement-window",
  of: amount(text("补报期", "time for supplements"), { unit: "day" }),
  by: [{ title: text("事故类别", "kind of accident"), members: sectors }],
  history: [{ values: { ...everyOther, road: 7, fire: 7 }, cites: decree493.article(13, { paragraph: 2 }) }],
});

type Supplement = Terms<typeof supplements>;

/** Of an accident, the changes of one figure that fall into its time for supplements. */
const changes = (
  id: string,
  title: Text,
  change: (s: Supplement) => NumberTerm,
  shown: { readonly supplement: Facts<typeof supplements>; readonly expect: number | string },
) =>
  indicator({
    id,
    title,
    note: text(
      "自事故发生之日起计，当日不算；期满之后的变化不再计入",
      "the days are counted from the accident's, which is not one of them; later changes do not count",
    ),
    cites: decree493.article(13, { paragraph: 2 }),
    about: record(accidents),
    law: "event",
    over: supplements,
    link: recordsBy("accident"),
    window: atAnyTime(),
    where: (s, a) => s.happenedOn.atMost(a.happenedOn.plus(days(supplementWindow.at(a.sector)))),
    fold: (s) => summed(change(s)),
    examples: [
      {
        name: text("坍塌后第30日的变化计入，第31日的不计", "of a collapse the 30th day counts, the 31st does not"),
        facts: { id: "a", happenedOn: "2026-03-01", sector: "construction" },
        records: {
          supplements: [
            { id: "in-time", accident: "a", happenedOn: "2026-03-31", ...shown.supplement },
            { id: "late", accident: "a", happenedOn: "2026-04-01", ...shown.supplement },
            { id: "another", accident: "b", happenedOn: "2026-03-02", ...shown.supplement },
          ],
        },
        expect: shown.expect,
      },
      {
        name: text("火灾后第7日的变化计入，第8日的不计", "of a fire the 7th day counts, the 8th does not"),
        facts: { id: "a", happenedOn: "2026-03-01", sector: "fire" },
        records: {
          supplements: [
            { id: "in-time", accident: "a", happenedOn: "2026-03-08", ...shown.supplement },
            { id: "late", accident: "a", happenedOn: "2026-03-09", ...shown.supplement },
          ],
        },
        expect: shown.expect,
      },
    ],
  });

/** 期内新增伤亡（死亡、下落不明）: people lost since the first report. */
export const lostSince = changes(
  "accident/lost-since",
  text("补报期内死亡（含下落不明）人数变化", "change of people lost within the time for supplements"),
  (s) => changesOf(s).lost,
  { supplement: { deathsAdded: 4, missingAdded: 2, missingFound: 1 }, expect: 5 },
);

/** 期内重伤人数变化. */
export const seriousSince = changes(
  "accident/serious-since",
  text("补报期内重伤人数变化", "change of serious injuries within the time for supplements"),
  (s) => changesOf(s).serious,
  { supplement: { seriousAdded: 4, seriousEnded: 1 }, expect: 3 },
);

/** 期内新增直接经济损失. */
export const lossSince = changes(
  "accident/loss-since",
  text("补报期内直接经济损失变化", "change of direct loss within the time for supplements"),
  (s) => changesOf(s).loss,
  { supplement: { lossAdded: "1000000.5" }, expect: "1000000.5" },
);

/** An accident with one supplement in time and one that came too late. */
const supplemented = {
  facts: {
    id: "a",
    happenedOn: "2026-03-01",
    sector: "construction",
    deaths: 2,
    missing: 1,
    seriousInjuries: 5,
    directLoss: 9_000_000,
  },
  records: {
    supplements: [
      { id: "1", accident: "a", happenedOn: "2026-03-31", deathsAdded: 1, seriousEnded: 1, lossAdded: 500_000 },
      { id: "2", accident: "a", happenedOn: "2026-04-01", deathsAdded: 1, seriousEnded: 1, lossAdded: 500_000 },
    ],
  },
} as const;

const counted = (
  id: string,
  title: Text,
  unit: "person" | "yuan",
  is: (a: Terms<typeof accidents>) => NumberTerm,
  expect: number,
) =>
  quantity({
    id,
    title,
    cites: [decree493.article(13, { paragraph: 2 }), decree493.article(12, { item: 4 })],
    about: record(accidents),
    law: "event",
    unit,
    is,
    examples: [
      {
        name: text("首报加期内补报，期满后的不计", "the first report and what came in time, not what came late"),
        ...supplemented,
        expect,
      },
    ],
  });

/** 计入的死亡（含下落不明）人数: who is counted as lost, the missing with the dead. */
export const lostCounted = counted(
  "accident/lost-counted",
  text("计入的死亡（含下落不明）人数", "people counted as lost, the missing included"),
  "person",
  (a) => sum(a.deaths, a.missing, lostSince.of(a)),
  4,
);

/** 计入的重伤人数. */
export const seriousCounted = counted(
  "accident/serious-counted",
  text("计入的重伤人数", "serious injuries counted"),
  "person",
  (a) => a.seriousInjuries.plus(seriousSince.of(a)),
  4,
);

/** 计入的直接经济损失. */
export const lossCounted = counted(
  "accident/loss-counted",
  text("计入的直接经济损失", "direct loss counted"),
  "yuan",
  (a) => a.directLoss.plus(lossSince.of(a)),
  9_500_000,
);
