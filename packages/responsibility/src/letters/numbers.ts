import { amount, count, type NumberField, type Parameter, parameter, text } from "@anwei/kernel";
import type { LetterCascadeWritten } from "./written.js";

/** The numbers of a cascade, which a region below may tighten. */
export interface CascadeNumbers {
  readonly within: Parameter<NumberField>;
  readonly coverage: Parameter<NumberField>;
}

export const cascadeNumbers = ({
  id,
  from,
  cites,
  within,
  withinCites,
  coverage,
}: LetterCascadeWritten): CascadeNumbers => ({
  within: parameter({
    id: `${id}/within`,
    of: count(text("新任或新设之日起几日内签订", "days within which it is signed anew"), { unit: "day" }),
    moves: { may: "tighten", stricter: "lower" },
    history: [{ from, value: within, cites: withinCites }],
  }),
  coverage: parameter({
    id: `${id}/share`,
    of: amount(text("应签率", "share to be signed"), { as: "percent", decimals: 6, min: 0, max: 1 }),
    moves: { may: "tighten", stricter: "higher" },
    history: [{ from, value: coverage.value, cites }],
  }),
});
