import { type Text, text } from "@anwei/kernel";

/** Something of the law that is not among the rules, and why. */
export interface AbsentRule {
  readonly id: string;
  readonly title: Text;
  readonly because: Text;
}

/** What a reader of the handbook may look for in vain. */
export const absentRules: readonly AbsentRule[] = [
  {
    id: "civil-aviation-levels",
    title: text("民用航空器飞行事故等级（GB 14648-1993）", "levels of civil aviation accidents (GB 14648-1993)"),
    because: text(
      "所见转载在受伤人数和小型航空器质量上互相矛盾，该标准现行效力也未核实",
      "the copies seen contradict each other on injuries and on the mass of small aircraft, and its present force was not verified",
    ),
  },
  {
    id: "fire-levels-before-2007",
    title: text("2007年6月以前的火灾三级划分", "the three levels of fires before June 2007"),
    because: text("原文未见", "the text was not seen"),
  },
  {
    id: "road-classes-1991-force",
    title: text("1991年道路交通事故等级标准的现行效力", "present force of the road classes of 1991"),
    because: text(
      "上位规定已于2004年废止，标准仍见于统计实践，故编为单独的分类，不参与认定等级",
      "the parent rule was repealed in 2004 and the classes live on in statistics: they are a class of their own and no part of the determined level",
    ),
  },
  {
    id: "water-accidents-before-2015",
    title: text("2015年以前的水上交通事故等级", "levels of water traffic accidents before 2015"),
    because: text("按船舶吨位划分，只见到片段", "they went by the ship's tonnage, and only parts were seen"),
  },
  {
    id: "small-water-accidents",
    title: text("水上交通小事故", "small water traffic accidents"),
    because: text(
      "2021年修正前低于一般事故的为小事故，在此为不构成等级事故，不另设一级；修正后是否保留未见",
      "until the amendment of 2021 what was below ordinary was a small accident: here it has no level; whether the class survives was not seen",
    ),
  },
  {
    id: "inland-ship-pollution",
    title: text("内河船舶污染事故等级", "levels of ship pollution on inland water"),
    because: text("损失标准凭记忆，未见原文", "its loss bands are from memory, the text was not seen"),
  },
  {
    id: "ship-pollution-before-2021",
    title: text("2021年9月以前的船舶污染海洋事故等级", "levels of ship pollution at sea before September 2021"),
    because: text(
      "当时条例的条次未见；计入水上交通事故等级的溢油数量已编入",
      "the article of the regulation of that time was not seen; the oil that counted in the level of water accidents is there",
    ),
  },
  {
    id: "railway-classes-a-to-d",
    title: text("铁路一般事故的分类", "classes of ordinary railway accidents"),
    because: text(
      "部门规章的补充规定未见，铁路事故在此至少为一般事故",
      "what the ministry added was not seen: a railway accident is ordinary at least",
    ),
  },
  {
    id: "special-equipment-before-2009",
    title: text("2009年5月以前的特种设备事故等级", "levels of special equipment accidents before May 2009"),
    because: text("当时的规定未见", "the rules of that time were not seen"),
  },
  {
    id: "special-equipment-supplements",
    title: text("特种设备一般事故的补充情形", "events added to ordinary special equipment accidents"),
    because: text(
      "国务院特种设备安全监督管理部门可以补充，所补充的未见",
      "the State's authority may add events, and what it added was not seen",
    ),
  },
  {
    id: "power-single-feed",
    title: text("单一供电城市的电力事故等级", "levels of power accidents in cities with a single feed"),
    because: text(
      "标准由电力监管机构另行制定，未见；由记录写明认定的等级",
      "another standard is set for them, which was not seen: the record says the level that was found",
    ),
  },
  {
    id: "mine-floor",
    title: text("矿山一般事故的损失下限", "floor of the loss of ordinary mine accidents"),
    because: text(
      "征求意见稿为100万元，正式文本该项未见，按没有下限计",
      "a draft had one million yuan; that item of the final text was not seen, and no floor is taken",
    ),
  },
  {
    id: "fine-tiers-2015",
    title: text("2015年的罚款分档", "the tiers of fines of 2015"),
    because: text("试行规定已废止，不再适用", "the trial rule was repealed, and is not to be used"),
  },
  {
    id: "gb-6441-2025-codes",
    title: text("GB 6441-2025的编码", "codes of GB 6441-2025"),
    because: text("编码表未见", "its table of codes was not seen"),
  },
  {
    id: "special-regime-fines",
    title: text("铁路、电力、海上交通事故条例各自的罚款", "fines of the railway, power and maritime regulations"),
    because: text(
      "尚未编入；这些事故的罚款按安全生产法和第493号条例计算，与各条例不一致的以条例为准",
      "they are not coded: these accidents' fines go by the Work Safety Law and decree 493, and where the regulations differ, they prevail",
    ),
  },
  {
    id: "fine-multiplier-circumstances",
    title: text("加倍处罚的具体情形", "circumstances of the multiplied fine"),
    because: text(
      "罚款处罚规定所列情形的条款未见，由有权机关认定情节特别严重、影响特别恶劣",
      "the list of the provisions on fines was not seen: the authority finds that it was especially serious and especially bad",
    ),
  },
  {
    id: "coal-closure-grounds",
    title: text("煤矿安全生产条例第七十条的关闭情形", "grounds of closing a coal mine (coal mine regulation, art. 70)"),
    because: text("条文只见到片段", "only parts of the article were seen"),
  },
  {
    id: "penalty-procedure-before-2021",
    title: text("2021年7月15日以前的行政处罚程序", "the procedure of penalties before 15 July 2021"),
    because: text(
      "行政处罚法1996年、2009年、2017年各版的条文未见：此前开始的案件不作判断",
      "the articles of the Penalties Law of 1996, 2009 and 2017 were not seen: cases begun before that day are not judged",
    ),
  },
  {
    id: "reconsideration-before-2024",
    title: text("2024年以前的行政复议期限", "the time for asking for reconsideration before 2024"),
    because: text(
      "行政复议法2023年修订以前各版的条文未见",
      "the articles of the Reconsideration Law before its revision of 2023 were not seen",
    ),
  },
  {
    id: "special-regime-reports",
    title: text(
      "铁路、电力、海上交通、特种设备事故的报告程序",
      "reporting chains of railway, power, maritime and special equipment accidents",
    ),
    because: text("只编入一般报告程序，各专门规定的报告程序未编入", "only the general chain is coded"),
  },
  {
    id: "reporting-without-number",
    title: text("“立即”报告和通知的时限", "times of what is to be told “at once”"),
    because: text("法律没有数字，不计算时限", "the law gives no number, and no clock is computed"),
  },
  {
    id: "investigation-before-regimes",
    title: text("专门规定施行前的调查机关", "authorities of investigation before the special regulations"),
    because: text(
      "当时的规定未见，只判定特别重大事故",
      "the rules of that time were not seen: only extraordinary accidents have an answer",
    ),
  },
  {
    id: "gb-15499-2025-values",
    title: text("GB 15499-2025按伤害部位的损失工作日", "lost workdays by part of the body in GB 15499-2025"),
    because: text(
      "表未见；105日、6000日沿用并注明未核对",
      "its tables were not seen; 105 and 6000 days are carried on and marked",
    ),
  },
  {
    id: "gb-6721-2025-fines",
    title: text("GB 6721-2025对罚款和赔偿是否计入的规定", "whether GB 6721-2025 counts fines and compensation"),
    because: text(
      "未见；由统计人员认定，未认定时给出界限",
      "it was not seen: who keeps the statistics says so, and until then there are bounds",
    ),
  },
  {
    id: "gb-6441-2025-rates",
    title: text("GB 6441-2025的统计指标公式", "formulas of the rates in GB 6441-2025"),
    because: text("未见；相对指标按通行公式", "they were not seen: rates go by the usual formulas"),
  },
  {
    id: "gb-18218-2009",
    title: text("GB 18218-2009", "GB 18218-2009"),
    because: text(
      "2009年版未见，2019年3月1日以前不作判定",
      "the edition was not seen, and nothing is decided before 1 March 2019",
    ),
  },
  {
    id: "major-hazard-removal",
    title: text("重大危险源的核销", "taking a major hazard installation off the file"),
    because: text("未编入", "it is not coded"),
  },
  {
    id: "major-hazard-reassessed-by",
    title: text("变化后重新评估的期限", "time for re-assessment after a change"),
    because: text("未见有天数的规定，只判定是否需要", "no number of days was seen: only that it is needed is decided"),
  },
  {
    id: "non-coal-major-dangers",
    title: text(
      "金属非金属矿山重大事故隐患判定标准及2024年补充情形",
      "criteria of major hidden dangers in metal and non-metal mines, with the supplement of 2024",
    ),
    because: text(
      "只见到64项和8项的总数，条目未见；非煤矿山清单只开一般隐患",
      "only the numbers of items, 64 and 8, were seen: checklists of these mines open general dangers only",
    ),
  },
  {
    id: "fire-major-dangers-2025",
    title: text("GB 35181-2025重大火灾隐患判定规则", "rules for determining major fire dangers (GB 35181-2025)"),
    because: text(
      "直接判定的30项和综合判定的数目未见；2017年版的数目已不适用",
      "the 30 direct items and the numbers of the combined judgement were not seen; those of the edition of 2017 no longer hold",
    ),
  },
  {
    id: "special-equipment-major-dangers",
    title: text(
      "GB 45067-2024特种设备重大事故隐患判定准则",
      "criteria of major hidden dangers of special equipment (GB 45067-2024)",
    ),
    because: text("条目未见，标准号凭记忆", "its items were not seen, and its number is from memory"),
  },
  {
    id: "power-major-dangers-2026",
    title: text("电力重大事故隐患判定标准（2026年）", "criteria of major hidden dangers in power (2026)"),
    because: text("条目未见", "its items were not seen"),
  },
  {
    id: "civil-explosives-major-dangers",
    title: text(
      "民用爆炸物品行业重大事故隐患判定标准（2024年）",
      "criteria of major hidden dangers in civil explosives (2024)",
    ),
    because: text("条目未见", "its items were not seen"),
  },
  {
    id: "transport-major-dangers",
    title: text(
      "交通运输、港口、铁路、民航、水利、渔业、文旅等行业的重大事故隐患判定标准",
      "criteria of major hidden dangers in transport, ports, railways, aviation, water, fishery, culture and tourism",
    ),
    because: text("各主管部门2023年至2024年的标准未见", "what the ministries set in 2023 and 2024 was not seen"),
  },
];
