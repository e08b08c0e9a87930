import { Exact, parseDay, type Text, text } from "@anwei/kernel";
import type { ChecklistData, EntryData, Evidence, ItemData, RepeatData } from "./data.js";
import { isGroup } from "./data.js";
import { insteadOf, oneOfWords } from "./nearest-word.js";
import { type Path, placeText, shown } from "./place.js";
import type { ChecklistProblem } from "./problem.js";
import { verdicts } from "./words.js";

/** An answer with what was brought along: the references of photos and files, a note. */
export interface Evidenced<A> {
  readonly answer: A;
  readonly photo?: string | readonly string[];
  readonly file?: string | readonly string[];
  readonly note?: string;
}

/** One answer as it was read. */
export interface Given {
  /** A word, a decimal, a date or a text. */
  readonly answer: string;
  readonly evidence: readonly Evidence[];
}

/** The answers at one level: of the checklist, or of one instance of a repeat. */
export interface GivenAnswers {
  readonly items: ReadonlyMap<string, Given>;
  readonly repeats: ReadonlyMap<string, readonly GivenAnswers[]>;
}

/** Reads answers as JSON. What is absent or null is not answered; all that cannot be read is told together. */
export function readAnswers(
  data: ChecklistData,
  raw: unknown,
): { readonly given: GivenAnswers; readonly problems: readonly ChecklistProblem[] } {
  const problems: ChecklistProblem[] = [];
  const lists = new Map(data.choices.map(({ name, members }) => [name, members.map((m) => m.name)]));
  const reader = new Reader(lists, problems);
  return { given: reader.level(data.items, raw, []), problems };
}

class Reader {
  constructor(
    readonly lists: ReadonlyMap<string, readonly string[]>,
    readonly problems: ChecklistProblem[],
  ) {}

  level(entries: readonly EntryData[], raw: unknown, path: Path): GivenAnswers {
    const items = new Map<string, Given>();
    const repeats = new Map<string, readonly GivenAnswers[]>();
    if (typeof raw !== "object" || raw === null || Array.isArray(raw)) {
      this.#refuse(path, text("以项目标识为键的对象", "an object of answers by item id"), raw);
      return { items, repeats };
    }
    const asked = new Map(askedHere(entries).map((entry) => [entry.id, entry]));
    for (const [id, value] of Object.entries(raw)) {
      const entry = asked.get(id);
      const own = [...path, id];
      if (!entry) {
        this.problems.push({
          code: "unknown-item",
          place: { part: placeText(own) },
          expected: text("清单中的项目", "an item of the checklist"),
          found: shown(id),
          todo: insteadOf(id, [...asked.keys()]),
        });
      } else if (value === null || value === undefined) {
        // Not answered.
      } else if (entry.kind === "repeat") {
        if (!Array.isArray(value)) this.#refuse(own, text("每处一个对象的列表", "a list, one object for each"), value);
        else
          repeats.set(
            id,
            value.map((instance, i) => this.level(entry.items, instance, [...own, i])),
          );
      } else {
        const given = this.#item(entry, value, own);
        if (given) items.set(id, given);
      }
    }
    return { items, repeats };
  }

  #item(item: ItemData, raw: unknown, path: Path): Given | undefined {
    const evidenced = typeof raw === "object" && !Array.isArray(raw) ? (raw as Readonly<Record<string, unknown>>) : {};
    for (const key of Object.keys(evidenced)) {
      if (["answer", "photo", "file", "note"].includes(key)) continue;
      this.problems.push({
        code: "unknown-key",
        place: { part: placeText([...path, key]) },
        expected: oneOfWords(["answer", "photo", "file", "note"]),
        found: shown(key),
        todo: insteadOf(key, ["answer", "photo", "file", "note"]),
      });
    }
    const value = "answer" in evidenced ? evidenced.answer : raw;
    const answer = this.#answer(item, value, path);
    if (answer === undefined) return undefined;
    const evidence = (["photo", "file", "note"] as const).filter((kind) => isThere(evidenced[kind]));
    return { answer, evidence };
  }

  #answer(item: ItemData, value: unknown, path: Path): string | undefined {
    switch (item.kind) {
      case "verdict":
        return this.#word(Object.keys(verdicts), value, path);
      case "choice":
        return this.#word(this.lists.get(item.list) ?? [], value, path);
      case "number": {
        const read = typeof value === "number" || typeof value === "string" ? Exact.parse(value) : undefined;
        const limits = [item.min ?? "…", item.max ?? "…"].join("–");
        if (
          !read?.isFinite ||
          !read.equals(read.round("down", item.decimals)) ||
          (item.min !== undefined && read.compare(Exact.of(item.min)) < 0) ||
          (item.max !== undefined && read.compare(Exact.of(item.max)) > 0)
        ) {
          return this.#refuse(
            path,
            text(
              `至多 ${item.decimals} 位小数、${limits} 之间的数`,
              `a number of at most ${item.decimals} decimals in ${limits}`,
            ),
            value,
          );
        }
        return read.toString();
      }
      case "date":
        return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && parseDay(value) !== undefined
          ? value
          : this.#refuse(path, text("形如 2026-03-31 的日期", "a date such as 2026-03-31"), value);
      default:
        return typeof value === "string" && value !== "" ? value : this.#refuse(path, text("文字", "a text"), value);
    }
  }

  #word(known: readonly string[], value: unknown, path: Path): string | undefined {
    if (typeof value === "string" && known.includes(value)) return value;
    return this.#refuse(
      path,
      oneOfWords(known),
      value,
      typeof value === "string" ? insteadOf(value, known) : undefined,
    );
  }

  #refuse(path: Path, expected: Text, found: unknown, todo = text("改正答案", "Mend the answer.")): undefined {
    this.problems.push({ code: "bad-answer", place: { part: placeText(path) }, expected, found: shown(found), todo });
  }
}

const isThere = (brought: unknown): boolean =>
  Array.isArray(brought) ? brought.length > 0 : typeof brought === "string" && brought !== "";

/** The items and repeats that are answered at this level: sections only set headings. */
function askedHere(entries: readonly EntryData[]): readonly (ItemData | RepeatData)[] {
  return entries.flatMap((entry): readonly (ItemData | RepeatData)[] =>
    entry.kind === "section" ? askedHere(entry.items) : isGroup(entry) ? [entry] : [entry],
  );
}
