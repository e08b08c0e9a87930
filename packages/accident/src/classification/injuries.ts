import {
  amount,
  any,
  type Cites,
  decision,
  type Example,
  type Facts,
  min,
  type NumberTerm,
  ordered,
  parameter,
  quantity,
  type Row,
  record,
  type Terms,
  type Text,
  text,
  type ValueRow,
} from "@anwei/kernel";
import { gb6441of1986, gb15499of2025, gbt15499of1995 } from "@anwei/law";
import { casualties } from "../records/casualties.js";
import { placeNotSeen } from "./place.js";

const lastDayOf1995 = "2026-12-31";
const firstDayOf2025 = "2027-01-01";

const not2025 = gb15499of2025.whole({
  note: text(
    "2025年版的分界未见原文，按沿用105日、6000日计",
    "whether the edition of 2025 keeps 105 and 6000 days was not seen; it is taken to",
  ),
});

/** A number of lost workdays that both editions are taken to have. */
const workdays = (id: string, title: Text, value: number, old: Cites) =>
  parameter({
    id,
    of: amount(title, { unit: "workday", min: 0 }),
    history: [
      { value, cites: not2025 },
      { value, cites: old },
    ],
  });

/** 重伤起点. */
export const seriousFrom = workdays(
  "accident/serious-injury-from",
  text("重伤的损失工作日起点", "lost workdays from which an injury is serious"),
  105,
  [gbt15499of1995.whole(placeNotSeen), gb6441of1986.article(4)],
);

/** 死亡、永久性全失能的损失工作日. */
export const totalWorkdays = workdays(
  "accident/workdays-of-death",
  text("死亡或永久性全失能的损失工作日", "lost workdays of a death or a permanent total disability"),
  6000,
  gbt15499of1995.whole(placeNotSeen),
);

const grades = {
  none: text("未造成损失工作日", "no lost workday"),
  light: text("轻伤", "light"),
  serious: text("重伤", "serious"),
  total: text("死亡或永久性全失能", "death or permanent total disability"),
} as const;

const rows = (c: Terms<typeof casualties>): readonly Row<keyof typeof grades>[] => [
  { when: any(c.fate.is("died"), c.lostWorkdays.atLeast(totalWorkdays.value)), then: "total" },
  { when: any(c.acutePoisoning, c.lostWorkdays.atLeast(seriousFrom.value)), then: "serious" },
  { when: c.lostWorkdays.atLeast(1), then: "light" },
  { otherwise: "none" },
];

const injured = { fate: "injured", happenedOn: "2026-03-01" } as const;

type Casualty = Facts<typeof casualties>;

const cases: readonly (readonly [zh: string, en: string, facts: Casualty, grade: keyof typeof grades])[] = [
  ["损失0日", "0 days", { lostWorkdays: 0 }, "none"],
  ["损失1日", "1 day", { lostWorkdays: 1 }, "light"],
  ["损失104日", "104 days", { lostWorkdays: 104 }, "light"],
  ["损失105日", "105 days", { lostWorkdays: 105 }, "serious"],
  ["损失5999日", "5999 days", { lostWorkdays: 5999 }, "serious"],
  ["损失6000日", "6000 days", { lostWorkdays: 6000 }, "total"],
];

