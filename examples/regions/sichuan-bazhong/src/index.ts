import { definePlugin, text } from "@anwei/plugin/v1";
import sichuan from "@anwei-examples/sichuan";
import { definitions as accountability } from "./accountability.js";
import { id } from "./common.js";
import { definitions as dangers } from "./dangers.js";
import { definitions as enforcement, procedureView, remedies2009 } from "./enforcement.js";
import { definitions as enterprises } from "./enterprises.js";
import { definitions as figures } from "./figures.js";
import { definitions as leadership } from "./leadership.js";
import { annualVeto, board, control, cycles, quarter, quota } from "./progress.js";
import { jointCases } from "./records/enforcement.js";
import {
  assistants,
  delegations,
  deposits,
  entrustedActs,
  objects,
  roads,
  supervisors,
  tallies,
  villageFindings,
} from "./records/grassroots.js";
import { cityPosts, cityStaff, cityTrainings, publicity, sessions } from "./records/people.js";
import {
  accountabilities,
  areas,
  arrivals,
  cityDangers,
  cityInspections,
  cityParties,
  groups,
  honours,
  illegalCases,
  rounds,
} from "./records/supervision.js";
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
import { definitions as responsibility } from "./responsibility.js";
import { report } from "./sources.js";
import { definitions as supervision } from "./supervision.js";
import { definitions as townships } from "./townships.js";
import { definitions as training } from "./training.js";
import { definitions as villages } from "./villages.js";

/** 巴中市: the regional rules of Bazhong, Sichuan, as its report of 2009 tells them. */
export default definePlugin({
  id,
  title: text("四川省巴中市", "Bazhong, Sichuan"),
  region: "511900",
  version: "0.2.0",
  apiVersion: 1,
  extends: [sichuan],
  documents: [report, remedies2009],
  kinds: [
    ...[accountabilityRules, arrangements, budgets, festivals, majorIssues, workRounds],
    ...[accountabilities, areas, arrivals, groups, honours, illegalCases, rounds],
    ...[assistants, delegations, deposits, entrustedActs, objects, roads, supervisors, tallies, villageFindings],
    ...[jointCases, publicity, sessions],
  ],
  extend: [
    ...[cityUnits, cityPosts, cityStaff, cityTrainings, cityActivities],
    ...[cityDangers, cityInspections, cityParties],
  ],
  views: [board, procedureView],
  define: [
    // 一、领导重视支持
    ...leadership,
    // 二、严格落实责任：（一）分解责任
    ...responsibility,
    // （二）目标考核
    ...quota,
    ...control.definitions,
    ...cycles.flatMap((duty) => duty.definitions),
    ...quarter.definitions,
    ...annualVeto.definitions,
    // （三）督查督办，（四）责任追究
    ...supervision,
    ...accountability,
    // 三、夯实双基工作
    ...townships,
    ...villages,
    ...enterprises,
    // 四、严格依法行政
    ...enforcement,
    ...dangers,
    // 五、发动群众参与
    ...training,
    // 自述数据
    ...figures,
  ],
});
