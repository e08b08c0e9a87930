import { describe, expect, it } from "vitest";
import { createEngine, type TimelineData } from "../packages/engine/src/index.js";
import { renderHtml, renderTable } from "../packages/engine/src/report.js";
import { national } from "../packages/national/src/index.js";
import { compose } from "../packages/plugin/src/index.js";

const engine = createEngine(compose([national]));
const because = { zh: "虚构数据，所列即全部", en: "made up: what is listed is all" };

const danger = (id: string, more: object = {}) => ({
  id,
  unit: "works",
  happenedOn: "2026-03-02",
  content: `隐患${id}`,
  grade: "general",
  finder: "office",
  deadline: "2026-03-31",
  ...more,
});
const event = (id: string, danger: string, event: string, happenedOn: string, more: object = {}) => ({
  id,
  unit: "office",
  danger,
  event,
  happenedOn,
  by: "office",
  ...more,
});

async function judged(hiddenDangers: readonly object[], dangerEvents: readonly object[]) {
  const units = [
    { id: "city", kind: "city", code: "990100" },
    { id: "office", name: "市应急管理局", kind: "department", parent: "city" },
    { id: "works", name: "某厂", kind: "enterprise", parent: "city" },
  ];
  const dataset = await engine.readRecords({
    tables: { units, hiddenDangers, dangerEvents } as never,
    about: { title: { zh: "试验", en: "test" }, assumeComplete: { hiddenDangers: because } },
  });
  const assessment = await engine.assess(dataset, { judged: "2026-06-30" });
  const view = assessment.views.find((v): v is TimelineData => v.id === "national/danger-lives");
  if (!view) throw new Error("no pages of dangers");
  return { assessment, view };
}

describe("the page of a hidden danger", () => {
  it("tells in order what was done, what was due and whether in time, and who does what", async () => {
    const { view } = await judged(
      [danger("d1"), danger("d2", { happenedOn: "2026-03-01" })],
      [
        // The late one first: order is the dates', not the rows'.
        event("e3", "d1", "rectified", "2026-04-18", { by: "works" }),
        event("e2", "d1", "extended", "2026-03-20", { reason: "备件未到", deadline: "2026-04-20" }),
        event("e1", "d1", "ordered", "2026-03-03"),
      ],
    );
    expect(view.rows.map(({ id, unitTitle }) => [id, unitTitle])).toEqual([
      ["d2", "某厂"],
      ["d1", "某厂"],
    ]);
    const row = view.rows[1];
    expect(row?.head.map(({ said }) => said.en)).toEqual(["awaiting closing"]);
    expect(row?.entries.map((e) => [e.from, e.title.en, e.status])).toEqual([
      ["2026-03-02", "the danger was found", undefined],
      ["2026-03-03", "ordered to be put right", undefined],
      ["2026-03-20", "deadline extended", undefined],
      ["2026-04-18", "put right", undefined],
      ["2026-04-20", "it is to be put right by", "met"],
    ]);
    expect(row?.facts.find(({ field }) => field === "finder")?.said.zh).toBe("市应急管理局");
    expect(row?.related[0]?.records.map(({ facts }) => facts.find(({ field }) => field === "by")?.said.zh)).toEqual([
      "市应急管理局",
      "市应急管理局",
      "某厂",
    ]);
    expect(view.rows[0]?.entries.at(-1)?.status).toBe("overdue");
  });

  it("is there for a thousand of them at most, the overdue before the closed; that there are more is said", async () => {
    const ids = Array.from({ length: 1003 }, (_, i) => `d${i}`);
    const overdue = new Set(["d0", "d500", "d1002"]);
    const { assessment, view } = await judged(
      ids.map((id) => danger(id)),
      ids
        .filter((id) => !overdue.has(id))
        .flatMap((id) => [
          event(`${id}-r`, id, "rectified", "2026-03-20", { by: "works" }),
          event(`${id}-c`, id, "closed", "2026-03-25"),
        ]),
    );
    expect([view.rows.length, view.of]).toEqual([1000, 1003]);
    expect(view.rows.filter(({ id }) => overdue.has(id))).toHaveLength(3);
    expect(renderTable(assessment, { language: "en" })).toContain("1000 of 1003 records");
    expect(await renderHtml(assessment, { language: "zh" })).toContain("共1003条，列出1000条");
  });
});
