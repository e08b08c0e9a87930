import { all, type Facts, not, range, rangeQuantity, record, type Subject, text, wan } from "@anwei/kernel";
import { coalRegulation, decree493, safetyLaw2014, safetyLaw2021 } from "@anwei/law";
import { determinedLevel } from "../level/index.js";
import { accidentParties } from "../records/accident-parties.js";
import { accidents } from "../records/accidents.js";
import { fineLaw } from "./fine-law.js";
import { milderLaw } from "./milder-law.js";
import { unitFineCoal } from "./unit-fine-coal.js";
import { unitFineGeneral } from "./unit-fine-general.js";
import { unitFineSpecialEquipment } from "./unit-fine-special-equipment.js";

/** The special equipment law has the fine of this accident: it is up to a major one. */
export const bySpecialEquipmentLaw = (a: Subject<"accidents">) =>
  all(fineLaw.of(a).is("special-equipment"), determinedLevel.of(a).atMost("major"));

const given = (law: string, level = "major") => ({
  "accident/fine-law": law,
  "accident/determined-level": level,
  "accident/unit-fine-general": { low: 1, high: 4 },
  "accident/unit-fine-coal": { low: 2, high: 5 },
  "accident/unit-fine-special-equipment": { low: 3, high: 6 },
});

/** 事故单位罚款幅度: of the accident, by the law that has its fine, before any multiplication. */
export const unitFineOfAccident = rangeQuantity({
  id: "accident/unit-fine-of-accident",
  title: text("事故单位罚款幅度", "range of the unit's fine"),
  cites: decree493.article(43, { paragraph: 2 }),
  about: record(accidents),
  law: "event",
  unit: "yuan",
  combine: "exactlyOne",
  rows: (a) => [
    { when: fineLaw.of(a).is("coal"), is: unitFineCoal.of(a) },
    { when: bySpecialEquipmentLaw(a), is: unitFineSpecialEquipment.of(a) },
    { otherwise: unitFineGeneral.of(a) },
  ],
  examples: [
    {
      name: text("煤矿依煤矿条例", "a coal mine: by the coal regulation"),
      facts: { happenedOn: "2024-06-01" },
      given: given("coal"),
      expect: { low: 2, high: 5 },
    },
    {
      name: text("特种设备重大事故依特种设备安全法", "special equipment, major: by its own law"),
      facts: { happenedOn: "2024-06-01" },
      given: given("special-equipment"),
      expect: { low: 3, high: 6 },
    },
    {
      name: text("特种设备特别重大事故依安全生产法", "special equipment, extraordinary: by the Work Safety Law"),
      facts: { happenedOn: "2024-06-01" },
      given: given("special-equipment", "extraordinary"),
      expect: { low: 1, high: 4 },
    },
    {
      name: text("其余依安全生产法", "all else: by the Work Safety Law"),
      facts: { happenedOn: "2024-06-01" },
      given: given("general"),
      expect: { low: 1, high: 4 },
    },
  ],
});

type Party = Facts<typeof accidentParties>;

const party = (more: Party = {}): Party => ({
  id: "p",
  accident: "a",
  happenedOn: "2024-06-01",
  role: "unit",
  answerable: true,
  especiallySerious: false,
  especiallyBad: false,
  ...more,
});
const both = { especiallySerious: true, especiallyBad: true } as const;
const ofAccident = (low: number, high: number, level = "major", law = "general") => ({
  records: { accidents: [{ id: "a" }] },
  given: {
    "accident/fine-law": law,
    "accident/determined-level": level,
    "accident/unit-fine-of-accident": { low: low * 10_000, high: high * 10_000 },
  },
});
const wanYuan = (low: number, high: number) => ({ low: low * 10_000, high: high * 10_000 });

