import { type DecideOptions, decide, type Outcome, text } from "@anwei/kernel";
import { type HazardClassCode, type HazardClassName, hazardClasses, hazardClassNames } from "./classes.js";
import { findSubstances, nearestSubstance } from "./find.js";
import { hazardGrade, hazardIndex, majorHazard } from "./grade.js";
import type { HazardGrade } from "./grades.js";
import type { SubstanceName } from "./substances.js";
import { quotientSum } from "./sums.js";

/**
 * A substance and the design maximum of it in tonnes, which may be left out where it is unknown. A name or CAS number
 * is looked up in Table 1; `class` says the classes of Table 2, which also give β to what Table 3 does not name.
 */
export interface HeldSubstance {
  readonly name?: string;
  readonly cas?: string;
  readonly class?: HazardClassCode | readonly HazardClassCode[];
  readonly tonnes?: number | string | null;
}

/** What a unit holds, and how many people live within 500 m of the plant's boundary. */
export interface HazardUnitHeld {
  readonly substances: readonly HeldSubstance[];
  readonly peopleWithin500m?: number | null;
}

/** The standard's answers, each a value, or bounds where something is unknown. */
export interface GradedHazard {
  /** Identification index. */
  readonly S: Outcome;
  /** Grading index. */
  readonly R: Outcome;
  readonly major: Outcome<"none" | "installation">;
  /** Not applicable where it is no major hazard installation. */
  readonly grade: Outcome<HazardGrade>;
}

const given = text("清单由调用者全部给出", "the caller gave the whole inventory");

/**
 * Identifies and grades a major hazard installation by GB 18218-2018, without set-up.
 *
 * @example
 * ```ts
 * gradeHazard({
 *   substances: [{ name: "氨", tonnes: 10 }, { cas: "7782-50-5", tonnes: 5 }],
 *   peopleWithin500m: 0,
 * }).grade.value // "four"
 * ```
 * @throws RangeError for a name or CAS number that is not in Table 1 while no class is given, or stands for several
 * rows; FactsError for quantities that cannot be read.
 */
export function gradeHazard(
  held: HazardUnitHeld,
  { happened, ...options }: Pick<DecideOptions, "happened" | "judged" | "strict"> = {},
): GradedHazard {
  const facts = { id: "unit", peopleNearby: held.peopleWithin500m ?? null };
  const heldSubstances = held.substances.map((s, i) => ({ id: String(i), hazardUnit: "unit", ...factsOf(s) }));
  const judged = options.judged ?? happened;
  const asked = {
    ...options,
    ...(judged === undefined ? {} : { judged }),
    records: { heldSubstances },
    complete: { heldSubstances: given },
  };
  return {
    S: decide(quotientSum, facts, asked),
    R: decide(hazardIndex, facts, asked),
    major: decide(majorHazard, facts, asked) as Outcome<"none" | "installation">,
    grade: decide(hazardGrade, facts, asked) as Outcome<HazardGrade>,
  };
}

function factsOf({ name, cas, class: several, tonnes = null }: HeldSubstance) {
  const classes =
    several === undefined ? undefined : (typeof several === "string" ? [several] : several).map(classCoded);
  const written = name ?? cas;
  if (written === undefined && classes === undefined)
    throw new RangeError("每种物质须有品名、CAS号或者类别之一 / every substance needs a name, a CAS number or a class");
  return { substance: written === undefined ? "none" : rowOf(written, classes !== undefined), classes, tonnes };
}

function classCoded(code: string): HazardClassName {
  const found = hazardClassNames.find((name) => hazardClasses[name].code === code);
  if (found === undefined) {
    const codes = hazardClassNames.map((name) => hazardClasses[name].code).join("、");
    throw new RangeError(
      `GB 18218 表2没有符号“${code}”，应为：${codes} / Table 2 has no symbol "${code}": give one of ${codes}`,
    );
  }
  return found;
}

function rowOf(written: string, classified: boolean): SubstanceName | "none" {
  const [row, ...more] = findSubstances(written);
  if (row && more.length > 0) {
    const rows = [row, ...more];
    throw new RangeError(
      `GB 18218 表1中“${written}”有几行，请写明其中一行：${rows.map((r) => `${r.no} ${r.title.zh}`).join("、")} / Table 1 has several rows for "${written}", say which: ${rows.map((r) => `${r.no} ${r.title.en}`).join("; ")}`,
    );
  }
  if (row) return row.name;
  if (classified) return "none";
  const near = nearestSubstance(written);
  const [zh, en] = near === undefined ? ["", ""] : [`，或者是否为“${near}”？`, `, or did you mean "${near}"?`];
  throw new RangeError(
    `GB 18218 表1未列“${written}”，请给出类别${zh} / Table 1 does not name "${written}": give its class${en}`,
  );
}
