import { accidents, sectors } from "@anwei/accident";
import {
  type AnyDefinition,
  type Cites,
  type Consequence,
  type Decision,
  decision,
  type ExampleData,
  type Facts,
  formatDay,
  type Kind,
  type Members,
  ordered,
  parseDay,
  type Row,
  record,
  rolling,
  sameAs,
  type Terms,
  type Test,
  type Text,
  text,
} from "@anwei/kernel";
import { Refusals } from "../refused.js";
import { type AccidentsMeant, isAmong, isMeant, meantExamples, meantTitle } from "./accidents.js";
import { groundsOf, meantIn, stretchIn } from "./check.js";
import { limitOf } from "./limit.js";
import type { Measured, Stretch } from "./measured.js";
import { spanText, stretched } from "./window.js";

/** This accident is one of those: a larger one, one with two dead. */
export interface MeantGround {
  /** The last part of the ids of what it is made of. */
  readonly id: string;
  readonly which: AccidentsMeant;
}

/** It is the so-maniest within a time of what agrees with it: the second at the same enterprise within a year. */
export interface AgainGround {
  readonly id: string;
  readonly of: Measured;
  readonly atLeast: number;
  /** The time up to the accident, its own day included; the day just so long before is not. */
  readonly within: Stretch;
  /** Fields in which they agree with it: `unit`, `sector`. */
  readonly same: readonly [string, ...string[]];
  readonly cites?: Cites;
}

/** What else is found of it: people evacuated, concealment, a grave impact. */
export interface FactGround<K extends Kind> {
  readonly id: string;
  readonly title: Text;
  readonly when: (accident: Terms<K>) => Test;
  /** Facts and answers with which it holds, and with which it just does not: for the worked examples. */
  readonly met: FactCase<K>;
  readonly unmet: FactCase<K>;
}

interface FactCase<K extends Kind> {
  readonly facts?: Facts<K>;
  readonly given?: ExampleData["given"];
}

export type AccidentGround<K extends Kind = typeof accidents> = MeantGround | AgainGround | FactGround<K>;

export interface AccidentLadderWritten<K extends Kind<"accidents">, M extends string> {
  /** The id of its rule, and the prefix of the ids of what it is made of. */
  readonly id: string;
  readonly title: Text;
  readonly note?: Text;
  readonly cites: Cites;
  readonly from: string;
  /** Accidents with the facts of a region; those of the accident package unless said. */
  readonly over?: K;
  /** Which accidents it is about; all unless said. */
  readonly about?: AccidentsMeant;
  /** What there is without any ground first, then the measures from the mildest to the gravest. */
  readonly outcomes: Members<M>;
  /** The grounds of each measure; one is enough. */
  readonly grounds: { readonly [Measure in NoInfer<M>]?: readonly [AccidentGround<K>, ...AccidentGround<K>[]] };
  readonly consequences?: { readonly [Measure in NoInfer<M>]?: readonly Consequence[] };
}

/** The rule and all that it is made of. */
export interface AccidentLadder<M extends string> {
  readonly measure: Decision<"accidents", M, true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
}

type Accident = Terms<typeof accidents>;
type AccidentFacts = Facts<typeof accidents>;

interface PlainGround {
  readonly title: Text;
  readonly test: (accident: Accident) => Test;
  readonly definitions: readonly AnyDefinition[];
  readonly meant?: AccidentsMeant;
  readonly met: { readonly facts?: object; readonly given?: ExampleData["given"] };
  /** Cases in which it just is not met. */
  readonly unmet: readonly { readonly facts?: object; readonly given?: ExampleData["given"] }[];
}

