import { accidents } from "@anwei/accident";
import { quota } from "@anwei/assessment";
import { always, count, parameter, text } from "@anwei/plugin/v1";
import { id } from "../common.js";
import { lacking } from "../pattern/lacking.js";
import { conducts } from "../records/government.js";
import { asRead, campaigns, conduct, fourStricts, from } from "../sources.js";

const rules = parameter({
  id: `${id}/conduct/rules`,
  of: count(text("安监人员纪律条数", "rules of discipline"), { unit: "item" }),
  history: [
    {
      from,
      value: 9,
      cites: asRead(
        conduct,
        "“九条纪律”的内容不在文中，只看条数",
        "what the nine rules are is not in the text: only how many are kept",
      ),
    },
  ],
});

/** 九条纪律、不收钱物、清退煤矿入股. */
const kept = lacking({
  id: `${id}/conduct`,
  title: text("安监人员廉洁自律", "The conduct of officers"),
  cites: conduct,
  from,
  of: conducts,
  law: "event",
  strength: "must",
  consequence: {
    id: "dealt-with",
    text: text("按纪律处理", "dealt with under the rules of discipline"),
    strength: "must",
  },
  parts: {
    rules: {
      title: text("没有遵守全部九条纪律", "not all nine rules kept"),
      lacks: (c) => c.rulesKept.below(rules.value),
      having: { facts: { rulesKept: 9 } },
      lacking: { facts: { rulesKept: 8 } },
    },
    gifts: {
      title: text("收取钱物", "took money or goods"),
      lacks: (c) => c.gifts,
      having: { facts: { gifts: false } },
      lacking: { facts: { gifts: true } },
    },
    shares: {
      title: text("煤矿入股没有清退", "still holds shares of a coal mine"),
      lacks: (c) => c.coalShares,
      having: { facts: { coalShares: false } },
      lacking: { facts: { coalShares: true } },
    },
  },
});

const serious = parameter({
  id: `${id}/serious/deaths`,
  of: count(text("重特大事故：一次死亡人数", "serious accident: deaths at once")),
  moves: { may: "tighten", stricter: "lower" },
  history: [
    {
      from,
      value: 3,
      cites: {
        ...asRead(
          campaigns,
          "文中没有定义；按当时一次死亡3人以上为重大事故理解，凭记忆",
          "not defined in the text: three deaths at once, as was usual at the time, from memory",
        ),
        verified: false,
      },
    },
  ],
});

/** 杜绝重特大事故. */
const none = quota({
  id: `${id}/serious`,
  title: text("重特大事故", "Serious and especially serious accidents"),
  cites: [campaigns, fourStricts],
  from,
  appliesTo: ["city"],
  over: accidents,
  where: () => always,
  meets: (a) => a.deaths.atLeast(serious.value),
  within: "year",
  measure: { count: 0 },
  side: "at-most",
  by: "12-31",
  consequences: [{ id: "reviewed", text: text("查明原因、追究责任", "its causes and who answers are found") }],
  example: { met: { deaths: 3 }, short: { deaths: 2 }, others: [] },
});

export const conductRules = [rules, ...kept.definitions, serious, ...none.definitions];
