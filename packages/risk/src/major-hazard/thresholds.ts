import { any, quantity, record, text } from "@anwei/kernel";
import { heldSubstances } from "../records/held-substances.js";
import { remembered } from "./cited.js";
import { hazardClasses, hazardClassNames } from "./classes.js";
import { thresholdOfClass, thresholdOfSubstance } from "./tables.js";

const held = record(heldSubstances);

/** 表2临界量: of a substance with several hazards the lowest. */
export const classThreshold = quantity({
  id: "risk/class-threshold",
  title: text("按危险性类别的临界量", "threshold by hazard classes"),
  note: text("一种物质具有多种危险性的，取最低的临界量", "a substance with several hazards has its lowest threshold"),
  cites: remembered("4.1"),
  about: held,
  law: "judged",
  unit: "tonne",
  appliesWhen: (s) => any(...hazardClassNames.map((c) => s.classes.includes(c))),
  combine: "least",
  rows: (s) => hazardClassNames.map((c) => ({ when: s.classes.includes(c), is: thresholdOfClass.at(c) })),
  examples: [
    ...hazardClassNames.map((c) => {
      const { code, tonnes } = hazardClasses[c];
      return {
        name: text(`${code}为${tonnes}吨`, `${code}: ${tonnes} tonnes`),
        facts: { classes: [c] },
        expect: tonnes,
      };
    }),
    {
      name: text("其他类别2的易燃液体且急性毒性类别2：取500吨", "flammable and toxic: 500 tonnes, the lower one"),
      facts: { classes: ["w5-3", "j5"] },
      expect: 500,
    },
    {
      name: text("不属于表2任何类别的没有临界量", "what is of no class has no threshold"),
      facts: { classes: [] },
      expect: { notApplicable: true },
    },
    {
      name: text("标准施行前一日不适用", "the day before the standard it does not apply"),
      facts: { classes: ["j1"] },
      judged: "2019-02-28",
      expect: { notApplicable: true },
    },
    {
      name: text("标准施行当日适用", "on the day of the standard it applies"),
      facts: { classes: ["j1"] },
      judged: "2019-03-01",
      expect: 5,
    },
  ],
});

/** 临界量Q: Table 1 goes before Table 2. */
export const threshold = quantity({
  id: "risk/threshold",
  title: text("临界量Q", "threshold Q"),
  note: text("表1列名的按表1，未列名的按表2", "what Table 1 names goes by it, everything else by Table 2"),
  cites: remembered("4.1"),
  about: held,
  law: "judged",
  unit: "tonne",
  combine: "exactlyOne",
  rows: (s) => [
    { when: s.substance.exists, is: thresholdOfSubstance.at(s.substance) },
    { otherwise: classThreshold.of(s) },
  ],
  examples: [
    {
      name: text("光气按表1为0.3吨，不按J1的5吨", "phosgene has the 0.3 tonnes of Table 1, not the 5 of J1"),
      facts: { substance: "phosgene", classes: ["j1"] },
      expect: "0.3",
    },
    {
      name: text("表1未列名的按表2", "what Table 1 does not name goes by Table 2"),
      facts: { substance: "none", classes: ["j1"] },
      expect: 5,
    },
  ],
});
