import {
  type AnyDefinition,
  all,
  type Cites,
  type count,
  type Decision,
  decision,
  onDate,
  parameter,
  periodEnd,
  type sum,
  type Terms,
  type Text,
  text,
  unitIn,
  type units,
  unordered,
} from "@anwei/plugin/v1";
import { from, year, yearLast } from "../sources.js";

/** What a field and a term of a number are. */
export type NumberField = ReturnType<typeof count>;
export type NumberTerm = ReturnType<typeof sum>;

/** 近: fewer. 余、多: more. Otherwise just so many. */
export type Bound = "nearly" | "over" | "exactly";

export interface ReportedWritten {
  readonly id: string;
  readonly title: Text;
  readonly cites: Cites;
  /** What the records of the year come to, of a unit with all below it. */
  readonly counted: AnyDefinition & { readonly id: string; readonly of: (unit: Terms<typeof units>) => NumberTerm };
  readonly of: NumberField;
  readonly bound: Bound;
  readonly stated: number;
  /** The least by which it can differ: a whole one unless said. */
  readonly step?: 1 | 0.01;
}

const said: Readonly<Record<Bound, Text>> = {
  nearly: text("少于所报的数", "fewer than reported"),
  over: text("多于所报的数", "more than reported"),
  exactly: text("恰为所报的数", "just as many as reported"),
};

/** Whether the records of the report's year bear out a figure that it gives (上报数核对): 近30 is fewer, 12500余 is more. */
export function reported({ id, title, cites, counted, of, bound, stated, step = 1 }: ReportedWritten): {
  readonly borneOut: Decision<"units", "agrees" | "differs", false, "exactlyOne">;
  readonly definitions: readonly AnyDefinition[];
} {
  const figure = parameter({ id: `${id}/stated`, of, history: [{ from, value: stated, cites }] });
  const holds = { nearly: "below", over: "moreThan", exactly: "equals" } as const;
  const others = { nearly: "atLeast", over: "atMost" } as const;
  const by = (sign: 1 | -1) => String((stated * 100 + sign * step * 100) / 100);
  const on = (
    n: number | string,
    judged = `${year + 1}-01-01`,
    kind: "city" | "county" = "city",
    period = String(year),
  ) => ({
    facts: { id: "c", kind },
    period,
    judged,
    given: { [counted.id]: n },
  });
  const agrees = { nearly: by(-1), over: by(1), exactly: stated }[bound];
  const differs = bound === "exactly" ? [by(-1), by(1)] : [stated];
  const borneOut = decision({
    id,
    title,
    cites,
    from,
    about: unitIn("year"),
    law: "periodEnd",
    beforeEnd: "soFar",
    appliesWhen: (u) => all(u.kind.is("city"), periodEnd.atMost(onDate(yearLast))),
    outcomes: unordered({ agrees: text("与所报相符", "as reported"), differs: text("与所报不符", "not as reported") }),
    combine: "exactlyOne",
    rows: (u) => {
      const n = counted.of(u);
      return [
        { when: n[holds[bound]](figure.value), then: "agrees" },
        ...(bound === "exactly"
          ? ([
              { when: n.below(figure.value), then: "differs" },
              { when: n.moreThan(figure.value), then: "differs" },
            ] as const)
          : ([{ when: n[others[bound]](figure.value), then: "differs" }] as const)),
      ];
    },
    consequences: { differs: [{ id: "checked", text: text("核对原始记录", "the records are checked") }] },
    examples: [
      { ...on(agrees), name: said[bound], expect: "agrees" },
      ...differs.map((n) => ({ ...on(n), name: text(`为${n}`, `it is ${n}`), expect: "differs" as const })),
      {
        ...on(agrees, `${year}-11-30`),
        name: text("年内即可核对", "it is checked within the year"),
        expect: "agrees",
      },
      {
        ...on(agrees, `${year + 1}-01-01`, "county"),
        name: text("县区的不核对", "not a county's"),
        expect: { notApplicable: true },
      },
      {
        ...on(agrees, from, "city", String(year - 1)),
        name: text("上年的不核对", "not those of the year before"),
        expect: { notApplicable: true },
      },
      {
        ...on(agrees, `${year + 2}-01-01`, "city", String(year + 1)),
        name: text("次年的不核对", "not those of the next year"),
        expect: { notApplicable: true },
      },
    ],
  });
  return { borneOut, definitions: [figure, borneOut] };
}