/**
 * An ordered ladder of measures after one accident, each with its grounds: 自查、约谈、挂牌督办、提级调查. The gravest measure of
 * which a ground is met is due.
 *
 * @example
 * ```ts
 * accidentLadder({
 *   id: "province-city/self-examination", title: text("事故后的检讨", "Self-examination after an accident"), cites, from,
 *   outcomes: { none: text("无", "none"), examine: text("主要负责人检讨", "the head examines himself") },
 *   grounds: { examine: [{ id: "two-dead", which: { deaths: 2 } }] },
 *   consequences: { examine: [{ id: "examine", text: text("检讨", "examine oneself"), due: termsOf(accidents).happenedOn.plus(days(30)) }] },
 * })
 * ```
 * @throws DefinitionError
 */
export function accidentLadder<const M extends string, K extends Kind<"accidents"> = typeof accidents>(
  written: AccidentLadderWritten<K, M>,
): AccidentLadder<M> {
  checkAccidentLadder(written as never);
  const { id, title, note, cites, from, outcomes, consequences } = written;
  const over = (written.over ?? accidents) as typeof accidents;
  const measures = Object.keys(outcomes) as M[];
  const steps = measures.flatMap((measure) =>
    (written.grounds[measure] ?? []).map((ground) => ({
      measure,
      ground: plainGround(ground as AccidentGround, { id, cites, from, over, measure: outcomes[measure] }),
    })),
  );
  const base = measures[0] as M;
  const applies = isMeant(written.about ?? {});
  const rule = decision({
    id,
    title,
    ...(note ? { note } : {}),
    cites,
    from,
    about: record(over),
    law: "event",
    appliesWhen: applies,
    outcomes: ordered(outcomes),
    combine: "gravest",
    ...(consequences ? { consequences: consequences as Readonly<Record<M, readonly Consequence[]>> } : {}),
    rows: (accident) => [
      ...steps.map(({ measure, ground }): Row<M> => ({ when: ground.test(accident), then: measure })),
      { otherwise: base },
    ],
    examples: examplesOf(written, steps) as never,
  });
  return {
    measure: rule as AccidentLadder<M>["measure"],
    definitions: [...steps.flatMap((s) => s.ground.definitions), rule],
  };
}

interface RuleOf {
  readonly id: string;
  readonly cites: Cites;
  readonly from: string;
  readonly over: typeof accidents;
  readonly measure: Text;
}

function plainGround(ground: AccidentGround, rule: RuleOf): PlainGround {
  if ("which" in ground) return meantGround(ground, rule);
  if ("of" in ground) return againGround(ground, rule);
  return { title: ground.title, test: ground.when, definitions: [], met: ground.met, unmet: [ground.unmet] };
}

function meantGround({ id, which }: MeantGround, { id: rule, cites, from, measure }: RuleOf): PlainGround {
  const { met, unmet } = meantExamples(which);
  const { deaths, ...others } = which;
  const plain = {
    title: meantTitle(which),
    meant: which,
    met: { facts: met },
    unmet: unmet.map((facts) => ({ facts })),
  };
  if (deaths === undefined) return { ...plain, test: isMeant(others), definitions: [] };
  const of = { title: text("单起死亡", "deaths in one accident"), number: text("人数", "number"), unit: "person" };
  const limit = limitOf({ id: `${rule}/${id}`, of, measure, value: deaths, from, cites });
  return { ...plain, test: isMeant(which, limit.value), definitions: [limit] };
}

/** Values of fields in which accidents of worked examples agree. */
const agreeing = ({ data }: typeof accidents, fields: readonly string[]): object =>
  Object.fromEntries(
    fields.map((name) => {
      const field = data.fields[name];
      return [name, field && "members" in field ? Object.keys(field.members)[0] : name];
    }),
  );

