import { bookOf, decide, extend, runExamples, source, text, withMembers } from "@anwei/kernel";
import { describe, expect, test } from "vitest";
import {
  type Answerable,
  answerable,
  answerRecord,
  answersOf,
  directSupervision,
  mandates,
  nationalReading,
  type Principle,
  type Reading,
  resolver,
  supervision,
} from "../src/index.js";
import { drawn, type Row, recordsOf, type Tables } from "./worlds.js";

const units: readonly Row[] = [
  { id: "city", kind: "city", parent: null },
  { id: "county", kind: "county", parent: "city" },
  { id: "town", kind: "township", parent: "county" },
  { id: "village", kind: "village", parent: "town" },
];
const plant = {
  id: "plant",
  unit: "village",
  happenedOn: "2020-01-01",
  trade: "hazardous-materials",
  activity: "storage",
};
const mandate = (id: string, unit: string, more: Row = {}): Row => ({
  id,
  unit,
  territory: "county",
  happenedOn: "2022-01-01",
  from: "2022-01-01",
  to: "none",
  trade: "none",
  activity: "none",
  principle: "sector",
  ...more,
});
const on = "2024-06-30";
const world = (...of: readonly Row[]): Tables => ({ units, subjectsOfSupervision: [plant], mandates: of });
const ask = (of: readonly Row[], reading: Reading = nationalReading, day = on) =>
  answerable(recordsOf(world(...of)), "plant", day, reading);

