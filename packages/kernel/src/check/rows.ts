import { budget, cellsOf, explored, holdsIn } from "../cells/cells.js";
import type { Deciding } from "../cells/leaf.js";
import { type ParameterSource, parametersAt } from "../cells/parameters.js";
import { Possibilities } from "../cells/possible.js";
import type { DecisionData, QuantityData } from "../define/definition.js";
import type { Problem } from "../define/problem.js";
import type { TestNode } from "../language/node.js";
import type { Scope } from "../language/typing.js";
import { text } from "../text.js";
import { cellText } from "./cell-text.js";

const limit = 50_000;

/**
 * Proves that of the rows of an `exactlyOne` definition exactly one holds, whatever the facts with which it applies;
 * what cannot be proved is a problem, with a case that shows it. Parameters are put in as they stand in each span in
 * which none changes.
 */
export function provedRows(
  data: DecisionData | QuantityData,
  scope: Scope,
  source: ParameterSource = sourceOf(scope),
  region?: string,
): readonly Problem[] {
  for (const [e, edition] of data.editions.entries()) {
    const part = data.editions.length > 1 ? `editions[${e}].rows` : "rows";
    const written = edition.rows.flatMap((row) => ("when" in row ? [row.when] : []));
    const complete = edition.rows.some((row) => "otherwise" in row);
    if (written.length === 0) continue;
    const all = data.appliesWhen ? [data.appliesWhen, ...written] : written;
    for (const { tests, span } of parametersAt(all, source, edition, region)) {
      const problem = provedAt(tests, complete, part, scope, { data, span });
      if (problem) return [problem];
    }
  }
  return [];
}

function provedAt(
  tests: readonly TestNode[],
  complete: boolean,
  part: string,
  scope: Scope,
  deciding: Deciding,
): Problem | undefined {
  const { data } = deciding;
  const cells = cellsOf(tests, scope, deciding);
  const [applies, rows] = data.appliesWhen ? [cells.tests[0], cells.tests.slice(1)] : [undefined, cells.tests];
  // Records whose facts contradict each other are judged too: rows are disjoint and complete for them as well.
  const possibilities = new Possibilities(scope, deciding, false);
  const spent = budget(limit);
  const exactlyOne = explored(
    cells,
    (cell): readonly number[] | "sound" | undefined => {
      const within = applies ? holdsIn(applies, cell) : true;
      if (within === false) return "sound";
      const held = rows.map((row) => holdsIn(row, cell));
      const sure = held.flatMap((t, i) => (t ? [i] : []));
      if (sure.length < 2 && held.includes(undefined)) return undefined;
      if (sure.length === 1 || (sure.length === 0 && complete)) return "sound";
      return within ? sure : undefined;
    },
    spent,
    (cell, axis) => possibilities.impossible(cells.axes, cell, axis),
  );
  let open: Problem | undefined;
  for (const { cell, said } of exactlyOne) {
    if (said === "sound") continue;
    const { is } = possibilities.of(cells.axes, cell);
    if (is === "no") continue;
    const shown = cellText(cells.axes, cell, scope);
    if (is === "unknown") {
      open ??= {
        code: "rows-not-analysed",
        rule: data.id,
        part,
        expected: text("能够证明恰有一行成立", "rows that can be proved to be exactly one"),
        found: text(`未能排除：${shown.zh}`, `not excluded: ${shown.en}`),
        todo: text(
          "用 steps(…) 依次排除，改用 gravest，或拆成几个决定",
          "Let steps(…) exclude the rows before, use gravest, or split it into several decisions.",
        ),
      };
      continue;
    }
    return said.length > 1
      ? {
          code: "rows-not-disjoint",
          rule: data.id,
          part,
          expected: text("各行互不相交", "rows of which never two hold"),
          found: text(
            `${shown.zh}时第 ${said.map((i) => i + 1).join("、")} 行同时成立`,
            `rows ${said.map((i) => i + 1).join(" and ")} both hold when ${shown.en}`,
          ),
          todo: text("改写条件，或用 steps(…) 依次排除", "Mend the tests, or let steps(…) exclude the rows before."),
        }
      : {
          code: "rows-not-complete",
          rule: data.id,
          part,
          expected: text("任何情形都有一行成立", "a row for every case"),
          found: text(`${shown.zh}时无一行成立`, `no row when ${shown.en}`),
          todo: text("补上一行，或写 otherwise", "Add a row, or otherwise."),
        };
  }
  if (!spent.over) return open;
  return {
    code: "rows-not-analysed",
    rule: data.id,
    part,
    expected: text(`至多 ${limit} 步能够证明的各行`, `rows that are proved in at most ${limit} steps`),
    found: text(`${cells.axes.length} 个条件轴的更多组合`, `more combinations of ${cells.axes.length} axes`),
    todo: text("改用 gravest，或拆成几个决定", "Use gravest, or split it into several decisions."),
  };
}

const sourceOf = ({ definitions }: Scope): ParameterSource => ({
  definition: (id) => definitions.get(id),
  history: (id) => {
    const data = definitions.get(id);
    return data?.kind === "parameter" ? data.history : [];
  },
});
