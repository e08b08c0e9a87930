import { Exact } from "../exact/exact.js";
import type { ArithmeticNode, Node, RoundNode, ShiftNode } from "../language/node.js";
import { type Scope, typeOf } from "../language/typing.js";
import { unitTitle } from "../language/units.js";
import { type Text, text } from "../text.js";
import { numberText, shareText } from "./numbers.js";
import { bracketed, compound, joined, listed, type Phrase, phrase, plainly } from "./phrase.js";
import { definitionPhrase, factPhrase, parameterPhrase } from "./references.js";
import type { Meant, Say, Saying } from "./saying.js";
import { isShare } from "./shares.js";
import { periodNames } from "./subjects.js";
import { testPhrase } from "./tests.js";

const elapsedBy: Readonly<Record<"day" | "month" | "quarter", Phrase>> = {
  day: phrase("按日计的时间进度", "the share of the year elapsed, by days"),
  month: phrase("按月计的时间进度", "the share of the year elapsed, by months"),
  quarter: phrase("按季计的时间进度", "the share of the year elapsed, by quarters"),
};

const clocks: Readonly<Record<(Node & { op: "clock" })["which"], Phrase>> = {
  judgedOn: phrase("判定日", "the day of judging"),
  judgedAt: phrase("判定时", "the moment of judging"),
  asOf: phrase("统计截止日", "the as-of date"),
  periodStart: phrase("期初", "the period's first day"),
  periodEnd: phrase("期末", "the period's last day"),
  yearStart: phrase("年初", "the year's first day"),
  yearEnd: phrase("年末", "the year's last day"),
};

const shiftUnits: Readonly<Record<ShiftNode["unit"], readonly [zh: string, one: string, many: string]>> = {
  hour: ["小时", "hour", "hours"],
  day: ["日", "day", "days"],
  workingDay: ["个工作日", "working day", "working days"],
  month: ["个月", "month", "months"],
  year: ["年", "year", "years"],
};

const roundings: Readonly<Record<RoundNode["mode"], Text>> = {
  halfUp: text("四舍五入", "rounded half up"),
  up: text("有余数即进位", "rounded up"),
  down: text("余数舍去", "rounded down"),
};

/** A term as a phrase, a test as a clause, in Chinese and English, from the data alone. */
export function textOfNode(node: Node, scope: Scope, saying: Omit<Saying, "scope"> = {}): Text {
  const said = phraseOf(node, { ...saying, scope });
  return plainly(said.bare === undefined || isTest(node, scope) ? said : text(said.zh, said.bare));
}

const isTest = (node: Node, scope: Scope): boolean => typeOf(node, scope, () => {})?.type === "test";

