import { text } from "@anwei/kernel";
import { writeCondition } from "../condition-text.js";
import { type ChecklistData, type ConditionData, entriesOf, failsWhenOf, isGroup, type Placed } from "../data.js";
import { quoted } from "../nearest-word.js";
import { type Assignment, Cells, TooMany } from "./cells.js";
import { error, type LintFinding, warning } from "./finding.js";

/**
 * What conditions come to, over every answer that they tell apart: those that no answers meet, entries that are never
 * asked, conditions that say nothing. Exact; where there are too many cases, that is said.
 */
export function* conditionFindings(data: ChecklistData): Generator<LintFinding> {
  const cells = new Cells(data);
  const hidden = new Set<string>();
  for (const at of entriesOf(data)) {
    try {
      // What stands in something that is never asked is told once, at the top.
      if (at.around.some(({ id }) => hidden.has(id))) continue;
      const finding = visibility(cells, at);
      if (finding) {
        yield finding;
        if (finding.severity === "error") hidden.add(at.entry.id);
      }
      const fails = isGroup(at.entry) ? undefined : failsWhenOf(at.entry);
      if (fails) yield* failing(cells, at, fails);
    } catch (problem) {
      if (!(problem instanceof TooMany)) throw problem;
      yield warning("not-analysed", at.path, {
        id: at.entry.id,
        expected: text("可以穷尽的条件", "conditions whose cases can all be looked at"),
        found: text("太多情形", "too many cases"),
        hint: text("减少条件所依据的项目", "Let the condition rest on fewer items."),
      });
    }
  }
}

function visibility(cells: Cells, { entry, path, around }: Placed): LintFinding | undefined {
  const { when } = entry;
  const counted = entry.kind === "repeat" && entry.times !== undefined;
  if (!when && !counted) return undefined;
  const own = when ? [...path, "when"] : [...path, "times"];
  const behind = cells.behind([entry.id]);
  if (!cells.find(behind, (under) => cells.isAsked(entry.id, under))) {
    const alone = when && cells.behindCondition(when);
    // What a hidden item would answer, no answer says: a condition that only its absence meets is asked all the same.
    if (when && alone && !cells.find(alone, (under) => cells.holds(when, under), { freely: true })) {
      return contradictory(cells, when, own, entry.id, alone);
    }
    const shows = when && cells.find(behind, (under) => cells.holds(when, under), { freely: true });
    return error("never-visible", own, {
      id: entry.id,
      expected: text("有答案能满足的条件", "a condition that some answers meet"),
      found: when ? quoted(writeCondition(when)) : text("从不多于零处", "never more than none"),
      hint: text(
        "条件所依据的项目在满足条件时不会出现，检查它们各自的条件",
        "The items that it rests on are hidden whenever it would hold: look at their own conditions.",
      ),
      fix: { path: own, remove: true },
      related: around.filter((group) => group.when).map(({ id }) => id),
      ...(shows ? { reproduction: cells.asAnswers(shows) } : {}),
    });
  }
  if (!when) return undefined;
  const outer = around.at(-1)?.id;
  const hides = cells.find(
    behind,
    (under) => (outer === undefined || cells.isAsked(outer, under)) && !cells.holds(when, under),
  );
  if (hides) return undefined;
  return warning("always-visible", own, {
    id: entry.id,
    expected: text("有时不成立的条件", "a condition that sometimes does not hold"),
    found: quoted(writeCondition(when)),
    hint: text("无论怎样回答都成立，可以删去", "It holds whatever is answered: leave it out."),
    fix: { path: own, remove: true },
  });
}

/** A condition that no answers meet, with the answers that meet as many of its parts as can be. */
function contradictory(
  cells: Cells,
  condition: ConditionData,
  path: readonly (string | number)[],
  id: string,
  items: readonly string[],
): LintFinding {
  const parts = condition.op === "all" ? condition.of : [condition];
  const met = (under: Assignment): number => parts.filter((part) => cells.holds(part, under)).length;
  let best = 0;
  cells.find(
    items,
    (under) => {
      best = Math.max(best, met(under));
      return best === parts.length - 1;
    },
    { freely: true },
  );
  const shows = cells.find(items, (under) => met(under) === best, { freely: true }) ?? new Map();
  const broken = parts.filter((part) => !cells.holds(part, shows)).map((part) => writeCondition(part));
  return error("contradictory-condition", path, {
    id,
    expected: text("有答案能满足的条件", "a condition that some answers meet"),
    found: quoted(writeCondition(condition)),
    hint: text(
      `其余部分成立时，${broken.join("、")} 不成立`,
      `Where the rest of it holds, ${broken.join(", ")} does not.`,
    ),
    reproduction: cells.asAnswers(shows),
  });
}

function* failing(cells: Cells, { entry, path }: Placed, fails: ConditionData): Generator<LintFinding> {
  const own = [...path, "failsWhen"];
  const bad = cells.find([entry.id], (under) => cells.holds(fails, under), { freely: true });
  const good = cells.find([entry.id], (under) => !cells.holds(fails, under), { freely: true });
  if (bad && good) return;
  const shows = bad ?? good;
  yield warning(bad ? "never-passes" : "never-fails", own, {
    id: entry.id,
    expected: text("有的答案符合、有的不符合", "answers that pass and answers that fail"),
    found: quoted(writeCondition(fails)),
    hint: bad
      ? text("任何答案都不符合，改正条件", "Every answer fails: mend the condition.")
      : text("任何答案都符合，改正条件", "Every answer passes: mend the condition."),
    ...(shows ? { reproduction: cells.asAnswers(shows) } : {}),
  });
}
