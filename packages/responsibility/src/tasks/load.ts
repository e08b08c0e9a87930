import {
  type AnyDefinition,
  all,
  any,
  counted,
  countedDistinct,
  type Decision,
  decision,
  formatDay,
  type Indicator,
  indicator,
  inPeriod,
  type NumberTerm,
  ordered,
  sameAs,
  type Text,
  text,
  type UnitKind,
  unitIn,
} from "@anwei/kernel";
import { exampleYear, type PatternWritten } from "../pattern.js";
import { assignments } from "../records/assignments.js";
import { type TaskPart, taskParts, tasks } from "../records/tasks.js";
import { answering } from "./lead.js";

export interface TaskLoadWritten extends PatternWritten {
  /** Of which units it is asked whether any task names them. */
  readonly kinds: readonly [UnitKind, ...UnitKind[]];
}

type Named = "named" | "unlisted" | "never-named";

/** How many tasks of the year a unit has, and whether any names it. */
export interface TaskLoad {
  readonly answers: Indicator<"units", NumberTerm>;
  readonly helps: Indicator<"units", NumberTerm>;
  readonly named: Decision<"units", Named, true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
}

const parts = Object.keys(taskParts) as TaskPart[];
const helping = parts.filter((part) => !(answering as readonly TaskPart[]).includes(part));

/**
 * The tasks of a year per unit (任务量): those that it answers for and those in which it helps, each task once. A unit that
 * no task names is told, unless a list of its parent's tasks ends in 等: then it may be meant, which is told by itself.
 *
 * @throws DefinitionError
 */
export function taskLoad({ id, cites, from, kinds, consequence }: TaskLoadWritten): TaskLoad {
  const year = exampleYear(from);
  const [kind] = kinds;
  const unit = { id: "u", kind, parent: "p" } as const;
  const day = formatDay(year.end);
  const at = { period: year.name, judged: day };
  const part = (of: TaskPart, task: string, more: object = {}) => ({
    id: `${task}-${of}`,
    unit: "u",
    task,
    part: of,
    happenedOn: day,
    ...more,
  });
  const task = (openParts: readonly TaskPart[], more: object = {}) => ({
    id: "t",
    unit: "p",
    happenedOn: day,
    openParts,
    ...more,
  });

  const yearly = { cites, from, about: unitIn("year") } as const;
  const load = (name: string, title: Text, of: readonly TaskPart[]) =>
    indicator({
      ...yearly,
      id: `${id}/${name}`,
      title,
      over: assignments,
      window: inPeriod(),
      where: (a) => a.part.oneOf(...of),
      fold: (a) => countedDistinct(a.task, { unit: "item" }),
      examples: of.map((p) => ({
        ...at,
        name: text(
          `${taskParts[p].zh}：同一任务计一次，其他分工、其他单位和上年的不计`,
          `${taskParts[p].en}: a task counts once; other parts, other units and last year's do not`,
        ),
        facts: unit,
        records: {
          assignments: [
            part(p, "1"),
            part(p, "1", { id: "again" }),
            part(p, "2", { unit: "other" }),
            part(p, "3", { happenedOn: formatDay(year.start - 1) }),
            ...parts.filter((q) => !of.includes(q)).map((q) => part(q, q)),
          ],
        },
        expect: 1,
      })),
    });
  const answers = load("answers", text("牵头或负责的任务数", "tasks that it answers for"), answering);
  const helps = load("helps", text("协同或配合的任务数", "tasks in which it helps"), helping);
  const open = indicator({
    ...yearly,
    id: `${id}/open-tasks`,
    title: text("上级任务中名单以“等”结尾的项数", "tasks of its parent with a list that ends in “等”"),
    over: tasks,
    link: sameAs({ record: "unit", subject: "parent" }),
    window: inPeriod(),
    where: (t) => any(...parts.map((p) => t.openParts.includes(p))),
    fold: counted({ unit: "item" }),
    examples: [
      ...parts.map((p) => ({
        ...at,
        name: text(`${taskParts[p].zh}名单以“等”结尾`, `${taskParts[p].en}: the list ends in “等”`),
        facts: unit,
        records: { tasks: [task([p])] },
        expect: 1,
      })),
      {
        ...at,
        name: text("名单封闭的、他人下达的、上年的不计", "closed lists, those of others and last year's do not count"),
        facts: unit,
        records: {
          tasks: [
            task([]),
            task(["lead"], { id: "other", unit: "other" }),
            task(["lead"], { id: "before", happenedOn: formatDay(year.start - 1) }),
          ],
        },
        expect: 0,
      },
    ],
  });
  const named = decision({
    ...yearly,
    id,
    title: text("当年任务是否列名", "Whether any task of the year names a unit"),
    law: "periodEnd",
    appliesWhen: (u) => u.kind.oneOf(...kinds),
    outcomes: ordered({
      named: text("已列名", "named"),
      unlisted: text("未列名，名单以“等”结尾，待认定", "not named; a list ends in “等”, to be ruled"),
      "never-named": text("从未列名", "never named"),
    }),
    combine: "gravest",
    consequences: { "never-named": [consequence] },
    rows: (u) => {
      const nowhere = all(answers.of(u).below(1), helps.of(u).below(1));
      return [
        { when: nowhere, then: "unlisted" },
        { when: all(nowhere, open.of(u).below(1)), then: "never-named" },
        { otherwise: "named" },
      ];
    },
    examples: [
      ...kinds.map((of) => ({
        ...at,
        name: text(`从未列名（${of}）`, `never named (${of})`),
        facts: { ...unit, kind: of },
        records: { assignments: [], tasks: [task([])] },
        expect: "never-named" as const,
      })),
      {
        ...at,
        name: text("名单以“等”结尾：待认定", "a list ends in “等”: to be ruled"),
        facts: unit,
        records: { assignments: [], tasks: [task(["assist"])] },
        expect: "unlisted",
      },
      {
        ...at,
        name: text("负责一项", "it answers for one"),
        facts: unit,
        records: { assignments: [part("lead", "t")], tasks: [task([])] },
        expect: "named",
      },
      {
        ...at,
        name: text("配合一项", "it helps in one"),
        facts: unit,
        records: { assignments: [part("support", "t")], tasks: [task([])] },
        expect: "named",
      },
      {
        ...at,
        name: text("记录不全：未定", "without complete records it is undecided"),
        facts: unit,
        partial: true,
        records: { assignments: [], tasks: [task([])] },
        expect: { atLeast: "named", atMost: "never-named" },
      },
      {
        ...at,
        name: text("其他单位不适用", "it does not apply to another unit"),
        facts: { ...unit, kind: kind === "grid" ? "country" : "grid" },
        records: { assignments: [], tasks: [] },
        expect: { notApplicable: true },
      },
      {
        name: text("施行之前的年度不适用", "it does not apply to the year before it came into force"),
        period: year.before.name,
        judged: formatDay(year.before.end),
        facts: unit,
        given: { [`${id}/answers`]: 0, [`${id}/helps`]: 0, [`${id}/open-tasks`]: 0 },
        expect: { notApplicable: true },
      },
    ],
  });
  return { answers, helps, named, definitions: [answers, helps, open, named] };
}
