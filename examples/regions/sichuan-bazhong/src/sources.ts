import { source, text } from "@anwei/plugin/v1";

/** The city's work report, as a copy of it stands on the web: its digits and some of its words are damaged. */
export const report = source({
  id: "bazhong-report",
  type: "report",
  title: text("巴中市安全生产监管工作汇报", "Report on work safety supervision in Bazhong"),
  issuer: text("巴中市", "Bazhong city"),
  from: "2009-01-01",
  verified: true,
  note: text(
    "流传文本年份以xx代替，“安全”误作“平安”，两位数误作“2023”；年份按2009年理解",
    "The copy masks its year, prints “平安” for “安全” and 2023 for two-digit numbers; the year is taken as 2009",
  ),
});

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
