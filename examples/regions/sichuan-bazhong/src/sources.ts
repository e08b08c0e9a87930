import { source, text } from "@anwei/plugin/v1";

/** The year of the report: it is masked in the copy, and the accident of 13 September that it looks back on was in 2008. */
export const year = 2009;

/** The first day of that year, from which everything here holds. */
export const from = `${year}-01-01`;
export const yearLast = `${year}-12-31`;

/** The city's work report, as a copy of it stands on the web: its digits and some of its words are damaged. */
export const report = source({
  id: "bazhong-report",
  type: "report",
  title: text("巴中市安全生产监管工作汇报", "Report on work safety supervision in Bazhong"),
  issuer: text("巴中市", "Bazhong city"),
  from,
  verified: true,
  note: text(
    "流传文本年份以xx代替，“安全”误作“平安”，两位数误作“2023”；年份按2009年理解",
    "The copy masks its year, prints “平安” for “安全” and 2023 for two-digit numbers; the year is taken as 2009",
  ),
});

/** The report's parts, and what they are about. */
export const preface = report.whole({ note: text("见引言", "in its preface") });
export const leadership = report.section("一");
export const responsibility = report.section("二");
export const foundations = report.section("三");
export const lawful = report.section("四");
export const public_ = report.section("五");

/** A reading of a part that is not certain, with what else it may mean. */
export const asRead = (section: "一" | "二" | "三" | "四" | "五", zh: string, en: string) =>
  report.section(section, { note: text(zh, en) });

/** The damaged 10 %: a reading, not a certainty. */
export const tenPercent = report.section("二", {
  reading: {
    printed: "2023%",
    readAs: "10%",
    because: text(
      "同一文本中“20230%”处应为“100%”，可知“2023”替代了“10”",
      "where the same text must mean 100 % it prints 20230 %, so 2023 stands for 10",
    ),
  },
});

/** The damaged 100 %. */
export const allOfThem = report.section("五", {
  reading: {
    printed: "20230%",
    readAs: "100%",
    because: text(
      "“率达”之后的百分数，去掉“2023”所替代的“10”即为100%",
      "a rate that was reached: with 10 for 2023 it is 100 %",
    ),
  },
  note: text(
    "“主要生产经营单位”没有范围，按登记为主要单位的理解",
    "which enterprises are the main ones is not said: those on record as such are taken",
  ),
});

/** The damaged date of the accident. */
export const september13 = report.section("一", {
  reading: {
    printed: "202023年“9.13”",
    readAs: "2008年“9·13”",
    because: text(
      "新闻记载巴中“9·13”特别重大道路交通事故发生在2008年，死亡51人；若按“10”还原为2010年则无此事故",
      "the news dates it 13 September 2008, with 51 dead; read as 10, the year would be 2010, which had no such accident",
    ),
  },
});

/** 处分 where 处罚 is meant. */
export const penalised = (section: "三" | "四", printed: string, readAs: string) =>
  report.section(section, {
    reading: {
      printed,
      readAs,
      because: text("文中“处罚”均作“处分”", "the copy prints the word for discipline wherever penalties are meant"),
    },
  });
