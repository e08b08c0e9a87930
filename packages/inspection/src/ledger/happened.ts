import {
  all,
  atAnyTime,
  type DateTerm,
  first,
  type Indicator,
  indicator,
  judgedOn,
  last,
  moved,
  record,
  recordsBy,
  type Terms,
  type Test,
  type Text,
  text,
} from "@anwei/kernel";
import { type DangerEvent, dangerEvents, hiddenDangers } from "../records/index.js";
import type { LedgerWritten } from "./written.js";

type Danger = Terms<typeof hiddenDangers>;
type Event = Terms<typeof dangerEvents>;
export type DangerDate = Indicator<"hiddenDangers", DateTerm>;

interface DateWritten {
  /** The last part of its id. */
  readonly name: string;
  readonly title: Text;
  readonly end: "first" | "last";
  readonly events: readonly DangerEvent[];
  /** Which of them count, where not all do: none that happened on the day told or on the side told of it does. */
  readonly only?: {
    readonly where: (event: Event, danger: Danger) => Test;
    /** The definition that it goes by. */
    readonly goesBy: DangerDate;
    /** The first day that counts, from the date of that definition on: 0 is that day itself. */
    readonly firstDay: 0 | 1;
    /** Whether events count while that date is absent. */
    readonly without: boolean;
  };
}

/** The first or the last date of events of a danger, up to the day of judging. */
export function eventDate({ id, cites, from }: LedgerWritten, written: DateWritten): DangerDate {
  const { name, title, end, events, only } = written;
  const day = (n: number): string => moved(from, 100 + n);
  const on = (event: string, n: number, danger = "d") => ({ unit: "u", danger, event, happenedOn: day(n) });
  const others = (["registered", "extended", "closed", "rectified"] as const).filter((e) => !events.includes(e));
  const [one] = events as readonly [DangerEvent];
  const facts = { id: "d", unit: "u", happenedOn: day(0) };
  const bound = only?.goesBy.id;
  const given = (at: number | "none") =>
    bound === undefined ? {} : { given: { [bound]: at === "none" ? at : day(at) } };
  const fold = end === "first" ? first : last;
  return indicator({
    id: `${id}/${name}`,
    title,
    cites,
    from,
    about: record(hiddenDangers),
    law: "judged",
    over: dangerEvents,
    link: recordsBy("danger"),
    window: atAnyTime(),
    where: (e, d) =>
      all(
        events.length === 1 ? e.event.is(one) : e.event.oneOf(...events),
        e.happenedOn.atMost(judgedOn),
        ...(only ? [only.where(e, d)] : []),
      ),
    fold: (e) => fold(e.happenedOn),
    examples: [
      {
        name: text(
          "别的隐患、别的事项、判定日之后的，不算",
          "what is of another danger, another event or after the day of judging does not count",
        ),
        facts,
        judged: day(6),
        ...given(only ? 3 - only.firstDay : 0),
        records: {
          dangerEvents: [
            { id: "e0", ...on(one, 5) },
            { id: "e1", ...on(events.at(-1) as string, 3) },
            { id: "e2", ...on(events.at(-1) as string, 6) },
            ...(end === "first" ? [] : [{ id: "e3", ...on(one, 7) }]),
            { id: "e4", ...on(one, 3, "d2") },
            ...others.flatMap((e, i) => [
              { id: `o${i}`, ...on(e, 3) },
              { id: `p${i}`, ...on(e, 6) },
            ]),
            ...(only ? [{ id: "e5", ...on(one, 2) }] : []),
          ],
        },
        expect: end === "first" ? day(3) : day(6),
      },
      {
        name: text("判定日之后才有的，没有日期", "what comes after the day of judging gives no date"),
        facts,
        judged: day(6),
        ...given(0),
        records: { dangerEvents: [{ id: "e0", ...on(one, 7) }] },
        expect: { notApplicable: true },
      },
      ...events.map((e) => ({
        name: text(`只有“${e}”一项`, `only “${e}”`),
        facts,
        judged: day(6),
        ...given(0),
        records: {
          dangerEvents: [
            { id: "e0", ...on(e, 5) },
            { id: "e1", ...on(e, 4, "d2") },
            ...others.map((o, i) => ({ id: `o${i}`, ...on(o, 4) })),
          ],
        },
        expect: day(5),
      })),
      ...(only
        ? [
            {
              name: text("没有所对照的日期时", "where the date that it goes by is absent"),
              facts,
              judged: day(6),
              ...given("none"),
              records: { dangerEvents: [{ id: "e0", ...on(one, 4) }] },
              expect: only.without ? day(4) : ({ notApplicable: true } as const),
            },
          ]
        : []),
    ],
  });
}
