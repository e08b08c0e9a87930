import { quota } from "@anwei/assessment";
import { all, percent, text } from "@anwei/plugin/v1";
import { id, mended } from "./common.js";
import { lacking, partsOf } from "./pattern/lacking.js";
import { cityUnits, enterpriseTrades, highRisk } from "./records/units.js";
import { asRead, from, report } from "./sources.js";

const unit = partsOf(cityUnits);
const owing = highRisk.map((trade) => ({
  name: text(`${enterpriseTrades[trade].zh}，一样都没有`, `${enterpriseTrades[trade].en}, nothing of it`),
  facts: { kind: "enterprise", trade } as const,
}));

/** 风险抵押金，安全费用提取与使用: by which an enterprise of high risk carries its own responsibility. */
const policy = lacking({
  id: `${id}/economic-policy`,
  title: text("高危企业落实经济政策", "Deposits and funds of high-risk enterprises"),
  cites: asRead("三", "存储和提取的标准没有写，只看有没有", "how much is not said: whether there is any is asked"),
  of: cityUnits,
  law: "judged",
  only: {
    when: (u) => all(u.kind.is("enterprise"), u.trade.oneOf(...highRisk)),
    owing: [owing[0] as (typeof owing)[number], ...owing.slice(1)],
    others: [
      { name: text("其他企业不适用", "not to another enterprise"), facts: { trade: "construction" } },
      { name: text("不是企业的不适用", "not to what is no enterprise"), facts: { kind: "village" } },
    ],
  },
  parts: {
    deposit: unit.yes("riskDeposit", text("没有存储风险抵押金", "no risk deposit")),
    fund: unit.yes("fundSetAside", text("没有提取安全费用", "no safety funds set aside")),
    use: unit.yes("fundWellUsed", text("安全费用没有专款专用", "safety funds used for something else")),
  },
});

const above = { kind: "enterprise", trade: "coal", aboveSize: true, standardised: true } as const;
/** 规模以上高危企业基本达到安全标准化. */
const standardised = quota({
  id: `${id}/standardised`,
  title: text("规模以上高危企业标准化达标", "Standardised high-risk enterprises above the designated size"),
  cites: report.section("三", {
    reading: {
      printed: "根本到达",
      readAs: "基本达到",
      because: text("文中“基本”“达到”误作“根本”“到达”", "the copy prints near words for “basically” and for “reach”"),
    },
    note: text("“基本”没有比例，按90%理解，比例为参数", "“basically” has no share: 90 % is taken, as a parameter"),
  }),
  from,
  appliesTo: ["city"],
  over: cityUnits,
  where: (u) => all(u.kind.is("enterprise"), u.trade.oneOf(...highRisk), u.aboveSize),
  meets: (u) => u.standardised,
  within: "any-time",
  measure: { share: percent(90) },
  side: "at-least",
  by: "12-31",
  consequences: [mended],
  example: {
    met: above,
    short: { ...above, standardised: false },
    others: [
      { ...above, aboveSize: false },
      { ...above, trade: "other" },
      { ...above, kind: "village" },
    ],
  },
});

/** 三：企业主体责任. */
export const definitions = [...policy.definitions, ...standardised.definitions];
