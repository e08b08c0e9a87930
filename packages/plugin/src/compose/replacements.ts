import { canonicalJson, type DecisionData, signatureOf, type Text, text } from "@anwei/kernel";
import type { RegionalReplace } from "../content.js";
import { same, type Told } from "../diagnostic.js";
import { rowsOn } from "../overlay.js";
import { type Composing, meet } from "./composing.js";
import { asCalled } from "./definitions.js";

/** A replacement of the same decision in the same region at the same time. */
export const collidingReplacement = (
  { target, region, ...replace }: RegionalReplace,
  others: readonly RegionalReplace[],
): RegionalReplace | undefined =>
  others.find((o) => o.target === target && o.region === region && meet(o, { ...replace, target, region }));

/** Whether a decision may stand for another: it asks the same question, and the other is as it was described. */
export function allowedReplacement(
  replace: RegionalReplace,
  target: DecisionData,
  { definitions, lives }: Composing,
  told: Told,
): boolean {
  const me = [replace.plugin];
  const by = definitions.get(replace.by);
  if (by?.data.kind !== "decision" || by.plugin !== replace.plugin) {
    told.add(
      "unknown-definition",
      me,
      replace.target,
      text("本插件定义的判定规则", "a decision that this plugin defines"),
      same(replace.by),
      text("把它列入 define，或改正标识", "List it in define, or mend the id."),
    );
    return false;
  }
  if (!replace.exempt && !target.outcomes.ordered && target.combine !== "every") {
    told.add(
      "no-stricter-outcome",
      me,
      replace.target,
      text("结果有次序或成组的判定规则", "a decision whose outcomes have an order, or are a set"),
      text("结果没有次序，无从比较宽严", "outcomes without an order, of which none is stricter"),
      text(
        "另用 define 增设，或引用授权的上位法（exempt）",
        "Define another beside it, or cite the law above that allows it (exempt).",
      ),
    );
    return false;
  }
  const now = rowsOn(target, replace.from);
  if (now === undefined) {
    told.add(
      "target-not-in-force",
      me,
      replace.target,
      text(`在 ${replace.from} 有规定的判定规则`, `a decision that is in force on ${replace.from}`),
      text("此日尚无规定", "none on that day"),
      text("改正 from", "Mend from."),
    );
    return false;
  }
  const { finds } = replace;
  if (finds !== undefined && !asCalled(target, lives).some((d) => rowsOn(d, replace.from) === finds)) {
    told.add(
      "target-differs",
      me,
      replace.target,
      text(
        `写替换时所见的内容（${replace.from}）`,
        `what it said when the replacement was written, on ${replace.from}`,
      ),
      text("另一内容", "something else"),
      text("核对目标现在的规定，再改写这处替换", "See what the target says now, then write the replacement anew."),
    );
    return false;
  }
  const differ = differing(target, by.data);
  if (differ) {
    told.add(
      "replaces-another-question",
      me,
      replace.by,
      text(`与 ${replace.target} 相同的${differ.zh}`, `the same ${differ.en} as ${replace.target}`),
      text(`不同的${differ.zh}`, `another ${differ.en}`),
      text(
        "替换的规则回答同一问题；另一问题用 define 增设",
        "What replaces a decision answers the same question; define another beside it.",
      ),
    );
    return false;
  }
  return true;
}

/** In what two decisions do not ask the same. */
function differing(a: DecisionData, b: DecisionData): Text | undefined {
  const same = (x: unknown, y: unknown): boolean => canonicalJson(x ?? null) === canonicalJson(y ?? null);
  if (!same(a.about, b.about)) return text("对象", "subject");
  if (!same(signatureOf(a), signatureOf(b))) return text("结果", "outcomes");
  if (a.law !== b.law) return text("适用法律的时点", "law");
  if (a.beforeEnd !== b.beforeEnd) return text("期末前的判定方式", "way before the period's end");
  return undefined;
}
