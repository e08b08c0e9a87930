import {
  all,
  any,
  atAnyTime,
  choice,
  decision,
  type Facts,
  indicator,
  not,
  ordered,
  parameterTable,
  record,
  recordsBy,
  summed,
  text,
} from "@anwei/kernel";
import { decree493, gb6721of2025, gbt6721of1986 } from "@anwei/law";
import { lossCounted } from "../level/index.js";
import { accidents } from "../records/accidents.js";
import { type LossItem, losses, lossItems } from "../records/losses.js";
import { placeNotSeen } from "./place.js";

const scopes = {
  direct: text("直接经济损失", "direct"),
  indirect: text("间接经济损失", "indirect"),
  unstated: text("标准未见规定，由认定机关认定", "not seen in the standard, for the authority to determine"),
} as const;

const scopeOf1986: Readonly<Record<LossItem, keyof typeof scopes>> = {
  medical: "direct",
  "funeral-and-pension": "direct",
  subsidy: "direct",
  "off-work-wages": "direct",
  administration: "direct",
  rescue: "direct",
  "site-clearing": "direct",
  "fines-and-compensation": "direct",
  "fixed-assets": "direct",
  "current-assets": "direct",
  "lost-production": "indirect",
  "lost-work": "indirect",
  resources: "indirect",
  environment: "indirect",
  training: "indirect",
  other: "indirect",
};

/** 经济损失项目的口径: which items of a loss are direct. */
export const lossScope = parameterTable({
  id: "accident/loss-scope",
  of: choice(text("经济损失项目的口径", "what an item of loss counts as"), scopes),
  by: [{ title: text("损失项目", "item"), members: lossItems }],
  history: [
    {
      values: { ...scopeOf1986, "fines-and-compensation": "unstated" },
      cites: gb6721of2025.whole({
        verified: false,
        note: text(
          "只见到直接经济损失的大类：伤亡后支出、财产损失、应急救援、清理现场、事务性费用；罚款和赔偿的归属未见，间接损失按1986年版列",
          "only the groups of direct loss were seen: what follows casualties, property, emergency rescue, clearing, administration; where fines and compensation belong was not, and what is indirect is after the edition of 1986",
        ),
      }),
    },
    { values: scopeOf1986, cites: gbt6721of1986.whole(placeNotSeen) },
  ],
});

const lastDayOf1986 = "2026-06-30";
const firstDayOf2025 = "2026-07-01";
const item = (id: string, facts: Facts<typeof losses>) => ({ id, accident: "a", happenedOn: "2026-08-01", ...facts });

/** 1, 2, 4 … yuan, one item each, so that a sum says which of them are in it. */
const oneOfEach = (Object.keys(lossItems) as LossItem[]).map((name, i) => item(name, { item: name, amount: 2 ** i }));
const direct = 2 ** 10 - 1;
const fines = 2 ** 7;

