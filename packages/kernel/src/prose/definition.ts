import type {
  ConsequenceData,
  DecisionData,
  DefinitionData,
  IndicatorData,
  InForce,
  ParameterData,
  QuantityData,
  Strength,
} from "../define/definition.js";
import { allNodesOf, strengths } from "../define/definition.js";
import { walk } from "../language/node.js";
import { type Scope, unitOfIndicator } from "../language/typing.js";
import { scopeOf } from "../meaning/scope.js";
import type { Book } from "../meaning/world.js";
import type { Citation, Unsourced } from "../source/source.js";
import { type Text, text } from "../text.js";
import { deedText, termTexts, timesText } from "./consequences.js";
import { indicatorText } from "./indicators.js";
import { fieldText, measureText } from "./measures.js";
import { uncapitalized } from "./nouns.js";
import { movesText, type ParameterProse, parameterProse, valueOn } from "./parameters.js";
import { joined, paragraph, plainly } from "./phrase.js";
import { perOf } from "./rates.js";
import { type RowProse, rowsProse, rowsStatement } from "./rows.js";
import type { Saying } from "./saying.js";
import { holdsOn, newestFirst, spanText } from "./spans.js";
import { aboutText, beforeEndText, lawText } from "./subjects.js";
import { phraseOf } from "./terms.js";

/** The rows of a rule as they are or were in a span of time. */
export interface EditionProse extends InForce {
  readonly span: Text;
  readonly cites: readonly Citation[] | Unsourced;
  readonly rows: readonly RowProse[];
  /** What holds where no row does. */
  readonly none?: Text;
  readonly statement: Text;
}

/** What follows from an outcome, as a sentence. */
export interface ConsequenceProse {
  readonly outcome: Text;
  readonly sentence: Text;
}

/** A definition in words, made from its data alone. Clauses have no full stop, statements have. */
export interface DefinitionProse {
  readonly id: string;
  readonly kind: DefinitionData["kind"];
  readonly title: Text;
  readonly note?: Text;
  /** What it is asked about: 每起事故; each unit in each quarter. */
  readonly about?: Text;
  /** The law of which day decides. */
  readonly law?: Text;
  /** When it applies at all. */
  readonly applies?: Text;
  /** Whether a period is judged before its end. */
  readonly beforeEnd?: Text;
  /** What it gives: the outcomes in their order, or the unit of a number. */
  readonly gives: Text;
  /** How rows combine. */
  readonly combine?: Text;
  /** Newest first. A parameter has its history instead. */
  readonly editions: readonly EditionProse[];
  readonly history?: ParameterProse;
  /** How a region may move a parameter. */
  readonly moves?: Text;
  readonly consequences: readonly ConsequenceProse[];
  /** The parameters that it mentions, with all their values. */
  readonly parameters: readonly ParameterProse[];
  /** The whole rule as one paragraph; earlier editions follow the newest. */
  readonly statement: Text;
}

/** For which day and place it is said: parameters then show their values, and only the edition of that day counts. */
export interface ProseOptions {
  /** `YYYY-MM-DD`. */
  readonly on?: string;
  /** An administrative code; regional values of parameters then count. */
  readonly region?: string;
}

/**
 * Says a definition of a book in Chinese and English.
 *
 * @throws RangeError for an id that the book does not have.
 * @example
 * ```ts
 * definitionProse(bookOf(accidentLevel), "accident/level").statement.zh
 * // 死亡人数与下落不明人数之和在30人以上，或者重伤人数在100人以上，或者…的，为特别重大事故；…
 * ```
 */
export function definitionProse(book: Book, id: string, options: ProseOptions = {}): DefinitionProse {
  const data = book.definition(id);
  if (!data) throw new RangeError(`no definition ${id}`);
  if (data.kind === "parameter") return ofParameter(book, data, options);
  const saying = sayingOf(book, data, options);
  const { scope } = saying;
  const kind = scope.kinds.get(data.about.table);
  const common = {
    id,
    kind: data.kind,
    title: data.title,
    ...(data.note ? { note: data.note } : {}),
    about: aboutText(data.about, kind),
    law: lawText(data.law, data.about, kind),
    parameters: parametersOf(book, data, options),
  };
  if (data.kind === "indicator") return { ...common, ...ofIndicator(data, saying) };
  const editions = editionsOf(data, saying, options);
  const applies = data.appliesWhen && plainly(phraseOf(data.appliesWhen, saying));
  const appliesTo = applies && text(`适用条件：${applies.zh}`, `it applies only where ${applies.en}`);
  const combine = combineText(data);
  const consequences = data.kind === "decision" ? consequencesOf(data, saying) : [];
  const several = editions.some((e) => e.rows.filter((r) => r.when).length > 1);
  const [newest, ...earlier] = editions;
  return {
    ...common,
    ...(appliesTo ? { applies: appliesTo } : {}),
    ...(data.about.period === undefined ? {} : { beforeEnd: beforeEndText[data.beforeEnd] }),
    gives: givesText(data, saying.scope),
    combine,
    editions,
    consequences,
    statement: joined(
      [
        ...(appliesTo ? [paragraph([appliesTo])] : []),
        ...(newest ? [newest.statement] : []),
        ...(several ? [paragraph([combine])] : []),
        ...(consequences.length > 0 ? [paragraph(consequences.map((c) => c.sentence))] : []),
        ...earlier.map(({ span, statement }) =>
          text(`此前（${span.zh}）：${statement.zh}`, `Earlier (${span.en}): ${statement.en}`),
        ),
      ],
      "",
      " ",
    ),
  };
}

