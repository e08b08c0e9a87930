import { type RecordRow, type Records, spanOf } from "@anwei/kernel";

/**
 * Whether a row of a unit is the one that holds on a day: of several dated ones the one of that day, and none before the
 * unit was there or once it is gone.
 */
export const unitHolds = (row: RecordRow, records: Records, on: number): boolean => {
  const { from, to } = spanOf(row);
  return from <= on && on <= to && records.byId("units", row.id, on) === row;
};
