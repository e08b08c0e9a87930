import {
  type AnyDefinition,
  all,
  always,
  any,
  type Cites,
  DateTerm,
  type Decision,
  dateQuantity,
  decision,
  type Example,
  formatDay,
  type Indicator,
  type InForce,
  judgedOn,
  type Kind,
  not,
  ordered,
  parseDay,
  type Quantity,
  record,
  type Terms,
  type Test,
  type Text,
  termsOf,
  text,
  type ValueRow,
} from "@anwei/kernel";
import type { CaseEvent, caseEvents, cases } from "../records/index.js";
import { documentLacks } from "./document.js";
import { EventDates } from "./happened.js";
import { type StepStanding, stepConsequences, stepStandings } from "./standing.js";
import type { Course, Dated, Happened, ProcedureWritten, StepWritten } from "./written.js";

/** A step of a procedure with the definitions that judge it, as reports and drawings take it. */
export interface StepFace {
  readonly id: string;
  readonly title: Text;
  readonly who: Text;
  /** The events of which any takes it. */
  readonly events: readonly string[];
  /** The steps that lead to it. */
  readonly after: readonly string[];
  /** The decision on how it stands. */
  readonly standing: string;
  /** The date by which it is due, where there is one. */
  readonly due?: string;
  /** The first date of its events. */
  readonly done: string;
  /** The document that it takes. */
  readonly document?: Text;
}

/** A procedure as reports and drawings take it, which a view of a plugin is made of: `{ view: "procedure", ...face }`. */
export interface ProcedureFace {
  readonly id: string;
  readonly title: Text;
  /** The table of its cases. */
  readonly table: string;
  /** The table of what happened in them, which names a case by `case` and says the `event`. */
  readonly events: string;
  /** The decision on the state of a case. */
  readonly state: string;
  /** The earliest day by which an open step is due. */
  readonly nextDue: string;
  readonly steps: readonly StepFace[];
  readonly ends: readonly { readonly id: string; readonly title: Text; readonly after: readonly string[] }[];
}

/** A procedure and all that it is made of. */
export interface Procedure<S extends string = string, N extends string = string, K extends string = string> {
  readonly face: ProcedureFace;
  readonly state: Decision<"cases", S | N | "settled", true, "gravest">;
  readonly steps: { readonly [Step in S]: Decision<"cases", StepStanding, true, "gravest"> };
  /** By when steps are due. */
  readonly dues: { readonly [Step in S]?: Quantity<"cases", DateTerm> };
  /** The dates that the procedure names. */
  readonly clocks: { readonly [Clock in K]: Quantity<"cases", DateTerm> };
  readonly definitions: readonly AnyDefinition[];
}

/**
 * A procedure (执法程序): steps, who takes each, what calls for it, by when and not before when, and what its document must
 * state. The state of a case is a decision over the first and last date of each event, so that late events and events out of
 * order need no care, and many cases are judged like one. Several steps may be open at once; the state names the first of
 * them in the order in which they are told. With facts missing it is one of several; a step without a file entry was not
 * taken (an assumption that is listed).
 *
 * @example
 * ```ts
 * const chain = procedure({
 *   id: "province-city/order-chain", title: text("整改程序", "Putting right"), cites: rules.article(3), from: "2024-01-01",
 *   cases, events: caseEvents,
 *   steps: {
 *     order: { title: text("责令整改", "order"), who: text("执法人员", "inspectors"), done: "ordered" },
 *     recheck: {
 *       title: text("复查", "re-inspection"), who: text("执法人员", "inspectors"), after: ["order"],
 *       done: ["reinspected-passed", "reinspected-failed"], due: (c) => c.rectifyBy.plus(days(10)),
 *     },
 *   },
 *   ends: { right: { title: text("已改正", "put right"), when: (_, h) => h.last("reinspected-passed").exists } },
 *   courses: [ … ],
 * });
 * ```
 * @throws DefinitionError
 */
export function procedure<
  C extends Kind<"cases">,
  V extends Kind<"caseEvents">,
  const S extends string,
  const N extends string,
  const K extends string = never,
