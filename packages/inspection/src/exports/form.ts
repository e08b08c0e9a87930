import { Exact, measures, type Text, text } from "@anwei/kernel";
import { comparisonsIn, measureOf } from "../checklist/condition.js";
import type { ChecklistData, ConditionData, EntryData, Evidence, GroupData, ItemData } from "../checklist/data.js";
import { entriesOf, failsWhenOf, isGroup, isJudged } from "../checklist/data.js";
import { placeText } from "../checklist/place.js";
import { evidences, verdicts } from "../checklist/words.js";
import { Certain, type Test } from "./certain.js";
import { type Loss, type LossCode, lossTexts } from "./loss.js";

/** What stands in a form: names are ids, and where they are none have an underscore, which no id has. */
interface FieldBase {
  readonly name: string;
  readonly label: Text;
  readonly hint?: Text;
  /** Shown only where this is met. */
  readonly when?: Test;
}

export interface GroupField extends FieldBase {
  readonly kind: "group";
  readonly fields: readonly Field[];
}

export interface RepeatField extends FieldBase {
  readonly kind: "repeat";
  /** The field that says how many there are. */
  readonly count: string;
  readonly most: number;
  readonly fields: readonly Field[];
}

export interface ChoiceField extends FieldBase {
  readonly kind: "choice";
  readonly list: string;
}

export interface NumberField extends FieldBase {
  readonly kind: "number";
  readonly decimals: number;
  readonly min?: number;
  readonly max?: number;
}

export interface PlainField extends FieldBase {
  readonly kind: "date" | "text" | "photo" | "file";
  /** Evidence of a fail. */
  readonly required: boolean;
}

export type AnswerField = ChoiceField | NumberField | PlainField;
export type Field = GroupField | RepeatField | AnswerField;

/** A checklist as every field tool shows it. */
export interface Form {
  readonly title: Text;
  readonly fields: readonly Field[];
  readonly lists: readonly { readonly name: string; readonly members: readonly { name: string; title: Text }[] }[];
  /** Which edition is answered, under the names of the fields that hold it. */
  readonly pin: Readonly<Record<"checklist_id" | "checklist_version" | "checklist_hash", string>>;
  readonly losses: readonly Loss[];
  /** What ODK does not say either. */
  readonly odkLosses: readonly Loss[];
}

/** The list of the four verdicts, by a name that no list of a checklist has. */
export const verdictList = "verdict_list";

/** The field that says how many there are of a repeat which no item counts. */
export const countField = (repeat: string): string => `${repeat}_count`;

export const evidenceField = (item: string, kind: Evidence): string => `${item}_${kind}`;

/** The evidence that a form asks for: of an item that passes or fails. */
export const evidenceOf = (item: ItemData): readonly Evidence[] => (isJudged(item) ? (item.evidence ?? []) : []);

/** An item called `meta` has another name in forms, where that one is taken. */
export const fieldName = (id: string): string => (id === "meta" ? "meta_" : id);

// What tools show at once without becoming slow; a repeat whose count has no limit ends there.
const mostInstances = 1000;

export function formOf({ data, pin }: { readonly data: ChecklistData; readonly pin: { readonly hash: string } }): Form {
  const former = new Former(data);
  former.told(data.scoring, "scoring", ["scoring"]);
  former.told(data.note, "note", ["note"]);
  return {
    title: former.text(data.title, ["title"]),
    fields: data.items.flatMap((entry, i) => former.entry(entry, ["items", i])),
    lists: [
      { name: verdictList, members: Object.entries(verdicts).map(([name, title]) => ({ name, title })) },
      ...data.choices.map(({ name, members }, i) => ({
        name,
        members: members.map((m, j) => ({
          name: m.name,
          title: former.text(m.title, ["choices", i, "members", j, "title"]),
        })),
      })),
    ],
    pin: { checklist_id: data.id, checklist_version: data.version, checklist_hash: pin.hash },
    losses: former.losses,
    odkLosses: [...entriesOf(data)].flatMap(({ entry, path }) =>
      isGroup(entry) && entry.hint ? [lossAt("group-hint", [...path, "hint"])] : [],
    ),
  };
}

type Path = readonly (string | number)[];

const lossAt = (code: LossCode, path: Path): Loss => ({ code, path: placeText(path), said: lossTexts[code] });

class Former {
  readonly losses: Loss[] = [];
  readonly #certain: Certain;
  readonly #numbers: ReadonlyMap<string, { readonly max?: number }>;

  constructor(readonly data: ChecklistData) {
    this.#certain = new Certain(data);
    this.#numbers = new Map(numbersIn(data.items).map((item) => [item.id, item]));
  }

  told(what: unknown, code: LossCode, path: Path): void {
    if (what !== undefined) this.losses.push(lossAt(code, path));
  }