/** 逐项列出的直接经济损失: the direct loss that the listed items come to, by the standard of the accident's day. */
export const directLossListed = indicator({
  id: "accident/direct-loss-listed",
  title: text("逐项列出的直接经济损失", "direct loss by the items listed"),
  cites: decree493.article(12, { item: 4 }),
  about: record(accidents),
  law: "event",
  over: losses,
  link: recordsBy("accident"),
  window: atAnyTime(),
  where: (l) => any(lossScope.at(l.item).is("direct"), all(lossScope.at(l.item).is("unstated"), l.counted)),
  fold: (l) => summed(l.amount),
  examples: [
    {
      name: text(
        "1986年版：十项直接损失，含罚款和赔偿",
        "edition of 1986: ten direct items, fines and compensation in",
      ),
      facts: { id: "a", happenedOn: lastDayOf1986 },
      records: { losses: oneOfEach },
      expect: direct,
    },
    {
      name: text(
        "1986年版：认定不计入的罚款仍计入，间接损失不因认定而计入",
        "edition of 1986: no determination takes fines out or what is indirect in",
      ),
      facts: { id: "a", happenedOn: lastDayOf1986 },
      records: {
        losses: [
          item("1", { item: "fines-and-compensation", amount: 1, counted: false }),
          item("2", { item: "environment", amount: 2, counted: true }),
        ],
      },
      expect: 1,
    },
    {
      name: text(
        "2025年版：罚款和赔偿未认定，只知上下限",
        "edition of 2025: nothing determined of fines and compensation, so there are bounds",
      ),
      facts: { id: "a", happenedOn: firstDayOf2025 },
      records: { losses: oneOfEach },
      expect: { atLeast: direct - fines, atMost: direct },
    },
    {
      name: text("2025年版：认定计入的罚款", "edition of 2025: fines determined to be in"),
      facts: { id: "a", happenedOn: firstDayOf2025 },
      records: { losses: [item("1", { item: "fines-and-compensation", amount: 5, counted: true })] },
      expect: 5,
    },
    {
      name: text("2025年版：认定不计入的罚款", "edition of 2025: fines determined to be out"),
      facts: { id: "a", happenedOn: firstDayOf2025 },
      records: {
        losses: [
          item("1", { item: "fines-and-compensation", amount: 5, counted: false }),
          item("2", { item: "rescue", amount: 7, counted: false }),
          item("3", { item: "lost-production", amount: 9, counted: true }),
        ],
      },
      expect: 7,
    },
    {
      name: text("另一起事故的损失不计", "the loss of another accident is none of it"),
      facts: { id: "a", happenedOn: firstDayOf2025 },
      records: {
        losses: [
          item("1", { item: "rescue", amount: 7 }),
          { ...item("2", { item: "rescue", amount: 8 }), accident: "b" },
        ],
      },
      expect: 7,
    },
  ],
});

const listed = { id: "a", happenedOn: lastDayOf1986, lossesListed: true, directLoss: 100 } as const;
const hundred = {
  losses: [item("1", { item: "rescue", amount: 60 }), item("2", { item: "fixed-assets", amount: 40 })],
};

/** 直接经济损失与分项是否一致: the listed items held against the direct loss reported. */
export const lossAgrees = decision({
  id: "accident/loss-agrees",
  title: text("直接经济损失与分项是否一致", "whether the direct loss reported agrees with its items"),
  cites: decree493.article(12, { item: 4 }),
  about: record(accidents),
  law: "event",
  appliesWhen: (a) => a.lossesListed,
  outcomes: ordered({ agree: text("一致", "agree"), differ: text("不一致", "differ") }),
  combine: "gravest",
  rows: (a) => [
    { when: not(directLossListed.of(a).equals(lossCounted.of(a))), then: "differ" },
    { otherwise: "agree" },
  ],
  examples: [
    { name: text("分项合计一致", "the items add up"), facts: listed, records: hundred, expect: "agree" },
    {
      name: text("分项合计少1分", "the items are a fen short"),
      facts: { ...listed, directLoss: "100.01" },
      records: hundred,
      expect: "differ",
    },
    {
      name: text("分项合计多1分", "the items are a fen more"),
      facts: { ...listed, directLoss: "99.99" },
      records: hundred,
      expect: "differ",
    },
    {
      name: text("补报的损失一并核对", "loss added by a supplement is held against them too"),
      facts: { ...listed, directLoss: 70 },
      records: { ...hundred, supplements: [{ id: "s", accident: "a", happenedOn: "2026-07-01", lossAdded: 30 }] },
      expect: "agree",
    },
    {
      name: text("罚款未认定：不能断定", "nothing determined of a fine: undecided"),
      facts: { ...listed, happenedOn: firstDayOf2025 },
      records: { losses: [...hundred.losses, item("3", { item: "fines-and-compensation", amount: 5 })] },
      expect: { atLeast: "agree", atMost: "differ" },
    },
    {
      name: text("未说明已逐项列全的不核对", "where the items are not said to be whole nothing is compared"),
      facts: { ...listed, lossesListed: false },
      records: hundred,
      expect: { notApplicable: true },
    },
    {
      name: text("条例施行前一日不适用", "the day before the decree came into force it does not apply"),
      facts: { ...listed, happenedOn: "2007-05-31", directLoss: 7 },
      records: hundred,
      expect: { notApplicable: true },
    },
    {
      name: text("条例施行当日", "on the day it came into force"),
      facts: { ...listed, happenedOn: "2007-06-01", directLoss: 7 },
      records: hundred,
      expect: "differ",
    },
  ],
});
