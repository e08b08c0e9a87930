import { definePlugin, text } from "@anwei/plugin/v1";
import { trades } from "./trades.ts";

const rules = Object.values(trades).flatMap(({ rules }) => (rules ? [rules] : []));

/** A made city that inspects by these checklists. */
export default definePlugin({
  id: "example",
  title: text("示例检查表", "Example checklists"),
  region: "990100",
  version: "1.0.0",
  apiVersion: 1,
  documents: [],
  define: rules.flatMap(({ definitions }) => definitions),
  extend: rules.flatMap(({ inspections, answers }) => [inspections, answers]),
});
