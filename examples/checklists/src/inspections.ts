import { readdir, readFile } from "node:fs/promises";
import type { ChecklistPin, InspectionRecord } from "@anwei/inspection";

/** An inspection as it was stored when it was made: which edition was filled in, and what was answered. */
export interface FilledInspection {
  readonly pin: ChecklistPin;
  readonly inspection: InspectionRecord;
  readonly answers: Readonly<Record<string, unknown>>;
}

const folder = new URL("../inspections/", import.meta.url);

/** The filled inspections by the name of their trade. */
export async function filledInspections(): Promise<ReadonlyMap<string, FilledInspection>> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  const read = async (name: string): Promise<readonly [string, FilledInspection]> => [
    name.replace(/\.json$/, ""),
    JSON.parse(await readFile(new URL(name, folder), "utf8")) as FilledInspection,
  ];
  return new Map(await Promise.all(files.map(read)));
}
