import type { RecordGiven } from "@anwei/engine";
import { type DatasetFile, readTables } from "@anwei/engine";
import { provinceOf } from "./province.ts";
import { benchBook } from "./rules.ts";
import { Stopwatch } from "./stopwatch.ts";

/** How long it takes to read the tables of a made province from CSV: of 30 000 units a million rows. */
export async function csv(sizes: readonly number[]): Promise<void> {
  const rows: Record<string, number>[] = [];
  for (const size of sizes) {
    const province = provinceOf(size);
    const files = [
      fileOf("units", province.units, ["id", "name", "kind", "parent", "code", "from", "to"]),
      fileOf("completeness", province.completeness, ["id", "unit", "table", "from", "to", "own"]),
      fileOf("activities", province.activities(), ["id", "unit", "happenedOn", "kind", "hours"]),
    ];
    const seconds = new Stopwatch();
    const dataset = readTables(files, benchBook.kinds);
    rows.push({
      units: size,
      activities: dataset.tables.get("activities")?.length ?? 0,
      megabytes: Math.round(files.reduce((n, { bytes }) => n + bytes.length, 0) / 1e6),
      "read, s": seconds.lap(),
    });
    console.table(rows);
  }
}

function fileOf(table: string, rows: Iterable<RecordGiven>, columns: readonly string[]): DatasetFile {
  const lines = [columns.join(",")];
  for (const row of rows) lines.push(columns.map((column) => String(row[column] ?? "")).join(","));
  return { name: `${table}.csv`, bytes: new TextEncoder().encode(`${lines.join("\n")}\n`) };
}
