import { text } from "@anwei/kernel";
import { coalCriteria2026 } from "@anwei/law";
import { type MajorDangerCriteria, under } from "./criterion.js";

/** Coal mines: the seventeen aspects of order 21 of 2026, each of which has items of its own. */
export const coal: MajorDangerCriteria = {
  id: "coal-2026",
  title: text("煤矿重大事故隐患判定标准（2026年）", "Coal mines (2026)"),
  absent: text(
    "编入十七个方面，各方面之下的情形没有编入",
    "the seventeen aspects are there, the items under each are not",
  ),
  entries: under(coalCriteria2026.article(3), [
    ["over-capacity", "超能力、超强度或者超定员", "over capacity, intensity or headcount"],
    ["gas-over-limit", "瓦斯超限作业", "working with gas over the limit"],
    ["outburst-without-measures", "突出矿井没有防突措施", "an outburst mine without measures"],
    ["gas-without-drainage", "突出、高瓦斯矿井没有抽采系统", "a mine of outbursts or high gas without drainage"],
    ["ventilation", "通风系统不完善、不可靠", "unsound ventilation"],
    ["beyond-boundary", "超层越界开采", "mining beyond its layers or boundary"],
    ["water", "有严重水患没有采取措施", "grave danger of water without measures"],
    ["rock-burst", "有冲击地压危险没有采取措施", "danger of rock bursts without measures"],
    ["spontaneous-combustion", "自然发火严重没有采取措施", "grave spontaneous combustion without measures"],
    ["obsolete", "使用淘汰的设备、工艺", "obsolete equipment or process"],
    ["monitoring", "监控与通讯系统不完善", "unsound monitoring and communication"],
    ["open-pit-slope", "露天煤矿边坡有重大危险", "a grave danger at an open-pit slope"],
    ["dual-power", "没有双回路供电", "no dual power"],
    ["building-and-producing", "边建设边生产", "producing while still being built"],
    [
      "contracted-out",
      "整体承包、转包或者违规外包",
      "contracted out as a whole, subcontracted or unlawfully outsourced",
    ],
    ["restructuring", "改制期间没有明确责任", "restructuring without clear responsibility"],
    ["other", "其他重大事故隐患", "other major hidden dangers"],
  ]),
};
