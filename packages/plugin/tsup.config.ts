import { library } from "../../tsup.base.js";

export default library({
  index: "src/index.ts",
  json: "src/json.ts",
  pack: "src/pack.ts",
  testing: "src/testing.ts",
  v1: "src/v1.ts",
});
