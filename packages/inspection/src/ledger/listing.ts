import {
  type AnyDefinition,
  all,
  amount,
  any,
  type Decision,
  dateQuantity,
  days,
  decision,
  judgedOn,
  moved,
  not,
  ordered,
  parameter,
  record,
  text,
} from "@anwei/kernel";
import { hiddenDangers } from "../records/index.js";
import type { DangerLedger } from "./danger-ledger.js";
import { eventDate } from "./happened.js";
import type { FindingWritten } from "./written.js";

export type Listing = "awaited" | "listed" | "released" | "unlisted" | "released-early";

export interface ListedSupervisionWritten extends FindingWritten {
  readonly ledger: DangerLedger;
  /** Days from the day on which it was found within which a major danger is put under listed supervision. */
  readonly within: number;
}

/**
 * Listed supervision (挂牌督办) of major dangers: whether one was listed in time, and whether it was released only once it
 * was put right. A general danger that was listed is followed in the same way.
 *
 * @throws DefinitionError
 */
export function listedSupervision({ ledger, within, ...written }: ListedSupervisionWritten): {
  readonly listing: Decision<"hiddenDangers", Listing, true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
} {
  const { id, title, cites, from, consequence } = written;
  const common = { cites, from, about: record(hiddenDangers), law: "judged" } as const;
  const day = (n: number): string => moved(from, 100 + n);
  const facts = { id: "d", unit: "u", happenedOn: day(0) } as const;
  const listedOn = eventDate(written, {
    name: "listed-on",
    title: text("最近一次挂牌日期", "last listed on"),
    end: "last",
    events: ["listed"],
  });
  const releasedOn = eventDate(written, {
    name: "released-on",
    title: text("最近一次解除挂牌日期", "last released on"),
    end: "last",
    events: ["released"],
  });
  const time = parameter({
    id: `${id}/within`,
    of: amount(text("挂牌期限天数", "days within which it is listed"), { unit: "day", min: 0 }),
    moves: { may: "tighten", stricter: "lower" },
    history: [{ from, value: within, cites }],
  });
  const due = dateQuantity({
    ...common,
    id: `${id}/due`,
    title: text("挂牌期限", "listed supervision due"),
    appliesWhen: (d) => d.grade.is("major"),
    is: (d) => d.happenedOn.plus(days(time.value)),
    examples: [
      {
        name: text("重大隐患", "a major one"),
        facts: { ...facts, grade: "major" },
        judged: day(1),
        expect: day(within),
      },
      {
        name: text("一般隐患不必挂牌", "a general one need not be listed"),
        facts: { ...facts, grade: "general" },
        judged: day(1),
        expect: { notApplicable: true },
      },
    ],
  });
  const nothing = {
    [due.id]: day(9),
    [listedOn.id]: "none",
    [releasedOn.id]: "none",
    [ledger.settled.id]: "none",
  };
  const at = (
    zh: string,
    en: string,
    judged: number,
    given: Readonly<Record<string, string>>,
    expect: Listing | { readonly notApplicable: true },
  ) => ({ name: text(zh, en), facts, judged: day(judged), given: { ...nothing, ...given }, expect });
  const released = { [listedOn.id]: day(3), [releasedOn.id]: day(20), [ledger.settled.id]: day(20) };
  const listing = decision({
    ...common,
    id,
    title,
    appliesWhen: (d) => any(listedOn.of(d).exists, due.of(d).exists),
    outcomes: ordered({
      awaited: text("待挂牌", "not listed yet"),
      listed: text("挂牌督办中", "listed"),
      released: text("已解除挂牌", "released"),
      unlisted: text("逾期未挂牌", "not listed in time"),
      "released-early": text("整改到位前解除挂牌", "released before it was put right"),
    }),
    combine: "gravest",
    consequences: { unlisted: [consequence], "released-early": [consequence] },
    rows: (d) => [
      { when: listedOn.of(d).exists, then: "listed" },
      { when: releasedOn.of(d).atLeast(listedOn.of(d)), then: "released" },
      { when: all(not(listedOn.of(d).exists), judgedOn.moreThan(due.of(d))), then: "unlisted" },
      {
        when: all(releasedOn.of(d).atLeast(listedOn.of(d)), not(ledger.settled.of(d).atMost(releasedOn.of(d)))),
        then: "released-early",
      },
      { otherwise: "awaited" },
    ],
    examples: [
      at("期限末日未挂牌", "not listed on the last day", 9, {}, "awaited"),
      at("期限次日未挂牌", "not listed on the day after", 10, {}, "unlisted"),
      at("已挂牌", "listed", 10, { [listedOn.id]: day(3) }, "listed"),
      at("整改到位当日解除", "released on the day on which it was settled", 30, released, "released"),
      at(
        "整改到位前一日解除",
        "released the day before",
        30,
        { ...released, [ledger.settled.id]: day(21) },
        "released-early",
      ),
      at(
        "没有整改就解除",
        "released without being settled",
        30,
        { ...released, [ledger.settled.id]: "none" },
        "released-early",
      ),
      at(
        "挂牌当日解除",
        "released on the day on which it was listed",
        30,
        { ...released, [listedOn.id]: day(20) },
        "released",
      ),
      at(
        "挂牌当日、整改到位前解除",
        "released on the day on which it was listed, before it was settled",
        30,
        { [listedOn.id]: day(20), [releasedOn.id]: day(20) },
        "released-early",
      ),
      at(
        "解除后又挂牌",
        "listed again after a release",
        30,
        { ...released, [listedOn.id]: day(21), [ledger.settled.id]: "none" },
        "listed",
      ),
      at(
        "一般隐患也已挂牌",
        "a general one that was listed",
        30,
        { ...nothing, [due.id]: "none", [listedOn.id]: day(3) },
        "listed",
      ),
      at(
        "一般隐患没有挂牌的不适用",
        "not to a general one that was not",
        30,
        { [due.id]: "none" },
        { notApplicable: true },
      ),
      { ...at("施行当日适用", "on the day it came into force it applies", 0, {}, "awaited"), judged: from },
      {
        ...at("施行前一日不适用", "the day before it does not", 0, {}, { notApplicable: true }),
        judged: moved(from, -1),
      },
    ],
  });
  return { listing, definitions: [listedOn, releasedOn, time, due, listing] };
}
