import { accidents } from "@anwei/accident";
import { completeness, type KindData, units } from "@anwei/kernel";
import * as Effect from "effect/Effect";
import * as Fiber from "effect/Fiber";
import * as Layer from "effect/Layer";
import * as Stream from "effect/Stream";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { statutoryCalendar } from "../src/calendar.js";
import { Calendar, Engine, RecordReader as Reader } from "../src/effect.js";
import {
  createEngine,
  type Dataset,
  DatasetError,
  type DatasetProblem,
  ReaderError,
  type RecordGiven,
  type RecordReader,
  type RecordRows,
  readRecords,
  readTables,
} from "../src/index.js";
import { book, judged, reader, tables } from "./host-data.js";

const kinds = new Map<string, KindData>([units, accidents, completeness].map((k) => [k.name, k.data]));
const unit = { id: "1", name: "甲县", kind: "county" };

const read = (of: Readonly<Record<string, RecordRows>>, about?: RecordReader["about"]): Promise<Dataset> =>
  readRecords({ tables: of, ...(about ? { about } : {}) }, kinds);

/** Everything that is wrong. */
async function problemsIn(of: Parameters<typeof read>[0], about?: unknown): Promise<readonly DatasetProblem[]> {
  try {
    await read(of, about as RecordReader["about"]);
  } catch (error) {
    if (error instanceof DatasetError) return error.problems;
    throw error;
  }
  throw new Error("not refused");
}

const places = async (of: Parameters<typeof read>[0]): Promise<unknown[][]> =>
  (await problemsIn(of)).map((p) => [p.code, p.file, p.row, p.column, p.found]);

const file = (name: string, rows: unknown) => ({ name, bytes: new TextEncoder().encode(JSON.stringify(rows)) });

async function* streamed(rows: readonly RecordGiven[]): AsyncGenerator<RecordGiven> {
  for (const row of rows) yield row;
}

const effectRead = (layer: Layer.Layer<Reader>) =>
  Effect.flatMap(Engine, (engine) => engine.readRecords).pipe(
    Effect.provide(Layer.merge(Engine.layer(book), layer)),
    Effect.result,
    Effect.runPromise,
  );

describe("records from a host", () => {
  test("are found by the names and titles of tables and fields, and units convert exactly", async () => {
    const dataset = await read({
      units: [unit],
      事故: [
        { 编号: "a", 单位: "1", "直接经济损失(万元)": "23.5", 死亡人数: 2n, 日期: "2009-03-01", unused: undefined },
      ].map(({ unused: _, ...row }) => row),
    });
    expect(dataset.tables.get("accidents")).toMatchObject([
      {
        table: "accidents",
        id: "a",
        origin: { file: "事故", row: 1 },
        raw: { id: "a", unit: "1", deaths: "2", directLoss: "235000", happenedOn: "2009-03-01" },
      },
    ]);
  });

  test("are judged as the same records in a folder are", async () => {
    const engine = createEngine(book, { calendar: statutoryCalendar });
    const fromFiles = readTables(
      [...Object.entries(tables).map(([name, rows]) => file(`${name}.json`, rows)), file("dataset.json", reader.about)],
      book.kinds,
    );
    const fromReader = await engine.readRecords(reader);
    expect(await engine.assess(fromReader)).toEqual(await engine.assess(fromFiles));
  });

  test("are the same all at hand or as they come, plain or in Effect", async () => {
    const engine = createEngine(book);
    const plain = await engine.readRecords(reader);
    const late = {
      ...reader,
      tables: { units: () => streamed(tables.units ?? []), 隐患: streamed(tables.隐患 ?? []) },
    };
    expect(await engine.readRecords(late)).toEqual(plain);
    const streams = Object.fromEntries(
      Object.entries(tables).map(([name, rows]) => [name, Stream.fromIterable(rows).pipe(Stream.rechunk(2))]),
    );
    expect(await effectRead(Reader.layer(streams, reader.about))).toMatchObject({ _tag: "Success", success: plain });
  });

  test("say of themselves what a manifest says", async () => {
    const because = { zh: "因为", en: "because" };
    const about = {
      title: because,
      judged,
      known: "2025-05-31",
      assumeComplete: { 事故: because },
      absent: { accidents: ["unit"] },
    };
    const { tables: _, ...said } = await read({ units: [unit], accidents: [{ id: "a" }] }, about);
    expect(said).toEqual({ title: because, judged, known: "2025-05-31", assume: { accidents: because }, lacks: {} });
  });
});

