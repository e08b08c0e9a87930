import type { Facts } from "@anwei/kernel";
import type { assignments } from "../records/assignments.js";
import { type TaskMode, type TaskPart, taskParts, type tasks } from "../records/tasks.js";

/** The records that a matrix is made of; superseded ones are left out by whoever brings them. */
export interface TaskRecords {
  readonly tasks: readonly Facts<typeof tasks>[];
  readonly assignments: readonly Facts<typeof assignments>[];
  /** Units that stand in the matrix even where no task names them. */
  readonly units?: readonly string[];
}

/** What a unit has to do with a task: its parts; none; or not known, since a list of the task ends in 等. */
export type TaskCell = readonly TaskPart[] | "none" | "unknown";

/** Units × tasks as data for a picture, in the order in which they were brought. */
export interface TaskMatrix {
  readonly tasks: readonly {
    readonly id: string;
    readonly title: string | undefined;
    readonly mode: TaskMode | undefined;
    /** The lists that end in 等; `undefined` where that is not known. */
    readonly openParts: readonly TaskPart[] | undefined;
  }[];
  readonly units: readonly {
    readonly unit: string;
    /** One per task, in their order. */
    readonly cells: readonly TaskCell[];
    /** In how many tasks it has each part. */
    readonly load: Readonly<Record<TaskPart, number>>;
  }[];
}

/**
 * Who has which part in which task.
 *
 * @example
 * ```ts
 * taskMatrix({
 *   tasks: [{ id: "1", title: "燃气整治", mode: "lead-assist", openParts: ["assist"] }],
 *   assignments: [{ id: "a", task: "1", unit: "housing", part: "lead" }],
 *   units: ["housing", "culture"],
 * }).units; // housing: [["lead"]], culture: ["unknown"], since the list of assisting units ends in 等
 * ```
 */
export function taskMatrix({ tasks, assignments, units = [] }: TaskRecords): TaskMatrix {
  const order = Object.keys(taskParts) as TaskPart[];
  const byUnit = new Map<string, Map<string, Set<TaskPart>>>(units.map((unit) => [unit, new Map()]));
  for (const { unit, task, part } of assignments) {
    if (!unit || !task || !part || part === "none") continue;
    const ofUnit = byUnit.get(unit) ?? new Map<string, Set<TaskPart>>();
    byUnit.set(unit, ofUnit.set(task, (ofUnit.get(task) ?? new Set()).add(part)));
  }
  const columns = tasks.flatMap(({ id, title, mode, openParts }) =>
    id
      ? [
          {
            id,
            title: title ?? undefined,
            mode: mode ?? undefined,
            openParts: openParts && openParts !== "none" ? openParts : undefined,
          },
        ]
      : [],
  );
  return {
    tasks: columns,
    units: [...byUnit].map(([unit, ofUnit]) => {
      const cells = columns.map(({ id, openParts }): TaskCell => {
        const parts = ofUnit.get(id);
        if (parts) return order.filter((part) => parts.has(part));
        return openParts?.length === 0 ? "none" : "unknown";
      });
      const load = Object.fromEntries(
        order.map((part) => [part, cells.filter((cell) => typeof cell !== "string" && cell.includes(part)).length]),
      ) as Record<TaskPart, number>;
      return { unit, cells, load };
    }),
  };
}
