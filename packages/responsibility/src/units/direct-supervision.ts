import {
  type AnyDefinition,
  all,
  any,
  atAnyTime,
  type ChoiceField,
  type Cites,
  type Consequence,
  countedDistinct,
  type Decision,
  decision,
  everyRecord,
  formatDay,
  type Indicator,
  indicator,
  type Kind,
  type NumberTerm,
  not,
  parseDay,
  record,
  sameAs,
  steps,
  type Terms,
  text,
  unordered,
} from "@anwei/kernel";
import { answers } from "../records/answers.js";
import type { mandates } from "../records/mandates.js";
import type { Reading } from "./answerable.js";

/** `mandates` with the principles of a region: `extend(mandates, { principle: withMembers(…) })`. */
export type MandatesOf<P extends string> = Kind<
  "mandates",
  Omit<(typeof mandates)["shape"], "principle"> & { readonly principle: ChoiceField<P> }
>;

export interface DirectSupervisionWritten<P extends string> extends Reading<NoInfer<P>> {
  /** The prefix of the ids: `province-city`. */
  readonly id: string;
  readonly mandates: MandatesOf<P>;
  readonly cites: Cites;
  readonly from: string;
  readonly consequences: { readonly gap: Consequence; readonly conflict: Consequence };
}

/** The decision and all that it is made of. */
export interface DirectSupervision {
  readonly supervised: Decision<"answers", "answered" | "gap" | "conflict", false, "exactlyOne">;
  readonly definitions: readonly AnyDefinition[];
}

const at = "2024-06-30";
const asked = { id: "q", unit: "town", subject: "s", happenedOn: at } as const;
const world = (...of: readonly Readonly<Record<string, unknown>>[]) => ({
  units: [
    { id: "town", kind: "township", parent: "county" },
    { id: "county", kind: "county", parent: "city" },
  ],
  subjectsOfSupervision: [{ id: "s", unit: "town", happenedOn: "2020-01-01", trade: "mining", activity: "production" }],
  mandates: of,
});

/**
 * Whether somebody answers for the subject of a question (a record of `answers` with subject, place and day), by rules
 * alone: from the mandates for its place and for the unit directly above, as the resolver would answer where no
 * territory is wider. Mandates must be known to be complete; otherwise it is undecided, never a gap.
 *
 * @throws DefinitionError
 */
