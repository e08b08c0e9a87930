import { text } from "@anwei/kernel";
import type { Checklist, ChecklistPin } from "../checklist/checklist.js";
import type { EntryData, Evidence, ItemData, RepeatData } from "../checklist/data.js";
import { insteadOf } from "../checklist/nearest-word.js";
import { placeText, shown } from "../checklist/place.js";
import { ChecklistError, type ChecklistProblem } from "../checklist/problem.js";
import { countField, evidenceField, evidenceOf, fieldName } from "./form.js";

/** What a field tool sent, at one level: of the form, of a group or of one instance of a repeat. */
export interface Filled {
  /** Every name at this level. */
  readonly names: readonly string[];
  /** The value of a field; `undefined` or empty where it was left blank. */
  value(name: string): string | undefined;
  /** What is in a group; the level itself where groups set headings only. */
  inside(group: string): Filled | undefined;
  instances(repeat: string): readonly Filled[];
}

/** Answers as they came back, and the edition of the checklist that they were given to. */
export interface AnswersRead<A> {
  readonly answers: A;
  readonly pin: ChecklistPin;
}

/** @throws ChecklistError where a field is not of the form. */
export function answersFrom<A>({ data }: Checklist<A>, filled: Filled): AnswersRead<A> {
  const problems: ChecklistProblem[] = [];
  const answers = new Level(filled, [], problems, ofTheForm).read(data.items);
  if (problems.length > 0) throw new ChecklistError(problems);
  const [id = "", version = "", hash = ""] = pinFields.map((name) => filled.value(name));
  return { answers: answers as A, pin: { id, version, hash } };
}

const pinFields = ["checklist_id", "checklist_version", "checklist_hash"] as const;
const ofTheForm = [...pinFields, "meta"];

type Path = readonly (string | number)[];
type Answers = Readonly<Record<string, unknown>>;

class Level {
  readonly #known: Set<string>;

  constructor(
    readonly filled: Filled,
    readonly path: Path,
    readonly problems: ChecklistProblem[],
    known: readonly string[] = [],
  ) {
    this.#known = new Set(known);
  }

  read(entries: readonly EntryData[]): Answers {
    const answers = Object.assign({}, ...entries.map((entry) => this.#entry(entry)));
    for (const name of this.filled.names) {
      if (this.#known.has(name)) continue;
      const known = [...this.#known];
      this.problems.push({
        code: "unknown-item",
        place: { part: placeText([...this.path, name]) },
        expected: text("这一版清单的表单中的字段", "a field of the form of this edition"),
        found: shown(name),
        todo: insteadOf(name, known),
      });
    }
    return answers;
  }

  #entry(entry: EntryData): Answers {
    const name = fieldName(entry.id);
    if (entry.kind === "section") {
      const inside = this.filled.inside(name);
      // Where groups set headings only, what is in them stands at this very level.
      if (inside === this.filled) return Object.assign({}, ...entry.items.map((inner) => this.#entry(inner)));
      this.#known.add(name);
      return inside ? new Level(inside, [...this.path, name], this.problems).read(entry.items) : {};
    }
    this.#known.add(name);
    if (entry.kind === "repeat") return this.#repeat(entry, name);
    const given = this.#item(entry, name);
    return given === undefined ? {} : { [entry.id]: given };
  }

  #repeat(entry: RepeatData, name: string): Answers {
    const count = countField(entry.id);
    if (entry.times === undefined) this.#known.add(count);
    const instances = this.filled
      .instances(name)
      .map((instance, i) => new Level(instance, [...this.path, name, i], this.problems).read(entry.items));
    // How many there are is for the number to say: a tool may keep blank instances of what it does not show.
    const said =
      entry.times === undefined
        ? instances.length > 0 || this.filled.value(count)
        : instances.some((answers) => Object.keys(answers).length > 0);
    return said ? { [entry.id]: instances } : {};
  }

  #item(item: ItemData, name: string): unknown {
    const evidence = evidenceOf(item).flatMap((kind): readonly (readonly [Evidence, string])[] => {
      const field = evidenceField(item.id, kind);
      this.#known.add(field);
      const brought = this.filled.value(field);
      return brought ? [[kind, brought]] : [];
    });
    const answer = this.filled.value(name);
    if (!answer) return undefined;
    return evidence.length === 0 ? answer : { answer, ...Object.fromEntries(evidence) };
  }
}
