import { definePlugin, text } from "@anwei/plugin/v1";
import shandong from "@anwei-examples/shandong";
import { id } from "./common.js";
import {
  chemicalStates,
  hazardSources,
  lookBacks,
  mineStates,
  permitChecks,
  ponds,
  workers,
} from "./records/enterprises.js";
import {
  accidentFigures,
  cityActivities,
  cityPosts,
  conducts,
  countyReports,
  enforcementChecks,
  enforcementPlans,
  penaltyOrders,
  pollutionEvents,
} from "./records/government.js";
import { cityUnits } from "./records/units.js";
import { works } from "./records/works.js";
import { conductRules } from "./rules/conduct.js";
import { controlRules, flat, rising } from "./rules/control.js";
import { dispatchRules, monthly } from "./rules/dispatch.js";
import { enforcementRules } from "./rules/enforcement.js";
import { figures } from "./rules/figures.js";
import { firstHalfRules, supervised } from "./rules/first-half.js";
import { twoDuties } from "./rules/leaders.js";
import { brokenDown, letterRules, signed } from "./rules/letters.js";
import { lookBackRules } from "./rules/look-back.js";
import { platformMeans, platformRules } from "./rules/platform.js";
import { analysed, secondHalfRules } from "./rules/second-half.js";
import { situationRules } from "./rules/situation.js";
import { campaignRules } from "./rules/special-campaigns.js";
import { standardMeans, standardRules } from "./rules/standard.js";
import { trainingRules } from "./rules/training.js";
import { speech } from "./sources.js";

const counts = [flat.id, rising.id, ...standardMeans, ...platformMeans];

/** 淄博市: what the city's safety bureau asked of the year 2006. */
export default definePlugin({
  id,
  title: text("山东省淄博市", "Zibo, Shandong"),
  region: "370300",
  version: "0.1.0",
  apiVersion: 1,
  extends: [shandong],
  documents: [speech],
  kinds: [
    works,
    accidentFigures,
    countyReports,
    enforcementPlans,
    enforcementChecks,
    penaltyOrders,
    pollutionEvents,
    conducts,
    lookBacks,
    permitChecks,
    mineStates,
    ponds,
    chemicalStates,
    hazardSources,
    workers,
  ],
  views: [
    {
      view: "networkStates",
      id: `${id}/network`,
      network: "national/network",
      states: [
        monthly.standing.id,
        supervised.standing.id,
        analysed.standing.id,
        signed.registered.id,
        brokenDown.registered.id,
      ],
    },
    {
      view: "statistics",
      id: `${id}/counts`,
      title: text("年底各项数量", "What is counted at the end of the year"),
      period: "year",
      units: ["city", "county"],
      measures: counts.map((definition) => ({ definition })),
    },
  ],
  extend: [cityUnits, cityActivities, cityPosts],
  define: [
    // 一（一）责任制和控制指标
    ...controlRules,
    ...letterRules,
    ...twoDuties.definitions,
    // 一（二）至（七）上半年
    ...firstHalfRules,
    ...dispatchRules,
    ...lookBackRules,
    ...enforcementRules,
    ...trainingRules,
    // 二 下半年
    ...situationRules,
    ...standardRules,
    ...platformRules,
    ...secondHalfRules,
    ...campaignRules,
    ...conductRules,
    // 自述数据
    ...figures.definitions,
  ],
});