export function directSupervision<P extends string>(written: DirectSupervisionWritten<P>): DirectSupervision {
  const { id, cites, from, order, nesting } = written;
  // The principles of the region are members of its own kind; the other fields are those of every region's.
  const over = written.mandates as unknown as typeof mandates;
  type Mandate = Terms<typeof mandates>;
  const is = (m: Mandate, principle: P) => m.principle.is(principle as never);

  const claims = (principle: P, where: "place" | "above" | "both"): Indicator<"answers", NumberTerm> => {
    const other = order.find((each) => each !== principle);
    const mandate = {
      id: "m",
      unit: "bureau",
      territory: where === "above" ? "county" : "town",
      principle,
      happenedOn: "2022-01-01",
      from: "2022-01-01",
      to: "none",
      trade: "none",
      activity: "none",
    };
    const second = { ...mandate, id: "n", unit: "office" };
    const title = {
      place: text("所在地", "for the place"),
      above: text("上一级", "for the unit above"),
      both: text("所在地和上一级", "for the place and the unit above"),
    }[where];
    const own = written.mandates.data.fields.principle;
    const called = (own && "members" in own && own.members[principle]) || text(principle, principle);
    const covered = (m: Mandate, a: Terms<typeof answers>) =>
      all(
        is(m, principle),
        m.from.atMost(a.happenedOn),
        not(m.to.below(a.happenedOn)),
        any(not(m.trade.exists), m.trade.sameAs(a.subject.trade)),
        any(not(m.activity.exists), m.activity.sameAs(a.subject.activity)),
      );
    return indicator({
      id: `${id}/claims/${principle}/${where}`,
      title: text(`${title.zh}的责任单位数：${called.zh}`, `authorities ${title.en}: ${called.en}`),
      cites,
      from,
      about: record(answers),
      law: "event",
      over,
      link:
        where === "both"
          ? everyRecord
          : sameAs({ record: "territory", subject: where === "place" ? "unit" : "unit.parent" }),
      window: atAnyTime(),
      where: (m, a) =>
        where === "both"
          ? all(any(m.territory.sameAs(a.unit), m.territory.sameAs(a.unit.parent)), covered(m, a))
          : covered(m, a),
      fold: (m) => countedDistinct(m.unit, { unit: "unit" }),
      examples: [
        {
          facts: asked,
          name: text("两个单位，其一有两项职责", "two authorities, one of them with two mandates"),
          records: world(mandate, { ...mandate, id: "again" }, second),
          expect: 2,
        },
        {
          facts: asked,
          name: text("始于当日、止于当日的计入", "one from, or to, that very day counts"),
          records: world({ ...mandate, from: at }, { ...second, to: at }),
          expect: 2,
        },
        {
          facts: asked,
          name: text("次日始、前一日止的不计", "one from the next day on, or that ended the day before, does not"),
          records: world({ ...mandate, from: "2024-07-01" }, { ...second, to: "2024-06-29" }),
          expect: 0,
        },
        {
          facts: asked,
          name: text("同一行业、环节的计入", "one for its trade and stage counts"),
          records: world({ ...mandate, trade: "mining" }, { ...second, activity: "production" }),
          expect: 2,
        },
        {
          facts: asked,
          name: text("其他行业、其他环节的不计", "one for another trade or stage does not"),
          records: world({ ...mandate, trade: "transport" }, { ...second, activity: "storage" }),
          expect: 0,
        },
        {
          facts: asked,
          name: text("其他地域的不计", "one for another territory does not"),
          records: world({ ...mandate, territory: "elsewhere" }, { ...second, territory: "city" }),
          expect: 0,
        },
        ...(where === "both"
          ? [
              {
                facts: asked,
                name: text("两级的都计入", "those of both levels count"),
                records: world(mandate, { ...second, territory: "county" }),
                expect: 2,
              },
            ]
          : [
              {
                facts: asked,
                name: text("另一级的不计", "one for the other level does not"),
                records: world({ ...mandate, territory: where === "above" ? "town" : "county" }),
                expect: 0,
              },
            ]),
        ...(other === undefined
          ? []
          : [
              {
                facts: asked,
                name: text("其他原则的不计", "one by another principle does not"),
                records: world({ ...mandate, principle: other }),
                expect: 0,
              },
            ]),
      ],
    });
  };
  const levels = nesting === "narrowest" ? (["place", "above"] as const) : (["both"] as const);
  const standings = order.flatMap((principle) => levels.map((level) => claims(principle, level)));

  const given = (at: number, n: number | null) =>
    Object.fromEntries(standings.map((standing, i) => [standing.id, i < at ? 0 : i === at ? n : 2]));
  const dayBefore = formatDay((parseDay(from) as number) - 1);
  const supervised = decision({
    id: `${id}/directly-supervised`,
    title: text("有无监管单位（按职责记录直接判定）", "whether somebody answers, from the mandates alone"),
    cites,
    from,
    about: record(answers),
    law: "event",
    outcomes: unordered({
      answered: text("责任明确", "one authority answers"),
      gap: text("监管盲区", "nobody answers"),
      conflict: text("职责交叉", "several claim alike"),
    }),
    combine: "exactlyOne",
    consequences: { gap: [written.consequences.gap], conflict: [written.consequences.conflict] },
    rows: (a) =>
      steps([
        ...standings.flatMap((standing) => [
          { when: standing.of(a).atLeast(2), then: "conflict" as const },
          { when: standing.of(a).atLeast(1), then: "answered" as const },
        ]),
        { otherwise: "gap" as const },
      ]),
    examples: [
      ...standings.flatMap(({ data: { title } }, i) => [
        {
          facts: asked,
          name: text(`${title.zh}为1，先于此的没有`, `${title.en}: 1, and none before`),
          given: given(i, 1),
          expect: "answered" as const,
        },
        {
          facts: asked,
          name: text(`${title.zh}为2，先于此的没有`, `${title.en}: 2, and none before`),
          given: given(i, 2),
          expect: "conflict" as const,
        },
      ]),
      {
        facts: asked,
        name: text("都没有", "none at all"),
        given: given(standings.length, 0),
        expect: "gap",
      },
      {
        facts: asked,
        name: text("职责记录不全：不定，不当作盲区", "mandates not known to be complete: undecided, no gap"),
        records: world(),
        partial: true,
        expect: { possible: ["answered", "gap", "conflict"] },
      },
      {
        facts: { ...asked, happenedOn: from },
        name: text("施行当日适用", "on the day it came into force it applies"),
        given: given(standings.length, 0),
        expect: "gap",
      },
      {
        facts: { ...asked, happenedOn: dayBefore },
        name: text("施行前一日不适用", "the day before it does not"),
        given: given(standings.length, 0),
        expect: { notApplicable: true },
      },
    ],
  });
  return { supervised, definitions: [...standings, supervised] };
}
