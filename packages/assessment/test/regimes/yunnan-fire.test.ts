import { days, periodEnd, text } from "@anwei/kernel";
import { expect, test } from "vitest";
import { type GroupWritten, type ItemWritten, scorecard } from "../../src/index.js";
import { number } from "../scorecard-world.js";
import { document, illustrative, type RegimeCase, regime } from "./regime.js";

// 云南省消防工作考核办法: three categories with 47 scored items; the heads of the prefectures answer first. 不合格: public
// criticism and a plan in writing. What each item is worth, and by when the plan is due, was not seen.

const yunnan = document("yunnan-fire", "云南省消防工作考核办法", "Yunnan's assessment of fire safety", "2013-06-01");

/** What any item loses; two of them have a number of their own. */
const [each, one, other] = [number("lost", "point"), number("one", "point"), number("other", "point")];

const item = (id: string, full: number, computed = each): ItemWritten => ({
  id,
  title: text(`项目 ${id}`, `Item ${id}`),
  full,
  loses: [{ id: "points", title: text("扣分", "points lost"), computed }],
});
const category = (id: string, zh: string, full: number, items: readonly ItemWritten[], inner = 5): GroupWritten => ({
  id,
  title: text(zh, id),
  cites: illustrative,
  full,
  items: [
    {
      id: `${id}-first`,
      title: text(`${zh}：第一组`, `${id}: first group`),
      full: items.slice(0, inner).reduce((n, i) => n + Number(i.full), 0),
      items: items.slice(0, inner),
    },
    ...items.slice(inner),
  ],
});
const items = (of: string, n: number, full: number): readonly ItemWritten[] =>
  Array.from({ length: n }, (_, i) => item(`${of}-${i + 1}`, full));

const sections = [
  category("prevention", "火灾预防", 42, [item("own", 4, one), ...items("p", 19, 2)]),
  category("foundation", "消防安全基础", 30, items("f", 15, 2)),
  category("organisation", "组织保障", 28, [item("last", 6, other), ...items("o", 11, 2)]),
] as const;

const card = scorecard({
  cites: yunnan.whole(),
  from: "2013-06-01",
  appliesTo: ["city"],
  each: "year",
  id: "yunnan/card",
  title: text("消防工作考核", "Assessment of fire safety"),
  full: 100,
  sections,
  grades: {
    title: text("考核等次", "Grade"),
    cites: illustrative,
    bands: [
      { id: "pass", title: text("合格", "pass"), atLeast: 60 },
      {
        id: "fail",
        title: text("不合格", "fail"),
        consequences: [
          { id: "criticism", text: text("通报批评", "public criticism"), who: text("州市人民政府", "the prefecture") },
          {
            id: "plan",
            text: text("提出书面整改措施", "a plan in writing"),
            who: text("州市主要负责人", "the head of the prefecture"),
            to: text("省人民政府", "the provincial government"),
            due: periodEnd.plus(days(30)),
          },
        ],
      },
    ],
  },
});

const facts = { lost: 0, one: 0, other: 0 };
const judged = (
  of: RegimeCase["of"] | undefined,
  more: object,
  expect: RegimeCase["expect"],
  follows?: RegimeCase["follows"],
): RegimeCase => ({
  of: of as RegimeCase["of"],
  name: `${JSON.stringify(more)}: ${(of as RegimeCase["of"]).id}`,
  facts: { id: "u", kind: "city", ...facts, ...more },
  period: "2014",
  judged: "2015-01-10",
  expect,
  ...(follows ? { follows } : {}),
});
const group = card.sections[0]?.parts[0];
const fails: RegimeCase["follows"] = [
  { id: "criticism", who: "the prefecture" },
  { id: "plan", who: "the head of the prefecture", to: "the provincial government", due: "2015-01-30" },
];

const scored = (parts: readonly (typeof card.sections)[number][]): number =>
  parts.reduce((n, part) => n + (part.parts.length === 0 ? 1 : scored(part.parts)), 0);

regime("云南: nested items", card.definitions, [
  judged(card.score, {}, "100"),
  judged(card.score, { one: 3 }, "97"),
  judged(group?.score, { one: 3 }, "9"),
  // An item is deducted to zero at most, wherever it lies.
  judged(card.score, { one: 5 }, "96"),
  judged(group?.score, { one: 5 }, "8"),
  judged(card.sections[0]?.score, { one: 5 }, "38"),
  judged(card.sections[2]?.score, { one: 5 }, "28"),
  judged(card.score, { lost: 1 }, "55"),
  judged(card.score, { one: null }, { atLeast: "96", atMost: "100" }),
  judged(card.grade, { lost: "0.8", one: 4 }, "pass", []),
  judged(card.grade, { lost: "0.8", one: 4, other: "0.01" }, "fail", fails),
  judged(card.grade, { lost: 1 }, "fail", fails),
]);

test("47 items are scored", () => {
  expect(scored(card.sections)).toBe(47);
});
