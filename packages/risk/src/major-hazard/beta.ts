import { min, quantity, record, text } from "@anwei/kernel";
import { heldSubstances } from "../records/held-substances.js";
import { clause, remembered } from "./cited.js";
import { hazardClasses, hazardClassNames } from "./classes.js";
import { namedSubstances, toxicGases } from "./substances.js";
import { betaOfClass, betaOfGas } from "./tables.js";

const held = record(heldSubstances);

/** 表4系数: of a substance with several hazards the greatest. */
export const classBeta = quantity({
  id: "risk/class-beta",
  title: text("按危险性类别的校正系数β", "factor β by hazard classes"),
  note: text(
    "多种危险性如何取β，标准的条文未见，取其大者；类别未知的，至少为表4的最小值",
    "which factor several hazards have was not read: the greatest is taken; where classes are unknown, it is at least the table's least",
  ),
  cites: remembered("4.3"),
  about: held,
  law: "judged",
  combine: "greatest",
  rows: (s) => [
    ...hazardClassNames.map((c) => ({ when: s.classes.includes(c), is: betaOfClass.at(c) })),
    { otherwise: min(...hazardClassNames.map((c) => betaOfClass.at(c))) },
  ],
  examples: [
    ...hazardClassNames.map((c) => {
      const { code, beta } = hazardClasses[c];
      return { name: text(`${code}为${beta}`, `${code}: ${beta}`), facts: { classes: [c] }, expect: beta };
    }),
    {
      name: text("易燃气体且为类别1毒性气体：取4", "a flammable gas that is toxic of category 1: 4"),
      facts: { classes: ["w2", "j1"] },
      expect: 4,
    },
    {
      name: text("类别未知：1至4", "classes unknown: 1 to 4"),
      facts: {},
      expect: { atLeast: 1, atMost: 4 },
    },
  ],
});

/** 校正系数β: Table 3 goes before Table 4. */
export const beta = quantity({
  id: "risk/beta",
  title: text("校正系数β", "factor β"),
  cites: clause("4.3"),
  about: held,
  law: "judged",
  combine: "exactlyOne",
  rows: (s) => [
    ...toxicGases.map((gas) => ({ when: s.substance.is(gas), is: betaOfGas.at(gas) })),
    { otherwise: classBeta.of(s) },
  ],
  examples: [
    ...toxicGases.map((gas) => {
      const { title, beta } = namedSubstances[gas];
      return {
        name: text(`${title.zh}按表3为${beta}`, `${title.en} has the ${beta} of Table 3`),
        facts: { substance: gas, classes: ["w2" as const] },
        expect: beta,
      };
    }),
    {
      name: text("表1列名而表3未列的，按类别", "what Table 1 names and Table 3 does not goes by its class"),
      facts: { substance: "acetylene", classes: ["w2"] },
      expect: "1.5",
    },
  ],
});
