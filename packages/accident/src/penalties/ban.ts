import {
  all,
  any,
  dateQuantity,
  decision,
  type Example,
  type Facts,
  ordered,
  record,
  type Terms,
  text,
  years,
} from "@anwei/kernel";
import { decree493, safetyLaw2014, safetyLaw2021 } from "@anwei/law";
import { determinedLevel } from "../level/index.js";
import { accidentParties } from "../records/accident-parties.js";
import { milderLaw } from "./milder-law.js";

const sanctioned = {
  id: "p",
  accident: "a",
  happenedOn: "2021-09-01",
  role: "principal",
  answerable: true,
  criminalPenalty: false,
  dismissed: true,
} as const;

/** 主要负责人的任职禁止. */
export const principalBan = decision({
  id: "accident/principal-ban",
  title: text("主要负责人任职禁止", "ban of the principal"),
  note: text(
    "终身禁止与五年禁止同以受刑事处罚或者撤职处分为前提，系对条文一句之中前后两段的理解。终身禁止限于本行业，五年禁止及于任何生产经营单位",
    "the ban for life needs a criminal penalty or dismissal as the ban for five years does: our reading of the one sentence in which both stand. For life it is of the same industry, for five years of any unit",
  ),
  cites: [safetyLaw2021.article(94, { paragraph: 3 }), milderLaw],
  about: record(accidentParties),
  law: "eventOrMilder",
  outcomes: ordered({
    none: text("没有禁止", "none"),
    "five-years": text("五年内不得担任任何生产经营单位的主要负责人", "five years, of any unit"),
    lifelong: text("终身不得担任本行业生产经营单位的主要负责人", "for life, in the industry"),
  }),
  combine: "gravest",
  appliesWhen: (p) => p.role.is("principal"),
  rows,
  before: [
    {
      cites: [safetyLaw2014.article(91, { note: text("条号凭记忆", "article from memory") }), milderLaw],
      rows,
    },
    {
      to: "2014-11-30",
      cites: [decree493.article(40, { paragraph: 1 }), milderLaw],
      rows: (p) => [{ when: any(p.criminalPenalty, p.dismissed), then: "five-years" }, { otherwise: "none" }],
    },
  ],
  examples: [
    ...["2021-09-01", "2014-12-01"].flatMap((day): readonly Ban[] => [
      ban(day, "larger", {}, "five-years", "较大事故、撤职", "larger, dismissed"),
      ban(
        day,
        "larger",
        { dismissed: false, criminalPenalty: true },
        "five-years",
        "较大事故、刑罚",
        "larger, punished",
      ),
      ban(day, "major", {}, "lifelong", "重大事故、撤职", "major, dismissed"),
      ban(day, "extraordinary", {}, "lifelong", "特别重大事故、撤职", "extraordinary, dismissed"),
      ban(day, "major", { dismissed: false, criminalPenalty: true }, "lifelong", "重大事故、刑罚", "major, punished"),
      ban(day, "major", { dismissed: false }, "none", "重大事故、未受处分", "major, neither"),
      ban(day, "major", { answerable: false }, "five-years", "对事故不负责任", "not answerable"),
      ban(day, "major", { role: "safety-manager" }, { notApplicable: true }, "不是主要负责人", "not the principal"),
    ]),
    ban("2021-08-31", "major", {}, "lifelong", "2014年法末日", "the last day of the law of 2014"),
    ban("2014-11-30", "major", {}, "five-years", "只依条例", "by the decree alone"),
    ban(
      "2014-11-30",
      "major",
      { dismissed: false, criminalPenalty: true },
      "five-years",
      "条例、刑罚",
      "decree, punished",
    ),
    ban("2014-11-30", "major", { dismissed: false }, "none", "条例、未受处分", "decree, neither"),
    ban("2007-06-01", "major", {}, "five-years", "条例施行当日", "the first day of the decree"),
    ban("2007-06-01", "major", { role: "unit" }, { notApplicable: true }, "条例、单位", "decree, a unit"),
    ban("2007-05-31", "major", {}, { notApplicable: true }, "其前一日不适用", "not the day before"),
    {
      name: text("行为时较轻：依旧规定", "the old rule is milder: by the old"),
      facts: { ...sanctioned, happenedOn: "2014-11-30" },
      ...level("major"),
      judged: "2015-06-01",
      expect: "five-years",
    },
  ],
});

type Ban = Example<typeof accidentParties, Banned | { readonly notApplicable: true }>;
type Banned = "none" | "five-years" | "lifelong";

function rows(p: Terms<typeof accidentParties>) {
  const punished = any(p.criminalPenalty, p.dismissed);
  return [
    { when: punished, then: "five-years" },
    { when: all(punished, p.answerable, determinedLevel.of(p.accident).atLeast("major")), then: "lifelong" },
    { otherwise: "none" },
  ] as const;
}

function level(of: string) {
  return { records: { accidents: [{ id: "a" }] }, given: { "accident/determined-level": of } };
}

function ban(
  day: string,
  of: string,
  more: Facts<typeof accidentParties>,
  expect: Ban["expect"],
  zh: string,
  en: string,
): Ban {
  return {
    name: text(`${zh}，${day}`, `${en}, ${day}`),
    facts: { ...sanctioned, happenedOn: day, ...more },
    ...level(of),
    judged: day,
    expect,
  };
}

/** 五年禁止届满日, the last day of a ban of five years; a ban for life has none. */
export const principalBanUntil = dateQuantity({
  id: "accident/principal-ban-until",
  title: text("五年任职禁止届满", "end of the ban for five years"),
  cites: [decree493.article(40, { paragraph: 1 }), safetyLaw2021.article(94, { paragraph: 3 })],
  about: record(accidentParties),
  law: "event",
  appliesWhen: (p) => principalBan.of(p).is("five-years"),
  is: (p) => p.sanctionedOn.plus(years(5)),
  examples: [
    {
      name: text("自受处分之日起五年", "five years from the sanction"),
      facts: { id: "p", happenedOn: "2024-03-01", sanctionedOn: "2024-08-15" },
      given: { "accident/principal-ban": "five-years" },
      expect: "2029-08-15",
    },
    {
      name: text("闰日起算", "from a leap day"),
      facts: { id: "p", happenedOn: "2023-03-01", sanctionedOn: "2024-02-29" },
      given: { "accident/principal-ban": "five-years" },
      expect: "2029-02-28",
    },
    {
      name: text("终身禁止没有届满日", "a ban for life has no end"),
      facts: { id: "p", happenedOn: "2024-03-01", sanctionedOn: "2024-08-15" },
      given: { "accident/principal-ban": "lifelong" },
      expect: { notApplicable: true },
    },
  ],
});
