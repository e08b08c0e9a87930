import { type Members, type Text, text } from "@anwei/kernel";

/** A class of substances that Table 1 does not name (表2 未在表1中列举的危险化学品类别及其临界量). */
export interface HazardClass {
  /** The standard's own symbol. */
  readonly code: string;
  readonly title: Text;
  /** 临界量Q, in tonnes. */
  readonly tonnes: number;
  /** 校正系数β of Table 4. */
  readonly beta: number | string;
}

/** The classes of Table 2, in its order. */
export const hazardClasses = {
  j1: {
    code: "J1",
    title: text("J1：急性毒性，类别1，所有暴露途径，气体", "J1: acute toxicity category 1, all routes, gas"),
    tonnes: 5,
    beta: 4,
  },
  j2: {
    code: "J2",
    title: text(
      "J2：急性毒性，类别1，所有暴露途径，固体或液体",
      "J2: acute toxicity category 1, all routes, solid or liquid",
    ),
    tonnes: 50,
    beta: 1,
  },
  j3: {
    code: "J3",
    title: text(
      "J3：急性毒性，类别2或类别3，所有暴露途径，气体",
      "J3: acute toxicity category 2 or 3, all routes, gas",
    ),
    tonnes: 50,
    beta: 2,
  },
  j4: {
    code: "J4",
    title: text(
      "J4：急性毒性，类别2或类别3，吸入途径，液体（沸点≤35℃）",
      "J4: acute toxicity category 2 or 3, inhalation, liquid boiling at 35 °C or below",
    ),
    tonnes: 50,
    beta: 2,
  },
  j5: {
    code: "J5",
    title: text(
      "J5：急性毒性，类别2，所有暴露途径，液体（J4除外）或固体",
      "J5: acute toxicity category 2, all routes, liquid other than J4, or solid",
    ),
    tonnes: 500,
    beta: 1,
  },
  "w1-1": {
    code: "W1.1",
    title: text("W1.1：不稳定爆炸物或1.1项爆炸物", "W1.1: unstable explosives, or explosives of division 1.1"),
    tonnes: 1,
    beta: 2,
  },
  "w1-2": {
    code: "W1.2",
    title: text("W1.2：1.2、1.3、1.5或1.6项爆炸物", "W1.2: explosives of divisions 1.2, 1.3, 1.5 or 1.6"),
    tonnes: 10,
    beta: 2,
  },
  "w1-3": {
    code: "W1.3",
    title: text("W1.3：1.4项爆炸物", "W1.3: explosives of division 1.4"),
    tonnes: 50,
    beta: 2,
  },
  w2: {
    code: "W2",
    title: text("W2：易燃气体，类别1或类别2", "W2: flammable gas category 1 or 2"),
    tonnes: 10,
    beta: "1.5",
  },
  w3: {
    code: "W3",
    title: text("W3：气溶胶，类别1或类别2（净重）", "W3: aerosol category 1 or 2, net weight"),
    tonnes: 150,
    beta: 1,
  },
  w4: {
    code: "W4",
    title: text("W4：氧化性气体，类别1", "W4: oxidising gas category 1"),
    tonnes: 50,
    beta: 1,
  },
  "w5-1": {
    code: "W5.1",
    title: text(
      "W5.1：易燃液体，类别1；类别2、3，工作温度高于沸点",
      "W5.1: flammable liquid category 1, or category 2 or 3 above its boiling point",
    ),
    tonnes: 10,
    beta: "1.5",
  },
  "w5-2": {
    code: "W5.2",
    title: text(
      "W5.2：易燃液体，类别2、3，具有引发重大事故的特殊工艺条件",
      "W5.2: flammable liquid category 2 or 3 in special process conditions that can cause major accidents",
    ),
    tonnes: 50,
    beta: 1,
  },
  "w5-3": {
    code: "W5.3",
    title: text("W5.3：易燃液体，其他类别2", "W5.3: other flammable liquid category 2"),
    tonnes: 1000,
    beta: 1,
  },
  "w5-4": {
    code: "W5.4",
    title: text("W5.4：易燃液体，其他类别3", "W5.4: other flammable liquid category 3"),
    tonnes: 5000,
    beta: 1,
  },
  "w6-1": {
    code: "W6.1",
    title: text("W6.1：自反应物质和混合物，A型或B型", "W6.1: self-reactive substances and mixtures, type A or B"),
    tonnes: 10,
    beta: "1.5",
  },
  "w6-2": {
    code: "W6.2",
    title: text("W6.2：自反应物质和混合物，C型、D型或E型", "W6.2: self-reactive substances and mixtures, types C to E"),
    tonnes: 50,
    beta: 1,
  },
  "w7-1": {
    code: "W7.1",
    title: text("W7.1：有机过氧化物，A型或B型", "W7.1: organic peroxide, type A or B"),
    tonnes: 10,
    beta: "1.5",
  },
  "w7-2": {
    code: "W7.2",
    title: text("W7.2：有机过氧化物，C型、D型、E型或F型", "W7.2: organic peroxide, types C to F"),
    tonnes: 50,
    beta: 1,
  },
  w8: {
    code: "W8",
    title: text("W8：自燃液体或自燃固体，类别1", "W8: pyrophoric liquid or solid category 1"),
    tonnes: 50,
    beta: 1,
  },
  "w9-1": {
    code: "W9.1",
    title: text("W9.1：氧化性固体或液体，类别1", "W9.1: oxidising solid or liquid category 1"),
    tonnes: 50,
    beta: 1,
  },
  "w9-2": {
    code: "W9.2",
    title: text("W9.2：氧化性固体或液体，类别2或类别3", "W9.2: oxidising solid or liquid category 2 or 3"),
    tonnes: 200,
    beta: 1,
  },
  w10: {
    code: "W10",
    title: text("W10：易燃固体，类别1", "W10: flammable solid category 1"),
    tonnes: 200,
    beta: 1,
  },
  w11: {
    code: "W11",
    title: text(
      "W11：遇水放出易燃气体的物质和混合物，类别1或类别2",
      "W11: substances and mixtures that emit flammable gas with water, category 1 or 2",
    ),
    tonnes: 200,
    beta: 1,
  },
} as const satisfies Readonly<Record<string, HazardClass>>;

export type HazardClassName = keyof typeof hazardClasses;

/** The standard's own symbols: J1 to W11. */
export type HazardClassCode = (typeof hazardClasses)[HazardClassName]["code"];

export const hazardClassNames = Object.keys(hazardClasses) as HazardClassName[];

/** The classes as members of a set. */
export const hazardClassTitles = Object.fromEntries(
  hazardClassNames.map((name) => [name, hazardClasses[name].title]),
) as Members<HazardClassName>;

/** Their symbols, which tables write for them: a title of its own may hold the mark that lists are divided by. */
export const hazardClassAlso = Object.fromEntries(hazardClassNames.map((name) => [name, [hazardClasses[name].code]]));