describe("who is answerable", () => {
  test("one authority, its principle, its rank and its mandate", () => {
    expect(ask([mandate("m", "bureau", { trade: "hazardous-materials" })])).toEqual({
      subject: "plant",
      on,
      place: "village",
      kind: "answered",
      authority: "bureau",
      principle: "sector",
      rank: 1,
      because: ["m"],
      rivals: [],
      missing: [],
    });
  });

  test("nobody: a gap; two of equal standing: a conflict; two mandates of one authority are none", () => {
    expect(ask([]).kind).toBe("gap");
    const two = ask([mandate("m", "a"), mandate("n", "b")]);
    expect([two.kind, two.authority, two.rivals, two.because]).toEqual(["conflict", null, ["a", "b"], ["m", "n"]]);
    expect(ask([mandate("m", "a"), mandate("n", "a", { trade: "hazardous-materials" })])).toMatchObject({
      kind: "answered",
      because: ["m", "n"],
    });
  });

  test("another trade, another stage, another territory and another time give nobody anything", () => {
    for (const other of [
      { trade: "mining" },
      { activity: "transport" },
      { territory: "elsewhere" },
      { from: "2024-07-01" },
      { to: "2024-06-29" },
    ]) {
      expect(ask([mandate("m", "a", other)]).kind, JSON.stringify(other)).toBe("gap");
    }
    expect(ask([mandate("m", "a", { from: on, to: on })]).kind).toBe("answered");
  });

  test("the principle that prevails first answers, whatever the territories", () => {
    const of = [
      mandate("m", "near", { territory: "village", principle: "similar-business" }),
      mandate("n", "sector", { territory: "city" }),
    ];
    expect(ask(of)).toMatchObject({ authority: "sector", rank: 1 });
    expect(ask(of.slice(0, 1))).toMatchObject({ authority: "near", principle: "similar-business", rank: 3 });
    expect(ask(of, { order: ["similar-business", "sector"], nesting: "narrowest" })).toMatchObject({
      authority: "near",
      rank: 1,
    });
  });

  test("by national law, the territory and comprehensive supervision answer beside, not in the place of others", () => {
    const of = [
      mandate("m", "town-office", { territory: "town", principle: "territorial" }),
      mandate("n", "emergency", { principle: "comprehensive" }),
    ];
    expect(ask(of).kind).toBe("gap");
    expect(ask(of, { order: ["territorial"], nesting: "narrowest" }).authority).toBe("town-office");
  });

  test("a wider territory covers narrower ones unless one of them has its own, or all claim alike", () => {
    const of = [mandate("m", "city-bureau", { territory: "city" }), mandate("n", "county-bureau")];
    expect(ask(of.slice(0, 1)).authority).toBe("city-bureau");
    expect(ask(of).authority).toBe("county-bureau");
    expect(ask(of, { ...nationalReading, nesting: "every" }).rivals).toEqual(["county-bureau", "city-bureau"]);
  });

  test("a township that moves is answered for by its county of the day", () => {
    const tables: Tables = {
      units: [
        { id: "west", kind: "county" },
        { id: "east", kind: "county" },
        { id: "town", kind: "township", parent: "west", from: "2000-01-01", to: "2024-06-30" },
        { id: "town", kind: "township", parent: "east", from: "2024-07-01", to: "none" },
      ],
      subjectsOfSupervision: [{ ...plant, unit: "town" }],
      mandates: [
        mandate("w", "west-bureau", { territory: "west" }),
        mandate("e", "east-bureau", { territory: "east" }),
      ],
    };
    const answer = resolver(recordsOf(tables), nationalReading);
    expect([answer("plant", "2024-06-30").authority, answer("plant", "2024-07-01").authority]).toEqual([
      "west-bureau",
      "east-bureau",
    ]);
  });

  test("what is missing leaves it unknown only where it might change the answer", () => {
    expect(ask([mandate("m", "a", { trade: null })])).toMatchObject({
      kind: "unknown",
      authority: null,
      missing: ["mandates/m/trade"],
    });
    expect(ask([mandate("m", "a", { to: null })]).missing).toEqual(["mandates/m/to"]);
    expect(ask([mandate("m", "a"), mandate("n", "b", { trade: null })]).kind).toBe("unknown");
    expect(ask([mandate("m", "a"), mandate("n", "a", { trade: null })]).authority).toBe("a");
    expect(ask([mandate("m", "a"), mandate("n", "b", { trade: null, principle: "business" })]).authority).toBe("a");
    expect(ask([mandate("m", "a"), mandate("n", "b", { territory: null })]).missing).toEqual(["mandates/n/territory"]);
    const unsaid = recordsOf({
      ...world(mandate("m", "a", { trade: "mining" })),
      subjectsOfSupervision: [{ ...plant, trade: null }],
    });
    expect(answerable(unsaid, "plant", on, nationalReading).missing).toEqual(["subjectsOfSupervision/plant/trade"]);
    const homeless = recordsOf({ ...world(), subjectsOfSupervision: [{ ...plant, unit: null }] });
    expect(answerable(homeless, "plant", on, nationalReading).missing).toEqual(["subjectsOfSupervision/plant/unit"]);
  });

  test("a subject that is not on record, and what is no date, are refused", () => {
    expect(() => answerable(recordsOf(world()), "other", on, nationalReading)).toThrow(RangeError);
    expect(() => answerable(recordsOf(world()), "plant", "2024-13-01", nationalReading)).toThrow(RangeError);
  });
});

describe("a region's order: who is in charge, else who does most of it, else who is nearest (“三谁”)", () => {
  const ours = extend(mandates, {
    principle: withMembers(mandates.shape.principle, {
      "in-charge": text("谁主管谁牵头", "who is in charge leads"),
      main: text("谁为主谁牵头", "who does most leads"),
      nearest: text("谁靠近谁牵头", "who is nearest leads"),
    }),
  });
  const reading = { order: ["in-charge", "main", "nearest"], nesting: "narrowest" } as const;
  const of = [
    mandate("1", "a", { principle: "in-charge" }),
    mandate("2", "b", { principle: "main" }),
    mandate("3", "c", { principle: "nearest", territory: "village" }),
    mandate("4", "d", { principle: "sector" }),
  ];
  test.each([
    [of, "a"],
    [of.slice(1), "b"],
    [of.slice(2), "c"],
    [of.slice(3), null],
  ])("%#", (some, authority) => {
    expect(answerable(recordsOf(world(...some), { mandates: ours }), "plant", on, reading).authority).toBe(authority);
  });
});

