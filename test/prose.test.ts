import { describe, expect, test } from "vitest";
import bazhong from "../examples/regions/sichuan-bazhong/src/index.js";
import { definitionProse, type Text } from "../packages/kernel/src/index.js";
import { faultsOf, proseText, unheard } from "../packages/kernel/test/prose/reading.js";
import { compose } from "../packages/plugin/src/index.js";

const book = compose([bazhong]);
const definitions = book.ids().flatMap((id) => book.definition(id) ?? []);
// Every single change of every rule takes minutes: those of the region's targets and vetoes, of the nation's one in twelve.
const targetsAndVetoes = /^sichuan-bazhong\/(over-progress|targets-over|report-out|annual-veto|\w+-to-date)/;
const changed = definitions.filter(({ id }, i) =>
  id.startsWith("sichuan") ? targetsAndVetoes.test(id) : i % 12 === 0,
);

describe("Bazhong with the national baseline, in words", () => {
  test("every definition is well formed in both languages", () => {
    for (const { id } of definitions) {
      const prose = proseText(definitionProse(book, id));
      for (const language of ["zh", "en"] as const)
        expect(faultsOf(prose[language], language, { quoting: true }), id).toEqual([]);
    }
  });

  test("one thing changed in a definition changes what is said, in both languages", () => {
    const { failures, cases } = unheard(book, changed, [...book.kinds.values()]);
    expect(failures).toEqual([]);
    expect(cases).toBeGreaterThan(changed.length * 10);
  });

  test.each<[string, Text]>([
    [
      "accident/level",
      {
        zh: "死亡人数与下落不明人数之和在30人以上，或者重伤人数在100人以上，或者直接经济损失在1亿元以上的，为特别重大事故；死亡人数与下落不明人数之和在10人以上，或者重伤人数在50人以上，或者直接经济损失在5000万元以上的，为重大事故；死亡人数与下落不明人数之和在3人以上，或者重伤人数在10人以上，或者直接经济损失在1000万元以上的，为较大事故；其余为一般事故。几种情形同时符合的，按最重的认定。",
        en: "If the sum of the deaths and the missing persons comes to at least 30 persons, or the serious injuries come to at least 100 persons, or the direct economic loss comes to at least 100,000,000 yuan, it is “extraordinarily serious”; if the sum of the deaths and the missing persons comes to at least 10 persons, or the serious injuries come to at least 50 persons, or the direct economic loss comes to at least 50,000,000 yuan, it is “major”; if the sum of the deaths and the missing persons comes to at least 3 persons, or the serious injuries come to at least 10 persons, or the direct economic loss comes to at least 10,000,000 yuan, it is “larger”; otherwise it is “ordinary”. Where several of these cases apply, the gravest decides.",
      },
    ],
    [
      "sichuan-bazhong/report-out",
      {
        zh: "适用条件：类别为县（市、区）。超进度的控制指标项数在1项以上的，为述职；其余为不需述职。述职的，应当：向市委、市政府述职（责任人：县区党委、政府主要负责人）。",
        en: "It applies only where the kind is “county”. If the control targets over progress come to at least 1 item, it is “report out”; otherwise it is “none”. Where it is “report out”: report out to the city's party committee and government (who: the heads of the county's party committee and government).",
      },
    ],
    [
      "sichuan-bazhong/over-progress",
      {
        zh: "适用条件：指标为死亡人数，且行业领域为全部行业，且“起”不晚于期末，且“止”不早于期末。同时符合下列条件的，为超进度：（一）实际死亡人数超过目标值乘以时间进度（以人计）；（二）（“恰好达到是否算超”取“含本数”，且实际死亡人数不低于述职线），或者（“恰好达到是否算超”取“不含本数”，且实际死亡人数超过述职线）。其余为未超进度。",
        en: "It applies only where the indicator is “deaths”, and the trade is “all trades”, and “from” is not after the period's last day, and “to” is not before the period's last day. It is “over progress” if all of these hold: (1) the actual deaths come to more than the target times the time progress (in persons); (2) (“whether exactly that much is over” is “included”, and the actual deaths come to at least the line for reporting out), or (“whether exactly that much is over” is “excluded”, and the actual deaths come to more than the line for reporting out). Otherwise it is “within progress”.",
      },
    ],
    [
      "sichuan-bazhong/annual-veto",
      {
        zh: "适用条件：类别为县（市、区）。有下列情形之一的，为一票否决：（一）“连续”的读法取“期内累计”，且年内较大以上事故起数不低于较大以上事故起数的一票否决线；（二）“连续”的读法取“任意6个月内”，且任意6个月内较大以上事故最多起数不低于较大以上事故起数的一票否决线。年内重大以上事故起数不低于重大以上事故起数的一票否决线的，为一票否决。其余为未否决。几种情形同时符合的，按最重的认定。一票否决的，应当：当年考核一票否决（责任人：县区；至年末止）。",
        en: "It applies only where the kind is “county”. It is “veto” if any of these holds: (1) how “in succession” is read is “counted over the period”, and the larger or graver accidents in the year come to at least the limit of larger or graver accidents for “veto”; (2) how “in succession” is read is “within any 6 months”, and the most larger or graver accidents within any 6 months come to at least the limit of larger or graver accidents for “veto”. If the major or graver accidents in the year come to at least the limit of major or graver accidents for “veto”, it is “veto”. Otherwise it is “none”. Where several of these cases apply, the gravest decides. Where it is “veto”: the year's assessment is vetoed (who: the county; until the year's last day).",
      },
    ],
    [
      "sichuan-bazhong/larger-to-date",
      {
        zh: "本年累计较大以上事故起数，是指本单位及其所有下级单位自本年初至统计截止日的事故中，认定等级为较大事故以上的起数。",
        en: "Larger and graver accidents, this year to date: the number (in cases) of the accidents of the unit and all units below it, from the beginning of the year to the as-of date, where the determined level is “larger” or graver.",
      },
    ],
    [
      "sichuan-bazhong/over-progress/over-by",
      {
        zh: "超进度比例：自2009-01-01起为10%。各地可以从严，即调低。",
        en: "Share over progress: from 2009-01-01: 10%. Regions may make it stricter, that is lower.",
      },
    ],
  ])("%s", (id, statement) => {
    expect(definitionProse(book, id).statement).toEqual(statement);
  });

  test("for a day, parameters show their value, and only the edition of that day is said", () => {
    const on = definitionProse(book, "sichuan-bazhong/over-progress/line", { on: "2015-06-30", region: "511902" });
    expect(on.statement.zh).toContain("超进度比例（现为10%）");
    expect(on.statement.en).toContain("the share over progress (now 10%)");
    const before = definitionProse(book, "accident/level", { on: "2007-05-31" });
    expect(before.editions).toEqual([]);
    expect(before.statement.zh).not.toContain("30人");
  });
});
