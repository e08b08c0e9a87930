import { text } from "@anwei/kernel";

/** The tiers of a discretion benchmark whose share of the statutory range is stated (裁量档次). */
export const tiers = {
  mitigated: text("减轻", "mitigated"),
  light: text("从轻", "light"),
  ordinary: text("一般", "ordinary"),
  heavy: text("从重", "heavy"),
} as const;

export type Tier = keyof typeof tiers;

/** To what a ground leads: to a tier, or to a choice between two. */
export const leads = {
  exempt: text("不予处罚", "exempt"),
  "may-exempt": text("可以不予处罚", "may be exempted"),
  mitigated: text("减轻处罚", "mitigated"),
  "light-or-mitigated": text("从轻或者减轻处罚", "light or mitigated"),
  light: text("从轻处罚", "light"),
  heavy: text("从重处罚", "heavy"),
  "heavy-or-maximum": text("从重处罚直至上限", "heavy, up to the maximum"),
  maximum: text("按上限处罚", "the maximum"),
} as const;

export type Lead = keyof typeof leads;

/** What the lenient grounds of an act lead to together: the most lenient. */
export const lenient = {
  none: text("没有从轻、减轻情形", "no lenient ground"),
  light: leads.light,
  "light-or-mitigated": leads["light-or-mitigated"],
  mitigated: leads.mitigated,
} as const;

/** What the severe grounds of an act lead to together: the most severe. */
export const severe = {
  none: text("没有从重情形", "no severe ground"),
  heavy: leads.heavy,
  "heavy-or-maximum": leads["heavy-or-maximum"],
  maximum: leads.maximum,
} as const;

/** What holds where an act has lenient and severe grounds at once; documents seldom say, so it is a reading. */
export const conflicts = {
  weighed: text(
    "综合裁量：自从轻档下限至从重档上限",
    "weighed together: from the lenient low end to the severe high end",
  ),
  severe: text("从重情形优先", "the severe ground prevails"),
  lenient: text("从轻、减轻情形优先", "the lenient ground prevails"),
} as const;

export type Conflict = keyof typeof conflicts;
