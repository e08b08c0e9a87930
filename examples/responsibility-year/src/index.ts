import { national } from "@anwei/national";
import { definePlugin, percent, text } from "@anwei/plugin/v1";
import {
  letterCascade,
  obligedUnits,
  staffingNorm,
  targetSum,
  taskLead,
  taskLoad,
  taskReportsDue,
} from "@anwei/responsibility";
import { duties } from "./duties.js";
import { plan } from "./sources.js";

const id = "made-county";
const from = "2026-01-01";
const consequence = { id: "mend", text: text("限期改正", "to be mended by a set day") };

/** 责任书: from the county down to townships, villages and enterprises; departments as listed. */
const letters = letterCascade({
  id: `${id}/letters`,
  cites: plan.section("二"),
  from,
  consequence,
  givers: ["county"],
  levels: ["township", "village", "enterprise"],
  listed: ["department"],
  by: "03-31",
  within: 30,
  withinCites: plan.section("二"),
  coverage: percent(100),
});

const tasks = { cites: plan.section("三"), from, consequence } as const;
const lead = taskLead({ ...tasks, id: `${id}/task-lead` });
const load = taskLoad({ ...tasks, id: `${id}/task-load`, kinds: ["department"] });
const [halfYear, fullYear] = (["half-year", "year"] as const).map((term) =>
  taskReportsDue({
    ...tasks,
    id: `${id}/task-report-${term}`,
    parts: ["lead", "responsible"],
    term,
    by: term === "year" ? "12-15" : "06-15",
  }),
) as [ReturnType<typeof taskReportsDue>, ReturnType<typeof taskReportsDue>];

/** 控制指标分解: the county's targets over its townships and its zone. */
const sum = targetSum({
  id: `${id}/target-sum`,
  cites: plan.section("四"),
  from,
  consequence,
  parents: ["county"],
  children: ["township", "zone"],
});

/** 乡镇监管人员: at least three each. */
const officers = staffingNorm({
  id: `${id}/township-officers`,
  title: text("乡镇（街道）安全监管人员", "Safety officers of a township"),
  of: obligedUnits,
  appliesTo: (u) => u.kind.is("township"),
  example: { kind: "township" },
  elsewhere: { kind: "village" },
  who: (s) => s.role.is("officer"),
  person: { role: "officer" },
  others: [{ role: "worker" }],
  history: [{ from, least: { every: 3 }, cites: plan.section("五") }],
  consequence,
});

const parts = [...duties, letters, lead, load, halfYear, fullYear, sum, officers];

/** 青石县（虚构）: the rules of a made county, for the example's data. */
export default definePlugin({
  id,
  title: text("青石县（虚构）", "Qingshi county (made up)"),
  region: "990104",
  version: "0.1.0",
  apiVersion: 1,
  extends: [national],
  documents: [plan],
  extend: [obligedUnits],
  views: [
    {
      view: "networkStates",
      id: `${id}/network`,
      network: "national/network",
      states: [
        ...duties.map(({ standing }) => standing.id),
        letters.signed.id,
        letters.registered.id,
        letters.renewed.id,
        letters.covered.id,
        lead.standing.id,
        load.named.id,
        halfYear.standing.id,
        fullYear.standing.id,
        sum.value.id,
        sum.aim.id,
        sum.handedDown.id,
        officers.enough.id,
      ],
    },
  ],
  define: parts.flatMap(({ definitions }) => definitions),
});