/** A term as a part of a sentence. */
export function phraseOf(node: Node, saying: Saying, meant?: Meant): Phrase {
  const { scope } = saying;
  const say: Say = (n, m) => phraseOf(n, saying, m);
  const inner: Say = (n, m) => bracketed(phraseOf(n, saying, m));
  switch (node.op) {
    case "number":
      return literal(node, meant);
    case "choice":
    case "date":
      return phrase(node.value, node.value);
    case "instant": {
      const at = node.value.replace("T", " ");
      return phrase(at, at);
    }
    case "fact":
    case "parameter":
      // As a condition a title stands for itself; as a number or choice it takes part in a sentence.
      return isTest(node, scope)
        ? testPhrase(node, saying, (n, m) => (n === node ? parameterOrFact(node, saying, say) : say(n, m)))
        : parameterOrFact(node, saying, say);
    case "definition":
      return definitionPhrase(node, saying, say);
    case "clock":
      return clocks[node.which];
    case "elapsed":
      return elapsedBy[node.by];
    case "plus":
    case "minus":
    case "times":
    case "divide":
    case "min":
    case "max":
      return arithmetic(node, saying, inner);
    case "round": {
      const of = say(node.of, meant);
      const how = roundings[node.mode];
      const shown =
        node.decimals === 0
          ? text(`${how.zh}至整数`, `${how.en} to a whole number`)
          : text(
              `${how.zh}至${node.decimals}位小数`,
              `${how.en} to ${node.decimals} decimal${node.decimals === 1 ? "" : "s"}`,
            );
      return compound(`${of.zh}（${shown.zh}）`, `${of.en} (${shown.en})`);
    }
    case "daysBetween": {
      const [from, to] = [inner(node.from), inner(node.to)];
      return compound(`自${from.zh}至${to.zh}的天数`, `the number of days from ${from.en} to ${to.en}`);
    }
    case "shift":
      return shifted(node, saying, inner);
    case "nextWorkingDay": {
      const of = say(node.of);
      return compound(`${of.zh}（遇节假日顺延至下一工作日）`, `${of.en} (or the next working day)`);
    }
    case "endOf": {
      const of = inner(node.of);
      const period = periodNames[node.unit];
      return phrase(`${of.zh}所在${period.zh}的最后一日`, `the last day of the ${period.en} of ${of.en}`);
    }
    case "dayOf": {
      const of = inner(node.of);
      return phrase(`${of.zh}的当日`, `the day of ${of.en}`);
    }
    case "startOfDay": {
      const of = inner(node.of);
      return phrase(`${of.zh}的零时`, `midnight at the beginning of ${of.en}`);
    }
    case "range": {
      const own = meant ?? meaningOf([node.low, node.high], scope);
      const [low, high] = [inner(node.low, own), inner(node.high, own)];
      const [, unit = ""] = /^[\d,.]+( \D+)$/.exec(high.en) ?? [];
      const from =
        unit !== "" && /^[\d,.]+ /.test(low.en) && low.en.endsWith(unit) ? low.en.slice(0, -unit.length) : low.en;
      return compound(`${low.zh}至${high.zh}`, `${from} to ${high.en}`);
    }
    case "rangeEnd": {
      const of = inner(node.of);
      return node.end === "low"
        ? phrase(`${of.zh}的下限`, `the lower end of ${of.en}`)
        : phrase(`${of.zh}的上限`, `the upper end of ${of.en}`);
    }
    case "unsettled": {
      const of = inner(node.of);
      return phrase(`${of.zh}（待定）`, `${of.en}, yet to be settled`);
    }
    default:
      return testPhrase(node, saying, say);
  }
}

const parameterOrFact = (node: Node & { op: "fact" | "parameter" }, saying: Saying, say: Say): Phrase =>
  node.op === "fact" ? factPhrase(node, saying) : parameterPhrase(node, saying, say);

function literal(node: Node & { op: "number" }, meant: Meant | undefined): Phrase {
  const value = Exact.of(node.value);
  if (!node.unit && meant?.share && (value.sign !== 0 || meant.unit === "")) return asPhrase(shareText(value));
  return asPhrase(numberText(value, node.unit || (meant?.unit ?? "")));
}

const asPhrase = ({ zh, en }: Text): Phrase => phrase(zh, en);

/** The unit that bare numbers among terms of one unit have, and whether they are shares. */
export function meaningOf(of: readonly Node[], scope: Scope): Meant {
  let unit = "";
  for (const n of of) {
    const type = typeOf(n, scope, () => {});
    if (type?.type === "number" && type.unit) unit = type.unit;
  }
  return { unit, share: unit === "" && of.some((n) => isShare(n, scope)) };
}

const associative: ReadonlySet<Node["op"]> = new Set(["plus", "times", "min", "max"]);

/** Terms that are joined in the same way, however they were nested. */
const addends = (node: ArithmeticNode): readonly Node[] =>
  node.of.flatMap((n) => (n.op === node.op && associative.has(n.op) ? addends(n) : [n]));

