import {
  type AnyDefinition,
  all,
  choice,
  type Decision,
  not,
  parameter,
  type Quantity,
  type RangeTerm,
  range,
  rangeQuantity,
  type Subject,
  type Terms,
  type Text,
  text,
} from "@anwei/kernel";
import type { ActLike } from "../records/index.js";
import { type Bands, bandsOf, type Worked } from "./bands.js";
import { type ChosenAmount, chosenAmount } from "./chosen-amount.js";
import { groundsOf } from "./grounds.js";
import { type Leaning, type Leanings, leaningsOf } from "./leanings.js";
import { type Conflict, conflicts, lenient, severe, type Tier } from "./tiers.js";
import { aboutActs, type Benchmark, type DiscretionWritten, notYet, plainAct } from "./written.js";

/** A discretion benchmark, and all that it is made of. */
export interface Discretion<G extends string> {
  /** The grounds that hold: the reasons of the range. */
  readonly grounds: Decision<"acts", G, false, "every">;
  /** From how much to how much an act may be fined; from nothing to nothing where it is exempt. */
  readonly fine: Quantity<"acts", RangeTerm>;
  /** Whether the fine that was chosen lies within. */
  readonly chosen: ChosenAmount["chosen"];
  /** On which grounds a fine outside is refused. */
  readonly refusedFor: ChosenAmount["refusedFor"];
  readonly definitions: readonly AnyDefinition[];
}

/**
 * A discretion benchmark (行政处罚裁量基准): the statutory range cut into tiers, the grounds that move an act from the
 * ordinary tier into another, and the range that is left to the authority, with its reasons. The grounds of the Penalties
 * Law (articles 32 and 33) are always among them.
 *
 * - Without any ground a fine lies in the ordinary tier.
 * - Of several lenient grounds the most lenient counts, of several severe ones the most severe.
 * - An exemption prevails over every severe ground. Where an act only may be exempted, its range begins at nothing.
 * - What holds where lenient and severe grounds meet is a parameter, with the written reading as its value.
 * - Both ends of a tier are rounded as written, and belong to it.
 *
 * Fines are in yuan.
 *
 * @throws DefinitionError
 */
export function discretion<K extends ActLike, const G extends string>(written: DiscretionWritten<K, G>): Discretion<G> {
  const benchmark = written as unknown as Benchmark;
  const bands = bandsOf(benchmark);
  const grounds = groundsOf(benchmark);
  const leanings = leaningsOf(benchmark, grounds);
  const lenientRange = tierRange(benchmark, bands, leanings.lenient, {
    name: "lenient-range",
    title: text("从轻、减轻情形下的幅度", "range by the lenient grounds"),
    members: lenient,
  });
  const met = leanings.severe && meeting(benchmark, bands, leanings.lenient, leanings.severe, lenientRange);
  const fine = fineRange(benchmark, leanings, met?.range ?? lenientRange);
  const chosen = chosenAmount(benchmark, { grounds, leanings, bands, fine });
  return {
    grounds: grounds as unknown as Discretion<G>["grounds"],
    fine,
    ...chosen,
    definitions: [
      ...bands.definitions,
      grounds,
      leanings.exempt,
      leanings.lenient,
      lenientRange,
      ...(met?.definitions ?? []),
      fine,
      chosen.chosen,
      chosen.refusedFor,
    ],
  };
}

type ActRange = Quantity<"acts", RangeTerm>;

interface Side {
  readonly name: string;
  readonly title: Text;
  readonly members: Readonly<Record<string, Text>>;
}

/** The range to which the grounds of one side lead; without any, the ordinary tier. */
function tierRange(written: Benchmark, bands: Bands, leaning: Leaning, { name, title, members }: Side): ActRange {
  const { mitigated, light, ordinary, heavy, statutory } = bands.worked;
  const worked: Readonly<Record<string, Worked>> = {
    none: ordinary,
    light,
    "light-or-mitigated": { low: mitigated.low, high: light.high },
    mitigated,
    heavy,
    "heavy-or-maximum": { low: heavy.low, high: statutory.high },
    maximum: { low: statutory.high, high: statutory.high },
  };
  const termOf = (way: string, a: Subject<"acts">): RangeTerm => {
    const top = bands.statutory(a).high;
    if (way === "maximum") return range(top, top);
    if (way === "heavy-or-maximum") return range(bands.of(a, "heavy").low, top);
    if (way === "light-or-mitigated") return range(bands.of(a, "mitigated").low, bands.of(a, "light").high);
    return bands.of(a, way as Tier);
  };
  return rangeQuantity({
    ...aboutActs(written),
    id: `${written.id}/${name}`,
    title: text(`${written.title.zh}：${title.zh}`, `${written.title.en}: ${title.en}`),
    unit: "yuan",
    combine: "exactlyOne",
    rows: (a) => [
      ...leaning.ways.map((way) => ({ when: leaning.of(a).is(way), is: termOf(way, a) })),
      { otherwise: bands.of(a, "ordinary") },
    ],
    examples: [
      ...["none", ...leaning.ways].map((way) => ({
        name: members[way] as Text,
        facts: plainAct(written),
        given: { ...bands.given, [leaning.id]: way },
        expect: worked[way] as Worked,
      })),
      notYet(written),
    ],
  });
}

