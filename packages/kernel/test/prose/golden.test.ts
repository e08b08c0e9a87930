import { describe, expect, test } from "vitest";
import { bookFromData, definitionProse, type Text } from "../../src/index.js";
import { paperBooks } from "../json/corpus.js";

// Whole statements as a safety official and an auditor read them. A template that changes one of these is read anew.

const books = paperBooks.map(({ definitions, kinds }) => bookFromData(definitions, kinds));
const said = (id: string) => {
  const book = books.find((b) => b.definition(id));
  if (!book) throw new RangeError(id);
  return definitionProse(book, id);
};

describe("what rules of the paper rulebook say", () => {
  test.each<[what: string, id: string, Text]>([
    [
      "a fine of so much, doubled",
      "paper/fine-in-force",
      {
        zh: "情节特别严重，且影响特别恶劣的，为（事故单位罚款幅度的下限乘以2）至（事故单位罚款幅度的上限乘以5）；其余为事故单位罚款幅度。",
        en: "If “circumstances especially serious” holds, and “impact especially bad” holds, it is (the lower end of the range of the unit's fine times 2) to (the upper end of the range of the unit's fine times 5); otherwise it is the range of the unit's fine.",
      },
    ],
    [
      "a rolling window",
      "paper/same-type-within-year",
      {
        zh: "一年内同类一般事故起数（含本起），是指截至本起事故的发生日期的1年内（首日不计），事故单位、事故类别均与本起事故相同的事故中，事故等级为一般事故的起数。",
        en: "Ordinary accidents of its type in the year up to it, itself included: the number (in cases) of the accidents with the same enterprise and type of accident as this accident, in the 1 year up to this accident's date (the first day not counted), where the level is “ordinary”.",
      },
    ],
    [
      "a deadline in working days",
      "paper/demand-ripe",
      {
        zh: "催告期满为催告书送达日期后10个工作日。",
        en: "The demand is ripe: 10 working days after “demand served on”.",
      },
    ],
    [
      "a deadline moved on to a working day",
      "paper/court-until",
      {
        zh: "申请强制执行期限为救济期届满后3个月（遇节假日顺延至下一工作日）。",
        en: "Application to the court until: 3 months after the remedies end (or the next working day).",
      },
    ],
    [
      "a table",
      "paper/supplement-window",
      {
        zh: "补报期（按类别）：自2007-06-01起：道路交通为7日，火灾为7日，其他为30日。各地不得变动。",
        en: "Window, by kind: from 2007-06-01 – road traffic: 7 days, fire: 7 days, other: 30 days. Regions may not change it.",
      },
    ],
    [
      "a table looked up",
      "paper/counted-dead",
      {
        zh: "期限内死亡人数，是指“事故”为本起事故的伤亡人员（不限时间）中，伤亡情况为死亡，且死亡日期不晚于本起事故的发生日期后若干日（日数为补报期（按本起事故的补报期类别））的人数。",
        en: "Deaths in time: the number (in persons) of the casualties whose “accident” is this accident, at any time, where the outcome is “dead”, and “died on” is not after as many days after this accident's date as the window (by this accident's kind of window).",
      },
    ],
    [
      "a rank",
      "paper/place",
      {
        zh: "考核名次，是指与本单位同一上级的同类单位（含其自身）中按年度目标考核得分由大到小排列的名次（相同的并列靠前）。",
        en: "Place: the place by the points of the yearly target assessment, the greatest first and equals sharing the better place, among the unit and its fellow units.",
      },
    ],
    [
      "steps in turn",
      "paper/unit-reported-in-turns",
      {
        zh: "适用条件：有单位负责人接报时间。首次报告时间不晚于单位报告时限的，为按时；除前列情形外，判定时晚于单位报告时限的，为迟报；其余为未到期。各种情形互不重叠，必居其一。",
        en: "It applies only where there is a value for “head informed at”. If “first report at” is not after “the unit's report is due”, it is “in time”; failing that, if the moment of judging is after “the unit's report is due”, it is “late”; otherwise it is “not yet due”. Exactly one of these cases applies.",
      },
    ],
    [
      "one of several cases",
      "paper/take-over",
      {
        zh: "适用条件：事故等级为较大事故。有下列情形之一的，为省级可以提级：（一）特别复杂；（二）涉嫌瞒报；（三）死亡人数在6人以上且不超过9人，且行业领域为非煤矿山、危险化学品、烟花爆竹、金属冶炼或者建筑施工；（四）24个月内较大以上事故起数（首日不计）在2起以上；（五）12个月内被警示或约谈次数在1次以上；（六）事发时挂牌督办数在1项以上。其余为市级。",
        en: "It applies only where the level is “larger”. It is “the province may take over” if any of these holds: (1) “very complex” holds; (2) “concealment suspected” holds; (3) the deaths come to at least 6 persons and at most 9 persons, and the sector is “non-coal mine”, “hazardous chemicals”, “fireworks”, “metal smelting” or “construction”; (4) “larger accidents in 24 months, the first day not counted” comes to at least 2 cases; (5) the warnings and interviews in the 12 months before come to at least 1 time; (6) the listed supervision open when it happened comes to at least 1 item. Otherwise it is “city”.",
      },
    ],
    [
      "an earlier edition",
      "laixi/safety-body",
      {
        zh: "从业人员超过设置安全管理机构的人数线的，为应当设置；设置安全管理机构（国家）为应当设置的，为应当设置。均不符合的，为不强制。几种情形同时符合的，按最重的认定。此前（2005-01-01至2014-11-30）：从业人员不低于设置安全管理机构的人数线的，为应当设置；设置安全管理机构（国家）为应当设置的，为应当设置。均不符合的，为不强制。",
        en: "If the employees come to more than “employees from which a safety body is due”, it is “required”; if the safety body (national) is “required”, it is “required”. Where none of these is so, it is “not required”. Where several of these cases apply, the gravest decides. Earlier (from 2005-01-01 to 2014-11-30): If the employees come to at least “employees from which a safety body is due”, it is “required”; if the safety body (national) is “required”, it is “required”. Where none of these is so, it is “not required”.",
      },
    ],
  ])("%s: %s", (_, id, statement) => {
    expect(said(id).statement).toEqual(statement);
  });
});
