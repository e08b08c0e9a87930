import { type Example, type InForce, moved, text } from "@anwei/kernel";
import type { cases } from "../records/index.js";
import type { StepStanding } from "./standing.js";

// What a procedure is made of is shown with what it stands on given, so that each definition is held on both sides by itself.

type Given = Readonly<Record<string, unknown>>;
type Made<E> = Example<typeof cases, E>;

const none = { notApplicable: true } as const;
type None = typeof none;

const example = <E>(zh: string, en: string, happenedOn: string, given: Given, expect: E, judged?: string): Made<E> => ({
  name: text(zh, en),
  facts: { id: "c", unit: "u", happenedOn },
  judged: judged ?? moved(happenedOn, 300),
  given: given as never,
  expect,
});

/** On both sides of the days from and to which a rule holds. */
const edges = <E>({ from = "2000-01-01", to }: InForce, given: Given, expect: E): readonly Made<E | None>[] => [
  example("施行前一日的案件不适用", "it does not apply to a case of the day before", moved(from, -1), given, none),
  ...(to === undefined
    ? []
    : [
        example("末日的案件适用", "it applies to a case of the last day", to, given, expect),
        example("失效次日的案件不适用", "nor to one of the day after", moved(to, 1), given, none),
      ]),
];

/** A step that is awaited, left out, taken in time, late or too early. */
export function standingExamples({
  from = "2000-01-01",
  to,
  done,
  ended,
  called,
  due,
  earliest,
  before,
}: InForce & {
  readonly done: string;
  readonly ended: { readonly rule: string; readonly ends: readonly string[] };
  readonly called?: string;
  readonly due?: string;
  readonly earliest?: string;
  readonly before: readonly string[];
}): readonly Made<StepStanding | None>[] {
  const day = moved(from, 100);
  const judged = moved(from, 300);
  const following = Object.fromEntries(before.map((id) => [id, moved(day, -30)]));
  const running = { [ended.rule]: "running", ...(called === undefined ? {} : { [called]: "yes" }) };
  const later = { ...(due === undefined ? {} : { [due]: judged }) };
  const open = { ...following, ...running, ...later, [done]: "none" };
  const taken = {
    ...following,
    ...later,
    ...(called === undefined ? {} : { [called]: "no" }),
    ...(earliest === undefined ? {} : { [earliest]: moved(day, -30) }),
    [ended.rule]: ended.ends[0] ?? "running",
    [done]: day,
  };
  const on = (zh: string, en: string, given: Given, expect: StepStanding | None) =>
    example(zh, en, from, given, expect, judged);
  return [
    on("应当办理而未办理", "called for and not taken", open, "awaited"),
    ...(due === undefined
      ? []
      : [
          on(
            "期限次日仍未办理",
            "not taken on the day after the last",
            { ...open, [due]: moved(judged, -1) },
            "overdue",
          ),
          on("末日完成", "taken on the last day", { ...taken, [due]: day }, "done"),
          on("次日完成", "taken on the day after", { ...taken, [due]: moved(day, -1) }, "late"),
        ]),
    ...(called === undefined ? [] : [on("不需要办理", "not called for", { ...open, [called]: "no" }, none)]),
    ...(ended.ends[0] === undefined
      ? []
      : [
          on(
            "已办结的不再办理",
            "no longer called for once the case ended",
            { ...open, [ended.rule]: ended.ends[0] },
            none,
          ),
        ]),
    ...(earliest === undefined
      ? []
      : [
          on("最早之日作出", "taken on the first day on which it may be", { ...taken, [earliest]: day }, "done"),
          on("早一日作出", "taken a day too early", { ...taken, [earliest]: moved(day, 1) }, "premature"),
        ]),
    ...before.flatMap((id, i) => {
      const nth = before.length > 1 ? `（${i + 1}）` : "";
      const which = before.length > 1 ? ` (${i + 1})` : "";
      return [
        on(
          `前一步骤和本步骤均未办理${nth}`,
          `neither it nor the step before it was taken${which}`,
          { ...open, [id]: "none" },
          "awaited",
        ),
        on(`与前一步骤同日${nth}`, `on the day of the step before it${which}`, { ...taken, [id]: day }, "done"),
        on(
          `先于前一步骤${nth}`,
          `before the step that it has to follow${which}`,
          { ...taken, [id]: moved(day, 1) },
          "premature",
        ),
        on(
          `没有前一步骤${nth}`,
          `without the step that it has to follow${which}`,
          { ...taken, [id]: "none" },
          "premature",
        ),
      ];
    }),
    on("已办理", "taken", taken, "done"),
    ...edges({ from, ...(to === undefined ? {} : { to }) }, taken, "done" as const),
  ];
}

