import {
  type About,
  type AnyDefinition,
  all,
  any,
  type Cites,
  DateTerm,
  type Decision,
  dateQuantity,
  decision,
  type Example,
  type Indicator,
  type InForce,
  judgedOn,
  type Kind,
  moved,
  not,
  ordered,
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
import { calledExamples, nextDueExamples, type OpenStep, standingExamples, stateExamples } from "./examples.js";
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
  /** The decision on whether it is called for; without one it is from the start. */
  readonly called?: string;
  /** The date by which it is due, where there is one. */
  readonly due?: string;
  /** The first date on which it may be taken, where there is one. */
  readonly notBefore?: string;
  /** The first date of its events. */
  readonly done: string;
  /** The document that it takes. */
  readonly document?: Text;
  /** The decision on what its document must state and does not. */
  readonly lacks?: string;
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
interface Common extends InForce {
  readonly cites: Cites;
  readonly from: string;
  readonly about: About<typeof cases>;
  readonly law: "event";
}

type Ended = Decision<"cases", string, true, "gravest">;
type Called = Decision<"cases", "no" | "yes", true, "gravest">;
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
    for (const [name, { title: said, cites = this.written.cites, from, is }] of Object.entries(clocks)) {
      const common = this.#common(cites, from);
      const clock = this.#date({
        ...common,
        id: `${id}/${name}`,
        title: said,
        is,
        examples: this.#coursesOf((course) => course.clocks?.[name], common),
      });
      this.#clocks.set(name, clock);
    }
    const ended = this.#ended();
    for (const [name, step] of Object.entries(named)) this.#built.set(name, this.#step(name, step, ended));
    const built = [...this.#built.values()];
    const state = this.#state(built, ended);
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
        ended,
        ...built.flatMap((b) => b.definitions),
        nextDue,
        state,
      ],
    };
  }

  #step(name: string, step: PlainStep, ended: Ended): Built {
    const { id } = this.written;
    const cites = step.cites ?? this.written.cites;
    const events = (Array.isArray(step.done) ? step.done : [step.done]) as readonly CaseEvent[];
    const done = this.#dates.firstOf(events, name);
    const common = this.#common(cites, step.from);
    const due =
      step.due &&
      this.#date({
        ...common,
        id: `${id}/${name}/due`,
        title: text(`${step.title.zh}：期限`, `${step.title.en}: due`),
        is: step.due,
        examples: this.#coursesOf((course) => course.dues?.[name], common),
      });
    const earliest =
      step.notBefore &&
      this.#date({
        ...common,
        id: `${id}/${name}/not-before`,
        title: text(`${step.title.zh}：最早日期`, `${step.title.en}: not before`),
        is: step.notBefore,
        examples: this.#coursesOf((course) => course.earliest?.[name], common),
      });
    const after = step.after ?? [];
    const before = [...after, ...(step.needs ?? [])];
    const called = step.when || after.length > 0 ? this.#called(name, step, common) : undefined;
    const { done: taken, awaited, late, premature, overdue } = stepStandings;
    const standings = {
      done: taken,
      awaited,
      ...(due ? { late } : {}),
      ...(before.length > 0 || earliest ? { premature } : {}),
      ...(due ? { overdue } : {}),
    };
    const follow = { ...stepConsequences(step.who), ...this.written.consequences };
    const standing: Standing = decision({
      ...common,
      id: `${id}/${name}`,
      title: step.title,
      appliesWhen: (c) =>
        any(
          done.of(c).exists,
          all(...(called ? [called.of(c).is("yes")] : this.#applies(c)), ended.of(c).is("running")),
        ),
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
        ...standingExamples({
          ...inForceOf(common),
          done: done.data.id,
          ended: { rule: ended.data.id, ends: Object.keys(this.written.ends) },
          ...(called ? { called: called.data.id } : {}),
          ...(due ? { due: due.data.id } : {}),
          ...(earliest ? { earliest: earliest.data.id } : {}),
          before: before.map((s) => this.#of(s).done.data.id),
        }),
        ...this.#saidOf((course) => {
          const expect = course.steps?.[name];
          return expect === "no" ? ({ notApplicable: true } as const) : expect;
        }),
      ],
    });
    const lacks =
      step.document &&
      documentLacks(`${id}/${name}/document`, step.document, events, { ...this.written, ...inForceOf(common) }, cites);
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
        ...(called ? { called: called.data.id } : {}),
        ...(due ? { due: due.data.id } : {}),
        ...(earliest ? { notBefore: earliest.data.id } : {}),
        ...(step.document ? { document: step.document.title } : {}),
        ...(lacks ? { lacks: lacks.data.id } : {}),
      },
      definitions: [
        ...(called ? [called] : []),
        ...(due ? [due] : []),
        ...(earliest ? [earliest] : []),
        standing,
        ...(lacks ? [lacks] : []),
      ],
    };
  }

  /** Which end a case has come to, if any. */
  #ended(): Ended {
    const { id, ends, cites } = this.written;
    const running = text("在办", "running");
    return decision({
      ...this.#common(cites),
      id: `${id}/ended`,
      title: text("案件是否办结", "whether the case has ended"),
      outcomes: ordered({
        running,
        ...Object.fromEntries(Object.entries(ends).map(([name, { title }]) => [name, title])),
      } as Readonly<Record<string, Text>>),
      combine: "gravest",
      rows: (c) => [
        ...Object.entries(ends).map(([name, { when }]) => ({ when: when(c, this.#happened(c)), then: name })),
        { otherwise: "running" },
      ],
      examples: this.#coursesOf(
        ({ expect }) => (typeof expect !== "string" ? undefined : expect in ends ? expect : "running"),
        this.#common(cites),
      ) as never,
    });
  }

  /** Whether the facts and the steps before call for a step. */
  #called(name: string, step: PlainStep, common: Common): Called {
    const { id, ends } = this.written;
    const after = (step.after ?? []).map((s) => this.#of(s).done);
    return decision({
      ...common,
      id: `${id}/${name}/called-for`,
      title: text(`是否应当${step.title.zh}`, `whether it is called for: ${step.title.en}`),
      outcomes: ordered({ no: text("否", "no"), yes: text("是", "yes") }),
      combine: "gravest",
      rows: (c) => [
        {
          when: all(
            ...this.#applies(c),
            ...after.map((done) => done.of(c).exists),
            ...(step.when ? [step.when(c, this.#happened(c))] : []),
          ),
          then: "yes",
        },
        { otherwise: "no" },
      ],
      examples: [
        ...calledExamples({
          ...inForceOf(common),
          after: after.map((done) => done.data.id),
          alone: step.when === undefined,
        }),
        ...this.#sidesOf(step, after),
        ...this.#coursesOf(({ steps: stand, expect }) => {
          const stands = stand?.[name];
          if (stands === "awaited" || stands === "overdue") return "yes" as const;
          return stands === "no" && typeof expect === "string" && !(expect in ends) ? ("no" as const) : undefined;
        }, common),
      ] as never,
    });
  }

  /** What its author says on both sides of what calls for a step, with all that this looks at given. */
  #sidesOf(
    step: PlainStep,
    after: readonly Indicator<"cases", DateTerm>[],
  ): readonly Example<typeof cases, "no" | "yes">[] {
    const { id } = this.written;
    const rules = new Map<string, CaseEvent | undefined>();
    const c: Case = termsOf(this.written.cases);
    step.when?.(
      c,
      this.#happened(c, ({ event, rule }) => rules.set(rule, event)),
    );
    for (const done of after) rules.set(done.data.id, undefined);
    return (step.sides ?? []).map(({ name, facts, happened, clocks = {}, judged, called }) => ({
      name,
      facts: { id: "c", unit: "u", ...facts },
      judged,
      given: Object.fromEntries(
        [...rules].map(([rule, event]) => {
          const first = rule.slice(`${id}/first/`.length) as CaseEvent;
          return [rule, (event ? happened[event] : (clocks[rule.slice(id.length + 1)] ?? happened[first])) ?? "none"];
        }),
      ),
      expect: called ? "yes" : "no",
    }));
  }

  /** What the definitions of a clock or step share, which may be part of the procedure later than the rest of it. */
  #common(cites: Cites, from = this.written.from): Common {
    if (from < this.written.from)
      throw new RangeError(`${this.written.id}: nothing is part of it on ${from}, before ${this.written.from}`);
    return { cites, ...this.#inForce, from, about: record(this.written.cases), law: "event" } as const;
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
  #state(built: readonly Built[], ended: Ended) {
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
      ...(this.written.appliesWhen ? { appliesWhen: this.written.appliesWhen } : {}),
      outcomes: ordered(outcomes),
      combine: "gravest",
      rows: (c) => [
        ...Object.keys(ends).map((n) => ({ when: ended.of(c).is(n), then: n })),
        ...built.map((step) => ({ when: isOpen(step, c), then: step.face.id })),
        { otherwise: "settled" },
      ],
      examples: [
        ...stateExamples(this.#inForce, ended.data.id, Object.keys(ends), built.map(asOpen)),
        ...this.#saidOf((course) => course.expect),
      ] as never,
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
      examples: [
        ...nextDueExamples(this.#inForce, built.map(asOpen)),
        ...this.#saidOf((course) => course.nextDue),
      ] as never,
    });
  }

  #of(name: string): Built {
    const built = this.#built.get(name);
    if (!built) throw new RangeError(`${this.written.id}: no step ${name} is told before the one that follows it`);
    return built;
  }

  #title = (name: string): Text => this.written.steps[name]?.title ?? text(name, name);

  /** What a case must be for the procedure to be for it: nothing where it is for all of them. */
  #applies = (c: Case): readonly Test[] => (this.written.appliesWhen ? [this.written.appliesWhen(c)] : []);

  #happened(c: Case, asked?: (by: { readonly event?: CaseEvent; readonly rule: string }) => void): CaseHappened {
    const at = (end: "first" | "last") => (event: CaseEvent) => {
      asked?.({ event, rule: `${this.written.id}/${end}/${event}` });
      return this.#dates.term(end, event, c);
    };
    const clock = (name: string): DateTerm => {
      asked?.({ rule: `${this.written.id}/${name}` });
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
      this.#happened(termsOf(this.written.cases), ({ event }) => event && events.add(event)),
    );
    return [...this.#built.values()]
      .filter(({ face }) => face.events.some((e) => events.has(e)))
      .map(({ face }) => face.id);
  }

  #saidOf<E>(expected: (course: Worked) => E | undefined): readonly Example<typeof cases, E>[] {
    return this.written.courses.flatMap((course) => {
      const expect = expected(course);
      return expect === undefined ? [] : [{ ...asExample(course), expect }];
    });
  }

  /** The worked cases that say something, the first of them also on each side of the days from and to which it holds. */
  #coursesOf<E>(
    expected: (course: Worked) => E | undefined,
    inForce: Common,
  ): readonly Example<typeof cases, E | NotApplicable>[] {
    const said = this.#saidOf(expected);
    const shown = said.find(({ expect }) => !isNotApplicable(expect));
    return shown ? [...said, ...this.#edges(shown, inForce)] : said;
  }

  #edges<X extends Example<typeof cases, unknown>>(
    shown: X,
    { from, to }: Common,
  ): readonly (X | (X & { expect: NotApplicable }))[] {
    const on = (happenedOn: string, zh: string, en: string) => ({
      ...shown,
      name: text(`${shown.name.zh}：${zh}`, `${shown.name.en}: ${en}`),
      facts: { ...shown.facts, happenedOn },
    });
    const no = { expect: { notApplicable: true } } as const;
    return [
      ...(shown.facts.happenedOn === from ? [] : [on(from, "施行之日的案件", "a case of the first day")]),
      { ...on(moved(from, -1), "施行前一日的案件", "a case of the day before"), ...no },
      ...(to === undefined
        ? []
        : [
            on(to, "末日的案件", "a case of the last day"),
            { ...on(moved(to, 1), "失效次日的案件", "a case of the day after the last"), ...no },
          ]),
    ];
  }
}

const inForceOf = ({ from, to }: Common): InForce & { readonly from: string } => ({
  from,
  ...(to === undefined ? {} : { to }),
});

/** A step is open that is called for and not taken. */
const isOpen = ({ standing, due }: Built, c: Case): Test =>
  due ? standing.of(c).oneOf("awaited", "overdue") : standing.of(c).is("awaited");

const asOpen = ({ face, standing, due }: Built): OpenStep => ({
  step: face.id,
  standing: standing.data.id,
  ...(due ? { due: due.data.id } : {}),
});

const asExample = ({ name, facts, events, judged }: Worked) => ({
  name,
  facts: { id: "c", unit: "u", ...facts },
  judged,
  records: {
    caseEvents: events.map(([event, happenedOn], i) => ({ id: `e${i}`, unit: "u", case: "c", event, happenedOn })),
  },
});
