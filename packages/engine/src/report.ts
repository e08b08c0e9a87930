// What people see of an assessment, a decision or a rule.

export { type ExplanationNode, explanationLines, explanationTree } from "./report/explanation.js";
export { type HtmlOptions, renderHtml } from "./report/html/page.js";
export { renderJson, renderNdjson } from "./report/json.js";
export { renderTable, type TableOptions } from "./report/table.js";