/** A step that the steps before it call for, and that lacks one of them. */
export function calledExamples({
  from = "2000-01-01",
  to,
  after,
  alone,
}: InForce & { readonly after: readonly string[]; readonly alone: boolean }): readonly Made<"no" | "yes" | None>[] {
  const all = Object.fromEntries(after.map((id) => [id, from]));
  const lacking = after.map((id, i) =>
    example(
      after.length > 1 ? `前一步骤（${i + 1}）未完成` : "前一步骤未完成",
      after.length > 1 ? `the step before it (${i + 1}) was not taken` : "the step before it was not taken",
      from,
      { ...all, [id]: "none" },
      "no" as const,
    ),
  );
  if (!alone) return lacking;
  return [
    example("前面的步骤均已完成", "the steps before it were taken", from, all, "yes" as const),
    ...lacking,
    ...edges({ from, ...(to === undefined ? {} : { to }) }, all, "yes" as const),
  ];
}

/** A step that may be open, and by when it is due. */
export interface OpenStep {
  readonly step: string;
  readonly standing: string;
  readonly due?: string;
}

const nothingOpen = (steps: readonly OpenStep[]): Given =>
  Object.fromEntries(steps.map(({ standing }) => [standing, none]));

/** Each step open by itself, each end, and nothing open. */
export function stateExamples(
  { from = "2000-01-01", to }: InForce,
  ended: string,
  ends: readonly string[],
  steps: readonly OpenStep[],
): readonly Made<string | None>[] {
  const idle = { ...nothingOpen(steps), [ended]: "running" };
  const on = (zh: string, en: string, given: Given, expect: string) =>
    example(zh, en, from, { ...idle, ...given }, expect);
  return [
    on("没有待办", "nothing is open", {}, "settled"),
    ...ends.map((end) => on(`办结：${end}`, `ended: ${end}`, { [ended]: end }, end)),
    ...steps.flatMap(({ step, standing, due }) => [
      on(`只有一步待办：${step}`, `one step is open: ${step}`, { [standing]: "awaited" }, step),
      on(`已办：${step}`, `taken: ${step}`, { [standing]: "done" }, "settled"),
      ...(due === undefined
        ? []
        : [on(`只有一步逾期：${step}`, `one step is overdue: ${step}`, { [standing]: "overdue" }, step)]),
    ]),
    ...edges({ from, ...(to === undefined ? {} : { to }) }, idle, "settled"),
  ];
}

/** Of open steps that are due by a day the earliest day counts. */
export function nextDueExamples(
  { from = "2000-01-01", to }: InForce,
  all: readonly OpenStep[],
): readonly Made<string | None>[] {
  const dated = all.filter((step): step is Required<OpenStep> => step.due !== undefined);
  const idle = { ...nothingOpen(dated), ...Object.fromEntries(dated.map(({ due }) => [due, none])) };
  const day = moved(from, 30);
  const on = (zh: string, en: string, given: Given, expect: string | None) =>
    example(zh, en, from, { ...idle, ...given }, expect);
  const [first, second] = dated;
  if (!first) return [];
  return [
    on("没有待办", "nothing is open", {}, none),
    ...dated.flatMap(({ step, standing, due }) => [
      on(`待办：${step}`, `awaited: ${step}`, { [standing]: "awaited", [due]: day }, day),
      on(`逾期：${step}`, `overdue: ${step}`, { [standing]: "overdue", [due]: day }, day),
      on(`已办：${step}`, `taken: ${step}`, { [standing]: "done", [due]: day }, none),
      on(`没有期限：${step}`, `without a day: ${step}`, { [standing]: "awaited", [due]: none }, none),
    ]),
    ...(second
      ? [
          on(
            "两步待办，取较早的期限",
            "two are open: the earlier day counts",
            {
              [first.standing]: "awaited",
              [first.due]: moved(day, 1),
              [second.standing]: "awaited",
              [second.due]: day,
            },
            day,
          ),
        ]
      : []),
    ...edges(
      { from, ...(to === undefined ? {} : { to }) },
      { ...idle, [first.standing]: "awaited", [first.due]: day },
      day,
    ),
  ];
}
