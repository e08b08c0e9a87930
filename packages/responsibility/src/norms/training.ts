import {
  all,
  amount,
  any,
  atAnyTime,
  type Consequence,
  decision,
  type Facts,
  indicator,
  inPeriod,
  judgedOn,
  moved,
  not,
  ordered,
  parameterTable,
  periodEnd,
  periodStart,
  quantity,
  record,
  recordIn,
  recordsBy,
  summed,
  type Terms,
  text,
} from "@anwei/kernel";
import { order3 } from "@anwei/law";
import { trainsAsHighRisk } from "../lists/high-risk.js";
import { dayBefore } from "../pattern.js";
import { safetyStaff, staffRoles } from "../records/safety-staff.js";
import { trainings } from "../records/trainings.js";
import { serving } from "./serving.js";

type Person = Terms<typeof safetyStaff>;
type Role = keyof typeof staffRoles;

const cites = order3.whole({ note: text("条号未核对", "its articles were not looked up") });
const from = "2006-03-01";

const trainees = {
  title: text("人员", "trainee"),
  members: {
    manager: text("主要负责人、安全生产管理人员", "principal or safety manager"),
    worker: text("其他从业人员", "other staff"),
  },
} as const;
const risks = {
  title: text("行业", "sector"),
  members: { high: text("高危行业", "high risk"), other: text("其他行业", "other") },
} as const;

const hours = (zh: string, en: string) => amount(text(zh, en), { unit: "hour", min: 0 });

/** Hours of initial training: of managers, and of new staff before they take up their work. */
export const initialHours = parameterTable({
  id: "responsibility/initial-training-hours",
  of: hours("初次（岗前）培训学时", "hours of initial training"),
  by: [trainees, risks],
  moves: { may: "tighten", stricter: "higher" },
  history: [
    { from, values: { "manager/high": 48, "manager/other": 32, "worker/high": 72, "worker/other": 24 }, cites },
  ],
});

/** Hours of yearly training; for other staff outside high-risk sectors the provisions name none. */
export const yearlyHours = parameterTable({
  id: "responsibility/yearly-training-hours",
  of: hours("每年再培训学时", "hours of yearly training"),
  by: [
    {
      title: text("人员和行业", "trainee and sector"),
      members: {
        "high-risk-manager": text("高危行业主要负责人、安全生产管理人员", "principal or safety manager, high risk"),
        "other-manager": text("其他行业主要负责人、安全生产管理人员", "principal or safety manager, other sectors"),
        "high-risk-worker": text("高危行业其他从业人员", "other staff, high risk"),
      },
    },
  ],
  moves: { may: "tighten", stricter: "higher" },
  history: [{ from, values: { "high-risk-manager": 16, "other-manager": 12, "high-risk-worker": 20 }, cites }],
});

const isManager = (s: Person) => s.role.oneOf("principal", "safety-manager");
const isWorker = (s: Person) => s.role.oneOf("worker", "special-operator");
const high = (s: Person) => trainsAsHighRisk(s.unit);

const due = (s: Person, table: typeof initialHours) => [
  { when: all(isManager(s), high(s)), is: table.at("manager", "high") },
  { when: all(isManager(s), not(high(s))), is: table.at("manager", "other") },
  { when: all(isWorker(s), high(s)), is: table.at("worker", "high") },
  { when: all(isWorker(s), not(high(s))), is: table.at("worker", "other") },
];

const outcomes = ordered({ trained: text("学时足够", "trained"), short: text("学时不足", "short") });
const retrain: Consequence = {
  id: "no-work-untrained",
  text: text("未经培训合格不得上岗，限期补训", "no work without training; it is made good within a time set"),
  who: text("生产经营单位", "the enterprise"),
};

const day = "2026-03-31";
const person = (role: Role, more: Facts<typeof safetyStaff> = {}) => ({
  id: "p",
  unit: "u",
  role,
  from: "2020-01-01",
  to: "none" as const,
  ...more,
});
const given = (risk: "listed" | "unlisted", more: Readonly<Record<string, unknown>> = {}) => ({
  records: {
    units: [
      { id: "u", kind: "enterprise", safetyTrades: risk === "listed" ? ["coal-mines"] : [], otherHighRisk: false },
    ],
  },
  given: more,
});
const byRole = [
  ["principal", "listed", 48, 16],
  ["safety-manager", "listed", 48, 16],
  ["principal", "unlisted", 32, 12],
  ["safety-manager", "unlisted", 32, 12],
  ["worker", "listed", 72, 20],
  ["special-operator", "listed", 72, 20],
  ["worker", "unlisted", 24, undefined],
  ["special-operator", "unlisted", 24, undefined],
] as const;
const named = (role: Role, risk: "listed" | "unlisted") =>
  text(
    `${role}，${risk === "listed" ? "高危行业" : "其他行业"}`,
    `${role}, ${risk === "listed" ? "high risk" : "other"}`,
  );
const officer = {
  ...given("listed"),
  name: text("监管执法人员不适用", "not to supervision officers"),
  facts: person("officer"),
  expect: { notApplicable: true as const },
};

