import { canonicalJson, contentHash, Exact, text } from "@anwei/kernel";
import { hexToBytes } from "@noble/hashes/utils.js";
import { commit, seedProblems } from "./commit.js";
import { DrawError, type DrawProblem } from "./draw-error.js";
import { RandomStream } from "./random.js";

/** How lots are drawn; a change of the algorithm gets another name. */
export const drawMethod = "anwei-draw/1";

/** A unit that may be drawn. */
export interface DrawUnit {
  readonly id: string;
  /** The group from which it is drawn: a risk class, a trade. Units without one are the group `""`. */
  readonly stratum?: string;
}

export interface DrawInspector {
  readonly id: string;
}

/** How many units of a group are drawn: so many, or a share of them as a decimal number, rounded up. */
export type Wanted = { readonly count: number } | { readonly share: string };

/**
 * Who or what is left out, and why: a unit, an inspector, or this inspector at this unit (回避). A reason is required, and
 * is published with the draw.
 */
export type Exclusion =
  | { readonly unit: string; readonly inspector?: undefined; readonly reason: string }
  | { readonly inspector: string; readonly unit?: undefined; readonly reason: string }
  | { readonly unit: string; readonly inspector: string; readonly reason: string };

export interface DrawInputs {
  readonly units: readonly DrawUnit[];
  readonly inspectors: readonly DrawInspector[];
  /** How many of each group; of all units, where one is given. */
  readonly wanted: Wanted | { readonly byStratum: Readonly<Record<string, Wanted>> };
  /** How many inspectors each unit drawn gets; two unless said. */
  readonly inspectorsPerUnit?: number;
  readonly exclusions?: readonly Exclusion[];
  /**
   * A value that nobody could know when the seed was committed, such as the result of a lottery named beforehand. With it,
   * who draws cannot try seeds until the result pleases.
   */
  readonly publicValue?: string;
  /** 32 bytes in hexadecimal, kept secret until the draw. */
  readonly seed: string;
  /** What was published before: `commit(seed)`. */
  readonly commitment: string;
}

export interface DrawnUnit {
  readonly unit: string;
  readonly stratum: string;
  /** In the order in which they were drawn. */
  readonly inspectors: readonly string[];
}

