// Writes the checklists as YAML and as workbooks, and the filled inspections as a dataset: `npm run faces`.
import { mkdir, writeFile } from "node:fs/promises";
import { writeChecklistWorkbook } from "@anwei/inspection/workbook";
import { writeChecklistYaml } from "@anwei/inspection/yaml";
import { datasetOf } from "./dataset.ts";
import { filledInspections } from "./inspections.ts";
import { trades } from "./trades.ts";

const place = (path: string): URL => new URL(`../${path}`, import.meta.url);

await mkdir(place("faces/"), { recursive: true });
for (const [name, { data }] of Object.entries(trades)) {
  await writeFile(place(`faces/${name}.yaml`), writeChecklistYaml(data));
  await writeFile(place(`faces/${name}.xlsx`), await writeChecklistWorkbook(data, { language: "zh" }));
}

for (const [table, rows] of Object.entries(datasetOf(await filledInspections()))) {
  await writeFile(place(`data/${table}.ndjson`), rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
}
