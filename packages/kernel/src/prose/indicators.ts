import type { FoldData, IndicatorData, LinkData, WindowData, WindowUnit } from "../define/definition.js";
import type { Node } from "../language/node.js";
import { typeOf } from "../language/typing.js";
import { unitTitle } from "../language/units.js";
import { type Text, text } from "../text.js";
import type { PeriodUnit } from "../time/period.js";
import { fieldAt } from "./members.js";
import { pluralOf, singularOf, thisOf, uncapitalized } from "./nouns.js";
import { bracketed, joined, listed, plainly } from "./phrase.js";
import type { Saying } from "./saying.js";
import { periodNames } from "./subjects.js";
import { phraseOf } from "./terms.js";

/** What an indicator is, as one clause: 本单位及其所有下级单位自本年初至统计截止日的事故起数. */
export function indicatorText(data: IndicatorData, saying: Saying): Text {
  const say = (n: Node): Text => plainly(phraseOf(n, saying));
  const where = data.where && say(data.where);
  const records = "periods" in data.over ? periodsOver(data.over, say) : recordsOver(data, saying);
  const by = data.by && byText(data.by, say);
  const fold = foldText(data, saying);
  return text(
    `${records.zh}${where ? `中，${where.zh}的` : fold.alone ? "" : "中"}${fold.zh}${by?.zh ?? ""}`,
    `${fold.en} ${records.en}${where ? `, where ${where.en}` : ""}${by?.en ?? ""}`,
  );
}

function periodsOver(
  over: Extract<IndicatorData["over"], { readonly periods: PeriodUnit }>,
  say: (n: Node) => Text,
): Text {
  const { zh, en } = periodNames[over.periods];
  const many = en === "two months" ? "periods of two months" : `${en}s`;
  const [from, to] = [say(over.from), say(over.to)];
  return text(
    `自${from.zh}起至${to.zh}止的各${zh === "两个月" ? "双月" : zh}`,
    `the ${many} from ${from.en} to ${to.en}`,
  );
}

function recordsOver(data: IndicatorData, saying: Saying): Text {
  const { scope } = saying;
  const table = "table" in data.over ? data.over.table : data.about.table;
  const kind = scope.kinds.get(table);
  const title = kind?.title.zh ?? table;
  const many = kind ? pluralOf(kind) : table;
  const link = linkText(data, saying);
  const window = windowText(data, saying);
  const on = onText(data, saying);
  const whole = isWhole(data);
  const name = whole ? "" : title;
  // What belongs by what it says comes after its time: 截至…的1年内，企业与本起事故相同的事故.
  const zh =
    data.window.window === "any"
      ? `${link.zh}${link.zh.endsWith("的") || whole ? "" : "的"}${name}${on.zh}${window.zh}`
      : "unit" in data.link
        ? `${link.zh}${window.zh}${on.zh}${whole ? "" : "的"}${name}`
        : `${window.zh}${on.zh}，${link.zh}${name}`;
  return text(
    zh,
    [[...(whole ? [] : [`the ${many}`]), link.en].join(" "), window.en, on.en].filter((x) => x !== "").join(", "),
  );
}

/** Where units are looked at by their place in the tree, that place is all there is to say. */
const isWhole = (data: IndicatorData): boolean =>
  "table" in data.over && data.over.table === "units" && "unit" in data.link;

/** Which records belong to the subject. */
function linkText(data: IndicatorData, saying: Saying): Text {
  const { scope } = saying;
  const { link } = data;
  const about = scope.kinds.get(data.about.table);
  const self = about ? thisOf(about) : text(`本${data.about.table}`, `this ${data.about.table}`);
  if ("every" in link) return text("全部", "of all units");
  if ("ref" in link) {
    const { field } = fieldAt("record", [link.ref], scope);
    const title = field?.title ?? text(link.ref, link.ref);
    return text(`“${title.zh}”为${self.zh}的`, `whose “${title.en}” is ${self.en}`);
  }
  if ("same" in link) return sameText(link.same, self, saying);
  const unit =
    data.about.table === "units"
      ? text("本单位", "the unit")
      : text(`${self.zh}所在单位`, `the unit of ${about ? `the ${singularOf(about)}` : data.about.table}`);
  const whole = isWhole(data);
  const of = whole ? "" : "of ";
  switch (link.unit) {
    case "own":
      return text(whole ? `${unit.zh}自身` : unit.zh, `${of}${unit.en} itself`);
    case "children":
      return text(`${unit.zh}的直接下级单位`, `${of}the units directly below ${unit.en}`);
    case "subtree":
      return text(`${unit.zh}及其所有下级单位`, `${of}${unit.en} and all units below it`);
    case "peers":
      return text(`与${unit.zh}同一上级的同类单位（含其自身）`, `${of}${unit.en} and its fellow units`);
  }
}

