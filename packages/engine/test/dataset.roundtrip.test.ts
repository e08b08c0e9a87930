import * as k from "@anwei/kernel";
import { type KindData, kind, measures, readFacts, text, textOf, units } from "@anwei/kernel";
import fc from "fast-check";
import { expect, test } from "vitest";
import { DatasetError } from "../src/dataset/problem.js";
import { readTables } from "../src/dataset/tables.js";

const cases = kind("cases", text("案件", "Cases"), {
  name: k.label(text("名称", "name")),
  deaths: k.count(text("死亡人数", "deaths")),
  loss: k.money(text("直接经济损失", "direct loss")),
  share: k.amount(text("比重", "share"), { decimals: 4 }),
  grade: k.grade(text("等级", "grade"), { low: text("一般", "ordinary"), high: text("重大", "major") }),
  topics: k.set(text("内容", "topics"), { fire: text("消防", "fire"), power: text("用电", "power") }),
  concealed: k.yesNo(text("瞒报", "concealed")),
  closedOn: k.date(text("结案日期", "closed on"), { none: true }),
  period: k.span(text("期间", "period")),
});
const kinds = new Map<string, KindData>([
  [cases.name, cases.data],
  [units.name, units.data],
]);

// What a text may hold: separators, quotes, line ends, characters of two and four bytes in GB18030.
const word = fc
  .array(fc.constantFrom("巴", "州", "㐂", "龴", "a", "1", ",", '"', "\n", ";", " ", "（", "%", "\t", "𠀀"), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join("").trim())
  .filter((s) => s !== "");
const day = fc.integer({ min: 0, max: 20_000 }).map(k.formatDay);
const decimal = (most: bigint, decimals: number): fc.Arbitrary<string> =>
  fc.bigInt({ min: 0n, max: most }).map((n) => k.Exact.fraction(n, 10n ** BigInt(decimals)).toString());
const perhaps = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined, freq: 4 });

const record = fc.record({
  unit: word,
  happenedOn: perhaps(day),
  recordedAt: perhaps(
    fc.oneof(
      day,
      fc.tuple(day, fc.integer({ min: 10, max: 23 })).map(([d, h]) => `${d}T${h}:05+08:00`),
    ),
  ),
  name: perhaps(word),
  deaths: perhaps(fc.nat(100).map(String)),
  loss: perhaps(decimal(10n ** 17n, 2)),
  share: perhaps(decimal(10n ** 6n, 4)),
  grade: perhaps(fc.constantFrom("low", "high")),
  topics: perhaps(fc.subarray(["fire", "power"], { minLength: 1 })),
  concealed: perhaps(fc.boolean()),
  closedOn: perhaps(fc.oneof(day, fc.constant("none"))),
  period: perhaps(
    fc.tuple(day, fc.nat(400)).map(([from, n]) => ({ from, to: k.formatDay((k.parseDay(from) ?? 0) + n) })),
  ),
});
type Written = Readonly<Record<string, unknown>>;
const records = fc
  .array(record, { minLength: 1, maxLength: 6 })
  .map((rows): readonly Written[] =>
    rows.map((row, i) =>
      Object.fromEntries(Object.entries({ id: `r-${i}`, ...row }).filter(([, value]) => value !== undefined)),
    ),
  );

const fields = Object.entries(cases.data.fields);

/** A way to write a table: the words of its headers, and the units of its numbers. */
const style = fc.record({
  language: fc.constantFrom("field", "zh", "en"),
  units: fc.boolean(),
  crlf: fc.boolean(),
  bom: fc.boolean(),
});
type Style = typeof style extends fc.Arbitrary<infer S> ? S : never;

const otherUnit: Readonly<Record<string, string>> = { loss: "wanYuan", share: "percent" };

function headerOf(field: string, { language, units }: Style): string {
  const title = cases.data.fields[field]?.title;
  const name = language === "field" ? field : (title?.[language] ?? field);
  const unit = measures[otherUnit[field] ?? ""];
  if (!units || !unit) return name;
  return language === "zh" ? `${name}（${unit.title.zh}）` : `${name} (${unit.title.en})`;
}

function written(field: string, value: unknown, { language, units }: Style): unknown {
  const of = cases.data.fields[field];
  const unit = measures[otherUnit[field] ?? ""];
  if (units && unit && typeof value === "string") return k.Exact.of(value).dividedBy(k.factorOf(unit)).toString();
  if (of?.type === "choice" && language !== "field") return of.members[String(value)]?.[language];
  return value;
}

