import { describe, expect, test } from "vitest";
import { choice, fieldDataOf, kind, meaningOfField, readFact, set, text } from "../src/index.js";

const members = { ammonia: text("氨", "ammonia"), chlorine: text("氯", "chlorine") };
const memberAlso = { ammonia: ["NH3", "7664-41-7"], chlorine: ["6"] };
const gas = fieldDataOf(choice(text("气体", "gas"), members, { memberAlso }));
const gases = fieldDataOf(set(text("气体", "gases"), members, { memberAlso }));

describe("what tables write for a member", () => {
  test.each([
    ["ammonia", "ammonia"],
    ["氨", "ammonia"],
    ["nh3", "ammonia"],
    [" ＮＨ３ ", "ammonia"],
    ["７６６４－４１－７", "ammonia"],
    ["6", "chlorine"],
    [6, "chlorine"],
  ])("%j is read as %s", (written, member) => {
    expect(readFact("gas", gas, written)).toMatchObject({ value: { possible: [member] } });
  });

  test.each(["NH", 7, "7664-41-8", ""])("%j is none of them", (written) => {
    expect(readFact("gas", gas, written)).not.toHaveProperty("value.possible", ["ammonia"]);
  });

  test("may stand in a list", () => {
    expect(readFact("gases", gases, "NH3、6")).toMatchObject({ value: { certain: ["ammonia", "chlorine"] } });
  });

  test("does not change what the field means", () => {
    expect(meaningOfField(gas)).toEqual(meaningOfField(fieldDataOf(choice(text("气体", "gas"), members))));
  });

  test.each([
    ["of another member's title", { ammonia: ["氯"] }],
    ["of two members", { ammonia: ["gas"], chlorine: ["GAS"] }],
    ["of a member that is not there", { amonia: ["NH3"] }],
  ])("is refused when it is %s", (_, also) => {
    const field = choice(text("气体", "gas"), members, { memberAlso: also });
    expect(() => kind("things", text("物", "Things"), { gas: field })).toThrow("bad-value");
  });
});
