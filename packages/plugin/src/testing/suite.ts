import {
  type Amount,
  type AskableData,
  canonicalJson,
  type DecisionData,
  Exact,
  type ExampleData,
  generateCases,
  type Text,
  text,
} from "@anwei/kernel";
import type { Rulebook } from "../rulebook.js";
import type { Finding, KitCode, Planned } from "./check.js";
import { exampleOf } from "./generated-example.js";
import { inBook } from "./in-book.js";
import { limitsOf } from "./limits.js";
import type { Reviewed } from "./reviewed.js";

/**
 * Whether the examples of a rule could fail: one in which it finds, one in which it does not, one to which it does
 * not apply where that can be; and no case twice.
 */
export function suites(of: Reviewed): readonly Planned[] {
  return of.asked.map((data) => ({
    check: "suite",
    rule: data.id,
    title: data.title,
    find: () => [
      ...twice(of, data),
      ...(of.isOwn(data.id) ? inBook(of, data, (book, there) => weak(of, book, there)) : []),
    ],
  }));
}

/** Cases and names that stand there twice. */
function* twice(of: Reviewed, data: AskableData): Generator<Finding> {
  const cases = new Map<string, ExampleData>();
  const names = new Set<string>();
  for (const example of of.suite(data)) {
    const key = caseKey(example);
    const known = cases.get(key);
    cases.set(key, known ?? example);
    if (known) {
      yield {
        code: "duplicate-example",
        status: "fail",
        found: text(
          `“${known.name.zh}”与“${example.name.zh}”是同一情形`,
          `“${known.name.en}” and “${example.name.en}” are the same case`,
        ),
        hint: text("删去一个，或改成另一情形", "Remove one, or make it another case."),
      };
    }
    const { zh, en } = example.name;
    const again = names.has(zh) ? zh : names.has(en) ? en : undefined;
    if (again !== undefined && !known) {
      yield {
        code: "duplicate-name",
        status: "fail",
        found: text(`两个算例都叫“${again}”`, `two examples are called “${again}”`),
        hint: text("用名称说明各自的不同", "Let their names say how they differ."),
      };
    }
    names.add(zh).add(en);
  }
}

/** What makes two examples one case: facts, dates, place, records and what is taken as given; not what is expected. */
function caseKey({ name: _, expect: __, facts, happened, ...rest }: ExampleData): string {
  return canonicalJson(plain({ ...rest, facts: { ...facts, happenedOn: facts.happenedOn ?? happened } }));
}

/** A raw value with one spelling: numbers by what they are, what is unknown left out. */
function plain(value: unknown): unknown {
  if (typeof value === "number" || typeof value === "string") return Exact.parse(value)?.toString() ?? value;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  // An amount such as yuan(100) is in its field's unit.
  if (Object.keys(value).sort().join() === "unit,value") return plain((value as Amount).value);
  const known = Object.entries(value).filter(([, v]) => v !== undefined && v !== null);
  return Object.fromEntries(known.map(([key, v]) => [key, plain(v)]));
}

/** A kind of example that there is none of. */
interface Lack {
  readonly code: KitCode;
  readonly found: Text;
  wanted(example: ExampleData): boolean;
}

function weak(of: Reviewed, book: Rulebook, data: AskableData): readonly Finding[] {
  const suite = of.suite(data);
  const generated = generateCases(book, data.id).cases.map((c) => exampleOf(c, book));
  const asked = limitsOf(of, book, data).limits.lacking;
  return [
    ...(data.kind === "decision" ? outcomesLacking(data, suite, generated) : zeroOnly(data, suite)),
    ...("appliesWhen" in data && data.appliesWhen && !suite.some(isNotApplicable) ? [noNotApplicable] : []),
  ].map((lack) => lacking(lack, asked, generated));
}

const isNotApplicable = ({ expect }: ExampleData): boolean =>
  typeof expect === "object" && "notApplicable" in expect && expect.notApplicable === true;

const noNotApplicable: Lack = {
  code: "no-not-applicable-example",
  found: text("没有不适用的算例", "no example to which it does not apply"),
  wanted: isNotApplicable,
};