function sayingOf(book: Book, data: Parameters<typeof scopeOf>[1], { on, region }: ProseOptions): Saying {
  const scope = scopeOf({ book }, data);
  if (on === undefined) return { scope };
  return {
    scope,
    inForce: (node) => {
      const used = book.definition(node.id);
      return used?.kind === "parameter" ? valueOn(used, book.history(node.id, region), node, on) : undefined;
    },
  };
}

function ofParameter(book: Book, data: ParameterData, { on, region }: ProseOptions): DefinitionProse {
  const versions = book.history(data.id, region);
  const history = parameterProse(data, on === undefined ? versions : versions.filter((v) => holdsOn(v, on)));
  const moves = movesText(data.moves, data);
  return {
    id: data.id,
    kind: data.kind,
    title: data.title,
    ...(data.note ? { note: data.note } : {}),
    gives: data.by ? keysText(data) : fieldText(data.of),
    editions: [],
    history,
    moves,
    consequences: [],
    parameters: [],
    statement: paragraph([text(history.sentence.zh, uncapitalized(history.sentence.en)), moves]),
  };
}

/** What a table gives, with the keys that it is looked up by. */
function keysText(data: ParameterData): Text {
  const of = fieldText(data.of);
  const keys = joined(
    (data.by ?? []).map(({ title, members }) => {
      const { zh, en } = joined(Object.values(members), "、", ", ");
      return text(`${title.zh}（${zh}）`, `${title.en} (${en})`);
    }),
    "、",
    ", ",
  );
  return text(`${of.zh}，按${keys.zh}取值`, `${of.en}, by ${keys.en}`);
}

function ofIndicator(data: IndicatorData, saying: Saying) {
  const is = indicatorText(data, saying);
  const clause = text(`${data.title.zh}，是指${is.zh}`, `${data.title.en}: ${is.en}`);
  const edition: EditionProse = {
    ...data.inForce,
    span: spanText(data.inForce),
    cites: data.cites,
    rows: [],
    statement: paragraph([clause]),
  };
  return {
    gives: measureText(data.type, data.type === "number" ? unitOfIndicator(data, saying.scope) : ""),
    editions: [edition],
    consequences: [],
    statement: edition.statement,
  };
}

function editionsOf(data: DecisionData | QuantityData, saying: Saying, { on }: ProseOptions): readonly EditionProse[] {
  const all: readonly (InForce & (DecisionData | QuantityData)["editions"][number])[] = data.editions;
  return newestFirst(all)
    .filter((e) => on === undefined || holdsOn(e, on))
    .map(({ from, to, cites, rows: written }): EditionProse => {
      const rows = rowsProse(data, written, saying);
      const span: InForce = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
      const none = noneText(data, written);
      const said = rowsStatement(data, written, saying);
      return {
        ...span,
        span: spanText(span),
        cites,
        rows,
        ...(none ? { none } : {}),
        statement: none ? joined([said, paragraph([none])], "", " ") : said,
      };
    });
}

function givesText(data: DecisionData | QuantityData, scope: Scope): Text {
  if (data.kind === "quantity")
    return measureText(data.type, data.unit, perOf({ op: "definition", id: data.id, of: { who: "subject" } }, scope));
  const members = Object.values(data.outcomes.members);
  const { zh, en } = joined(
    members.map((m) => text(m.zh, `“${m.en}”`)),
    "、",
    ", ",
  );
  const order = data.outcomes.ordered ? text("（由轻到重）", " (from the first to the gravest)") : text("", "");
  return data.combine === "every"
    ? text(`下列结果中的若干项${order.zh}：${zh}`, `any of these outcomes${order.en}: ${en}`)
    : text(`下列结果之一${order.zh}：${zh}`, `one of these outcomes${order.en}: ${en}`);
}

