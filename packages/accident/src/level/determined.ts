import {
  decision,
  type Example,
  type NumberTerm,
  ordered,
  record,
  sum,
  type Terms,
  type Text,
  text,
} from "@anwei/kernel";
import { decree493 } from "@anwei/law";
import { accidents } from "../records/accidents.js";
import { casualtyRows } from "./casualties.js";
import { lossCounted, lostCounted, seriousCounted } from "./counted.js";
import { type RegimeLevel, regimeLevels } from "./outcomes.js";

type Accident = Terms<typeof accidents>;

/** An accident of nine dead, one short of major, and what a supplement may add. */
const nine = { id: "a", happenedOn: "2026-03-01", deaths: 9, seriousInjuries: 0, directLoss: 0 } as const;
const oneMore = (happenedOn: string) => ({ supplements: [{ id: "1", accident: "a", happenedOn, deathsAdded: 1 }] });

/** Whatever is counted, the level is that of the regimes that apply; an event ruled no accident has none. */
const levelBy = (
  id: string,
  title: Text,
  figures: (a: Accident) => readonly [lost: NumberTerm, seriousInjuries: NumberTerm, loss: NumberTerm],
  examples: readonly Example<typeof accidents, RegimeLevel | { readonly notApplicable: true }>[],
) =>
  decision({
    id,
    title,
    cites: [decree493.article(3), decree493.article(13, { paragraph: 2 })],
    about: record(accidents),
    law: "event",
    appliesWhen: (a) => a.nature.oneOf("responsibility", "non-responsibility"),
    outcomes: ordered(regimeLevels),
    combine: "gravest",
    rows: (a) => [...casualtyRows(...figures(a)), { otherwise: "ordinary" }],
    examples,
  });

/** 初报等级: the level by the first report. */
export const firstLevel = levelBy(
  "accident/first-level",
  text("初报等级", "level by the first report"),
  (a) => [sum(a.deaths, a.missing), a.seriousInjuries, a.directLoss],
  [
    {
      name: text("初报9人为较大", "9 in the first report are larger"),
      facts: { ...nine, sector: "construction" },
      expect: "larger",
    },
  ],
);

/** 认定等级: the level that everything that follows goes by, supplements within their time included. */
export const determinedLevel = levelBy(
  "accident/determined-level",
  text("认定等级", "determined level"),
  (a) => [lostCounted.of(a), seriousCounted.of(a), lossCounted.of(a)],
  [
    {
      name: text("坍塌后第30日又死1人：重大", "of a collapse, one more on the 30th day: major"),
      facts: { ...nine, sector: "construction" },
      records: oneMore("2026-03-31"),
      expect: "major",
    },
    {
      name: text("坍塌后第31日又死1人：仍为较大", "of a collapse, one more on the 31st day: still larger"),
      facts: { ...nine, sector: "construction" },
      records: oneMore("2026-04-01"),
      expect: "larger",
    },
    {
      name: text("火灾后第8日又死1人：仍为较大", "of a fire, one more on the 8th day: still larger"),
      facts: { ...nine, sector: "fire" },
      records: oneMore("2026-03-09"),
      expect: "larger",
    },
    {
      name: text("认定为自然灾害的，不评定等级", "what is ruled a natural disaster has no level"),
      facts: { ...nine, sector: "construction", nature: "natural-disaster" },
      expect: { notApplicable: true },
    },
  ],
);
