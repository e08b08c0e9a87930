import type { RecordGiven } from "@anwei/engine";

/** A made province, the same one every time: units five levels deep, and what they did over ten years. */
export interface Province {
  readonly units: readonly RecordGiven[];
  readonly completeness: readonly RecordGiven[];
  readonly activities: () => Iterable<RecordGiven>;
  readonly activityCount: number;
}

export const firstYear = 2010;
export const lastYear = 2019;

/** Of 100 quarters a unit keeps so many: 30 000 units do a million things in 40 quarters. */
const kept = 83;

export function provinceOf(size: number): Province {
  const units: RecordGiven[] = [];
  const add = (id: string, kind: string, parent: string | undefined, more: object = {}): string => {
    units.push({ id, name: `${id}单位`, kind, ...(parent === undefined ? {} : { parent }), ...more });
    return id;
  };
  const top = add("p", "province", undefined, { code: "990000" });
  const counties = Math.max(2, Math.round(size / 250));
  const cities = Array.from({ length: Math.max(1, Math.round(counties / 12)) }, (_, i) => add(`c${i}`, "city", top));
  const countyIds = Array.from({ length: counties }, (_, i) => add(`x${i}`, "county", cities[i % cities.length]));
  const townships = Array.from({ length: counties * 20 }, (_, i) => {
    const [county, next] = [countyIds[i % counties], countyIds[(i + 1) % counties]];
    if (i % 50 !== 7) return add(`t${i}`, "township", county);
    // A township that went to the next county in the middle of a year.
    add(`t${i}`, "township", county, { from: "2000-01-01", to: "2015-06-30" });
    return add(`t${i}`, "township", next, { from: "2015-07-01", to: "none" });
  });
  const so = 1 + cities.length + counties + townships.length;
  for (let i = so; i < size; i++) add(`e${i}`, "enterprise", townships[i % townships.length]);

  const ids = [...new Set(units.map((u) => String(u.id)))];
  const completeness: RecordGiven[] = [];
  const report = (unit: string, from: string, to: string, own: boolean): void => {
    completeness.push({ id: `z${completeness.length}`, unit, table: "activities", from, to, ...(own ? { own } : {}) });
  };
  for (const unit of [top, ...cities]) report(unit, `${firstYear}-01-01`, `${lastYear}-12-31`, true);
  for (const unit of countyIds) for (const { from, to } of quarters()) report(unit, from, to, false);

  function* activities(): Generator<RecordGiven> {
    let id = 0;
    const random = randomFrom(size);
    for (const { year, quarter } of quarters()) {
      for (const unit of ids) {
        if (random(100) >= kept) continue;
        const month = quarter * 3 + 1 + random(3);
        yield {
          id: `a${id++}`,
          unit,
          happenedOn: `${year}-${two(month)}-${two(1 + random(28))}`,
          kind: random(10) === 0 ? "training" : "check",
          hours: `${1 + random(8)}.${random(2) * 5}`,
        };
      }
    }
  }
  let activityCount = 0;
  for (const _ of activities()) activityCount++;
  return { units, completeness, activities, activityCount };
}

const two = (n: number): string => String(n).padStart(2, "0");

function* quarters(): Generator<{ year: number; quarter: number; from: string; to: string }> {
  for (let year = firstYear; year <= lastYear; year++)
    for (const [quarter, to] of ["03-31", "06-30", "09-30", "12-31"].entries())
      yield { year, quarter, from: `${year}-${two(quarter * 3 + 1)}-01`, to: `${year}-${to}` };
}

/** Numbers that look random and are the same every time. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
