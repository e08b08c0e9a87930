import {
  all,
  any,
  type Consequence,
  count,
  decision,
  type Facts,
  not,
  ordered,
  parameter,
  record,
  sum,
  type Terms,
  text,
} from "@anwei/kernel";
import { safetyLaw2002, safetyLaw2014, safetyLaw2021 } from "@anwei/law";
import { mines, obligedUnits, type SafetyTrade, safetyTrades } from "../records/obliged-units.js";
import { entrustedEngineers, fullTimeManagers, safetyManagers } from "./managers.js";

type Unit = Terms<typeof obligedUnits>;

const staffing2002 = safetyLaw2002.whole({
  note: text("2002年文本未见，条号不详", "the text of 2002 was not seen, nor its articles"),
});

// The trades that must have a body or full-time managers whatever their size, by edition of the law.
const named2021 = [
  ...mines,
  "smelting",
  "construction",
  "road-transport",
  "other-transport",
  "hazardous-production",
  "hazardous-trade",
  "hazardous-storage",
  "hazardous-loading",
] as const satisfies SafetyTrade[];
const named2014 = [
  ...mines,
  "smelting",
  "construction",
  "road-transport",
  "hazardous-production",
  "hazardous-trade",
  "hazardous-storage",
] as const satisfies SafetyTrade[];
const named2002 = [
  ...mines,
  "construction",
  "hazardous-production",
  "hazardous-trade",
  "hazardous-storage",
] as const satisfies SafetyTrade[];

/** The number of employees above which a unit must have a safety body or full-time managers: 300, since 2014 100. */
export const staffingLine = parameter({
  id: "responsibility/staffing-line",
  of: count(
    text("应设机构或配专职人员的从业人员数（超过）", "employees above which a body or full-time managers are due"),
  ),
  moves: { may: "tighten", stricter: "lower" },
  history: [
    { from: "2021-09-01", value: 100, cites: safetyLaw2021.article(24, { paragraph: 2 }) },
    { from: "2014-12-01", to: "2021-08-31", value: 100, cites: safetyLaw2014.article(21) },
    { from: "2002-11-01", to: "2014-11-30", value: 300, cites: staffing2002 },
  ],
});

const rows = (named: readonly SafetyTrade[], entrusting: boolean) => (u: Unit) => {
  const due = any(...named.map((t) => u.safetyTrades.includes(t)), u.employees.moreThan(staffingLine.value));
  const some = entrusting ? sum(safetyManagers.of(u), entrustedEngineers.of(u)) : safetyManagers.of(u);
  return [
    { when: all(due, not(u.safetyBody), fullTimeManagers.of(u).below(1)), then: "short" as const },
    { when: all(not(u.safetyBody), some.below(1)), then: "short" as const },
    { otherwise: "met" as const },
  ];
};

interface Of {
  readonly trade?: SafetyTrade;
  readonly employees?: number;
  readonly body?: boolean;
  readonly fullTime?: number;
  readonly partTime?: number;
  readonly entrusted?: number;
}

const unit = ({ trade, employees = 1, body = false, fullTime = 0, partTime = 0, entrusted = 0 }: Of) => ({
  facts: {
    id: "u",
    kind: "enterprise",
    employees,
    safetyBody: body,
    safetyTrades: trade === undefined ? [] : [trade],
  } satisfies Facts<typeof obligedUnits>,
  given: {
    [fullTimeManagers.id]: fullTime,
    [safetyManagers.id]: fullTime + partTime,
    [entrustedEngineers.id]: entrusted,
  },
});