>(written: ProcedureWritten<C, V, S, N, K>): Procedure<S, N, K> {
  return new Building(written as unknown as Plain).procedure() as unknown as Procedure<S, N, K>;
}

type Plain = ProcedureWritten<typeof cases, typeof caseEvents, string, string, string>;
type PlainStep = StepWritten<typeof cases, typeof caseEvents, string, string>;
type Case = Terms<typeof cases>;
type PlainDated = Dated<typeof cases, typeof caseEvents, string>;
type Standing = Decision<"cases", StepStanding, true, "gravest">;
type Worked = Course<typeof cases, typeof caseEvents, string, string, string>;
type CaseHappened = Happened<CaseEvent, string>;

interface NotApplicable {
  readonly notApplicable: true;
}

const isNotApplicable = (expect: unknown): boolean =>
  typeof expect === "object" && expect !== null && "notApplicable" in expect;

interface Built {
  readonly face: StepFace;
  readonly standing: Standing;
  readonly done: Indicator<"cases", DateTerm>;
  readonly due?: Quantity<"cases", DateTerm>;
  readonly definitions: readonly AnyDefinition[];
}

class Building {
  readonly #dates: EventDates;
  readonly #inForce: InForce;
  readonly #built = new Map<string, Built>();
  readonly #clocks = new Map<string, Quantity<"cases", DateTerm>>();

