import { Exact } from "../exact/exact.js";
import type { FieldData } from "../facts/fields.js";
import type { Comparison, Node, SubjectNode, Who } from "../language/node.js";
import { type Scope, typeOf } from "../language/typing.js";
import { type Text, text } from "../text.js";
import { numberText } from "./numbers.js";

const join = (parts: readonly Text[], zh: string, en: string): Text =>
  text(parts.map((p) => p.zh).join(zh), parts.map((p) => p.en).join(en));

/** How the law says a comparison with a number: 30人以上, 不满10人. English leaves out a verb that would have to agree. */
const compared: Readonly<Record<Comparison, (limit: Text) => Text>> = {
  atLeast: (x) => text(`在${x.zh}以上`, `at least ${x.en}`),
  moreThan: (x) => text(`超过${x.zh}`, `more than ${x.en}`),
  atMost: (x) => text(`不超过${x.zh}`, `at most ${x.en}`),
  below: (x) => text(`不满${x.zh}`, `below ${x.en}`),
  equal: (x) => text(`等于${x.zh}`, `equal to ${x.en}`),
};

/** The same for dates and instants. */
const dated: Readonly<Record<Comparison, (limit: Text) => Text>> = {
  atLeast: (x) => text(`不早于${x.zh}`, `is not before ${x.en}`),
  moreThan: (x) => text(`晚于${x.zh}`, `is after ${x.en}`),
  atMost: (x) => text(`不晚于${x.zh}`, `is not after ${x.en}`),
  below: (x) => text(`早于${x.zh}`, `is before ${x.en}`),
  equal: (x) => text(`即${x.zh}`, `is ${x.en}`),
};

const graded: Readonly<Record<Comparison, (limit: Text) => Text>> = {
  atLeast: (x) => text(`为${x.zh}以上`, `is ${x.en} or graver`),
  moreThan: (x) => text(`重于${x.zh}`, `is graver than ${x.en}`),
  atMost: (x) => text(`为${x.zh}以下(含)`, `is ${x.en} or lesser`),
  below: (x) => text(`轻于${x.zh}`, `is lesser than ${x.en}`),
  equal: (x) => text(`为${x.zh}`, `is ${x.en}`),
};

const elapsedBy: Readonly<Record<string, Text>> = {
  day: text("按日计的时间进度", "the share of the year elapsed, by days"),
  month: text("按月计的时间进度", "the share of the year elapsed, by months"),
  quarter: text("按季计的时间进度", "the share of the year elapsed, by quarters"),
};

const clocks: Readonly<Record<string, Text>> = {
  judgedOn: text("判定日", "the day of judging"),
  judgedAt: text("判定时", "the moment of judging"),
  asOf: text("统计截止日", "the as-of date"),
  periodStart: text("期初", "the period's first day"),
  periodEnd: text("期末", "the period's last day"),
  yearStart: text("年初", "the year's first day"),
  yearEnd: text("年末", "the year's last day"),
};

const shiftUnits: Readonly<Record<string, Text>> = {
  hour: text("小时", "hours"),
  day: text("日", "days"),
  workingDay: text("个工作日", "working days"),
  month: text("个月", "months"),
  year: text("年", "years"),
};

const roundings: Readonly<Record<string, Text>> = {
  halfUp: text("四舍五入", "rounded half up"),
  up: text("进一", "rounded up"),
  down: text("舍去", "rounded down"),
};