function againGround(ground: AgainGround, { id, cites, from, over, measure }: RuleOf): PlainGround {
  const { of, atLeast, within, same } = ground;
  const cited = ground.cites ?? cites;
  const span = spanText(within);
  const limit = limitOf({ id: `${id}/${ground.id}`, of, measure, value: atLeast, from, cites: cited });
  const fields = same.map((f) => over.data.fields[f]?.title ?? text(f, f));
  const alike = text(
    `${fields.map((f) => f.zh).join("、")}相同`,
    `with the same ${fields.map((f) => f.en).join(" and ")}`,
  );
  const day = (parseDay(from) ?? 0) + 1000;
  const [own] = of.examples.some(1);
  const facts = { ...agreeing(over, same), ...own, id: "own", unit: "u", happenedOn: formatDay(day) };
  const before = (on: number, more: object = {}) => ({
    ...facts,
    id: `before-${on}`,
    happenedOn: formatDay(on),
    ...more,
  });
  const first = stretched(day, -within.length, within.unit) + 1;
  const counted = of.indicator({
    id: `${id}/${ground.id}-counted`,
    title: text(
      `${span.zh}内${alike.zh}的${of.title.zh}${of.number.zh}（含本起）`,
      `${of.title.en} within ${span.en} ${alike.en}, itself included`,
    ),
    cites: cited,
    from,
    about: record(over),
    link: sameAs(...same),
    window: (accident) => rolling(within.length, within.unit, { to: accident.happenedOn }),
    examples: [
      {
        name: text("时限首日的计入", "one of the first day of that time counts"),
        facts,
        records: { accidents: [facts, before(first)] },
        expect: 2,
      },
      {
        name: text("早一日的不计", "one of the day before does not"),
        facts,
        records: { accidents: [facts, before(first - 1)] },
        expect: 1,
      },
      ...(same.includes("unit")
        ? [
            {
              name: text("其他单位的不计", "one of another unit does not"),
              facts,
              records: { accidents: [facts, before(first, { unit: "other" })] },
              expect: 1,
            },
          ]
        : []),
      {
        name: text("其后的不计", "a later one does not"),
        facts,
        records: { accidents: [facts, before(day + 1)] },
        expect: 1,
      },
    ],
  });
  return {
    title: text(`${counted.data.title.zh}达到${atLeast}`, `${counted.data.title.en}: ${atLeast}`),
    test: (accident) => counted.of(accident).atLeast(limit.value),
    definitions: [limit, counted],
    met: { given: { [counted.id]: atLeast } },
    unmet: [{ given: { [counted.id]: atLeast - 1 } }],
  };
}

interface Step<M> {
  readonly measure: M;
  readonly ground: PlainGround;
}

/** Deaths about every limit that grounds can have. */
const tolls = (limits: readonly number[]): readonly number[] => [
  0,
  1,
  2,
  3,
  9,
  10,
  29,
  30,
  1000,
  ...limits,
  ...limits.map((n) => n - 1),
];

