// Checklists as workbooks; an entry of its own, since it loads a reader and writer of .xlsx.

export { type ReadWorkbookOptions, readChecklistWorkbook } from "./checklist/workbook/read.js";
export { type WriteWorkbookOptions, writeChecklistWorkbook } from "./checklist/workbook/write.js";
