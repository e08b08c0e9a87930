import { measuresTaken } from "@anwei/assessment";
import {
  type Cites,
  count,
  countedDistinct,
  indicator,
  inPeriod,
  type Kind,
  subtreeRecords,
  sum,
  summed,
  type Text,
  text,
  unitIn,
} from "@anwei/plugin/v1";
import { type Claim, consistency } from "@anwei/responsibility";
import { forms } from "./accountability.js";
import { id } from "./common.js";
import { lacking } from "./pattern/lacking.js";
import { type Bound, type NumberField, type NumberTerm, reported } from "./pattern/reported.js";
import { deposits, tallies } from "./records/grassroots.js";
import { asRead, from, lawful, penalised, report, year } from "./sources.js";

type Expect = Claim["expect"];
const claim = (
  name: string,
  zh: string,
  en: string,
  of: Pick<Claim, "relation" | "stated" | "step" | "parts" | "whole">,
  expect: Expect,
): Claim => ({ id: name, name: text(zh, en), ...of, expect });

const share = (stated: string, step: string, part: number, whole: number) =>
  ({ relation: "share", stated, step, parts: [String(part)], whole: String(whole) }) as const;
const fell = (stated: string, now: number, before: number) =>
  ({ relation: "change", stated, step: "0.0001", parts: [String(now)], whole: String(before) }) as const;

/** 自述数据: what the report says of itself, and what does not add up. */
const figures = consistency({
  id,
  cites: report.whole({
    note: text(
      "上年数、人均数、每次罚款由原文数字推算，原文没有写出；80%与下降44.97%不能同时精确成立",
      "the figures of the year before, per head and per fine are worked out from the text, which does not print them; 80 % and down 44.97 % cannot both be exact",
    ),
  }),
  claims: [
    claim(
      "deaths-used",
      "120人的80%是96人",
      "80 % of 120 is 96",
      { relation: "product", stated: "96", step: "1", parts: ["0.8"], whole: "120" },
      "agree",
    ),
    claim(
      "deaths-fell-from-174",
      "96人比174人下降44.97%",
      "96 is 44.97 % less than 174",
      fell("-0.4497", 96, 174),
      "disagree",
    ),
    claim(
      "deaths-fell-from-175",
      "96人比175人下降44.97%",
      "96 is 44.97 % less than 175",
      fell("-0.4497", 96, 175),
      "disagree",
    ),
    claim(
      "deaths-fell-from-169",
      "93人比169人下降44.97%",
      "93 is 44.97 % less than 169",
      fell("-0.4497", 93, 169),
      "agree-as-rounded",
    ),
    claim("deaths-used-by-93", "93人占120人的80%", "93 is 80 % of 120", share("0.8", "0.01", 93, 120), "disagree"),
    claim(
      "officers-per-township",
      "192个乡镇459人，平均每乡镇人数",
      "459 officers in 192 townships, each",
      share("2.39", "0.01", 459, 192),
      "agree-as-rounded",
    ),
    claim(
      "corrected-per-officer",
      "12500起、459人，人均起数",
      "12500 by 459 officers, each",
      share("27.2", "0.1", 12_500, 459),
      "agree-as-rounded",
    ),
    claim(
      "penalised-of-corrected",
      "处罚1万次占纠正12500起之比",
      "10000 penalised of 12500 corrected",
      share("0.8", "0.1", 10_000, 12_500),
      "agree",
    ),
    claim(
      "fine-each",
      "120万元、1万次，每次罚款",
      "1.2 million yuan by 10000, each",
      share("120", "1", 1_200_000, 10_000),
      "agree",
    ),
    claim(
      "rectified",
      "2733处与61处合计",
      "2733 and 61 together",
      { relation: "total", stated: "2794", step: "1", parts: ["2733", "61"] },
      "agree",
    ),
    claim(
      "rectified-rate",
      "整改率98%（取整）",
      "98 % put right, as rounded",
      share("0.98", "0.01", 2733, 2794),
      "agree-as-rounded",
    ),
    claim(
      "rectified-rate-98.0",
      "整改率98.0%（一位小数）",
      "98.0 % put right, to one decimal",
      share("0.98", "0.001", 2733, 2794),
      "disagree",
    ),
  ],
  consequence: { id: "figures-checked", text: text("核对原始数据", "the figures are checked against their origin") },
});

const inYear = {
  from,
  about: unitIn("year"),
  link: subtreeRecords,
  window: inPeriod(),
} as const;

/** A city with a county below it, and another city, in the report's year. */
const shown = {
  facts: { id: "c", kind: "city" },
  period: String(year),
  judged: `${year}-12-31`,
} as const;
const tree = [
  { id: "c", kind: "city" },
  { id: "below", kind: "county", parent: "c" },
  { id: "elsewhere", kind: "city" },
];

interface Summed {
  readonly name: string;
  readonly title: Text;
  readonly cites: Cites;
  readonly field: NumberField;
  readonly bound: Bound;
  readonly stated: number;
  readonly step?: 1 | 0.01;
}

