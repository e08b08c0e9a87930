import {
  type AnyDefinition,
  count,
  counted,
  type Decision,
  decision,
  type Facts,
  formatDay,
  formatPeriod,
  indicator,
  inPeriod,
  type Kind,
  moved,
  ordered,
  type PeriodUnit,
  parameter,
  parseDay,
  periodContaining,
  recordIn,
  shiftPeriod,
  type Terms,
  type Test,
  text,
  type UnitsShape,
} from "@anwei/kernel";
import { publicCases } from "../records/index.js";
import type { SanctionWritten } from "./written.js";

export interface PublicCasesWritten<K extends Kind<"units", UnitsShape>> extends SanctionWritten {
  readonly of: K;
  readonly appliesTo: (unit: Terms<K>) => Test;
  /** A unit to which it applies, and one to which it does not. */
  readonly example: Facts<K>;
  readonly elsewhere: Facts<K>;
  readonly each: PeriodUnit;
  readonly least: number;
}

/** The publication of cases, and all that it is made of. */
export interface PublicCases {
  readonly published: Decision<"units", "enough" | "short", true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
}

/**
 * How many cases of enforcement a unit makes public in each period at least (定期公开典型案例).
 *
 * @throws DefinitionError
 */
export function publicCasesEach<K extends Kind<"units", UnitsShape>>(written: PublicCasesWritten<K>): PublicCases {
  const { id, title, note, cites, from, of, each, least, consequence } = written;
  const about = { cites, from, about: recordIn(of, each), law: "periodEnd" } as const;
  const first = periodContaining(each, parseDay(from) as number);
  const next = shiftPeriod(first, 1);
  const period = formatPeriod(next);
  const [start, end] = [formatDay(next.start), formatDay(next.end)];
  const row = (happenedOn: string, unit = "u") => ({ id: `${unit}-${happenedOn}`, unit, happenedOn });
  const required = parameter({
    id: `${id}/least`,
    of: count(text(`${title.zh}：最少件数`, `${title.en}: how many at least`), { unit: "case" }),
    moves: { may: "tighten", stricter: "higher" },
    history: [{ from, value: least, cites }],
  });
  const published = indicator({
    ...about,
    id: `${id}/published`,
    title: text(`${title.zh}：公开件数`, `${title.en}: cases published`),
    over: publicCases,
    window: inPeriod(),
    fold: counted({ unit: "case" }),
    examples: [
      {
        name: text("期初和期末计入，别的单位的不计", "the first and the last day, of this unit"),
        facts: { id: "u" } as never,
        period,
        records: { publicCases: [row(start), row(end), row(moved(start, -1)), row(moved(end, 1)), row(start, "v")] },
        expect: 2,
      },
    ],
  });
  const shown = (zh: string, en: string, n: number, expect: unknown, at = period, facts = written.example) => ({
    name: text(zh, en),
    facts: { ...facts, id: "u" },
    period: at,
    given: { [published.id]: n },
    expect,
  });
  const enough = decision({
    ...about,
    id,
    title,
    ...(note ? { note } : {}),
    appliesWhen: written.appliesTo,
    outcomes: ordered({ enough: text("件数足够", "enough"), short: text("件数不足", "too few") }),
    combine: "gravest",
    consequences: { short: [consequence] },
    rows: (u) => [{ when: published.of(u as never).below(required.value), then: "short" }],
    examples: [
      shown("件数恰好", "just enough", least, "enough"),
      shown("少一件", "one too few", least - 1, "short"),
      shown("别的单位不适用", "not to other units", 0, { notApplicable: true }, period, written.elsewhere),
      shown(
        "施行之日所在的一期适用",
        "it applies to the period that holds its first day",
        least - 1,
        "short",
        formatPeriod(first),
      ),
      shown(
        "施行以前的各期不适用",
        "not to periods before",
        0,
        { notApplicable: true },
        formatPeriod(shiftPeriod(first, -1)),
      ),
    ] as never,
  });
  return { published: enough as unknown as PublicCases["published"], definitions: [required, published, enough] };
}
