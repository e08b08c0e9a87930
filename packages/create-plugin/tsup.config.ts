import { library } from "../../tsup.base.js";

export default library({ main: "src/main.ts" }, { dts: false });