/** 事故单位、事故类别均与本起事故相同的. */
function sameText(pairs: Extract<LinkData, { readonly same: unknown }>["same"], self: Text, saying: Saying): Text {
  const said = (who: "record" | "subject", path: readonly string[]) =>
    phraseOf({ op: "fact", who, path: path as [string] }, saying);
  const isAlike = ([record, subject]: (typeof pairs)[number]): boolean => record.join(".") === subject.join(".");
  const alike = pairs.filter(isAlike).map(([path]) => said("record", path));
  const parts: Text[] = [];
  if (alike.length > 0) {
    const { zh } = listed(alike, "、", "and");
    const { en } = listed(
      alike.map((p) => text(p.zh, p.bare === undefined ? p.en : uncapitalized(p.bare))),
      "、",
      "and",
    );
    parts.push(text(`${zh}${alike.length > 1 ? "均" : ""}与${self.zh}相同`, `with the same ${en} as ${self.en}`));
  }
  for (const [record, subject] of pairs.filter((p) => !isAlike(p))) {
    const [its, own] = [said("record", record), said("subject", subject)];
    parts.push(text(`${its.zh}与${own.zh}相同`, `of which ${its.en} is ${own.en}`));
  }
  const { zh, en } = joined(parts, "、", " and ");
  return text(`${zh}的`, en);
}

const windowUnits: Readonly<Record<WindowUnit, readonly [zh: string, one: string, many: string]>> = {
  day: ["日", "day", "days"],
  month: ["个月", "month", "months"],
  year: ["年", "year", "years"],
};

const stretch = (length: number, unit: WindowUnit): Text => {
  const [zh, one, many] = windowUnits[unit];
  return text(`${length}${zh}`, `${length} ${length === 1 ? one : many}`);
};

/** From when to when records count. */
function windowText(data: IndicatorData, saying: Saying): Text {
  const { window } = data;
  const say = (n: Node): Text => bracketed(phraseOf(n, saying));
  switch (window.window) {
    case "any":
      return isWhole(data) ? text("", "") : text("（不限时间）", "at any time");
    case "period":
      return periodText(window, data.about.period);
    case "rolling": {
      const [to, length] = [say(window.to), stretch(window.length, window.unit)];
      const counts = window.firstDay === "counts";
      return text(
        `截至${to.zh}的${length.zh}内（首日${counts ? "计入" : "不计"}）`,
        `in the ${length.en} up to ${to.en} (the first day ${counts ? "counted" : "not counted"})`,
      );
    }
    case "calendar": {
      const on = say(window.containing);
      const { zh, en } = periodNames[window.unit];
      return text(`在${on.zh}所在${zh}内`, `in the ${en} that holds ${on.en}`);
    }
    case "span": {
      const [from, to] = [say(window.from), say(window.to)];
      return text(`自${from.zh}至${to.zh}（两日均含）`, `from ${from.en} to ${to.en}, both included`);
    }
  }
}

type PeriodWindow = WindowData & { readonly window: "period" };

function periodText({ unit, years = 0, periods = 0, toDate }: PeriodWindow, own: PeriodUnit | undefined): Text {
  const name = unit ?? own;
  const which = periodAt(name, years, periods);
  const day = years === 0 ? text("统计截止日", "the as-of date") : text("同一日", "the same day");
  if (unit === undefined)
    return toDate
      ? text(`在${which.zh}内（至${day.zh}）`, `within ${which.en} as far as ${day.en}`)
      : text(`在整个${which.zh}内`, `in the whole of ${which.en}`);
  return toDate
    ? text(`自${which.zh}初至${day.zh}`, `from the beginning of ${which.en} to ${day.en}`)
    : text(`在${which.zh}全${unit === "year" ? "年" : "期"}内`, `over the full length of ${which.en}`);
}

/** 本季度, 上年同一季度, 上一季度. */
function periodAt(name: PeriodUnit | undefined, years: number, periods: number): Text {
  const { zh, en } = name ? periodNames[name] : text("期", "period");
  const year =
    years === -1
      ? text("上年", "last year")
      : years < 0
        ? text(`${-years}年前`, `${-years} years ago`)
        : text(`${years}年后`, `${years} years on`);
  const shifted =
    periods === -1
      ? text(`上一${zh}`, `the ${en} before`)
      : periods < 0
        ? text(`往前第${-periods}个${zh}`, `the ${en} ${-periods} before`)
        : text(`往后第${periods}个${zh}`, `the ${en} ${periods} after`);
  if (periods !== 0) return years === 0 ? shifted : text(`${year.zh}的${shifted.zh}`, `${shifted.en}, ${year.en}`);
  if (years === 0) return text(`本${zh}`, `the ${en}`);
  if (name === "year")
    return text(years === -1 ? "上年" : `${year.zh}的一年`, years === -1 ? "last year" : `the year ${year.en}`);
  return text(`${year.zh}同一${zh}`, `the same ${en} ${year.en}`);
}