/** 应受初次培训学时. */
export const initialHoursDue = quantity({
  id: "responsibility/initial-training-due",
  title: text("应受初次（岗前）培训学时", "Hours of initial training due"),
  cites,
  about: record(safetyStaff),
  law: "judged",
  unit: "hour",
  appliesWhen: (s) => any(isManager(s), isWorker(s)),
  combine: "exactlyOne",
  rows: (s) => due(s, initialHours),
  examples: [
    ...byRole.map(([role, risk, expect]) => ({
      ...given(risk),
      name: named(role, risk),
      facts: person(role),
      judged: day,
      expect,
    })),
    { ...officer, judged: day },
    {
      ...given("listed"),
      name: text("规定施行前一日不适用", "not the day before the provisions"),
      facts: person("worker"),
      judged: dayBefore(from),
      expect: { notApplicable: true },
    },
    {
      ...given("listed"),
      name: text("规定施行当日", "on the day of the provisions"),
      facts: person("worker"),
      judged: from,
      expect: 72,
    },
  ],
});

const row = (id: string, happenedOn: string, hours: number, more: Facts<typeof trainings> = {}) =>
  ({ id, trainee: "p", type: "initial", happenedOn, hours, ...more }) as const;

/** 已受初次培训学时. */
export const initialHoursDone = indicator({
  id: "responsibility/initial-training-done",
  title: text("已受初次（岗前）培训学时", "Hours of initial training had"),
  cites,
  about: record(safetyStaff),
  law: "judged",
  over: trainings,
  link: recordsBy("trainee"),
  window: atAnyTime(),
  where: (t) => all(t.type.is("initial"), t.happenedOn.atMost(judgedOn)),
  fold: (t) => summed(t.hours),
  examples: [
    {
      name: text("本人的、初次的、到当日为止的", "the person's own, initial, up to the day"),
      facts: person("worker"),
      judged: day,
      records: {
        trainings: [
          row("a", "2026-03-01", 8),
          row("b", day, 16),
          row("later", moved(day, 1), 1),
          row("yearly", day, 2, { type: "yearly" }),
          row("another", day, 4, { trainee: "q" }),
        ],
      },
      expect: 24,
    },
  ],
});

const initial = (hoursDone: number, facts = person("worker"), judged = day) => ({
  facts,
  judged,
  ...given("unlisted", { [initialHoursDue.id]: 24, [initialHoursDone.id]: hoursDone }),
});

/** 初次（岗前）培训: whether a person in post has had the hours. */
export const initialTraining = decision({
  id: "responsibility/initial-training",
  title: text("初次（岗前）安全培训", "Initial safety training"),
  cites,
  about: record(safetyStaff),
  law: "judged",
  appliesWhen: (s) => all(serving(s), any(isManager(s), isWorker(s))),
  outcomes,
  combine: "gravest",
  consequences: { short: [retrain] },
  rows: (s) => [{ when: initialHoursDone.of(s).below(initialHoursDue.of(s)), then: "short" }, { otherwise: "trained" }],
  examples: [
    { ...initial(23), name: text("少一学时", "an hour short"), expect: "short" },
    { ...initial(24), name: text("恰好", "just enough"), expect: "trained" },
    ...(["principal", "safety-manager", "special-operator"] as const).map((role) => ({
      ...initial(23, person(role)),
      name: text(`${staffRoles[role].zh}也适用`, `${staffRoles[role].en} as well`),
      expect: "short" as const,
    })),
    {
      ...initial(0, person("officer")),
      name: text("监管执法人员不适用", "not to supervision officers"),
      expect: { notApplicable: true },
    },
    {
      ...initial(23, person("worker", { to: day })),
      name: text("离岗当日仍适用", "on the last day in post"),
      expect: "short",
    },
    {
      ...initial(0, person("worker", { to: dayBefore(day) })),
      name: text("离岗次日不适用", "not the day after leaving"),
      expect: { notApplicable: true },
    },
    {
      ...initial(23, person("worker", { from: day })),
      name: text("上岗当日适用", "on the first day in post"),
      expect: "short",
    },
    {
      ...initial(0, person("worker", { from: moved(day, 1) })),
      name: text("上岗前一日不适用", "not the day before taking up the post"),
      expect: { notApplicable: true },
    },
    {
      ...initial(0, person("worker", { from: "2006-01-01" }), dayBefore(from)),
      name: text("规定施行前一日不适用", "not the day before the provisions"),
      expect: { notApplicable: true },
    },
    {
      ...initial(0, person("worker", { from: "2006-01-01" }), from),
      name: text("规定施行当日适用", "on the day of the provisions"),
      expect: "short",
    },
  ],
});

const inYear = recordIn(safetyStaff, "year");

