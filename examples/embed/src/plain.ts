// The engine in a program of your own, in plain TypeScript.
import { fileURLToPath } from "node:url";
import { createEngine } from "@anwei/engine";
import { rules } from "./rules.ts";

const engine = createEngine(rules);

// One accident, of which the loss is not known yet: the answer is bounds, and says what would settle it.
const decided = engine.decide("accident/level", { deaths: 12, seriousInjuries: 3 }, { happened: "2009-03-01" });
console.log(`${decided.atLeast} … ${decided.atMost}, missing: ${decided.missing.join(", ")}`);

// A city's year: what is found in it, with the source.
const dataset = fileURLToPath(new URL("../../regions/sichuan-bazhong/data", import.meta.url));
const { findings } = await engine.assess(dataset, { judged: "2009-11-30" });
for (const { subject, period, title, said, consequences } of findings) {
  console.log(
    `${subject.title} ${period}: ${title.en}: ${said.en} -> ${consequences.map((c) => c.text.en).join("; ")}`,
  );
}
