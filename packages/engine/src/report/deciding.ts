import {
  type Citation,
  type Comparison,
  type ExplainedTerm,
  type Explanation,
  type Language,
  type Truth,
  truthText,
  type Unsourced,
} from "@anwei/kernel";
import { asksParametersOnly } from "./explanation.js";
import { bracketed, labelled, statements } from "./punctuation.js";
import { sourceLines } from "./say.js";

/**
 * Why an outcome is what it is, in as few lines as it takes: the comparisons that decided it, or that leave it open,
 * each with what was there and the line it was held against.
 */
export function reasons(explanation: Explanation, language: Language, most = 2): readonly string[] {
  const leaves = decidingTests(explanation);
  const named = leaves.filter((t) => t.parts[1]?.op === "definition" || t.parts[1]?.op === "parameter");
  const said = (named.length > 0 ? named : leaves).map((t) => reasonText(t, language));
  return [...new Set(said)].slice(0, most);
}

/** Every source that an explanation rests on: of the rule, and of each parameter that it used. */
export function sourcesOf(explanation: Explanation, language: Language): readonly string[] {
  const found = new Set<string>();
  const add = (cites: readonly Citation[] | Unsourced): void => {
    for (const said of sourceLines(cites, language)) found.add(said);
  };
  for (const cites of citesIn(explanation)) add(cites);
  return [...found];
}

/** The citations of a rule and of all that its answer rests on, in order of mention. */
export const citesIn = ({ cites, restsOn }: Explanation): readonly (readonly Citation[] | Unsourced)[] =>
  restsOn ?? [cites];

function decidingTests({ outcome, rows, said }: Explanation): readonly ExplainedTerm[] {
  const certain = outcome.value !== null || (outcome.certain?.length ?? 0) > 0;
  const wanted: Truth = certain ? "true" : "unknown";
  const deciding = rows.filter(
    (r) => r.held === wanted && (!certain || outcome.value === null || r.outcome.zh === said.zh),
  );
  const tested = deciding.flatMap((r) => (r.test ? decidingIn(r.test, wanted) : []));
  if (tested.length > 0) return tested;
  // What is otherwise so is so because nothing before it held.
  return deciding.length > 0 ? rows.flatMap((r) => (r.test ? decidingIn(r.test, "false") : [])) : [];
}

function decidingIn(term: ExplainedTerm, wanted: Truth): readonly ExplainedTerm[] {
  switch (term.op) {
    case "all":
    case "any":
    case "atLeastOf": {
      const parts = term.parts.filter((p) => p.truth === wanted);
      const telling = parts.filter((p) => !asksParametersOnly(p));
      return (telling.length > 0 ? telling : parts).flatMap((p) => decidingIn(p, wanted));
    }
    case "not":
      return term.parts.flatMap((p) =>
        decidingIn(p, wanted === "unknown" ? wanted : wanted === "true" ? "false" : "true"),
      );
    default:
      return further(term, wanted);
  }
}

/**
 * That there is at least one of something, or that another decision says so, tells little: what made it so tells
 * more. A count held against a line of its own is told as it is.
 */
function further(term: ExplainedTerm, wanted: Truth): readonly ExplainedTerm[] {
  const asked = term.parts[0]?.definition;
  if (!asked) return [term];
  const against = term.parts.length > 1;
  const inner = asked.records
    ? against
      ? []
      : asked.records
          .filter((r) => wanted !== "true" || r.belongs === "true")
          .flatMap((r) => (r.test ? decidingIn(r.test, r.belongs) : []))
    : term.op === "compare"
      ? []
      : decidingTests(asked);
  return inner.length > 0 ? inner : [term];
}

const signs: Readonly<Record<Comparison, readonly [holds: string, fails: string]>> = {
  atLeast: ["≥", "<"],
  moreThan: [">", "≤"],
  atMost: ["≤", ">"],
  below: ["<", "≥"],
  equal: ["=", "≠"],
};

/** Whether a test's sentence begins with its left side, which English may give an article. */
const beginsWith = (sentence: string, left: string): boolean =>
  sentence.startsWith(left) || sentence.toLowerCase().startsWith(`the ${left.toLowerCase()}`);

function reasonText(term: ExplainedTerm, language: Language): string {
  const { compared, parts, truth = "unknown" } = term;
  const [left, right] = parts;
  const held = truthText[truth][language];
  // With a constant on the left the words of the test say it best.
  if (term.op !== "compare" || !compared || !left || !beginsWith(term.text[language], left.text[language])) {
    const values = statements(
      parts.map((p) => p.value[language]),
      language,
    );
    return labelled(
      term.text[language],
      `${held}${truth === "unknown" && values !== "" ? bracketed(values, language) : ""}`,
      language,
    );
  }
  const [holds, fails] = signs[compared.is];
  const sign = truth === "true" ? holds : truth === "false" ? fails : `${holds}?`;
  const limit = right ? bracketed(right.text[language], language) : "";
  return labelled(
    left.text[language],
    `${compared.left[language]} ${sign} ${compared.right[language]}${limit}`,
    language,
  );
}
