import { acts, blacklist, publicCasesEach, reward, suspension, transfer } from "../packages/enforcement/src/index.js";
import * as report from "../packages/engine/src/report.js";
import { extend, units } from "../packages/kernel/src/index.js";
import { national } from "../packages/national/src/index.js";
import { testPlugin } from "../packages/plugin/src/testing.js";
import { definePlugin, source, text, yesNo } from "../packages/plugin/src/v1.js";

// What regions write of enforcement, most of it without a number: whoever gives none must not have to make one up.
const opinion = source({
  id: "test-opinion",
  type: "notice",
  title: text("试县关于加强安全生产监管执法的实施意见", "Opinion of a made county on enforcement"),
  from: "2015-09-06",
  verified: true,
});
const id = "province-county";
const written = (name: string, zh: string, en: string, section: string) => ({
  id: `${id}/${name}`,
  title: text(zh, en),
  cites: opinion.section(section),
  from: "2015-09-06",
  consequence: { id: "made-good", text: text("限期补办", "to be made good") },
});

// 涉嫌违法犯罪的移交司法机关.
const crimes = transfer({
  ...written("crimes", "涉嫌犯罪案件移送司法机关", "suspected crimes go to the judiciary", "一"),
  of: acts,
  to: ["police", "procuratorate"],
  owed: {
    when: (a) => a.suspectedCrime,
    example: { suspectedCrime: true },
    elsewhere: { suspectedCrime: false },
  },
});

// 拒不执行处罚决定的，移交法院强制执行: a fact of the region's own.
const regionalActs = extend(acts, {
  penaltyRefused: yesNo(text("拒不执行处罚决定", "the penalty is refused")),
});
const refusals = transfer({
  ...written("refusals", "拒不执行处罚决定的移交法院", "who refuses a penalty is handed to the court", "二"),
  of: regionalActs,
  to: "court",
  owed: {
    when: (a) => a.penaltyRefused,
    example: { penaltyRefused: true },
    elsewhere: { penaltyRefused: false },
  },
});

// 不符合安全生产条件的停产整顿，仍不合格的关闭退出.
const stopped = suspension({
  ...written("stopped", "停产整顿和关闭", "suspension and closing", "三"),
  closure: { id: "closed", text: text("关闭退出", "closed for good") },
});

// “黑名单”须公开，在经营、投融资等九方面受限制或者禁止; neither term nor days.
const listed = blacklist({
  ...written("listed", "安全生产“黑名单”", "the black list", "四"),
  of: acts,
  grounds: {
    fled: {
      title: text("事故后逃逸", "fled after an accident"),
      when: (a) => a.aggravating.includes("fled"),
      example: { aggravating: ["fled"] },
    },
  },
  plain: { aggravating: [] },
  restrictions: (
    [
      ["business", "经营", "business"],
      ["financing", "投融资", "investment and financing"],
      ["procurement", "政府采购", "government procurement"],
      ["tenders", "工程招投标", "tenders for works"],
      ["land", "国有土地出让", "state land"],
      ["honours", "授予荣誉", "honours"],
      ["trade", "进出口", "import and export"],
      ["travel", "出入境", "leaving and entering the country"],
      ["qualification", "资质审核", "review of qualifications"],
    ] as const
  ).map(([domain, zh, en]) => ({
    id: domain,
    text: text(`在${zh}方面依法受限制或者禁止`, `restricted or barred in ${en}`),
  })),
});

// 每季度至少公开一个典型执法案例.
const published = publicCasesEach({
  ...written("published", "每季度公开典型执法案例", "a typical case made public each quarter", "五"),
  of: units,
  appliesTo: (u) => u.kind.is("county"),
  example: { kind: "county" },
  elsewhere: { kind: "enterprise" },
  each: "quarter",
  least: 1,
});

// 经核实属实的按风险程度奖励，做好保密; the amounts stand in another document.
const rewarded = reward(written("rewarded", "举报奖励", "rewards for tips", "六"));

testPlugin(
  definePlugin({
    id,
    title: text("试县", "A made county"),
    region: "999901",
    version: "1.0.0",
    apiVersion: 1,
    extends: [national],
    documents: [opinion],
    extend: [regionalActs],
    define: [crimes, refusals, stopped, listed, published, rewarded].flatMap(({ definitions }) => [...definitions]),
  }),
  { report },
);
