import { all, any, decision, not, ordered, record, text } from "@anwei/plugin/v1";
import { dayBefore, fullTimeManagers, safetyManagers } from "@anwei/responsibility";
import { from, regulation } from "./sources.js";
import { provincialUnits, shop } from "./units.js";

const dusty = { ...shop, provincialTrades: ["dust-explosion"], employees: 20 } as const;
const at = (fullTime: number, more: object = {}, all = fullTime) => ({
  facts: { ...dusty, id: "u", safetyBody: false, ...more },
  judged: from,
  given: { [fullTimeManagers.id]: fullTime, [safetyManagers.id]: all },
});

/**
 * 高危单位的机构和人员: explosible dust, ammonia and the use of hazardous goods are among those that need a safety body or
 * full-time managers whatever their size; the nation asks it of the other high-risk trades already.
 */
export const staffingHere = decision({
  id: "shandong/staffing",
  title: text(
    "增列高危单位的安全生产管理机构和人员",
    "Safety body and managers of the high-risk trades that are added",
  ),
  cites: regulation.article(19, { paragraph: 1 }),
  from,
  about: record(provincialUnits),
  law: "judged",
  appliesWhen: (u) =>
    all(
      u.kind.is("enterprise"),
      any(
        u.provincialTrades.includes("dust-explosion"),
        u.provincialTrades.includes("ammonia-refrigeration"),
        u.provincialTrades.includes("hazardous-use"),
      ),
    ),
  outcomes: ordered({ met: text("已按规定配备", "met"), short: text("未按规定配备", "short") }),
  combine: "gravest",
  rows: (u) => [
    {
      when: all(not(u.safetyBody), any(fullTimeManagers.of(u).below(1), safetyManagers.of(u).below(1))),
      then: "short",
    },
    { otherwise: "met" },
  ],
  consequences: {
    short: [
      { id: "correction", text: text("责令限期改正，依法处罚", "an order to correct it in time, and a fine by law") },
    ],
  },
  examples: [
    { ...at(0), name: text("20人的粉尘涉爆企业，没有专职", "20 employees, dust, nobody full-time"), expect: "short" },
    { ...at(0, {}, 1), name: text("只有一名兼职", "one part-time manager only"), expect: "short" },
    {
      ...at(1, {}, 0),
      name: text(
        "专职不在专兼职之列：数据矛盾，按不足计",
        "a full-time manager who is none of the managers: contradictory, short",
      ),
      expect: "short",
    },
    { ...at(1), name: text("有一名专职", "one full-time manager"), expect: "met" },
    { ...at(0, { safetyBody: true }), name: text("设有机构", "with a safety body"), expect: "met" },
    {
      ...at(0, { provincialTrades: ["ammonia-refrigeration"] }),
      name: text("涉氨制冷", "ammonia refrigeration"),
      expect: "short",
    },
    {
      ...at(0, { provincialTrades: ["hazardous-use"] }),
      name: text("使用危险物品", "use of hazardous goods"),
      expect: "short",
    },
    {
      ...at(0, { provincialTrades: [] }),
      name: text("其他企业依国家规定", "other enterprises are under national law"),
      expect: { notApplicable: true },
    },
    {
      ...at(0, { kind: "village" }),
      name: text("不是企业的不适用", "not to what is no enterprise"),
      expect: { notApplicable: true },
    },
    {
      ...at(0),
      judged: dayBefore(from),
      name: text("条例施行前一日不适用", "not the day before the regulation"),
      expect: { notApplicable: true },
    },
    {
      ...at(0, { safetyBody: null }),
      name: text("是否设有机构未知：未定", "whether it has a body is unknown: undecided"),
      expect: { atLeast: "met", atMost: "short" },
    },
  ],
});