function combineText(data: DecisionData | QuantityData): Text {
  const time = data.kind === "quantity" && (data.type === "date" || data.type === "instant");
  const ends = data.kind === "quantity" && data.type === "range";
  switch (data.combine) {
    case "gravest":
      return text("几种情形同时符合的，按最重的认定", "where several of these cases apply, the gravest decides");
    case "every":
      return text("几种情形同时符合的，各项结果一并适用", "where several of these cases apply, all their outcomes do");
    case "exactlyOne":
      return text("各种情形互不重叠，必居其一", "exactly one of these cases applies");
    case "greatest":
      return ends
        ? text(
            "几种情形同时符合的，上限、下限分别取最大者",
            "where several of these cases apply, each end is the greatest of theirs",
          )
        : text(
            `几种情形同时符合的，取最${time ? "晚" : "大"}者`,
            `where several of these cases apply, the ${time ? "latest" : "greatest"} counts`,
          );
    case "least":
      return ends
        ? text(
            "几种情形同时符合的，上限、下限分别取最小者",
            "where several of these cases apply, each end is the least of theirs",
          )
        : text(
            `几种情形同时符合的，取最${time ? "早" : "小"}者`,
            `where several of these cases apply, the ${time ? "earliest" : "least"} counts`,
          );
    case "sum":
      return text("几种情形同时符合的，累计相加", "where several of these cases apply, they add up");
  }
}

/** What holds where no row does; rows that end in `otherwise`, and rows that cover everything, say so themselves. */
function noneText(data: DecisionData | QuantityData, rows: readonly object[]): Text | undefined {
  if (data.combine === "exactlyOne" || rows.some((row) => "otherwise" in row)) return undefined;
  const [zh, en] = rows.length > 1 ? ["均不符合的", "where none of these is so"] : ["不符合的", "where that is not so"];
  if (data.kind === "decision") {
    if (data.combine === "every") return text(`${zh}，无结果`, `${en}, there is no outcome`);
    const first = Object.values(data.outcomes.members)[0] ?? text("无", "none");
    return text(`${zh}，为${first.zh}`, `${en}, it is “${first.en}”`);
  }
  return data.combine === "sum"
    ? text(`${zh}，为零`, `${en}, it is zero`)
    : text(`${zh}，无此值`, `${en}, there is no such value`);
}

const weaker = { must: "", should: "as a rule, ", aim: "as an aim, " } as const satisfies Record<Strength, string>;

function consequencesOf(data: DecisionData, saying: Saying): readonly ConsequenceProse[] {
  return Object.entries(data.consequences ?? {}).map(([member, all = []]) => {
    const outcome = data.outcomes.members[member] ?? text(member, member);
    const bound = (Object.keys(strengths) as Strength[]).flatMap((strength) => {
      const these = all.filter((c) => (c.strength ?? "must") === strength);
      if (these.length === 0) return [];
      const { zh, en } = joined(
        these.map((c) => consequenceText(c, saying)),
        "；",
        "; ",
      );
      return [text(`${strengths[strength].zh}：${zh}`, `${weaker[strength]}${en}`)];
    });
    const { zh, en } = joined(bound, "；", "; ");
    return { outcome, sentence: text(`${outcome.zh}的，${zh}`, `where it is “${outcome.en}”: ${en}`) };
  });
}

function consequenceText(consequence: ConsequenceData, saying: Saying): Text {
  const { who } = consequence;
  const deed = deedText(consequence);
  const more = joined(
    [...(who ? [text(`责任人：${who.zh}`, `who: ${who.en}`)] : []), ...timesText(termTexts(consequence, saying))],
    "；",
    "; ",
  );
  return more.zh === "" ? deed : text(`${deed.zh}（${more.zh}）`, `${deed.en} (${more.en})`);
}

/** The parameters that a definition mentions, each once, in order of mention. */
function parametersOf(book: Book, data: DefinitionData, { on, region }: ProseOptions): readonly ParameterProse[] {
  const ids = new Set<string>();
  for (const { node } of allNodesOf(data)) for (const n of walk(node)) if (n.op === "parameter") ids.add(n.id);
  return [...ids].flatMap((id) => {
    const used = book.definition(id);
    if (used?.kind !== "parameter") return [];
    const history = book.history(id, region);
    return [parameterProse(used, on === undefined ? history : history.filter((v) => holdsOn(v, on)))];
  });
}
