import {
  type AnyDefinition,
  all,
  atAnyTime,
  counted,
  type Decision,
  decision,
  indicator,
  judgedOn,
  moved,
  ordered,
  record,
  recordsBy,
  text,
} from "@anwei/kernel";
import { dangerEvents, hiddenDangers } from "../records/index.js";
import type { DangerLedger } from "./danger-ledger.js";
import type { FindingWritten } from "./written.js";

export type Followed = "followed" | "left";

/**
 * Who found it follows it (谁检查、谁负责督促整改): whether the unit that found a danger re-inspected it itself before it was
 * closed. It applies once the danger is closed; a danger that no unit found (a report, the media) has nobody to follow it.
 *
 * @throws DefinitionError
 */
export function finderFollows({ ledger, ...written }: FindingWritten & { readonly ledger: DangerLedger }): {
  readonly followed: Decision<"hiddenDangers", Followed, true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
} {
  const { id, title, cites, from, consequence } = written;
  const common = { cites, from, about: record(hiddenDangers), law: "judged" } as const;
  const day = (n: number): string => moved(from, 100 + n);
  const facts = { id: "d", unit: "u", happenedOn: day(0), finder: "f" } as const;
  const event = (id: string, more: object = {}) => ({
    id,
    unit: "u",
    danger: "d",
    event: "reinspected-passed",
    happenedOn: day(5),
    by: "f",
    ...more,
  });
  const own = indicator({
    ...common,
    id: `${id}/own-reinspections`,
    title: text("发现单位自己的复查次数", "re-inspections by the unit that found it"),
    over: dangerEvents,
    link: recordsBy("danger"),
    window: atAnyTime(),
    where: (e, d) =>
      all(
        e.event.oneOf("reinspected-passed", "reinspected-failed"),
        e.happenedOn.atMost(judgedOn),
        e.by.sameAs(d.finder),
      ),
    fold: counted(),
    examples: [
      {
        name: text(
          "别的单位、别的事项、别的隐患、判定日之后的，不算",
          "another unit, event, danger or a later day does not count",
        ),
        facts,
        judged: day(5),
        records: {
          dangerEvents: [
            event("1"),
            event("2", { event: "reinspected-failed" }),
            event("3", { by: "g" }),
            event("4", { event: "ordered" }),
            event("5", { danger: "d2" }),
            event("6", { happenedOn: day(6) }),
          ],
        },
        expect: 2,
      },
    ],
  });
  const closed = ledger.dates.closed;
  const followed = decision({
    ...common,
    id,
    title,
    appliesWhen: (d) => all(closed.of(d).exists, d.finder.exists),
    outcomes: ordered({ followed: text("已跟踪", "followed"), left: text("未跟踪", "left to others") }),
    combine: "gravest",
    consequences: { left: [consequence] },
    rows: (d) => [{ when: own.of(d).below(1), then: "left" }, { otherwise: "followed" }],
    examples: [
      ...(
        [
          [0, "left"],
          [1, "followed"],
        ] as const
      ).map(([times, expect]) => ({
        name: text(`发现单位复查${times}次`, `it re-inspected ${times} times`),
        facts,
        judged: day(30),
        given: { [own.id]: times, [closed.id]: day(9) },
        expect,
      })),
      {
        name: text("未销号的不适用", "not to one that is not closed"),
        facts,
        judged: day(30),
        given: { [own.id]: 0, [closed.id]: "none" },
        expect: { notApplicable: true },
      },
      {
        name: text("不是单位发现的不适用", "not to one that no unit found"),
        facts: { ...facts, finder: "none" },
        judged: day(30),
        given: { [own.id]: 0, [closed.id]: day(9) },
        expect: { notApplicable: true },
      },
      ...(
        [
          [0, "施行当日适用", "on the day it came into force it applies", "left"],
          [-1, "施行前一日不适用", "the day before it does not", { notApplicable: true }],
        ] as const
      ).map(([n, zh, en, expect]) => ({
        name: text(zh, en),
        facts,
        judged: moved(from, n),
        given: { [own.id]: 0, [closed.id]: from },
        expect,
      })),
    ],
  });
  return { followed, definitions: [own, followed] };
}
