import { national } from "@anwei/national";
import { definePlugin, text } from "@anwei/plugin/v1";
import { register } from "./pattern/in-place.js";
import {
  ourActivities,
  ourActs,
  ourDangerEvents,
  ourDangers,
  ourHazards,
  ourInspections,
  ourInvestigations,
  ourPenalties,
  ourStaff,
  ourTrainings,
} from "./records/extended.js";
import { places } from "./records/units.js";
import { accidentRules } from "./rules/accidents.js";
import { cooperationRules, cooperationStates } from "./rules/cooperation.js";
import { creditRules, creditStates } from "./rules/credit.js";
import { dangerRules } from "./rules/dangers.js";
import { enterpriseMeans, enterpriseRules, enterpriseStates, fiveInPlaceRules } from "./rules/enterprises.js";
import { evaluationMeans, evaluationRules, evaluationStates } from "./rules/evaluation.js";
import { fundMeans, fundRules, fundStates } from "./rules/fund.js";
import { informationRules, informationStates } from "./rules/information.js";
import { inspectionRules, inspectionStates } from "./rules/inspections.js";
import { insuranceRules, insuranceStates } from "./rules/insurance.js";
import { keyObjectRules, keyObjectStates } from "./rules/key-objects.js";
import { officialRules } from "./rules/officials.js";
import { penaltyRules } from "./rules/penalties.js";
import { powerRules } from "./rules/powers.js";
import { projectRules, projectStates } from "./rules/projects.js";
import { responsibilityMeans, responsibilityRules, responsibilityStates } from "./rules/responsibility.js";
import { staffRules, staffStates } from "./rules/staff.js";
import { trainingRules, trainingStates } from "./rules/training.js";
import { districtDuty, opinion, provincialDuty, provincialLetter, stateNotice, supervisionLaw } from "./sources.js";

const means = [...fundMeans, ...evaluationMeans, ...responsibilityMeans, ...enterpriseMeans];

/** 达州市达川区: the enforcement opinion of 2015, article by article. */
export default definePlugin({
  id: "sichuan-dachuan",
  title: text("四川省达州市达川区", "Dachuan district, Dazhou, Sichuan"),
  region: "511703",
  version: "0.1.0",
  apiVersion: 1,
  extends: [national],
  documents: [opinion, stateNotice, provincialLetter, provincialDuty, districtDuty, supervisionLaw],
  extend: [
    places,
    ourActivities,
    ourStaff,
    ourTrainings,
    ourHazards,
    ourDangers,
    ourDangerEvents,
    ourInvestigations,
    ourActs,
    ourPenalties,
    ourInspections,
    fiveInPlaceRules.inspections,
    fiveInPlaceRules.answers,
  ],
  views: [
    {
      view: "statistics",
      id: "sichuan-dachuan/means",
      title: text("执法保障和监管覆盖", "Means and reach of enforcement"),
      period: "year",
      units: ["county", "township"],
      measures: means.map((definition) => ({ definition })),
    },
    {
      view: "networkStates",
      id: "sichuan-dachuan/network",
      network: "national/network",
      states: [
        ...responsibilityStates,
        ...enterpriseStates,
        ...staffStates,
        ...fundStates,
        ...trainingStates,
        ...cooperationStates,
        ...keyObjectStates,
        ...projectStates,
        ...inspectionStates,
        ...creditStates,
        ...informationStates,
        ...insuranceStates,
        ...evaluationStates,
      ],
    },
  ],
  define: [
    ...register,
    // 前言，一（一）（二）
    ...powerRules,
    // 二（三）（四）（五）
    ...responsibilityRules,
    ...enterpriseRules,
    ...dangerRules,
    ...accidentRules,
    // 三（六）至（九）
    ...staffRules,
    ...fundRules,
    ...trainingRules,
    // 四（十）至（十六）
    ...cooperationRules,
    ...keyObjectRules,
    ...projectRules,
    ...inspectionRules,
    ...creditRules,
    ...informationRules,
    ...insuranceRules,
    // 五（十七）至（二十）
    ...evaluationRules,
    ...penaltyRules,
    ...officialRules,
  ],
});
