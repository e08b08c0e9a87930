import { text } from "@anwei/plugin/v1";
import { type Claim, consistency } from "@anwei/responsibility";
import { id } from "./common.js";
import { report } from "./sources.js";

const total = (name: string, zh: string, en: string, stated: number, parts: readonly number[]): Claim => ({
  id: name,
  name: text(zh, en),
  relation: "total",
  stated: String(stated),
  step: "1",
  parts: parts.map(String),
  expect: "agree",
});

const share = (name: string, zh: string, en: string, stated: string, part: number, whole: number): Claim => ({
  id: name,
  name: text(zh, en),
  relation: "share",
  stated,
  step: "0.0001",
  parts: [String(part)],
  whole: String(whole),
  expect: stated === "0.225" ? "agree" : "agree-as-rounded",
});

const ones = (n: number): readonly number[] => Array.from({ length: n }, () => 1);

/** 自述数据: what the report counts, held against its own lists and totals. Shares and sums are computed, not printed. */
export const figures = consistency({
  id,
  cites: report.whole({
    note: text(
      "合计和比例由原文数字算得，原文没有写出",
      "totals and shares are computed from the text's figures, not printed in it",
    ),
  }),
  claims: [
    total("lines", "“五抓”项数", "lines of work", 5, ones(5)),
    {
      id: "member-staff",
      name: text("58个成员单位每单位2人", "two in each of 58 member units"),
      relation: "product",
      stated: "116",
      step: "1",
      parts: ["2"],
      whole: "58",
      expect: "agree",
    },
    total("staff", "成员单位与企业人员合计", "staff of member units and enterprises", 536, [116, 420]),
    total("systems", "“六项”制度项数", "systems of rules", 6, ones(6)),
    total("campaigns", "“八项”整治项数", "campaigns", 8, ones(8)),
    total("applications", "许可证申报合计", "applications for permits", 40, [29, 11]),
    total("permits", "4月底前发证合计", "permits issued by the end of April", 9, [4, 5]),
    share("mines-permitted", "非煤矿山发证比例", "share of mines with a permit", "0.1379", 4, 29),
    share(
      "chemicals-permitted",
      "危险化学品企业发证比例",
      "share of chemical enterprises with a permit",
      "0.4545",
      5,
      11,
    ),
    share("all-permitted", "发证比例", "share of applicants with a permit", "0.225", 9, 40),
  ],
  consequence: { id: "figures-checked", text: text("核对原始数据", "the figures are checked against their origin") },
});
