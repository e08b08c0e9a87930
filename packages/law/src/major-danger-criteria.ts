import { source, text } from "@anwei/kernel";
import { emergencyMinistry, workSafetyAdministration } from "./issuers.js";

// Criteria of major hidden dangers (重大事故隐患判定标准). Checklists refer to them; no rule of national law does.

/** 工贸企业重大事故隐患判定标准: articles 1 to 3 were seen, the items of the other articles are from memory. */
export const order10 = source({
  id: "mem-order-10",
  type: "rule",
  title: text("工贸企业重大事故隐患判定标准", "Criteria of Major Hidden Dangers in Industry and Trade"),
  number: "应急管理部令第10号",
  issuer: emergencyMinistry,
  from: "2023-05-15",
  verified: true,
  note: text("只见过第一条至第三条，其余各条凭记忆", "only articles 1 to 3 were seen; the others are from memory"),
});

/** 煤矿重大事故隐患判定标准, the edition of 2026. */
export const coalCriteria2026 = source({
  id: "mem-order-21-coal-criteria",
  type: "rule",
  title: text("煤矿重大事故隐患判定标准", "Criteria of Major Hidden Dangers in Coal Mines"),
  number: "应急管理部令第21号",
  issuer: emergencyMinistry,
  published: "2026-05-24",
  from: "2026-07-01",
  verified: true,
});

/** 化工和危险化学品生产经营单位、烟花爆竹生产经营单位重大生产安全事故隐患判定标准（试行）: its date is from memory. */
export const criteriaNotice2017 = source({
  id: "major-danger-criteria-2017",
  type: "notice",
  title: text(
    "化工和危险化学品生产经营单位重大生产安全事故隐患判定标准（试行）和烟花爆竹生产经营单位重大生产安全事故隐患判定标准（试行）",
    "Trial Criteria of Major Hidden Dangers in Chemicals and in Fireworks",
  ),
  number: "安监总管三〔2017〕121号",
  issuer: workSafetyAdministration,
  from: "2017-11-13",
  verified: true,
  note: text(
    "印发日期凭记忆；化工部分自2026年9月30日起另有AQ 3067-2026，明文废止未见",
    "the day of issue is from memory; for chemicals there is AQ 3067-2026 from 30 September 2026 on, and no formal repeal was seen",
  ),
});

/** 化工和危险化学品生产经营企业重大生产安全事故隐患判定准则: only the subjects of its clauses were seen. */
export const aq3067of2026 = source({
  id: "aq-3067-2026",
  type: "standard",
  title: text(
    "化工和危险化学品生产经营企业重大生产安全事故隐患判定准则",
    "Criteria of Major Hidden Dangers in Chemical Enterprises",
  ),
  number: "AQ 3067-2026",
  issuer: emergencyMinistry,
  published: "2026-03-09",
  from: "2026-09-30",
  verified: false,
  note: text("只见过各款的主题", "only the subjects of its clauses were seen"),
});

/** 房屋市政工程生产安全重大事故隐患判定标准, the edition of 2024: its subjects are from memory. */
export const buildingCriteria2024 = source({
  id: "building-criteria-2024",
  type: "notice",
  title: text(
    "房屋市政工程生产安全重大事故隐患判定标准（2024版）",
    "Criteria of Major Hidden Dangers in Building and Municipal Works (2024)",
  ),
  number: "建质规〔2024〕5号",
  from: "2024-12-13",
  verified: false,
});

/** 城镇燃气经营安全重大隐患判定标准: article 4 was seen, the others only in part or not at all. */
export const gasCriteria2023 = source({
  id: "gas-criteria-2023",
  type: "notice",
  title: text("城镇燃气经营安全重大隐患判定标准", "Criteria of Major Hidden Dangers in City Gas"),
  number: "建城规〔2023〕4号",
  from: "2023-09-21",
  verified: true,
  note: text("只见过第四条", "only article 4 was seen"),
});

/** 重大火灾隐患判定规则, the edition of 2025: its direct items and its thresholds were not seen. */
export const gb35181of2025 = source({
  id: "gb-35181-2025",
  type: "standard",
  title: text("重大火灾隐患判定规则", "Rules for Determining Major Fire Dangers"),
  number: "GB 35181-2025",
  from: "2025-11-01",
  verified: false,
});

/** 金属非金属矿山重大事故隐患判定标准: of its 64 items the number alone was seen. */
export const nonCoalCriteria2022 = source({
  id: "non-coal-criteria-2022",
  type: "notice",
  title: text("金属非金属矿山重大事故隐患判定标准", "Criteria of Major Hidden Dangers in Metal and Non-Metal Mines"),
  number: "矿安〔2022〕88号",
  from: "2022-09-01",
  verified: false,
});
