import type { ChecklistData } from "./data.js";
import type { ChecklistProblem } from "./problem.js";

/** Where a part of a checklist stands in what a person wrote. */
export type Locate = (path: readonly PropertyKey[]) => Omit<ChecklistProblem["place"], "part">;

// Kept beside the data and not in it, so that the same checklist from another file is the same.
const places = new WeakMap<ChecklistData, Locate>();

/** Remembers where the parts of data stand in the file that they were read from. */
export function writtenAt(data: ChecklistData, locate: Locate): ChecklistData {
  places.set(data, locate);
  return data;
}

/** Where a part of data stands in the file that it was read from; nothing for data of no file. */
export const placeIn = (data: ChecklistData, path: readonly PropertyKey[]): ReturnType<Locate> =>
  places.get(data)?.(path) ?? {};
