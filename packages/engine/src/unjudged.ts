import type { Outcome, Records, Text } from "@anwei/kernel";
import { factName } from "./names.js";

/**
 * A rule that could not be judged of so many subjects, for nothing but columns and tables that the data do not have: what
 * it needs was never asked for, so that there is nothing to look into case by case.
 */
export interface Unjudged {
  readonly rule: string;
  readonly title: Text;
  /** The table of those who were asked about. */
  readonly table: string;
  readonly subjects: number;
  /** The tables and columns: `accidentReports`, `accidents.headInformedAt`. */
  readonly lacks: readonly string[];
}

/**
 * Whether a missing fact is of a table or a column that the data do not have; which, if so. `beside` is what is missing
 * only because something else is: the hour of judging, where nothing is known of the clock.
 */
function lackedBy(
  fact: string,
  table: string,
  records: Records,
  lacks: Readonly<Record<string, readonly string[]>>,
): string | "beside" | undefined {
  const name = factName({ fact, table }, (of, id) => records.byId(of, id) !== undefined);
  if (name.is === "judgedAt" || name.is === "judged" || name.is === "calendar") return "beside";
  if (name.is === "completeness") return records.has(name.table) ? undefined : name.table;
  if (name.is !== "fact") return undefined;
  if (!records.has(name.table)) return name.table;
  const [field = ""] = name.path.split(".");
  return lacks[name.table]?.includes(field) ? `${name.table}.${field}` : undefined;
}

/** Counts what could not be judged, by rule. */
export class UnjudgedRules {
  readonly #found = new Map<
    string,
    { readonly title: Text; readonly table: string; subjects: number; lacks: Set<string> }
  >();

  constructor(
    private readonly records: Records,
    private readonly lacks: Readonly<Record<string, readonly string[]>>,
  ) {}

  /**
   * The tables and columns that the data do not have, where a whole table is among what an undecided outcome misses, or
   * where they are all that it misses; none otherwise.
   */
  lackedFor(table: string, { missing }: Outcome): readonly string[] {
    const told = missing.map((fact) => lackedBy(fact, table, this.records, this.lacks));
    const needed = told.filter((each) => each !== "beside");
    const lacked = needed.filter((each) => each !== undefined);
    return lacked.length === needed.length || lacked.some((each) => !each.includes(".")) ? lacked : [];
  }

  /** Whether an undecided outcome could not be judged for want of what the data do not have; it is counted if so. */
  takes(rule: { readonly id: string; readonly title: Text }, table: string, outcome: Outcome): boolean {
    const lacked = this.lackedFor(table, outcome);
    if (lacked.length === 0) return false;
    const found = this.#found.get(rule.id) ?? { title: rule.title, table, subjects: 0, lacks: new Set() };
    found.subjects++;
    for (const each of lacked) found.lacks.add(each);
    this.#found.set(rule.id, found);
    return true;
  }

  get all(): readonly Unjudged[] {
    return [...this.#found].map(([rule, { title, table, subjects, lacks }]) => ({
      rule,
      title,
      table,
      subjects,
      lacks: [...lacks].sort(),
    }));
  }
}
