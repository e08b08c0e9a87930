import { library } from "../../tsup.base.js";

export default library(
  {
    index: "src/index.ts",
    calendar: "src/calendar.ts",
    effect: "src/effect.ts",
    report: "src/report.ts",
  },
  // Rollup's shaking would write `with { type: "json" }` as `assert`, which Node no longer reads; esbuild shakes too.
  { treeshake: false },
);
