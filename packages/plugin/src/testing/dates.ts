import {
  type Book,
  type Case,
  type DecisionData,
  type ExampleData,
  type Expectation,
  generateCases,
  Interpreter,
  judge,
  mentionsOf,
  type Outcome,
  outcomeOf,
  prepareExample,
  type QuantityData,
  type Text,
  text,
} from "@anwei/kernel";
import type { Rulebook } from "../rulebook.js";
import type { Finding, Planned } from "./check.js";
import { exampleOf, expectationOf, inOrder } from "./generated-example.js";
import { dated, datesIn, dayBefore, holdsOn, type Turn, undated } from "./histories.js";
import { inBook } from "./in-book.js";
import { limitsOf } from "./limits.js";
import { daysAbout, onDay } from "./on-day.js";
import { prepared, type Reviewed } from "./reviewed.js";

type Rule = DecisionData | QuantityData;

/** A rule whose dates are looked at, in the place where the plugin holds. */
interface Looking {
  readonly of: Reviewed;
  readonly book: Rulebook;
  readonly data: Rule;
  readonly region: string | undefined;
}

/**
 * Whether each rule answers, before a date in its history, on it and after it, by the law that the history says; and
 * whether its examples would show that the date was off. The dates of the parameters that a rule looks at are dates of
 * its own.
 */
export function dates(of: Reviewed): readonly Planned[] {
  const { region } = of.plugin;
  return [...of.own, ...of.rulesMoved].filter(isRule).map((data) => ({
    check: "dates",
    rule: data.id,
    title: data.title,
    find: () => inBook(of, data, (book, there) => datesOf({ of, book, data: there, region })),
  }));
}

const isRule = (data: { readonly kind: string }): data is Rule => data.kind === "decision" || data.kind === "quantity";

interface Titled extends Turn {
  readonly title: Text;
}

function datesOf(looking: Looking): readonly Finding[] {
  const byDate = Map.groupBy(turnsOf(looking), (turn) => turn.date);
  if (byDate.size === 0) return [];
  const bases = basesOf(looking);
  return [...byDate]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([date, turns]) => [...lawAbout(looking, bases, date), ...notShown(looking, bases, date, turns)]);
}

/** The dates of a rule: of its editions where it is the plugin's own, and of the parameters that it looks at. */
function* turnsOf({ of, book, data, region }: Looking): Generator<Titled> {
  const own = of.isOwn(data.id);
  // Since when a number is computed at all shows in the decisions that ask for it.
  if (own && (data.kind === "decision" || data.editions.length > 1)) {
    for (const date of datesIn(data.editions)) yield { date, title: data.title };
  }
  for (const id of mentionsOf(data)) {
    const parameter = book.definition(id);
    if (parameter?.kind !== "parameter" || !(own || of.isChanged(id))) continue;
    for (const date of datesIn(book.history(id, region))) {
      const within = data.editions.some((e) => holdsOn(e, date) && holdsOn(e, dayBefore(date)));
      if (within) yield { date, parameter: id, title: parameter.title };
    }
  }
}

/** How many sets of facts are tried about a date. */
const mostBases = 80;

/** Facts to be tried about dates: those of generated cases and of examples, first those in which something is found. */
function basesOf({ of, book, data, region }: Looking): readonly ExampleData[] {
  const own = of.isOwn(data.id);
  const generated = generateCases(book, data.id, own || region === undefined ? [] : [region]).cases.map((c) =>
    exampleOf(c, book),
  );
  const certain = [...generated, ...of.suite(data)].filter(({ expect, partial }) => !partial && rank(data, expect) < 2);
  return certain
    .map((e): ExampleData => (own || region === undefined ? e : { ...e, in: region }))
    .sort((a, b) => rank(data, a.expect) - rank(data, b.expect))
    .slice(0, mostBases);
}

/** 0 for an answer in which something is found, 1 for one in which nothing is, 2 for none that is certain. */
function rank(data: Rule, expect: Expectation): number {
  if (typeof expect === "object" && !("certain" in expect) && !("low" in expect)) return 2;
  return data.kind === "decision" && expect === Object.keys(data.outcomes.members)[0] ? 1 : 0;
}

/** One set of facts before, on and after a date: each is to be answered as if the law of that day held for ever. */
function* lawAbout(looking: Looking, bases: readonly ExampleData[], date: string): Generator<Finding> {
  const { of, book, data } = looking;
  const [base] = bases;
  if (!base) return;
  for (const day of daysAbout(data, date).days) {
    const example = onDay(book, data, base, day);
    const answer = (by: Book): Outcome | Error =>
      prepared(() => judge(prepareExample(by, data, example, of.options.calendar)));
    const [told, expected] = [answer(book), answer(undated(book, data, day))];
    if (told instanceof Error || expected instanceof Error || said(told) === said(expected)) continue;
    yield {
      code: "law-not-as-dated",
      status: "fail",
      part: day,
      found: text(
        `${day} 的答案不是当日施行的规定的答案`,
        `the answer of ${day} is not that of the law in force on that day`,
      ),
      hint: text("核对各版本和参数的起止日期", "Look at the dates of the editions and of the parameters."),
    };
  }
}

