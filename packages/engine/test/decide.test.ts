import {
  atAnyTime,
  choice,
  count,
  counted,
  decision,
  indicator,
  kind,
  ordered,
  record,
  recordsBy,
  ref,
  source,
  text,
} from "@anwei/kernel";
import { compose } from "@anwei/plugin";
import { definePlugin } from "@anwei/plugin/v1";
import { expect, test } from "vitest";
import { createEngine } from "../src/index.js";

const title = text("题", "title");
const now = source({ id: "now", type: "law", title, from: "2000-01-01", verified: true });
const then = source({ id: "then", type: "law", title, from: "1990-01-01", to: "1999-12-31", verified: true });
const cases = kind("cases", title, { deaths: count(title) });
const ways = { road: title, fire: title };
const steps = kind("steps", title, { case: ref(title, cases), way: choice(title, ways) });
const level = decision({
  id: "test/level",
  title,
  cites: now.article(1),
  about: record(cases),
  law: "event",
  outcomes: ordered({ low: title, high: title }),
  combine: "gravest",
  rows: (c) => [{ when: c.deaths.atLeast(3), then: "high" }],
  before: [{ cites: then.article(9), rows: (c) => [{ when: c.deaths.atLeast(1), then: "high" }] }],
  examples: [{ name: title, facts: {}, expect: { atLeast: "low", atMost: "high" } }],
});
const taken = indicator({
  id: "test/taken",
  title,
  cites: now.article(1),
  about: record(cases),
  over: steps,
  link: recordsBy("case"),
  window: atAnyTime(),
  by: { of: (s) => s.way, members: ways },
  fold: counted(),
  examples: [{ name: title, at: "road", facts: { id: "c" }, judged: "2010-01-01", expect: 0 }],
});
const engine = createEngine(
  compose([
    definePlugin({
      id: "test",
      title,
      version: "1.0.0",
      apiVersion: 1,
      documents: [now, then],
      define: [level, taken],
    }),
  ]),
);

test("an answer cites the law that decided it, explained or not", () => {
  for (const explain of [false, true]) {
    const cited = (happened: string) => engine.decide("test/level", { deaths: 1 }, { happened, explain }).cites;
    expect(cited("1999-12-31")).toEqual([then.article(9)]);
    expect(cited("2000-01-01")).toEqual([now.article(1)]);
  }
});

test("of an indicator per value of a choice, the words say the value that was asked for", () => {
  const happenedOn = "2010-01-01";
  const records = { steps: ["road", "fire"].map((way) => ({ id: way, case: "c", way, happenedOn })) };
  const told = engine.decide(
    "test/taken",
    { id: "c", happenedOn },
    { at: "road", judged: "2010-12-31", records, complete: { steps: title } },
  );
  expect(told).toMatchObject({ value: "1", said: { zh: "1起", en: "1 case" } });
});
