import {
  type AnyDefinition,
  all,
  type Decision,
  decision,
  type Facts,
  moved,
  not,
  record,
  type Terms,
  type Test,
  type Text,
  text,
  unordered,
} from "@anwei/kernel";
import { type DangerGrade, dangerGrades, hiddenDangers, type PlanPart, planParts } from "../records/index.js";
import type { DangerLedger } from "./danger-ledger.js";
import { eventDate } from "./happened.js";
import type { FindingWritten } from "./written.js";

type Danger = Terms<typeof hiddenDangers>;

/** Something that the ledger has to say of a danger. */
interface Part {
  readonly title: Text;
  readonly lacks: (d: Danger) => Test;
  /** Facts, and answers of other definitions, of a danger that lacks it and of one that does not. */
  readonly lacking: { readonly facts?: Facts<typeof hiddenDangers>; readonly given?: Readonly<Record<string, string>> };
  readonly having: { readonly facts?: Facts<typeof hiddenDangers>; readonly given?: Readonly<Record<string, string>> };
}

interface GapsWritten<P extends string> extends FindingWritten {
  readonly grades: readonly DangerGrade[];
  readonly parts: Readonly<Record<P, Part>>;
}

/** What the ledger lacks of what it has to say of a danger; nothing where it says it all. */
function gaps<P extends string>({ id, title, cites, from, consequence, grades, parts }: GapsWritten<P>) {
  const named = Object.entries<Part>(parts);
  const [grade] = grades as readonly [DangerGrade];
  const other = (Object.keys(dangerGrades) as DangerGrade[]).find((g) => !grades.includes(g));
  const day = moved(from, 130);
  const found = { id: "d", unit: "u", happenedOn: moved(from, 100), grade, plan: [] } as const;
  const merged = (having: readonly Part["having"][]) => ({
    facts: Object.assign({}, found, ...having.map((h) => h.facts), {
      plan: having.flatMap((h) => h.facts?.plan ?? []),
    }),
    given: Object.assign({}, ...having.map((h) => h.given)) as Readonly<Record<string, string>>,
    judged: day,
  });
  const without = (...lacking: readonly string[]) =>
    merged(named.map(([p, part]) => (lacking.includes(p) ? part.lacking : part.having)));
  const every = named.map(([p]) => p);
  const nothing = without(...every);
  return decision({
    id,
    title,
    cites,
    from,
    about: record(hiddenDangers),
    law: "judged",
    ...(other === undefined ? {} : { appliesWhen: (d: Danger) => d.grade.oneOf(...grades) }),
    outcomes: unordered(Object.fromEntries(named.map(([p, { title: t }]) => [p, t]))),
    combine: "every",
    consequences: Object.fromEntries(every.map((p) => [p, [consequence]])),
    rows: (d) => named.map(([p, { lacks }]) => ({ when: lacks(d), then: p })),
    examples: [
      { ...without(), name: text("齐全", "nothing is lacking"), expect: { certain: [] } },
      { ...nothing, name: text("全缺", "everything is lacking"), expect: { certain: every } },
      ...(every.length > 1 ? named : []).map(([p, { title: t }]) => ({
        ...without(p),
        name: text(`只缺：${t.zh}`, `only this is lacking: ${t.en}`),
        expect: { certain: [p] },
      })),
      ...(other === undefined
        ? []
        : [
            {
              ...nothing,
              facts: { ...nothing.facts, grade: other },
              name: text(`${dangerGrades[other].zh}不适用`, `not to a ${other} one`),
              expect: { notApplicable: true } as const,
            },
          ]),
      {
        ...nothing,
        judged: from,
        name: text("施行当日适用", "on the day it came into force it applies"),
        expect: { certain: every },
      },
      {
        ...nothing,
        judged: moved(from, -1),
        name: text("施行前一日不适用", "the day before it does not"),
        expect: { notApplicable: true },
      },
    ],
  });
}

const fact = (title: Text, lacks: (d: Danger) => Test, having: Facts<typeof hiddenDangers>): Part => ({
  title,
  lacks,
  lacking: { facts: Object.fromEntries(Object.keys(having).map((k) => [k, "none"])) },
  having: { facts: having },
});

export type FourSystem = "list" | "person" | "plan" | "deadline" | "closing";