/** A term as a phrase, a test as a clause, in Chinese and English, from the data alone. */
export function textOfNode(node: Node, scope: Scope): Text {
  const say = (n: Node): Text => textOfNode(n, scope);
  switch (node.op) {
    case "number":
      return numberText(Exact.of(node.value), node.unit ?? "");
    case "choice":
      return text(node.value, node.value);
    case "date":
    case "instant":
      return text(node.value, node.value);
    case "fact":
      return factText(node.who, node.path, scope);
    case "parameter": {
      const title = titleOf(node.id, scope);
      if (!node.at) return title;
      const keys = join(
        node.at.map((k, i) => memberOr(k, keyMembers(node.id, i, scope), say)),
        "、",
        ", ",
      );
      return text(`${title.zh}(按${keys.zh})`, `${title.en} (for ${keys.en})`);
    }
    case "definition": {
      const title = titleOf(node.id, scope);
      const key = node.at ? memberOr(node.at, indicatorMembers(node.id, scope), say) : undefined;
      const of = subjectText(node.of, scope);
      return text(`${of.zh}${title.zh}${key ? `(${key.zh})` : ""}`, `${title.en}${key ? ` (${key.en})` : ""}${of.en}`);
    }
    case "clock":
      return clocks[node.which] ?? text(node.which, node.which);
    case "elapsed":
      return elapsedBy[node.by] ?? text(node.by, node.by);
    case "plus":
      return text(`${join(node.of.map(say), "与", "").zh}之和`, join(node.of.map(say), "", " plus ").en);
    case "minus":
      return join(
        node.of.map((n) => bracketed(n, say, ["plus", "minus"])),
        "减",
        " minus ",
      );
    case "times": {
      // A factor of one only gives a number its unit.
      const factors = node.of.filter((n) => n.op !== "number" || n.value !== "1");
      return join(
        (factors.length > 0 ? factors : node.of).map((n) => bracketed(n, say, ["plus", "minus"])),
        "乘以",
        " times ",
      );
    }
    case "divide":
      return join(
        node.of.map((n) => bracketed(n, say, ["plus", "minus", "times", "divide"])),
        "除以",
        " over ",
      );
    case "min": {
      const of = join(node.of.map(say), "、", ", ");
      return text(`${of.zh}中的较小者`, `the least of ${of.en}`);
    }
    case "max": {
      const of = join(node.of.map(say), "、", ", ");
      return text(`${of.zh}中的较大者`, `the greatest of ${of.en}`);
    }
    case "round": {
      const of = say(node.of);
      const how = roundings[node.mode] ?? text("", "");
      return text(`${of.zh}(${how.zh}至${node.decimals}位小数)`, `${of.en} (${how.en} to ${node.decimals} decimals)`);
    }
    case "daysBetween": {
      const [from, to] = [say(node.from), say(node.to)];
      return text(`${from.zh}至${to.zh}的天数`, `the days from ${from.en} to ${to.en}`);
    }
    case "shift": {
      const of = say(node.of);
      const unit = shiftUnits[node.unit] ?? text("", "");
      const by =
        node.by.op === "number" ? text(`${node.by.value}${unit.zh}`, `${node.by.value} ${unit.en}`) : say(node.by);
      return node.direction === "later"
        ? text(`${of.zh}后${by.zh}`, `${by.en} after ${of.en}`)
        : text(`${of.zh}前${by.zh}`, `${by.en} before ${of.en}`);
    }
    case "nextWorkingDay": {
      const of = say(node.of);
      return text(`${of.zh}(遇节假日顺延)`, `${of.en}, or the next working day`);
    }
    case "dayOf": {
      const of = say(node.of);
      return text(`${of.zh}当日`, `the day of ${of.en}`);
    }
    case "startOfDay": {
      const of = say(node.of);
      return text(`${of.zh}零时`, `midnight at the beginning of ${of.en}`);
    }
    case "range": {
      const [low, high] = [say(node.low), say(node.high)];
      return text(`${low.zh}至${high.zh}`, `${low.en} to ${high.en}`);
    }
    case "rangeEnd": {
      const of = say(node.of);
      return node.end === "low"
        ? text(`${of.zh}的下限`, `the low end of ${of.en}`)
        : text(`${of.zh}的上限`, `the high end of ${of.en}`);
    }
    case "always":
      return node.value ? text("任何情形", "in every case") : text("从不", "never");
    case "compare": {
      const left = say(node.left);
      const type = typeOf(node.left, scope, () => {});
      const limit = withUnit(node.right, type?.type === "number" ? (type.unit ?? "") : "", say);
      const said = (type?.type === "date" || type?.type === "instant" ? dated : compared)[node.is](limit);
      return text(`${left.zh}${said.zh}`, `${left.en} ${said.en}`);
    }
    case "grade": {
      const left = say(node.left);
      const limit = memberOr(node.right, membersOf(node.left, scope), say);
      const said = graded[node.is](limit);
      return text(`${left.zh}${said.zh}`, `${left.en} ${said.en}`);
    }
    case "oneOf": {
      const of = say(node.of);
      const members = membersOf(node.of, scope);
      const names = node.members.map((m) => members[m] ?? text(m, m));
      const list = join(names, "、", " or ");
      return text(`${of.zh}为${list.zh}${names.length > 1 ? "之一" : ""}`, `${of.en} is ${list.en}`);
    }
    case "same": {
      const [left, right] = [say(node.left), say(node.right)];
      return text(`${left.zh}与${right.zh}相同`, `${left.en} is the same as ${right.en}`);
    }
    case "includes": {
      const set = say(node.set);
      const member = memberOr(node.member, membersOf(node.set, scope), say);
      return text(`${set.zh}包括${member.zh}`, `${set.en} includes ${member.en}`);
    }
    case "within": {
      const [x, of] = [say(node.number), say(node.range)];
      return text(`${x.zh}在${of.zh}幅度以内`, `${x.en} lies within ${of.en}`);
    }
    case "covers": {
      const [span, on] = [say(node.span), say(node.date)];
      return text(`${on.zh}在${span.zh}期间内`, `${span.en} covers ${on.en}`);
    }
    case "exists": {
      const of = say(node.of);
      return text(`有${of.zh}`, `there is ${of.en}`);
    }
    case "not": {
      const of = say(node.of);
      return text(`并非(${of.zh})`, `not (${of.en})`);
    }
    case "all":
      return clauses(node.of, say, "且", "and", "any");
    case "any":
      return clauses(node.of, say, "或者", "or", "all");
    case "atLeastOf": {
      const of = join(node.of.map(say), ";", "; ");
      return text(`下列至少${node.count}项成立:${of.zh}`, `at least ${node.count} of these hold: ${of.en}`);
    }
  }
}

