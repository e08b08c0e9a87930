import { amount, date, kind, label, set, text } from "@anwei/kernel";
import { trades } from "@anwei/responsibility";

/** The fields of special campaigns (专项整治领域); a region adds what its documents name. */
export const campaignFields = {
  ...trades,
  "hazardous-chemicals": text("危险化学品", "hazardous chemicals"),
  "non-coal-mines": text("非煤矿山", "non-coal mines"),
  "crowded-places-fire": text("人员密集场所消防", "fire safety of crowded places"),
  fireworks: text("烟花爆竹", "fireworks"),
  "road-traffic": text("道路交通", "road traffic"),
} as const;

/**
 * Special campaigns (专项整治), each with its fields and days. `unit` is who runs it and `happenedOn` the day on which it was
 * set; `units` says how many units are to be inspected in it, and `wanted` which share of them.
 */
export const campaigns = kind("campaigns", text("专项整治", "Campaigns"), {
  happenedOn: date(text("部署日期", "set on"), { also: ["日期", "发生日期"] }),
  name: label(text("名称", "name"), { also: ["专项整治名称"] }),
  fields: set(text("整治领域", "fields"), campaignFields, { open: true, also: ["行业领域"] }),
  from: date(text("开始日期", "from"), { also: ["起"] }),
  to: date(text("结束日期", "to"), { also: ["止"] }),
  units: amount(text("应检查单位数", "units to inspect"), { unit: "item", min: 0 }),
  wanted: amount(text("应检查比例", "share to inspect"), { as: "percent", decimals: 4, min: 0, max: 1 }),
});