const trades = ["mining", "construction", "none"];
const activities = ["production", "storage", "none"];
const principles: readonly Principle[] = ["sector", "business", "similar-business", "territorial"];

/** A made world: a line of units, subjects in them, and mandates with few values, so that many of them meet. */
function made(seed: number, deep: boolean): Tables {
  const draw = drawn(seed);
  const one = <T>(of: readonly T[]): T => of[draw(of.length)] as T;
  const places = deep ? ["city", "county", "town", "village"] : ["county", "town"];
  return {
    units: deep
      ? units
      : [
          { id: "county", kind: "county" },
          { id: "town", kind: "township", parent: "county" },
        ],
    subjectsOfSupervision: [0, 1, 2, 3].map((i) => ({
      id: `s${i}`,
      unit: one(places),
      happenedOn: "2020-01-01",
      trade: one(trades),
      activity: one(activities),
    })),
    mandates: Array.from({ length: draw(40) }, (_, i) => ({
      id: `m${i}`,
      unit: one(["a", "b"]),
      territory: one(places),
      happenedOn: "2022-01-01",
      from: one(["2024-06-29", "2024-06-30", "2024-07-01"]),
      to: one(["2024-06-29", "2024-06-30", "none"]),
      trade: one(trades),
      activity: one(activities),
      principle: one(principles),
    })),
  };
}

/** The same by hand: each principle in turn, and within it each territory from the place upwards. */
function byHand(
  { mandates: all = [], subjectsOfSupervision: subjects = [], units: tree = [] }: Tables,
  subject: string,
  { order, nesting }: Reading,
) {
  const s = subjects.find((row) => row.id === subject) as Row;
  const line: unknown[] = [];
  for (let at: unknown = s.unit; at; at = tree.find((u) => u.id === at)?.parent) line.push(at);
  const covering = all.filter(
    (m) =>
      String(m.from) <= on &&
      (m.to === "none" || String(m.to) >= on) &&
      (m.trade === "none" || m.trade === s.trade) &&
      (m.activity === "none" || m.activity === s.activity),
  );
  for (const principle of order) {
    for (const reach of nesting === "every" ? [line] : line.map((unit) => [unit])) {
      const who = new Set(
        covering.filter((m) => m.principle === principle && reach.includes(m.territory)).map((m) => m.unit),
      );
      if (who.size > 1) return { kind: "conflict", principle, rivals: [...who].sort() };
      if (who.size === 1) return { kind: "answered", principle, rivals: [] };
    }
  }
  return { kind: "gap", principle: null, rivals: [] };
}

const readings: readonly Reading[] = (["narrowest", "every"] as const).flatMap((nesting) => [
  { order: ["sector", "business", "similar-business"], nesting },
  { order: ["territorial", "sector"], nesting },
  { order: ["business"], nesting },
]);
const consequence = { id: "x", text: text("协调明确", "settle it") };
const rules = source({ id: "rules", type: "test", title: text("办法", "Rules"), from: "2022-01-01", verified: true });
const common = {
  id: "test",
  mandates,
  cites: rules.section("一"),
  from: "2022-01-01",
  consequences: { gap: consequence, conflict: consequence },
} as const;

test("the resolver answers as the same done by hand", () => {
  const seen = new Set<string>();
  for (let seed = 1; seed <= 400; seed++) {
    const tables = made(seed, true);
    for (const reading of readings) {
      const answer = resolver(recordsOf(tables), reading);
      for (const { id } of tables.subjectsOfSupervision ?? []) {
        const { kind, principle, rivals } = answer(id as string, on);
        expect({ kind, principle, rivals: [...rivals].sort() }, `${seed} ${id} ${JSON.stringify(reading)}`).toEqual(
          byHand(tables, id as string, reading),
        );
        seen.add(kind);
      }
    }
  }
  expect([...seen].sort()).toEqual(["answered", "conflict", "gap"]);
});

