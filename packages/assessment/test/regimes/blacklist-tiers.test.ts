import { text } from "@anwei/kernel";
import { accidentsCounted, deathsAddedUp, ladder } from "../../src/index.js";
import { accident, document, type RegimeCase, regime } from "./regime.js";

// A county system's black list in three tiers: either one accident's level or what has added up within a year. 超过3人（含）
// means three and more.

const system = document("blacklist-tiers", "某县企业安全生产“黑名单”分级条件", "Tiers of a black list", "2015-01-01");
const year = { rolling: 1, unit: "year" } as const;
const responsibility = true as const;

const { measure, definitions } = ladder({
  id: "county/black-list",
  title: text("红名单与黑名单", "Red and black lists"),
  cites: system.whole(),
  from: "2015-01-01",
  each: "month",
  appliesTo: ["enterprise"],
  outcomes: {
    clean: text("未列入", "not listed"),
    county: text("县级黑名单", "black list of the county"),
    province: text("省级黑名单", "black list of the province"),
    nation: text("国家级黑名单", "black list of the nation"),
  },
  grounds: {
    county: [{ id: "fatal", of: accidentsCounted({ deaths: 1, responsibility }), atLeast: 1, within: year }],
    province: [
      { id: "two-dead", of: accidentsCounted({ deaths: 2, responsibility }), atLeast: 1, within: year },
      { id: "two-in-all", of: deathsAddedUp({ responsibility }), atLeast: 2, within: year },
    ],
    nation: [
      { id: "larger", of: accidentsCounted({ level: "larger", responsibility }), atLeast: 1, within: year },
      { id: "three-in-all", of: deathsAddedUp({ responsibility }), atLeast: 3, within: year },
    ],
  },
});

const judged = (
  name: string,
  accidents: readonly (readonly [on: string, deaths: number | null, more?: object])[],
  expect: RegimeCase["expect"],
): RegimeCase => ({
  of: measure,
  name,
  facts: { id: "u", kind: "enterprise" },
  period: "2016-06",
  judged: "2016-07-10",
  records: { accidents: accidents.map(([on, n, more], i) => accident(`a${i}`, on, n, more)) },
  expect,
});

regime("tiers of a black list", definitions, [
  judged("nothing", [], "clean"),
  judged("an accident without dead", [["2016-05-01", 0]], "clean"),
  judged("one dead", [["2016-05-01", 1]], "county"),
  judged("one dead, without responsibility", [["2016-05-01", 1, { nature: "non-responsibility" }]], "clean"),
  judged("two dead in one accident", [["2016-05-01", 2]], "province"),
  judged(
    "one and one",
    [
      ["2015-07-01", 1],
      ["2016-05-01", 1],
    ],
    "province",
  ),
  judged(
    "the first a day before the year",
    [
      ["2015-06-30", 1],
      ["2016-05-01", 1],
    ],
    "county",
  ),
  judged(
    "two and one: three in all",
    [
      ["2015-07-01", 2],
      ["2016-05-01", 1],
    ],
    "nation",
  ),
  judged("three dead in one", [["2015-07-01", 3]], "nation"),
  judged("ten serious injuries are a larger accident", [["2016-05-01", 0, { seriousInjuries: 10 }]], "nation"),
  judged(
    "two dead and an unknown number",
    [
      ["2015-07-01", 2],
      ["2016-05-01", null],
    ],
    { atLeast: "province", atMost: "nation" },
  ),
]);
