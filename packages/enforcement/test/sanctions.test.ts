import { type AnyDefinition, bookOf, judge, type Outcome, prepare } from "@anwei/kernel";
import { describe, expect, test } from "vitest";
import { enforcementRules, oneActOneFine, provisionApplied, statutoryFine } from "../src/index.js";
import { failuresIn } from "./failures.js";
import { followUps, rewarded, stopped, toPolice, untrustworthy } from "./follow-ups.js";

const definitions = followUps.flatMap((pattern) => [...pattern.definitions]);
const book = bookOf(...enforcementRules, ...definitions);

type Facts = Readonly<Record<string, unknown>>;
const ask = (
  rule: AnyDefinition | undefined,
  facts: Facts,
  records: Readonly<Record<string, readonly Facts[]>> = {},
): Outcome => judge(prepare(book, rule?.id ?? "", { id: "x", unit: "u", ...facts }, { judged: "2024-12-01", records }));

test("the worked examples of the patterns", () => {
  expect(failuresIn(book, definitions)).toEqual([]);
});

describe("one act, one fine", () => {
  const act = (id: string) => ({ id, unit: "u", happenedOn: "2024-06-01" });
  const penalty = (id: string, of: string, fine: number, provision = "v1") => ({
    id,
    unit: "u",
    act: of,
    provision,
    fine,
    happenedOn: "2024-07-01",
  });

  test("two acts are judged apart, one act is fined once", () => {
    const penalties = [penalty("p1", "a", 20_000), penalty("p2", "b", 30_000), penalty("p3", "b", 10_000)];
    expect(ask(oneActOneFine, act("a"), { penalties }).value).toBe("once");
    expect(ask(oneActOneFine, act("b"), { penalties }).value).toBe("repeated");
    expect(ask(oneActOneFine, act("c"), { penalties }).value).toBe("none");
  });

  test("of several provisions the one with the higher fine", () => {
    const provisions = [
      { id: "v1", unit: "u", act: "a", low: 20_000, high: 50_000 },
      { id: "v2", unit: "u", act: "a", low: 10_000, high: 100_000 },
      { id: "v3", unit: "u", act: "b", low: 500_000, high: 1_000_000 },
    ];
    expect(ask(statutoryFine, act("a"), { provisions })).toMatchObject({ low: "10000", high: "100000" });
    const under = (provision: string) =>
      ask(provisionApplied, penalty("p", "a", 20_000, provision), { provisions, acts: [act("a"), act("b")] }).value;
    expect([under("v1"), under("v2")]).toEqual(["lower", "highest"]);
  });
});

describe("what follows", () => {
  const found = { happenedOn: "2024-06-01", discoveredOn: "2024-06-10" };

  test("a suspected crime goes to the police within three days, and to nobody else", () => {
    const transferred = (to: string, happenedOn: string) =>
      ask(
        toPolice.standing,
        { ...found, suspectedCrime: true },
        { transfers: [{ id: "t", unit: "u", act: "x", to, happenedOn }] },
      ).value;
    expect(transferred("police", "2024-06-13")).toBe("done");
    expect(transferred("police", "2024-06-14")).toBe("late");
    expect(transferred("court", "2024-06-13")).toBe("overdue");
  });

  test("who is still unfit after a suspension is to be closed", () => {
    const order = { happenedOn: "2024-06-01", until: "2024-07-01", reviewedOn: "2024-07-05", refusedOn: "none" };
    expect(ask(stopped.standing, { ...order, fit: true }).value).toBe("resumed");
    expect(ask(stopped.standing, { ...order, fit: false }).value).toBe("to-close");
  });

  test("an entry in the list ends by itself after three years", () => {
    const entry = (happenedOn: string) => ask(untrustworthy.standing, { happenedOn, liftedOn: "none" }).value;
    expect(entry("2024-02-01")).toBe("listed");
    expect(ask(untrustworthy.ends, { happenedOn: "2024-02-29" }).value).toBe("2027-02-28");
  });

  test("a ground without an entry in the list is told", () => {
    const facts = { ...found, aggravating: ["fled"] };
    const listed = (happenedOn: string) => [{ id: "l", unit: "u", act: "x", happenedOn }];
    expect(ask(untrustworthy.owed, facts, { listings: [] }).value).toBe("overdue");
    expect(ask(untrustworthy.owed, facts, { listings: listed("2024-06-30") }).value).toBe("done");
    expect(ask(untrustworthy.owed, { ...facts, aggravating: [] }, { listings: [] }).notApplicable).toBe("yes");
  });

  test("a verified tip is rewarded by its risk", () => {
    const tip = { happenedOn: "2024-06-01", verified: true, verifiedOn: "2024-06-10", risk: "larger" };
    expect(ask(rewarded.amount, { ...tip, reward: 10_000 }).value).toBe("within");
    expect(ask(rewarded.amount, { ...tip, reward: 10_001 }).value).toBe("above");
    expect(ask(rewarded.amount, { ...tip, verified: false, reward: 200 }).value).toBe("unfounded");
    expect(ask(rewarded.paid, { ...tip, rewardedOn: "none" }).value).toBe("overdue");
  });
});
