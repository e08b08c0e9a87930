import { type AnyDefinition, type DefinitionData, type KindData, kindsOf, withUses } from "../../src/index.js";
import { fines } from "../paper/vocabulary-fines.js";
import { hazards } from "../paper/vocabulary-hazards.js";
import { progress } from "../paper/vocabulary-progress.js";
import { fireDeduction, vetoAndGrades } from "../paper/vocabulary-veto-and-grades.js";
import { windows } from "../paper/vocabulary-windows.js";

const all: readonly AnyDefinition[] = withUses([
  ...vetoAndGrades,
  fireDeduction,
  ...progress,
  ...windows,
  ...fines,
  ...hazards,
]);

/** Every definition of the paper rulebook, and the kinds that they read. */
export const definitions: readonly DefinitionData[] = all.map((d) => d.data);
export const kinds: readonly KindData[] = [...kindsOf(all).values()];