/**
 * 一单四制: a major danger stands on a list and has a responsible person, a plan, a deadline and a closing that counts.
 * The answer is the set of what is lacking. Documents name the four systems without saying more; the members here are the
 * usual ones, a reading.
 *
 * @throws DefinitionError
 */
export function oneListFourSystems({
  ledger,
  grades = ["major"],
  ...written
}: FindingWritten & { readonly ledger: DangerLedger; readonly grades?: readonly DangerGrade[] }): {
  readonly gaps: Decision<"hiddenDangers", FourSystem, false, "every">;
  readonly definitions: readonly AnyDefinition[];
} {
  const registered = eventDate(written, {
    name: "registered-on",
    title: text("登记入账日期", "entered on"),
    end: "first",
    events: ["registered"],
  });
  const lastClosing = eventDate(written, {
    name: "last-closing-on",
    title: text("最近一次销号日期，不论是否有效", "last closing on, whether it counts or not"),
    end: "last",
    events: ["closed"],
  });
  const on = moved(written.from, 110);
  const closed = ledger.dates.closed;
  const found = gaps({
    ...written,
    grades,
    parts: {
      list: {
        title: text("未列入清单", "not on the list"),
        lacks: (d) => not(registered.of(d).exists),
        lacking: { given: { [registered.id]: "none" } },
        having: { given: { [registered.id]: on } },
      },
      person: fact(text("没有整改责任人", "no person responsible"), (d) => not(d.responsible.exists), {
        responsible: "安全总监",
      }),
      plan: fact(text("没有整改方案（措施）", "no plan"), (d) => not(d.measure.exists), { measure: "更换阀门" }),
      deadline: {
        title: text("没有整改期限", "no deadline"),
        lacks: (d) => not(ledger.deadline.due.of(d).exists),
        lacking: { given: { [ledger.deadline.due.id]: "none" } },
        having: { given: { [ledger.deadline.due.id]: on } },
      },
      closing: {
        title: text("整改到位前销号", "closed before it was put right"),
        lacks: (d) => all(lastClosing.of(d).exists, not(closed.of(d).exists)),
        lacking: { given: { [lastClosing.id]: on, [closed.id]: "none" } },
        having: { given: { [lastClosing.id]: on, [closed.id]: on } },
      },
    },
  });
  return {
    gaps: found as unknown as Decision<"hiddenDangers", FourSystem, false, "every">,
    definitions: [registered, lastClosing, found],
  };
}

export type ThreeList = "problem" | "measure" | "responsibility";

/**
 * 三张清单: on which of the lists of problems, measures and responsibilities a danger is not complete. Documents name three
 * lists without naming them; these are the usual ones, a reading.
 *
 * @throws DefinitionError
 */
export function threeLists(written: FindingWritten): {
  readonly gaps: Decision<"hiddenDangers", ThreeList, false, "every">;
  readonly definitions: readonly AnyDefinition[];
} {
  const found = gaps({
    ...written,
    grades: ["general", "major"],
    parts: {
      problem: fact(text("问题隐患清单不全", "list of problems incomplete"), (d) => not(d.content.exists), {
        content: "阀门泄漏",
      }),
      measure: fact(text("措施清单不全", "list of measures incomplete"), (d) => not(d.measure.exists), {
        measure: "更换阀门",
      }),
      responsibility: fact(
        text("责任清单不全", "list of responsibilities incomplete"),
        (d) => not(d.responsible.exists),
        {
          responsible: "安全总监",
        },
      ),
    },
  });
  return { gaps: found as unknown as Decision<"hiddenDangers", ThreeList, false, "every">, definitions: [found] };
}

/** What the plan for a major danger has to lay down (重大隐患治理方案) and does not. */
export function planGaps(written: FindingWritten & { readonly parts: readonly PlanPart[] }): {
  readonly gaps: Decision<"hiddenDangers", PlanPart, false, "every">;
  readonly definitions: readonly AnyDefinition[];
} {
  const { parts, ...ledger } = written;
  const found = gaps({
    ...ledger,
    grades: ["major"],
    parts: Object.fromEntries(
      parts.map((p): [string, Part] => [
        p,
        {
          title: text(`未载明${planParts[p].zh}`, `does not say: ${planParts[p].en}`),
          lacks: (d) => not(d.plan.includes(p)),
          lacking: {},
          having: { facts: { plan: [p] } },
        },
      ]),
    ),
  });
  return { gaps: found as unknown as Decision<"hiddenDangers", PlanPart, false, "every">, definitions: [found] };
}
