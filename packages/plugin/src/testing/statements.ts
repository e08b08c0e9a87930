import { mentionsOf, text } from "@anwei/kernel";
import type { Finding, Planned } from "./check.js";
import { examplesOf } from "./coverage.js";
import type { Reviewed } from "./reviewed.js";
import type { Carrier, Statement, Statements } from "./statement.js";
import { written } from "./translations.js";
import { unknown } from "./unknown.js";

/** Whether every statement that can be checked is carried by a rule with examples, or by a written reason. */
export function statements(of: Reviewed): readonly Planned[] {
  const { plugin, options } = of;
  if (!options.statements) return [];
  const { list, carried } = options.statements;
  return [
    {
      check: "statements",
      rule: plugin.id,
      title: plugin.title,
      find: () => [...wholeList(options.statements as Statements)],
    },
    ...list.map((statement): Planned => {
      const carrier = Object.hasOwn(carried, statement.id) ? carried[statement.id] : undefined;
      return {
        check: "statements",
        rule: statement.id,
        title: statement.title,
        find: () => [...written(statement.title, "title"), ...carriedBy(of, statement, carrier)],
      };
    }),
  ];
}

/** How often one reason may stand before a person should look whether it is one. */
const sameReason = 3;

function* wholeList({ list, carried }: Statements): Generator<Finding> {
  const ids = list.map((s) => s.id);
  for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) {
    yield {
      code: "duplicate-statement",
      status: "fail",
      part: id,
      found: text("这条语句列了两次", "the statement is listed twice"),
      hint: text("删去一个，或改正标识", "Remove one, or mend its id."),
    };
  }
  const reasons = new Map<string, string[]>();
  for (const [id, carrier] of Object.entries(carried)) {
    if ("reason" in carrier) reasons.set(carrier.reason.zh, [...(reasons.get(carrier.reason.zh) ?? []), id]);
    if (!ids.includes(id)) yield unknown("unknown-statement", id, ids, text("文件中没有这条语句", "no such statement"));
  }
  for (const [reason, of] of reasons) {
    if (of.length <= sameReason) continue;
    yield {
      code: "one-reason-for-many",
      status: "note",
      part: of.join(", "),
      found: text(
        `${of.length}条语句用同一理由：${reason}`,
        `one reason is given for ${of.length} statements: ${reason}`,
      ),
      hint: text("逐条核对是否真的如此", "Look whether it is the reason of each."),
    };
  }
}

function* carriedBy(of: Reviewed, { hard }: Statement, carrier: Carrier | undefined): Generator<Finding> {
  if (!carrier) {
    yield hard
      ? {
          code: "statement-not-carried",
          status: "fail",
          found: text("没有规则落实，也没有写明理由", "no rule carries it, and no reason says why none can"),
          hint: text(
            "在 carried 中写明落实它的规则，或不能成为规则的理由",
            "Name the rules that carry it in carried, or say why none can.",
          ),
        }
      : {
          code: "statement-open",
          status: "note",
          found: text("尚未对照", "not looked at yet"),
          hint: text("在 carried 中写明规则或理由", "Name its rules or a reason in carried."),
        };
    return;
  }
  if ("reason" in carrier) {
    yield* written(carrier.reason, "reason");
    return;
  }
  const known = [...of.all.keys()];
  const misspelt = carrier.rules.filter((id) => !of.all.has(id));
  for (const id of misspelt) yield unknown("unknown-rule", id, known, text("没有这样的规则", "there is no such rule"));
  const proving = examplesOf(of, carrier.rules);
  const names = proving.flatMap(({ name }) => [name.zh, name.en]);
  for (const example of carrier.examples ?? []) {
    if (names.includes(example)) continue;
    yield unknown(
      "unknown-example",
      example,
      names,
      text("这些规则没有这样的算例", "those rules have no such example"),
    );
  }
  if (proving.length > 0 || misspelt.length > 0) return;
  const using = carrier.rules.flatMap((id) => usersOf(of, id));
  yield {
    code: "statement-without-example",
    status: "fail",
    found: text("列出的规则没有算例能证明它", "none of the rules it names has an example that could prove it"),
    hint:
      using.length > 0
        ? text(
            `同时列出用到该参数的规则：${using.join("、")}`,
            `Name the rules that use the parameter too: ${using.join(", ")}.`,
          )
        : text("列出有算例的规则", "Name rules that have examples."),
  };
}

/** The rules that ask for a definition. */
const usersOf = (of: Reviewed, id: string): readonly string[] =>
  [...of.all.values()].filter((data) => mentionsOf(data).includes(id)).map((data) => data.id);