function clauses(of: readonly Node[], say: (n: Node) => Text, zh: string, en: string, other: "all" | "any"): Text {
  const parts = of.map((n) =>
    n.op === other || n.op === "atLeastOf" ? text(`(${say(n).zh})`, `(${say(n).en})`) : say(n),
  );
  return join(parts, `,${zh}`, `, ${en} `);
}

const bracketed = (node: Node, say: (n: Node) => Text, ops: readonly string[]): Text =>
  ops.includes(node.op) ? text(`(${say(node).zh})`, `(${say(node).en})`) : say(node);

/** A bare number takes the unit that it is compared with. */
const withUnit = (node: Node, unit: string, say: (n: Node) => Text): Text =>
  node.op === "number" && !node.unit ? numberText(Exact.of(node.value), unit) : say(node);

const memberOr = (node: Node, members: Readonly<Record<string, Text>>, say: (n: Node) => Text): Text =>
  node.op === "choice" ? (members[node.value] ?? say(node)) : say(node);

function fieldAt(
  who: Who,
  path: readonly string[],
  scope: Scope,
): { readonly field: FieldData | undefined; readonly via: FieldData | undefined } {
  const table = who === "record" ? scope.over : scope.about.table;
  const head = table === undefined ? undefined : scope.kinds.get(table)?.fields[path[0] ?? ""];
  if (path[1] === undefined) return { field: head, via: undefined };
  return { field: head?.type === "ref" ? scope.kinds.get(head.to)?.fields[path[1]] : undefined, via: head };
}

function factText(who: Who, path: readonly string[], scope: Scope): Text {
  const { field, via } = fieldAt(who, path, scope);
  const title = field?.title ?? text(path.join("."), path.join("."));
  return via ? text(`${via.title.zh}的${title.zh}`, `the ${via.title.en}'s ${title.en}`) : title;
}

const titleOf = (id: string, scope: Scope): Text => scope.definitions.get(id)?.title ?? text(id, id);

function subjectText(of: SubjectNode, scope: Scope): Text {
  const whose =
    of.via === undefined
      ? text("", "")
      : of.via === "parent"
        ? text("上级的", " of the unit above")
        : (() => {
            const { field } = fieldAt(of.who, [of.via], scope);
            return text(`${field?.title.zh ?? of.via}的`, ` of the ${field?.title.en ?? of.via}`);
          })();
  const years = of.years
    ? text(
        of.years === -1 ? "上年同期" : `${-of.years}年前同期`,
        of.years === -1 ? " last year" : ` ${-of.years} years ago`,
      )
    : text("", "");
  const periods = of.periods
    ? text(
        of.periods === -1 ? "上期" : `${-of.periods}期前`,
        of.periods === -1 ? " in the period before" : ` ${-of.periods} periods ago`,
      )
    : text("", "");
  return text(`${whose.zh}${years.zh}${periods.zh}`, `${whose.en}${years.en}${periods.en}`);
}

function keyMembers(id: string, at: number, scope: Scope): Readonly<Record<string, Text>> {
  const data = scope.definitions.get(id);
  return data?.kind === "parameter" ? (data.by?.[at]?.members ?? {}) : {};
}

function indicatorMembers(id: string, scope: Scope): Readonly<Record<string, Text>> {
  const data = scope.definitions.get(id);
  return data?.kind === "indicator" ? (data.by?.members ?? {}) : {};
}

/** The titles of the members that a choice or set can have. */
export function membersOf(node: Node, scope: Scope): Readonly<Record<string, Text>> {
  if (node.op === "fact") {
    const { field } = fieldAt(node.who, node.path, scope);
    return field && "members" in field ? field.members : {};
  }
  if (node.op === "parameter") {
    const data = scope.definitions.get(node.id);
    return data?.kind === "parameter" && "members" in data.of ? data.of.members : {};
  }
  if (node.op === "definition") {
    const data = scope.definitions.get(node.id);
    return data?.kind === "decision" ? data.outcomes.members : {};
  }
  return {};
}