/** What lenient and severe grounds come to where they can meet. */
function meeting(
  written: Benchmark,
  bands: Bands,
  leniently: Leaning,
  severely: Leaning,
  lenientRange: ActRange,
): { readonly range: ActRange; readonly definitions: readonly AnyDefinition[] } {
  const { id, title, from } = written;
  const { rule, cites } = written.conflict;
  const severeRange = tierRange(written, bands, severely, {
    name: "severe-range",
    title: text("从重情形下的幅度", "range by the severe grounds"),
    members: severe,
  });
  const conflict = parameter({
    id: `${id}/conflict`,
    of: choice(text(`${title.zh}：从轻、从重情形并存的`, `${title.en}: where grounds conflict`), conflicts),
    history: [{ from, value: rule, cites }],
  });
  const [least, most] = [
    { low: 10, high: 20 },
    { low: 30, high: 40 },
  ];
  const both: Readonly<Record<Conflict, Worked>> = {
    weighed: { low: least.low, high: most.high },
    severe: most,
    lenient: least,
  };
  const [light] = leniently.ways as readonly [string];
  const [heavy] = severely.ways as readonly [string];
  const shown = (zh: string, en: string, leans: readonly [lenient: string, severe: string], expect: Worked) => ({
    name: text(zh, en),
    facts: plainAct(written),
    given: {
      [leniently.id]: leans[0],
      [severely.id]: leans[1],
      [lenientRange.id]: least,
      [severeRange.id]: most,
    },
    expect,
  });
  const made = rangeQuantity({
    ...aboutActs(written),
    id: `${id}/weighed`,
    title: text(`${title.zh}：应予处罚的幅度`, `${title.en}: the range where it is penalised`),
    unit: "yuan",
    combine: "exactlyOne",
    rows: (a) => {
      const [lenience, severity] = [leniently.of(a).moreThan("none"), severely.of(a).moreThan("none")];
      const [lighter, heavier] = [lenientRange.of(a), severeRange.of(a)];
      const met = all(lenience, severity);
      return [
        { when: not(severity), is: lighter },
        { when: all(severity, not(lenience)), is: heavier },
        { when: all(met, conflict.value.is("weighed")), is: range(lighter.low, heavier.high) },
        { when: all(met, conflict.value.is("severe")), is: heavier },
        { when: all(met, conflict.value.is("lenient")), is: lighter },
      ];
    },
    examples: [
      shown("没有情形", "no ground", ["none", "none"], least),
      shown("只有从轻情形", "lenient grounds only", [light, "none"], least),
      shown("只有从重情形", "severe grounds only", ["none", heavy], most),
      shown("从轻、从重情形并存", "both", [light, heavy], both[rule]),
      notYet(written),
    ],
  });
  return { range: made, definitions: [severely, severeRange, conflict, made] };
}

/** The range that is left to the authority in the end. */
function fineRange(written: Benchmark, leanings: Leanings, weighed: ActRange): ActRange {
  const { id, title, note, appliesTo } = written;
  const range_ = { low: 10, high: 20 };
  const shown = (zh: string, en: string, exempt: string | null, expect: unknown) => ({
    name: text(zh, en),
    facts: plainAct(written),
    given: { [leanings.exempt.id]: exempt, [weighed.id]: range_ },
    expect,
  });
  return rangeQuantity({
    ...aboutActs(written),
    id,
    title,
    ...(note ? { note } : {}),
    ...(appliesTo ? { appliesWhen: (a: Terms<ActLike>) => appliesTo.when(a) } : {}),
    unit: "yuan",
    combine: "exactlyOne",
    rows: (a) => {
      const exempt = leanings.exempt.of(a);
      const penalised = weighed.of(a);
      return [
        { when: exempt.is("may"), is: range({ value: "0", unit: "yuan" }, penalised.high) },
        { when: exempt.is("must"), is: range({ value: "0", unit: "yuan" }, { value: "0", unit: "yuan" }) },
        { otherwise: penalised },
      ];
    },
    examples: [
      shown("应予处罚", "penalised", "none", range_),
      shown("可以不予处罚", "may be exempted", "may", { low: 0, high: range_.high }),
      shown("不予处罚", "exempt", "must", { low: 0, high: 0 }),
      shown("是否不予处罚未知", "whether it is exempt is not known", null, {
        low: { atLeast: 0, atMost: range_.low },
        high: { atLeast: 0, atMost: range_.high },
      }),
      ...(appliesTo
        ? [
            {
              name: text("别的行为不适用", "not to other acts"),
              facts: { ...plainAct(written), ...appliesTo.elsewhere },
              expect: { notApplicable: true },
            },
          ]
        : []),
      notYet(written),
    ] as never,
  });
}
