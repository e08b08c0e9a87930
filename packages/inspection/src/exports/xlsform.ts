// Checklists as XLSForm workbooks; an entry of its own, since it loads a reader and writer of .xlsx.

export type { Exported, Loss, LossCode } from "./loss.js";
export { type ImportedXlsform, type ImportLossCode, readXlsform } from "./xlsform/read.js";
export { xlsform } from "./xlsform/write.js";