const around = (judged: string, line: number, named: readonly SafetyTrade[], entrusting: boolean) => {
  const name = (zh: string, en: string) => text(`${zh}，${judged}`, `${en}, on ${judged}`);
  const trades = Object.keys(safetyTrades) as SafetyTrade[];
  return [
    {
      ...unit({ employees: line, partTime: 1 }),
      judged,
      name: name(`${line}人，一名兼职`, `${line} employees, one part-time manager`),
      expect: "met" as const,
    },
    {
      ...unit({ employees: line + 1, partTime: 1 }),
      judged,
      name: name(`${line + 1}人，只有兼职`, `${line + 1} employees, part-time only`),
      expect: "short" as const,
    },
    {
      ...unit({ employees: line + 1, fullTime: 1 }),
      judged,
      name: name(`${line + 1}人，一名专职`, `${line + 1} employees, one full-time manager`),
      expect: "met" as const,
    },
    {
      ...unit({ employees: line + 1, body: true }),
      judged,
      name: name(`${line + 1}人，设有机构`, `${line + 1} employees, with a safety body`),
      expect: "met" as const,
    },
    {
      ...unit({ employees: line }),
      judged,
      name: name(`${line}人，无人管理`, `${line} employees, nobody`),
      expect: "short" as const,
    },
    {
      ...unit({ employees: line, body: true }),
      judged,
      name: name(`${line}人，设有机构`, `${line} employees, with a safety body`),
      expect: "met" as const,
    },
    {
      ...unit({ employees: line, entrusted: 1 }),
      judged,
      name: name(`${line}人，委托工程技术人员`, `${line} employees, an entrusted engineer`),
      expect: entrusting ? ("met" as const) : ("short" as const),
    },
    {
      ...unit({ employees: line + 1, entrusted: 1 }),
      judged,
      name: name(`${line + 1}人，委托工程技术人员`, `${line + 1} employees, an entrusted engineer`),
      expect: "short" as const,
    },
    {
      ...unit({}),
      facts: { id: "u", kind: "village", employees: line + 1, safetyBody: false, safetyTrades: [] } satisfies Facts<
        typeof obligedUnits
      >,
      judged,
      name: name("不是企业的不适用", "not to what is no enterprise"),
      expect: { notApplicable: true as const },
    },
    ...trades.map((trade) => ({
      ...unit({ trade, partTime: 1 }),
      judged,
      name: name(`${safetyTrades[trade].zh}，只有兼职`, `${safetyTrades[trade].en}, part-time only`),
      expect: named.includes(trade) ? ("short" as const) : ("met" as const),
    })),
  ];
};

const correction: Consequence = {
  id: "correction",
  text: text("责令限期改正，依法处罚", "an order to correct it in time, and a fine by law"),
  who: text("负有安全生产监督管理职责的部门", "the department in charge of safety supervision"),
};

/** 安全生产管理机构和人员配备: whether an enterprise has the safety body or the managers that the law asks for. */
export const staffing = decision({
  id: "responsibility/staffing",
  title: text("安全生产管理机构和人员配备", "Safety body and managers of an enterprise"),
  note: text(
    "2014年以前三百人以下的也可以委托工程技术人员；2002年文本凭记忆",
    "before December 2014 a unit of up to 300 could also entrust an engineer; the text of 2002 is from memory",
  ),
  cites: safetyLaw2021.article(24),
  about: record(obligedUnits),
  law: "judged",
  appliesWhen: (u) => u.kind.is("enterprise"),
  outcomes: ordered({ met: text("已按规定配备", "met"), short: text("未按规定配备", "short") }),
  combine: "gravest",
  consequences: { short: [correction] },
  rows: rows(named2021, false),
  before: [
    { cites: safetyLaw2014.article(21), rows: rows(named2014, false) },
    { cites: staffing2002, rows: rows(named2002, true) },
  ],
  examples: [
    ...around("2021-09-01", 100, named2021, false),
    ...around("2021-08-31", 100, named2014, false),
    ...around("2014-12-01", 100, named2014, false),
    ...around("2014-11-30", 300, named2002, true),
    ...around("2002-11-01", 300, named2002, true),
    {
      ...unit({}),
      judged: "2002-10-31",
      name: text("法律施行前一日不适用", "not the day before the law"),
      expect: { notApplicable: true },
    },
    {
      facts: { id: "u", kind: "enterprise", safetyBody: false, safetyTrades: [] },
      given: { [fullTimeManagers.id]: 0, [safetyManagers.id]: 1, [entrustedEngineers.id]: 0 },
      judged: "2026-03-31",
      name: text("人数未知、只有兼职：未定", "employees unknown, part-time only: undecided"),
      expect: { atLeast: "met", atMost: "short" },
    },
    {
      facts: { id: "u", kind: "enterprise", safetyBody: false, safetyTrades: [] },
      given: { [fullTimeManagers.id]: 0, [safetyManagers.id]: 0, [entrustedEngineers.id]: 0 },
      judged: "2026-03-31",
      name: text("人数未知、无人管理：必不足", "employees unknown, nobody: surely short"),
      expect: "short",
    },
  ],
});