test("removing what is known never makes the resolver sure of something else", () => {
  for (let seed = 1; seed <= 300; seed++) {
    const tables = made(seed, true);
    const draw = drawn(seed + 1000);
    const forget = (row: Row): Row => {
      const field = ["unit", "territory", "from", "to", "trade", "activity", "principle"][draw(14)];
      return field === undefined ? row : { ...row, [field]: null };
    };
    const partly = { ...tables, mandates: (tables.mandates ?? []).map(forget) };
    for (const reading of readings) {
      const [whole, part] = [tables, partly].map((of) => resolver(recordsOf(of), reading));
      for (const { id } of tables.subjectsOfSupervision ?? []) {
        const told = part?.(id as string, on) as Answerable;
        const right = whole?.(id as string, on) as Answerable;
        if (told.kind === "unknown") expect(told.missing.length).toBeGreaterThan(0);
        else
          expect([told.kind, told.authority, told.principle], `${seed} ${id}`).toEqual([
            right.kind,
            right.authority,
            right.principle,
          ]);
      }
    }
  }
});

describe("by rules alone", () => {
  test.each(readings)("the worked examples hold: $order, $nesting", (reading) => {
    const { definitions } = directSupervision({ ...common, ...reading });
    const book = bookOf(...definitions);
    expect(
      definitions
        .flatMap((d) => runExamples(book, d.data as never))
        .map((f) => [f.rule, f.example.name.en, f.outcome, f.error]),
    ).toEqual([]);
  });

  test.each(readings)("the rules answer as the resolver: $order, $nesting", (reading) => {
    const { supervised } = directSupervision({ ...common, ...reading });
    const complete = { mandates: text("完整", "complete") };
    const seen = new Set<string>();
    for (let seed = 1; seed <= 100; seed++) {
      const tables = made(seed, false);
      const answer = resolver(recordsOf(tables), reading);
      for (const subject of tables.subjectsOfSupervision ?? []) {
        const question = { id: "q", unit: subject.unit, subject: subject.id, happenedOn: on };
        // The county has no unit above it on record: whether one claims is then not known.
        if (subject.unit === "county") continue;
        const { kind } = answer(subject.id as string, on);
        expect(decide(supervised, question, { records: tables, complete }).value, `${seed} ${subject.id}`).toBe(kind);
        seen.add(kind);
      }
    }
    expect([...seen].sort()).toEqual(["answered", "conflict", "gap"]);
  });
});

test("the resolver's records are judged as it answered", () => {
  const seen = new Set<string>();
  for (let seed = 1; seed <= 200; seed++) {
    const records = recordsOf(made(seed, true));
    const answer = resolver(records, nationalReading);
    for (const row of answersOf(records, on, nationalReading)) {
      const { kind } = answer(row.subject as string, on);
      expect(decide(supervision, row).value).toBe(kind);
      seen.add(kind);
    }
  }
  expect(seen.size).toBe(3);
});

test("an unknown answer is a question that is left undecided; what has ended is not asked about", () => {
  const unknown = answerRecord(ask([mandate("m", "a", { trade: null })]));
  expect(unknown).toEqual({ id: `plant/${on}`, subject: "plant", happenedOn: on, unit: "village" });
  expect(decide(supervision, unknown).value).toBeNull();
  const ended = {
    ...world(),
    subjectsOfSupervision: [
      { ...plant, to: "2024-06-29" },
      { ...plant, id: "b", to: on },
      { ...plant, id: "c", from: "2024-07-01" },
    ],
  };
  expect(answersOf(recordsOf(ended), on, nationalReading).map((row) => row.subject)).toEqual(["b"]);
});
