import {
  all,
  any,
  count,
  dateQuantity,
  decision,
  type Facts,
  judgedOn,
  moved,
  not,
  ordered,
  parameterTable,
  record,
  text,
  years,
} from "@anwei/kernel";
import { penaltiesLaw2021 } from "@anwei/law";
import { acts } from "../records/index.js";

const from = "2021-07-15";
const cites = penaltiesLaw2021.article(36);
const about = { cites, from, about: record(acts), law: "event" } as const;

/** 处罚时效的年数. */
export const limitationYears = parameterTable({
  id: "enforcement/limitation-years",
  of: count(text("处罚时效（年）", "years within which an act is penalised"), { unit: "year" }),
  by: [
    {
      title: text("违法行为", "act"),
      members: {
        ordinary: text("一般", "ordinary"),
        harmful: text("涉及公民生命健康安全且有危害后果", "concerning life and health, with harm"),
      },
    },
  ],
  history: [{ from, values: { ordinary: 2, harmful: 5 }, cites }],
});

const act: Facts<typeof acts> = {
  happenedOn: "2024-03-01",
  lifeSafety: true,
  harm: "slight",
  discoveredOn: "none",
};
const before = {
  name: text("行政处罚法施行前一日的行为不适用", "not to an act of the day before the law came into force"),
  facts: { ...act, happenedOn: moved(from, -1) },
  judged: "2032-01-01",
  expect: { notApplicable: true },
} as const;

/** 处罚时效届满之日: the last day on which its discovery still lets an act be penalised. */
export const limitationUntil = dateQuantity({
  ...about,
  id: "enforcement/limitation-until",
  title: text("处罚时效届满之日", "an act can be penalised if discovered until"),
  note: text(
    "自行为发生或者终了之日的次日起算；涉及金融安全的不在此列，法律另有规定的除外",
    "counted from the day after the act was done or ended; financial safety is not covered, and other laws may provide otherwise",
  ),
  combine: "exactlyOne",
  rows: (a) => [
    {
      when: all(a.lifeSafety, a.harm.moreThan("none")),
      is: a.happenedOn.plus(years(limitationYears.at("harmful"))),
    },
    { otherwise: a.happenedOn.plus(years(limitationYears.at("ordinary"))) },
  ],
  examples: [
    { name: text("涉及生命健康且有危害后果", "life and health, with harm"), facts: act, expect: "2029-03-01" },
    {
      name: text("没有危害后果", "without harm"),
      facts: { ...act, harm: "none" },
      expect: "2026-03-01",
    },
    {
      name: text("不涉及生命健康", "not about life and health"),
      facts: { ...act, lifeSafety: false },
      expect: "2026-03-01",
    },
    {
      name: text("有无危害后果未知", "whether there was harm is not known"),
      facts: { ...act, harm: null },
      expect: { atLeast: "2026-03-01", atMost: "2029-03-01" },
    },
    {
      name: text("行政处罚法施行当日的行为", "an act of the law's first day"),
      facts: { ...act, happenedOn: from },
      expect: "2026-07-15",
    },
    before,
  ],
});

/** 处罚时效: whether an act can still be penalised. */
export const limitation = decision({
  ...about,
  id: "enforcement/limitation",
  title: text("是否超过处罚时效", "whether an act can still be penalised"),
  outcomes: ordered({
    "in-time": text("在时效内", "in time"),
    barred: text("已过处罚时效", "out of time"),
  }),
  combine: "gravest",
  consequences: {
    barred: [{ id: "no-penalty", text: text("不再给予行政处罚", "no penalty is imposed any more") }],
  },
  rows: (a) => [
    {
      when: any(
        a.discoveredOn.moreThan(limitationUntil.of(a)),
        all(not(a.discoveredOn.exists), judgedOn.moreThan(limitationUntil.of(a))),
      ),
      then: "barred",
    },
  ],
  examples: [
    ...(
      [
        ["时效最后一日发现", "discovered on the last day", "2026-03-01", "2027-01-01", "in-time"],
        ["次日发现", "discovered on the day after", "2026-03-02", "2027-01-01", "barred"],
        ["最后一日仍未发现", "not discovered on the last day", "none", "2026-03-01", "in-time"],
        ["次日仍未发现", "not discovered on the day after", "none", "2026-03-02", "barred"],
      ] as const
    ).map(([zh, en, discoveredOn, judged, expect]) => ({
      name: text(zh, en),
      facts: { ...act, discoveredOn },
      given: { [limitationUntil.id]: "2026-03-01" },
      judged,
      expect,
    })),
    {
      name: text("何时发现未知", "when it was discovered is not known"),
      facts: { ...act, discoveredOn: null },
      given: { [limitationUntil.id]: "2026-03-01" },
      judged: "2027-01-01",
      expect: { atLeast: "in-time", atMost: "barred" },
    },
    {
      name: text("行政处罚法施行当日的行为", "an act of the law's first day"),
      facts: { ...act, happenedOn: from, discoveredOn: from },
      given: { [limitationUntil.id]: "2023-07-15" },
      judged: "2024-01-01",
      expect: "in-time",
    },
    before,
  ],
});
