import {
  atAnyTime,
  type Citation,
  type Facts,
  indicator,
  type NumberTerm,
  quantity,
  record,
  recordsBy,
  summed,
  type Terms,
  type Text,
  text,
} from "@anwei/kernel";
import { gb18218 } from "@anwei/law";
import { hazardUnits } from "../records/hazard-units.js";
import { heldSubstances } from "../records/held-substances.js";
import { beta } from "./beta.js";
import { clause } from "./cited.js";
import { threshold } from "./thresholds.js";

type Held = Facts<typeof heldSubstances>;

/** Substances of a hazard unit as examples write them: id, the unit, and the rest. */
export const inventory = (...substances: readonly Held[]) => ({
  heldSubstances: substances.map((s, i) => ({ id: `s${i}`, hazardUnit: "u", ...s })),
});

/** 10 tonnes of ammonia and 5 of chlorine. */
export const ammoniaAndChlorine = inventory({ substance: "ammonia", tonnes: 10 }, { substance: "chlorine", tonnes: 5 });

/** 2 tonnes of hydrogen sulphide, 2 of phosphine and 1 of chlorine. */
export const examItem = inventory(
  { substance: "hydrogen-sulphide", tonnes: 2 },
  { substance: "phosphine", tonnes: 2 },
  { substance: "chlorine", tonnes: 1 },
);

/** q/Q: how often a substance's quantity holds its threshold. */
export const quotient = quantity({
  id: "risk/quotient",
  title: text("q/Q", "q/Q"),
  note: text("q为设计最大量", "q is the design maximum"),
  cites: { ...gb18218.whole(), place: text("4.2.2", "4.2.2") },
  about: record(heldSubstances),
  law: "judged",
  is: (s) => s.tonnes.dividedBy(threshold.of(s)),
  examples: [
    {
      name: text("光气0.6吨为2", "0.6 tonnes of phosgene are 2"),
      facts: { substance: "phosgene", tonnes: "0.6" },
      expect: 2,
    },
  ],
});

const overSubstances = (
  id: string,
  title: Text,
  cites: Citation,
  of: (s: Terms<typeof heldSubstances>) => NumberTerm,
  expect: { readonly two: number; readonly three: string; readonly unknown: number },
) =>
  indicator({
    id,
    title,
    cites,
    about: record(hazardUnits),
    law: "judged",
    over: heldSubstances,
    link: recordsBy("hazardUnit"),
    window: atAnyTime(),
    fold: (s) => summed(of(s)),
    examples: [
      {
        name: text("氨10吨、氯5吨", "10 t of ammonia, 5 t of chlorine"),
        facts: { id: "u" },
        records: ammoniaAndChlorine,
        expect: expect.two,
      },
      {
        name: text("硫化氢2吨、磷化氢2吨、氯1吨", "2 t of hydrogen sulphide and of phosphine, 1 t of chlorine"),
        facts: { id: "u" },
        records: examItem,
        expect: expect.three,
      },
      {
        name: text("一种物质的量未知：只有下界", "a quantity unknown: a lower bound only"),
        facts: { id: "u" },
        records: inventory({ substance: "chlorine", tonnes: 5 }, { substance: "ammonia" }),
        expect: { atLeast: expect.unknown, atMost: null },
      },
      {
        name: text("其他单元的物质不计", "another unit's substances do not count"),
        facts: { id: "u" },
        records: inventory({ substance: "chlorine", tonnes: 5 }, { substance: "ammonia", tonnes: 10, hazardUnit: "v" }),
        expect: expect.unknown,
      },
    ],
  });

/** S = Σ q/Q. */
export const quotientSum = overSubstances(
  "risk/quotient-sum",
  text("辨识指标S", "identification index S"),
  clause("4.2"),
  (s) => quotient.of(s),
  { two: 2, three: "2.6", unknown: 1 },
);

/** Σ β·q/Q. */
export const weightedSum = overSubstances(
  "risk/weighted-sum",
  text("Σβq/Q", "Σ β q/Q"),
  clause("4.3"),
  (s) => beta.of(s).times(quotient.of(s)),
  { two: 6, three: "42.8", unknown: 4 },
);
