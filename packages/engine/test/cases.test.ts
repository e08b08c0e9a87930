import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CaseRead, readCases } from "../src/index.js";

async function* chunksOf(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(content: string | Uint8Array, size = 1 << 16): Promise<readonly CaseRead[]> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const all: CaseRead[] = [];
  for await (const one of readCases(chunksOf(bytes, size), "f")) all.push(one);
  return all;
}

const problem = (code: string, more: object = {}) => ({ problem: { code, file: "f", ...more } });

describe("cases", () => {
  test("one a line, with their rows; blank lines and a byte order mark are passed over", async () => {
    expect(await read('\uFEFF{"a":1}\r\n\n {"名":"甲"} \n{}')).toEqual([
      { row: 1, facts: { a: 1 } },
      { row: 3, facts: { 名: "甲" } },
      { row: 4, facts: {} },
    ]);
  });

  test("one over several lines", async () => {
    expect(await read('\n{\n  "a": {"b": 1},\n  "c": "x"\n}\n')).toEqual([{ row: 2, facts: { a: { b: 1 }, c: "x" } }]);
  });

  test("are the same however the bytes come", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.dictionary(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" })), { minLength: 1 }),
        fc.integer({ min: 1, max: 20 }),
        async (facts, size) => {
          const whole = facts.map((f) => JSON.stringify(f)).join("\n");
          const expected = facts.map((f, i) => ({ row: i + 1, facts: JSON.parse(JSON.stringify(f)) }));
          expect(await read(whole, size)).toEqual(expected);
        },
      ),
    ));

  test("in GB18030 are read as such, line by line", async () => {
    // {"a":"甲"}
    const gb = Uint8Array.of(0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xbc, 0xd7, 0x22, 0x7d);
    expect(await read(gb)).toEqual([{ row: 1, facts: { a: "甲" } }]);
  });

  test("numbers that a double cannot hold are given as text, others as numbers", async () => {
    expect(await read('{"a":9007199254740993,"b":0.1,"c":-12345678901234.567,"d":1e3}')).toEqual([
      { row: 1, facts: { a: "9007199254740993", b: 0.1, c: "-12345678901234.567", d: 1000 } },
    ]);
  });
});

describe("what is no case", () => {
  test.each([
    ["an array", "[1,2]", problem("bad-json", { row: 1, found: "[1,2]" })],
    ["a number", "7", problem("bad-json", { row: 1, found: "7" })],
    ["a key twice", '{"a":1,"a":2}', problem("duplicate-column", { row: 1 })],
    ["nothing", "", problem("empty-file")],
    ["blanks", " \n\t\n", problem("empty-file")],
    ["an object that does not end", '{\n"a": 1', problem("bad-json", { row: 2 })],
    ["bytes that are no text", Uint8Array.of(0x7b, 0xff, 0xff, 0x7d), problem("wrong-encoding", { row: 1 })],
  ])("is told: %s", async (_, content, expected) => expect(await read(content)).toMatchObject([expected]));

  test("the row of an object over several lines is where it breaks", async () => {
    for (const row of [3, 5, 40]) {
      const lines = Array.from({ length: 50 }, (_, i) => `"k${i}": ${i},`);
      lines[row - 2] = `"k": x,`;
      expect(await read(["{", ...lines, '"end": 1', "}"].join("\n"))).toMatchObject([problem("bad-json", { row })]);
    }
  });

  test("does not hide the lines after it", async () => {
    expect(await read('{"a":1}\n{"a":\n{"a":2}\n[]\n{"a":3}')).toMatchObject([
      { row: 1, facts: { a: 1 } },
      { row: 2, ...problem("bad-json", { row: 2 }) },
      { row: 3, facts: { a: 2 } },
      { row: 4, ...problem("bad-json", { row: 4 }) },
      { row: 5, facts: { a: 3 } },
    ]);
  });

  test("a line without an end is given up before it fills the memory", async () => {
    const chunk = new Uint8Array(8 << 20).fill(0x20);
    async function* endless() {
      for (;;) yield chunk;
    }
    const all: CaseRead[] = [];
    for await (const one of readCases(endless(), "f")) all.push(one);
    expect(all).toMatchObject([problem("file-too-large", { row: 1 })]);
  });
});
