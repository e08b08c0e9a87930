import { all, type Terms, type Test } from "@anwei/kernel";
import type { accidentReports } from "../records/index.js";

/** A first report to those who supervise safety: what has a time limit and must be complete, as notices need not be. */
export const firstToSupervisors = (r: Terms<typeof accidentReports>): Test =>
  all(r.form.is("first"), r.to.oneOf("safety", "department", "mine-bureau"));
