import { Exact, formatDay, parseDay } from "@anwei/kernel";
import { comparisonsIn, holds, type Seen } from "../condition.js";
import {
  type ChecklistData,
  type ConditionData,
  entriesOf,
  failsWhenOf,
  type ItemData,
  isGroup,
  type Placed,
  repeatAround,
} from "../data.js";
import { verdicts } from "../words.js";

/** Answers by item; an item that is not in it is not asked. */
export type Assignment = ReadonlyMap<string, string>;

/** Thrown where there are more cases than are looked at. */
export class TooMany extends Error {}

// Enough for some twelve verdicts that all matter to one condition, in well under a second.
const mostCases = 200_000;

/**
 * The finitely many answers that conditions tell apart: the words of a verdict or a choice, and of a number or a date the
 * values that it is compared with and those right beside them. Whatever holds for each of them holds for every answer.
 */
export class Cells {
  readonly #placed: ReadonlyMap<string, Placed>;
  readonly #order: ReadonlyMap<string, number>;
  readonly #compared = new Map<string, string[]>();
  readonly #answers = new Map<string, readonly string[]>();

  constructor(readonly data: ChecklistData) {
    const placed = [...entriesOf(data)];
    this.#placed = new Map(placed.map((p) => [p.entry.id, p]));
    this.#order = new Map(placed.map(({ entry }, i) => [entry.id, i]));
    const note = (condition: ConditionData | undefined): void => {
      for (const { of } of condition ? comparisonsIn(condition) : []) {
        this.#compared.set(of.item, [...(this.#compared.get(of.item) ?? []), of.value]);
      }
    };
    for (const { entry } of placed) {
      note(entry.when);
      if (!isGroup(entry)) note(failsWhenOf(entry));
      else if (entry.kind === "repeat" && entry.times !== undefined) {
        this.#compared.set(entry.times, [...(this.#compared.get(entry.times) ?? []), "1"]);
      }
    }
  }

  /** Answers of an item, one of each cell. */
  answersOf(item: ItemData): readonly string[] {
    const known = this.#answers.get(item.id);
    if (known) return known;
    const made = this.#answersOf(item);
    this.#answers.set(item.id, made);
    return made;
  }

  #answersOf(item: ItemData): readonly string[] {
    switch (item.kind) {
      case "verdict":
        return Object.keys(verdicts);
      case "choice":
        return this.data.choices.find(({ name }) => name === item.list)?.members.map(({ name }) => name) ?? [];
      case "number": {
        const scale = Exact.of(10n ** BigInt(item.decimals));
        const [low, high] = [item.min, item.max].map((x) => (x === undefined ? undefined : Exact.of(x).times(scale)));
        const values = (this.#compared.get(item.id) ?? [])
          .flatMap((v) => Exact.parse(v) ?? [])
          .map((v) => v.times(scale));
        return beside(values, low && ceiling(low), high?.floor()).map((v) => v.dividedBy(scale).toString());
      }
      case "date":
        return beside(
          (this.#compared.get(item.id) ?? []).flatMap((v) => {
            const day = parseDay(v);
            return day === undefined ? [] : [Exact.of(day)];
          }),
        ).map((v) => formatDay(v.toNumber()));
      default:
        return ["…"];
    }
  }

  /** Whether an entry is asked under an assignment. */
  isAsked(id: string, under: Assignment): boolean {
    const placed = this.#placed.get(id);
    if (!placed) return false;
    return [...placed.around, placed.entry].every(
      (entry) =>
        (!entry.when || this.holds(entry.when, under)) &&
        (entry.kind !== "repeat" || entry.times === undefined || Number(under.get(entry.times) ?? 0) >= 1),
    );
  }

  holds(condition: ConditionData, under: Assignment): boolean {
    const look = (item: string): Seen => {
      const answer = under.get(item);
      return { asked: answer === undefined ? "false" : "true", answer };
    };
    return holds(condition, look) === "true";
  }

  /** The items whose answers decide whether entries are asked, in the order in which they are asked. */
  behind(ids: Iterable<string>): readonly string[] {
    const found = new Set<string>();
    const visit = (id: string, itself: boolean): void => {
      const placed = this.#placed.get(id);
      if (!placed || (itself && found.has(id))) return;
      if (itself) found.add(id);
      for (const entry of [...placed.around, placed.entry]) {
        for (const { of } of entry.when ? comparisonsIn(entry.when) : []) visit(of.item, true);
        if (entry.kind === "repeat" && entry.times !== undefined) visit(entry.times, true);
      }
    };
    for (const id of ids) visit(id, false);
    return this.#sorted(found);
  }

  /** The items that a condition looks at, and those that decide whether these are asked. */
  behindCondition(condition: ConditionData): readonly string[] {
    const own = new Set([...comparisonsIn(condition)].map(({ of }) => of.item));
    return this.#sorted(new Set([...own, ...this.behind(own)]));
  }

  #sorted(ids: Iterable<string>): readonly string[] {
    return [...ids].sort((a, b) => (this.#order.get(a) ?? 0) - (this.#order.get(b) ?? 0));
  }

  /**
   * The first assignment of these items that meets a test, hidden items having no answer; with `freely`, as if every one
   * of them were asked.
   * @throws TooMany
   */
  find(
    items: readonly string[],
    test: (under: Assignment) => boolean,
    { freely = false }: { readonly freely?: boolean } = {},
  ): Assignment | undefined {
    const under = new Map<string, string>();
    let cases = 0;
    const at = (i: number): boolean => {
      const id = items[i];
      if (id === undefined) {
        if (++cases > mostCases) throw new TooMany();
        return test(under);
      }
      const item = this.#placed.get(id)?.entry;
      if (!item || isGroup(item) || (!freely && !this.isAsked(id, under))) return at(i + 1);
      for (const answer of this.answersOf(item)) {
        under.set(id, answer);
        if (at(i + 1)) return true;
      }
      under.delete(id);
      return false;
    };
    return at(0) ? new Map(under) : undefined;
  }

  /** An assignment as answers, as they are judged: what is in a repeat stands in its first instance. */
  asAnswers(under: Assignment): Readonly<Record<string, unknown>> {
    const answers: Record<string, unknown> = {};
    for (const id of this.#sorted(under.keys())) {
      const placed = this.#placed.get(id);
      const answer = under.get(id) as string;
      const repeat = placed && repeatAround(placed.around);
      if (!repeat) answers[id] = answer;
      else {
        const [first = {}] = (answers[repeat.id] ?? []) as readonly Readonly<Record<string, unknown>>[];
        answers[repeat.id] = [{ ...first, [id]: answer }];
      }
    }
    return answers;
  }
}

const ceiling = (x: Exact): Exact => x.negate().floor().negate();

/** Whole numbers at and beside each of the values, within limits. */
function beside(values: readonly Exact[], low?: Exact, high?: Exact): readonly Exact[] {
  const at = [...values.flatMap((v) => [v.floor(), ceiling(v)]), ...(low ? [low] : []), ...(high ? [high] : [])];
  const near = (at.length === 0 ? [Exact.zero] : at).flatMap((v) => [v.minus(Exact.one), v, v.plus(Exact.one)]);
  const within = near.filter((v) => !(low && v.compare(low) < 0) && !(high && v.compare(high) > 0));
  const sorted = within.sort((a, b) => a.compare(b));
  return sorted.filter((v, i) => i === 0 || !v.equals(sorted[i - 1] as Exact));
}
