import { expect, test } from "vitest";
import { bookOf, count, decision, explain, kind, ordered, prepare, record, source, text } from "../src/index.js";

const cases = kind("cases", text("案件", "Cases"), { deaths: count(text("死亡人数", "deaths")) });
const old = source({
  id: "old",
  type: "law",
  title: text("旧法", "Old law"),
  from: "2000-01-01",
  to: "2009-12-31",
  verified: true,
});
const now = source({ id: "new", type: "law", title: text("新法", "New law"), from: "2010-01-01", verified: true });

const grave = decision({
  id: "test/grave",
  title: text("轻重", "gravity"),
  about: record(cases),
  law: "eventOrMilder",
  outcomes: ordered({ low: text("轻", "low"), high: text("重", "high") }),
  combine: "gravest",
  cites: now.article(2),
  rows: (c) => [{ when: c.deaths.atLeast(5), then: "high" }, { otherwise: "low" }],
  before: [{ cites: old.article(1), rows: (c) => [{ when: c.deaths.atLeast(3), then: "high" }, { otherwise: "low" }] }],
  examples: [
    {
      name: text("例", "example"),
      facts: { happenedOn: "2009-06-01", deaths: 5 },
      judged: "2010-06-01",
      expect: "high",
    },
  ],
});

const told = (deaths: number) =>
  explain(prepare(bookOf(grave), "test/grave", { happenedOn: "2009-06-01", deaths }, { judged: "2010-06-01" }));

test("where the later law is the milder one, its rows and its article explain the outcome", () => {
  const milder = told(4);
  expect(milder.outcome.value).toBe("low");
  expect(milder.cites).toEqual([now.article(2)]);
  expect(milder.rows[0]?.held).toBe("false");
});

test("where both laws say the same, the law of the event explains it", () => {
  expect(told(5).cites).toEqual([old.article(1)]);
  expect(told(2).cites).toEqual([old.article(1)]);
});
