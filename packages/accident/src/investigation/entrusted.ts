import { all, decision, not, ordered, record, text } from "@anwei/kernel";
import { decree493, powerDecree599 } from "@anwei/law";
import { determinedLevel, lostCounted, seriousCounted } from "../level/index.js";
import { accidents } from "../records/index.js";
import { investigationRegime } from "./regimes.js";

const unhurt = { happenedOn: "2026-03-01", injuries: 0 } as const;

const given = (regime: string, more: Readonly<Record<string, unknown>> = {}) => ({
  "accident/determined-level": "ordinary",
  "accident/investigation-regime": regime,
  "accident/lost-counted": 0,
  "accident/serious-counted": 0,
  ...more,
});

/** 委托事故发生单位调查: whether the unit itself may be entrusted with the investigation of an ordinary accident. */
export const unitEntrusted = decision({
  id: "accident/unit-entrusted",
  title: text("可否委托事故发生单位调查", "whether the unit itself may be entrusted"),
  cites: [decree493.article(19, { paragraph: 3 }), powerDecree599.article(21, { paragraph: 4 })],
  about: record(accidents),
  law: "event",
  appliesWhen: (a) => all(determinedLevel.of(a).is("ordinary"), investigationRegime.of(a).oneOf("general", "power")),
  outcomes: ordered({ no: text("不得委托", "it may not"), may: text("可以委托", "it may") }),
  combine: "gravest",
  rows: (a) => {
    const regime = investigationRegime.of(a);
    const nobodyHurt = all(lostCounted.of(a).equals(0), seriousCounted.of(a).equals(0), a.injuries.equals(0));
    return [
      { when: all(regime.is("general"), nobodyHurt), then: "may" },
      { when: all(regime.is("power"), not(a.customersCut)), then: "may" },
    ];
  },
  examples: [
    {
      name: text("未造成人员伤亡：可以", "nobody was hurt: it may"),
      facts: unhurt,
      given: given("general"),
      expect: "may",
    },
    {
      name: text("轻伤1人：不得", "one light injury: it may not"),
      facts: { ...unhurt, injuries: 1, customersCut: false },
      given: given("general"),
      expect: "no",
    },
    {
      name: text("补报后重伤1人：不得", "one serious injury by a supplement: it may not"),
      facts: unhurt,
      given: given("general", { "accident/serious-counted": 1 }),
      expect: "no",
    },
    {
      name: text("补报后死亡1人：不得", "one dead by a supplement: it may not"),
      facts: unhurt,
      given: given("general", { "accident/lost-counted": 1 }),
      expect: "no",
    },
    {
      name: text("受伤人数未知：不定", "how many were injured is not known: undecided"),
      facts: { happenedOn: "2026-03-01" },
      given: given("general"),
      expect: { atLeast: "no", atMost: "may" },
    },
    {
      name: text("电力：未造成用户停电，可以", "power: no customer was cut off, it may"),
      facts: { happenedOn: "2026-03-01", injuries: 1, customersCut: false },
      given: given("power"),
      expect: "may",
    },
    {
      name: text("电力：造成用户停电，不得", "power: customers were cut off, it may not"),
      facts: { ...unhurt, customersCut: true },
      given: given("power"),
      expect: "no",
    },
    {
      name: text("铁路：没有此项规定", "railway: there is no such rule"),
      facts: { ...unhurt, customersCut: false },
      given: given("railway"),
      expect: { notApplicable: true },
    },
    {
      name: text("较大事故：没有此项规定", "a larger accident: there is no such rule"),
      facts: unhurt,
      given: given("general", { "accident/determined-level": "larger" }),
      expect: { notApplicable: true },
    },
    {
      name: text("条例施行当日适用", "on the day the decree came into force it applies"),
      facts: { ...unhurt, happenedOn: "2007-06-01" },
      given: given("general"),
      expect: "may",
    },
    {
      name: text("条例施行前一日不适用", "the day before it does not"),
      facts: { ...unhurt, happenedOn: "2007-05-31" },
      given: given("general"),
      expect: { notApplicable: true },
    },
  ],
});
