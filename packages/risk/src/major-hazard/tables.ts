import { amount, parameterTable, type Text, text } from "@anwei/kernel";
import { table } from "./cited.js";
import { hazardClasses, hazardClassNames, hazardClassTitles } from "./classes.js";
import { namedSubstances, substanceNames, substanceTitles, toxicGases } from "./substances.js";

const tonnes = (title: Text) => amount(title, { unit: "tonne", decimals: 2, min: 0 });
const factor = (title: Text) => amount(title, { decimals: 1, min: 0 });

const valuesOf = <K extends string>(keys: readonly K[], value: (key: K) => string | number) =>
  Object.fromEntries(keys.map((key) => [key, value(key)]));

/** 表1: thresholds of the substances named. */
export const thresholdOfSubstance = parameterTable({
  id: "risk/threshold-of-substance",
  of: tonnes(text("表1临界量Q", "threshold of Table 1")),
  by: [{ title: text("危险化学品", "substance"), members: substanceTitles }],
  history: [
    {
      values: valuesOf(substanceNames, (name) => namedSubstances[name].tonnes),
      cites: table(1, {
        note: text(
          "85项临界量与存档逐项核对；中文名称按记忆修复，第42项含量一处存档作25%，取55%，第8项一处存档误作甲醇",
          "all 85 thresholds agree with the stored copy; names were mended from memory; for no. 42 one copy has 25 %, and 55 % is taken; for no. 8 one copy has methanol",
        ),
      }),
    },
  ],
});

/** 表2: thresholds by class, of substances that Table 1 does not name. */
export const thresholdOfClass = parameterTable({
  id: "risk/threshold-of-class",
  of: tonnes(text("表2临界量Q", "threshold of Table 2")),
  by: [{ title: text("危险性类别", "hazard class"), members: hazardClassTitles }],
  history: [
    {
      values: valuesOf(hazardClassNames, (name) => hazardClasses[name].tonnes),
      cites: table(2, {
        note: text(
          "J5的500吨两处存档一致，其文字未核实：一处作类别2，另一处作类别2、3",
          "J5: both copies have 500 tonnes, its wording was not verified: one has category 2, the other 2 and 3",
        ),
      }),
    },
  ],
});

/** 表3: β of the toxic gases that it names. */
export const betaOfGas = parameterTable({
  id: "risk/beta-of-gas",
  of: factor(text("表3校正系数β", "factor β of Table 3")),
  by: [
    {
      title: text("毒性气体", "toxic gas"),
      members: Object.fromEntries(toxicGases.map((gas) => [gas, substanceTitles[gas]])) as Record<
        (typeof toxicGases)[number],
        Text
      >,
    },
  ],
  history: [
    {
      values: valuesOf(toxicGases, (gas) => namedSubstances[gas].beta),
      cites: table(3, {
        verified: false,
        note: text(
          "系数见于存档，名称按记忆；表中的一氧化碳对应表1第13项煤气",
          "the factors were read, the names are from memory; the table's carbon monoxide is no. 13 of Table 1",
        ),
      }),
    },
  ],
});

/** 表4: β by class, of everything that Table 3 does not name. */
export const betaOfClass = parameterTable({
  id: "risk/beta-of-class",
  of: factor(text("表4校正系数β", "factor β of Table 4")),
  by: [{ title: text("危险性类别", "hazard class"), members: hazardClassTitles }],
  history: [{ values: valuesOf(hazardClassNames, (name) => hazardClasses[name].beta), cites: table(4) }],
});
