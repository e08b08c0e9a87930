import { testPlugin } from "../../src/testing.js";
import { text } from "../../src/v1.js";
import { city, options } from "./city.js";

testPlugin(city(), {
  ...options,
  language: "en",
  coverage: "./coverage.json",
  statements: {
    list: [
      { id: "city-1", hard: true, title: text("五十人以上每年演练一次", "fifty and more hold a drill a year") },
      { id: "city-2", hard: true, title: text("八十人以上设机构", "more than eighty have a body") },
      { id: "city-3", hard: false, title: text("提高认识", "raise awareness") },
    ],
    carried: {
      "city-1": { rules: ["city/drill"], examples: ["49", "50 on the first day"] },
      "city-2": { rules: ["firm/line", "firm/body"] },
      "city-3": { reason: text("没有可以核对的要求", "it asks for nothing that can be checked") },
    },
  },
});