/** 伤害程度: how grave the harm to a person is, by lost workdays; acute industrial poisoning is a serious injury. */
export const injuryGrade = decision({
  id: "accident/injury-grade",
  title: text("伤害程度", "grade of an injury"),
  cites: not2025,
  about: record(casualties),
  law: "event",
  appliesWhen: (c) => c.fate.oneOf("died", "injured"),
  outcomes: ordered(grades),
  combine: "gravest",
  rows,
  before: [{ cites: gbt15499of1995.whole(placeNotSeen), rows }],
  examples: [
    ...cases.flatMap(([zh, en, facts, expect]): Example<typeof casualties, keyof typeof grades>[] => [
      {
        name: text(`1995年版，${zh}`, `edition of 1995, ${en}`),
        facts: { ...injured, ...facts, happenedOn: lastDayOf1995 },
        expect,
      },
      {
        name: text(`2025年版，${zh}`, `edition of 2025, ${en}`),
        facts: { ...injured, ...facts, happenedOn: firstDayOf2025 },
        expect,
      },
    ]),
    {
      name: text("1995年版，当场死亡，未计损失工作日", "edition of 1995, died at once, no days counted"),
      facts: { ...injured, fate: "died", lostWorkdays: 0, happenedOn: lastDayOf1995 },
      expect: "total",
    },
    {
      name: text("2025年版，当场死亡，未计损失工作日", "edition of 2025, died at once, no days counted"),
      facts: { ...injured, fate: "died", lostWorkdays: 0, happenedOn: firstDayOf2025 },
      expect: "total",
    },
    {
      name: text("1995年版，急性工业中毒，损失3日", "edition of 1995, acute industrial poisoning, 3 days"),
      facts: { ...injured, acutePoisoning: true, lostWorkdays: 3, happenedOn: lastDayOf1995 },
      expect: "serious",
    },
    {
      name: text("2025年版，急性工业中毒，损失3日", "edition of 2025, acute industrial poisoning, 3 days"),
      facts: { ...injured, acutePoisoning: true, lostWorkdays: 3, happenedOn: firstDayOf2025 },
      expect: "serious",
    },
    {
      name: text("受伤，损失工作日未知：不能断定", "injured, and lost workdays unknown: undecided"),
      facts: injured,
      expect: { atLeast: "none", atMost: "total" },
    },
    ...[lastDayOf1995, firstDayOf2025].map((happenedOn) => ({
      name: text(`${happenedOn}，下落不明的不评定`, `${happenedOn}, a missing person has no grade`),
      facts: { fate: "missing" as const, lostWorkdays: 6000, acutePoisoning: true, happenedOn },
      expect: { notApplicable: true as const },
    })),
    {
      name: text("1995年版施行当日", "the first day of the edition of 1995"),
      facts: { ...injured, lostWorkdays: 105, happenedOn: "1995-10-01" },
      expect: "serious",
    },
    {
      name: text("1995年版施行前一日不适用", "the day before the edition of 1995 it does not apply"),
      facts: { ...injured, lostWorkdays: 105, happenedOn: "1995-09-30" },
      expect: { notApplicable: true },
    },
  ],
});

const workdayRows = (c: Terms<typeof casualties>): readonly ValueRow<NumberTerm>[] => [
  { when: c.fate.is("died"), is: totalWorkdays.value },
  { otherwise: min(c.lostWorkdays, totalWorkdays.value) },
];

/** 计入的损失工作日: the days that the harm to one person counts for, those of a death for the dead and at most so many. */
export const workdaysLost = quantity({
  id: "accident/workdays-lost",
  title: text("计入的损失工作日", "workdays lost, as counted"),
  cites: not2025,
  about: record(casualties),
  law: "event",
  appliesWhen: (c) => c.fate.oneOf("died", "injured"),
  unit: "workday",
  combine: "exactlyOne",
  rows: workdayRows,
  before: [{ cites: gbt15499of1995.whole(placeNotSeen), rows: workdayRows }],
  examples: [
    {
      name: text("1995年版施行前一日不适用", "the day before the edition of 1995 it does not apply"),
      facts: { ...injured, fate: "died", happenedOn: "1995-09-30" },
      expect: { notApplicable: true },
    },
    {
      name: text("1995年版施行当日", "the first day of the edition of 1995"),
      facts: { ...injured, fate: "died", happenedOn: "1995-10-01" },
      expect: 6000,
    },
    ...[lastDayOf1995, firstDayOf2025].flatMap((happenedOn): Example<typeof casualties>[] => [
      {
        name: text(`${happenedOn}，死亡按6000日`, `${happenedOn}, a death counts for 6000`),
        facts: { ...injured, fate: "died", happenedOn },
        expect: 6000,
      },
      {
        name: text(`${happenedOn}，受伤按实际`, `${happenedOn}, an injury for what it was`),
        facts: { ...injured, lostWorkdays: 105, happenedOn },
        expect: 105,
      },
      {
        name: text(`${happenedOn}，超过6000日的按6000日`, `${happenedOn}, more than 6000 for 6000`),
        facts: { ...injured, lostWorkdays: 7500, happenedOn },
        expect: 6000,
      },
      {
        name: text(`${happenedOn}，下落不明的不计`, `${happenedOn}, a missing person for none`),
        facts: { ...injured, fate: "missing", happenedOn },
        expect: { notApplicable: true },
      },
    ]),
  ],
});
