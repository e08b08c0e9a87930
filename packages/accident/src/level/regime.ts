import {
  type Cites,
  decision,
  type Example,
  type NumberTerm,
  ordered,
  type Row,
  record,
  sum,
  type Terms,
  type Test,
  type Text,
  text,
} from "@anwei/kernel";
import { accidents } from "../records/accidents.js";
import { lossCounted, lostCounted, seriousCounted } from "./counted.js";
import { type RegimeLevel, regimeLevels } from "./outcomes.js";

export type Accident = Terms<typeof accidents>;

/** What an accident cost: people lost, people seriously injured, and loss in yuan. */
export interface Figures {
  readonly lost: NumberTerm;
  readonly seriousInjuries: NumberTerm;
  readonly loss: NumberTerm;
}

/** The figures of the first report, the missing counted as lost. */
export const firstFigures = (a: Accident): Figures => ({
  lost: sum(a.deaths, a.missing),
  seriousInjuries: a.seriousInjuries,
  loss: a.directLoss,
});

/** The figures with what supplements added in time. */
export const countedFigures = (a: Accident): Figures => ({
  lost: lostCounted.of(a),
  seriousInjuries: seriousCounted.of(a),
  loss: lossCounted.of(a),
});

export type LevelExample<L extends RegimeLevel = RegimeLevel> = Example<
  typeof accidents,
  L | { readonly notApplicable: true } | { readonly atLeast: L; readonly atMost: L }
>;

type Rows = (a: Accident, figures: Figures) => readonly Row<RegimeLevel>[];

interface RegimeWritten {
  /** `railway` makes `accident/railway-level` and `accident/first-railway-level`. */
  readonly name: string;
  readonly title: Text;
  readonly note?: Text;
  readonly appliesWhen: (a: Accident) => Test;
  readonly cites: Cites;
  readonly from?: string;
  readonly rows: Rows;
  readonly before?: readonly {
    readonly from?: string;
    readonly to: string;
    readonly cites: Cites;
    readonly rows: Rows;
  }[];
  /** Cases without supplements: they hold of the first report and of what is counted alike. */
  readonly examples: readonly LevelExample[];
}

/** The levels of one regime: by the first report, and with what supplements added in time. */
export function regime({ name, title, rows, before = [], ...written }: RegimeWritten) {
  const by = (id: string, title: Text, figures: (a: Accident) => Figures) =>
    decision({
      ...written,
      id,
      title,
      about: record(accidents),
      law: "event",
      outcomes: ordered(regimeLevels),
      combine: "gravest",
      rows: (a) => rows(a, figures(a)),
      before: before.map(({ rows, ...edition }) => ({ ...edition, rows: (a: Accident) => rows(a, figures(a)) })),
    });
  return {
    first: by(
      `accident/first-${name}-level`,
      text(`初报${title.zh}`, `${title.en}, by the first report`),
      firstFigures,
    ),
    counted: by(`accident/${name}-level`, title, countedFigures),
  };
}
