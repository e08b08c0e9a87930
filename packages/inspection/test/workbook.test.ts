import { writeFileSync } from "node:fs";
import { readChecklistWorkbook, writeChecklistWorkbook } from "@anwei/inspection/workbook";
import { expect, it } from "vitest";
import { dustChecklist } from "./dust.js";

it.each(["zh", "en"] as const)("round-trips %s", async (language) => {
  const bytes = await writeChecklistWorkbook(dustChecklist.data, { language });
  writeFileSync(`/tmp/dust-${language}.xlsx`, bytes);
  expect(await readChecklistWorkbook(bytes)).toEqual(dustChecklist.data);
});
