import { countsInStatistics, determinedLevel } from "@anwei/accident";
import { all, type NumberTerm, not, type Test, type Text, text } from "@anwei/kernel";
import type { TargetIndicator } from "@anwei/responsibility";
import type { Accident, PeopleCounted } from "./people.js";

export interface ControlFigure {
  readonly title: Text;
  readonly unit: "case" | "person";
  /** Which accidents count. */
  readonly counts: (a: Accident) => Test;
  /** What one of them adds; left out where accidents are counted. */
  readonly adds?: (a: Accident, people: PeopleCounted) => NumberTerm;
  /** Levels are those of the decree of 2007: the first day from which every accident of a year has one. */
  readonly since?: string;
}

/** What is no production safety accident counts for no control indicator. */
const isAccident = (a: Accident): Test => a.nature.oneOf("responsibility", "non-responsibility");

/** What control indicators count: of which accidents, and what each adds. */
export const controlFigures = {
  accidents: {
    title: text("事故起数", "accidents"),
    unit: "case",
    counts: (a) => all(isAccident(a), not(countsInStatistics.of(a).is("small"))),
  },
  deaths: {
    title: text("死亡人数", "deaths"),
    unit: "person",
    counts: isAccident,
    adds: (a, people) => people.lost.of(a),
  },
  injuries: {
    title: text("受伤人数", "injuries"),
    unit: "person",
    counts: isAccident,
    adds: (a) => a.injuries,
  },
  "serious-injuries": {
    title: text("重伤人数", "serious injuries"),
    unit: "person",
    counts: isAccident,
    adds: (a, people) => people.serious.of(a),
  },
  larger: {
    title: text("较大以上事故起数", "larger and graver accidents"),
    unit: "case",
    counts: (a) => determinedLevel.of(a).atLeast("larger"),
    since: "2008-01-01",
  },
  major: {
    title: text("重大以上事故起数", "major and graver accidents"),
    unit: "case",
    counts: (a) => determinedLevel.of(a).atLeast("major"),
    since: "2008-01-01",
  },
} as const satisfies Readonly<Record<TargetIndicator, ControlFigure>>;

export const figureOf = (name: TargetIndicator): ControlFigure => controlFigures[name];

/** The later of two dates. */
export const laterOf = (a: string, b: string | undefined): string => (b !== undefined && b > a ? b : a);
