import { Exact } from "../exact/exact.js";
import type { AllNode, AnyNode, CompareNode, Comparison, Node, TestNode } from "../language/node.js";
import { typeOf } from "../language/typing.js";
import { type Text, text } from "../text.js";
import { membersOf } from "./members.js";
import { bracketed, compound, joined, listed, type Phrase, phrase, quoted } from "./phrase.js";
import { memberOr, testTitle } from "./references.js";
import type { Meant, Say, Saying } from "./saying.js";
import { isShare } from "./shares.js";

/** How the law says a comparison with a number it names: 在30人以上 includes 30, 超过30人 does not. */
const limited: Readonly<Record<Comparison, (limit: Text) => Text>> = {
  atLeast: (x) => text(`在${x.zh}以上`, `at least ${x.en}`),
  moreThan: (x) => text(`超过${x.zh}`, `more than ${x.en}`),
  atMost: (x) => text(`不超过${x.zh}`, `at most ${x.en}`),
  below: (x) => text(`不满${x.zh}`, `less than ${x.en}`),
  equal: (x) => text(`等于${x.zh}`, `exactly ${x.en}`),
};

/** The same with a number that another term gives. */
const compared: Readonly<Record<Comparison, (limit: Text) => Text>> = {
  ...limited,
  atLeast: (x) => text(`不低于${x.zh}`, `at least ${x.en}`),
  below: (x) => text(`低于${x.zh}`, `less than ${x.en}`),
};

const dated: Readonly<Record<Comparison, (limit: Text) => Text>> = {
  atLeast: (x) => text(`不早于${x.zh}`, `is not before ${x.en}`),
  moreThan: (x) => text(`晚于${x.zh}`, `is after ${x.en}`),
  atMost: (x) => text(`不晚于${x.zh}`, `is not after ${x.en}`),
  below: (x) => text(`早于${x.zh}`, `is before ${x.en}`),
  equal: (x) => text(`即${x.zh}`, `coincides with ${x.en}`),
};

/** An ordered choice against one of its members. */
const graded: Readonly<Record<Comparison, (limit: Text) => Text>> = {
  atLeast: (x) => text(`为${x.zh}以上`, `is ${x.en} or graver`),
  moreThan: (x) => text(`高于${x.zh}`, `is graver than ${x.en}`),
  atMost: (x) => text(`不高于${x.zh}`, `is no graver than ${x.en}`),
  below: (x) => text(`低于${x.zh}`, `is lesser than ${x.en}`),
  equal: (x) => text(`等级为${x.zh}`, `is just ${x.en}`),
};

/** An ordered choice against another one. */
const gradedBeside: Readonly<Record<Comparison, (limit: Text) => Text>> = {
  ...graded,
  atLeast: (x) => text(`不低于${x.zh}`, `is as grave as ${x.en} or graver`),
  equal: (x) => text(`与${x.zh}等级相同`, `is just as grave as ${x.en}`),
};

