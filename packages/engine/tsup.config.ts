import { library } from "../../tsup.base.js";

export default library({
  index: "src/index.ts",
  calendar: "src/calendar.ts",
  effect: "src/effect.ts",
  report: "src/report.ts",
});
