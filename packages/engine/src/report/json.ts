import type { Assessment } from "../assessment.js";

/** An assessment as JSON for people and programs: indented, its keys always in the same order. */
export const renderJson = (assessment: Assessment): string => `${JSON.stringify(assessment, null, 2)}\n`;

/** The findings of an assessment, one a line. */
export const renderNdjson = ({ findings }: Assessment): string =>
  findings.map((f) => `${JSON.stringify(f)}\n`).join("");