/** The date by which records fall into the window, where it is not simply when they happened. */
function onText(data: IndicatorData, saying: Saying): Text {
  const { on } = data;
  if (on.op === "fact" && on.who === "record" && on.path.length === 1 && on.path[0] === "happenedOn")
    return text("", "");
  // A kind without dates of its own has nothing else to go by.
  const table = "table" in data.over ? data.over.table : data.about.table;
  const dated = saying.scope.kinds.get(table)?.fields.happenedOn !== undefined;
  if (!dated && on.op === "clock" && on.which === "asOf") return text("", "");
  const date = phraseOf(on, saying);
  return text(`（以${date.zh}为准）`, `(going by ${date.en})`);
}

function byText(by: NonNullable<IndicatorData["by"]>, say: (n: Node) => Text): Text {
  const of = say(by.of);
  const members = joined(
    Object.values(by.members).map(({ zh, en }) => text(zh, `“${en}”`)),
    "、",
    ", ",
  );
  return text(`（按${of.zh}分别计算：${members.zh}）`, ` (separately by ${of.en}: ${members.en})`);
}

/** How many there are, in the words for their unit: 起数, 人数. */
function countZh(unit: string): string {
  const words: Readonly<Record<string, string>> = {
    case: "起数",
    person: "人数",
    time: "次数",
    item: "项数",
    unit: "家数",
    day: "天数",
    vehicle: "辆数",
    point: "分数",
  };
  return words[unit] ?? (unit === "" ? "数量" : `数量（以${unitTitle(unit, "zh")}计）`);
}

const inUnit = (unit: string): string => (unit === "" ? "" : ` (in ${unitTitle(unit, "en")})`);

/** How records become a value; in English with the word that leads on to the records. */
interface Folded extends Text {
  /** It follows its records without a word between: 事故起数. */
  readonly alone?: true;
}

function foldText(data: IndicatorData, saying: Saying): Folded {
  const { fold, unit } = data;
  switch (fold.fold) {
    case "count":
      return {
        zh: countZh(unit),
        en: `the number${inUnit(unit)} of${isWhole(data) ? " those among" : ""}`,
        alone: true,
      };
    case "mostWithin": {
      const length = stretch(fold.length, fold.unit);
      return text(
        `任意${length.zh}内的最多${countZh(unit)}`,
        `the greatest number${inUnit(unit)} within any ${length.en} of${isWhole(data) ? " those among" : ""}`,
      );
    }
    default:
      return valueFold(fold, data, saying);
  }
}

type ValueFold = Exclude<FoldData, { fold: "count" | "mostWithin" }>;

function valueFold(fold: ValueFold, data: IndicatorData, saying: Saying): Folded {
  const said = phraseOf(fold.of, saying);
  const of = plainly(bracketed(said));
  const type = typeOf(fold.of, saying.scope, () => {})?.type;
  const time = type === "date" || type === "instant";
  switch (fold.fold) {
    case "sum":
      return fold.of.op === "number"
        ? text(`每条计${said.zh}的合计`, `the total of ${said.en} each over`)
        : text(`${said.zh}的合计`, `the total of ${said.en} over`);
    case "countDistinct":
      return text(
        `不同${of.zh}的${countZh(data.unit)}`,
        `the number${inUnit(data.unit)} of different values of ${of.en} among`,
      );
    case "min":
      return time
        ? text(`最早的${of.zh}`, `the earliest of ${of.en} among`)
        : text(`最小的${of.zh}`, `the least of ${of.en} among`);
    case "max":
      return time
        ? text(`最晚的${of.zh}`, `the latest of ${of.en} among`)
        : text(`最大的${of.zh}`, `the greatest of ${of.en} among`);
    case "first":
      return text(`首个${of.zh}`, `the first of ${of.en} among`);
    case "last":
      return text(`末个${of.zh}`, `the last of ${of.en} among`);
    case "rank": {
      const greatest = fold.first === "greatest";
      return text(
        `按${of.zh}由${greatest ? "大到小" : "小到大"}排列的名次（相同的并列靠前）`,
        `the place by ${of.en}, the ${greatest ? "greatest" : "least"} first and equals sharing the better place, among`,
      );
    }
  }
}