/** The outcomes that an example says are certain; none where it expects bounds or that it does not apply. */
const outcomesOf = ({ expect }: ExampleData): readonly string[] | undefined =>
  typeof expect !== "object"
    ? [String(expect)]
    : "certain" in expect && (expect.possible ?? expect.certain).length === expect.certain.length
      ? expect.certain
      : undefined;

/** What is lacking of what a decision can say: something found, and nothing. */
function outcomesLacking(
  { outcomes: { ordered, members }, combine, editions }: DecisionData,
  suite: readonly ExampleData[],
  generated: readonly ExampleData[],
): readonly Lack[] {
  const none = (of: readonly ExampleData[], lack: Lack): readonly Lack[] => (of.some(lack.wanted) ? [] : [lack]);
  const says = (example: ExampleData, which: (outcome: string) => boolean): boolean =>
    (outcomesOf(example) ?? []).some(which);
  const noFinding = text("没有作出认定的算例", "no example in which it finds anything");
  if (combine === "every") {
    const nothing: Lack = {
      code: "no-mild-example",
      found: text("没有一无所得的算例", "no example in which nothing follows"),
      wanted: (e) => outcomesOf(e)?.length === 0,
    };
    return [
      ...none(suite, { code: "no-finding-example", found: noFinding, wanted: (e) => says(e, () => true) }),
      // Where some row always holds, no example can be without an outcome.
      ...(generated.some(nothing.wanted) ? none(suite, nothing) : []),
    ];
  }
  const [first = ""] = Object.keys(members);
  const given = new Set(editions.flatMap((e) => e.rows.map((row) => ("then" in row ? row.then : row.otherwise))));
  // Where no row holds and nothing is otherwise, the mildest comes out.
  const always = editions.every((e) => e.rows.some((row) => "otherwise" in row));
  if (combine === "gravest" && !always) given.add(first);
  if (given.size < 2) return [];
  if (!ordered) {
    const shown = new Set(suite.flatMap((e) => outcomesOf(e) ?? []));
    if (shown.size > 1) return [];
    const found = text("算例都得出同一结果", "all examples come to one outcome");
    return [{ code: "no-finding-example", found, wanted: (e) => says(e, (m) => !shown.has(m)) }];
  }
  const { zh, en } = members[first] ?? text(first, first);
  return [
    ...none(suite, { code: "no-finding-example", found: noFinding, wanted: (e) => says(e, (m) => m !== first) }),
    ...(given.has(first)
      ? none(suite, {
          code: "no-mild-example",
          found: text(`没有得出“${zh}”的算例`, `no example comes to “${en}”`),
          wanted: (e) => says(e, (m) => m === first),
        })
      : []),
  ];
}

/** Examples of a number that all come to nothing show nothing of how it is made. */
function zeroOnly(data: AskableData, suite: readonly ExampleData[]): readonly Lack[] {
  if (!("type" in data) || data.type !== "number") return [];
  const certain = suite.flatMap((e) => outcomesOf(e) ?? []);
  if (certain.length === 0 || certain.some((v) => Exact.parse(v)?.sign !== 0)) return [];
  const found = text("算例都得零", "all examples come to zero");
  return [{ code: "zero-examples-only", found, wanted: () => false }];
}

/** What to do: another check may ask for such an example anyway. */
function lacking(
  { code, found, wanted }: Lack,
  asked: readonly ExampleData[],
  generated: readonly ExampleData[],
): Finding {
  const common = { code, status: "fail", part: "examples", found } as const;
  if (asked.some(wanted)) {
    return {
      ...common,
      hint: text(
        "“界限两侧”列出的情形中就有，照那里加入即可",
        "There is one among those that “Both sides of every limit” asks for.",
      ),
    };
  }
  const example = generated.find(wanted);
  if (!example) return { ...common, hint: text("补一个这样的算例", "Write such an example.") };
  return {
    ...common,
    hint: text(
      "核对下面的情形，答案对的，加入规则的 examples，或测试的 confirmed",
      "Look at this case: where its answer is right, add it to the rule's examples or to confirmed.",
    ),
    examples: [example],
  };
}
