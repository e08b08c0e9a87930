import {
  type AnyDefinition,
  all,
  any,
  atAnyTime,
  countedDistinct,
  type Decision,
  decision,
  indicator,
  quantity,
  record,
  recordsBy,
  type Text,
  text,
  unordered,
} from "@anwei/kernel";
import { dayBefore, type PatternWritten } from "../pattern.js";
import { assignments } from "../records/assignments.js";
import { type TaskPart, taskModes, taskParts, tasks } from "../records/tasks.js";

export type TaskStanding = "clear" | "several-leads" | "no-lead";

/** Whether each task has who answers for it, and all that this is made of. */
export interface TaskLead {
  readonly standing: Decision<"tasks", TaskStanding, false, "exactlyOne">;
  readonly definitions: readonly AnyDefinition[];
}

const led = ["lead-assist", "lead-support", "lead-division"] as const;
const shared = ["joint", "division", "responsible"] as const;
const leading = ["lead"] as const;
/** The parts that answer for a task; with the others a unit helps. */
export const answering = ["lead", "division", "responsible"] as const satisfies readonly TaskPart[];

/**
 * Who answers for a task (牵头单位是否明确): where the clause says who leads, exactly one unit; where units act jointly or
 * each for its own share, at least one. A list that ends in 等 may hold more: then one named lead may not be the only one,
 * and nobody named may be somebody, until it is stated how many there are.
 *
 * @throws DefinitionError
 */