/** A condition as a clause. */
export function testPhrase(node: TestNode, saying: Saying, say: Say): Phrase {
  switch (node.op) {
    case "always":
      return node.value ? phrase("任何情形", "in every case it holds") : phrase("从不成立", "it never holds");
    case "fact":
    case "parameter": {
      const title = node.op === "parameter" && node.at ? say(node) : testTitle(node, saying);
      const value = node.op === "parameter" && !node.at ? saying.inForce?.(node) : undefined;
      const now = value ? text(`（现为${value.zh}）`, ` (now ${value.en})`) : text("", "");
      return phrase(`${title.zh}${now.zh}`, `${title.en}${now.en} holds`);
    }
    case "compare": {
      const left = say(node.left);
      const said = limitOf(node, saying, say);
      return phrase(`${left.zh}${said.zh}`, `${left.en} ${verbOf(node, left, saying)}${said.en}`);
    }
    case "grade": {
      const left = namedOr(node.left, node.right, saying, say);
      const right = namedOr(node.right, node.left, saying, say);
      const said = (node.right.op === "choice" ? graded : gradedBeside)[node.is](right);
      return phrase(`${left.zh}${said.zh}`, `${left.en} ${said.en}`);
    }
    case "oneOf":
      return oneOf(say(node.of), node.of, node.members, saying, false);
    case "same": {
      const [left, right] = [namedOr(node.left, node.right, saying, say), namedOr(node.right, node.left, saying, say)];
      return phrase(`${left.zh}与${right.zh}相同`, `${left.en} is the same as ${right.en}`);
    }
    case "includes": {
      const [set, member] = [say(node.set), includedOf(node.set, node.member, saying, say)];
      return phrase(`${set.zh}包括${member.zh}`, `${set.en} ${set.plural ? "include" : "includes"} ${member.en}`);
    }
    case "within": {
      const [x, of] = [bracketed(say(node.number)), bracketed(say(node.range))];
      return phrase(`${x.zh}在${of.zh}的幅度以内`, `${x.en} lies within ${of.en}`);
    }
    case "covers": {
      const [span, on] = [say(node.span), bracketed(say(node.date))];
      return phrase(`${span.zh}包含${on.zh}`, `${span.en} covers ${on.en}`);
    }
    case "exists": {
      const of = bracketed(say(node.of));
      if (isRule(node.of) && isDay(node.of, saying)) return phrase(`有${of.zh}`, `${of.en} is there`);
      return isRule(node.of)
        ? phrase(`${of.zh}适用`, `${of.en} ${of.plural ? "apply" : "applies"}`)
        : phrase(`有${of.zh}`, `there is a value for ${of.en}`);
    }
    case "not":
      return denied(node.of, saying, say);
    case "all":
    case "any":
      return clauses(node, say, saying);
    case "atLeastOf": {
      const of = joined(
        node.of.map((n, i) => itemText(i, say(n))),
        "；",
        "; ",
      );
      return compound(`下列情形至少符合${node.count}项：${of.zh}`, `at least ${node.count} of these hold: ${of.en}`);
    }
  }
}

const numerals = "一二三四五六七八九十";

/** One of several cases, numbered as the law numbers them. */
export const itemText = (i: number, { zh, en }: Text): Text =>
  text(`（${numerals[i] ?? i + 1}）${zh}`, `(${i + 1}) ${en}`);

const isRule = (node: Node): boolean => node.op === "definition";

/** A day is there or not; it does not apply. */
const isDay = (node: Node, { scope }: Saying): boolean =>
  ["date", "instant"].includes(typeOf(node, scope, () => {})?.type ?? "");

/** A member of the other side's choice by its title, a term as it is. */
function namedOr(node: Node, beside: Node, { scope }: Saying, say: Say): Text {
  if (node.op !== "choice") return say(node);
  const title = membersOf(beside, scope)[node.value];
  return title ? text(title.zh, `“${title.en}”`) : quoted(say(node));
}

function includedOf(set: Node, member: Node, { scope }: Saying, say: Say): Text {
  const said = memberOr(member, membersOf(set, scope), say);
  return member.op === "choice" ? text(said.zh, `“${said.en}”`) : said;
}

function oneOf(of: Phrase, node: Node, members: readonly string[], { scope }: Saying, denies: boolean): Phrase {
  const titles = membersOf(node, scope);
  const names = members.map((m) => titles[m] ?? text(m, m));
  // A reading is taken, what a fact is is found.
  const reading = node.op === "parameter";
  const is = reading ? (denies ? "不取" : "取") : denies ? "不为" : "为";
  const verb = `${of.plural ? "are" : "is"}${denies ? " not" : ""}`;
  if (names.length === 0) return phrase(`${of.zh}${is}任何一项`, `${of.en} ${verb} one of none`);
  const list = listed(
    names.map((n) => text(reading ? `“${n.zh}”` : n.zh, `“${n.en}”`)),
    "或者",
    "or",
  );
  return phrase(`${of.zh}${is}${list.zh}`, `${of.en} ${verb} ${list.en}`);
}

function denied(of: TestNode, saying: Saying, say: Say): Phrase {
  switch (of.op) {
    case "oneOf":
      return oneOf(say(of.of), of.of, of.members, saying, true);
    case "fact":
    case "parameter": {
      const it = say(of);
      return phrase(`并非${it.zh}`, it.en.replace(/holds$/, "does not hold"));
    }
    case "same": {
      const [left, right] = [namedOr(of.left, of.right, saying, say), namedOr(of.right, of.left, saying, say)];
      return phrase(`${left.zh}与${right.zh}不相同`, `${left.en} is not the same as ${right.en}`);
    }
    case "includes": {
      const [set, member] = [say(of.set), includedOf(of.set, of.member, saying, say)];
      return phrase(`${set.zh}不包括${member.zh}`, `${set.en} ${set.plural ? "do" : "does"} not include ${member.en}`);
    }
    case "exists": {
      const it = bracketed(say(of.of));
      if (isRule(of.of) && isDay(of.of, saying)) return phrase(`没有${it.zh}`, `${it.en} is not there`);
      return isRule(of.of)
        ? phrase(`${it.zh}不适用`, `${it.en} ${it.plural ? "do" : "does"} not apply`)
        : phrase(`没有${it.zh}`, `there is no value for ${it.en}`);
    }
    default: {
      const it = say(of);
      return of.op === "not" || it.compound
        ? phrase(`并非（${it.zh}）`, `it is not so that (${it.en})`)
        : phrase(`并非${it.zh}`, `it is not so that ${it.en}`);
    }
  }
}

