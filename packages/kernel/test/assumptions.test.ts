import { describe, expect, test } from "vitest";
import {
  any,
  atAnyTime,
  count,
  decide,
  decision,
  indicator,
  kind,
  not,
  ordered,
  record,
  recordsBy,
  ref,
  source,
  sum,
  summed,
  text,
  yesNo,
} from "../src/index.js";

const title = text("题", "title");
const cites = source({ id: "law", type: "law", title, from: "2000-01-01", verified: true }).article(1);
const because = text("未报即无", "none reported means none");
const cases = kind("cases", title, {
  deaths: count(title),
  lost: count(title, { assume: { value: 0, because } }),
  ruled: yesNo(title, { assume: { value: false, because } }),
});
const rule = {
  title,
  cites,
  about: record(cases),
  law: "event",
  outcomes: ordered({ low: title, high: title }),
  combine: "gravest",
} as const;
const examples = [{ name: title, facts: {}, expect: { atLeast: "low", atMost: "high" } }] as const;
const level = decision({
  ...rule,
  id: "test/level",
  appliesWhen: (c) => not(c.ruled),
  rows: (c) => [{ when: sum(c.deaths, c.lost).atLeast(3), then: "high" }],
  examples,
});
const happenedOn = "2010-06-01";

describe("what practice takes for granted", () => {
  test("is listed with its reason wherever it was used", () => {
    const outcome = decide(level, { happenedOn, deaths: 3 });
    expect(outcome.value).toBe("high");
    expect(outcome.assumed).toEqual([
      { fact: "lost", value: "0", because },
      { fact: "ruled", value: "false", because },
    ]);
  });

  test("is not listed where the fact is stated", () => {
    expect(decide(level, { happenedOn, deaths: 3, lost: 0, ruled: false })).toMatchObject({
      value: "high",
      assumed: [],
    });
    expect(decide(level, { happenedOn, deaths: 2, lost: 1 })).toMatchObject({
      value: "high",
      assumed: [{ fact: "ruled" }],
    });
  });

  test("is refused in strict mode: what is not reported stays unknown", () => {
    expect(decide(level, { happenedOn, deaths: 2 }, { strict: true })).toMatchObject({
      value: null,
      notApplicable: "maybe",
      atLeast: "low",
      atMost: "high",
      missing: ["lost", "ruled"],
      assumed: [],
    });
    expect(decide(level, { happenedOn, deaths: 3, ruled: false }, { strict: true })).toMatchObject({
      value: "high",
      assumed: [],
    });
  });

  test("reaches the rules that ask for the answer", () => {
    const asked = decision({
      ...rule,
      id: "test/asked",
      rows: (c) => [{ when: level.of(c).is("high"), then: "high" }],
      examples,
    });
    expect(decide(asked, { happenedOn, deaths: 3 }).assumed.map((a) => a.fact)).toEqual(["lost", "ruled"]);
  });

  test("is listed although another fact was unknown", () => {
    const either = decision({
      ...rule,
      id: "test/either",
      rows: (c) => [{ when: any(c.deaths.atLeast(3), c.lost.atLeast(1)), then: "high" }],
      examples,
    });
    expect(decide(either, { happenedOn })).toMatchObject({
      value: null,
      missing: ["deaths"],
      assumed: [{ fact: "lost" }],
    });
  });
});

test("assumptions of other records name the record", () => {
  const parts = kind("parts", title, {
    case: ref(title, cases),
    lost: count(title, { assume: { value: 0, because } }),
  });
  const total = indicator({
    id: "test/total",
    title,
    cites,
    about: record(cases),
    over: parts,
    link: recordsBy("case"),
    window: atAnyTime(),
    fold: (p) => summed(p.lost),
    examples: [{ name: title, facts: {}, expect: 0 }],
  });
  const outcome = decide(
    total,
    { id: "c", happenedOn },
    {
      complete: { parts: title },
      records: {
        parts: [
          { id: "p1", case: "c" },
          { id: "p2", case: "c", lost: 2 },
        ],
      },
    },
  );
  expect(outcome.value).toBe("2");
  expect(outcome.assumed.map((a) => a.fact)).toEqual(["completeness parts", "parts/p1.lost"]);
});
