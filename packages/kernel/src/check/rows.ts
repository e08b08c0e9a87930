import type { DecisionData, QuantityData } from "../define/definition.js";
import type { Problem } from "../define/problem.js";
import type { TestNode } from "../language/node.js";
import type { Scope } from "../language/typing.js";
import { text } from "../text.js";
import { cellText } from "./cell-text.js";
import { axesOf, cellsOf, type Deciding, holdsIn } from "./cells.js";
import { type ParameterSource, parametersAt } from "./parameters.js";

const limit = 200_000;

/**
 * Proves that of the rows of an `exactlyOne` definition exactly one holds, whatever the facts with which it applies;
 * what cannot be proved is a problem, with a case that shows it. Parameters are put in as they stand at each date of
 * change.
 */
export function provedRows(data: DecisionData | QuantityData, scope: Scope): readonly Problem[] {
  for (const [e, edition] of data.editions.entries()) {
    const part = data.editions.length > 1 ? `editions[${e}].rows` : "rows";
    const written = edition.rows.flatMap((row) => ("when" in row ? [row.when] : []));
    const complete = edition.rows.some((row) => "otherwise" in row);
    if (written.length === 0) continue;
    const tests = data.appliesWhen ? [...written, data.appliesWhen] : written;
    for (const at of parametersAt(tests, sourceOf(scope), edition)) {
      const rows = at.slice(0, written.length);
      const deciding = { data, edition };
      let problem = provedAt(rows, undefined, complete, part, scope, deciding);
      // Rows that hold together or leave a gap only where the rule does not apply are sound.
      if (problem && data.appliesWhen) problem = provedAt(rows, at[written.length], complete, part, scope, deciding);
      if (problem) return [problem];
    }
  }
  return [];
}

function provedAt(
  rows: readonly TestNode[],
  applies: TestNode | undefined,
  complete: boolean,
  part: string,
  scope: Scope,
  deciding: Deciding,
): Problem | undefined {
  const rule = deciding.data.id;
  const axes = axesOf(applies ? [...rows, applies] : rows, scope, deciding);
  const cells = cellsOf(axes, limit);
  if (!cells) {
    return {
      code: "rows-not-analysed",
      rule,
      part,
      expected: text(`至多 ${limit} 种情形`, `at most ${limit} cells`),
      found: text(`${axes.length} 个条件轴的更多组合`, `more combinations of ${axes.length} axes`),
      todo: text("改用 gravest，或拆成几个决定", "Use gravest, or split it into several decisions."),
    };
  }
  for (const cell of cells) {
    if (applies && !holdsIn(applies, cell)) continue;
    const held = rows.flatMap((row, i) => (holdsIn(row, cell) ? [i] : []));
    if (held.length === 1 || (held.length === 0 && complete)) continue;
    const shown = cellText(axes, cell, scope);
    return held.length > 1
      ? {
          code: "rows-not-disjoint",
          rule,
          part,
          expected: text("各行互不相交", "rows of which never two hold"),
          found: text(
            `${shown.zh}时第 ${held.map((i) => i + 1).join("、")} 行同时成立`,
            `rows ${held.map((i) => i + 1).join(" and ")} both hold when ${shown.en}`,
          ),
          todo: text("改写条件，或用 steps（…） 依次排除", "Mend the tests, or let steps(…) exclude the rows before."),
        }
      : {
          code: "rows-not-complete",
          rule,
          part,
          expected: text("任何情形都有一行成立", "a row for every case"),
          found: text(`${shown.zh}时无一行成立`, `no row when ${shown.en}`),
          todo: text("补上一行，或写 otherwise", "Add a row, or otherwise."),
        };
  }
  return undefined;
}

const sourceOf = ({ definitions }: Scope): ParameterSource => ({
  definition: (id) => definitions.get(id),
  history: (id) => {
    const data = definitions.get(id);
    return data?.kind === "parameter" ? data.history : [];
  },
});