/** The conditions of a test that are joined in the same way, however they were nested. */
export function conditionsOf(node: AllNode | AnyNode): readonly TestNode[] {
  return node.of.flatMap((n): readonly TestNode[] => {
    const inner = single(n);
    return inner.op === node.op ? conditionsOf(inner) : [inner];
  });
}

/** A condition that is alone in its group is the condition itself. */
export function single(node: TestNode): TestNode {
  if ((node.op !== "all" && node.op !== "any") || node.of.length !== 1) return node;
  return single(node.of[0] as TestNode);
}

function clauses(node: AllNode | AnyNode, say: Say, saying: Saying): Phrase {
  const of = conditionsOf(node);
  const [only] = of;
  if (!only)
    return node.op === "all" ? phrase("没有条件", "nothing is asked") : phrase("没有一种情形", "nothing will do");
  if (of.length === 1) return say(only);
  const parts = node.op === "all" ? merged(of, say, saying) : of.map((n) => bracketed(say(n)));
  if (parts.length === 1) return parts[0] as Phrase;
  const { zh, en } = node.op === "all" ? joined(parts, "，且", ", and ") : joined(parts, "，或者", ", or ");
  return compound(zh, en);
}

const lower: ReadonlySet<Comparison> = new Set(["atLeast", "moreThan"]);
const upper: ReadonlySet<Comparison> = new Set(["atMost", "below"]);

/** Two limits of one number are said together: 死亡人数在3人以上且不满10人. */
function merged(of: readonly TestNode[], say: Say, saying: Saying): readonly Phrase[] {
  const parts: Phrase[] = [];
  for (let i = 0; i < of.length; i++) {
    const [a, b] = [of[i] as TestNode, of[i + 1]];
    if (a.op === "compare" && b?.op === "compare" && lower.has(a.is) && upper.has(b.is) && isSame(a.left, b.left)) {
      const first = say(a);
      const second = limitOf(b, saying, say);
      parts.push(phrase(`${first.zh}且${second.zh}`, `${first.en} and ${isTime(b, saying) ? "it " : ""}${second.en}`));
      i++;
    } else parts.push(bracketed(say(a)));
  }
  return parts;
}

const isSame = (a: Node, b: Node): boolean => JSON.stringify(a) === JSON.stringify(b);

const typeOfSide = (node: Node, { scope }: Saying) => typeOf(node, scope, () => {});

function isTime({ left }: CompareNode, saying: Saying): boolean {
  const type = typeOfSide(left, saying)?.type;
  return type === "date" || type === "instant";
}

/** Money and people come to so much; a pure number is so much. */
function verbOf(node: CompareNode, left: Phrase, saying: Saying): string {
  if (isTime(node, saying)) return "";
  if (meantBy(node, saying).unit !== "") return left.plural ? "come to " : "comes to ";
  return left.plural ? "are " : "is ";
}

/** What a bare number means on either side of a comparison. */
function meantBy({ left, right }: CompareNode, saying: Saying): Meant {
  const type = typeOfSide(left, saying);
  const other = typeOfSide(right, saying);
  const unit = [type, other].map((t) => (t?.type === "number" ? (t.unit ?? "") : "")).find((u) => u !== "") ?? "";
  return { unit, share: unit === "" && (isShare(left, saying.scope) || isShare(right, saying.scope)) };
}

function limitOf(node: CompareNode, saying: Saying, say: Say): Text {
  const { right } = node;
  if (isTime(node, saying)) return dated[node.is](say(right));
  const limit = say(right, meantBy(node, saying));
  const named = right.op === "number" && Exact.of(right.value).sign >= 0;
  return (named ? limited : compared)[node.is](limit);
}
