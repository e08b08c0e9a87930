import { describe, expect, test } from "vitest";
import { type TaskPart, taskLead, taskLoad, taskMatrix, taskReportsDue } from "../src/index.js";
import { common, failures, judged } from "./patterns.js";

test.each(["2005-01-01", "2009-07-15"])("the worked examples hold from %s", (from) => {
  for (const made of [
    taskLead({ ...common, from, id: "test/lead" }),
    taskLoad({ ...common, from, id: "test/load", kinds: ["department"] }),
    taskLoad({ ...common, from, id: "test/load", kinds: ["grid", "zone"] }),
    taskReportsDue({ ...common, from, id: "test/june", parts: ["lead"], term: "half-year", by: "06-15" }),
    taskReportsDue({ ...common, from, id: "test/december", parts: ["division"], term: "year", by: "12-31" }),
  ])
    expect(failures(made.definitions)).toEqual([]);
});

// Clauses as the work plans of seven cities have them.
const clauses = {
  tengzhou: { mode: "joint", openParts: ["assist"], lead: ["安委办"], assist: ["市委办公室", "市政府办公室"] },
  chizhou: { mode: "lead-assist", openParts: [], lead: ["安委办"], assist: ["编办", "应急局"] },
  several: { mode: "lead-division", openParts: [], lead: ["组织部", "宣传部"], division: ["应急局"] },
  nanning: { mode: "division", openParts: ["division"], division: ["宣传部", "应急局"] },
  single: { mode: "responsible", openParts: [], responsible: ["安委办"] },
  nobody: { mode: "none", openParts: [] },
} as const;
const happenedOn = "2005-02-01";
const tasks = Object.entries(clauses).map(([id, { mode, openParts }]) => ({
  id,
  title: id,
  mode,
  openParts,
  unit: "city",
  happenedOn,
}));
const assignments = Object.entries(clauses).flatMap(([task, { mode: _, openParts: __, ...named }]) =>
  Object.entries(named).flatMap(([part, units]) =>
    (units as readonly string[]).map((unit) => ({
      id: `${task}-${part}-${unit}`,
      task,
      unit,
      part: part as TaskPart,
      happenedOn,
    })),
  ),
);

describe("clauses of work plans", () => {
  test("who leads", () => {
    const { standing } = taskLead({ ...common, id: "test/lead" });
    const told = Object.fromEntries(tasks.map((t) => [t.id, judged(standing, t, { assignments }).value]));
    expect(told).toEqual({
      tengzhou: "clear",
      chizhou: "clear",
      several: "several-leads",
      nanning: "clear",
      single: "clear",
      nobody: "no-lead",
    });
  });

  test("the load per unit, and who is never named", () => {
    const { answers, helps, named } = taskLoad({ ...common, id: "test/load", kinds: ["department"] });
    const year = { period: "2005", judged: "2006-01-05" };
    const of = (unit: string, closed: boolean) => {
      const facts = { id: unit, kind: "department", parent: "city" };
      const records = { assignments, tasks: tasks.map((t) => (closed ? { ...t, openParts: [] } : t)) };
      return [answers, helps, named].map((d) => judged(d, facts, records, year).value);
    };
    expect(of("安委办", true)).toEqual(["3", "0", "named"]);
    expect(of("应急局", true)).toEqual(["2", "1", "named"]);
    expect(of("文旅局", true)).toEqual(["0", "0", "never-named"]);
    expect(of("文旅局", false)).toEqual(["0", "0", "unlisted"]);
  });

  test("the matrix: an open list leaves a unit unknown, not out", () => {
    const { units } = taskMatrix({ tasks, assignments, units: ["文旅局"] });
    const cells = (unit: string) => units.find((u) => u.unit === unit)?.cells;
    expect(cells("文旅局")).toEqual(["unknown", "none", "none", "unknown", "none", "none"]);
    expect(cells("应急局")).toEqual(["unknown", ["assist"], ["division"], ["division"], "none", "none"]);
    expect(units.find((u) => u.unit === "应急局")?.load).toEqual({
      lead: 0,
      assist: 1,
      support: 0,
      division: 2,
      responsible: 0,
    });
    expect(units.reduce((all, u) => all + Object.values(u.load).reduce((a, b) => a + b), 0)).toBe(assignments.length);
  });
});

test("Langzhong: reports on 15 June and 15 December", () => {
  const [june, december] = (["half-year", "year"] as const).map((term) =>
    taskReportsDue({
      ...common,
      id: `test/${term}`,
      parts: ["lead"],
      term,
      by: term === "year" ? "12-15" : "06-15",
    }),
  );
  const assignment = { id: "a", unit: "u", task: "t", part: "lead", happenedOn };
  const told = (day: string, ...reports: readonly (readonly [string, string])[]) => {
    const taskReports = reports.map(([on, term]) => ({ id: on, unit: "u", task: "t", term, happenedOn: on }));
    return [june, december].map(
      (due) => due && judged(due.standing, assignment, { taskReports }, { period: "2005", judged: day }).value,
    );
  };
  expect(told("2005-06-15")).toEqual(["not-yet-due", "not-yet-due"]);
  expect(told("2005-06-16")).toEqual(["lacking", "not-yet-due"]);
  expect(told("2005-12-16", ["2005-06-16", "half-year"], ["2005-12-15", "year"])).toEqual(["late", "in-time"]);
  expect(told("2006-01-05", ["2005-06-15", "half-year"], ["2006-01-02", "year"])).toEqual(["in-time", "lacking"]);
});
