import { text } from "@anwei/kernel";
import { definitionLimits, type Limits, plainJson } from "@anwei/kernel/json";
import { Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import { fittedChecklist } from "./checklist.js";
import { readCondition, writeCondition } from "./condition-text.js";
import type { ChecklistData, ConditionData, EntryData } from "./data.js";
import { isGroup } from "./data.js";
import { placeText, shown } from "./place.js";
import { ChecklistError, type ChecklistProblem } from "./problem.js";
import type { Locate } from "./written-at.js";

export interface ReadYamlOptions {
  /** The file's name, for messages. */
  readonly file?: string;
  readonly limits?: Partial<Limits>;
}

/**
 * Reads a checklist that was written in YAML: `ChecklistData` key by key, conditions as text. Aliases are followed;
 * a date stays the text that it is.
 *
 * @throws ChecklistError with every problem of its form, each with its line.
 * @example
 * ```ts
 * const data = readChecklistYaml(await readFile("dust.yaml", "utf8"), { file: "dust.yaml" });
 * ```
 */
export function readChecklistYaml(yaml: string, { file, limits }: ReadYamlOptions = {}): ChecklistData {
  const all = { ...definitionLimits, ...limits };
  const named = file === undefined ? {} : { file };
  if (yaml.length > all.bytes) {
    const problem = unreadable(named, text(`至多 ${all.bytes} 个字符`, `at most ${all.bytes} characters`), yaml.length);
    throw new ChecklistError([problem]);
  }
  const lines = new LineCounter();
  const document = attempt(named, () =>
    parseDocument(yaml, { lineCounter: lines, uniqueKeys: true, version: "1.2", schema: "core" }),
  );
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    throw new ChecklistError(
      broken.map(({ pos, message, code }) =>
        code === "DUPLICATE_KEY"
          ? {
              code: "duplicate-key",
              place: { ...named, line: lines.linePos(pos[0]).line, part: "-" },
              expected: text("每个键只出现一次", "each key once"),
              found: shown(yaml.slice(pos[0], pos[1])),
              todo: text("删去多余的一个", "Remove the one that is not meant."),
            }
          : unreadable({ ...named, line: lines.linePos(pos[0]).line }, text("YAML", "YAML"), firstLine(message)),
      ),
    );
  }
  if (!isMap(document.contents)) {
    const found = document.contents === null ? text("空白", "nothing") : shown(document.toJS());
    const todo = text("逐行写“键: 值”，从 id 写起", "Write a line “key: value” for each key, from id on.");
    const expected = text("写成“键: 值”各行的检查表", "a checklist in lines “key: value”");
    throw new ChecklistError([{ code: "unreadable", place: { ...named, line: 1, part: "-" }, expected, found, todo }]);
  }
  const locate: Locate = (path) => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return { ...named, line: lines.linePos(node.range[0]).line };
    }
    return named;
  };
  const plain = plainJson(
    attempt(named, () => document.toJS()),
    all,
  );
  const problems: ChecklistProblem[] = [];
  const read = fittedChecklist(
    plain.fatal ? plain : { ...plain, value: withConditions(plain.value, locate, problems) },
    locate,
  );
  if ("problems" in read || problems.length > 0) {
    const found = [...problems, ...("problems" in read ? read.problems : [])];
    throw new ChecklistError(found.sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0)));
  }
  return read.data;
}

const unreadable = (
  place: Omit<ChecklistProblem["place"], "part">,
  expected: ChecklistProblem["expected"],
  found: unknown,
): ChecklistProblem => ({
  code: "unreadable",
  place: { ...place, part: "-" },
  expected,
  found: shown(found),
  todo: text("改正 YAML", "Mend the YAML."),
});

/** What a parser gives; that it gives up, as where nesting or aliases go too far, is told as any other problem. */
function attempt<T>(place: Omit<ChecklistProblem["place"], "part">, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw new ChecklistError([unreadable(place, text("YAML", "YAML"), firstLine(String(error)))]);
  }
}

const firstLine = (message: string): string => message.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/, "") ?? "";

/** Conditions as the data has them; those that cannot be read are told, and left out. */
function withConditions(value: unknown, locate: Locate, problems: ChecklistProblem[]): unknown {
  const entries = (of: unknown, path: readonly (string | number)[]): unknown =>
    Array.isArray(of) ? of.map((entry, i) => one(entry, [...path, i])) : of;
  const one = (entry: unknown, path: readonly (string | number)[]): unknown => {
    if (typeof entry !== "object" || entry === null || Array.isArray(entry)) return entry;
    const made: Record<string, unknown> = { ...entry };
    if ("items" in made) made.items = entries(made.items, [...path, "items"]);
    for (const key of ["when", "failsWhen"]) {
      if (!(key in made)) continue;
      const written = made[key];
      delete made[key];
      const read = typeof written === "string" ? readCondition(written) : undefined;
      if (read && "value" in read) {
        made[key] = read.value;
        continue;
      }
      const part = [...path, key];
      const place = { ...locate(part), part: placeText(part) };
      problems.push(
        read
          ? {
              code: "condition-syntax",
              place,
              expected: read.flaw.expected,
              found: text(
                `第 ${read.flaw.at} 个字符处${read.flaw.found.zh}`,
                `${read.flaw.found.en} at character ${read.flaw.at}`,
              ),
              todo: read.flaw.todo,
            }
          : {
              code: "condition-syntax",
              place,
              expected: text("条件文字", "a condition as text"),
              found: shown(written),
              todo: text("写成一行文字", "Write it as text."),
            },
      );
    }
    return made;
  };
  if (typeof value !== "object" || value === null || !("items" in value)) return value;
  return { ...value, items: entries(value.items, ["items"]) };
}

/** A checklist as YAML for people: titles on one line, conditions as text. `readChecklistYaml` gives back the same. */
export function writeChecklistYaml(data: ChecklistData): string {
  const document = new Document(
    { ...data, items: data.items.map(spoken) },
    { aliasDuplicateObjects: false, version: "1.2", schema: "core" },
  );
  visit(document, {
    Map: (_, map) => {
      const keys = map.items.map(({ key }) => (isScalar(key) ? key.value : key));
      if (keys.length === 2 && keys[0] === "zh" && keys[1] === "en") map.flow = true;
      if (keys.length === 2 && keys[0] === "library" && keys[1] === "version") map.flow = true;
    },
    Seq: (_, seq) => {
      if (seq.items.length > 0 && seq.items.every((item) => isScalar(item))) seq.flow = true;
    },
  });
  if (isMap(document.contents)) {
    for (const { key } of document.contents.items.slice(1)) {
      if (isNode(key) && ["documents", "sources", "choices", "items", "scoring"].includes(String(key))) {
        key.spaceBefore = true;
      }
    }
  }
  return document.toString({ lineWidth: 0 });
}

type Spoken = Readonly<Record<string, unknown>>;

/** An entry with its conditions as text, its keys in the order in which one thinks of them. */
function spoken(entry: EntryData): Spoken {
  const { kind, id, title, hint, when, ...more } = entry;
  const { failsWhen, items, ...rest } = more as typeof more & {
    readonly failsWhen?: ConditionData;
    readonly items?: unknown;
  };
  return {
    kind,
    id,
    title,
    ...(hint ? { hint } : {}),
    ...(when ? { when: writeCondition(when) } : {}),
    ...(failsWhen ? { failsWhen: writeCondition(failsWhen) } : {}),
    ...rest,
    ...(isGroup(entry) ? { items: entry.items.map(spoken) } : {}),
  };
}
