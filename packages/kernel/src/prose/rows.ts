import type { DecisionData, QuantityData } from "../define/definition.js";
import type { Node, TestNode } from "../language/node.js";
import { type Text, text } from "../text.js";
import { joined, listed, paragraph, plainly } from "./phrase.js";
import type { Meant, Saying } from "./saying.js";
import { isShare } from "./shares.js";
import { meaningOf, phraseOf } from "./terms.js";
import { conditionsOf, itemText, single } from "./tests.js";

/** A row of a rule: its condition, what follows, and both as a clause. */
export interface RowProse {
  readonly when?: Text;
  readonly then: Text;
  readonly sentence: Text;
  readonly note?: Text;
}

type Ruled = DecisionData | QuantityData;
type Rows = Ruled["editions"][number]["rows"];

/** The rows of one edition, in their order. */
export function rowsProse(data: Ruled, rows: Rows, saying: Saying): readonly RowProse[] {
  const meant = data.kind === "quantity" ? meantOf(data, rows, saying) : undefined;
  const turns = turnsOf(rows);
  return rows.map((row, i): RowProse => {
    const then = thenText(data, row, meant, saying);
    const note = row.note ? { note: row.note } : {};
    if (!("when" in row)) {
      const alone = rows.length === 1;
      return { then, sentence: alone ? formula(data, then) : otherwise(then), ...note };
    }
    const own = turns?.[i];
    const when = plainly(phraseOf(row.when, saying));
    return { when, then, sentence: rowText(own ?? row.when, own !== undefined && i > 0, then, saying), ...note };
  });
}

/** The rows as one text; rows that list cases are sentences of their own. */
export function rowsStatement(data: Ruled, written: Rows, saying: Saying): Text {
  const rows = rowsProse(data, grouped(data, written), saying);
  if (rows.some((r) => r.sentence.zh.includes("：（一）"))) return paragraph(rows.map((r) => r.sentence));
  const { zh, en } = joined(
    rows.map((r) => r.sentence),
    "；",
    "; ",
  );
  return paragraph([text(zh, en)]);
}

/** A row with all the outcomes that follow from its condition. */
interface Grouped {
  readonly also?: readonly string[];
}

/** Where all outcomes apply together, those of one condition are said at once. */
function grouped(data: Ruled, rows: Rows): Rows {
  if (data.kind !== "decision" || data.combine !== "every") return rows;
  const groups: (DecisionData["editions"][number]["rows"][number] & Grouped)[] = [];
  for (const row of data.editions.find((e) => e.rows === rows)?.rows ?? []) {
    const last = groups.at(-1);
    if (last && "when" in last && "when" in row && JSON.stringify(last.when) === JSON.stringify(row.when))
      groups[groups.length - 1] = { ...last, also: [...(last.also ?? [last.then]), row.then] };
    else groups.push(row);
  }
  return groups;
}

function thenText(data: Ruled, row: Rows[number], meant: Meant | undefined, saying: Saying): Text {
  const then: string | Node = "then" in row ? row.then : "is" in row ? row.is : row.otherwise;
  if (typeof then !== "string") return plainly(phraseOf(then, saying, meant));
  const names = (row as Grouped).also ?? [then];
  const members = data.kind === "decision" ? data.outcomes.members : {};
  return listed(
    names.map((m) => members[m] ?? text(m, m)).map(({ zh, en }) => text(zh, `“${en}”`)),
    "、",
    "and",
  );
}

/** A bare number of a quantity is in its unit, and a share where its other rows are. */
function meantOf(data: QuantityData, rows: Rows, { scope }: Saying): Meant {
  const values = rows.flatMap((row): Node[] =>
    "is" in row ? [row.is] : "otherwise" in row && typeof row.otherwise === "object" ? [row.otherwise] : [],
  );
  const { unit } = meaningOf(values, scope);
  return { unit: data.unit || unit, share: data.unit === "" && values.some((n) => isShare(n, scope)) };
}

const formula = ({ title }: Ruled, then: Text): Text => text(`${title.zh}为${then.zh}`, `${title.en}: ${then.en}`);

const otherwise = (then: Text): Text => text(`其余为${then.zh}`, `otherwise it is ${then.en}`);

/** 有下列情形之一的，为…：（一）…；（二）…, where a plain list of conditions would be hard to read. */
function rowText(when: TestNode, later: boolean, then: Text, saying: Saying): Text {
  const test = single(when);
  const earlier = later ? text("除前列情形外，", "failing that, ") : text("", "");
  const cases = listOf(test);
  if (cases) {
    const items = joined(
      cases.of.map((n, i) => itemText(i, plainly(phraseOf(n, saying)))),
      "；",
      "; ",
    );
    return text(
      `${earlier.zh}${cases.zh}的，为${then.zh}：${items.zh}`,
      `${earlier.en}it is ${then.en} if ${cases.en}: ${items.en}`,
    );
  }
  if (test.op === "always" && test.value)
    return text(`${earlier.zh}一律为${then.zh}`, `${earlier.en}in every case it is ${then.en}`);
  const it = phraseOf(test, saying);
  return text(`${earlier.zh}${it.zh}的，为${then.zh}`, `${earlier.en}if ${it.en}, it is ${then.en}`);
}

interface Listed {
  readonly of: readonly TestNode[];
  readonly zh: string;
  readonly en: string;
}

function listOf(test: TestNode): Listed | undefined {
  if (test.op === "atLeastOf")
    return {
      of: test.of,
      zh: `符合下列情形中至少${test.count}项`,
      en: `at least ${test.count} of these hold`,
    };
  if (test.op !== "all" && test.op !== "any") return undefined;
  const of = conditionsOf(test);
  const nested = of.some((n) => n.op === "all" || n.op === "any" || n.op === "atLeastOf");
  if (of.length < 2 || (!nested && of.length < 4)) return undefined;
  return test.op === "any"
    ? { of, zh: "有下列情形之一", en: "any of these holds" }
    : { of, zh: "同时符合下列条件", en: "all of these hold" };
}

/**
 * For rows of which each excludes those before it in so many words: their own conditions. Rows that are written
 * otherwise are said as they stand.
 */
function turnsOf(rows: Rows): readonly TestNode[] | undefined {
  const own: TestNode[] = [];
  for (const row of rows) {
    if (!("when" in row)) continue;
    if (own.length === 0) {
      own.push(row.when);
      continue;
    }
    const { when } = row;
    if (when.op !== "all" || when.of.length !== own.length + 1) return undefined;
    const excluded = own.every((t, i) => {
      const n = when.of[i];
      return n?.op === "not" && JSON.stringify(n.of) === JSON.stringify(t);
    });
    if (!excluded) return undefined;
    own.push(when.of[own.length] as TestNode);
  }
  return own.length > 1 ? own : undefined;
}
