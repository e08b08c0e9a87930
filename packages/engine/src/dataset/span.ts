import type { RecordRow } from "@anwei/kernel";

/** The first and the last day that a row states, in numbers; what is not stated leaves that side open. */
export function spanOf(row: RecordRow): { readonly from: number; readonly to: number } {
  const day = (field: string, open: number): number => {
    const value = row.facts[field];
    return value?.type === "number" && value.absent === "no" && value.is.lo.isFinite ? value.is.lo.toNumber() : open;
  };
  return { from: day("from", Number.NEGATIVE_INFINITY), to: day("to", Number.POSITIVE_INFINITY) };
}
