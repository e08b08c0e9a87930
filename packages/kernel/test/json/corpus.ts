import {
  type AnyDefinition,
  type DefinitionData,
  type KindData,
  kindsOf,
  type WorkingCalendar,
  withUses,
} from "../../src/index.js";
import { calendar2026 } from "../paper/calendar-2026.js";
import * as accountability from "../paper/regimes-accountability.js";
import * as fireScore from "../paper/regimes-fire-score.js";
import * as regimeGrades from "../paper/regimes-grades.js";
import * as regimeLevels from "../paper/regimes-levels.js";
import { calendar2023 } from "../paper/statement-kinds-b.js";
import * as anhuiCounty from "../paper/statements-anhui-county.js";
import * as bazhong from "../paper/statements-bazhong.js";
import * as chizhou from "../paper/statements-chizhou.js";
import * as dachuan from "../paper/statements-dachuan.js";
import * as laixi from "../paper/statements-laixi.js";
import * as langzhong from "../paper/statements-langzhong.js";
import * as nanan from "../paper/statements-nanan.js";
import * as nanning from "../paper/statements-nanning.js";
import * as tengzhou from "../paper/statements-tengzhou.js";
import * as yongzhou from "../paper/statements-yongzhou.js";
import * as zibo from "../paper/statements-zibo.js";
import * as clocks from "../paper/vocabulary-clocks.js";
import * as consequences from "../paper/vocabulary-consequences.js";
import * as fines from "../paper/vocabulary-fines.js";
import * as hazards from "../paper/vocabulary-hazards.js";
import * as progress from "../paper/vocabulary-progress.js";
import * as remedies from "../paper/vocabulary-remedies.js";
import * as vetoAndGrades from "../paper/vocabulary-veto-and-grades.js";
import * as windows from "../paper/vocabulary-windows.js";

/** Definitions that go together, with the kinds they read and the calendar of their examples. */
export interface PaperBook {
  readonly name: string;
  readonly definitions: readonly DefinitionData[];
  readonly kinds: readonly KindData[];
  readonly calendar: WorkingCalendar;
}

const isDefinition = (value: unknown): value is AnyDefinition =>
  typeof value === "object" && value !== null && "data" in value && "uses" in value && "id" in value;

function bookOfModules(name: string, calendar: WorkingCalendar, ...modules: readonly object[]): PaperBook {
  const exported = modules.flatMap((m) => Object.values(m).flat() as unknown[]).filter(isDefinition);
  const all = withUses(exported);
  return { name, definitions: all.map((d) => d.data), kinds: [...kindsOf(all).values()], calendar };
}

/** The paper rulebook: the vocabulary with the published regimes, and the statements of eleven documents. */
export const paperBooks: readonly PaperBook[] = [
  bookOfModules(
    "vocabulary",
    calendar2026,
    ...[clocks, consequences, fines, hazards, progress, remedies, vetoAndGrades, windows],
    ...[accountability, fireScore, regimeGrades, regimeLevels],
  ),
  bookOfModules("statements, first part", calendar2026, bazhong, dachuan, laixi, yongzhou, zibo),
  bookOfModules(
    "statements, second part",
    calendar2023,
    ...[anhuiCounty, chizhou, langzhong, nanan, nanning, tengzhou],
  ),
];

export const definitions: readonly DefinitionData[] = paperBooks.flatMap((b) => b.definitions);

const [vocabulary] = paperBooks as readonly [PaperBook];

/** The vocabulary alone, for what one book is enough for. */
export const { definitions: vocabularyDefinitions, kinds: vocabularyKinds } = vocabulary;
