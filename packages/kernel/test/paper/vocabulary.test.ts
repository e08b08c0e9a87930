import { runPaper } from "./run.js";
import { clockCases, clocks } from "./vocabulary-clocks.js";
import { consequenceCases, consequences } from "./vocabulary-consequences.js";
import { fineCases, fines } from "./vocabulary-fines.js";
import { hazardCases, hazards } from "./vocabulary-hazards.js";
import { progress, progressCases } from "./vocabulary-progress.js";
import { remedies, remedyCases } from "./vocabulary-remedies.js";
import { fireDeduction, place, vetoAndGradeCases, vetoAndGrades } from "./vocabulary-veto-and-grades.js";
import { windowCases, windows } from "./vocabulary-windows.js";

runPaper("1, 2: vetoes and grades", [...vetoAndGrades, fireDeduction, place], vetoAndGradeCases);
runPaper("3: progress against a quota", progress, progressCases);
runPaper("4, 5: windows", windows, windowCases);
runPaper("6: fines", fines, fineCases);
runPaper("7: hazards and slices", hazards, hazardCases);
runPaper("8: clocks", clocks, clockCases);
runPaper("9: remedies and the court", remedies, remedyCases);
runPaper("10: spans and consequences", consequences, consequenceCases);
