import { decide, text } from "@anwei/kernel";
import { expect, test } from "vitest";
import { closureGrounds } from "../src/index.js";

test("three penalties in 180 days or four in a year, with a major hidden danger, are a ground for closure", () => {
  const grounds = (...days: readonly string[]) =>
    decide(
      closureGrounds,
      {
        id: "r",
        unit: "u",
        happenedOn: "2024-12-31",
        majorHiddenDanger: true,
        unfit: false,
        rectified: false,
        accident: "none",
        stopOrderRefused: false,
      },
      {
        records: {
          penalties: days.map((happenedOn) => ({ id: happenedOn, unit: "u", happenedOn, underSafetyLaw: true })),
        },
        complete: { penalties: text("全部列出", "all are listed") },
      },
    ).certain;
  // 2024-07-05 is the 180th day counted back from 2024-12-31, 2024-07-04 the 181st.
  expect(grounds("2024-07-05", "2024-09-01", "2024-12-31")).toEqual(["repeated-penalties"]);
  expect(grounds("2024-07-04", "2024-09-01", "2024-12-31")).toEqual([]);
  expect(grounds("2024-01-01", "2024-03-01", "2024-05-01", "2024-12-31")).toEqual(["repeated-penalties"]);
  expect(grounds("2023-12-31", "2024-03-01", "2024-05-01", "2024-12-31")).toEqual([]);
});
