// What stands here for systems of your own: a database that is read page by page, a service that knows the holidays, and
// a mailbox with its journal. The records are made up.
import type { DatasetAbout, RecordGiven, YearDays } from "@anwei/engine";
import { statutoryYears } from "@anwei/engine/calendar";

const from = "2009-01-01";
const counted = { sector: "industry-trade", missing: 0, seriousInjuries: 0 };

const database: Readonly<Record<string, readonly RecordGiven[]>> = {
  units: [
    { id: "city", name: "某市", kind: "city", code: "511900", parent: null, from },
    { id: "a", name: "甲县", kind: "county", code: "511902", parent: "city", from },
    { id: "b", name: "乙县", kind: "county", code: "511923", parent: "city", from },
  ],
  targets: ["city", "a", "b"].map((unit) => ({
    ...{ id: `t-${unit}`, unit, indicator: "deaths", value: unit === "city" ? 50 : 20 },
    ...{ happenedOn: from, from, to: "2009-12-31" },
  })),
  // Columns may be called by the titles of fields, and amounts have the unit that stands with them.
  accidents: [
    { id: "1", unit: "a", happenedOn: "2009-02-03", deaths: 12, ...counted, "直接经济损失(万元)": "810.5" },
    { id: "2", unit: "b", happenedOn: "2009-03-04", deaths: 4, ...counted, "直接经济损失(万元)": null },
  ],
  completeness: ["a", "b"].map((unit) => ({ id: `z-${unit}`, unit, table: "accidents", from, to: "2009-03-31" })),
};

/** What the database says of itself. */
export const about: DatasetAbout = {
  judged: "2009-03-31",
  assumeComplete: { targets: { zh: "指标全部列入", en: "every target is listed" } },
};

/** The rows of a table, a page at a time. */
export async function* rowsOf(table: string, size = 2): AsyncGenerator<RecordGiven> {
  const rows = database[table] ?? [];
  for (let at = 0; at < rows.length; at += size) yield* await Promise.resolve(rows.slice(at, at + size));
}

export const tables: readonly string[] = Object.keys(database);

/** The days off and the weekend days worked of a year; `undefined` while it is not announced. */
export const holidaysOf = async (year: number): Promise<YearDays | undefined> => statutoryYears[year];

/** Ids of what was sent. */
const journal = new Set<string>();

export const wasSent = async (id: string): Promise<boolean> => journal.has(id);

let full = true;

/** Sends a message and notes it. The mailbox is full the first time. */
export async function send(id: string, to: readonly string[], heading: string): Promise<void> {
  if (full) {
    full = false;
    throw new Error("mailbox full");
  }
  journal.add(id);
  console.log(`to ${to.join(", ")}: ${heading}`);
}
