import { readFileSync } from "node:fs";
import { accidents } from "@anwei/accident";
import {
  choice,
  completeness,
  count,
  date,
  extend,
  grade,
  type KindData,
  kind,
  label,
  set,
  text,
  textOf,
  units,
} from "@anwei/kernel";
import { describe, expect, test } from "vitest";
import { recordsAt } from "../src/dataset/known.js";
import { DatasetError } from "../src/dataset/problem.js";
import { readTables } from "../src/dataset/tables.js";

const data = new URL("../../../examples/city-year/data/", import.meta.url);
const file = (path: string, folder = data): { name: string; bytes: Uint8Array } => ({
  name: path.replace(/.*\//, ""),
  bytes: readFileSync(new URL(path, folder)),
});
const kindsOf = (...kinds: { readonly data: KindData }[]): ReadonlyMap<string, KindData> =>
  new Map(kinds.map((k) => [k.data.name, k.data]));

const bazhong = new URL("../../../examples/regions/sichuan-bazhong/data/", import.meta.url);
const ofOtherRules = [
  ...["safetyBody", "regimes", "trade", "keyEnterprise", "mainEnterprise", "aboveSize", "standardised", "riskDeposit"],
  ...["fundSetAside", "fundWellUsed", "supervisedBy", "villageDuties", "supervisionGroup"],
];

describe("Bazhong 2009", () => {
  const targets = kind("targets", text("指标", "Targets"), {
    happenedOn: date(text("下达日期", "set on")),
    indicator: choice(text("指标", "indicator"), { deaths: text("死亡人数", "deaths") }),
    from: date(text("起", "from")),
    to: date(text("止", "to")),
    value: count(text("目标值", "target")),
    setBy: label(text("下达单位", "set by")),
  });
  // The columns of other rules about units are not read here.
  const kinds = kindsOf(
    extend(units, Object.fromEntries(ofOtherRules.map((column) => [column, label(text(column, column))]))),
    completeness,
    targets,
    extend(accidents, { origin: label(text("数据性质", "origin of the record")) }),
  );
  const tables = ["units", "accidents", "targets", "completeness", "published"].map((t) => file(`${t}.csv`, bazhong));
  const manifest = JSON.parse(readFileSync(new URL("dataset.json", bazhong), "utf8"));
  const read = { ...manifest, assumeComplete: { targets: manifest.assumeComplete.targets } };
  const bytes = new TextEncoder().encode(JSON.stringify(read));
  const dataset = readTables([...tables, { name: "dataset.json", bytes }], kinds);
  const deathsBy = (unit: string, to: string, known?: string): number =>
    recordsAt(dataset, known)
      .records.where("accidents", "unit", unit)
      .filter((row) => String((row as { raw?: { happenedOn?: string } }).raw?.happenedOn) <= to)
      .reduce((sum, { facts: { deaths } }) => sum + (deaths?.type === "number" ? deaths.is.lo.toNumber() : 0), 0);

  test("the tables add up as their description says", () => {
    expect(dataset.tables.get("accidents")?.length).toBe(71);
    expect(recordsAt(dataset).records.all("accidents").length).toBe(69);
    expect(["511902", "511921", "511922", "511923"].map((unit) => deathsBy(unit, "2009-11-30"))).toEqual([
      33, 21, 16, 26,
    ]);
  });

  test("a correction counts from the day on which it was recorded", () => {
    expect(deathsBy("511902", "2009-03-31", "2009-04-06")).toBe(10);
    expect(deathsBy("511902", "2009-03-31", "2009-04-07")).toBe(11);
  });

  test("a loss in 万元 is kept in yuan", () => {
    const fire = dataset.tables.get("accidents")?.find((row) => row.raw.happenedOn === "2009-08-27");
    expect(fire?.raw.directLoss).toBe("9986000");
  });

  test("the manifest says what it is, and that the published figures are no table", () => {
    expect(dataset).toMatchObject({ judged: "2009-11-30", assume: { targets: {} } });
    expect(() => readTables(tables, kinds)).toThrow(DatasetError);
  });
});

describe("the real accidents", () => {
  const real = extend(accidents, {
    region: label(text("行政区划代码", "region code")),
    province: label(text("省", "province")),
    city: label(text("市县", "city or county")),
    officialLevel: grade(text("官方等级", "official level"), {
      ordinary: text("一般", "ordinary"),
      larger: text("较大", "larger"),
      major: text("重大", "major"),
      extraordinary: text("特别重大", "extraordinary"),
    }),
    tags: set(
      text("标记", "tags"),
      Object.fromEntries(
        [
          "boundary",
          "loss-alone",
          "serious-injuries-alone",
          "injured-not-serious",
          "missing-counted",
          "unknown-loss",
          "concealed",
          "do-not-merge",
          "toll-moved",
          "30-day-supplement",
          "7-day-supplement",
          "level-changed",
          "upgraded-investigation",
        ].map((tag) => [tag, text(tag, tag)]),
      ),
    ),
    note: label(text("说明", "note")),
    noteEn: label(text("英文说明", "note in English")),
    confidence: label(text("可信度", "confidence")),
    source: label(text("出处", "source")),
  });
  const files = ["accidents.ndjson", "excluded.ndjson", "dataset.json"].map((f) => file(`real-accidents/${f}`));

  test("all are read, and what is unknown stays unknown", () => {
    const rows = readTables(files, kindsOf(units, real)).tables.get("accidents") ?? [];
    expect(rows.length).toBe(103);
    expect(rows.every((row) => textOf(row, "officialLevel") !== undefined)).toBe(true);
    const unknown = rows.filter((row) => row.facts.directLoss === undefined);
    expect(unknown.map((row) => row.id)).toContain("bazhong-2008-09-13");
  });

  test("each column that the kind does not have is said once", () => {
    let problems: DatasetError["problems"] = [];
    try {
      readTables(files, kindsOf(units, accidents));
    } catch (error) {
      problems = (error as DatasetError).problems;
    }
    expect(problems.map((p) => [p.code, p.column])).toEqual(
      ["region", "province", "city", "officialLevel", "tags", "note", "noteEn", "confidence", "source"].map(
        (column) => ["unknown-header", column],
      ),
    );
  });
});