/** What the examples would not show of a date: that it was too early or too late. */
function notShown(
  looking: Looking,
  bases: readonly ExampleData[],
  date: string,
  turns: readonly Titled[],
): readonly Finding[] {
  const { of, book, data } = looking;
  // What its limits lack anyway is not asked for again.
  const asked = limitsOf(of, book, data).limits.lacking.flatMap((e) => readied(of, book, data, e));
  const cases = [...of.cases(book, data), ...asked];
  const { earlier, later } = daysAbout(data, date);
  const shown = candidates(looking, bases, date);
  const lacking = new Map<string, ExampleData>();
  const open = turns.filter((turn) => {
    const unseen = [earlier, later].flatMap((to) => {
      const wrong = dated(book, data, turn, to);
      if (cases.some((c) => tells(c, wrong))) return [];
      return shown.find(({ ready }) => tells(ready, wrong)) ?? [];
    });
    for (const { example } of unseen) lacking.set(example.name.en, example);
    return unseen.length > 0;
  });
  if (open.length === 0) return [];
  const what = open.map(({ parameter, title }) =>
    parameter === undefined ? text("本规则", "the rule") : text(`参数“${title.zh}”`, `the parameter “${title.en}”`),
  );
  return [
    {
      code: "date-not-shown",
      status: "fail",
      part: date,
      found: text(
        `${what.map((w) => w.zh).join("、")}自 ${date} 起变化，日期写早写晚，现有算例看不出来`,
        `${what.map((w) => w.en).join(" and ")} changes from ${date} on, and no example would show that date too early or too late`,
      ),
      hint: text(
        "逐个核对下面的情形，答案对的，加入规则的 examples，或测试的 confirmed",
        "Look at each of these cases: where its answer is right, add it to the rule's examples or to confirmed.",
      ),
      examples: [...lacking.values()],
    },
  ];
}

const said = ({ value, notApplicable, atLeast, atMost, possible, certain, low, high }: Outcome): string =>
  JSON.stringify([value, notApplicable, atLeast, atMost, possible, certain, low, high]);

/** Whether a case has another answer in another book. */
function tells({ interpreter, data, subject, period, at }: Case, other: Book): boolean {
  const answer = (by: Interpreter): string => said(outcomeOf(data, by.answer(data.id, subject, period, at)));
  return answer(new Interpreter({ ...interpreter.world, book: other })) !== answer(interpreter);
}

/** A case that a person could confirm, made ready to be judged. */
interface Candidate {
  readonly example: ExampleData;
  readonly ready: Case;
}

/** The same facts before, on and after a date. */
function candidates(looking: Looking, bases: readonly ExampleData[], date: string): readonly Candidate[] {
  const { of, book, data } = looking;
  const { days } = daysAbout(data, date);
  return bases.flatMap((base) =>
    days.flatMap((day, i): readonly Candidate[] => {
      const placed = onDay(book, data, base, day);
      const [ready] = readied(of, book, data, placed);
      if (!ready) return [];
      const expect = expectationOf(judge(ready));
      if (expect === undefined) return [];
      const when = placed.period ?? day;
      const side = i === 0 ? text(`${date} 之前`, `before ${date}`) : text(`${date} 以后`, `from ${date} on`);
      const answer = answerText(data, expect);
      const name = text(`${when}，${side.zh}：${answer.zh}`, `${when}, ${side.en}: ${answer.en}`);
      return [{ example: inOrder({ ...placed, name, expect }), ready }];
    }),
  );
}

/** An example made ready to be judged, if it can be. */
function readied(of: Reviewed, book: Rulebook, data: Rule, example: ExampleData): readonly Case[] {
  const ready = prepared(() => prepareExample(book, data, example, of.options.calendar));
  return ready instanceof Error ? [] : [ready];
}

/** A certain answer in words. */
function answerText(data: Rule, expect: Expectation): Text {
  if (typeof expect === "object" && "notApplicable" in expect) return text("不适用", "not applicable");
  const given = typeof expect !== "object" ? [String(expect)] : "certain" in expect ? expect.certain : [];
  const names = given.map((m) => (data.kind === "decision" ? (data.outcomes.members[m] ?? text(m, m)) : text(m, m)));
  return text(names.map((n) => n.zh).join("、") || "无", names.map((n) => n.en).join(" and ") || "none");
}