function cell(value: unknown): string {
  if (value === undefined) return "";
  const plain = Array.isArray(value)
    ? value.join("、")
    : typeof value === "object" && value !== null && "from" in value && "to" in value
      ? `${value.from}/${value.to}`
      : String(value);
  return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

function csvOf(rows: readonly Written[], style: Style): string {
  const lines = [
    fields.map(([field]) => cell(headerOf(field, style))),
    ...rows.map((row) =>
      fields.map(([field]) => cell(row[field] === undefined ? undefined : written(field, row[field], style))),
    ),
  ];
  return `${style.bom ? "\uFEFF" : ""}${lines.map((line) => line.join(",")).join(style.crlf ? "\r\n" : "\n")}\n`;
}

const objectsOf = (rows: readonly Written[], style: Style): readonly Written[] =>
  rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([f, v]) => [headerOf(f, style), written(f, v, style)])),
  );

const utf8 = (s: string): Uint8Array => new TextEncoder().encode(s);

// The platform decodes GB18030 and does not encode it; the characters of this test are few.
const gbTable: Readonly<Record<string, readonly number[]>> = {
  㐂: [0x81, 0x39, 0xef, 0x31],
  𠀀: [0x95, 0x32, 0x82, 0x36],
  龴: [0xfe, 0x59],
};
const gbPairs = new Map<string, readonly number[]>();
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail !== 0x7f) gbPairs.set(new TextDecoder("gb18030").decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
}
function gb18030(s: string): Uint8Array {
  return Uint8Array.from(
    [...s].flatMap((char) => {
      if (char < "\u0080") return [char.charCodeAt(0)];
      const encoded = gbTable[char] ?? gbPairs.get(char);
      if (!encoded) throw new Error(`no bytes for ${char}`);
      return encoded;
    }),
  );
}

test("records read back the same, however they were written", () => {
  fc.assert(
    fc.property(records, style, (rows, how) => {
      const expected = rows.map((row) => {
        const { facts, problems } = readFacts(cases.data, row);
        expect(problems).toEqual([]);
        return facts;
      });
      const csv = csvOf(rows, how);
      const objects = objectsOf(rows, how);
      const files: readonly [string, Uint8Array][] = [
        ["cases.csv", utf8(csv)],
        ["cases.csv", gb18030(csvOf(rows, { ...how, bom: false }))],
        ["案件.ndjson", utf8(objects.map((o) => JSON.stringify(o)).join(how.crlf ? "\r\n" : "\n"))],
        ["cases.json", utf8(JSON.stringify(objects, null, 1))],
        ["all.json", utf8(JSON.stringify({ 案件: objects }))],
      ];
      for (const [name, bytes] of files) {
        const read = readTables([{ name, bytes }], kinds).tables.get("cases") ?? [];
        expect(read.map((row) => row.facts)).toEqual(expected);
        expect(read.map((row) => row.id)).toEqual(rows.map((row) => row.id));
        for (const row of read) expect(readFacts(cases.data, row.raw)).toEqual({ facts: row.facts, problems: [] });
        expect(read.every((row) => row.origin.file.startsWith(name) && textOf(row, "unit") !== undefined)).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

test("whatever a file holds, it is read or refused", () => {
  const scraps = fc.constantFrom(
    ...["id", "unit", "deaths", "loss(万元)", ",", "\n", '"', "{", "}", "[", "]", ":", "1", "null", "\r", "9e9", "三"],
  );
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc.array(scraps, { maxLength: 40 }).map((parts) => utf8(parts.join(""))),
    fc.json().map(utf8),
    fc
      .array(
        fc.record({
          id: fc.jsonValue(),
          unit: fc.jsonValue(),
          grade: fc.jsonValue(),
          topics: fc.jsonValue(),
          period: fc.jsonValue(),
        }),
      )
      .map((rows) => utf8(JSON.stringify(rows))),
  );
  fc.assert(
    fc.property(
      fc.constantFrom("cases.csv", "cases.ndjson", "cases.json", "any.json", "dataset.json"),
      content,
      (name, bytes) => {
        try {
          readTables([{ name, bytes }], kinds);
        } catch (error) {
          expect(error).toBeInstanceOf(DatasetError);
        }
      },
    ),
    { numRuns: 1000 },
  );
});