function arithmetic(node: ArithmeticNode, saying: Saying, inner: Say): Phrase {
  const { scope } = saying;
  const of = addends(node);
  const alike = (): readonly Phrase[] => {
    const meant = meaningOf(of, scope);
    return of.map((n) => inner(n, meant));
  };
  switch (node.op) {
    case "plus": {
      const { zh, en } = listed(alike(), "与", "and");
      return compound(`${zh}之和`, `the sum of ${en}`);
    }
    case "minus": {
      const { zh, en } = joined(alike(), "减去", " minus ");
      return compound(zh, en);
    }
    case "min":
    case "max":
      return extreme(node.op, of, alike(), scope);
    case "times":
      return product(of, inner);
    case "divide": {
      const parts = of.map((n) => inner(n));
      const [over, under] = parts;
      const by = of[1];
      // Over one of a unit, a number only loses that unit.
      if (of.length === 2 && over && by?.op === "number" && by.value === "1" && by.unit)
        return phrase(
          `${over.zh}（仅取以${unitTitle(by.unit, "zh")}计的数）`,
          `${over.en} (as a bare number of ${unitTitle(by.unit, "en")})`,
        );
      if (of.length === 2 && over && under && isShare(node, scope))
        return compound(`${over.zh}与${under.zh}之比`, `the ratio of ${over.en} to ${under.en}`);
      const { zh, en } = joined(parts, "除以", " divided by ");
      return compound(zh, en);
    }
  }
}

function extreme(op: "min" | "max", of: readonly Node[], said: readonly Phrase[], scope: Scope): Phrase {
  const type = of[0] && typeOf(of[0], scope, () => {})?.type;
  const time = type === "date" || type === "instant";
  const two = of.length === 2;
  const { zh, en } = listed(said, "与", "and");
  const words = time ? (["早", "晚", "earli", "lat"] as const) : (["小", "大", "small", "great"] as const);
  const [word, stem] = op === "min" ? [words[0], words[2]] : [words[1], words[3]];
  return compound(`${zh}中${two ? "较" : "最"}${word}者`, `the ${stem}${two ? "er" : "est"} of ${en}`);
}

/** A share of something is said as such: 上年度收入的30%. */
function product(of: readonly Node[], inner: Say): Phrase {
  const [whole, part] = of;
  if (of.length === 2 && whole && part?.op === "number" && !part.unit && isFraction(part.value)) {
    const [x, share] = [inner(whole), shareText(Exact.of(part.value))];
    return compound(`${x.zh}的${share.zh}`, `${share.en} of ${x.en}`);
  }
  // A factor of one only gives a number its unit.
  const factors = of.filter((n) => n.op !== "number" || n.value !== "1" || !n.unit);
  const units = of.flatMap((n) => (n.op === "number" && n.value === "1" && n.unit ? [n.unit] : []));
  if (units.length === 0 || factors.length === 0) return compound(...both(of.map((n) => inner(n))));
  const by = units.map((u) => text(unitTitle(u, "zh"), unitTitle(u, "en")));
  const [zh, en] = both(factors.map((n) => inner(n)));
  const said = phrase(`${zh}（以${by.map((u) => u.zh).join("、")}计）`, `${en} (in ${by.map((u) => u.en).join(", ")})`);
  return factors.length === 1 ? said : { ...said, compound: true };
}

const both = (parts: readonly Phrase[]): [string, string] => {
  const { zh, en } = joined(parts, "乘以", " times ");
  return [zh, en];
};

const isFraction = (value: string): boolean => {
  const x = Exact.of(value);
  return x.sign > 0 && x.compare(Exact.one) < 0;
};

/** 30日后, or as many days as another term says. */
function shifted(node: ShiftNode, saying: Saying, inner: Say): Phrase {
  const of = inner(node.of);
  const [zh, one, many] = shiftUnits[node.unit];
  const [side, beside] = node.direction === "later" ? ["后", "after"] : ["前", "before"];
  if (node.by.op === "number") {
    const { value } = node.by;
    return compound(`${of.zh}${side}${value}${zh}`, `${value} ${value === "1" ? one : many} ${beside} ${of.en}`);
  }
  const by = phraseOf(node.by, saying);
  const counted = `${zh.replace(/^个/, "")}数`;
  return compound(
    `${of.zh}${side}若干${zh}（${counted}为${by.zh}）`,
    `as many ${many} ${beside} ${of.en} as ${bracketed(by).en}`,
  );
}
