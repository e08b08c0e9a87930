import {
  type About,
  type AnyDefinition,
  all,
  type Cites,
  type Day,
  Exact,
  type ExampleData,
  formatDay,
  formatPeriod,
  parseDay,
  periodContaining,
  shiftPeriod,
  type Terms,
  type Test,
  type Text,
  text,
  type UnitKind,
  unitIn,
  type units,
} from "@anwei/kernel";
import { unitKinds } from "../refused.js";
import { measureOf } from "./measure.js";
import type { ScorecardWritten, ScoreGround } from "./written.js";

export type Unit = Terms<typeof units>;

/** A number of points as a term. */
export const points = (of: Exact): { readonly value: string; readonly unit: "point" } => ({
  value: of.toString(),
  unit: "point",
});

/** Every one of the tests; of one test, that test. */
export const every = (first: Test, ...more: readonly Test[]): Test => (more.length === 0 ? first : all(first, ...more));

/** A ground as a test of a unit. */
export function holding(ground: ScoreGround, unit: Unit): Test {
  if ("decision" in ground) return ground.decision.of(unit).oneOf(...ground.is);
  const counted = ground.count.of(unit);
  const measure = measureOf(ground.count);
  return "atLeast" in ground
    ? counted.atLeast({ value: Exact.of(ground.atLeast).toString(), unit: measure })
    : counted.below({ value: Exact.of(ground.below).toString(), unit: measure });
}

/** The definition that a ground asks. */
export const askedBy = (ground: ScoreGround): AnyDefinition => ("decision" in ground ? ground.decision : ground.count);

/** Values of other definitions that an example takes as given. */
export type Given = Readonly<Record<string, unknown>>;

/** A value of what a ground asks on the one or the other side of it. */
export function side(ground: ScoreGround, holds: boolean): Given {
  if ("decision" in ground) {
    const { id, data } = ground.decision;
    const [other] = Object.keys(data.outcomes.members).filter((m) => !ground.is.includes(m));
    const outcome = holds ? ground.is[0] : other;
    return { [id]: outcome === undefined ? "none" : data.combine === "every" ? [outcome] : outcome };
  }
  const limit = Exact.of("atLeast" in ground ? ground.atLeast : ground.below);
  const above = "atLeast" in ground === holds;
  return { [ground.count.id]: (above ? limit : limit.minus(Exact.one)).toString() };
}

/** Whether a ground holds with these values given. */
export function holdsWith(ground: ScoreGround, given: Given): boolean {
  const value = given[askedBy(ground).id];
  if ("decision" in ground) return ground.is.some((m) => (Array.isArray(value) ? value.includes(m) : value === m));
  const is = Exact.of(value as string);
  return "atLeast" in ground ? is.compare(Exact.of(ground.atLeast)) >= 0 : is.compare(Exact.of(ground.below)) < 0;
}

/** Grounds none of which holds; of two that ask the same, the one named last decides. */
export const none = (grounds: readonly ScoreGround[]): Given =>
  Object.assign({}, ...grounds.map((g) => side(g, false))) as Given;

/** What all definitions of a card share, and the year or quarter in which its worked examples lie. */
export class Sheet {
  readonly full: Exact;
  readonly kinds: readonly UnitKind[];
  readonly about: About<typeof units>;
  /** Items may be not applicable, and then fall away. */
  readonly shrinks: boolean;
  readonly granted: boolean;
  readonly #period: { readonly period: string; readonly judged: string };
  readonly #before: { readonly period: string; readonly judged: string };

  constructor(readonly written: ScorecardWritten) {
    this.full = Exact.of(written.full);
    this.kinds = written.appliesTo;
    this.about = unitIn(written.each);
    this.granted = written.notApplicable === "granted";
    this.shrinks = written.notApplicable !== undefined && !this.granted;
    const from = parseDay(written.from) as Day;
    const first = periodContaining(written.each, from);
    const last = shiftPeriod(first, -1);
    this.#period = { period: formatPeriod(first), judged: formatDay(first.end) };
    this.#before = { period: formatPeriod(last), judged: formatDay(last.end) };
  }

  id(...parts: readonly string[]): string {
    return [this.written.id, ...parts].join("/");
  }

  /** What definitions have in common, with sources of their own or the card's. */
  common(cites: Cites | undefined) {
    return {
      about: this.about,
      law: "periodEnd",
      from: this.written.from,
      cites: cites ?? this.written.cites,
    } as const;
  }

  /** An example of a unit in the first period in force. */
  example<const E>(kind: UnitKind, name: Text, given: Given, expect: E) {
    return { name, facts: { id: "unit", kind }, ...this.#period, given, expect };
  }

  /** An example with records instead of given values. */
  recorded<const E>(kind: UnitKind, name: Text, records: ExampleData["records"], given: Given, expect: E) {
    return { ...this.example(kind, name, given, expect), ...(records ? { records } : {}) };
  }

  /** The last day of the period in which examples lie. */
  get lastDay(): string {
    return this.#period.judged;
  }

  /** Units of other kinds, and the period before the card came into force: it does not apply. */
  elsewhere(kinds: readonly UnitKind[], given: Given) {
    const other = (Object.keys(unitKinds()) as UnitKind[]).find((k) => !kinds.includes(k));
    const [kind] = kinds as readonly [UnitKind];
    const expect = { notApplicable: true } as const;
    return [
      ...(other === undefined
        ? []
        : [
            this.example(
              other,
              text("其他类别的单位不适用", "it does not apply to other kinds of unit"),
              given,
              expect,
            ),
          ]),
      {
        ...this.example(
          kind,
          text("施行之前的期间不适用", "it does not apply to the period before it came into force"),
          given,
          expect,
        ),
        ...this.#before,
      },
    ];
  }
}

/** Examples that take as given only what a definition uses. */
export const using = <X extends { readonly given: Given }>(
  uses: readonly AnyDefinition[],
  examples: readonly X[],
): readonly X[] => {
  const ids = new Set(uses.map(({ id }) => id));
  return examples.map((example) => ({
    ...example,
    given: Object.fromEntries(Object.entries(example.given).filter(([id]) => ids.has(id))),
  }));
};