/** 应受再培训学时. */
export const yearlyHoursDue = quantity({
  id: "responsibility/yearly-training-due",
  title: text("应受每年再培训学时", "Hours of yearly training due"),
  cites,
  about: inYear,
  law: "periodEnd",
  unit: "hour",
  appliesWhen: (s) => any(isManager(s), all(isWorker(s), high(s))),
  combine: "exactlyOne",
  rows: (s) => [
    { when: all(isManager(s), high(s)), is: yearlyHours.at("high-risk-manager") },
    { when: all(isManager(s), not(high(s))), is: yearlyHours.at("other-manager") },
    { when: not(isManager(s)), is: yearlyHours.at("high-risk-worker") },
  ],
  examples: [
    ...byRole.map(([role, risk, , expect]) => ({
      ...given(risk),
      name: named(role, risk),
      facts: person(role),
      period: "2025",
      judged: "2025-12-31",
      expect: expect ?? { notApplicable: true as const },
    })),
    { ...officer, period: "2025", judged: "2025-12-31" },
    {
      ...given("listed"),
      name: text("规定施行前一年不适用", "not to the year before the provisions"),
      facts: person("worker"),
      period: "2005",
      judged: "2005-12-31",
      expect: { notApplicable: true },
    },
    {
      ...given("listed"),
      name: text("规定施行当年", "the year of the provisions"),
      facts: person("worker"),
      period: "2006",
      judged: "2006-12-31",
      expect: 20,
    },
  ],
});

/** 当年已受再培训学时. */
export const yearlyHoursDone = indicator({
  id: "responsibility/yearly-training-done",
  title: text("当年已受再培训学时", "Hours of yearly training had"),
  cites,
  about: inYear,
  over: trainings,
  link: recordsBy("trainee"),
  window: inPeriod(),
  where: (t) => t.type.is("yearly"),
  fold: (t) => summed(t.hours),
  examples: [
    {
      name: text("本人当年的再培训", "the person's own of the year"),
      facts: person("worker"),
      period: "2025",
      records: {
        trainings: [
          row("first", "2025-01-01", 8, { type: "yearly" }),
          row("last", "2025-12-31", 12, { type: "yearly" }),
          row("before", "2024-12-31", 1, { type: "yearly" }),
          row("after", "2026-01-01", 1, { type: "yearly" }),
          row("initial", "2025-06-01", 2),
          row("another", "2025-06-01", 4, { type: "yearly", trainee: "q" }),
        ],
      },
      expect: 20,
    },
  ],
});

const yearly = (hoursDone: number, facts = person("worker")) => ({
  facts,
  period: "2025",
  judged: "2025-12-31",
  ...given("listed", { [yearlyHoursDue.id]: 20, [yearlyHoursDone.id]: hoursDone }),
});

/** 每年再培训: whether a person who was in post all the year has had the hours. */
export const yearlyTraining = decision({
  id: "responsibility/yearly-training",
  title: text("每年安全再培训", "Yearly safety training"),
  note: text(
    "年初已在岗、年末仍在岗的人员适用；当年上岗的受初次培训",
    "of people in post from the year's first day to its last; who takes up a post within the year has initial training",
  ),
  cites,
  about: inYear,
  law: "periodEnd",
  appliesWhen: (s) => all(s.from.atMost(periodStart), serving(s, periodEnd), yearlyHoursDue.of(s).exists),
  outcomes,
  combine: "gravest",
  consequences: { short: [retrain] },
  rows: (s) => [{ when: yearlyHoursDone.of(s).below(yearlyHoursDue.of(s)), then: "short" }, { otherwise: "trained" }],
  examples: [
    { ...yearly(19), name: text("少一学时", "an hour short"), expect: "short" },
    { ...yearly(20), name: text("恰好", "just enough"), expect: "trained" },
    {
      ...yearly(19, person("worker", { from: "2025-01-01" })),
      name: text("年初第一日上岗的适用", "in post from the year's first day"),
      expect: "short",
    },
    {
      ...yearly(0, person("worker", { from: "2025-01-02" })),
      name: text("当年上岗的不适用", "not who took up the post within the year"),
      expect: { notApplicable: true },
    },
    {
      ...yearly(19, person("worker", { to: "2025-12-31" })),
      name: text("年末最后一日离岗的适用", "in post until the year's last day"),
      expect: "short",
    },
    {
      ...yearly(0, person("worker", { to: "2025-12-30" })),
      name: text("年末之前离岗的不适用", "not who left before"),
      expect: { notApplicable: true },
    },
    {
      ...given("unlisted"),
      facts: person("worker"),
      period: "2025",
      judged: "2025-12-31",
      name: text("其他行业的其他从业人员没有规定", "nothing is laid down for other staff outside high risk"),
      expect: { notApplicable: true },
    },
    {
      ...yearly(0),
      period: "2005",
      judged: "2005-12-31",
      facts: person("worker", { from: "2004-01-01" }),
      name: text("规定施行前一年不适用", "not to the year before the provisions"),
      expect: { notApplicable: true },
    },
    {
      ...yearly(0),
      period: "2006",
      judged: "2006-12-31",
      facts: person("worker", { from: "2004-01-01" }),
      name: text("规定施行当年适用", "the year of the provisions"),
      expect: "short",
    },
  ],
});