  constructor(private readonly written: Plain) {
    const { id, cites, from, to } = written;
    this.#inForce = { from, ...(to === undefined ? {} : { to }) };
    this.#dates = new EventDates({
      id,
      cites,
      inForce: this.#inForce,
      cases: written.cases,
      events: written.events,
    });
  }

  procedure(): Procedure {
    const { id, title, steps: named, ends, cases: kind, events, clocks = {} } = this.written;
    for (const [name, { title: said, cites = this.written.cites, is }] of Object.entries(clocks)) {
      const clock = this.#date({
        ...this.#common(cites),
        id: `${id}/${name}`,
        title: said,
        is,
        examples: this.#coursesOf((course) => course.clocks?.[name]),
      });
      this.#clocks.set(name, clock);
    }
    for (const [name, step] of Object.entries(named)) this.#built.set(name, this.#step(name, step));
    const built = [...this.#built.values()];
    const state = this.#state(built);
    const nextDue = this.#nextDue(built);
    const face: ProcedureFace = {
      id,
      title,
      table: kind.name,
      events: events.name,
      state: state.data.id,
      nextDue: nextDue.data.id,
      steps: built.map((b) => b.face),
      ends: Object.entries(ends).map(([end, { title: said, when }]) => ({
        id: end,
        title: said,
        after: this.#leading(when),
      })),
    };
    return {
      face,
      state: state as never,
      steps: Object.fromEntries([...this.#built].map(([name, b]) => [name, b.standing])),
      dues: Object.fromEntries([...this.#built].flatMap(([name, { due }]) => (due ? [[name, due]] : []))),
      clocks: Object.fromEntries(this.#clocks) as never,
      definitions: [
        ...this.#dates.definitions,
        ...this.#clocks.values(),
        ...built.flatMap((b) => b.definitions),
        nextDue,
        state,
      ],
    };
  }

  #step(name: string, step: PlainStep): Built {
    const { id } = this.written;
    const cites = step.cites ?? this.written.cites;
    const events = (Array.isArray(step.done) ? step.done : [step.done]) as readonly CaseEvent[];
    const done = this.#dates.firstOf(events, name);
    const common = this.#common(cites);
    const due =
      step.due &&
      this.#date({
        ...common,
        id: `${id}/${name}/due`,
        title: text(`${step.title.zh}：期限`, `${step.title.en}: due`),
        is: step.due,
        examples: this.#coursesOf((course) => course.dues?.[name]),
      });
    const earliest =
      step.notBefore &&
      this.#date({
        ...common,
        id: `${id}/${name}/not-before`,
        title: text(`${step.title.zh}：最早日期`, `${step.title.en}: not before`),
        is: step.notBefore,
        examples: this.#coursesOf((course) => course.earliest?.[name]),
      });
    const after = step.after ?? [];
    const before = [...after, ...(step.needs ?? [])];
    const calls = (c: Case): Test =>
      all(
        this.#applies(c),
        ...(step.when ? [step.when(c, this.#happened(c))] : []),
        ...after.map((s) => this.#of(s).done.of(c).exists),
        not(this.#ended(c)),
      );
    const { late, overdue, premature, ...always } = stepStandings;
    const standings = {
      done: always.done,
      awaited: always.awaited,
      ...(due ? { late } : {}),
      ...(before.length > 0 || earliest ? { premature } : {}),
      ...(due ? { overdue } : {}),
    };
    const follow = { ...stepConsequences(step.who), ...this.written.consequences };
    const standing: Standing = decision({
      ...common,
      id: `${id}/${name}`,
      title: step.title,
      appliesWhen: (c) => any(done.of(c).exists, calls(c)),
      outcomes: ordered(standings as typeof stepStandings),
      combine: "gravest",
      consequences: Object.fromEntries(Object.entries(follow).filter(([standing]) => standing in standings)),
      rows: (c) => [
        { when: not(done.of(c).exists), then: "awaited" },
        ...(due
          ? ([
              { when: done.of(c).moreThan(due.of(c)), then: "late" },
              { when: all(not(done.of(c).exists), judgedOn.moreThan(due.of(c))), then: "overdue" },
            ] as const)
          : []),
        ...before.map((s) => ({
          when: all(
            done.of(c).exists,
            any(not(this.#of(s).done.of(c).exists), this.#of(s).done.of(c).moreThan(done.of(c))),
          ),
          then: "premature" as const,
          note: text(`应当在“${this.#title(s).zh}”之后`, `it has to follow: ${this.#title(s).en}`),
        })),
        ...(earliest ? [{ when: done.of(c).below(earliest.of(c)), then: "premature" as const }] : []),
        { otherwise: "done" },
      ],
      examples: [
        ...sides(
          this.written.from,
          done.data.id,
          due?.data.id,
          earliest?.data.id,
          before.map((s) => this.#of(s).done.data.id),
        ),
        ...this.#coursesOf((course) => {
          const expect = course.steps?.[name];
          return expect === "no" ? ({ notApplicable: true } as const) : expect;
        }),
        ...this.written.courses.flatMap((course) => this.#lastDay(course, name)),
      ],
    });
    const lacks = step.document && documentLacks(`${id}/${name}/document`, step.document, events, this.written, cites);
    return {
      standing,
      done,
      ...(due ? { due } : {}),
      face: {
        id: name,
        title: step.title,
        who: step.who,
        events,
        after: [...new Set([...before, ...this.#leading(step.when)])].filter((s) => s !== name),
        standing: standing.data.id,
        done: done.data.id,
        ...(due ? { due: due.data.id } : {}),
        ...(step.document ? { document: step.document.title } : {}),
      },
      definitions: [...(due ? [due] : []), ...(earliest ? [earliest] : []), standing, ...(lacks ? [lacks] : [])],
    };
  }

  #common(cites: Cites) {
    return { cites, ...this.#inForce, about: record(this.written.cases), law: "event" } as const;
  }

  #date({
    is,
    ...of
  }: {
    readonly id: string;
    readonly title: Text;
    readonly cites: Cites;
    readonly about: ReturnType<typeof record<typeof cases>>;
    readonly law: "event";
    readonly is: PlainDated;
    readonly examples: readonly Example<typeof cases>[];
  }): Quantity<"cases", DateTerm> {
    const c: Case = termsOf(this.written.cases);
    let looks = false;
    const happened = this.#happened(c, () => {
      looks = true;
    });
    const written = is(c, happened);
    // A date that goes by the case alone does not know the table of its events.
    const examples = looks ? of.examples : of.examples.map(({ records: _, ...alone }) => alone);
    if (written instanceof DateTerm) return dateQuantity({ ...of, is: () => written, examples });
    return dateQuantity({ ...of, combine: "exactlyOne", rows: () => written, examples });
  }

  /** The state: an end, or the first step that is open, or nothing open; in this order, the first being the gravest. */
  #state(built: readonly Built[]) {
    const { id, title, note, cites, cases: kind, steps: named, ends } = this.written;
    const outcomes: Record<string, Text> = { settled: text("没有待办步骤", "no step is open") };
    for (const [s, step] of Object.entries(named).reverse())
      outcomes[s] = text(`待${step.title.zh}`, `awaiting: ${step.title.en}`);
    for (const [n, end] of Object.entries(ends).reverse()) outcomes[n] = end.title;
    return decision({
      id,
      title,
      ...(note ? { note } : {}),
      cites,
      ...this.#inForce,
      about: record(kind),
      law: "event",
      appliesWhen: (c) => this.#applies(c),
      outcomes: ordered(outcomes),
      combine: "gravest",
      rows: (c) => [
        ...Object.entries(ends).map(([n, end]) => ({ when: end.when(c, this.#happened(c)), then: n })),
        ...built.map((step) => ({ when: isOpen(step, c), then: step.face.id })),
        { otherwise: "settled" },
      ],
      examples: this.#coursesOf((course) => course.expect as never),
    });
  }

  #nextDue(built: readonly Built[]) {
    const { id, cites, cases: kind } = this.written;
    return dateQuantity({
      id: `${id}/next-due`,
      title: text("待办步骤中最早的期限", "the earliest day by which an open step is due"),
      cites,
      ...this.#inForce,
      about: record(kind),
      law: "event",
      combine: "least",
      rows: (c) =>
        built.flatMap((step): ValueRow<DateTerm>[] =>
          step.due ? [{ when: all(isOpen(step, c), step.due.of(c).exists), is: step.due.of(c) }] : [],
        ),
      examples: this.#coursesOf((course) => course.nextDue),
    });
  }

  #of(name: string): Built {
    const built = this.#built.get(name);
    if (!built) throw new RangeError(`${this.written.id}: no step ${name} is told before the one that follows it`);
    return built;
  }

  #title = (name: string): Text => this.written.steps[name]?.title ?? text(name, name);

  #applies = (c: Case): Test => this.written.appliesWhen?.(c) ?? always;

  #ended(c: Case): Test {
    return any(...Object.values(this.written.ends).map(({ when }) => when(c, this.#happened(c))));
  }

  #happened(c: Case, asked?: (event?: CaseEvent) => void): CaseHappened {
    const at = (end: "first" | "last") => (event: CaseEvent) => {
      asked?.(event);
      return this.#dates.term(end, event, c);
    };
    const clock = (name: string): DateTerm => {
      asked?.();
      const named = this.#clocks.get(name);
      if (!named) throw new RangeError(`${this.written.id}: no clock ${name} is told before what names it`);
      return named.of(c);
    };
    return { first: at("first"), last: at("last"), clock };
  }

  /** The steps whose events a condition asks about. */
  #leading(when: ((c: Case, happened: CaseHappened) => Test) | undefined): readonly string[] {
    const events = new Set<string>();
    when?.(
      termsOf(this.written.cases),
      this.#happened(termsOf(this.written.cases), (event) => event && events.add(event)),
    );
    return [...this.#built.values()]
      .filter(({ face }) => face.events.some((e) => events.has(e)))
      .map(({ face }) => face.id);
  }

  /** The worked cases that say something, the first of them also on each side of the days from and to which it holds. */
  #coursesOf<E>(expected: (course: Worked) => E | undefined): readonly Example<typeof cases, E | NotApplicable>[] {
    const said = this.written.courses.flatMap((course) => {
      const expect = expected(course);
      return expect === undefined ? [] : [{ ...asExample(course), expect }];
    });
    const shown = said.find(({ expect }) => !isNotApplicable(expect));
    return shown ? [...said, ...this.#edges(shown)] : said;
  }

  #edges<X extends Example<typeof cases, unknown>>(shown: X): readonly (X | (X & { expect: NotApplicable }))[] {
    const { from, to } = this.written;
    const on = (happenedOn: string, zh: string, en: string) => ({
      ...shown,
      name: text(`${shown.name.zh}：${zh}`, `${shown.name.en}: ${en}`),
      facts: { ...shown.facts, happenedOn },
    });
    const no = { expect: { notApplicable: true } } as const;
    return [
      on(from, "施行之日的案件", "a case of the first day"),
      { ...on(shifted(from, -1), "施行前一日的案件", "a case of the day before"), ...no },
      ...(to === undefined
        ? []
        : [
            on(to, "末日的案件", "a case of the last day"),
            { ...on(shifted(to, 1), "失效次日的案件", "a case of the day after the last"), ...no },
          ]),
    ];
  }

  /** A step that a worked case awaits, or that is overdue in it, on the last day for it and on the day after. */
  #lastDay(course: Worked, name: string): readonly Example<typeof cases, StepStanding>[] {
    const due = course.dues?.[name];
    const stands = course.steps?.[name];
    if (typeof due !== "string" || (stands !== "awaited" && stands !== "overdue")) return [];
    if (course.events.some(([, on]) => on > due)) return [];
    const on = (judged: string, zh: string, en: string, expect: StepStanding) => ({
      ...asExample(course),
      name: text(`${course.name.zh}：${zh}`, `${course.name.en}: ${en}`),
      judged,
      expect,
    });
    return [
      on(due, "期限末日", "on the last day", "awaited"),
      on(shifted(due, 1), "期限次日", "the day after", "overdue"),
    ];
  }
}

/** A step is open that is called for and not taken. */
const isOpen = ({ standing, due }: Built, c: Case): Test =>
  due ? standing.of(c).oneOf("awaited", "overdue") : standing.of(c).is("awaited");

const asExample = ({ name, facts, events, judged }: Worked) => ({
  name,
  facts: { id: "c", unit: "u", ...facts },
  judged,
  records: {
    caseEvents: events.map(([event, happenedOn], i) => ({ id: `e${i}`, unit: "u", case: "c", event, happenedOn })),
  },
});

const shifted = (date: string, by: number): string => formatDay((parseDay(date) as number) + by);

/** What was done, on both sides of the last day, of the first day, and of the steps that it has to follow. */
function sides(
  from: string,
  done: string,
  due: string | undefined,
  earliest: string | undefined,
  before: readonly string[],
): readonly Example<typeof cases, StepStanding>[] {
  const day = shifted(from, 100);
  const following = Object.fromEntries(before.map((id) => [id, shifted(day, -30)]));
  const on = (zh: string, en: string, given: Readonly<Record<string, string>>, expect: StepStanding) => ({
    name: text(zh, en),
    facts: { id: "c", unit: "u", happenedOn: from },
    judged: shifted(from, 300),
    given: {
      ...following,
      ...(due === undefined ? {} : { [due]: shifted(day, 100) }),
      ...(earliest === undefined ? {} : { [earliest]: shifted(day, -30) }),
      [done]: day,
      ...given,
    },
    expect,
  });
  return [
    ...(due === undefined
      ? []
      : [
          on("末日完成", "taken on the last day", { [due]: day }, "done"),
          on("次日完成", "taken on the day after", { [due]: shifted(day, -1) }, "late"),
        ]),
    ...(earliest === undefined
      ? []
      : [
          on("最早之日作出", "taken on the first day on which it may be", { [earliest]: day }, "done"),
          on("早一日作出", "taken a day too early", { [earliest]: shifted(day, 1) }, "premature"),
        ]),
    ...before.flatMap((id) => [
      on("与前一步骤同日", "on the day of the step before it", { [id]: day }, "done"),
      on("先于前一步骤", "before the step that it has to follow", { [id]: shifted(day, 1) }, "premature"),
      on("没有前一步骤", "without the step that it has to follow", { [id]: "none" }, "premature"),
    ]),
  ];
}
