import { runPaper } from "./run.js";
import { fineCases, fines } from "./vocabulary-fines.js";
import { hazardCases, hazards } from "./vocabulary-hazards.js";
import { progress, progressCases } from "./vocabulary-progress.js";
import { fireDeduction, vetoAndGradeCases, vetoAndGrades } from "./vocabulary-veto-and-grades.js";
import { windowCases, windows } from "./vocabulary-windows.js";

runPaper("1, 2: vetoes and grades", [...vetoAndGrades, fireDeduction], vetoAndGradeCases);
runPaper("3: progress against a quota", progress, progressCases);
runPaper("4, 5: windows", windows, windowCases);
runPaper("6: fines", fines, fineCases);
runPaper("7: hazards and slices", hazards, hazardCases);
