import { text } from "@anwei/kernel";
import { describe, expect, test } from "vitest";
import { statutoryCalendar } from "../src/calendar.js";
import { type Assessment, createEngine, type Notice, noticesOf, questionsOf, type RecordGiven } from "../src/index.js";
import { renderHtml, renderTable } from "../src/report.js";
import { book, judged, tables } from "./host-data.js";
import { assessed } from "./report-data.js";

const engine = createEngine(book, { calendar: statutoryCalendar });

/** Judges the host's tables, some dangers being others. */
const judge = async (change: (danger: RecordGiven) => RecordGiven = (danger) => danger): Promise<Assessment> =>
  engine.assess(await engine.readRecords({ tables: { ...tables, 隐患: (tables.隐患 ?? []).map(change) } }), { judged });

const of = <N extends Pick<Notice, "subject">>(notices: readonly N[], id: string): N => {
  const notice = notices.find((n) => n.subject.id === id);
  if (!notice) throw new Error(`no notice about ${id}`);
  return notice;
};
const ids = (notices: readonly Pick<Notice, "id">[]): string[] => notices.map((n) => n.id);
const idsOf = (consequences: Notice["consequences"]): string[] => consequences.map((c) => c.id);

describe("notices", () => {
  test("are of what was found, in order; undecided findings are questions, and what is in order is neither", async () => {
    const assessment = await judge();
    expect(noticesOf(assessment).map((n) => [n.kind, n.subject.id])).toEqual([
      ["finding", "late"],
      ["finding", "grave"],
      ["finding", "ungraded"],
    ]);
    expect(questionsOf(assessment).map((q) => [q.kind, q.subject.id])).toEqual([["question", "open"]]);
  });

  test("go to the unit, the one above it and whom the consequences name", async () => {
    const notices = noticesOf(await judge());
    const units = { unit: { id: "county", title: "甲县" }, above: { id: "city", title: "试验市" } };
    const head = text("单位负责人", "the head of the unit");
    expect(of(notices, "late").to).toEqual({ ...units, who: [head] });
    expect(of(notices, "grave").to).toEqual({ ...units, who: [head, text("分管领导", "the leader in charge")] });
  });

  test("a unit's own finding goes to itself, and the topmost unit has nobody above it", async () => {
    const notices = noticesOf(await assessed());
    expect(of(notices, "c").to).toMatchObject({ unit: { id: "c", title: "丙县" }, above: { id: "city" } });
    const top = await judge((danger) => ({ ...danger, 单位: "city" }));
    expect(of(noticesOf(top), "late").to).toEqual({
      unit: { id: "city", title: "试验市" },
      who: [text("单位负责人", "the head of the unit")],
    });
  });

  test("state as a consequence only what follows whichever outcome it is", async () => {
    const assessment = await judge();
    const { outcome, consequences, perhaps } = of(noticesOf(assessment), "ungraded");
    expect(outcome.possible).toEqual(["late", "grave"]);
    expect([idsOf(consequences), idsOf(perhaps)]).toEqual([["criticise"], ["call"]]);
    const grave = of(noticesOf(assessment), "grave");
    expect([idsOf(grave.consequences), idsOf(grave.perhaps)]).toEqual([["criticise", "call"], []]);
    // The reports say of each what it is, too.
    const only = { ...assessment, findings: assessment.findings.filter((f) => f.subject.id === "ungraded") };
    for (const report of [renderTable(only, { language: "en" }), await renderHtml(only, { language: "en" })]) {
      expect(report).toMatch(/criticised publicly.*Perhaps.*called to account/s);
      expect(report).not.toMatch(/called to account.*Perhaps/s);
    }
  });

  test("say the whole in both languages", async () => {
    expect(of(noticesOf(await judge()), "ungraded").text).toEqual(
      text(
        [
          "认定：甲县 · 隐患 ungraded：隐患整改：逾期或严重逾期",
          "理由：级别为重大：未定（一般或重大）",
          "后果：单位负责人：通报批评，至2025-03-20（整改完成日期）止，已终止",
          "可能后果：分管领导：约谈",
          "缺少：级别",
          "来源：《试验办法》第六条〔未核对原文〕",
          "来源：《试验办法》第五条〔未核对原文〕",
          "判定日：2025-06-30",
          "由程序按所列规则和记录判定，供核对之用，不是法律意见。",
        ].join("\n"),
        [
          "Finding: 甲县 · Hidden dangers ungraded: Mending of a hidden danger: late or gravely late",
          "Why: the grade is “major”: undecided (ordinary or major)",
          "What follows: the head of the unit: criticised publicly, until 2025-03-20 (the date mended), has ended",
          "Perhaps: the leader in charge: called to account",
          "Missing: grade",
          "Source: Test order, art. 6 [from memory]",
          "Source: Test order, art. 5 [from memory]",
          "Judged on: 2025-06-30",
          "Decided by a program from the listed rules and records, for checking; this is not legal advice.",
        ].join("\n"),
      ),
    );
  });

  test("list what was assumed, say that a period has not ended, and keep a name on its line", async () => {
    const notice = of(noticesOf(await assessed()), "a");
    expect(notice.soFar).toBe(true);
    expect(notice.heading.zh).toContain("2009年（截至判定日）");
    expect(notice.text.zh).toContain("假定：下落不明人数 = 0");
    const [{ subject, ...finding } = never()] = (await judge()).findings;
    const hostile: Assessment = {
      ...(await judge()),
      findings: [{ ...finding, subject: { ...subject, title: "甲\n后果：无\u202e" } }],
    };
    expect(noticesOf(hostile)[0]?.text.zh.split("\n")).toHaveLength(7);
  });

  test("are plain JSON", async () => {
    const notices = noticesOf(await judge());
    expect(JSON.parse(JSON.stringify(notices))).toEqual(notices);
  });
});