/** A figure of the report, held against the sum of a field of the year's records. */
const sumOf =
  <K extends Kind>(over: K) =>
  (at: keyof K["shape"] & string, { name, title, cites, field, ...figure }: Summed) => {
    const row = (value: number, more: object = {}) => ({
      id: `r${value}`,
      unit: "below",
      happenedOn: from,
      [at]: value,
      ...more,
    });
    const counted = indicator({
      ...inYear,
      id: `${id}/reported/${name}/counted`,
      title: text(`${title.zh}：登记数`, `${title.en}: on record`),
      cites,
      over: over as Kind,
      fold: (r) => summed((r as unknown as Readonly<Record<string, NumberTerm>>)[at] as NumberTerm),
      examples: [
        {
          ...shown,
          name: text("当年、本单位和下级的", "of the year, the unit and those below it"),
          records: {
            units: tree,
            [over.name]: [
              row(3),
              row(4, { unit: "c" }),
              row(5, { unit: "elsewhere" }),
              row(6, { happenedOn: `${year - 1}-12-31` }),
            ],
          } as never,
          expect: 7,
        },
      ],
    });
    return [
      counted,
      ...reported({ id: `${id}/reported/${name}`, title, cites, counted, of: field, ...figure }).definitions,
    ];
  };

const inTallies = sumOf(tallies);
const period = asRead("三", "期间印作“xx-xx月”，按当年理解", "the months are masked: the year is taken");
const { townships, officers, corrected, penalised: penalties, fines, found, rectified } = tallies.shape;

const sums = [
  inTallies("townships", {
    name: "townships",
    title: text("192个乡镇", "192 townships"),
    cites: period,
    field: townships,
    bound: "exactly",
    stated: 192,
  }),
  inTallies("officers", {
    name: "officers",
    title: text("459名乡镇监管人员", "459 township officers"),
    cites: period,
    field: officers,
    bound: "exactly",
    stated: 459,
  }),
  inTallies("corrected", {
    name: "corrected",
    title: text("现场纠正违章12500余起", "More than 12500 violations corrected"),
    cites: period,
    field: corrected,
    bound: "over",
    stated: 12_500,
  }),
  inTallies("penalised", {
    name: "penalised",
    title: text("处罚严重违法行为1万余次", "More than 10000 serious violations penalised"),
    cites: penalised("三", "处分", "处罚"),
    field: penalties,
    bound: "over",
    stated: 10_000,
  }),
  inTallies("fines", {
    name: "fines",
    title: text("罚款120多万元", "More than 1.2 million yuan of fines"),
    cites: period,
    field: fines,
    bound: "over",
    stated: 1_200_000,
    step: 0.01,
  }),
  inTallies("found", {
    name: "found",
    title: text("发现隐患2794处", "2794 hidden dangers found"),
    cites: lawful,
    field: found,
    bound: "exactly",
    stated: 2794,
  }),
  inTallies("rectified", {
    name: "rectified",
    title: text("已整改2733处", "2733 of them put right"),
    cites: lawful,
    field: rectified,
    bound: "exactly",
    stated: 2733,
  }),
  sumOf(deposits)("amount", {
    name: "deposits",
    title: text("风险抵押金近700万元", "Nearly 7 million yuan of deposits"),
    cites: asRead("三", "“近”按少于理解", "“nearly” is read as less"),
    field: deposits.shape.amount,
    bound: "nearly",
    stated: 7_000_000,
    step: 0.01,
  }),
];

const nearly30 = asRead(
  "二",
  "“近30个”按少于30个理解，三种方式各多少没有写",
  "“nearly 30” is read as fewer than 30; how many of each form is not said",
);
const taken = (name: string, more: object = {}) => ({
  id: name,
  unit: "below",
  happenedOn: from,
  measure: "criticism",
  ...more,
});
const heldToAccount = indicator({
  ...inYear,
  id: `${id}/reported/held-to-account/counted`,
  title: text("受到三种方式问责的单位数", "units held to account in one of three forms"),
  cites: nearly30,
  over: measuresTaken,
  where: (m) => forms.inList(m),
  fold: (m) => countedDistinct(m.unit, { unit: "item" }),
  examples: [
    {
      ...shown,
      name: text("同一单位只计一次，其他措施不计", "each unit once, other measures not at all"),
      records: {
        units: tree,
        measures: [
          taken("a"),
          taken("b", { measure: "yellow-card" }),
          taken("d", { unit: "c", measure: "public-report" }),
          taken("e", { unit: "elsewhere" }),
          taken("f", { unit: "third", measure: "interview" }),
          taken("g", { unit: "c", happenedOn: `${year - 1}-12-31` }),
        ] as never,
      },
      expect: 2,
    },
  ],
});
const accounted = reported({
  id: `${id}/reported/held-to-account`,
  title: text("近30个单位被问责", "Nearly 30 units held to account"),
  cites: nearly30,
  counted: heldToAccount,
  of: count(text("被问责单位数", "units held to account"), { unit: "item" }),
  bound: "nearly",
  stated: 30,
});

/** 剩余的隐患责令限期整改: as the tallies tell it. */
const rest = lacking({
  id: `${id}/remaining-dangers`,
  title: text("剩余隐患的限期整改（统计）", "Orders for the remaining dangers, by the tallies"),
  cites: lawful,
  of: tallies,
  law: "event",
  parts: {
    ordered: {
      title: text("剩余的没有都责令限期整改", "not all that remain are under an order"),
      lacks: (t) => t.found.moreThan(sum(t.rectified, t.ordered)),
      having: { facts: { found: 2794, rectified: 2733, ordered: 61 } },
      lacking: { facts: { ordered: 60 } },
    },
  },
});

/** 自述数据和上报数. */
export const definitions = [
  ...figures.definitions,
  ...sums.flat(),
  heldToAccount,
  ...accounted.definitions,
  ...rest.definitions,
];
