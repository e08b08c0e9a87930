import { all, decision, ordered, record, text } from "@anwei/kernel";
import { doublePrevention } from "@anwei/law";
import { riskColour } from "../grading/colour.js";
import { risks } from "../records/risks.js";
import { removalExamples, stillStands } from "./standing.js";

/** 评级一致性: the colour that the register states, held against the one that its grading gives. */
export const statedColour = decision({
  id: "risk/stated-colour",
  title: text("登记颜色与评级结果", "Stated colour against the grading"),
  cites: doublePrevention.whole(),
  about: record(risks),
  law: "judged",
  appliesWhen: (r) => all(stillStands(r), r.statedColour.exists, riskColour.of(r).exists),
  outcomes: ordered({
    agrees: text("一致", "agrees"),
    graver: text("登记偏重", "stated graver"),
    milder: text("登记偏轻", "stated milder"),
  }),
  combine: "gravest",
  // A colour stated graver than the assessed one is stricter control, from which nothing follows.
  consequences: {
    milder: [
      {
        id: "recolour",
        who: text("编制风险清单的单位", "the unit that keeps the register"),
        text: text(
          "按评价结果更正登记的颜色，并按该颜色落实管控",
          "the stated colour is corrected to the graded one, and the risk controlled as that colour asks",
        ),
      },
    ],
  },
  rows: (r) => [
    { when: r.statedColour.below(riskColour.of(r)), then: "milder" },
    { when: r.statedColour.moreThan(riskColour.of(r)), then: "graver" },
    { otherwise: "agrees" },
  ],
  examples: [
    {
      name: text("评为橙色、登记橙色：一致", "graded orange, stated orange: agrees"),
      facts: { statedColour: "orange" },
      given: { "risk/colour": "orange" },
      expect: "agrees",
    },
    {
      name: text("评为橙色、登记黄色：偏轻", "graded orange, stated yellow: milder"),
      facts: { statedColour: "yellow" },
      given: { "risk/colour": "orange" },
      expect: "milder",
    },
    {
      name: text("评为橙色、登记红色：偏重", "graded orange, stated red: graver"),
      facts: { statedColour: "red" },
      given: { "risk/colour": "orange" },
      expect: "graver",
    },
    {
      name: text("登记橙色，LEC缺可能性：未定", "stated orange, LEC without its likelihood: undecided"),
      facts: {
        statedColour: "orange",
        method: "lec",
        majorHiddenDanger: false,
        exposure: "daily",
        consequence: "one-death",
      },
      expect: { atLeast: "agrees", atMost: "milder" },
    },
    {
      name: text("登记红色，LEC缺可能性：一致或偏重", "stated red, LEC without its likelihood: agrees or is graver"),
      facts: {
        statedColour: "red",
        method: "lec",
        majorHiddenDanger: false,
        exposure: "daily",
        consequence: "several-deaths",
      },
      expect: { atLeast: "agrees", atMost: "graver" },
    },
    {
      name: text("没有登记颜色的不作比较", "where no colour is stated there is nothing to compare"),
      facts: { statedColour: "none" },
      given: { "risk/colour": "orange" },
      expect: { notApplicable: true },
    },
    ...removalExamples({ statedColour: "yellow" }, { "risk/colour": "orange" }, "milder"),
    {
      name: text("没有评级的不作比较", "where nothing is graded there is nothing to compare"),
      facts: { statedColour: "orange" },
      given: { "risk/colour": "none" },
      expect: { notApplicable: true },
    },
    {
      name: text("意见印发前一日不适用", "the day before the opinions were issued they do not apply"),
      facts: { statedColour: "yellow" },
      given: { "risk/colour": "orange" },
      judged: "2016-10-08",
      expect: { notApplicable: true },
    },
    {
      name: text("意见印发当日适用", "on the day they were issued they apply"),
      facts: { statedColour: "yellow" },
      given: { "risk/colour": "orange" },
      judged: "2016-10-09",
      expect: "milder",
    },
  ],
});
