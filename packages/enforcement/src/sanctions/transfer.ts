import {
  all,
  atAnyTime,
  type Facts,
  first,
  indicator,
  judgedOn,
  moved,
  record,
  recordsBy,
  type Terms,
  type Test,
  text,
} from "@anwei/kernel";
import { type ActLike, recipients, transfers } from "../records/index.js";
import { type Deadline, deadline } from "./deadline.js";
import type { SanctionWritten } from "./written.js";

type Recipient = keyof typeof recipients;

export interface TransferWritten<K extends ActLike> extends SanctionWritten {
  readonly of: K;
  /** To whom, or to any of whom. */
  readonly to: Recipient | readonly [Recipient, ...Recipient[]];
  /** Which acts are handed over, with such an act and one that is not. */
  readonly owed: {
    readonly when: (act: Terms<NoInfer<K>>) => Test;
    readonly example: Facts<NoInfer<K>>;
    readonly elsewhere: Facts<NoInfer<K>>;
  };
  /** How many days after its discovery; promptly where the document gives none. */
  readonly within?: number;
}

/**
 * Handing over of a case to the police, the organs of discipline, the court or another department (案件移送): when it is
 * owed, by when, and whether it was done.
 *
 * @throws DefinitionError
 */
export function transfer<K extends ActLike>(written: TransferWritten<K>): Deadline<"acts"> {
  const { id, title, cites, from, of, owed, within } = written;
  const day = (n: number): string => moved(from, n);
  const [to, ...more] = (typeof written.to === "string" ? [written.to] : written.to) as [Recipient, ...Recipient[]];
  const [other] = (Object.keys(recipients) as Recipient[]).filter((r) => r !== to && !more.includes(r));
  const row = (name: string, happenedOn: string, recipient: Recipient | undefined = to, act = "a") => ({
    id: name,
    unit: "u",
    act,
    happenedOn,
    to: recipient,
  });
  const act = { id: "a", unit: "u", happenedOn: from } as Facts<ActLike>;
  const transferred = indicator({
    id: `${id}/transferred-on`,
    title: text(`${title.zh}：移送日期`, `${title.en}: handed over on`),
    cites,
    from,
    about: record(of as ActLike),
    law: "event",
    over: transfers,
    link: recordsBy("act"),
    window: atAnyTime(),
    where: (t) => all(t.to.oneOf(to, ...more), t.happenedOn.atMost(judgedOn)),
    fold: (t) => first(t.happenedOn),
    examples: [
      {
        name: text(
          "首次移送；移送别处、判定日以后、别的行为的不计",
          "the first one, thither, up to the day of judging",
        ),
        facts: act,
        judged: day(9),
        records: {
          transfers: [row("t1", day(9)), row("t2", day(10)), row("t3", day(1), other), row("t4", day(1), to, "b")],
        },
        expect: day(9),
      },
      ...more.map((recipient) => ({
        name: recipients[recipient],
        facts: act,
        judged: day(9),
        records: { transfers: [row("t1", day(9), recipient)] },
        expect: day(9),
      })),
      {
        name: text("判定日以后才移送的", "handed over after the day of judging"),
        facts: act,
        judged: day(9),
        records: { transfers: [row("t1", day(10))] },
        expect: { notApplicable: true },
      },
      {
        name: text("施行前一日的行为不适用", "not to an act of the day before"),
        facts: { ...act, happenedOn: day(-1) },
        judged: day(9),
        records: { transfers: [row("t1", day(1))] },
        expect: { notApplicable: true },
      },
    ],
  });
  const { standing, definitions } = deadline<ActLike>({
    ...written,
    of: of as ActLike,
    within: { id: `${id}/within`, days: within },
    since: (a) => a.discoveredOn,
    done: (a) => transferred.of(a),
    appliesWhen: (a) => all(owed.when(a as never), a.discoveredOn.exists),
    example: (since) => ({ ...owed.example, discoveredOn: since }),
    doneOn: (on) => ({ given: { [transferred.id]: on } }),
    elsewhere: [
      { name: text("不属移送情形的", "an act that is not handed over"), facts: owed.elsewhere },
      { name: text("尚未发现的", "not discovered yet"), facts: { discoveredOn: "none" } },
    ],
  });
  return { standing, definitions: [transferred, ...definitions] };
}
