import { waterLevel } from "@anwei/accident";
import { text, withUses } from "@anwei/kernel";
import { accidentsCounted, ladder } from "../../src/index.js";
import { accident, illustrative, type RegimeCase, regime } from "./regime.js";

// 水上交通事故等级 before 2021: the missing count, oil is a fourth scale, and an ordinary accident has a floor.

const judged = (name: string, more: object, expect: RegimeCase["expect"]): RegimeCase => ({
  of: waterLevel,
  name,
  facts: accident("a", "2016-06-01", 0, { sector: "water", oilSpilt: 0, ...more }),
  expect,
});
const sides = (
  field: string,
  limits: readonly (readonly [at: number, below: number | string, level: string, lower: string])[],
): readonly RegimeCase[] =>
  limits.flatMap(([at, below, level, lower]) => [
    judged(`${field} ${below}`, { [field]: below }, lower),
    judged(`${field} ${at}`, { [field]: at }, level),
  ]);

/** What is done about water traffic is asked of its accidents alone. */
const { measure, definitions } = ladder({
  id: "water/interview",
  title: text("水上交通约谈", "Interview on water traffic"),
  cites: illustrative,
  from: "2015-01-01",
  each: "quarter",
  appliesTo: ["city"],
  outcomes: { none: text("无", "none"), interview: text("约谈", "interview") },
  grounds: {
    interview: [
      {
        id: "larger",
        of: accidentsCounted({ level: "larger", sectors: ["water"] }),
        atLeast: 1,
        within: { in: "period" },
      },
    ],
  },
});

regime(
  "water traffic before 2021",
  [...withUses([waterLevel]), ...definitions],
  [
    ...sides("deaths", [
      [1, 0, "ordinary", "none"],
      [3, 2, "larger", "ordinary"],
      [10, 9, "major", "larger"],
      [30, 29, "extraordinary", "major"],
    ]),
    ...sides("seriousInjuries", [
      [1, 0, "ordinary", "none"],
      [10, 9, "larger", "ordinary"],
      [50, 49, "major", "larger"],
      [100, 99, "extraordinary", "major"],
    ]),
    ...sides("oilSpilt", [
      [1, "0.999", "ordinary", "none"],
      [100, "99.999", "larger", "ordinary"],
      [500, "499.999", "major", "larger"],
      [1000, "999.999", "extraordinary", "major"],
    ]),
    ...sides("directLoss", [
      [1_000_000, "999999.99", "ordinary", "none"],
      [10_000_000, "9999999.99", "larger", "ordinary"],
      [50_000_000, "49999999.99", "major", "larger"],
      [100_000_000, "99999999.99", "extraordinary", "major"],
    ]),
    judged("29 dead and one missing are 30", { deaths: 29, missing: 1 }, "extraordinary"),
    judged("the loss is unknown", { directLoss: null }, { atLeast: "none", atMost: "extraordinary" }),
    ...(
      [
        ["water", "interview"],
        ["road", "none"],
      ] as const
    ).map(
      ([sector, expect]): RegimeCase => ({
        of: measure,
        name: `three dead, ${sector}`,
        facts: { id: "u", kind: "city" },
        period: "2016-Q2",
        judged: "2016-07-10",
        records: { accidents: [accident("a", "2016-06-01", 3, { sector })] },
        expect,
      }),
    ),
  ],
);
