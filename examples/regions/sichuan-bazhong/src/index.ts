import { definePlugin, text } from "@anwei/plugin/v1";
import sichuan from "@anwei-examples/sichuan";
import { id } from "./common.js";
import { definitions as leadership } from "./leadership.js";
import { annualVeto, board, control, cycles, quarter, quota } from "./progress.js";
import { cityPosts } from "./records/people.js";
import { cityUnits } from "./records/units.js";
import {
  accountabilityRules,
  arrangements,
  budgets,
  cityActivities,
  festivals,
  majorIssues,
  workRounds,
} from "./records/work.js";
import { report } from "./sources.js";

/** 巴中市: the regional rules of Bazhong, Sichuan, as its report of 2009 tells them. */
export default definePlugin({
  id,
  title: text("四川省巴中市", "Bazhong, Sichuan"),
  region: "511900",
  version: "0.2.0",
  apiVersion: 1,
  extends: [sichuan],
  documents: [report],
  kinds: [accountabilityRules, arrangements, budgets, festivals, majorIssues, workRounds],
  extend: [cityUnits, cityPosts, cityActivities],
  views: [board],
  define: [
    // 一、领导重视支持
    ...leadership,
    // 二、严格落实责任
    ...quota,
    ...control.definitions,
    ...cycles.flatMap((duty) => duty.definitions),
    ...quarter.definitions,
    ...annualVeto.definitions,
  ],
});
