import {
  type AnyDefinition,
  all,
  any,
  atAnyTime,
  type Cites,
  type Consequence,
  choice,
  count,
  counted,
  type Decision,
  decision,
  type Facts,
  indicator,
  not,
  ordered,
  parameter,
  record,
  text,
} from "@anwei/kernel";
import { type Dated, spanOf } from "../dated.js";
import { dayBefore } from "../pattern.js";
import { obligedUnits, type SafetyTrade, safetyTrades } from "../records/obliged-units.js";
import { safetyStaff } from "../records/safety-staff.js";
import { aroundDay, serving } from "./serving.js";

interface LineVersion extends Dated {
  readonly line: number;
  /** Whether exactly so many employees are meant (300 人以上), or only more (超过 300 人). */
  readonly boundary: "included" | "excluded";
  readonly cites: Cites;
}

export interface SafetyBodyNormWritten {
  /** The prefix of the ids: `province-city`. */
  readonly id: string;
  /** Newest first. */
  readonly history: readonly [LineVersion, ...LineVersion[]];
  /** Trades that are meant whatever their size. */
  readonly trades: readonly SafetyTrade[];
  readonly consequence: Consequence;
}

/** The norm of a safety body, and all that it is made of. */
export interface SafetyBodyNorm {
  readonly body: Decision<"units", "met" | "short", true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
}

/**
 * Enterprises of a size or trade have a safety body and at least one safety manager, full- or part-time
 * (设立安全管理机构、配备专兼职安全管理人员).
 *
 * @throws DefinitionError
 */
export function safetyBodyNorm({ id, history, trades, consequence }: SafetyBodyNormWritten): SafetyBodyNorm {
  const newest = history[0];
  const first = history.at(-1) as LineVersion;
  const inForce = { cites: newest.cites, from: first.from, about: record(obligedUnits), law: "judged" } as const;
  const line = parameter({
    id: `${id}/safety-body/line`,
    of: count(text("应设安全管理机构的从业人员数", "employees from which a safety body is due")),
    moves: { may: "tighten", stricter: "lower" },
    history: history.map(({ line, boundary: _, cites, ...span }) => ({ ...spanOf(span), value: line, cites })),
  });
  const boundary = parameter({
    id: `${id}/safety-body/boundary`,
    of: choice(text("恰为此数是否应设", "whether exactly so many are meant"), {
      included: text("含本数", "included"),
      excluded: text("不含本数", "excluded"),
    }),
    history: history.map(({ line: _, boundary, cites, ...span }) => ({ ...spanOf(span), value: boundary, cites })),
  });
  const managers = indicator({
    ...inForce,
    id: `${id}/safety-body/managers`,
    title: text("专兼职安全管理人员", "full- and part-time safety managers"),
    over: safetyStaff,
    window: atAnyTime(),
    where: (s) => all(serving(s), s.role.is("safety-manager"), s.engagement.oneOf("full-time", "part-time")),
    fold: counted({ unit: "person" }),
    examples: [
      {
        name: text("在岗的专兼职管理人员", "those in post, full- or part-time"),
        facts: { id: "u" },
        judged: newest.from,
        records: {
          safetyStaff: [
            ...aroundDay("u", newest.from, { role: "safety-manager", engagement: "part-time" }),
            ...(
              [
                { role: "safety-manager", engagement: "full-time" },
                { role: "safety-manager", engagement: "entrusted" },
                { role: "worker", engagement: "part-time" },
              ] as const
            ).map((more, i) => ({ id: `other-${i}`, unit: "u", from: newest.from, to: "none", ...more })),
          ],
        },
        expect: 3,
      },
    ],
  });
  const unit = (employees: number, body: boolean, trade?: SafetyTrade) =>
    ({
      id: "u",
      kind: "enterprise",
      employees,
      safetyBody: body,
      safetyTrades: trade === undefined ? [] : [trade],
    }) satisfies Facts<typeof obligedUnits>;
  const on = (facts: Facts<typeof obligedUnits>, n: number, judged: string) => ({
    facts,
    judged,
    given: { [managers.id]: n },
  });
  const never = { notApplicable: true } as const;
  const others = (Object.keys(safetyTrades) as SafetyTrade[]).filter((t) => !trades.includes(t));
  const body = decision({
    ...inForce,
    id: `${id}/safety-body`,
    title: text("安全管理机构和专兼职人员", "Safety body and managers"),
    appliesWhen: (u) =>
      all(
        u.kind.is("enterprise"),
        any(
          u.employees.moreThan(line.value),
          all(boundary.value.is("included"), u.employees.equals(line.value)),
          ...trades.map((t) => u.safetyTrades.includes(t)),
        ),
      ),
    outcomes: ordered({ met: text("已设立、配备", "met"), short: text("未设立或者未配备", "short") }),
    combine: "gravest",
    consequences: { short: [consequence] },
    rows: (u) => [
      { when: not(u.safetyBody), then: "short" },
      { when: managers.of(u).below(1), then: "short" },
      { otherwise: "met" },
    ],
    examples: [
      ...history.flatMap(({ line, boundary, from, to }) =>
        [from, ...(to === undefined ? [] : [to])].flatMap((judged) =>
          [-1, 0, 1].map((more) => ({
            ...on(unit(line + more, false), 1, judged),
            name: text(`${line + more}人，没有机构，${judged}`, `${line + more} employees, no body, on ${judged}`),
            expect: more > 0 || (more === 0 && boundary === "included") ? ("short" as const) : never,
          })),
        ),
      ),
      ...history.flatMap(({ line, from }) => [
        ...trades.map((t) => ({
          ...on(unit(1, false, t), 1, from),
          name: text(
            `${safetyTrades[t].zh}，不论人数，${from}`,
            `${safetyTrades[t].en}, whatever the size, on ${from}`,
          ),
          expect: "short" as const,
        })),
        ...others.map((t) => ({
          ...on(unit(1, false, t), 1, from),
          name: text(
            `${safetyTrades[t].zh}，人数不足，${from}`,
            `${safetyTrades[t].en}, too few employees, on ${from}`,
          ),
          expect: never,
        })),
        ...[0, 1].map((n) => ({
          ...on(unit(line + 1, true), n, from),
          name: text(`有机构，${n}名人员，${from}`, `a body and ${n} managers, on ${from}`),
          expect: n === 0 ? ("short" as const) : ("met" as const),
        })),
        {
          ...on({ ...unit(line + 1, false), kind: "department" as const }, 0, from),
          name: text(`不是企业的不适用，${from}`, `not to what is no enterprise, on ${from}`),
          expect: never,
        },
      ]),
      {
        ...on(unit(first.line + 1, false), 0, dayBefore(first.from)),
        name: text("施行前一日不适用", "not the day before it came into force"),
        expect: never,
      },
    ],
  });
  return { body, definitions: [line, boundary, managers, body] };
}
