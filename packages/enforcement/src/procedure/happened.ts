import {
  type AnyDefinition,
  all,
  atAnyTime,
  type Cites,
  type DateTerm,
  first,
  type Indicator,
  type InForce,
  indicator,
  judgedOn,
  last,
  moved,
  record,
  recordsBy,
  type Terms,
  type Text,
  text,
} from "@anwei/kernel";
import type { CaseEvent, caseEvents, cases } from "../records/index.js";

type End = "first" | "last";

/** The first and last date of each event of a case, defined as they are asked for. */
export class EventDates {
  readonly #made = new Map<string, Indicator<"cases", DateTerm>>();

  constructor(
    private readonly of: {
      readonly id: string;
      readonly cites: Cites;
      readonly inForce: InForce;
      readonly cases: typeof cases;
      readonly events: typeof caseEvents;
    },
  ) {}

  get definitions(): readonly AnyDefinition[] {
    return [...this.#made.values()];
  }

  /** The date of an event of a case, as a term. */
  term(end: End, event: CaseEvent, subject: Terms<typeof cases>): DateTerm {
    return this.#indicator(end, [event], event).of(subject);
  }

  /** The first date of any of several events, under a name of its own. */
  firstOf(events: readonly CaseEvent[], name: string): Indicator<"cases", DateTerm> {
    const [only] = events;
    return this.#indicator("first", events, events.length === 1 && only ? only : name);
  }

  #indicator(end: End, events: readonly CaseEvent[], name: string): Indicator<"cases", DateTerm> {
    const key = `${end}/${name}`;
    const made = this.#made.get(key) ?? this.#define(key, end, events);
    this.#made.set(key, made);
    return made;
  }

  #define(key: string, end: End, events: readonly CaseEvent[]): Indicator<"cases", DateTerm> {
    const { id, cites, inForce, cases, events: table } = this.of;
    const members = (table.data.fields.event as { readonly members: Readonly<Record<string, Text>> }).members;
    const named = events.map((e) => members[e] ?? text(e, e));
    const zh = named.map((t) => t.zh).join("或者");
    const en = named.map((t) => t.en).join(" or ");
    const [one] = events as readonly [CaseEvent];
    const other = Object.keys(members).find((m) => !(events as readonly string[]).includes(m)) as CaseEvent;
    const day = (n: number): string => moved(inForce.from ?? "2000-01-01", n);
    const on = (happenedOn: string, event: CaseEvent, of = "c") => ({ unit: "u", case: of, happenedOn, event });
    const fold = end === "first" ? first : last;
    return indicator({
      id: `${id}/${key}`,
      title:
        end === "first"
          ? text(`${zh}（首次）的日期`, `first date: ${en}`)
          : text(`${zh}（最近一次）的日期`, `last date: ${en}`),
      cites,
      ...inForce,
      about: record(cases),
      law: "event",
      over: table,
      link: recordsBy("case"),
      window: atAnyTime(),
      where: (e) => all(e.event.oneOf(...events), e.happenedOn.atMost(judgedOn)),
      fold: (e) => fold(e.happenedOn),
      examples: [
        {
          name: text(
            "本案之外、别的事项、判定日之后的，不算",
            "what is of another case, another event or after the day of judging does not count",
          ),
          facts: { id: "c", unit: "u", happenedOn: day(0) },
          judged: day(6),
          records: {
            caseEvents: [
              { id: "e1", ...on(day(5), one) },
              { id: "e2", ...on(day(3), one) },
              { id: "e3", ...on(day(6), events.at(-1) ?? one) },
              { id: "e4", ...on(day(7), one) },
              { id: "e5", ...on(day(2), other) },
              { id: "e6", ...on(day(2), one, "c2") },
            ],
          },
          expect: end === "first" ? day(3) : day(6),
        },
        ...[
          [
            day(-1),
            "施行前一日的案件不适用",
            "it does not apply to a case of the day before it came into force",
          ] as const,
          ...(inForce.to === undefined
            ? []
            : [[moved(inForce.to, 1), "失效次日的案件不适用", "nor to one of the day after its last"] as const]),
        ].map(([happenedOn, zh, en]) => ({
          name: text(zh, en),
          facts: { id: "c", unit: "u", happenedOn },
          judged: day(6),
          records: { caseEvents: [{ id: "e1", ...on(day(3), one) }] },
          expect: { notApplicable: true } as const,
        })),
        ...(inForce.to === undefined
          ? []
          : [
              {
                name: text("末日的案件仍适用", "it applies to a case of its last day"),
                facts: { id: "c", unit: "u", happenedOn: inForce.to },
                judged: moved(inForce.to, 1),
                records: { caseEvents: [{ id: "e1", ...on(inForce.to, one) }] },
                expect: inForce.to,
              },
            ]),
        ...events.map((event) => ({
          name: text(
            `判定日当日只有${members[event]?.zh ?? event}`,
            `nothing but this, on the day of judging: ${members[event]?.en ?? event}`,
          ),
          facts: { id: "c", unit: "u", happenedOn: day(0) },
          judged: day(6),
          records: { caseEvents: [{ id: "e1", ...on(day(6), event) }] },
          expect: day(6),
        })),
        {
          name: text("判定日之后才有的，没有日期", "what comes after the day of judging alone gives no date"),
          facts: { id: "c", unit: "u", happenedOn: day(0) },
          judged: day(6),
          records: { caseEvents: [{ id: "e1", ...on(day(7), one) }] },
          expect: { notApplicable: true },
        },
        {
          name: text("没有记载的，没有日期", "without a record there is no date"),
          facts: { id: "c", unit: "u", happenedOn: day(1) },
          judged: day(6),
          records: { caseEvents: [{ id: "e1", ...on(day(2), other) }] },
          expect: { notApplicable: true },
        },
      ],
    });
  }
}