/** What is published of a draw: everything that it takes to draw again. */
export interface PublishedDraw extends Required<Omit<DrawInputs, "publicValue" | "wanted">> {
  readonly method: string;
  readonly publicValue?: string;
  readonly wanted: { readonly byStratum: Readonly<Record<string, Wanted>> };
  /** SHA-256 of the canonical form of what was drawn from. */
  readonly inputs: string;
  readonly drawn: readonly DrawnUnit[];
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byId = <T extends { readonly id: string }>(of: readonly T[]): readonly T[] =>
  [...of].sort((a, b) => order(a.id, b.id));
const stratumOf = (unit: DrawUnit): string => unit.stratum ?? "";

/**
 * Draws units to inspect and inspectors to do it (双随机). The same inputs give the same result, in whatever order they are
 * listed, on every machine; who has the published form can draw again with `verifyDraw`.
 *
 * @example
 * ```ts
 * const published = draw({
 *   units: [{ id: "plant-1", stratum: "red" }, …], inspectors: [{ id: "inspector-1" }, …],
 *   wanted: { byStratum: { red: { share: "1" }, blue: { share: "0.05" } } },
 *   exclusions: [{ unit: "plant-1", inspector: "inspector-1", reason: "亲属关系" }],
 *   seed, commitment,
 * });
 * ```
 * @throws DrawError with every problem of what was given.
 */
export function draw(inputs: DrawInputs): PublishedDraw {
  const problems = problemsOf(inputs);
  if (problems.length > 0) throw new DrawError(problems);
  const { seed, commitment, publicValue } = inputs;
  const from = canonicalInputs(inputs);
  const hash = contentHash({ method: drawMethod, ...from, ...(publicValue === undefined ? {} : { publicValue }) });
  const out = new Set(from.exclusions.flatMap((e) => (e.inspector === undefined ? [e.unit] : [])));
  const away = new Set(from.exclusions.flatMap((e) => (e.unit === undefined ? [e.inspector] : [])));
  const apart = new Set(
    from.exclusions.flatMap((e) =>
      e.unit === undefined || e.inspector === undefined ? [] : [pairOf(e.unit, e.inspector)],
    ),
  );
  const bytes = hexToBytes(seed);
  const stream = (label: string) => new RandomStream(bytes, canonicalJson([drawMethod, hash, label]));
  const strata = Object.keys(from.wanted.byStratum).sort(order);
  const chosen = strata.flatMap((stratum) => {
    const candidates = from.units.filter((u) => stratumOf(u) === stratum && !out.has(u.id));
    const many = howMany(from.wanted.byStratum[stratum] as Wanted, candidates.length);
    return stream(`units/${stratum}`).sample(candidates, many);
  });
  const lacking: DrawProblem[] = [];
  const drawn = byId(chosen).map((unit): DrawnUnit => {
    const eligible = from.inspectors.filter((i) => !away.has(i.id) && !apart.has(pairOf(unit.id, i.id)));
    if (eligible.length < from.inspectorsPerUnit) {
      lacking.push({
        code: "too-few-inspectors",
        where: unit.id,
        expected: text(
          `至少 ${from.inspectorsPerUnit} 名可派的检查人员`,
          `at least ${from.inspectorsPerUnit} inspectors who may go`,
        ),
        found: text(`${eligible.length} 名`, `${eligible.length}`),
        todo: text("补充检查人员名录，或者减少每家的人数。", "Add inspectors, or send fewer to each unit."),
      });
      return { unit: unit.id, stratum: stratumOf(unit), inspectors: [] };
    }
    const inspectors = stream(`inspectors/${unit.id}`).sample(eligible, from.inspectorsPerUnit);
    return { unit: unit.id, stratum: stratumOf(unit), inspectors: inspectors.map(({ id }) => id) };
  });
  if (lacking.length > 0) throw new DrawError(lacking);
  return {
    method: drawMethod,
    ...from,
    ...(publicValue === undefined ? {} : { publicValue }),
    seed,
    commitment,
    inputs: hash,
    drawn,
  };
}

const pairOf = (unit: string, inspector: string): string => JSON.stringify([unit, inspector]);

/** What was given, in an order of its own: the lists by id, and the same number for every group where one is given. */
function canonicalInputs(inputs: DrawInputs) {
  const { units, inspectors, wanted, exclusions = [], inspectorsPerUnit = 2 } = inputs;
  const strata = [...new Set(units.map(stratumOf))].sort(order);
  const everywhere = "byStratum" in wanted ? undefined : wanted;
  return {
    units: byId(units).map((u) => ({ id: u.id, ...(stratumOf(u) === "" ? {} : { stratum: stratumOf(u) }) })),
    inspectors: byId(inspectors).map(({ id }) => ({ id })),
    wanted: {
      byStratum:
        everywhere === undefined
          ? (wanted as { readonly byStratum: Readonly<Record<string, Wanted>> }).byStratum
          : Object.fromEntries(strata.map((s) => [s, everywhere])),
    },
    inspectorsPerUnit,
    exclusions: [...exclusions].sort((a, b) => order(canonicalJson(a), canonicalJson(b))),
  };
}

/** A share is rounded up, so that no part of a group is left out by rounding. */
function howMany(wanted: Wanted, of: number): number {
  if ("count" in wanted) return wanted.count;
  const share = Exact.of(wanted.share);
  return Number((share.n * BigInt(of) + share.d - 1n) / share.d);
}

function problemsOf(inputs: DrawInputs): readonly DrawProblem[] {
  const { units, inspectors, wanted, exclusions = [], inspectorsPerUnit = 2, seed, commitment } = inputs;
  const problems: DrawProblem[] = [...seedProblems(seed)];
  if (problems.length === 0 && commit(seed) !== commitment) {
    problems.push({
      code: "seed-not-committed",
      where: "commitment",
      expected: text(`种子的 SHA-256 值 ${commit(seed)}`, `the seed's SHA-256, ${commit(seed)}`),
      found: text(commitment, commitment),
      todo: text("用抽取之前已公布承诺值的那个种子。", "Use the seed whose commitment was published before."),
    });
  }
  for (const [name, list] of [
    ["units", units],
    ["inspectors", inspectors],
  ] as const) {
    const seen = new Set<string>();
    for (const [i, { id }] of list.entries()) {
      if (seen.has(id)) {
        problems.push({
          code: "duplicate-id",
          where: `${name}[${i}].id`,
          expected: text("名录中没有重复的编号", "an id that is not on the list yet"),
          found: text(id, id),
          todo: text("删去重复的一行。", "Delete the row that is there twice."),
        });
      }
      seen.add(id);
    }
  }
  const groups = new Map<string, number>();
  const out = new Set(exclusions.flatMap((e) => (e.inspector === undefined ? [e.unit] : [])));
  for (const unit of units) {
    const left = out.has(unit.id) ? 0 : 1;
    groups.set(stratumOf(unit), (groups.get(stratumOf(unit)) ?? 0) + left);
  }
  const byStratum = "byStratum" in wanted ? wanted.byStratum : undefined;
  const asked: readonly (readonly [string, string, Wanted])[] = byStratum
    ? Object.entries(byStratum).map(([s, w]) => [`wanted.byStratum.${s}`, s, w] as const)
    : [...groups.keys()].map((s) => ["wanted", s, wanted as Wanted] as const);
  for (const [where, stratum, w] of asked) {
    const of = groups.get(stratum) ?? 0;
    const share = "share" in w ? Exact.parse(w.share) : undefined;
    const ok =
      "count" in w
        ? Number.isSafeInteger(w.count) && w.count >= 0 && w.count <= of
        : share !== undefined && share.sign >= 0 && share.compare(Exact.one) <= 0;
    if (ok) continue;
    const found = "count" in w ? String(w.count) : w.share;
    problems.push({
      code: "wanted",
      where,
      expected: text(`0 到 ${of} 的整数，或者 0 到 1 的比例`, `a whole number from 0 to ${of}, or a share from 0 to 1`),
      found: text(found, found),
      todo: text("改正抽取数量；排除的单位不能抽取。", "Mend the number; units left out cannot be drawn."),
    });
  }
  for (const stratum of byStratum ? groups.keys() : []) {
    if (byStratum && Object.hasOwn(byStratum, stratum)) continue;
    problems.push({
      code: "missing-stratum",
      where: "wanted.byStratum",
      expected: text(`“${stratum}”层的抽取数量`, `a number for the group “${stratum}”`),
      found: text("没有", "none"),
      todo: text("写明该层抽取的数量，可以为 0。", "Say how many of it are drawn; it may be 0."),
    });
  }
  if (!Number.isSafeInteger(inspectorsPerUnit) || inspectorsPerUnit < 1) {
    problems.push({
      code: "inspectors-per-unit",
      where: "inspectorsPerUnit",
      expected: text("不小于 1 的整数", "a whole number from 1 up"),
      found: text(String(inspectorsPerUnit), String(inspectorsPerUnit)),
      todo: text("写明每家派几名检查人员。", "Say how many inspectors go to each unit."),
    });
  }
  const known = { unit: new Set(units.map(({ id }) => id)), inspector: new Set(inspectors.map(({ id }) => id)) };
  for (const [i, exclusion] of exclusions.entries()) {
    for (const field of ["unit", "inspector"] as const) {
      const id = exclusion[field];
      if (id === undefined || known[field].has(id)) continue;
      problems.push({
        code: "unknown-id",
        where: `exclusions[${i}].${field}`,
        expected: text("名录中的编号", "an id of the list"),
        found: text(id, id),
        todo: text("改正编号，或者删去这一条。", "Mend the id, or delete the entry."),
      });
    }
    if (exclusion.reason.trim() !== "") continue;
    problems.push({
      code: "missing-reason",
      where: `exclusions[${i}].reason`,
      expected: text("排除或者回避的理由", "the reason for leaving out"),
      found: text("空", "nothing"),
      todo: text("写明理由；理由随结果公布。", "Say why; it is published with the result."),
    });
  }
  return problems;
}
