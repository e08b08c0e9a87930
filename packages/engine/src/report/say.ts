import {
  type Assumed,
  type Bounds,
  type Citation,
  type ConsequenceData,
  type ConsequenceTimes,
  type ConsequenceWords,
  citationText,
  deedText,
  Exact,
  type Following,
  type FollowingDay,
  type InForce,
  type Language,
  numberText,
  type Scope,
  type Text,
  termTexts,
  text,
  timesText,
  type Unsourced,
} from "@anwei/kernel";
import { type FactName, factName, type Names } from "../names.js";
import type { Unjudged } from "../unjudged.js";
import type { Figure } from "../views.js";
import { messages, periods, sentences } from "./messages.js";
import { clauses, labelled, listed, statements } from "./punctuation.js";

// Escapes, line breaks and marks that turn text around would let a name in the data rewrite the page around it.
const steering = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]+/gu;

/** A text of the data as it may stand on one line of a page or terminal. */
export const plain = (given: string): string => given.replace(steering, " ");

/** `2009-Q1` as people say it: 2009年一季度. */
export function periodText(period: string, language: Language): string {
  const [, year = "", kind = "", number = ""] = /^(\d{4})(?:-([HQB]?)(\d{1,2}))?$/.exec(period) ?? [];
  if (year === "") return period.startsWith("W") ? periods.week(period.slice(1))[language] : period;
  const n = Number(number);
  if (number === "") return periods.year(year)[language];
  const say = { H: periods.half, Q: periods.quarter, B: periods.twoMonths }[kind] ?? periods.month;
  return say(year, n)[language];
}

/** An exact number as it was written in an answer: `33`, `85/177`. */
export function exactOf(written: string): Exact {
  const [n = "0", d] = written.split("/");
  return d === undefined ? Exact.of(n) : Exact.of(n).dividedBy(Exact.of(d));
}

const isBounds = (figure: Figure): figure is Bounds => typeof figure !== "string";

export const lowOf = (figure: Figure): string | null => (isBounds(figure) ? figure.atLeast : figure);
export const highOf = (figure: Figure): string | null => (isBounds(figure) ? figure.atMost : figure);

/** A figure with its unit, bounds as a range: 33人, 至少21人, 21至24人. */
export function figureText(figure: Figure, measure: string, language: Language): string {
  const said = (x: string): string => numberText(exactOf(x), measure)[language];
  if (!isBounds(figure)) return said(figure);
  const { atLeast: lo, atMost: hi } = figure;
  if (lo !== null && hi !== null) return sentences.between(lo, said(hi))[language];
  if (lo !== null) return sentences.atLeast(said(lo))[language];
  return hi === null ? messages.open[language] : sentences.atMost(said(hi))[language];
}

/** The same for a column of numbers: 33, ≥21, 21–24. */
export function figureShort(figure: Figure): string {
  if (!isBounds(figure)) return figure;
  const { atLeast: lo, atMost: hi } = figure;
  return lo !== null && hi !== null ? `${lo}–${hi}` : lo !== null ? `≥${lo}` : hi !== null ? `≤${hi}` : "?";
}

/** A share in per cent with one decimal, a half rounded up. */
export const percent = (share: Exact): string =>
  `${share.times(Exact.of(100)).round("halfUp", 1).toNumber().toFixed(1)}%`;

/** A fact that `missing` or `assumed` names, by its titles: 直接经济损失, 某起事故的直接经济损失, 事故的零报告. */
export function factText(fact: string, table: string, names: Names, language: Language): string {
  const name = nameIn(fact, table, names);
  const titleOf = (id: string, otherwise: string): Text => names[id] ?? { zh: otherwise, en: otherwise };
  const said = (): Text => {
    switch (name.is) {
      case "fact": {
        const of = name.id === undefined ? undefined : titleOf(`${name.table}/${name.id}`, name.id);
        return sentences.missingFact(titleOf(`${name.table}.${name.path}`, name.path), of);
      }
      case "completeness":
        return sentences.zeroReports(
          titleOf(name.table, name.table),
          name.unit === undefined ? undefined : titleOf(`units/${name.unit}`, name.unit),
          name.span && sentences.fromTo(...name.span),
        );
      case "recordedAt":
        return sentences.recordedAt(titleOf(name.table, name.table));
      case "parameter":
        return sentences.parameterValue(titleOf(name.id, name.id));
      case "definition":
        return titleOf(name.id, name.id);
      case "judged":
        return sentences.judgedDay;
      case "judgedAt":
        return sentences.judgedHour;
      case "region":
        return sentences.regionOf;
      case "calendar":
        return sentences.workingDays;
    }
  };
  return plain(said()[language]);
}

const nameIn = (fact: string, table: string, names: Names): FactName =>
  factName({ fact, table }, (of, id) => names[`${of}/${id}`] !== undefined);

