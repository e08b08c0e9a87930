import { national } from "@anwei/national";
import { definePlugin, replace, text } from "@anwei/plugin/v1";
import { leadership } from "./leadership.js";
import { regulation } from "./sources.js";
import { staffingHere, stricterThan } from "./staffing.js";
import { highRisk, provincialUnits } from "./units.js";

export { isHighRisk, provincialUnits } from "./units.js";

/** 山东省: what the provincial regulation asks beyond national law. */
export default definePlugin({
  id: "shandong",
  title: text("山东省", "Shandong"),
  region: "370000",
  version: "0.1.0",
  apiVersion: 1,
  extends: [national],
  documents: [regulation],
  extend: [provincialUnits],
  define: [highRisk, staffingHere, ...leadership],
  overlay: [
    replace(stricterThan, staffingHere, {
      because: text(
        "本省把粉尘涉爆、涉氨制冷和使用危险物品的单位列入高危",
        "the province counts explosible dust, ammonia and the use of hazardous goods as high risk",
      ),
      cites: regulation.article(19, { paragraph: 1 }),
    }),
  ],
});
