import { describe, expect, test } from "vitest";
import { offered } from "../src/walk/asked.js";
import { anwei } from "./anwei.js";

const facts = JSON.stringify({ penalisable: true, hearingDue: false, fine: 20_000 });
const walk = (language: "zh" | "en", ...more: readonly string[]) =>
  anwei(["walk", "enforcement/penalty", "--facts", "-", "--happened", "2026-03-02", ...more], {
    language,
    stdin: facts,
  });

describe("anwei walk", () => {
  test("tells after each event who must do what by when, why, and what the document must state", async () => {
    const { status, stdout } = await walk("en", "--event", "filed=2026-03-03", "--event", "noticed=2026-03-10");
    expect(status).toBe(0);
    const stands = stdout.split(/\n(?=2026)/);
    expect(stands).toHaveLength(3);
    expect(stands[1]).toContain("State: awaiting: give notice of the penalty");
    expect(stands[1]).toContain("Must state: facts and evidence, reasons, legal basis");
    expect(stands[2]).toContain("By when: 2026-06-01 (90 days after the first date: case filed)");
    expect(stands[2]).toContain("Source: Administrative Penalties Law (2021), art. 60");
  });

  test("says the same in Chinese, and a day that has come makes a step overdue", async () => {
    const { stdout } = await walk(
      "zh",
      "--event",
      "filed=2026-03-03",
      "--event",
      "noticed=2026-03-10",
      "--judged",
      "2026-06-02",
    );
    expect(stdout).toContain("状态：待作出处罚决定");
    expect(stdout).toContain("期限：2026-06-01，逾期未完成（立案（首次）的日期后90日）");
  });

  test("beyond the calendar's known years a day is told as a range", async () => {
    const { stdout } = await anwei(
      ["walk", "enforcement/penalty", "--facts", "-", "--happened", "2029-03-02"].concat(
        ["filed=2029-03-05", "noticed=2029-03-12", "decided=2029-03-20"].flatMap((e) => ["--event", e]),
      ),
      { stdin: facts },
    );
    expect(stdout).toMatch(/By when: 2029-03-27 to 2029-04-\d\d \(7 working days after/);
  });

  test("as JSON, a line for each stand", async () => {
    const { stdout } = await walk("en", "--event", "filed=2026-03-03", "--json");
    const lines = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ state, open }) => [state.value, open.map(({ step }: { step: string }) => step)])).toEqual([
      ["file", ["file"]],
      ["notice", ["notice"]],
    ]);
  });

  test.each([
    [["walk", "accident/level", "--happened", "2026-03-02"], "no-procedure"],
    [["walk", "enforcement/penalty", "--event", "field=2026-03-03"], "unknown-event"],
    [["walk", "enforcement/penalty", "--event", "filed=March"], "bad-option"],
    [["walk", "enforcement/penalty"], "date-required"],
  ])("%j is refused: %s", async (args, code) => {
    const { status, stdout, stderr } = await anwei(args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`[${code}]`);
  });

  test("facts that cannot be read are told", async () => {
    const { status, stderr } = await anwei(
      ["walk", "enforcement/penalty", "--facts", "-", "--happened", "2026-03-02"],
      {
        stdin: '{"penalisable":"perhaps"}',
      },
    );
    expect(status).toBe(2);
    expect(stderr).toContain("penalisable");
  });

  test("a person is offered first what takes an open step", () => {
    const titles = { filed: { zh: "", en: "" }, noticed: { zh: "", en: "" }, paid: { zh: "", en: "" } };
    const step = (id: string, event: string) => ({
      id,
      title: { zh: "", en: "" },
      who: { zh: "", en: "" },
      events: [event],
      after: [],
      standing: "x/y",
      done: "x/z",
    });
    const view = { steps: [step("file", "filed"), step("notice", "noticed")] };
    expect(offered(view, titles, [{ step: "notice", standing: "awaited" }])).toEqual(["noticed", "filed", "paid"]);
  });
});
