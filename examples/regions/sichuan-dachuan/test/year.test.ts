import { fileURLToPath } from "node:url";
import { createEngine } from "@anwei/engine";
import { compose } from "@anwei/plugin";
import { expect, test } from "vitest";
import dachuan from "../src/index.js";

const year = await createEngine(compose([dachuan])).assess(fileURLToPath(new URL("../data", import.meta.url)));

const told = (rule: string): readonly string[] =>
  // Of a duty that recurs, the year of judging and the one before are both told.
  [
    ...new Set(
      year.findings
        .filter((f) => f.rule === `sichuan-dachuan/${rule}`)
        .map((f) => `${f.subject.unitTitle ?? f.subject.title} ${f.said.zh}`),
    ),
  ].sort();

test("what an officer of the district would look for first", () => {
  expect(told("station-staff")).toEqual(["丙桥镇 不足", "戊城街道 不足"]);
  expect(told("village-officer")).toEqual(["丁湾乡一村 不足", "丙桥镇一村 不足"]);
  expect(told("fund-growth")).toEqual(["达川区 没有递增"]);
  expect(told("violation-database")).toEqual(["达川区 逾期履行"]);
  expect(told("terminals")).toEqual(["达川区 未达到"]);
  expect(told("five-in-place")).toEqual(["丁湾木器厂 未全部到位", "丙桥油库 未全部到位", "己园铸造厂 未全部到位"]);
  expect(told("closure")).toEqual(["己园铸造厂 应当提请关闭"]);
  expect(told("training-plan")).toEqual(["丁湾乡 逾期未履行", "区交通运输局 逾期履行"]);
});

test("a fine whose circumstances nobody has ruled on is undecided, one below the maximum is refused", () => {
  expect(told("fine-chosen")).toEqual(["己园铸造厂 低于幅度", "戊城客运公司 在幅度之内或低于幅度"]);
});
