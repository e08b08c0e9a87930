import {
  type DecideOptions,
  decide,
  decision,
  type Facts,
  type Outcome,
  ordered,
  record,
  sum,
  text,
} from "@anwei/kernel";
import { decree493 } from "@anwei/law";
import { accidents } from "../records/accidents.js";
import { casualtyRows } from "./casualties.js";
import { type AccidentLevel, accidentLevels } from "./outcomes.js";

/** An accident that the decree's thresholds are held against one at a time. */
const harmless = { happenedOn: "2015-06-01", deaths: 0, missing: 0, seriousInjuries: 0, directLoss: 0 } as const;

/**
 * 生产安全事故等级: how grave an accident is, by deaths, serious injuries (acute industrial poisoning included) or
 * direct economic loss in yuan; the gravest of the three decides. 以上 includes the number, 以下 does not.
 */
export const accidentLevel = decision({
  id: "accident/level",
  title: text("生产安全事故等级", "Accident level"),
  note: text(
    "条例的等级表只说死亡；下落不明的人员与死亡合并计算，是按官方统计的通行做法的读法。这里只按等级表的数字；认定为自然灾害等、不属生产安全事故的，没有认定等级，也不纳入统计",
    "the decree's table speaks of deaths only; that the missing count with them is a reading, after the practice of official tallies. This is the table by its figures alone: what was ruled a natural disaster or otherwise no accident has no determined level, and is not counted",
  ),
  cites: decree493.article(3),
  about: record(accidents),
  law: "event",
  outcomes: ordered(accidentLevels),
  combine: "gravest",
  rows: (a) => {
    const lost = sum(a.deaths, a.missing);
    return [...casualtyRows(lost, a.seriousInjuries, a.directLoss), { otherwise: "ordinary" }];
  },
  examples: [
    {
      name: text(
        "死亡29人、重伤99人、损失差1分满1亿元是重大，不是特别重大",
        "29 deaths, 99 serious injuries and a fen short of 100,000,000 yuan are major, not extraordinarily serious",
      ),
      facts: { ...harmless, deaths: 29, seriousInjuries: 99, directLoss: "99999999.99" },
      expect: "major",
    },
    {
      name: text("死亡30人即特别重大", "30 deaths are extraordinarily serious"),
      facts: { ...harmless, deaths: 30 },
      expect: "extraordinary",
    },
    {
      name: text("重伤100人即特别重大", "100 serious injuries are extraordinarily serious"),
      facts: { ...harmless, seriousInjuries: 100 },
      expect: "extraordinary",
    },
    {
      name: text("损失1亿元即特别重大", "a loss of 100,000,000 yuan is extraordinarily serious"),
      facts: { ...harmless, directLoss: 100_000_000 },
      expect: "extraordinary",
    },
    {
      name: text(
        "死亡9人、重伤49人、损失差1分满5000万元是较大",
        "9 deaths, 49 serious injuries and a fen short of 50,000,000 yuan are larger",
      ),
      facts: { ...harmless, deaths: 9, seriousInjuries: 49, directLoss: "49999999.99" },
      expect: "larger",
    },
    {
      name: text("死亡10人即重大", "10 deaths are major"),
      facts: { ...harmless, deaths: 10 },
      expect: "major",
    },
    {
      name: text("重伤50人即重大", "50 serious injuries are major"),
      facts: { ...harmless, seriousInjuries: 50 },
      expect: "major",
    },
    {
      name: text("损失5000万元即重大", "a loss of 50,000,000 yuan is major"),
      facts: { ...harmless, directLoss: 50_000_000 },
      expect: "major",
    },
    {
      name: text(
        "死亡2人、重伤9人、损失差1分满1000万元是一般",
        "2 deaths, 9 serious injuries and a fen short of 10,000,000 yuan are ordinary",
      ),
      facts: { ...harmless, deaths: 2, seriousInjuries: 9, directLoss: "9999999.99" },
      expect: "ordinary",
    },
    {
      name: text("死亡3人即较大", "3 deaths are larger"),
      facts: { ...harmless, deaths: 3 },
      expect: "larger",
    },
    {
      name: text("损失1000万元即较大", "a loss of 10,000,000 yuan is larger"),
      facts: { ...harmless, directLoss: 10_000_000 },
      expect: "larger",
    },
    {
      name: text("死亡1人、重伤10人按重伤定为较大", "1 death and 10 serious injuries are larger, by injuries"),
      facts: { ...harmless, deaths: 1, seriousInjuries: 10, directLoss: 1_000_000 },
      expect: "larger",
    },
    {
      name: text("死亡27人、下落不明3人按30人计", "27 deaths and 3 missing count as 30"),
      facts: { ...harmless, deaths: 27, missing: 3 },
      expect: "extraordinary",
    },
    {
      name: text("死亡12人而损失未知：至少重大", "12 deaths with unknown loss: at least major"),
      facts: { happenedOn: "2015-06-01", deaths: 12, missing: 0, seriousInjuries: 0 },
      expect: { atLeast: "major", atMost: "extraordinary" },
    },
    {
      name: text("条例施行前一日不适用", "the day before the decree came into force it does not apply"),
      facts: { happenedOn: "2007-05-31", deaths: 30, missing: 0, seriousInjuries: 0, directLoss: 0 },
      expect: { notApplicable: true },
    },
    {
      name: text("条例施行当日适用", "on the day it came into force it applies"),
      facts: { happenedOn: "2007-06-01", deaths: 30, missing: 0, seriousInjuries: 0, directLoss: 0 },
      expect: "extraordinary",
    },
  ],
});

/**
 * The level of an accident, in one line. Facts that are left out are unknown: the answer then has bounds.
 *
 * @example
 * ```ts
 * classify({ deaths: 29, seriousInjuries: 42, directLoss: yuan(38_318_200) }).value // "major"
 * ```
 * @throws FactsError when facts cannot be read (negative counts, a fraction of a person).
 */
export const classify = (facts: Facts<typeof accidents>, options: DecideOptions = {}): Outcome<AccidentLevel> =>
  decide(accidentLevel, facts, options) as Outcome<AccidentLevel>;
