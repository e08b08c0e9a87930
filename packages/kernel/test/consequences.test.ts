import { describe, expect, test } from "vitest";
import {
  bookOf,
  type Consequence,
  count,
  DefinitionError,
  date,
  days,
  decision,
  definitionProse,
  followingOf,
  hashesOf,
  kind,
  months,
  ordered,
  parameter,
  periodEnd,
  prepare,
  record,
  source,
  type Term,
  termsOf,
  text,
  unitIn,
  units,
  type WorkingCalendar,
  workingCalendar,
  workingDays,
  yearEnd,
} from "../src/index.js";
import { readDefinition, writeDefinition } from "../src/json.js";

const law = source({ id: "law", type: "test", title: text("办法", "Rules"), from: "2009-01-01", verified: true });
const events = kind("events", text("事件", "Events"), {
  deaths: count(text("死亡人数", "deaths")),
  liftedOn: date(text("解除日期", "date lifted"), { none: true }),
});
const grave = ordered({ none: text("无", "none"), grave: text("严重", "grave") });
const deed = { id: "tell", text: text("述职", "report out") };

const example = { name: text("例", "example"), expect: "grave" } as const;
const ofEvent = (consequence: Consequence) =>
  decision({
    id: "test/event",
    title: text("严重与否", "whether it is grave"),
    cites: law.whole(),
    about: record(events),
    law: "event",
    outcomes: grave,
    combine: "gravest",
    rows: (e) => [{ when: e.deaths.atLeast(1), then: "grave" }],
    consequences: { grave: [consequence] },
    examples: [{ ...example, facts: { happenedOn: "2009-05-04", deaths: 1 } }],
  });
const ofQuarter = (consequence: Consequence) =>
  decision({
    id: "test/quarter",
    title: text("严重与否", "whether it is grave"),
    cites: law.whole(),
    about: unitIn("quarter"),
    law: "periodEnd",
    outcomes: grave,
    combine: "gravest",
    rows: (u) => [{ when: u.kind.is("county"), then: "grave" }],
    consequences: { grave: [consequence] },
    examples: [{ ...example, facts: { id: "c", kind: "county" }, period: "2009-Q1" }],
  });

function following(
  definition: ReturnType<typeof ofEvent> | ReturnType<typeof ofQuarter>,
  facts: Readonly<Record<string, unknown>>,
  more: { readonly judged?: string; readonly period?: string; readonly calendar?: WorkingCalendar } = {},
) {
  const { interpreter, data, subject, period } = prepare(bookOf(definition), definition.id, facts, more);
  const [consequence] = definition.data.consequences?.grave ?? [];
  if (data.kind !== "decision" || !consequence) throw new Error("no consequence");
  return followingOf(interpreter, data, consequence, subject, period);
}

const event = { happenedOn: "2009-11-30", deaths: 1 };
const own = termsOf(events);
const county = { id: "c", kind: "county" };
const known = (...years: readonly number[]): WorkingCalendar =>
  workingCalendar({ years, off: new Set(), worked: new Set() });

describe("a day by which it is due", () => {
  test("is reckoned from the event, the period's end, or the end of the year that holds a day", () => {
    const due = (consequence: Consequence) => following(ofEvent(consequence), event).due?.value;
    expect(due({ ...deed, due: own.happenedOn.plus(days(15)) })).toBe("2009-12-15");
    expect(due({ ...deed, due: own.happenedOn.plus(months(3)) })).toBe("2010-02-28");
    expect(due({ ...deed, due: own.happenedOn.endOf("month") })).toBe("2009-11-30");
    expect(due({ ...deed, due: own.happenedOn.endOf("quarter") })).toBe("2009-12-31");
    expect(due({ ...deed, due: own.happenedOn.endOf("year").plus(months(5)) })).toBe("2010-05-31");
    const quarter = following(ofQuarter({ ...deed, due: periodEnd.plus(days(10)) }), county, { period: "2009-Q3" });
    expect(quarter.due?.value).toBe("2009-10-10");
  });

  test("may be looked up, and is then said with what it is looked up in", () => {
    const limit = parameter({
      id: "test/limit",
      of: count(text("述职期限", "time for reporting out"), { unit: "day" }),
      history: [{ from: "2009-01-01", value: 15, cites: law.whole() }],
    });
    const rule = ofEvent({ ...deed, due: own.happenedOn.plus(days(limit.value)) });
    expect(following(rule, event).due?.value).toBe("2009-12-15");
    expect(rule.uses.map((d) => d.id)).toEqual(["test/limit"]);
    expect(definitionProse(bookOf(rule), rule.id).parameters.map((p) => p.id)).toEqual(["test/limit"]);
  });

  test("in working days is known within the calendar's years, bounded beyond them", () => {
    const rule = ofEvent({ ...deed, due: own.happenedOn.plus(workingDays(10)) });
    expect(following(rule, event, { calendar: known(2009) }).due).toMatchObject({ value: "2009-12-14" });
    const late = { ...event, happenedOn: "2009-12-28" };
    expect(following(rule, late, { calendar: known(2009, 2010) }).due).toMatchObject({ value: "2010-01-11" });
    const bounded = following(rule, late, { calendar: known(2009) }).due;
    expect(bounded).toMatchObject({ value: null, atLeast: "2010-01-07" });
    expect((bounded?.atMost ?? "") > "2010-01-11").toBe(true);
  });

  test("is unknown where the day it is reckoned from is", () => {
    const rule = ofEvent({ ...deed, due: own.liftedOn.plus(days(1)) });
    expect(following(rule, event).due).toEqual({ said: expect.anything(), value: null, atLeast: null, atMost: null });
  });
});

