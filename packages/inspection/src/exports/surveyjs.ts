import type { Text } from "@anwei/kernel";
import type { Checklist } from "../checklist/checklist.js";
import type { Test } from "./certain.js";
import { type AnswersRead, answersFrom, type Filled } from "./filled.js";
import { type AnswerField, type Field, type Form, fieldName, formOf, numberPattern, plainValueOf } from "./form.js";
import type { Exported } from "./loss.js";

export type { AnswersRead } from "./filled.js";
export type { Exported, Loss, LossCode } from "./loss.js";

type Json = Readonly<Record<string, unknown>>;

/**
 * A checklist as the JSON of a SurveyJS form, in Simplified Chinese and English: `new Model(artifact)`. Load
 * `survey-core/i18n/simplified-chinese` beside it. An item is shown exactly while it is certainly asked.
 *
 * @example
 * ```ts
 * const { artifact, losses } = surveyJson(stations);
 * const survey = new Model(artifact);
 * survey.onComplete.add(({ data }) => judgeInspection(stations, readSurveyData(stations, data).answers));
 * ```
 */
export function surveyJson(checklist: Pick<Checklist, "data" | "pin">): Exported<Json> {
  const form = formOf(checklist);
  return {
    artifact: {
      title: spoken(form.title),
      locale: "zh-cn",
      // What is no longer asked is no answer.
      clearInvisibleValues: "onHiddenContainer",
      calculatedValues: Object.entries(form.pin).map(([name, value]) => ({
        name,
        expression: `'${value}'`,
        includeIntoResult: true,
      })),
      pages: [{ name: "page_1", elements: form.fields.map((field) => element(field, new Writer(form))) }],
    },
    losses: form.losses,
  };
}

/**
 * Reads what a survey of `surveyJson` gave (`survey.data`) as answers to the checklist, with the edition that it was
 * made of for `judgeInspection`'s `pin`. A file is read as its address, or by its name where its content is in the data.
 *
 * @throws ChecklistError for a value that is not of the form.
 */
export function readSurveyData<A>(checklist: Checklist<A>, data: Readonly<Record<string, unknown>>): AnswersRead<A> {
  return answersFrom(checklist, filled(data));
}

function filled(data: Json): Filled {
  const level: Filled = {
    names: Object.keys(data),
    value: (name) => {
      const value = data[name];
      if (Array.isArray(value)) return value.map(reference).join(" ");
      return value === undefined || value === null ? undefined : String(value);
    },
    inside: () => level,
    instances: (name) => {
      const value = data[name];
      return Array.isArray(value) ? value.map((instance) => filled((instance ?? {}) as Json)) : [];
    },
  };
  return level;
}

function reference(file: unknown): string {
  const { name, content } = (file ?? {}) as { readonly name?: unknown; readonly content?: unknown };
  return typeof content === "string" && !content.startsWith("data:") ? content : String(name ?? "");
}

const spoken = ({ zh, en }: Text): Json => ({ default: en, "zh-cn": zh });

class Writer {
  readonly #inRepeat: ReadonlySet<string>;

  constructor(
    readonly form: Form,
    inRepeat: readonly string[] = [],
  ) {
    this.#inRepeat = new Set(inRepeat);
  }

  within(fields: readonly Field[]): Writer {
    return new Writer(this.form, namesIn(fields));
  }

  test(test: Test): string {
    if ("of" in test) {
      const parts = test.of.map((part) => {
        const written = this.test(part);
        return "of" in part ? `(${written})` : written;
      });
      return parts.join(test.op === "all" ? " and " : " or ");
    }
    const name = fieldName(test.item);
    const item = this.#inRepeat.has(name) ? `{panel.${name}}` : `{${name}}`;
    const there = (comparison: string): string => `(${item} notempty and ${comparison})`;
    switch (test.op) {
      case "is":
        return `${item} = '${test.value}'`;
      case "is-not":
        return there(`${item} <> '${test.value}'`);
      case "differs":
        return there(`${item} <> ${literal(test.value)}`);
      case "compare":
        return there(`${item} ${signs[test.is]} ${literal(test.value)}`);
    }
  }
}

const signs = { atLeast: ">=", moreThan: ">", atMost: "<=", below: "<", equals: "=" } as const;

const literal = (written: string): string => {
  const value = plainValueOf(written);
  return "day" in value ? `'${value.day}'` : value.number;
};

const namesIn = (fields: readonly Field[]): readonly string[] =>
  fields.flatMap((field) => [field.name, ...("fields" in field ? namesIn(field.fields) : [])]);

function element(field: Field, writer: Writer): Json {
  const base = {
    name: field.name,
    title: spoken(field.label),
    ...(field.hint ? { description: spoken(field.hint) } : {}),
    ...(field.when ? { visibleIf: writer.test(field.when) } : {}),
  };
  switch (field.kind) {
    case "group":
      return { type: "panel", ...base, elements: field.fields.map((inner) => element(inner, writer)) };
    case "repeat": {
      const own = writer.within(field.fields);
      return {
        type: "paneldynamic",
        ...base,
        templateTitle: { default: `${field.label.en} {panelIndex}`, "zh-cn": `${field.label.zh} {panelIndex}` },
        bindings: { panelCount: field.count },
        maxPanelCount: field.most,
        allowAddPanel: false,
        allowRemovePanel: false,
        templateElements: field.fields.map((inner) => element(inner, own)),
      };
    }
    default:
      return { ...base, ...answer(field, writer.form) };
  }
}

function answer(field: AnswerField, form: Form): Json {
  switch (field.kind) {
    case "choice":
      return {
        type: "radiogroup",
        choices: form.lists
          .find(({ name }) => name === field.list)
          ?.members.map(({ name, title }) => ({ value: name, text: spoken(title) })),
      };
    case "number":
      return {
        type: "text",
        inputType: "number",
        ...(field.min === undefined ? {} : { min: field.min }),
        ...(field.max === undefined ? {} : { max: field.max }),
        validators: [{ type: "regex", regex: numberPattern(field.decimals) }],
      };
    case "date":
      return { type: "text", inputType: "date" };
    case "text":
      return { type: "comment", ...required(field.required) };
    case "photo":
      return { type: "file", acceptedTypes: "image/*", ...required(field.required) };
    case "file":
      return { type: "file", ...required(field.required) };
  }
}

const required = (is: boolean): Json => (is ? { isRequired: true } : {});
