// What people see of an assessment, a decision or a rule.

export { type DecidedOptions, renderDecided } from "./report/decided.js";
export { renderDiff } from "./report/diff.js";
export { type ExampleOptions, renderExample } from "./report/example.js";
export { type ExplanationNode, explanationLines, explanationTree } from "./report/explanation.js";
export { type DiffPageOptions, renderDiffPage } from "./report/html/diff.js";
export { explanationHtml } from "./report/html/explanation.js";
export { type HtmlOptions, renderHtml } from "./report/html/page.js";
export { type RulePageOptions, renderRulePage } from "./report/html/rule.js";
export { renderJson, renderNdjson } from "./report/json.js";
export { renderRule } from "./report/rule.js";
export { renderTable, type TableOptions } from "./report/table.js";
export { eventTitles, type WalkStand, walkLines } from "./report/walk.js";
export { renderWorkbook, type WorkbookOptions } from "./report/workbook.js";