function examplesOf<K extends Kind<"accidents">, M extends string>(
  { from, outcomes, about = {} }: AccidentLadderWritten<K, M>,
  steps: readonly Step<M>[],
): readonly ExampleData[] {
  const measures = Object.keys(outcomes) as M[];
  const day = Math.max(parseDay(from) ?? 0, parseDay("2007-06-01") ?? 0);
  const trades = steps.flatMap((s) => s.ground.meant?.sectors ?? []);
  const free = (Object.keys(sectors) as (keyof typeof sectors)[]).find((s) => !trades.includes(s));
  const own = meantExamples(about);
  const harmless: AccidentFacts = {
    deaths: 0,
    missing: 0,
    seriousInjuries: 0,
    directLoss: 0,
    nature: "responsibility",
    sector: (trades.length > 0 ? free : undefined) ?? "industry-trade",
    ...(about.sectors ? { sector: about.sectors[0] } : {}),
    ...(about.level !== undefined || about.deaths !== undefined ? { deaths: own.met.deaths } : {}),
  };
  // What grounds of other facts need, so that none of them is met or open where it is not meant to be.
  const unmetFacts = Object.assign({}, ...steps.map((s) => (s.ground.meant ? {} : (s.ground.unmet[0]?.facts ?? {}))));
  const unmetGiven = Object.assign({}, ...steps.map((s) => s.ground.unmet[0]?.given ?? {}));
  const asked = ({ facts = {}, given = {} }: PlainGround["met"], on = day) => ({
    facts: { ...harmless, ...unmetFacts, ...facts, happenedOn: formatDay(on) },
    given: { ...unmetGiven, ...given },
  });
  const answer = (facts: object, met?: Step<M>): M | { readonly notApplicable: true } =>
    isAmong(about, facts as AccidentFacts) ? gravest(facts, met) : { notApplicable: true };
  const gravest = (facts: object, met?: Step<M>): M => {
    const due = steps.filter((s) => s === met || (s.ground.meant && isAmong(s.ground.meant, facts as AccidentFacts)));
    return measures.findLast((m) => due.some((s) => s.measure === m)) ?? (measures[0] as M);
  };
  const examples: (ExampleData & { readonly expect: unknown })[] = [];
  const add = (name: Text, to: ReturnType<typeof asked>, expect: ExampleData["expect"]): void => {
    const same = (e: ExampleData): boolean =>
      JSON.stringify([e.facts, e.given]) === JSON.stringify([to.facts, to.given]);
    if (!examples.some(same)) examples.push({ ...to, name, expect });
  };
  for (const step of steps) {
    const { ground } = step;
    const met = asked(ground.met);
    add(ground.title, met, answer(met.facts, step));
    for (const [i, unmet] of ground.unmet.entries()) {
      const near = asked(unmet);
      add(text(`近于${ground.title.zh}（${i + 1}）`, `near: ${ground.title.en} (${i + 1})`), near, answer(near.facts));
    }
  }
  for (const [i, facts] of own.unmet.entries())
    add(
      text(`不属于所指的事故（${i + 1}）`, `none of the accidents it is about (${i + 1})`),
      asked({ facts }),
      answer(asked({ facts }).facts),
    );
  const limits = steps.flatMap((s) => s.ground.meant?.deaths ?? []);
  if (
    Object.keys(about).length === 0 &&
    steps.some((s) => s.ground.meant?.deaths !== undefined || (s.ground.meant?.level ?? "ordinary") !== "ordinary")
  ) {
    const open = asked({ facts: { deaths: null } });
    const possible = tolls(limits).map((deaths) => measures.indexOf(gravest({ ...open.facts, deaths })));
    const [least, most] = [Math.min(...possible), Math.max(...possible)].map((i) => measures[i] as M);
    // That one of several grounds is met whatever the deaths are is not seen row by row.
    if (least !== undefined && least === measures[0] && most !== undefined && least !== most)
      add(text("死亡人数未知：未定", "deaths are unknown: undecided"), open, { atLeast: least, atMost: most });
  }
  const last = steps.at(-1);
  if (last) {
    const before = asked(last.ground.met, (parseDay(from) ?? 0) - 1);
    add(text("施行前一日不适用", "the day before it came into force it does not apply"), before, {
      notApplicable: true,
    });
    if (day === parseDay(from)) return examples;
    const entered = asked(last.ground.met, parseDay(from));
    if (!last.ground.meant?.level && !about.level)
      add(text("施行当日适用", "on the day it came into force it applies"), entered, last.measure);
  }
  return examples;
}

/** Refuses a ladder over accidents likewise. @throws DefinitionError */
function checkAccidentLadder<M extends string>(written: AccidentLadderWritten<never, M>): void {
  const refusals = new Refusals(written.id);
  refusals.date(written.from, "from");
  if (written.about) meantIn(refusals, written.about, "about");
  for (const { ground, part } of groundsOf<AccidentGround>(refusals, written as never)) {
    if ("which" in ground) meantIn(refusals, ground.which, `${part}.which`);
    if (!("of" in ground)) continue;
    // The accident itself counts.
    refusals.whole(ground.atLeast, 2, `${part}.atLeast`);
    stretchIn(refusals, ground.within, `${part}.within`);
    refusals.some(ground.same, `${part}.same`);
  }
  refusals.raise();
}
