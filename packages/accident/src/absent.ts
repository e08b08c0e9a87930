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
];