  text(of: Text, path: Path): Text {
    if (of.en === "") this.told(of, "untranslated", path);
    if (/[{}]/.test(of.zh + of.en)) this.told(of, "text-changed", path);
    const plain = (written: string): string => written.replaceAll("{", "｛").replaceAll("}", "｝");
    return text(plain(of.zh), plain(of.en === "" ? of.zh : of.en));
  }

  entry(entry: EntryData, path: Path): readonly Field[] {
    return isGroup(entry) ? this.#group(entry, path) : this.#item(entry, path);
  }

  #base({ id, title, hint, when }: EntryData, path: Path): FieldBase {
    return {
      name: fieldName(id),
      label: this.text(title, [...path, "title"]),
      ...(hint ? { hint: this.text(hint, [...path, "hint"]) } : {}),
      ...this.#when(when, [...path, "when"], (condition) => this.#certain.holds(condition)),
    };
  }

  #when(
    condition: ConditionData | undefined,
    path: Path,
    test: (condition: ConditionData) => Test | undefined,
  ): { readonly when?: Test } {
    if (!condition) return {};
    for (const { of } of comparisonsIn(condition)) {
      if (of.op === "compare" && digits(of.value) > 15) this.told(of, "inexact-number", path);
    }
    const when = test(condition);
    if (when) return { when };
    this.told(condition, "condition-too-long", path);
    return {};
  }

  #group(group: GroupData, path: Path): readonly Field[] {
    const base = this.#base(group, path);
    this.told(group.most, "cap", [...path, "most"]);
    const fields = group.items.flatMap((entry, i) => this.entry(entry, [...path, "items", i]));
    if (group.kind === "section") return [{ kind: "group", ...base, fields }];
    const most = group.times === undefined ? undefined : this.#numbers.get(group.times)?.max;
    if (most === undefined || most > mostInstances) this.told(group, "most-instances", path);
    const count = group.times === undefined ? countField(group.id) : fieldName(group.times);
    const repeat: Field = {
      kind: "repeat",
      ...base,
      count,
      most: Math.min(most ?? mostInstances, mostInstances),
      fields,
    };
    if (group.times !== undefined) return [repeat];
    const { when } = base;
    const label = text(`${base.label.zh}：数量`, `${base.label.en}: how many`);
    return [
      { kind: "number", name: count, label, decimals: 0, min: 0, max: mostInstances, ...(when ? { when } : {}) },
      repeat,
    ];
  }

  #item(item: ItemData, path: Path): readonly Field[] {
    const base = this.#base(item, path);
    const given: Readonly<Record<string, unknown>> = { ...item };
    for (const [key, code] of [
      ["points", "points"],
      ["veto", "veto"],
      ["opens", "opens"],
      ["cites", "basis"],
      ["from", "library"],
      ["failsWhen", "fails-when"],
    ] as const) {
      this.told(given[key], code, [...path, key]);
    }
    return [this.#answer(item, base), ...this.#evidence(item, base.label, path)];
  }

  #answer(item: ItemData, base: FieldBase): AnswerField {
    switch (item.kind) {
      case "verdict":
        return { kind: "choice", ...base, list: verdictList };
      case "choice":
        return { kind: "choice", ...base, list: item.list };
      case "number": {
        const unit = measures[item.unit]?.title;
        const { zh, en } = base.label;
        return {
          kind: "number",
          ...base,
          label: unit ? text(`${zh}（${unit.zh}）`, `${en} (${unit.en})`) : base.label,
          decimals: item.decimals,
          ...(item.min === undefined ? {} : { min: item.min }),
          ...(item.max === undefined ? {} : { max: item.max }),
        };
      }
      default:
        return { kind: item.kind, ...base, required: false };
    }
  }

  #evidence(item: ItemData, label: Text, path: Path): readonly Field[] {
    const fails: ConditionData = failsWhenOf(item) ?? { op: "is", item: item.id, value: "fail" };
    return evidenceOf(item).map((kind) => ({
      kind: kind === "note" ? "text" : kind,
      name: evidenceField(item.id, kind),
      label: text(`${label.zh}：不符合的${evidences[kind].zh}`, `${label.en}: ${evidences[kind].en} of the fail`),
      required: true,
      ...this.#when(fails, [...path, "evidence"], (condition) => this.#certain.holdsOfAnswer(condition)),
    }));
  }
}

const numbersIn = (entries: readonly EntryData[]): readonly Extract<ItemData, { readonly kind: "number" }>[] =>
  entries.flatMap((entry) => (isGroup(entry) ? numbersIn(entry.items) : entry.kind === "number" ? [entry] : []));

const digits = (value: string): number => value.replace(/^-?0*|\./g, "").length;

/** A value of a comparison: a date as it is, a number as tools read it. */
export const plainValueOf = (value: string): { readonly day: string } | { readonly number: string } =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) ? { day: value } : { number: (measureOf(value) ?? Exact.zero).toString() };

/** The pattern of a number of so many decimals. */
export const numberPattern = (decimals: number): string =>
  decimals === 0 ? "^-?[0-9]+$" : `^-?[0-9]+(\\.[0-9]{1,${decimals}})?$`;
