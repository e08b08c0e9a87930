import { accidents, lostCounted, seriousCounted } from "@anwei/accident";
import { type Cites, type NumberTerm, type Quantity, quantity, record, sum, type Terms, text } from "@anwei/kernel";

export type Accident = Terms<typeof accidents>;

/** People lost and seriously injured in one accident, as control indicators count them. */
export interface PeopleCounted {
  readonly lost: Quantity<"accidents", NumberTerm>;
  readonly serious: Quantity<"accidents", NumberTerm>;
}

/**
 * Whom one accident adds to a control indicator: as the statistics of accidents count, supplements in time included; of
 * accidents before the decree of 2007, which has no such time, the figures as reported.
 */
export function peopleCounted(id: string, cites: Cites, from: string): PeopleCounted {
  const counted = (
    name: string,
    title: ReturnType<typeof text>,
    now: typeof lostCounted,
    reported: (a: Accident) => NumberTerm,
  ) => {
    const facts = { id: "a", sector: "construction", deaths: 3, missing: 1, seriousInjuries: 4 } as const;
    const later = (happenedOn: string) => ({
      supplements: [{ id: "s", accident: "a", happenedOn, deathsAdded: 2, seriousAdded: 2 }],
    });
    return quantity({
      id: `${id}/${name}`,
      title,
      cites,
      from,
      about: record(accidents),
      law: "judged",
      unit: "person",
      combine: "exactlyOne",
      rows: (a) => [{ when: now.of(a).exists, is: now.of(a) }, { otherwise: reported(a) }],
      examples: [
        {
          name: text("2007年条例施行当日：计入补报", "on the day of the decree of 2007: supplements count"),
          facts: { ...facts, happenedOn: "2007-06-01" },
          records: later("2007-06-11"),
          judged: "2030-06-30",
          expect: 6,
        },
        {
          name: text("条例施行前一日：按所报人数", "the day before: as reported"),
          facts: { ...facts, happenedOn: "2007-05-31" },
          records: later("2007-06-10"),
          judged: "2030-06-30",
          expect: 4,
        },
      ],
    });
  };
  return {
    lost: counted(
      "lost",
      text("控制指标计入的死亡（含下落不明）人数", "people counted as lost for control indicators"),
      lostCounted,
      (a) => sum(a.deaths, a.missing),
    ),
    serious: counted(
      "serious",
      text("控制指标计入的重伤人数", "serious injuries counted for control indicators"),
      seriousCounted,
      (a) => a.seriousInjuries,
    ),
  };
}