describe("nothing is given when anything is wrong", () => {
  test("a wrong cell is told with its table, record and column", async () => {
    expect(
      await places({
        units: [unit],
        accidents: streamed([
          { id: "a", unit: "1", deaths: 2 },
          { id: "b", unit: "1", deaths: "two", happenedOn: "2009-02-30" },
          { id: "a", unit: "2", 死亡人数: -1 },
        ]),
      }),
    ).toEqual([
      ["not-a-number", "accidents", 2, "deaths", "two"],
      ["not-a-date", "accidents", 2, "happenedOn", "2009-02-30"],
      ["below-minimum", "accidents", 3, "死亡人数", "-1"],
      ["unknown-unit", "accidents", 3, "unit", "2"],
      ["duplicate-id", "accidents", 3, "id", "a"],
    ]);
  });

  test("in the same words as in a folder, in Effect too", async () => {
    const wrong = { ...tables, 隐患: [{ ...tables.隐患?.[0], 级别: "特大" }] };
    const plain = await createEngine(book)
      .readRecords({ tables: wrong })
      .catch((error: unknown) => error);
    expect(plain).toMatchObject({
      message: expect.stringContaining("隐患 第 1 行 列“级别”"),
      problems: [{ code: "not-a-member", file: "隐患", row: 1, column: "级别", found: "特大" }],
    });
    const streams = Object.fromEntries(Object.entries(wrong).map(([name, rows]) => [name, Stream.fromIterable(rows)]));
    const { problems, total, counts, message } = plain as DatasetError;
    expect(await effectRead(Reader.layer(streams))).toMatchObject({
      _tag: "Failure",
      failure: { _tag: "DatasetRefused", problems, total, counts, message },
    });
  });

  test("what is no record", async () => {
    const rows = [unit, null, ["1"], "1"] as unknown as RecordGiven[];
    expect(await places({ units: rows })).toEqual([
      ["not-a-record", "units", 2, undefined, "null"],
      ["not-a-record", "units", 3, undefined, '["1"]'],
      ["not-a-record", "units", 4, undefined, "1"],
    ]);
  });

  test("a Date, of which nobody knows whose day it was", async () => {
    const at = new Date("2009-02-28T16:00:00Z");
    const [problem] = await problemsIn({ units: [unit], accidents: [{ id: "a", unit: "1", happenedOn: at }] });
    expect(problem).toMatchObject({
      code: "not-a-date",
      row: 1,
      column: "happenedOn",
      found: '"2009-02-28T16:00:00.000Z"',
      todo: { en: "Give a text in China's time, such as 2009-03-31 or 2009-03-31T08:30." },
    });
  });

  test("a table by no known name, or twice, or none; a column that it has to have, and one that rules read", async () => {
    expect(await problemsIn({ units: [unit], accident: [] })).toMatchObject([
      { code: "unknown-table", file: "accident", todo: { en: "Did you mean accidents?" } },
    ]);
    expect(await problemsIn({ units: [unit], 单位: [unit] })).toMatchObject([
      { code: "table-twice", file: "单位", todo: { en: "Join the two, or leave the table out." } },
    ]);
    expect(await problemsIn({})).toMatchObject([{ code: "no-table" }]);
    expect(await problemsIn({ units: [unit], accidents: [{ id: "a" }] })).toMatchObject([
      {
        code: "missing-column",
        file: "accidents",
        column: "unit",
        todo: {
          zh: '补上此列（不详的单元格留空），或在 about 中写明 "absent": {"accidents": ["unit"]}',
          en: 'Add the column (an empty cell is unknown), or state in about "absent": {"accidents": ["unit"]}.',
        },
      },
    ]);
    const read = await readRecords({ tables: { units: [unit], accidents: [{ id: "a", unit: "1" }] } }, kinds, {
      needs: new Map([["accidents", ["deaths"]]]),
    });
    expect(read.lacks).toEqual({ accidents: ["deaths"] });
  });

  test("what is wrong in what they say of themselves", async () => {
    const about = { judged: "2009-02-30", tittle: "x" };
    expect(await problemsIn({ units: [unit] }, about)).toMatchObject([
      { code: "bad-manifest", file: "about", column: "judged", found: "2009-02-30" },
      { code: "bad-manifest", file: "about", column: "tittle", todo: { en: "Did you mean title?" } },
    ]);
  });

  test("a table by a wrong name is not even opened", async () => {
    let opened = 0;
    const open = (): RecordRows => {
      opened++;
      return [];
    };
    await expect(readRecords({ tables: { units: [unit], accident: open } }, kinds)).rejects.toThrow(DatasetError);
    expect(opened).toBe(0);
  });
});

