import type { Terms } from "@anwei/plugin/v1";
import {
  all,
  any,
  type Cites,
  type Consequence,
  count,
  decision,
  type Facts,
  ordered,
  parameter,
  record,
  type Test,
  type Text,
  text,
} from "@anwei/plugin/v1";
import { dayBefore } from "@anwei/responsibility";
import { from } from "./sources.js";
import { isHighRisk, mine, provincialUnits, shop } from "./units.js";

type Unit = Terms<typeof provincialUnits>;

interface Case {
  readonly facts?: Facts<typeof provincialUnits>;
  readonly given?: Readonly<Record<string, number>>;
}

interface SizedWritten {
  readonly id: string;
  readonly title: Text;
  readonly cites: Cites;
  /** The number of employees from which it is due, itself included: of high-risk units, and of others. */
  readonly from: { readonly highRisk: number; readonly others: number };
  readonly lacks: (unit: Unit) => Test;
  readonly lacking: Case;
  readonly having: Case;
  readonly consequence: Consequence;
}

/** What enterprises from a number of employees on must have, high-risk ones from a lower one (以上 includes it). */
export function sized(written: SizedWritten) {
  const { id, title, cites, lacks, lacking, having, consequence } = written;
  const line = (name: string, of: Text, value: number) =>
    parameter({
      id: `${id}/${name}`,
      of: count(of),
      moves: { may: "tighten", stricter: "lower" },
      history: [{ from, value, cites }],
    });
  const highRisk = line(
    "high-risk-line",
    text(`${title.zh}：高危单位从业人员数（以上）`, `${title.en}: employees of a high-risk unit, at least`),
    written.from.highRisk,
  );
  const others = line(
    "line",
    text(`${title.zh}：其他单位从业人员数（以上）`, `${title.en}: employees of another unit, at least`),
    written.from.others,
  );
  const unit = (
    kind: typeof mine | typeof shop,
    employees: number,
    { facts = {}, given = {} }: Case,
    judged = from,
  ) => ({
    facts: { ...kind, id: "u", employees, ...facts },
    given,
    judged,
  });
  const never = { notApplicable: true } as const;
  const about = [
    [mine, written.from.highRisk, text("高危单位", "high-risk")],
    [shop, written.from.others, text("其他单位", "another unit")],
  ] as const;
  const rule = decision({
    id,
    title,
    cites,
    from,
    about: record(provincialUnits),
    law: "judged",
    appliesWhen: (u) =>
      all(
        u.kind.is("enterprise"),
        any(all(isHighRisk(u), u.employees.atLeast(highRisk.value)), u.employees.atLeast(others.value)),
      ),
    outcomes: ordered({ met: text("已设立", "met"), lacking: text("未设立", "lacking") }),
    combine: "gravest",
    consequences: { lacking: [consequence] },
    rows: (u) => [{ when: lacks(u), then: "lacking" }, { otherwise: "met" }],
    examples: [
      ...about.flatMap(([kind, line, name]) => [
        {
          ...unit(kind, line - 1, lacking),
          name: text(`${name.zh}，${line - 1}人`, `${name.en}, ${line - 1} employees`),
          expect: never,
        },
        {
          ...unit(kind, line, lacking),
          name: text(`${name.zh}，${line}人，未设立`, `${name.en}, ${line} employees, without`),
          expect: "lacking" as const,
        },
        {
          ...unit(kind, line, having),
          name: text(`${name.zh}，${line}人，已设立`, `${name.en}, ${line} employees, with`),
          expect: "met" as const,
        },
      ]),
      {
        ...unit(mine, written.from.others, lacking),
        facts: { ...unit(mine, written.from.others, lacking).facts, kind: "village" as const },
        name: text("不是企业的不适用", "not to what is no enterprise"),
        expect: never,
      },
      {
        ...unit(mine, written.from.others, lacking, dayBefore(from)),
        name: text("条例施行前一日不适用", "not the day before the regulation"),
        expect: never,
      },
    ] as never,
  });
  return { rule, definitions: [highRisk, others, rule] };
}
