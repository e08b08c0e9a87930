import { fileURLToPath } from "node:url";
import { createEngine } from "@anwei/engine";
import { national } from "@anwei/national";
import { compose, diffRulebooks } from "@anwei/plugin";
import { describe, expect, test } from "vitest";
import shandong from "../src/index.js";

const book = compose([shandong]);
const engine = createEngine(book);

describe("against the nation", () => {
  const plant = { id: "u", kind: "enterprise", employees: 60, safetyBody: false, safetyTrades: [] } as const;
  const staff = (judged: string, place: string, provincialTrades: readonly string[]) =>
    engine.decide(
      "responsibility/staffing",
      { ...plant, provincialTrades },
      {
        in: place,
        judged,
        records: {
          safetyStaff: [
            { id: "s", unit: "u", role: "safety-manager", engagement: "part-time", from: "2020-01-01", to: "none" },
          ],
        },
      },
    ).value;

  test("a plant with dust and a part-time manager is short in the province from 1 March 2022 on, and nowhere else", () => {
    expect(staff("2022-02-28", "370285", ["dust-explosion"])).toBe("met");
    expect(staff("2022-03-01", "370285", ["dust-explosion"])).toBe("short");
    expect(staff("2022-03-01", "370285", [])).toBe("met");
    expect(staff("2022-03-01", "510100", ["dust-explosion"])).toBe("met");
  });

  test("only that rule of the nation answers otherwise, and only stricter", () => {
    const { definitions } = diffRulebooks({ rulebook: compose([national]) }, { rulebook: book });
    const others = definitions.filter(({ change }) => change !== "added");
    expect(others.map(({ id, change }) => [id, change])).toEqual([["responsibility/staffing", "rows"]]);
    const ways = others
      .flatMap((d) => ("differences" in d ? d.differences : []))
      .flatMap((d) => ("way" in d ? d.way : []));
    expect(new Set(ways)).toEqual(new Set(["stricter"]));
  });
});

describe("the made year 2023", async () => {
  const year = await engine.assess(fileURLToPath(new URL("../data", import.meta.url)));
  const told = (rule: string): readonly string[] =>
    year.findings
      .filter((f) => f.rule === rule)
      .map((f) => `${f.subject.unitTitle ?? f.subject.title} ${f.said.zh}`)
      .sort();

  test.each([
    ["responsibility/staffing", ["样例家具公司 未按规定配备"]],
    ["shandong/safety-director", ["样例铸造公司 未设立"]],
    ["shandong/safety-committee", []],
    ["shandong/committee-meetings", ["样例化工公司 逾期未履行"]],
    ["shandong/government-drill", ["样例镇 次数不足"]],
    ["shandong/high-risk-drill", ["样例冷库 次数不足"]],
    ["shandong/plan-drills", ["样例商场 逾期未演练"]],
    ["shandong/direct-report", ["样例市 逾期报告"]],
    ["shandong/training-before-post", ["样例化工公司 未培训上岗", "样例纺织公司 未培训上岗"]],
    ["shandong/inspected-by-two", ["样例服装公司 不符合"]],
  ])("%s", (rule, findings) => {
    expect(told(rule)).toEqual(findings);
  });
});
