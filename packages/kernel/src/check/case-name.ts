import { fieldOf } from "../cells/leaf.js";
import type { AskableData } from "../define/definition.js";
import { Exact } from "../exact/exact.js";
import { exactly } from "../exact/interval.js";
import { readFact } from "../facts/read.js";
import type { Node } from "../language/node.js";
import type { Scope } from "../language/typing.js";
import type { Outcome } from "../meaning/outcome.js";
import { within } from "../meaning/value.js";
import { moneyText } from "../prose/numbers.js";
import { textOfNode } from "../prose/terms.js";
import { type Measure, measureOf, valueText } from "../prose/values.js";
import { type Text, text } from "../text.js";
import type { CellFacts } from "./cell-facts.js";
import type { Rule } from "./rule.js";

/** Facts, given values and days of a case, as people say them: 死亡人数9人、重伤9人. */
export function factsText(scope: Scope, at: CellFacts): Text {
  const parts = [
    ...Object.entries(at.facts).map(([name, raw]) => factText(scope, name, raw)),
    ...Object.entries(at.given).map(([id, raw]) => givenText(scope, id, raw)),
    ...(at.judged === undefined ? [] : [text(`判定日${at.judged}`, `judged on ${at.judged}`)]),
    ...(at.period === undefined ? [] : [text(`期间${at.period}`, `period ${at.period}`)]),
  ];
  return text(parts.map((p) => p.zh).join("、") || "任何情形", parts.map((p) => p.en).join(", ") || "anything");
}

/** A case as a person confirms it: 死亡人数9人、重伤9人、直接经济损失999.99万元:一般事故. */
export function caseName(rule: Rule, at: CellFacts, outcome: Outcome): Text {
  const [facts, said] = [factsText(rule.scope, at), outcomeText(rule, outcome)];
  return text(`${facts.zh}：${said.zh}`, `${facts.en}: ${said.en}`);
}

const [wan, yi] = [Exact.of(10_000), Exact.of(100_000_000)];

/** Money in 万 or 亿 to the last fen: a case a fen below a threshold is to be read beside it. */
function moneyIn(yuan: Exact): Text {
  const said = moneyText(yuan);
  const size = yuan.sign < 0 ? yuan.negate() : yuan;
  if (size.compare(wan) < 0) return said;
  const large = yuan.dividedBy(yi).toString();
  const whole = size.compare(yi) >= 0 && (large.split(".")[1]?.length ?? 0) <= 4;
  return text(whole ? `${large}亿元` : `${yuan.dividedBy(wan)}万元`, said.en);
}

const amountText = (x: Exact, measure: Measure): Text =>
  measure.unit === "yuan" ? moneyIn(x) : valueText(within(exactly(x)), measure);

function factText(scope: Scope, name: string, raw: unknown): Text {
  const node: Node = { op: "fact", who: "subject", path: [name] };
  const field = fieldOf(node, scope);
  const title = textOfNode(node, scope);
  if (raw === "none") return text(`无${title.zh}`, `no ${title.en}`);
  if (field?.type === "test") return raw === true ? title : text(`非${title.zh}`, `not ${title.en}`);
  const read = field && readFact(name, field, raw);
  if (!read || "problem" in read || read.value === undefined) return title;
  const measure = measureOf(node, scope);
  const value =
    measure.unit === "yuan" && read.value.type === "number" && read.value.is.lo.isFinite
      ? moneyIn(read.value.is.lo)
      : valueText(read.value, measure);
  return field.type === "choice"
    ? text(`${title.zh}为${value.zh}`, `${title.en} ${value.en}`)
    : text(`${title.zh}${value.zh}`, `${title.en} ${value.en}`);
}

/** A number of a fact between two ends, as people say it: 死亡人数10至14人. */
export function numberText(scope: Scope, name: string, ends: { readonly from: Exact; readonly to?: Exact }): Text {
  const node: Node = { op: "fact", who: "subject", path: [name] };
  const title = textOfNode(node, scope);
  const value = valueText(within({ lo: ends.from, hi: ends.to ?? Exact.infinity }), measureOf(node, scope));
  return text(`${title.zh}${value.zh}`, `${title.en} ${value.en}`);
}

function givenText(scope: Scope, id: string, raw: unknown): Text {
  const node: Node = { op: "definition", id, of: { who: "subject" } };
  const title = textOfNode(node, scope);
  const data = scope.definitions.get(id);
  if (typeof raw === "object" && raw !== null && "notApplicable" in raw)
    return text(`${title.zh}不适用`, `${title.en} not applicable`);
  const name = (m: string): Text => (data?.kind === "decision" && data.outcomes.members[m]) || text(m, m);
  if (Array.isArray(raw)) {
    const names = raw.map((m) => name(String(m)));
    return text(
      `${title.zh}${names.map((n) => n.zh).join("、") || "无"}`,
      `${title.en} ${names.map((n) => n.en).join(" and ") || "none"}`,
    );
  }
  const measure = measureOf(node, scope);
  const value =
    data?.kind === "decision"
      ? name(String(raw))
      : measure.type === "number"
        ? amountText(Exact.of(String(raw)), measure)
        : text(String(raw), String(raw));
  return data?.kind === "decision"
    ? text(`${title.zh}为${value.zh}`, `${title.en} ${value.en}`)
    : text(`${title.zh}${value.zh}`, `${title.en} ${value.en}`);
}

/** An outcome that is certain, in words. */
export function outcomeText(
  { data, scope }: { readonly data: AskableData; readonly scope: Scope },
  outcome: Outcome,
): Text {
  if (outcome.notApplicable === "yes") return text("不适用", "not applicable");
  const name = (m: string): Text => (data.kind === "decision" && data.outcomes.members[m]) || text(m, m);
  const several = outcome.certain;
  if (several) {
    const names = several.map(name);
    return text(names.map((n) => n.zh).join("、") || "无", names.map((n) => n.en).join(" and ") || "none");
  }
  const { value, low, high } = outcome;
  const measure = measureOf({ op: "definition", id: data.id, of: { who: "subject" } }, scope);
  if (typeof low === "string" && typeof high === "string") {
    const [from, to] = [amountText(Exact.of(low), measure), amountText(Exact.of(high), measure)];
    return text(`${from.zh}至${to.zh}`, `${from.en} to ${to.en}`);
  }
  if (value === null) {
    const possible = (outcome.possible ?? []).map(name);
    return text(possible.map((n) => n.zh).join("或") || "未定", possible.map((n) => n.en).join(" or ") || "undecided");
  }
  if (data.kind === "decision") return name(value);
  return measure.type === "number" && Exact.parse(value) ? amountText(Exact.of(value), measure) : text(value, value);
}