describe("the end of what stands", () => {
  test("is its last day: on that day it still stands", () => {
    const rule = ofEvent({ ...deed, until: own.happenedOn.endOf("year") });
    const ended = (judged: string) => following(rule, event, { judged }).ended;
    expect([ended("2009-12-31"), ended("2010-01-01")]).toEqual(["no", "yes"]);
    expect(following(ofEvent(deed), event, { judged: "2010-01-01" })).not.toHaveProperty("ended");
  });

  test("does not come before it is there: lifted, not lifted, not known", () => {
    const rule = ofEvent({ ...deed, until: own.liftedOn });
    const of = (liftedOn: unknown, judged = "2010-06-30") => {
      const { until, ended } = following(rule, { ...event, liftedOn }, { judged });
      return [until?.value, ended];
    };
    expect(of("2010-06-29")).toEqual(["2010-06-29", "yes"]);
    expect(of("2010-06-30")).toEqual(["2010-06-30", "no"]);
    expect(of("none")).toEqual([null, "no"]);
    expect(of(null)).toEqual([null, "maybe"]);
  });

  test("may be what another decision says, or a day, whichever comes first", () => {
    const lifted = decision({
      id: "test/lifted",
      title: text("是否解除", "whether it is lifted"),
      cites: law.whole(),
      about: record(events),
      law: "event",
      outcomes: ordered({ stands: text("未解除", "stands"), lifted: text("解除", "lifted") }),
      combine: "gravest",
      rows: (e) => [{ when: e.deaths.below(3), then: "lifted" }],
      examples: [{ name: text("例", "example"), facts: { happenedOn: "2009-05-04", deaths: 1 }, expect: "lifted" }],
    });
    const endsWhen = lifted.of(own).is("lifted");
    const ended = (consequence: Consequence, deaths: number | null, judged = "2009-12-01") =>
      following(ofEvent(consequence), { ...event, deaths }, { judged }).ended;
    expect(ended({ ...deed, endsWhen }, 2)).toBe("yes");
    expect(ended({ ...deed, endsWhen }, 3)).toBe("no");
    expect(ended({ ...deed, endsWhen }, null)).toBe("maybe");
    const both = { ...deed, endsWhen, until: own.happenedOn.endOf("year") };
    expect([ended(both, 3), ended(both, 3, "2010-01-01"), ended(both, 2)]).toEqual(["no", "yes", "yes"]);
    expect(following(ofEvent({ ...deed, endsWhen }), event).endsWhen).toEqual(
      text("“是否解除”为解除", "“whether it is lifted” is “lifted”"),
    );
  });
});

describe("what follows", () => {
  test("is said with to whom, by when and until when", () => {
    const consequence: Consequence = {
      ...deed,
      who: text("县长", "the head of the county"),
      to: text("市政府", "the city government"),
      due: periodEnd.plus(days(15)),
      until: yearEnd,
    };
    const [said] = definitionProse(bookOf(ofQuarter(consequence)), "test/quarter").consequences;
    expect(said?.sentence).toEqual(
      text(
        "严重的，应当：向市政府述职（责任人：县长；不迟于期末后15日；至年末止）",
        "where it is “grave”: report out to the city government (who: the head of the county; no later than 15 days after the period's last day; until the year's last day)",
      ),
    );
  });

  test("is part of the definition's JSON, and its days of its meaning", () => {
    const rule = (n: number, to = "市政府") =>
      ofEvent({ ...deed, to: text(to, "the city"), due: own.happenedOn.plus(days(n)), until: own.liftedOn }).data;
    expect(readDefinition(writeDefinition(rule(15)), { kinds: [events.data] })).toEqual(rule(15));
    expect(hashesOf(rule(15)).meaning).not.toBe(hashesOf(rule(16)).meaning);
    expect(hashesOf(rule(15)).meaning).toBe(hashesOf(rule(15, "市委")).meaning);
    expect(hashesOf(rule(15)).edition).not.toBe(hashesOf(rule(15, "市委")).edition);
  });

  const problems = (consequence: unknown) => {
    try {
      ofEvent(consequence as Consequence);
    } catch (error) {
      if (error instanceof DefinitionError) return error.problems.map((p) => `${p.code} ${p.part}`);
      throw error;
    }
    return [];
  };
  test("is refused where its day is none: words, a number, a fact of another kind", () => {
    const part = "consequences.grave[0]";
    expect(problems({ ...deed, until: text("年底", "the end of the year") })).toEqual([`type-mismatch ${part}.until`]);
    expect(problems({ ...deed, due: own.deaths as Term })).toEqual([`type-mismatch ${part}.due`]);
    expect(problems({ ...deed, endsWhen: own.happenedOn as Term })).toEqual([`type-mismatch ${part}.endsWhen`]);
    expect(problems({ ...deed, due: termsOf(units).from })).toEqual([`unknown-fact ${part}.due`]);
    expect(problems({ ...deed, due: periodEnd })).toEqual([`no-period ${part}.due`]);
  });
});