describe("a source that breaks off", () => {
  const cause = new Error("connection lost");
  async function* broken(after: number): AsyncGenerator<RecordGiven> {
    for (let i = 0; i < after; i++) yield { id: `${i}`, unit: "county", happenedOn: "2024-09-20" };
    throw cause;
  }

  test("is told with its table and how far it came, plain and in Effect", async () => {
    const plain = await createEngine(book)
      .readRecords({ tables: { units: tables.units ?? [], 隐患: () => broken(2) } })
      .catch((error: unknown) => error);
    expect(plain).toBeInstanceOf(ReaderError);
    const expected = {
      table: "隐患",
      rows: 2,
      cause,
      message:
        "[reader-failed] 读取 隐患 时中断，已读 2 条：connection lost / reading 隐患 broke off after 2 records: connection lost",
    };
    expect(plain).toMatchObject({ ...expected, code: "reader-failed" });
    const streams = {
      units: Stream.fromIterable(tables.units ?? []),
      隐患: Stream.fromAsyncIterable(broken(2), (error) => error),
    };
    expect(await effectRead(Reader.layer(streams))).toMatchObject({
      _tag: "Failure",
      failure: { _tag: "ReaderFailed", ...expected },
    });
  });

  test("a cursor that cannot be opened broke off before its first record", async () => {
    const closed = (): RecordRows => {
      throw cause;
    };
    await expect(readRecords({ tables: { units: closed } }, kinds)).rejects.toMatchObject({ table: "units", rows: 0 });
  });
});