/** What follows from an outcome, for whom, by when and until when, on one line. */
export function consequenceText(following: Following, language: Language): string {
  const { due, until, endsWhen, ended } = following;
  const times: ConsequenceTimes = {
    ...(due ? { due: dayText(due) } : {}),
    ...(until ? { until: dayText(until) } : {}),
    ...(endsWhen ? { endsWhen } : {}),
  };
  const over = ended === "yes" ? [messages.ended] : ended === "maybe" ? [messages.perhapsEnded] : [];
  return consequenceLine(following, [...timesText(times), ...over], language);
}

/** The same of a rule, whatever it is asked about: its days in words alone. */
export const ruleConsequenceText = (consequence: ConsequenceData, scope: Scope, language: Language): string =>
  consequenceLine(consequence, timesText(termTexts(consequence, { scope })), language);

function consequenceLine(words: ConsequenceWords, more: readonly Text[], language: Language): string {
  const what = clauses(
    [deedText(words), ...more].map((t) => t[language]),
    language,
  );
  return words.who ? sentences.must(words.who[language], what)[language] : what;
}

/** A day with the words that it is reckoned by: 2010-01-15（期末后15日）. */
function dayText(day: FollowingDay): Text {
  const { said, value } = day;
  if (value === said.zh) return said;
  const known = knownDay(day);
  return known ? sentences.dayAs(known, said) : said;
}

/** A day, or between which days it lies; `undefined` where nothing is known of it. */
export function knownDay({
  value,
  atLeast,
  atMost,
}: Pick<FollowingDay, "value" | "atLeast" | "atMost">): Text | undefined {
  if (value !== null) return text(value, value);
  if (atLeast == null && atMost == null) return undefined;
  if (atLeast == null) return text(`至迟${atMost}`, `${atMost} at the latest`);
  return atMost == null ? text(`至早${atLeast}`, `${atLeast} at the earliest`) : sentences.fromTo(atLeast, atMost);
}

export function spanText({ from, to }: InForce, language: Language): string {
  if (from !== undefined && to !== undefined) return sentences.fromTo(from, to)[language];
  if (from !== undefined) return sentences.from(from)[language];
  return to === undefined ? messages.ever[language] : sentences.to(to)[language];
}

/** Why a rule does not apply whose time lies elsewhere. */
export const notInForceText = (spans: readonly InForce[], language: Language): string =>
  sentences.notInForce(
    statements(
      spans.map((s) => spanText(s, language)),
      language,
    ),
  )[language];

/** Where something stands, one line for each place; or why it has no source. */
export const sourceLines = (cites: readonly Citation[] | Unsourced, language: Language): readonly string[] =>
  "unsourced" in cites
    ? [labelled(messages.unsourced[language], cites.unsourced[language], language)]
    : cites.map((c) => citationText(c, language));

/** One assumption with all that it was made for. */
export interface AssumptionGroup {
  readonly fact: string;
  readonly value: string;
  readonly because: Text;
  /** The records it was made for; none where it is about a whole table or the question. */
  readonly records: readonly string[];
}

/** What was assumed: `失踪人数 = 0人`. */
export const assumptionText = ({ fact, value }: Pick<AssumptionGroup, "fact" | "value">): string =>
  value === "" ? fact : `${fact} = ${value}`;

/** Assumptions of one kind together, however many records they were made for. */
export function assumptionGroups(
  assumed: readonly Assumed[],
  table: string,
  names: Names,
  language: Language,
): readonly AssumptionGroup[] {
  const groups = new Map<string, AssumptionGroup & { readonly records: string[] }>();
  for (const a of assumed) {
    const name = nameIn(a.fact, table, names);
    const said =
      name.is === "completeness"
        ? sentences.complete(names[name.table] ?? { zh: name.table, en: name.table })[language]
        : name.is === "fact" && name.id !== undefined
          ? factText(name.path, name.table, names, language)
          : factText(a.fact, table, names, language);
    const key = [said, a.value, a.because.zh].join("\u0000");
    const group = groups.get(key) ?? {
      fact: said,
      value: name.is === "completeness" ? "" : a.value,
      because: a.because,
      records: [],
    };
    if (name.is === "fact" && name.id !== undefined)
      group.records.push(plain(names[`${name.table}/${name.id}`]?.[language] ?? name.id));
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** A rule that could not be judged, of how many, and what it would need: 单位报告情况（事故69条）：缺少“事故报告”表. */
export function unjudgedText({ title, table, subjects, lacks }: Unjudged, names: Names, language: Language): string {
  const name = (id: string): string => names[id]?.[language] ?? id;
  const needs = lacks.map((each) => {
    const [of = "", field] = each.split(".");
    return field === undefined
      ? text(`“${name(of)}”表`, `the table “${name(of)}”`)[language]
      : text(`“${name(of)}”的“${name(each)}”`, `“${name(each)}” of “${name(of)}”`)[language];
  });
  const who = text(`${title.zh}（${name(table)}${subjects}条）`, `${title.en} (${subjects} of ${name(table)})`)[
    language
  ];
  return labelled(who, listed(needs, language), language);
}
