import { amount, choice, kind, label, ref, set, text } from "@anwei/kernel";
import { hazardClassAlso, hazardClassTitles } from "../major-hazard/classes.js";
import { substanceAlso } from "../major-hazard/find.js";
import { substanceTitles } from "../major-hazard/substances.js";
import { hazardUnits } from "./hazard-units.js";

/** Groups of substances that the quantitative risk assessment of order 40 asks about. */
export const assessmentGroups = {
  "toxic-gas": text("毒性气体", "toxic gas"),
  explosive: text("爆炸品", "explosive"),
  "liquefied-flammable-gas": text("液化易燃气体", "liquefied flammable gas"),
} as const;

/**
 * Substances that a unit holds, one record each. `tonnes` is the design maximum (设计最大量), `presentTonnes` what is
 * there. A mixture of its pure substance's hazard class counts as that substance, any other as one of its own.
 */
export const heldSubstances = kind("heldSubstances", text("单元内危险化学品", "Substances held"), {
  hazardUnit: ref(text("辨识单元", "hazard unit"), hazardUnits),
  name: label(text("品名", "name")),
  substance: choice(text("表1所列危险化学品", "substance named in Table 1"), substanceTitles, {
    none: true,
    memberAlso: substanceAlso,
  }),
  classes: set(text("危险性类别", "hazard classes"), hazardClassTitles, { memberAlso: hazardClassAlso }),
  tonnes: amount(text("设计最大量", "design maximum"), { unit: "tonne", decimals: 6, min: 0, also: ["存在量"] }),
  presentTonnes: amount(text("实际存在（在线）量", "quantity present"), {
    unit: "tonne",
    decimals: 6,
    min: 0,
    partOf: "tonnes",
  }),
  groups: set(text("定量风险评价类别", "groups for quantitative assessment"), assessmentGroups),
});
