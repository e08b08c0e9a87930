import { lintChecklist, lintText } from "@anwei/inspection";
import { describe, expect, it } from "vitest";
import { basics } from "../src/basics.ts";
import { trades } from "../src/trades.ts";

describe.each(Object.entries(trades))("%s", (name, { data }) => {
  it("has nothing for the linter to find", () => {
    expect(data.id).toBe(`example/${name}`);
    expect(lintChecklist(data, { libraries: [basics] }).map((found) => lintText(found, "en"))).toEqual([]);
  });
});
