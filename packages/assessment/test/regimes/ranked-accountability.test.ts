import { accidents } from "@anwei/accident";
import { count, dateQuantity, days, extend, min, record, sum, termsOf, text, yearEnd } from "@anwei/kernel";
import { accidentLadder, accidentsCounted, ladder } from "../../src/index.js";
import { accident, document, type RegimeCase, regime } from "./regime.js";

// A county's detailed rules: the threshold grows with the rank, and the investigation has a deadline with a cap.

const rules = document("county-detailed-rules", "某县（市）区实施细则", "A county's detailed rules", "2010-01-01");
const cites = rules.article(17);
const disciplined = {
  id: "discipline",
  text: text("追究主要领导责任", "the head is disciplined"),
  who: text("主要领导", "the head"),
};

const { measure, definitions } = ladder({
  id: "county/accountability",
  title: text("分级责任追究", "Accountability by rank"),
  cites,
  from: "2010-01-01",
  each: "year",
  appliesTo: ["county", "township"],
  outcomes: {
    none: text("不追究", "none"),
    discipline: text("追究责任", "discipline"),
    veto: text("一票否决并追究责任", "veto and discipline"),
  },
  grounds: {
    discipline: [
      {
        id: "township",
        kinds: ["township"],
        of: accidentsCounted({ deaths: 3 }),
        atLeast: 1,
        within: { in: "period" },
      },
    ],
    veto: [
      { id: "county", kinds: ["county"], of: accidentsCounted({ deaths: 10 }), atLeast: 1, within: { in: "period" } },
    ],
  },
  consequences: {
    discipline: [disciplined],
    veto: [{ id: "veto", text: text("一票否决", "veto"), until: yearEnd }, disciplined],
  },
});

const extended = extend(accidents, { extension: count(text("延长天数", "days of extension"), { unit: "day" }) });
const investigationDue = dateQuantity({
  id: "county/investigation-due",
  title: text("调查期限", "The investigation is due"),
  cites,
  about: record(extended),
  law: "event",
  is: (a) => a.happenedOn.plus(days(min(sum({ value: "60", unit: "day" }, a.extension), { value: "90", unit: "day" }))),
  examples: [
    ...([0, 30, 31] as const).map((extension) => ({
      name: text(`延长${extension}日`, `extended by ${extension} days`),
      facts: { happenedOn: "2016-05-01", extension },
      expect: extension === 0 ? "2016-06-30" : "2016-07-30",
    })),
  ],
});
const investigation = accidentLadder({
  id: "county/investigation",
  title: text("事故调查", "Investigation"),
  cites,
  from: "2010-01-01",
  over: extended,
  outcomes: { none: text("不需", "none"), investigate: text("调查", "investigate") },
  grounds: { investigate: [{ id: "fatal", which: { deaths: 1 } }] },
  consequences: {
    investigate: [
      {
        id: "report",
        text: text("提交调查报告", "submit the report"),
        due: investigationDue.of(termsOf(extended)),
      },
    ],
  },
});

const judged = (
  kind: "county" | "township" | "city",
  deaths: number | null,
  expect: RegimeCase["expect"],
): RegimeCase => ({
  of: measure,
  name: `${kind}, ${deaths} dead in one accident`,
  facts: { id: "u", kind },
  period: "2016",
  judged: "2017-01-10",
  records: { accidents: [accident("a", "2016-05-01", deaths)] },
  expect,
});

/** 60 days, extended to 90 at most. */
const investigated = (extension: number | null, due: string | null): RegimeCase => ({
  of: investigation.measure,
  name: `an investigation extended by ${extension} days`,
  facts: accident("a", "2016-05-01", 1, { extension }),
  judged: "2016-05-02",
  expect: "investigate",
  follows: [{ id: "report", due }],
});

regime(
  "a county's accountability by rank",
  [...definitions, investigationDue, ...investigation.definitions],
  [
    {
      ...judged("county", 10, "veto"),
      name: "a county's veto lasts for the year",
      follows: [
        { id: "veto", until: "2016-12-31", ended: "yes" },
        { id: "discipline", who: "the head" },
      ],
    },
    {
      ...judged("township", 3, "discipline"),
      name: "a township's head alone",
      follows: [{ id: "discipline", who: "the head" }],
    },
    investigated(0, "2016-06-30"),
    investigated(29, "2016-07-29"),
    investigated(30, "2016-07-30"),
    investigated(31, "2016-07-30"),
    investigated(null, null),
    judged("township", 2, "none"),
    judged("township", 3, "discipline"),
    judged("township", 10, "discipline"),
    judged("county", 3, "none"),
    judged("county", 9, "none"),
    judged("county", 10, "veto"),
    judged("county", null, { atLeast: "none", atMost: "veto" }),
    judged("city", 30, { notApplicable: true }),
  ],
);
