import { type Explanation, type Language, truthText } from "@anwei/kernel";
import type { Names } from "../../names.js";
import { type ExplanationNode, explanationTree } from "../explanation.js";
import { html, type Markup } from "./markup.js";

/** An explanation as nested `<details>`, for a page of one's own: the same tree as `explanationLines`, escaped. */
export const explanationHtml = (explanation: Explanation, language: Language, names: Names = {}): string =>
  treeOf([explanationTree(explanation, language, names)], language).source;

export const treeOf = (nodes: readonly ExplanationNode[], language: Language): Markup =>
  html`<div class="tree">${nodes.map((node) => nodeOf(node, language, 0))}</div>`;

function nodeOf({ text, held, inside }: ExplanationNode, language: Language, depth: number): Markup {
  const truth = held !== undefined && html`<span class="truth ${held}">${truthText[held][language]}</span>`;
  if (inside.length === 0) return html`<div class="leaf">${text}${truth}</div>`;
  // The first steps stand open; what is deeper opens on demand.
  const open = depth < 2 && held !== "false" ? html` open` : "";
  return html`<details${open}><summary>${text}${truth}</summary><div>${inside.map((n) => nodeOf(n, language, depth + 1))}</div></details>`;
}
