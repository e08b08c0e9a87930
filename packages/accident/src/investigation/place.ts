import { decision, record, text, unordered } from "@anwei/kernel";
import { decree493 } from "@anwei/law";
import { accidents } from "../records/index.js";
import { investigationAuthorities, investigationAuthority } from "./authority.js";

const given = (authority: string) => ({ "accident/investigation-authority": authority });

/** 跨区域事故: the government of the place investigates; that of the unit's place takes part. */
export const investigationPlace = decision({
  id: "accident/investigation-place",
  title: text("由何地人民政府调查", "the government of which place investigates"),
  cites: decree493.article(21),
  about: record(accidents),
  law: "event",
  appliesWhen: (a) => investigationAuthority.of(a).oneOf("province", "city", "county"),
  outcomes: unordered({
    place: text("事故发生地人民政府", "the place of the accident"),
    "place-with-unit": text(
      "事故发生地人民政府，单位所在地人民政府派人参加",
      "the place of the accident, with people from the unit's place",
    ),
  }),
  combine: "exactlyOne",
  rows: (a) => [{ when: a.unitElsewhere, then: "place-with-unit" }, { otherwise: "place" }],
  examples: [
    ...(["province", "city", "county"] as const).map((authority) => ({
      name: text(
        `单位属外地，${investigationAuthorities[authority].zh}负责`,
        `the unit is from elsewhere, ${investigationAuthorities[authority].en} investigates`,
      ),
      facts: { happenedOn: "2026-03-01", unitElsewhere: true },
      given: given(authority),
      expect: "place-with-unit" as const,
    })),
    {
      name: text("单位属本地", "the unit is of the place"),
      facts: { happenedOn: "2026-03-01", unitElsewhere: false },
      given: given("city"),
      expect: "place",
    },
    {
      name: text("单位属何地未知：不定", "where the unit belongs is not known: undecided"),
      facts: { happenedOn: "2026-03-01" },
      given: given("city"),
      expect: { possible: ["place", "place-with-unit"] },
    },
    {
      name: text("特别重大事故不适用", "an extraordinarily serious one: not applicable"),
      facts: { happenedOn: "2026-03-01", unitElsewhere: true },
      given: given("state"),
      expect: { notApplicable: true },
    },
    {
      name: text("条例施行当日适用", "on the day the decree came into force it applies"),
      facts: { happenedOn: "2007-06-01", unitElsewhere: true },
      given: given("city"),
      expect: "place-with-unit",
    },
    {
      name: text("条例施行前一日不适用", "the day before it does not"),
      facts: { happenedOn: "2007-05-31", unitElsewhere: true },
      given: given("city"),
      expect: { notApplicable: true },
    },
  ],
});
