import { all, decision, record, text, unordered } from "@anwei/kernel";
import { decree493, maritimeLaw2021, powerDecree599, railwayDecree501 } from "@anwei/law";
import { determinedLevel, regimeLevels } from "../level/index.js";
import { accidents } from "../records/index.js";
import { investigationAuthorities, investigationAuthority } from "./authority.js";

const { state, province, city, "railway-state": railwayState, "power-state": powerState } = investigationAuthorities;

/** 上级调查: which higher authorities may investigate where they hold it necessary. */
export const investigationTakenOver = decision({
  id: "accident/investigation-taken-over",
  title: text("认为必要时可以调查的上级机关", "higher authorities that may take over"),
  cites: [
    decree493.article(20, { paragraph: 1 }),
    railwayDecree501.article(26, { paragraph: 3 }),
    powerDecree599.article(21, { paragraph: 3 }),
    maritimeLaw2021.article(82, { paragraph: 2 }),
  ],
  about: record(accidents),
  law: "event",
  appliesWhen: (a) =>
    investigationAuthority
      .of(a)
      .oneOf("county", "city", "province", "railway-administration", "power-local", "maritime"),
  outcomes: unordered({ state, province, city, "railway-state": railwayState, "power-state": powerState }),
  combine: "every",
  rows: (a) => {
    const authority = investigationAuthority.of(a);
    return [
      { when: authority.is("county"), then: "city" },
      { when: authority.oneOf("county", "city"), then: "province" },
      { when: authority.oneOf("county", "city", "province", "maritime"), then: "state" },
      { when: authority.is("railway-administration"), then: "railway-state" },
      { when: all(authority.is("power-local"), determinedLevel.of(a).is("larger")), then: "power-state" },
    ];
  },
  examples: [
    ...(
      [
        ["county", "ordinary", ["state", "province", "city"]],
        ["city", "larger", ["state", "province"]],
        ["province", "major", ["state"]],
        ["railway-administration", "larger", ["railway-state"]],
        ["power-local", "larger", ["power-state"]],
        ["power-local", "ordinary", []],
        ["maritime", "major", ["state"]],
      ] as const
    ).map(([authority, level, certain]) => ({
      name: text(
        `${regimeLevels[level].zh}，${investigationAuthorities[authority].zh}负责`,
        `${regimeLevels[level].en}, ${investigationAuthorities[authority].en}`,
      ),
      facts: { happenedOn: "2026-03-01" },
      given: { "accident/investigation-authority": authority, "accident/determined-level": level },
      expect: { certain },
    })),
    {
      name: text("国务院之上没有上级", "there is nobody above the State Council"),
      facts: { happenedOn: "2026-03-01" },
      given: { "accident/investigation-authority": "state", "accident/determined-level": "extraordinary" },
      expect: { notApplicable: true },
    },
    {
      name: text("条例施行当日适用", "on the day the decree came into force it applies"),
      facts: { happenedOn: "2007-06-01" },
      given: { "accident/investigation-authority": "city", "accident/determined-level": "larger" },
      expect: { certain: ["state", "province"] },
    },
    {
      name: text("条例施行前一日不适用", "the day before it does not"),
      facts: { happenedOn: "2007-05-31" },
      given: { "accident/investigation-authority": "city", "accident/determined-level": "larger" },
      expect: { notApplicable: true },
    },
  ],
});
