// Writes the checklists as YAML and as workbooks, and the filled inspections as a dataset: `npm run faces`.
import { mkdir, writeFile } from "node:fs/promises";
import { inspectionRecords } from "@anwei/inspection";
import { writeChecklistWorkbook } from "@anwei/inspection/workbook";
import { writeChecklistYaml } from "@anwei/inspection/yaml";
import { filledInspections } from "./inspections.ts";
import { trades } from "./trades.ts";

const place = (path: string): URL => new URL(`../${path}`, import.meta.url);
const lines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join("");

await mkdir(place("faces/"), { recursive: true });
for (const [name, { data }] of Object.entries(trades)) {
  await writeFile(place(`faces/${name}.yaml`), writeChecklistYaml(data));
  await writeFile(place(`faces/${name}.xlsx`), await writeChecklistWorkbook(data, { language: "zh" }));
}

const records = [...(await filledInspections())].flatMap(([name, { inspection, answers }]) => {
  const list = trades[name];
  return list ? [inspectionRecords(list, answers, inspection)] : [];
});
await mkdir(place("data/"), { recursive: true });
await writeFile(place("data/inspections.ndjson"), lines(records.flatMap(({ inspections }) => inspections)));
await writeFile(place("data/inspectionAnswers.ndjson"), lines(records.flatMap((r) => r.inspectionAnswers)));
