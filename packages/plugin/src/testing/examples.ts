import {
  type AskableData,
  type DefinitionData,
  type ExampleData,
  judge,
  meets,
  prepareExample,
  problemsIn,
  type Text,
  text,
} from "@anwei/kernel";
import type { Rulebook } from "../rulebook.js";
import type { Finding, Planned } from "./check.js";
import { inBook } from "./in-book.js";
import { prepared, type Reviewed } from "./reviewed.js";
import { unknown } from "./unknown.js";

/** Whether every example comes out as its author expects; one that does not shows why. */
export function examples(of: Reviewed): readonly Planned[] {
  return [
    ...of.asked.map((data): Planned => {
      const { id, title } = data;
      return {
        check: "examples",
        rule: id,
        title,
        find: () => inBook(of, data, (book, there) => ran(of, book, there)),
      };
    }),
    ...of.unknownIn(of.confirmed).map((id): Planned => {
      const said = text("confirmed 中没有这样的规则", "confirmed names no rule of that id");
      return { check: "examples", rule: id, title: noRule, find: () => [unknown("unknown-rule", id, of.rules, said)] };
    }),
  ];
}

const noRule = text("不存在的规则", "no such rule");

function ran(of: Reviewed, book: Rulebook, data: AskableData): readonly Finding[] {
  const bad = badConfirmed(of, book, data);
  if (bad.length > 0) return bad;
  const written = of.isOwn(data.id) ? data.examples.length : 0;
  return of.suite(data).flatMap((example, i): readonly Finding[] => {
    const part = i < written ? `examples[${i}]` : `confirmed[${i - written}]`;
    const said = name(example);
    const outcome = prepared(() => judge(prepareExample(book, data, example, of.options.calendar)));
    if (outcome instanceof Error) {
      return [
        {
          code: "example-not-judged",
          status: "fail",
          part,
          found: text(`${said.zh}无法判定`, `${said.en} cannot be judged`),
          hint: text("改正其中的事实、日期或期间", "Mend its facts, dates or period."),
          lines: { zh: [outcome.message], en: [outcome.message] },
        },
      ];
    }
    if (meets(outcome, example.expect)) return [];
    const shown = (language: keyof Text): readonly string[] => {
      const { calendar } = of.options;
      return of.options.report.renderExample(book, data.id, example, language, calendar ? { calendar } : {});
    };
    return [
      {
        code: "example-fails",
        status: "fail",
        part,
        found: text(`${said.zh}的结论不是所期望的`, `${said.en} does not come out as expected`),
        hint: text(
          "对照原文核对：规则写错了改规则，期望写错了改算例",
          "Hold it against the document: mend the rule, or the example where that is what is wrong.",
        ),
        lines: { zh: shown("zh"), en: shown("en") },
      },
    ];
  });
}

const name = ({ name }: ExampleData): Text => text(`算例“${name.zh}”`, `example “${name.en}”`);

const definitionsIn = (book: Rulebook): ReadonlyMap<string, DefinitionData> =>
  new Map(book.ids().map((id) => [id, book.definition(id) as DefinitionData]));

/** Confirmed examples that cannot be examples of the rule at all; its own were looked at when it was defined. */
function badConfirmed(of: Reviewed, book: Rulebook, data: AskableData): readonly Finding[] {
  const confirmed = of.confirmedOf(data.id);
  if (confirmed.length === 0) return [];
  return problemsIn({ ...data, examples: confirmed }, book.kinds, definitionsIn(book))
    .filter((p) => p.code === "bad-example")
    .map(
      (p): Finding => ({
        code: "example-not-judged",
        status: "fail",
        part: p.part.replace(/^examples/, "confirmed"),
        found: text(`应为${p.expected.zh}，实为${p.found.zh}`, `expected ${p.expected.en}, found ${p.found.en}`),
        hint: p.todo,
      }),
    );
}
