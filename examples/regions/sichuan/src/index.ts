import { national } from "@anwei/national";
import { definePlugin, text } from "@anwei/plugin/v1";
import { definitions as leadership, provincialActivities, states } from "./leadership.js";
import { modelList, provincialTargets, sameDuty } from "./sources.js";
import { circular, control } from "./targets.js";

export { provincialActivities } from "./leadership.js";
export { modelList, provincialTargets, sameDuty } from "./sources.js";
export { circular, control } from "./targets.js";

/** 四川省: what is known of what the province itself says. */
export default definePlugin({
  id: "sichuan",
  title: text("四川省", "Sichuan"),
  region: "510000",
  version: "0.1.0",
  apiVersion: 1,
  extends: [national],
  documents: [provincialTargets, sameDuty, modelList],
  extend: [provincialActivities],
  views: [{ view: "networkStates", id: "sichuan/network", network: "national/network", states }],
  define: [
    // 省下达的控制指标和通报
    ...control.definitions,
    circular,
    // 党政同责：听取汇报、会议、调研检查、述职
    ...leadership,
  ],
});
