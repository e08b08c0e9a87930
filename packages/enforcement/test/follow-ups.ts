import { text, units } from "@anwei/kernel";
import { acts, blacklist, publicCasesEach, reward, suspension, transfer } from "../src/index.js";
import { paper } from "./benchmarks.js";

const common = {
  from: "2024-02-01",
  cites: paper.section("四"),
  consequence: { id: "make-good", text: text("限期补办", "to be made good by a set day") },
} as const;

export const toPolice = transfer({
  ...common,
  id: "made-city/to-police",
  title: text("涉嫌犯罪案件移送公安机关", "Suspected crimes go to the police"),
  of: acts,
  to: "police",
  owed: {
    when: (a) => a.suspectedCrime,
    example: { suspectedCrime: true },
    elsewhere: { suspectedCrime: false },
  },
  within: 3,
});

export const toDiscipline = transfer({
  ...common,
  id: "made-city/to-discipline",
  title: text("公职人员违纪违法线索移送", "Misconduct of officials goes to the organs of discipline"),
  of: acts,
  to: "discipline",
  owed: {
    when: (a) => a.suspectedMisconduct,
    example: { suspectedMisconduct: true },
    elsewhere: { suspectedMisconduct: false },
  },
  within: 10,
});

export const stopped = suspension({
  ...common,
  id: "made-city/stopped",
  title: text("停产停业整顿", "Suspension for rectification"),
  reviewWithin: 10,
  closureWithin: 15,
  closure: { id: "ask-closure", text: text("提请本级人民政府关闭", "the government is asked to close it") },
});

export const untrustworthy = blacklist({
  ...common,
  id: "made-city/untrustworthy",
  title: text("安全生产失信名单", "List of the untrustworthy"),
  of: acts,
  grounds: {
    fled: {
      title: text("事故后逃匿", "fled after an accident"),
      when: (a) => a.aggravating.includes("fled"),
      example: { aggravating: ["fled"] },
    },
    misreported: {
      title: text("瞒报、谎报事故", "concealed an accident or reported it falsely"),
      when: (a) => a.aggravating.includes("misreported"),
      example: { aggravating: ["misreported"] },
    },
  },
  plain: { aggravating: ["resisted"] },
  within: 20,
  term: { months: 36, liftedAfter: 12 },
  restrictions: [
    { id: "no-procurement", text: text("不得参加政府采购", "barred from government procurement") },
    { id: "no-tender", text: text("不得参加工程投标", "barred from tenders for works") },
    { id: "no-land", text: text("限制取得国有土地", "restricted in acquiring state land") },
    { id: "no-honours", text: text("不得授予荣誉", "no honours are granted") },
  ],
});

export const published = publicCasesEach({
  ...common,
  id: "made-city/public-cases",
  title: text("每季度公开典型案例", "Cases made public each quarter"),
  of: units,
  appliesTo: (u) => u.kind.is("county"),
  example: { kind: "county" },
  elsewhere: { kind: "enterprise" },
  each: "quarter",
  least: 2,
});

export const rewarded = reward({
  ...common,
  id: "made-city/reward",
  title: text("举报奖励", "Rewards for tips"),
  bands: { ordinary: [200, 1_000], larger: [1_000, 10_000], major: [10_000, 300_000] },
  within: 30,
});

export const followUps = [toPolice, toDiscipline, stopped, untrustworthy, published, rewarded];
