import { choice, date, kind, ref, text, units } from "@anwei/kernel";

/** How an inspection is made (检查方式). */
export const inspectionModes = {
  "self-check": text("单位自查", "self-check"),
  spot: text("日常抽查", "spot check"),
  group: text("督导组检查", "supervision group"),
  unannounced: text("四不两直", "unannounced"),
  random: text("双随机抽查", "double-random"),
  cross: text("交叉检查", "cross-inspection"),
  special: text("专项检查", "special inspection"),
} as const;

export type InspectionMode = keyof typeof inspectionModes;

/**
 * Inspections (检查), one row per visit. `unit` is the unit inspected, `inspector` who inspected it, `checklist` the
 * very edition of the checklist that was filled in (its `recordedAs`), so that a later one never judges it; one on paper is
 * `uncoded`, and where there was none at all it is `none`.
 */
export const inspections = kind("inspections", text("检查", "Inspections"), {
  happenedOn: date(text("检查日期", "inspected on"), { also: ["日期", "发生日期"] }),
  unit: ref(text("被检查单位", "unit inspected"), units, { also: ["单位", "受检单位"] }),
  inspector: ref(text("检查单位", "inspected by"), units, { none: true, also: ["检查机关"] }),
  mode: choice(text("检查方式", "mode"), inspectionModes, { open: true, also: ["方式"] }),
  checklist: choice(
    text("检查清单", "checklist"),
    { uncoded: text("未编码的清单", "a checklist that is not coded") },
    { open: true, none: true, also: ["清单"] },
  ),
});
