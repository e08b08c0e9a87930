import { bookOf, source, text } from "@anwei/kernel";
import { expect, test } from "vitest";
import { enforcementChain } from "../src/index.js";
import { failuresIn } from "./failures.js";

const paper = source({ id: "paper", type: "test", title: text("试", "test"), from: "2000-01-01", verified: true });

test.each([
  ["on the day itself", { recheckWithin: 0, remediesWithin: 90, applicationWithin: 180 }],
  ["ten days later, to an end", { recheckWithin: 10, remediesWithin: 60, applicationWithin: 90, to: "2012-12-31" }],
])("a chain with the re-inspection %s", (_, numbers) => {
  const { definitions } = enforcementChain({
    id: "sample/chain",
    title: text("六步", "six steps"),
    cites: paper.section("1"),
    remediesCites: paper.section("2"),
    from: "2009-01-01",
    ...numbers,
  });
  expect(failuresIn(bookOf(...definitions), definitions)).toEqual([]);
});
