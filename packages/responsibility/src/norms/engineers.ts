import {
  all,
  amount,
  any,
  type Consequence,
  count,
  decision,
  type Facts,
  ordered,
  parameter,
  record,
  text,
} from "@anwei/kernel";
import { registeredEngineers, safetyLaw2021 } from "@anwei/law";
import { mines, obligedUnits, type SafetyTrade, safetyTrades } from "../records/obliged-units.js";
import { engineers, safetyManagers } from "./managers.js";

const cites = registeredEngineers.whole({ note: text("条号未核对", "its article was not looked up") });
const from = "2007-03-01";
const outcomes = ordered({ met: text("已按规定配备", "met"), short: text("未按规定配备", "short") });
const correction: Consequence = {
  id: "correction",
  text: text("责令限期改正，依法处罚", "an order to correct it in time, and a fine by law"),
  who: text("负有安全生产监督管理职责的部门", "the department in charge of safety supervision"),
};

const unit = (trade: SafetyTrade | undefined, employees: number, managers: number | undefined, registered: number) => ({
  facts: {
    id: "u",
    kind: "enterprise",
    employees,
    safetyTrades: trade === undefined ? [] : [trade],
  } satisfies Facts<typeof obligedUnits>,
  given: { ...(managers === undefined ? {} : { [safetyManagers.id]: managers }), [engineers.id]: registered },
});

/** From how many employees the share of registered engineers is asked. */
export const engineerLine = parameter({
  id: "responsibility/engineer-line",
  of: count(
    text("应按比例配备注册安全工程师的从业人员数", "employees from which a share of registered engineers is due"),
  ),
  moves: { may: "tighten", stricter: "lower" },
  history: [{ from, value: 300, cites }],
});

/** The share of safety managers that are registered engineers. */
export const engineerShare = parameter({
  id: "responsibility/engineer-share",
  of: amount(text("注册安全工程师占安全生产管理人员的比例", "share of registered engineers among safety managers"), {
    as: "percent",
    decimals: 4,
    min: 0,
    max: 1,
  }),
  moves: { may: "tighten", stricter: "higher" },
  history: [{ from, value: "0.15", cites }],
});

/** Up to how many safety managers one registered engineer is enough. */
export const fewManagers = parameter({
  id: "responsibility/engineer-few-managers",
  of: count(text("至少配一名即可的安全生产管理人员数", "safety managers up to whom one registered engineer is enough")),
  moves: { may: "tighten", stricter: "lower" },
  history: [{ from, value: 7, cites }],
});

const large = [...mines, "construction", "hazardous-production", "hazardous-trade"] as const satisfies SafetyTrade[];
const required = [
  "hazardous-production",
  "hazardous-storage",
  "hazardous-loading",
  ...mines,
  "smelting",
] as const satisfies SafetyTrade[];
const allTrades = Object.keys(safetyTrades) as SafetyTrade[];

/** 注册安全工程师配备比例: fifteen in a hundred safety managers of a large unit; one where they are few. */
export const engineersShare = decision({
  id: "responsibility/registered-engineers-share",
  title: text("注册安全工程师配备比例", "Share of registered safety engineers"),
  cites,
  from,
  about: record(obligedUnits),
  law: "judged",
  appliesWhen: (u) =>
    all(
      u.kind.is("enterprise"),
      u.employees.atLeast(engineerLine.value),
      any(...large.map((t) => u.safetyTrades.includes(t))),
    ),
  outcomes,
  combine: "gravest",
  consequences: { short: [correction] },
  rows: (u) => [
    { when: engineers.of(u).below(1), then: "short" },
    {
      when: all(
        safetyManagers.of(u).moreThan(fewManagers.value),
        engineers.of(u).below(safetyManagers.of(u).times(engineerShare.value)),
      ),
      then: "short",
    },
    { otherwise: "met" },
  ],
  examples: [
    ...(
      [
        [7, 0, "short"],
        [7, 1, "met"],
        [8, 1, "short"],
        [8, 2, "met"],
        [20, 2, "short"],
        [20, 3, "met"],
        [100, 14, "short"],
        [100, 15, "met"],
      ] as const
    ).map(([managers, registered, expect]) => ({
      ...unit("coal-mines", 300, managers, registered),
      judged: from,
      name: text(`管理人员${managers}人，注册${registered}人`, `${managers} managers, ${registered} registered`),
      expect,
    })),
    ...allTrades.map((trade) => ({
      ...unit(trade, 300, 6, 0),
      judged: from,
      name: text(`${safetyTrades[trade].zh}单位300人`, `${safetyTrades[trade].en}, 300 employees`),
      expect: (large as readonly SafetyTrade[]).includes(trade) ? ("short" as const) : { notApplicable: true as const },
    })),
    {
      ...unit("coal-mines", 299, 7, 0),
      judged: from,
      name: text("299人不适用", "not to 299 employees"),
      expect: { notApplicable: true },
    },
    {
      ...unit("coal-mines", 300, 7, 0),
      judged: "2007-02-28",
      name: text("施行前一日不适用", "not the day before it came into force"),
      expect: { notApplicable: true },
    },
    {
      ...unit("coal-mines", 300, 7, 0),
      facts: { id: "u", kind: "department", employees: 300, safetyTrades: ["coal-mines"] },
      judged: from,
      name: text("不是企业的不适用", "not to what is no enterprise"),
      expect: { notApplicable: true },
    },
  ],
});

/** 应当有注册安全工程师的单位: hazardous goods, mines and smelting. */
export const engineerRequired = decision({
  id: "responsibility/registered-engineer-required",
  title: text("应当有注册安全工程师", "A registered safety engineer is due"),
  cites: safetyLaw2021.article(27, { paragraph: 3 }),
  about: record(obligedUnits),
  law: "judged",
  appliesWhen: (u) => all(u.kind.is("enterprise"), any(...required.map((t) => u.safetyTrades.includes(t)))),
  outcomes,
  combine: "gravest",
  consequences: { short: [correction] },
  rows: (u) => [{ when: engineers.of(u).below(1), then: "short" }, { otherwise: "met" }],
  examples: [
    ...allTrades.map((trade) => ({
      ...unit(trade, 10, undefined, 0),
      judged: "2021-09-01",
      name: text(`${safetyTrades[trade].zh}单位没有`, `${safetyTrades[trade].en}, none`),
      expect: (required as readonly SafetyTrade[]).includes(trade)
        ? ("short" as const)
        : { notApplicable: true as const },
    })),
    {
      ...unit("smelting", 10, undefined, 1),
      judged: "2021-09-01",
      name: text("有一名", "one"),
      expect: "met",
    },
    {
      ...unit("smelting", 10, undefined, 0),
      judged: "2021-08-31",
      name: text("2021年修正施行前一日不适用", "not the day before the amendment of 2021"),
      expect: { notApplicable: true },
    },
    {
      ...unit("smelting", 10, undefined, 0),
      facts: { id: "u", kind: "department", safetyTrades: ["smelting"] },
      judged: "2021-09-01",
      name: text("不是企业的不适用", "not to what is no enterprise"),
      expect: { notApplicable: true },
    },
  ],
});
