import {
  type Citation,
  canonicalJson,
  definitionProse,
  formatDay,
  type InForce,
  type ParameterData,
  type ParameterVersion,
  parseDay,
  type RawValue,
  type Text,
  type Unsourced,
} from "@anwei/kernel";
import { laxer } from "../history.js";
import type { Rulebook } from "../rulebook.js";

/** A value that is another one on the other side, in a span in which neither changes. */
export interface ValueChange {
  readonly span: InForce;
  /** For a table: the key, as people say it. */
  readonly key?: Text;
  /** Nothing where there is no value in that span. */
  readonly left?: ValueSaid;
  readonly right?: ValueSaid;
  /** What the right is beside the left, by the direction that the parameter declares; `other` without one. */
  readonly way: "stricter" | "laxer" | "other";
}

export interface ValueSaid {
  readonly value: RawValue;
  readonly said: Text;
  readonly cites: readonly Citation[] | Unsourced;
}

/** A parameter in a book and a place. */
export interface ParameterIn {
  readonly rulebook: Rulebook;
  readonly id: string;
  readonly region?: string;
}

/** The values of a parameter that differ between two books, from the newest span on; adjoining spans are one. */
export function valueChanges(left: ParameterIn, right: ParameterIn): readonly ValueChange[] {
  const [data, other] = [left, right].map(({ rulebook, id }) => rulebook.definition(id));
  if (data?.kind !== "parameter" || other?.kind !== "parameter") return [];
  const comparable = data.of.type === other.of.type;
  const sides = [versionsOf(left), versionsOf(right)] as const;
  const found: ValueChange[] = [];
  for (const span of spansOf(sides.flat())) {
    const [a, b] = sides.map((of) => of.find((v) => covers(v, span))?.values ?? new Map<string, Keyed>()) as [
      ReadonlyMap<string, Keyed>,
      ReadonlyMap<string, Keyed>,
    ];
    for (const key of new Set([...a.keys(), ...b.keys()])) {
      const [one, two] = [a.get(key), b.get(key)];
      if (one && two && canonicalJson(one.value) === canonicalJson(two.value)) continue;
      const named = (one ?? two)?.key;
      const change: ValueChange = {
        span,
        ...(named ? { key: named } : {}),
        ...(one ? { left: saidOf(one) } : {}),
        ...(two ? { right: saidOf(two) } : {}),
        way: comparable && one && two ? wayOf(data, one.value, two.value) : "other",
      };
      extend(found, change);
    }
  }
  return found.reverse();
}

const saidOf = ({ value, said, cites }: Keyed): ValueSaid => ({ value, said, cites });

/** What a new value is beside an old one. */
function wayOf(data: ParameterData, base: RawValue, own: RawValue): ValueChange["way"] {
  if (data.moves.may !== "tighten") return "other";
  return laxer(data, base, own) ? "laxer" : "stricter";
}

interface Keyed extends ValueSaid {
  readonly key: Text | undefined;
}

interface Version extends InForce {
  readonly values: ReadonlyMap<string, Keyed>;
}

/** The versions of a parameter where it is looked at, each value as people say it. */
function versionsOf({ rulebook, id, region }: ParameterIn): readonly Version[] {
  const place = region ?? rulebook.regionOf(id);
  const prose = definitionProse(rulebook, id, place === undefined ? {} : { region: place }).history?.history ?? [];
  return rulebook.history(id, place).map((version): Version => {
    const said = prose.find((p) => p.from === version.from && p.to === version.to);
    return { ...spanOf(version), values: new Map(said ? valuesIn(version, said) : []) };
  });
}

type VersionProse = NonNullable<ReturnType<typeof definitionProse>["history"]>["history"][number];

function valuesIn(
  { value, values, cites }: ParameterVersion,
  prose: VersionProse,
): readonly (readonly [string, Keyed])[] {
  if (!values) return value === undefined ? [] : [["", { value, said: prose.value, cites, key: undefined }]];
  return Object.entries(values).flatMap(([key, each], i) => {
    const entry = prose.entries?.[i];
    return entry ? [[key, { value: each, said: entry.value, cites, key: entry.key }] as const] : [];
  });
}

const spanOf = ({ from, to }: InForce): InForce => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});

const first = "0000-01-01";
const last = "9999-12-31";
const moved = (day: string, by: number): string => {
  const parsed = parseDay(day);
  return parsed === undefined ? day : formatDay(parsed + by);
};

const covers = ({ from = first, to = last }: InForce, span: InForce): boolean =>
  from <= (span.from ?? first) && (span.to ?? last) <= to;

/** The spans in which no version begins or ends, the earliest first. */
function spansOf(versions: readonly InForce[]): readonly InForce[] {
  const starts = new Set(versions.map((v) => v.from ?? first));
  for (const { to } of versions) if (to !== undefined) starts.add(moved(to, 1));
  const days = [...starts].sort();
  return days.map((from, i) => {
    const next = days[i + 1];
    return { ...(from === first ? {} : { from }), ...(next === undefined ? {} : { to: moved(next, -1) }) };
  });
}

/** Adds a change, or lengthens the one before where that says the same. */
function extend(found: ValueChange[], change: ValueChange): void {
  const said = (c: ValueChange): string => JSON.stringify({ ...c, span: {} });
  const at = found.findLastIndex((c) => said(c) === said(change));
  const before = found[at];
  if (before?.span.to !== undefined && change.span.from === moved(before.span.to, 1)) {
    const { from } = before.span;
    const { to } = change.span;
    found[at] = { ...before, span: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) } };
  } else found.push(change);
}
