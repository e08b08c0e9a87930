import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Assessment, createEngine } from "@anwei/engine";
import { renderHtml, renderTable } from "@anwei/engine/report";
import { type Language, text } from "@anwei/kernel";
import { national } from "@anwei/national";
import { compose } from "@anwei/plugin";
import bazhong from "@anwei-examples/sichuan-bazhong";
import realAccidents from "./real-accidents.ts";

const { values } = parseArgs({ options: { lang: { type: "string" }, out: { type: "string" } } });
const language: Language = (values.lang ?? process.env.LC_ALL ?? process.env.LANG ?? "").startsWith("en") ? "en" : "zh";
const out = values.out ?? fileURLToPath(new URL("../out", import.meta.url));

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Judges a dataset, shows it as a table and writes the report in both languages. */
async function show(name: string, assessment: Assessment): Promise<void> {
  console.log(
    renderTable(assessment, { language, width: process.stdout.columns ?? 100, colour: process.stdout.isTTY }),
  );
  await mkdir(out, { recursive: true });
  for (const each of ["zh", "en"] as const) {
    const file = `${out}/${name}.${each}.html`;
    await writeFile(file, await renderHtml(assessment, { language: each }));
    console.log(text(`报告：${file}`, `Report: ${file}`)[language]);
  }
  console.log();
}

// The levels of real accidents, against the ones that their investigations gave.
const accidents = await createEngine(compose([national, realAccidents])).assess(folder("../data/real-accidents"));
await show("real-accidents", accidents);

// A city's year: which counties report out, which are vetoed, and why.
const year = await createEngine(compose([bazhong])).assess(folder("../../regions/sichuan-bazhong/data"));
await show("bazhong-2009", year);

const differs = accidents.views
  .flatMap((view) => (view.view === "agreement" ? view.rows : []))
  .some((row) => row.agreement === "differs");
if (differs) process.exitCode = 1;
