import { readChecklistYaml, writeChecklistYaml } from "@anwei/inspection/yaml";
import { expect, it } from "vitest";
import { dustChecklist } from "./dust.js";

it("round-trips", () => {
  const yaml = writeChecklistYaml(dustChecklist.data);
  console.log(yaml);
  expect(readChecklistYaml(yaml)).toEqual(dustChecklist.data);
  for (const [a, b] of [
    ["spark-detection\n", "spark-detection\n    colour: red\n"],
    ["when: ${dust-kind} = 'wood'", "when: ${dust-kind} == wood"],
    ["denominator: applicable", "denominator: aplicable"],
    ["kind: repeat", "kind: repat"],
  ] as const)
    try {
      readChecklistYaml(yaml.replace(a, b), { file: "x.yaml" });
    } catch (e) {
      console.log(String(e));
    }
});
