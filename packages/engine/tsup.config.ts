import { library } from "../../tsup.base.js";

export default library({ index: "src/index.ts", effect: "src/effect.ts", report: "src/report.ts" });