/** 事故单位的罚款: of a unit that is answerable, multiplied where the law says so. */
export const unitFine = rangeQuantity({
  id: "accident/unit-fine",
  title: text("事故单位的罚款", "fine of the unit"),
  note: text(
    "情节特别严重、影响特别恶劣须同时认定，方可处二倍以上五倍以下；第14号令所列情形凭记忆，未编入，由认定人员认定",
    "the multiple needs both findings. The circumstances that Order 14 lists are known from memory only and not coded: an officer finds them",
  ),
  cites: [safetyLaw2021.article(114, { paragraph: 2 }), coalRegulation.article(67, { paragraph: 2 }), milderLaw],
  about: record(accidentParties),
  law: "eventOrMilder",
  unit: "yuan",
  appliesWhen: (p) => all(p.role.is("unit"), p.answerable),
  combine: "exactlyOne",
  rows: (p) => [
    {
      when: all(p.especiallySerious, p.especiallyBad, not(bySpecialEquipmentLaw(p.accident))),
      is: unitFineOfAccident.of(p.accident).times(2, 5),
    },
    { otherwise: unitFineOfAccident.of(p.accident) },
  ],
  before: [
    {
      cites: [safetyLaw2014.article(109), milderLaw],
      rows: (p) => [
        {
          when: all(p.especiallySerious, determinedLevel.of(p.accident).is("extraordinary")),
          is: range(wan(1000), wan(2000)),
        },
        { otherwise: unitFineOfAccident.of(p.accident) },
      ],
    },
    {
      to: "2014-11-30",
      cites: [decree493.article(37), milderLaw],
      rows: (p) => [{ otherwise: unitFineOfAccident.of(p.accident) }],
    },
  ],
  examples: [
    {
      name: text("没有加重情形：原幅度", "no aggravation: the range itself"),
      facts: party(),
      ...ofAccident(200, 400),
      expect: wanYuan(200, 400),
    },
    {
      name: text("两项均认定：二倍至五倍，最高1亿元", "both found: twice to five times, up to 100,000,000 yuan"),
      facts: party(both),
      ...ofAccident(1500, 2000, "extraordinary"),
      expect: wanYuan(3000, 10_000),
    },
    {
      name: text("只认定情节特别严重：不加倍", "especially serious alone: not multiplied"),
      facts: party({ especiallySerious: true }),
      ...ofAccident(200, 400),
      expect: wanYuan(200, 400),
    },
    {
      name: text("只认定影响特别恶劣：不加倍", "an especially bad impact alone: not multiplied"),
      facts: party({ especiallyBad: true }),
      ...ofAccident(200, 400),
      expect: wanYuan(200, 400),
    },
    {
      name: text("影响是否特别恶劣未认定：上下限各有界", "the impact not yet found: bounds on each end"),
      facts: party({ especiallySerious: true, especiallyBad: null }),
      ...ofAccident(200, 400),
      expect: { low: { atLeast: 2_000_000, atMost: 4_000_000 }, high: { atLeast: 4_000_000, atMost: 20_000_000 } },
    },
    {
      name: text("特种设备重大事故没有加倍", "nothing is multiplied under the special equipment law"),
      facts: party(both),
      ...ofAccident(50, 200, "major", "special-equipment"),
      expect: wanYuan(50, 200),
    },
    {
      name: text("特种设备特别重大事故依安全生产法加倍", "special equipment, extraordinary: multiplied"),
      facts: party(both),
      ...ofAccident(1000, 1200, "extraordinary", "special-equipment"),
      expect: wanYuan(2000, 6000),
    },
    {
      name: text("2021年法施行当日加倍", "multiplied on the first day of the law of 2021"),
      facts: party({ ...both, happenedOn: "2021-09-01" }),
      ...ofAccident(200, 1000),
      judged: "2021-09-01",
      expect: wanYuan(400, 5000),
    },
    {
      name: text("其前一日不加倍", "not the day before"),
      facts: party({ ...both, happenedOn: "2021-08-31" }),
      ...ofAccident(100, 500),
      judged: "2021-12-01",
      expect: wanYuan(100, 500),
    },
    {
      name: text("2014年法：特别重大且情节特别严重", "the law of 2014: extraordinary and especially serious"),
      facts: party({ especiallySerious: true, happenedOn: "2014-12-01" }),
      ...ofAccident(500, 1000, "extraordinary"),
      judged: "2014-12-01",
      expect: wanYuan(1000, 2000),
    },
    {
      name: text("2014年法：特别重大而情节不特别严重", "the law of 2014: extraordinary, not especially serious"),
      facts: party({ happenedOn: "2021-08-31" }),
      ...ofAccident(500, 1000, "extraordinary"),
      judged: "2021-08-31",
      expect: wanYuan(500, 1000),
    },
    {
      name: text("2014年法：重大事故情节特别严重", "the law of 2014: major, especially serious"),
      facts: party({ especiallySerious: true, happenedOn: "2021-08-31" }),
      ...ofAccident(100, 500),
      judged: "2021-08-31",
      expect: wanYuan(100, 500),
    },
    {
      name: text("第493号条例没有加重", "no aggravation under Decree 493"),
      facts: party({ ...both, happenedOn: "2014-11-30" }),
      ...ofAccident(200, 500, "extraordinary"),
      judged: "2014-11-30",
      expect: wanYuan(200, 500),
    },
    {
      name: text("对事故发生不负责任的不罚", "no fine for who is not answerable"),
      facts: party({ answerable: false, happenedOn: "2007-06-01" }),
      ...ofAccident(50, 200),
      judged: "2007-06-01",
      expect: { notApplicable: true },
    },
    {
      name: text("主要负责人另有规定", "the principal is under other rules"),
      facts: party({ role: "principal", happenedOn: "2007-06-01" }),
      ...ofAccident(50, 200),
      judged: "2007-06-01",
      expect: { notApplicable: true },
    },
    {
      name: text("第493号条例施行当日", "the first day of Decree 493"),
      facts: party({ happenedOn: "2007-06-01" }),
      ...ofAccident(50, 200),
      judged: "2007-06-01",
      expect: wanYuan(50, 200),
    },
    {
      name: text("其前一日不适用", "not the day before it"),
      facts: party({ happenedOn: "2007-05-31" }),
      ...ofAccident(50, 200),
      judged: "2007-05-31",
      expect: { notApplicable: true },
    },
  ],
});
