import { type Cites, count, parameter, type Text, text } from "@anwei/kernel";
import type { Measured } from "./measured.js";

/** The number from which something is a ground of a measure; regions below may only lower it. */
export const limitOf = ({
  id,
  of,
  measure,
  value,
  from,
  cites,
}: {
  readonly id: string;
  readonly of: Pick<Measured, "title" | "number" | "unit">;
  readonly measure: Text;
  readonly value: number;
  readonly from: string;
  readonly cites: Cites;
}) =>
  parameter({
    id,
    of: count(text(`${of.title.zh}${of.number.zh}的${measure.zh}线`, `limit of ${of.title.en} for “${measure.en}”`), {
      unit: of.unit,
    }),
    moves: { may: "tighten", stricter: "lower" },
    history: [{ from, value, cites }],
  });
