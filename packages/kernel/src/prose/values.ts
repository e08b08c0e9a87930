import type { Exact } from "../exact/exact.js";
import { type Interval, isKnown } from "../exact/interval.js";
import type { Node } from "../language/node.js";
import { type Scope, typeOf } from "../language/typing.js";
import type { Truth, Value } from "../meaning/value.js";
import { type Text, text } from "../text.js";
import { formatDay, formatInstant } from "../time/calendar.js";
import { membersOf } from "./members.js";
import { numberText, shareText } from "./numbers.js";
import { eachText, type Per, perOf } from "./rates.js";
import { isShare } from "./shares.js";

/** How a value is measured or named, for printing it. */
export interface Measure {
  readonly type: "number" | "date" | "instant";
  readonly unit: string;
  /** A pure number that people read as a percentage. */
  readonly share?: true;
  /** A rate: the number is for each so much of its base. */
  readonly per?: Per;
  readonly members: Readonly<Record<string, Text>>;
  /** The members stand in an order, from the first to the gravest. */
  readonly ordered?: true;
}

/** How the value of a term is printed. */
export function measureOf(node: Node, scope: Scope): Measure {
  const type = typeOf(node, scope, () => {});
  const share = type?.type === "number" && type.unit === "" && isShare(node, scope);
  const per = perOf(node, scope);
  return {
    type: type?.type === "date" || type?.type === "instant" ? type.type : "number",
    unit: type?.type === "number" || type?.type === "range" ? (type.unit ?? "") : "",
    ...(share ? { share } : {}),
    ...(per ? { per } : {}),
    members: membersOf(node, scope),
    ...(type?.type === "choice" && type.ordered ? { ordered: true } : {}),
  };
}

export const truthText: Readonly<Record<Truth, Text>> = {
  true: text("成立", "holds"),
  false: text("不成立", "does not hold"),
  unknown: text("未定", "undecided"),
};

const nothing = text("无", "none");
const unknown = text("未知", "unknown");

/** What is known of a value, as people say it: 29人, 3至5人, 未知, 不适用. */
export function valueText(value: Value, measure: Measure): Text {
  if ("absent" in value && value.absent === "yes") return nothing;
  const perhaps = "absent" in value && value.absent === "maybe";
  const said = presentText(value, measure);
  return perhaps ? text(`${said.zh}，或无`, `${said.en}, or none`) : said;
}

function presentText(value: Value, measure: Measure): Text {
  const name = (m: string): Text => measure.members[m] ?? text(m, m);
  const list = (of: readonly string[]): Text =>
    text(of.map((m) => name(m).zh).join("、"), of.map((m) => name(m).en).join(", "));
  switch (value.type) {
    case "test":
      return truthText[value.truth];
    case "number":
      return rateText(amountText(value.is, measure), measure);
    case "choice":
      if (value.possible === undefined) return unknown;
      if (value.possible.length <= 1) return list(value.possible);
      return measure.ordered && value.possible.length > 2 && isStretch(value.possible, Object.keys(measure.members))
        ? text(
            `${name(value.possible[0] as string).zh}至${name(value.possible.at(-1) as string).zh}`,
            `${name(value.possible[0] as string).en} to ${name(value.possible.at(-1) as string).en}`,
          )
        : anyOf(value.possible.map(name));
    case "set": {
      const open = value.possible.filter((m) => !value.certain.includes(m));
      const sure = value.certain.length === 0 ? nothing : list(value.certain);
      return open.length === 0
        ? sure
        : text(`${sure.zh}（另可能：${list(open).zh}）`, `${sure.en} (perhaps also ${list(open).en})`);
    }
    case "range": {
      const [low, high] = [amountText(value.low, measure), amountText(value.high, measure)];
      if (!isKnown(value.low) || !isKnown(value.high))
        return text(`下限${low.zh}，上限${high.zh}`, `low end ${low.en}, high end ${high.en}`);
      return low.zh === high.zh ? low : text(`${low.zh}至${high.zh}`, `${low.en} to ${high.en}`);
    }
    case "span": {
      const [from, to] = [value.from, value.to].map((end) =>
        intervalText(end, (x) => text(formatDay(x.toNumber()), formatDay(x.toNumber()))),
      );
      return text(`${from?.zh}至${to?.zh}`, `${from?.en} to ${to?.en}`);
    }
  }
}

/** Whether members follow each other without a gap. */
const isStretch = (of: readonly string[], order: readonly string[]): boolean =>
  of.every((m, i) => order.indexOf(m) === order.indexOf(of[0] as string) + i);

/** 甲或乙; 甲、乙或丙. */
function anyOf(names: readonly Text[]): Text {
  const [last, ...others] = [...names].reverse();
  const before = others.reverse();
  return text(
    `${before.map((n) => n.zh).join("、")}或${last?.zh}`,
    `${before.map((n) => n.en).join(", ")} or ${last?.en}`,
  );
}

const rateText = (said: Text, { per }: Measure): Text =>
  per === undefined || said === unknown ? said : eachText(said, per);

function numberIn(x: Exact, measure: Measure): Text {
  if (measure.type === "date") return text(formatDay(x.toNumber()), formatDay(x.toNumber()));
  if (measure.type === "instant") {
    const at = formatInstant(x.toNumber()).replace("T", " ");
    return text(at, at);
  }
  return measure.share ? shareText(x) : numberText(x, measure.unit);
}

function amountText(is: Interval, measure: Measure): Text {
  if (measure.type === "number" && measure.unit !== "") {
    // What is counted or measured is never below zero, so that bound says nothing.
    if (is.lo.sign === 0 && !is.hi.isFinite) return unknown;
    // Both ends share their unit: 3至5人. Money is scaled to each amount instead.
    if (measure.unit !== "yuan" && is.lo.isFinite && is.hi.isFinite && !isKnown(is)) {
      const hi = numberText(is.hi, measure.unit);
      return text(`${is.lo}至${hi.zh}`, `${is.lo} to ${hi.en}`);
    }
  }
  return intervalText(is, (x) => numberIn(x, measure));
}

function intervalText({ lo, hi }: Interval, say: (x: Exact) => Text): Text {
  if (isKnown({ lo, hi })) return lo.isFinite ? say(lo) : lo.sign > 0 ? text("无限", "without limit") : unknown;
  if (!lo.isFinite && !hi.isFinite) return unknown;
  if (!hi.isFinite) return text(`至少${say(lo).zh}`, `at least ${say(lo).en}`);
  if (!lo.isFinite) return text(`至多${say(hi).zh}`, `at most ${say(hi).en}`);
  return text(`${say(lo).zh}至${say(hi).zh}`, `${say(lo).en} to ${say(hi).en}`);
}
