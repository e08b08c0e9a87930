import { library } from "../../tsup.base.js";

export default library({
  index: "src/index.ts",
  yaml: "src/yaml.ts",
  workbook: "src/workbook.ts",
  surveyjs: "src/exports/surveyjs.ts",
  xform: "src/exports/xform.ts",
  xlsform: "src/exports/xlsform.ts",
});
