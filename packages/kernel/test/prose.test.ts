import { describe, expect, test } from "vitest";
import {
  all,
  any,
  atLeastOf,
  chineseNumber,
  choice,
  citationText,
  count,
  type DateTerm,
  date,
  days,
  Exact,
  grade,
  judgedOn,
  kind,
  kindsOf,
  max,
  money,
  moneyText,
  months,
  type NumberTerm,
  not,
  numberText,
  percent,
  percentText,
  ratio,
  source,
  sum,
  type Test,
  termsOf,
  text,
  textOfNode,
  units,
  unitTitle,
  wan,
  workingDays,
  yesNo,
} from "../src/index.js";

const cases = kind("cases", text("案件", "Cases"), {
  deaths: count(text("死亡人数", "deaths")),
  missing: count(text("失踪人数", "missing persons")),
  loss: money(text("直接经济损失", "direct loss")),
  sort: choice(text("类别", "kind"), { road: text("道路", "road traffic"), fire: text("火灾", "fire") }),
  level: grade(text("等级", "level"), { low: text("一般", "ordinary"), high: text("重大", "major") }),
  closed: date(text("办结日期", "closing date"), { none: true }),
  open: yesNo(text("未结案", "still open")),
});
const c = termsOf(cases);
const scope = {
  about: { table: "cases" },
  over: undefined,
  kinds: new Map([["cases", cases.data], ["units", units.data], ...kindsOf([])]),
  definitions: new Map(),
};
const said = (term: Test | NumberTerm | DateTerm): readonly [string, string] => {
  const { zh, en } = textOfNode(term.node, scope);
  return [zh, en];
};

describe("terms are said in the law's words", () => {
  test.each<[Test | NumberTerm | DateTerm, string, string]>([
    [c.deaths.atLeast(30), "死亡人数在30人以上", "the deaths come to at least 30 persons"],
    [c.deaths.below(10), "死亡人数不满10人", "the deaths come to less than 10 persons"],
    [c.loss.moreThan(wan(5000)), "直接经济损失超过5000万元", "the direct loss comes to more than 50,000,000 yuan"],
    [
      sum(c.deaths, c.missing).atLeast(3),
      "死亡人数与失踪人数之和在3人以上",
      "the sum of the deaths and the missing persons comes to at least 3 persons",
    ],
    [c.sort.is("road"), "类别为道路", "the kind is “road traffic”"],
    [c.sort.oneOf("road", "fire"), "类别为道路或者火灾", "the kind is “road traffic” or “fire”"],
    [c.level.atLeast("high"), "等级为重大以上", "the level is “major” or graver"],
    [c.closed.by(judgedOn), "办结日期不晚于判定日", "the closing date is not after the day of judging"],
    [c.closed.exists, "有办结日期", "there is a value for the closing date"],
    [not(c.open), "并非未结案", "“still open” does not hold"],
    [c.unit.name.sameAs(c.unit.id), "单位的名称与单位的编号相同", "the unit's name is the same as the unit's id"],
  ])("%#", (term, zh, en) => {
    expect(said(term)).toEqual([zh, en]);
  });

  test("conditions inside others are bracketed", () => {
    const [zh, en] = said(all(c.open, any(c.deaths.atLeast(3), c.loss.atLeast(1))));
    expect(zh).toBe("未结案，且（死亡人数在3人以上，或者直接经济损失在1元以上）");
    expect(en).toBe(
      "“still open” holds, and (the deaths come to at least 3 persons, or the direct loss comes to at least 1 yuan)",
    );
    expect(said(atLeastOf(2, c.open, c.open))[1]).toBe(
      "at least 2 of these hold: (1) “still open” holds; (2) “still open” holds",
    );
  });

  test("every term has words in both languages", () => {
    const terms = [
      max(c.deaths, c.missing),
      ratio(c.deaths, c.missing),
      c.deaths.times(percent(10)).rounded("up", 1),
      c.closed.plus(days(3)),
      c.closed.minus(months(1)),
      c.closed.plus(workingDays(3)).orNextWorkingDay(),
      c.recordedAt.day,
    ];
    for (const term of terms) {
      const [zh, en] = said(term);
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en).toMatch(/[a-z]/);
      expect(`${zh}${en}`).not.toMatch(/undefined|\[object/);
    }
  });
});

describe("numbers", () => {
  test.each([
    ["38318200", "3831.82万元", "38,318,200 yuan"],
    ["100000000", "1亿元", "100,000,000 yuan"],
    ["123456789", "12345.6789万元", "123,456,789 yuan"],
    ["9999.99", "9999.99元", "9,999.99 yuan"],
    ["-20000", "-2万元", "-20,000 yuan"],
    ["0", "0元", "0 yuan"],
  ])("%s yuan", (amount, zh, en) => {
    expect(moneyText(Exact.of(amount))).toEqual({ zh, en });
  });

  test("shares and units", () => {
    expect(percentText(Exact.of("0.1"))).toBe("10%");
    expect(percentText(Exact.fraction(1n, 3n))).toBe("100/3%");
    expect(numberText(Exact.of("0.8"), "")).toEqual({ zh: "0.8", en: "0.8" });
    expect(unitTitle("person/tonne", "zh")).toBe("每吨人");
  });
});

describe("sources", () => {
  const law = source({
    id: "law",
    type: "law",
    title: text("安全生产法", "Work Safety Law"),
    number: "主席令第88号",
    from: "2021-09-01",
    verified: true,
  });

  test.each([
    [3, "三"],
    [10, "十"],
    [14, "十四"],
    [20, "二十"],
    [101, "一百零一"],
    [110, "一百一十"],
    [114, "一百一十四"],
    [200, "二百"],
    [0, "零"],
  ])("%i is %s", (value, written) => {
    expect(chineseNumber(value)).toBe(written);
  });

  test("a citation is one line that says what was not verified and what was read into it", () => {
    const cited = law.article(114, {
      paragraph: 2,
      item: 1,
      verified: false,
      reading: { printed: "2023%", readAs: "10%", because: text("缺字", "damaged") },
    });
    expect(citationText(cited, "zh")).toBe(
      "《安全生产法》（主席令第88号）第一百一十四条第二款第一项〔未核对原文；原文作“2023%”，读作“10%”〕",
    );
    expect(citationText(cited, "en")).toBe(
      "Work Safety Law (主席令第88号), art. 114 para. 2 item 1 [from memory; printed “2023%”, read as “10%”]",
    );
    expect(citationText(law.whole(), "en")).toBe("Work Safety Law (主席令第88号)");
    expect(citationText(law.section("二"), "zh")).toBe("《安全生产法》（主席令第88号）第二部分");
  });
});
