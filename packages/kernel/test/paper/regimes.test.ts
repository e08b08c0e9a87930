import { expect, test } from "vitest";
import { bookOf, DefinitionError, runExamples } from "../../src/index.js";
import { accountabilities, accountabilityCases, warningCard } from "./regimes-accountability.js";
import { fireScoreCases, fireScores } from "./regimes-fire-score.js";
import { gradeCases, grades, townBandsAsWritten } from "./regimes-grades.js";
import { levelCases, levelRegimes, warningColour } from "./regimes-levels.js";
import { runPaper } from "./run.js";
import { progress, progressCases } from "./vocabulary-progress.js";
import { vetoAndGradeCases, vetoAndGrades } from "./vocabulary-veto-and-grades.js";
import { windowCases, windows } from "./vocabulary-windows.js";

runPaper("grades and score tables", grades, gradeCases);
runPaper("a score table of fire duties", fireScores, fireScoreCases);
runPaper("accountability, cards and tiers", accountabilities, accountabilityCases);
runPaper("levels, exclusions and colours", levelRegimes, levelCases);

/** The published regimes by their number in the list of facts, and the definitions that say each. */
const items: Readonly<Record<number, readonly string[]>> = {
  1: ["annual-veto", "responsibility-accidents-major", "department-accidents-ordinary", "annual-grade"],
  3: ["city-grade", "city-points", "territory-major", "territory-extraordinary"],
  4: ["fire-grade", "fire-points", "fatal-fires-major", "fatal-fires-extraordinary", "on-site-assessment-due"],
  5: ["ranked-accountability", "grave-for-its-rank", "investigation-due"],
  7: ["final-grade", "plan-due", "plan-state"],
  8: ["fire-band", "result-due"],
  9: ["fire-score", "item-inspections", "item-equipment", "item-attendance", "fire-override"],
  10: ["town-grade", "may-compete", "assessed-in-season"],
  11: ["nested-points", "category-points", "sheet-complete", "yunnan-follow-up"],
  12: ["xuchang-points", "points-by-part", "xuchang-due"],
  15: ["self-criticism", "criticism-to", "criticisms-received", "chain-up", "succession", "meeting-duty"],
  17: ["warning-card", "yellow-at", "red-at"],
  18: ["over-time", "actual-in-month"],
  19: ["blacklist-tier", "year-larger", "year-two-deaths", "year-fatal", "over-three-inclusive"],
  21: ["larger-impact"],
  23: ["water-level"],
  24: ["mine-level", "level-by-sector"],
  25: ["level-as-counted", "window-kind", "supplement-window", "new-investigation-group"],
  26: ["nature", "nature-settled"],
  27: ["warning-colour"],
};

const definitions = [
  ...vetoAndGrades,
  ...progress,
  ...windows,
  ...grades,
  ...fireScores,
  ...accountabilities,
  ...levelRegimes,
];
const cases = [
  ...vetoAndGradeCases,
  ...progressCases,
  ...windowCases,
  ...gradeCases,
  ...fireScoreCases,
  ...accountabilityCases,
  ...levelCases,
];

test("every regime is said, and its decision is tried on more than its examples", () => {
  const known = new Map(definitions.map((d) => [d.id, d]));
  for (const [item, ids] of Object.entries(items)) {
    for (const id of ids) expect(known.has(`paper/${id}`), `${item}: ${id}`).toBe(true);
    const tried = cases.filter((c) => ids.some((id) => c.of.id === `paper/${id}`));
    expect(tried.length, `cases of item ${item}`).toBeGreaterThan(0);
  }
});

test("an id is one definition", () => {
  const byId = new Map<string, unknown>();
  for (const d of definitions) {
    expect(byId.get(d.id) ?? d.data, d.id).toBe(d.data);
    byId.set(d.id, d.data);
  }
});

test("item 10: a gap between the bands is noticed for points with decimals, and is none for whole points", () => {
  const problems = (() => {
    try {
      townBandsAsWritten("points");
      return [];
    } catch (error) {
      if (!(error instanceof DefinitionError)) throw error;
      return error.problems;
    }
  })();
  expect(problems.map((p) => p.code)).toEqual(["rows-not-complete"]);
  expect(problems[0]?.found.en).toMatch(/> 79 points, < 80 points/);
  const whole = townBandsAsWritten("wholePoints");
  expect(runExamples(bookOf(whole), whole.data)).toEqual([]);
});

test("items 17 and 27: a yellow card is no yellow warning", () => {
  // @ts-expect-error the card is not an outcome of the warning
  warningColour.of({} as never).is("yellow card");
  expect(warningCard.data.outcomes.members).not.toHaveProperty("orange");
  expect(warningColour.data.outcomes.members.yellow).not.toEqual(warningCard.data.outcomes.members.yellow);
});