export function taskLead({ id, cites, from, consequence }: PatternWritten): TaskLead {
  const task = { id: "t", happenedOn: from, mode: "lead-assist", openParts: [] } as const;
  const part = (of: TaskPart, unit: string, more: object = {}) => ({
    id: `${unit}-${of}`,
    task: "t",
    unit,
    part: of,
    happenedOn: from,
    ...more,
  });
  const named = (...rows: readonly object[]) => ({ assignments: rows as never });
  const common = { cites, from, about: record(tasks), law: "event" } as const;

  const unitsWith = (name: "leads" | "answering", parts: readonly [TaskPart, ...TaskPart[]], title: Text) => {
    const listed = indicator({
      ...common,
      id: `${id}/listed-${name}`,
      title: text(`列名的${title.zh}`, `${title.en} that are named`),
      over: assignments,
      link: recordsBy("task"),
      window: atAnyTime(),
      where: (a) => a.part.oneOf(...parts),
      fold: (a) => countedDistinct(a.unit, { unit: "item" }),
      examples: parts.map((of) => ({
        name: text(
          `${taskParts[of].zh}：列名两次计一次，其他分工和其他任务不计`,
          `${taskParts[of].en}: named twice counts once; other parts and other tasks do not`,
        ),
        facts: task,
        records: named(
          part(of, "a"),
          part(of, "a", { id: "again" }),
          part(of, "b", { task: "other" }),
          ...(Object.keys(taskParts) as TaskPart[]).filter((p) => !parts.includes(p)).map((p) => part(p, p)),
        ),
        expect: 1,
      })),
    });
    const counted = quantity({
      ...common,
      id: `${id}/${name}`,
      title,
      unit: "item",
      combine: "exactlyOne",
      rows: (t) => [
        { when: any(...parts.map((of) => t.openParts.includes(of))), is: listed.of(t).plus(t.unlisted) },
        { otherwise: listed.of(t) },
      ],
      examples: [
        {
          name: text("名单封闭", "the list is closed"),
          facts: { ...task, openParts: ["assist"], unlisted: 5 },
          records: named(part(parts[0], "a")),
          expect: 1,
        },
        ...parts.map((of) => ({
          name: text(
            `${taskParts[of].zh}名单以“等”结尾：不止于列名`,
            `${taskParts[of].en}: the list ends in “等”, there may be more`,
          ),
          facts: { ...task, openParts: [of] },
          records: named(part(of, "a")),
          expect: { atLeast: 1, atMost: null },
        })),
        {
          name: text("名单以外已认定两个", "two more were ruled"),
          facts: { ...task, openParts: [parts[0]], unlisted: 2 },
          records: named(part(parts[0], "a")),
          expect: 3,
        },
      ],
    });
    return { listed, counted };
  };
  const leads = unitsWith("leads", leading, text("牵头单位数", "leading units"));
  const answerable = unitsWith("answering", answering, text("负责单位数", "answering units"));

  const standing = decision({
    ...common,
    id,
    title: text("任务是否有单位负责、由一个单位牵头", "Whether a task has who answers for it, and one who leads"),
    outcomes: unordered({
      clear: text("明确", "clear"),
      "several-leads": text("多头牵头", "several lead"),
      "no-lead": text("无单位牵头或负责", "nobody leads or answers"),
    }),
    combine: "exactlyOne",
    consequences: { "several-leads": [consequence], "no-lead": [consequence] },
    rows: (t) => {
      const [isLed, isShared] = [t.mode.oneOf(...led), t.mode.oneOf(...shared)];
      const [leaders, units] = [leads.counted.of(t), answerable.counted.of(t)];
      return [
        { when: t.mode.is("none"), then: "no-lead" },
        { when: all(isLed, leaders.below(1)), then: "no-lead" },
        { when: all(isLed, leaders.moreThan(1)), then: "several-leads" },
        { when: all(isShared, units.below(1)), then: "no-lead" },
        { otherwise: "clear" },
      ];
    },
    examples: [
      ...led.flatMap((mode) => {
        const { zh, en } = taskModes[mode];
        return [
          {
            name: text(`${zh}：一个牵头`, `${en}: one leads`),
            facts: { ...task, mode },
            records: named(part("lead", "a"), part("assist", "b")),
            expect: "clear" as const,
          },
          {
            name: text(`${zh}：两个牵头`, `${en}: two lead`),
            facts: { ...task, mode },
            records: named(part("lead", "a"), part("lead", "b")),
            expect: "several-leads" as const,
          },
          {
            name: text(`${zh}：无人牵头`, `${en}: nobody leads`),
            facts: { ...task, mode },
            records: named(part("division", "b")),
            expect: "no-lead" as const,
          },
        ];
      }),
      ...shared.flatMap((mode) => {
        const { zh, en } = taskModes[mode];
        const of = mode === "joint" ? "lead" : mode;
        return [
          {
            name: text(`${zh}：一个单位`, `${en}: one unit`),
            facts: { ...task, mode },
            records: named(part(of, "a"), part("assist", "b")),
            expect: "clear" as const,
          },
          {
            name: text(`${zh}：两个单位`, `${en}: two units`),
            facts: { ...task, mode },
            records: named(part(of, "a"), part(of, "b")),
            expect: "clear" as const,
          },
          {
            name: text(`${zh}：没有单位`, `${en}: no unit`),
            facts: { ...task, mode },
            records: named(part("assist", "a")),
            expect: "no-lead" as const,
          },
        ];
      }),
      {
        name: text("有人牵头的，只看牵头单位", "where one leads, only who leads is looked at"),
        facts: task,
        given: { [`${id}/leads`]: 1, [`${id}/answering`]: 0 },
        expect: "clear",
      },
      {
        name: text("未列单位", "the clause names nobody"),
        facts: { ...task, mode: "none" },
        records: named(),
        expect: "no-lead",
      },
      {
        name: text("牵头名单以“等”结尾，列名一个：未定", "the list of leads ends in “等” and names one: undecided"),
        facts: { ...task, openParts: ["lead"] },
        records: named(part("lead", "a")),
        expect: { possible: ["clear", "several-leads"] },
      },
      {
        name: text("牵头名单以“等”结尾，列名两个", "the list of leads ends in “等” and names two"),
        facts: { ...task, openParts: ["lead"] },
        records: named(part("lead", "a"), part("lead", "b")),
        expect: "several-leads",
      },
      {
        name: text("分工记录不全，尚无列名：未定", "without complete records nobody is named yet: undecided"),
        facts: { ...task, mode: "division" },
        partial: true,
        records: named(),
        expect: { possible: ["no-lead", "clear"] },
      },
      {
        name: text("施行之前的任务不适用", "it does not apply to a task set before it came into force"),
        facts: { ...task, mode: "none", happenedOn: dayBefore(from) },
        records: named(),
        expect: { notApplicable: true },
      },
    ],
  });
  return {
    standing,
    definitions: [leads.listed, leads.counted, answerable.listed, answerable.counted, standing],
  };
}
