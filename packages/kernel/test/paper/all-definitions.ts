import type { AnyDefinition } from "../../src/index.js";
import { accountabilities, warningCard } from "./regimes-accountability.js";
import { fireScores } from "./regimes-fire-score.js";
import { grades } from "./regimes-grades.js";
import { levelRegimes } from "./regimes-levels.js";
import { level } from "./statement-level-b.js";
import { anhuiCountyDefinitions } from "./statements-anhui-county.js";
import * as bazhong from "./statements-bazhong.js";
import { chizhouDefinitions } from "./statements-chizhou.js";
import * as dachuan from "./statements-dachuan.js";
import * as laixi from "./statements-laixi.js";
import { langzhongDefinitions } from "./statements-langzhong.js";
import { nananDefinitions } from "./statements-nanan.js";
import { nanningDefinitions } from "./statements-nanning.js";
import { tengzhouDefinitions } from "./statements-tengzhou.js";
import * as yongzhou from "./statements-yongzhou.js";
import * as zibo from "./statements-zibo.js";
import { clocks } from "./vocabulary-clocks.js";
import { consequences } from "./vocabulary-consequences.js";
import { fines } from "./vocabulary-fines.js";
import { hazards } from "./vocabulary-hazards.js";
import { progress } from "./vocabulary-progress.js";
import { remedies } from "./vocabulary-remedies.js";
import { vetoAndGrades } from "./vocabulary-veto-and-grades.js";
import { windows } from "./vocabulary-windows.js";

const isDefinition = (x: unknown): x is AnyDefinition =>
  typeof x === "object" && x !== null && "data" in x && "uses" in x && "kinds" in x;

const exported = (module: object): readonly AnyDefinition[] => Object.values(module).flat().filter(isDefinition);

/** Every definition of the paper rulebook, each once. */
export const paperDefinitions: readonly AnyDefinition[] = [
  ...new Map(
    [
      warningCard,
      level,
      ...[accountabilities, fireScores, grades, levelRegimes, vetoAndGrades, progress, windows].flat(),
      ...[clocks, consequences, fines, hazards, remedies].flat(),
      ...[anhuiCountyDefinitions, chizhouDefinitions, langzhongDefinitions, nananDefinitions].flat(),
      ...[nanningDefinitions, tengzhouDefinitions].flat(),
      ...[bazhong, dachuan, laixi, yongzhou, zibo].flatMap(exported),
    ].map((d: AnyDefinition) => [d.id, d] as const),
  ).values(),
];