describe("taking records as they come", () => {
  test("a table is opened when the one before it is closed, and a record asked for when the last one is read", async () => {
    const events: string[] = [];
    async function* source(name: string, rows: readonly RecordGiven[]): AsyncGenerator<RecordGiven> {
      events.push(`open ${name}`);
      try {
        for (const row of rows) {
          // A record is read through this getter, which says when.
          yield Object.defineProperty({ ...row }, "name", {
            enumerable: true,
            get: () => {
              events.push(`read ${name} ${row.id}`);
              return "甲";
            },
          });
          events.push(`next ${name}`);
        }
      } finally {
        events.push(`close ${name}`);
      }
    }
    await readRecords(
      {
        tables: {
          units: () => source("units", [unit]),
          accidents: () =>
            source("accidents", [
              { id: "a", unit: "1" },
              { id: "b", unit: "1" },
            ]),
        },
      },
      new Map(kinds).set("accidents", {
        ...accidents.data,
        fields: { ...accidents.data.fields, name: units.data.fields.name! },
      }),
    );
    expect(events).toEqual([
      ...["open units", "read units 1", "next units", "close units"],
      ...[
        "open accidents",
        "read accidents a",
        "next accidents",
        "read accidents b",
        "next accidents",
        "close accidents",
      ],
    ]);
  });

  test("lets other work in while a long table at hand is read", async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => ({ id: `${i}`, unit: "1" }));
    let turns = 0;
    const other = setInterval(() => turns++, 0);
    await read({ units: [unit], accidents: rows });
    clearInterval(other);
    expect(turns).toBeGreaterThan(0);
  });

  test("interrupted in Effect, it ends the stream that it was reading and opens no other", async () => {
    const events: string[] = [];
    const endless = Stream.suspend(() => Stream.never).pipe(
      Stream.onStart(Effect.sync(() => events.push("opened"))),
      Stream.ensuring(Effect.sync(() => events.push("closed"))),
    );
    const second = Stream.suspend(() => {
      events.push("second");
      return Stream.empty;
    });
    const ended = await Effect.gen(function* () {
      const { readRecords } = yield* Engine;
      const fiber = yield* Effect.forkChild(readRecords);
      while (events.length === 0) yield* Effect.yieldNow;
      yield* Fiber.interrupt(fiber);
      return yield* Fiber.await(fiber);
    }).pipe(
      Effect.provide(Layer.merge(Engine.layer(book), Reader.layer({ units: endless, 隐患: second }))),
      Effect.runPromise,
    );
    expect(ended._tag).toBe("Failure");
    expect(events).toEqual(["opened", "closed"]);
  });
});

test("whatever a record holds, it is read or refused as in a JSON file", async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      null,
      "",
      "1",
      "甲",
      "none",
      0,
      1.5,
      -1,
      "2009-03-01",
      "2009-02-30",
      "2009-03-01T08:30",
      true,
      "是",
    ),
    fc.constantFrom<unknown>([], {}, ["1"], { value: 3, unit: "万元" }, "12345678901234567890"),
    fc.string(),
  );
  const row = fc.dictionary(
    fc.constantFrom(
      "id",
      "编号",
      "unit",
      "deaths",
      "死亡人数",
      "直接经济损失(万元)",
      "happenedOn",
      "recordedAt",
      "supersedes",
      "misspelt",
    ),
    cell,
  );
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 6 }), async (rows) => {
      const told = (error: unknown): unknown => {
        if (!(error instanceof DatasetError)) throw error;
        return error.problems.map(({ file: _, ...problem }) => problem);
      };
      const inFile = (): unknown => {
        try {
          return readTables([file("units.json", [unit]), file("accidents.json", rows)], kinds).tables.get("accidents");
        } catch (error) {
          return told(error);
        }
      };
      const given = await read({ units: [unit], accidents: rows }).then((d) => d.tables.get("accidents"), told);
      const plain = (of: unknown): unknown =>
        JSON.parse(
          JSON.stringify(of, (key, v) => (key === "origin" ? undefined : v))
            .replaceAll("dataset.json", "about")
            .replaceAll(".json", ""),
        );
      expect(plain(given)).toEqual(plain(inFile()));
    }),
    { numRuns: 300 },
  );
});

test("the Effect engine judges what its reader gives as the plain one does", async () => {
  const assessed = await Effect.gen(function* () {
    const engine = yield* Engine;
    return yield* engine.assess(yield* engine.readRecords);
  }).pipe(
    Effect.provide(
      Layer.merge(
        Engine.layer(book).pipe(Layer.provide(Calendar.layer(statutoryCalendar))),
        Reader.layer(
          Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, Stream.fromIterable(rows)])),
          reader.about,
        ),
      ),
    ),
    Effect.runPromise,
  );
  const engine = createEngine(book, { calendar: statutoryCalendar });
  expect(assessed).toEqual(await engine.assess(await engine.readRecords(reader)));
});
