import { definePlugin, text } from "@anwei/plugin/v1";
import shandong from "@anwei-examples/shandong";
import { pursued, selfExamination } from "./accountability.js";
import { cascade, halfYearly, named, quarterly, selfCheck, signed, yearly } from "./assessment.js";
import { safetyBody, tierAgency, tierStaff, unowned } from "./bodies.js";
import { definitions as campaigns, surveyed } from "./campaigns.js";
import { memberBodies, memberStaff, members } from "./committee.js";
import { id } from "./common.js";
import { eliminated, finder, fourParties, inventory, ledger } from "./dangers.js";
import { month, reach } from "./education.js";
import { figures } from "./figures.js";
import { committee, foundation, roles, systems } from "./laid-down.js";
import { twoDuties } from "./leaders.js";
import { lines } from "./lines.js";
import {
  answerableParties,
  arrangements,
  cityActivities,
  cityCampaigns,
  cityDangerEvents,
  cityUnits,
  leaders,
  lineTasks,
  permitFiles,
} from "./records.js";
import { chemicals, faults, issued, mines, shares } from "./service.js";
import { report } from "./sources.js";

const parts = [
  // 一、抓安监网络
  members,
  memberBodies,
  memberStaff,
  committee,
  roles,
  foundation,
  safetyBody,
  tierStaff,
  unowned,
  // 二、抓宣传教育
  reach,
  month,
  // 三、抓督查考核
  cascade,
  signed,
  selfCheck,
  quarterly,
  halfYearly,
  yearly,
  systems,
  // 四、抓专项整治
  ledger,
  finder,
  inventory,
  fourParties,
  eliminated,
  selfExamination,
  // 五、抓服务到位
  mines,
  chemicals,
  figures,
];

/** 莱西市: what the city's report of 2005 asks of itself. */
export default definePlugin({
  id,
  title: text("山东省莱西市", "Laixi, Shandong"),
  region: "370285",
  version: "0.1.0",
  apiVersion: 1,
  extends: [shandong],
  documents: [report],
  kinds: [arrangements, permitFiles],
  views: [
    {
      view: "networkStates",
      id: `${id}/network`,
      network: "national/network",
      states: [
        tierAgency.id,
        tierStaff.enough.id,
        memberStaff.enough.id,
        safetyBody.body.id,
        cascade.registered.id,
        cascade.covered.id,
        selfCheck.standing.id,
        quarterly.standing.id,
        halfYearly.standing.id,
        yearly.standing.id,
        surveyed.id,
        members.standing.id,
        memberBodies.standing.id,
        signed.standing.id,
        eliminated.standing.id,
      ],
    },
    {
      view: "statistics",
      id: `${id}/permits`,
      title: text("安全生产许可证", "Safety permits"),
      period: "year",
      measures: [
        { definition: mines.about.id },
        { definition: chemicals.about.id },
        { definition: issued.id },
        ...shares.map((share) => ({ definition: share.id })),
      ],
    },
  ],
  extend: [cityUnits, leaders, lineTasks, cityActivities, cityCampaigns, cityDangerEvents, answerableParties],
  define: [
    lines.listed,
    twoDuties,
    tierAgency,
    named,
    pursued,
    faults,
    issued,
    ...shares,
    ...campaigns,
    ...parts.flatMap(({ definitions }) => definitions),
  ],
});
