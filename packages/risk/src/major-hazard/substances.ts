import { type Members, type Text, text } from "@anwei/kernel";

/** A substance that Table 1 names (表1 危险化学品名称及其临界量). */
export interface NamedSubstance {
  /** Its number in the table. */
  readonly no: number;
  /** Its name with the condition under which the row is meant. */
  readonly title: Text;
  /** Other names (别名); they find the row and decide nothing. */
  readonly also?: readonly string[];
  /** CAS numbers; mixtures have none. */
  readonly cas?: readonly string[];
  /** 临界量Q, in tonnes. */
  readonly tonnes: string;
  /** 校正系数β of Table 3, which lists toxic gases only. */
  readonly beta?: number;
}

/** The 85 rows of Table 1, in its order. */
export const namedSubstances = {
  ammonia: { no: 1, title: text("氨", "ammonia"), also: ["液氨", "氨气"], cas: ["7664-41-7"], tonnes: "10", beta: 2 },
  "oxygen-difluoride": {
    no: 2,
    title: text("二氟化氧", "oxygen difluoride"),
    also: ["一氧化二氟"],
    cas: ["7783-41-7"],
    tonnes: "1",
  },
  "nitrogen-dioxide": {
    no: 3,
    title: text("二氧化氮", "nitrogen dioxide"),
    cas: ["10102-44-0"],
    tonnes: "1",
    beta: 10,
  },
  "sulphur-dioxide": {
    no: 4,
    title: text("二氧化硫", "sulphur dioxide"),
    also: ["亚硫酸酐"],
    cas: ["7446-09-5"],
    tonnes: "20",
    beta: 2,
  },
  fluorine: { no: 5, title: text("氟", "fluorine"), also: ["氟气"], cas: ["7782-41-4"], tonnes: "1" },
  phosgene: { no: 6, title: text("碳酰氯", "phosgene"), also: ["光气"], cas: ["75-44-5"], tonnes: "0.3", beta: 20 },
  "ethylene-oxide": {
    no: 7,
    title: text("环氧乙烷", "ethylene oxide"),
    also: ["氧化乙烯"],
    cas: ["75-21-8"],
    tonnes: "10",
    beta: 2,
  },
  formaldehyde: {
    no: 8,
    title: text("甲醛（含量＞90%）", "formaldehyde (over 90 %)"),
    also: ["蚁醛"],
    cas: ["50-00-0"],
    tonnes: "5",
  },
  phosphine: {
    no: 9,
    title: text("磷化氢", "phosphine"),
    also: ["磷化三氢", "膦"],
    cas: ["7803-51-2"],
    tonnes: "1",
    beta: 20,
  },
  "hydrogen-sulphide": { no: 10, title: text("硫化氢", "hydrogen sulphide"), cas: ["7783-06-4"], tonnes: "5", beta: 5 },
  "hydrogen-chloride": {
    no: 11,
    title: text("氯化氢（无水）", "hydrogen chloride (anhydrous)"),
    cas: ["7647-01-0"],
    tonnes: "20",
    beta: 3,
  },
  chlorine: { no: 12, title: text("氯", "chlorine"), also: ["液氯", "氯气"], cas: ["7782-50-5"], tonnes: "5", beta: 4 },
  "coal-gas": {
    no: 13,
    title: text("煤气（CO，CO与H₂、CH₄的混合物等）", "coal gas (CO, mixtures of CO with H₂ and CH₄, and the like)"),
    also: ["一氧化碳", "CO"],
    tonnes: "20",
    beta: 2,
  },
  arsine: { no: 14, title: text("砷化氢", "arsine"), also: ["砷化三氢", "胂"], cas: ["7784-42-1"], tonnes: "1" },
  stibine: {
    no: 15,
    title: text("锑化氢", "stibine"),
    also: ["锑化三氢", "三氢化锑"],
    cas: ["7803-52-3"],
    tonnes: "1",
  },
  "hydrogen-selenide": { no: 16, title: text("硒化氢", "hydrogen selenide"), cas: ["7783-07-5"], tonnes: "1" },
  "methyl-bromide": {
    no: 17,
    title: text("溴甲烷", "methyl bromide"),
    also: ["甲基溴"],
    cas: ["74-83-9"],
    tonnes: "10",
    beta: 3,
  },
  "acetone-cyanohydrin": {
    no: 18,
    title: text("丙酮氰醇", "acetone cyanohydrin"),
    also: ["丙酮合氰化氢", "2-羟基异丁腈", "氰丙醇"],
    cas: ["75-86-5"],
    tonnes: "20",
  },
  acrolein: { no: 19, title: text("丙烯醛", "acrolein"), also: ["烯丙醛", "败脂醛"], cas: ["107-02-8"], tonnes: "20" },
  "hydrogen-fluoride": { no: 20, title: text("氟化氢", "hydrogen fluoride"), cas: ["7664-39-3"], tonnes: "1", beta: 5 },
  epichlorohydrin: {
    no: 21,
    title: text("1-氯-2,3-环氧丙烷", "epichlorohydrin"),
    also: ["环氧氯丙烷", "3-氯-1", "2-环氧丙烷"],
    cas: ["106-89-8"],
    tonnes: "20",
  },
  epibromohydrin: {
    no: 22,
    title: text("3-溴-1,2-环氧丙烷", "epibromohydrin"),
    also: ["环氧溴丙烷", "溴甲基环氧乙烷", "表溴醇"],
    cas: ["3132-64-7"],
    tonnes: "20",
  },
  "toluene-diisocyanate": {
    no: 23,
    title: text("甲苯二异氰酸酯", "toluene diisocyanate"),
    also: ["二异氰酸甲苯酯", "TDI"],
    cas: ["26471-62-5"],
    tonnes: "100",
  },
  "sulphur-monochloride": {
    no: 24,
    title: text("一氯化硫", "sulphur monochloride"),
    also: ["氯化硫"],
    cas: ["10025-67-9"],
    tonnes: "1",
  },
  "hydrogen-cyanide": {
    no: 25,
    title: text("氰化氢", "hydrogen cyanide"),
    also: ["无水氢氰酸"],
    cas: ["74-90-8"],
    tonnes: "1",
    beta: 10,
  },
  "sulphur-trioxide": {
    no: 26,
    title: text("三氧化硫", "sulphur trioxide"),
    also: ["硫酸酐"],
    cas: ["7446-11-9"],
    tonnes: "75",
  },
  allylamine: { no: 27, title: text("3-氨基丙烯", "allylamine"), also: ["烯丙胺"], cas: ["107-11-9"], tonnes: "20" },
  bromine: { no: 28, title: text("溴", "bromine"), also: ["溴素"], cas: ["7726-95-6"], tonnes: "20" },
  ethyleneimine: {
    no: 29,
    title: text("乙撑亚胺", "ethyleneimine"),
    also: ["吖丙啶", "氮丙啶", "1-氮杂环丙烷"],
    cas: ["151-56-4"],
    tonnes: "20",
  },
  "methyl-isocyanate": {
    no: 30,
    title: text("异氰酸甲酯", "methyl isocyanate"),
    also: ["甲基异氰酸酯", "MIC"],
    cas: ["624-83-9"],
    tonnes: "0.75",
    beta: 20,
  },
  "barium-azide": {
    no: 31,
    title: text("叠氮化钡", "barium azide"),
    also: ["叠氮钡"],
    cas: ["18810-58-7"],
    tonnes: "0.5",
  },
  "lead-azide": { no: 32, title: text("叠氮化铅", "lead azide"), also: ["叠氮铅"], cas: ["13424-46-9"], tonnes: "0.5" },
  "mercury-fulminate": {
    no: 33,
    title: text("雷汞", "mercury fulminate"),
    also: ["二雷酸汞", "雷酸汞"],
    cas: ["628-86-4"],
    tonnes: "0.5",
  },
  trinitroanisole: {
    no: 34,
    title: text("三硝基苯甲醚", "trinitroanisole"),
    also: ["三硝基茴香醚"],
    cas: ["28653-16-9"],
    tonnes: "5",
  },
  trinitrotoluene: {
    no: 35,
    title: text("2,4,6-三硝基甲苯", "2,4,6-trinitrotoluene"),
    also: ["梯恩梯", "TNT"],
    cas: ["118-96-7"],
    tonnes: "5",
  },
  nitroglycerin: {
    no: 36,
    title: text("硝化甘油", "nitroglycerin"),
    also: ["硝化丙三醇", "甘油三硝酸酯"],
    cas: ["55-63-0"],
    tonnes: "1",
  },
  "nitrocellulose-dry": {
    no: 37,
    title: text("硝化纤维素［干的或含水（或乙醇）＜25%］", "nitrocellulose (dry, or below 25 % water or ethanol)"),
    also: ["硝化棉"],
    cas: ["9004-70-0"],
    tonnes: "1",
  },
  "nitrocellulose-plasticised": {
    no: 38,
    title: text(
      "硝化纤维素（未改型的，或增塑的，含增塑剂＜18%）",
      "nitrocellulose (unmodified, or plasticised with below 18 % plasticiser)",
    ),
    also: ["硝化棉"],
    cas: ["9004-70-0"],
    tonnes: "1",
  },
  "nitrocellulose-with-ethanol": {
    no: 39,
    title: text("硝化纤维素（含乙醇≥25%）", "nitrocellulose (at least 25 % ethanol)"),
    also: ["硝化棉"],
    cas: ["9004-70-0"],
    tonnes: "10",
  },
  "nitrocellulose-low-nitrogen": {
    no: 40,
    title: text("硝化纤维素（含氮≤12.6%）", "nitrocellulose (at most 12.6 % nitrogen)"),
    also: ["硝化棉"],
    cas: ["9004-70-0"],
    tonnes: "50",
  },
  "nitrocellulose-with-water": {
    no: 41,
    title: text("硝化纤维素（含水≥25%）", "nitrocellulose (at least 25 % water)"),
    also: ["硝化棉"],
    cas: ["9004-70-0"],
    tonnes: "50",
  },
  "nitrocellulose-solution": {
    no: 42,
    title: text(
      "硝化纤维素溶液（含氮≤12.6%，含硝化纤维素≤55%）",
      "nitrocellulose solution (at most 12.6 % nitrogen and 55 % nitrocellulose)",
    ),
    also: ["硝化棉溶液"],
    cas: ["9004-70-0"],
    tonnes: "50",
  },
  "ammonium-nitrate-combustible": {
    no: 43,
    title: text("硝酸铵（含可燃物＞0.2%）", "ammonium nitrate (over 0.2 % combustibles)"),
    cas: ["6484-52-2"],
    tonnes: "5",
  },
  "ammonium-nitrate": {
    no: 44,
    title: text("硝酸铵（含可燃物≤0.2%）", "ammonium nitrate (at most 0.2 % combustibles)"),
    cas: ["6484-52-2"],
    tonnes: "50",
  },
  "ammonium-nitrate-fertiliser": {
    no: 45,
    title: text("硝酸铵肥料（含可燃物≤0.4%）", "ammonium nitrate fertiliser (at most 0.4 % combustibles)"),
    tonnes: "200",
  },
  "potassium-nitrate": { no: 46, title: text("硝酸钾", "potassium nitrate"), cas: ["7757-79-1"], tonnes: "1000" },
  butadiene: { no: 47, title: text("1,3-丁二烯", "1,3-butadiene"), also: ["联乙烯"], cas: ["106-99-0"], tonnes: "5" },
  "dimethyl-ether": {
    no: 48,
    title: text("二甲醚", "dimethyl ether"),
    also: ["甲醚"],
    cas: ["115-10-6"],
    tonnes: "50",
  },
  methane: {
    no: 49,
    title: text("甲烷、天然气", "methane, natural gas"),
    also: ["甲烷", "天然气", "methane", "natural gas"],
    cas: ["74-82-8", "8006-14-2"],
    tonnes: "50",
  },
  "vinyl-chloride": {
    no: 50,
    title: text("氯乙烯", "vinyl chloride"),
    also: ["乙烯基氯"],
    cas: ["75-01-4"],
    tonnes: "50",
  },
  hydrogen: { no: 51, title: text("氢", "hydrogen"), also: ["氢气"], cas: ["1333-74-0"], tonnes: "5" },
  "liquefied-petroleum-gas": {
    no: 52,
    title: text("液化石油气（含丙烷、丁烷及其混合物）", "liquefied petroleum gas (propane, butane and their mixtures)"),
    also: ["丙烷", "丁烷", "LPG"],
    cas: ["68476-85-7", "74-98-6", "106-97-8"],
    tonnes: "50",
  },
  methylamine: {
    no: 53,
    title: text("一甲胺", "methylamine"),
    also: ["甲胺", "氨基甲烷"],
    cas: ["74-89-5"],
    tonnes: "5",
  },
  acetylene: { no: 54, title: text("乙炔", "acetylene"), also: ["电石气"], cas: ["74-86-2"], tonnes: "1" },
  ethylene: { no: 55, title: text("乙烯", "ethylene"), cas: ["74-85-1"], tonnes: "50" },
  oxygen: {
    no: 56,
    title: text("氧（压缩的或液化的）", "oxygen (compressed or liquefied)"),
    also: ["液氧", "氧气"],
    cas: ["7782-44-7"],
    tonnes: "200",
  },
  benzene: { no: 57, title: text("苯", "benzene"), also: ["纯苯"], cas: ["71-43-2"], tonnes: "50" },
  styrene: { no: 58, title: text("苯乙烯", "styrene"), also: ["乙烯苯"], cas: ["100-42-5"], tonnes: "500" },
  acetone: { no: 59, title: text("丙酮", "acetone"), also: ["二甲基酮"], cas: ["67-64-1"], tonnes: "500" },
  acrylonitrile: {
    no: 60,
    title: text("2-丙烯腈", "acrylonitrile"),
    also: ["丙烯腈", "乙烯基氰", "氰基乙烯"],
    cas: ["107-13-1"],
    tonnes: "50",
  },
  "carbon-disulphide": { no: 61, title: text("二硫化碳", "carbon disulphide"), cas: ["75-15-0"], tonnes: "50" },
  cyclohexane: { no: 62, title: text("环己烷", "cyclohexane"), also: ["六氢化苯"], cas: ["110-82-7"], tonnes: "500" },
  "propylene-oxide": {
    no: 63,
    title: text("1,2-环氧丙烷", "propylene oxide"),
    also: ["氧化丙烯", "甲基环氧乙烷", "环氧丙烷"],
    cas: ["75-56-9"],
    tonnes: "10",
  },
  toluene: { no: 64, title: text("甲苯", "toluene"), also: ["甲基苯", "苯基甲烷"], cas: ["108-88-3"], tonnes: "500" },
  methanol: { no: 65, title: text("甲醇", "methanol"), also: ["木醇", "木精"], cas: ["67-56-1"], tonnes: "500" },
  petrol: {
    no: 66,
    title: text("汽油（含乙醇汽油、甲醇汽油）", "petrol (with ethanol or methanol petrol)"),
    also: ["乙醇汽油", "甲醇汽油"],
    cas: ["86290-81-5"],
    tonnes: "200",
  },
  ethanol: { no: 67, title: text("乙醇", "ethanol"), also: ["酒精"], cas: ["64-17-5"], tonnes: "500" },
  "diethyl-ether": { no: 68, title: text("乙醚", "diethyl ether"), also: ["二乙基醚"], cas: ["60-29-7"], tonnes: "10" },
  "ethyl-acetate": {
    no: 69,
    title: text("乙酸乙酯", "ethyl acetate"),
    also: ["醋酸乙酯"],
    cas: ["141-78-6"],
    tonnes: "500",
  },
  hexane: { no: 70, title: text("正己烷", "n-hexane"), also: ["己烷"], cas: ["110-54-3"], tonnes: "500" },
  "peracetic-acid": {
    no: 71,
    title: text("过乙酸", "peracetic acid"),
    also: ["过氧乙酸", "过醋酸", "乙酰过氧化氢"],
    cas: ["79-21-0"],
    tonnes: "10",
  },
  "methyl-ethyl-ketone-peroxide": {
    no: 72,
    title: text(
      "过氧化甲基乙基酮（10%＜有效氧含量≤10.7%，含A型稀释剂≥48%）",
      "methyl ethyl ketone peroxide (over 10 % and at most 10.7 % available oxygen, at least 48 % diluent type A)",
    ),
    cas: ["1338-23-4"],
    tonnes: "10",
  },
  "white-phosphorus": {
    no: 73,
    title: text("白磷", "white phosphorus"),
    also: ["黄磷"],
    cas: ["12185-10-3"],
    tonnes: "50",
  },
  "aluminium-alkyls": { no: 74, title: text("烷基铝", "aluminium alkyls"), also: ["三烷基铝"], tonnes: "1" },
  pentaborane: { no: 75, title: text("戊硼烷", "pentaborane"), also: ["五硼烷"], cas: ["19624-22-7"], tonnes: "1" },
  "potassium-peroxide": { no: 76, title: text("过氧化钾", "potassium peroxide"), cas: ["17014-71-0"], tonnes: "20" },
  "sodium-peroxide": {
    no: 77,
    title: text("过氧化钠", "sodium peroxide"),
    also: ["双氧化钠", "二氧化钠"],
    cas: ["1313-60-6"],
    tonnes: "20",
  },
  "potassium-chlorate": { no: 78, title: text("氯酸钾", "potassium chlorate"), cas: ["3811-04-9"], tonnes: "100" },
  "sodium-chlorate": { no: 79, title: text("氯酸钠", "sodium chlorate"), cas: ["7775-09-9"], tonnes: "100" },
  "fuming-nitric-acid": { no: 80, title: text("发烟硝酸", "fuming nitric acid"), cas: ["52583-42-3"], tonnes: "20" },
  "nitric-acid": {
    no: 81,
    title: text("硝酸（发红烟的除外，含硝酸＞70%）", "nitric acid (other than red fuming, over 70 %)"),
    cas: ["7697-37-2"],
    tonnes: "100",
  },
  "guanidine-nitrate": {
    no: 82,
    title: text("硝酸胍", "guanidine nitrate"),
    also: ["硝酸亚氨脲"],
    cas: ["506-93-4"],
    tonnes: "50",
  },
  "calcium-carbide": {
    no: 83,
    title: text("碳化钙", "calcium carbide"),
    also: ["电石"],
    cas: ["75-20-7"],
    tonnes: "100",
  },
  potassium: { no: 84, title: text("钾", "potassium"), also: ["金属钾"], cas: ["7440-09-7"], tonnes: "1" },
  sodium: { no: 85, title: text("钠", "sodium"), also: ["金属钠"], cas: ["7440-23-5"], tonnes: "10" },
} as const satisfies Readonly<Record<string, NamedSubstance>>;

export type SubstanceName = keyof typeof namedSubstances;

export const substanceNames = Object.keys(namedSubstances) as SubstanceName[];

/** The rows of Table 1 as members of a choice. */
export const substanceTitles = Object.fromEntries(
  substanceNames.map((name) => [name, namedSubstances[name].title]),
) as Members<SubstanceName>;

type Gas = { [N in SubstanceName]: (typeof namedSubstances)[N] extends { beta: number } ? N : never }[SubstanceName];

/** The toxic gases of Table 3, which are rows of Table 1 too. */
export const toxicGases = substanceNames.filter((name): name is Gas => "beta" in namedSubstances[name]);