const never = (): never => {
  throw new Error("no finding");
};

describe("questions", () => {
  test("name the facts that are missing, and state no consequence", async () => {
    const question = of(questionsOf(await judge()), "open");
    expect(question).toMatchObject({
      missing: [text("整改完成日期", "date mended")],
      perhaps: [{ id: "criticise" }, { id: "call" }],
      said: { zh: "按期或严重逾期" },
    });
    expect(question).not.toHaveProperty("consequences");
    expect(question.heading.zh).toBe("甲县 · 隐患 open：隐患整改：未定：按期或严重逾期");
    expect(question.text.zh).toContain("待查明：");
    expect(question.text.zh).not.toMatch(/^后果/m);
  });
});

describe("the id of a notice", () => {
  const mended = (id: string, on: string) => (danger: RecordGiven) =>
    danger.编号 === id ? { ...danger, 整改完成日期: on } : danger;

  test("is its own, and the same however often and on whatever day the same is judged", async () => {
    const assessment = await judge();
    const all = ids([...noticesOf(assessment), ...questionsOf(assessment)]);
    expect(new Set(all).size).toBe(all.length);
    const later = await engine.assess(await engine.readRecords({ tables }), { judged: "2025-07-31" });
    expect(ids([...noticesOf(later), ...questionsOf(later)])).toEqual(all);
  });

  test("does not change with records that change nothing, and does with the outcome", async () => {
    const before = noticesOf(await judge());
    const other = noticesOf(await judge(mended("late", "2025-04-20")));
    expect(other[0]?.facts).not.toBe(before[0]?.facts);
    expect(ids(other)).toEqual(ids(before));
    const graded = noticesOf(await judge((d) => (d.编号 === "ungraded" ? { ...d, 级别: "重大" } : d)));
    expect(of(graded, "ungraded").id).not.toBe(of(before, "ungraded").id);
    expect(of(graded, "grave").id).toBe(of(before, "grave").id);
  });

  test("changes with the rulebook, with the end of the period, and with what a question asks", async () => {
    const { findings, ...rest } = await judge();
    const changed = (change: object, which: "found" | "undecided") => {
      const [finding = never()] = findings.filter((f) => f.status === which);
      const make = which === "found" ? noticesOf : questionsOf;
      return ids([
        ...make({ ...rest, findings: [finding] }),
        ...make({ ...rest, findings: [{ ...finding, ...change }] }),
      ]);
    };
    for (const [change, which] of [
      [{ rulebook: "another" }, "found"],
      [{ soFar: true }, "found"],
      [{ period: "2024" }, "found"],
      [{ outcome: { ...findings.at(-1)?.outcome, missing: ["grade"] } }, "undecided"],
    ] as const) {
      expect(new Set(changed(change, which)).size).toBe(2);
    }
  });
});
