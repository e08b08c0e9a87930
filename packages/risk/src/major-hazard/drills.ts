import {
  all,
  counted,
  decision,
  indicator,
  inPeriod,
  ordered,
  periodStart,
  recordIn,
  recordsBy,
  type Text,
  text,
} from "@anwei/kernel";
import { order40 } from "@anwei/law";
import { hazardDrills, type hazardPlans } from "../records/hazard-drills.js";
import { hazardUnits } from "../records/hazard-units.js";
import { decidable, justMajor, notMajor, operator, theUnit, underOrder40 } from "./order40.js";

type Plan = keyof typeof hazardPlans;

interface Duty {
  readonly plan: Plan;
  readonly other: Plan;
  readonly each: "year" | "halfYear";
  readonly drills: Text;
  readonly title: Text;
  readonly period: string;
  readonly last: string;
  readonly next: string;
  /** The last period before the standard of 2018, and the first that ends after it. */
  readonly around: readonly [unseen: string, seen: string];
}

const identified = (happenedOn: string) => theUnit({ happenedOn });

/** How often a plan of a major hazard installation is drilled, and whether that was done. */
function drilled({ plan, other, each, drills, title, period, last, next, around: [unseen, seen] }: Duty) {
  const about = recordIn(hazardUnits, each);
  const cites = order40.article(21);
  const drill = (id: string, happenedOn: string, of: Plan = plan, hazardUnit = "u") => ({
    id,
    hazardUnit,
    happenedOn,
    plan: of,
  });
  const held = indicator({
    id: `risk/${plan}-plan-drills`,
    title: drills,
    cites,
    ...decidable,
    about,
    over: hazardDrills,
    link: recordsBy("hazardUnit"),
    window: inPeriod(),
    where: (d) => d.plan.is(plan),
    fold: counted({ unit: "time" }),
    examples: [
      {
        name: text("只计本单元、本期、本类预案", "of the unit, in the period, of the plan"),
        facts: theUnit(),
        period,
        records: {
          hazardDrills: [
            drill("first", last),
            drill("second", last),
            drill("next", next),
            drill("other", last, other),
            drill("elsewhere", last, plan, "v"),
          ],
        },
        expect: 2,
      },
    ],
  });
  const done = decision({
    id: `risk/${plan}-plan-drill`,
    title,
    cites,
    ...decidable,
    about,
    law: "periodEnd",
    // In the period in which it was identified there may have been no time for one.
    appliesWhen: (u) => all(underOrder40(u), periodStart.moreThan(u.happenedOn)),
    outcomes: ordered({ done: text("已演练", "done"), missed: text("未演练", "missed") }),
    combine: "gravest",
    consequences: {
      missed: [{ id: "drill", who: operator, text: text("补行演练", "the drill that was missed is held") }],
    },
    rows: (u) => [{ when: held.of(u).below(1), then: "missed" }, { otherwise: "done" }],
    examples: [
      {
        name: text("期末一次：已演练", "once on the last day: done"),
        facts: identified("2017-01-01"),
        period,
        records: { ...justMajor, hazardDrills: [drill("d", last)] },
        expect: "done",
      },
      {
        name: text("一次也没有：未演练", "not once: missed"),
        facts: identified("2017-01-01"),
        period,
        records: { ...justMajor, hazardDrills: [] },
        expect: "missed",
      },
      {
        name: text("期初前一日辨识的，本期应当演练", "identified the day before the period began: it is due"),
        facts: identified("2024-12-31"),
        period,
        records: { ...justMajor, hazardDrills: [] },
        expect: "missed",
      },
      {
        name: text("期内辨识的，自下一期起", "identified within the period: from the next one on"),
        facts: identified("2025-01-01"),
        period,
        records: { ...justMajor, hazardDrills: [] },
        expect: { notApplicable: true },
      },
      {
        name: text("不构成的不适用", "not where there is no installation"),
        facts: identified("2017-01-01"),
        period,
        records: { ...notMajor, hazardDrills: [] },
        expect: { notApplicable: true },
      },
      {
        name: text("港区不适用", "not in a port area"),
        facts: { ...identified("2017-01-01"), oversight: "port" },
        period,
        records: { ...justMajor, hazardDrills: [] },
        expect: { notApplicable: true },
      },
      {
        name: text("标准施行以前的各期不作判定", "nothing is decided of periods before the standard"),
        facts: identified("2017-01-01"),
        period: unseen,
        records: { ...justMajor, hazardDrills: [] },
        expect: { notApplicable: true },
      },
      {
        name: text("标准施行以后的第一期起判定", "the first period that ends after it is"),
        facts: identified("2017-01-01"),
        period: seen,
        records: { ...justMajor, hazardDrills: [] },
        expect: "missed",
      },
    ],
  });
  return [held, done] as const;
}

/** 专项应急预案演练: at least once a year. */
export const [specialPlanDrills, specialPlanDrill] = drilled({
  plan: "special",
  other: "site",
  each: "year",
  drills: text("专项应急预案演练次数", "drills of the special plan"),
  title: text("专项应急预案年度演练", "yearly drill of the special plan"),
  period: "2025",
  last: "2025-12-31",
  next: "2026-01-01",
  around: ["2018", "2019"],
});

/** 现场处置方案演练: at least once in half a year. */
export const [sitePlanDrills, sitePlanDrill] = drilled({
  plan: "site",
  other: "special",
  each: "halfYear",
  drills: text("现场处置方案演练次数", "drills of the site plan"),
  title: text("现场处置方案半年演练", "half-yearly drill of the site plan"),
  period: "2025-H1",
  last: "2025-06-30",
  next: "2025-07-01",
  around: ["2018-H2", "2019-H1"],
});
