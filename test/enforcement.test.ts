import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { penaltyProcedure } from "../packages/enforcement/src/index.js";
import { statutoryCalendar } from "../packages/engine/src/calendar.js";
import { createEngine, type ProcedureData } from "../packages/engine/src/index.js";
import { renderDecided, renderRulePage } from "../packages/engine/src/report.js";
import { bookOf, judge, type Outcome, prepare } from "../packages/kernel/src/index.js";
import { national } from "../packages/national/src/index.js";
import { compose } from "../packages/plugin/src/index.js";

const book = bookOf(...penaltyProcedure.definitions);
const facts = { id: "c", unit: "u", happenedOn: "2026-01-05", penalisable: true, hearingDue: false, fine: 50_000 };

function ask(name: string, judged: string, ...events: readonly (readonly [event: string, on: string])[]): Outcome {
  const caseEvents = events.map(([event, happenedOn], i) => ({ id: `e${i}`, unit: "u", case: "c", event, happenedOn }));
  const records = { caseEvents };
  return judge(prepare(book, `enforcement/penalty${name}`, facts, { judged, records, calendar: statutoryCalendar }));
}

describe("a decision served on Tuesday, 10 March 2026", () => {
  const served = [
    ["filed", "2026-01-06"],
    ["noticed", "2026-02-02"],
    ["decided", "2026-03-10"],
    ["served", "2026-03-10"],
    ["published", "2026-03-11"],
  ] as const;

  test.each([
    ["/pay/due", "2026-03-25"],
    // A Saturday that the holiday notice of the year makes a working day.
    ["/reconsideration-until", "2026-05-09"],
    ["/suit-until", "2026-09-10"],
    ["/remedies-end", "2026-09-10"],
    ["/application-until", "2026-12-10"],
    ["/apply/due", "2026-12-10"],
  ])("%s is %s", (name, date) => {
    expect(ask(name, "2026-09-20", ...served).value).toBe(date);
  });

  test("an ordinary Saturday moves to the next working day", () => {
    const earlier = served.map(([event, on]) => [event, event === "served" ? "2026-01-13" : on] as const);
    expect(ask("/reconsideration-until", "2026-09-20", ...earlier).value).toBe("2026-03-16");
  });

  test.each([
    ["2026-09-10", { demand: "notApplicable", apply: "notApplicable" }],
    ["2026-09-11", { demand: "awaited", apply: "awaited" }],
    ["2026-12-10", { demand: "awaited", apply: "awaited" }],
    ["2026-12-11", { demand: "overdue", apply: "overdue" }],
  ])("on %s the court can be asked, or not", (judged, expected) => {
    for (const [step, standing] of Object.entries(expected)) {
      const { value, notApplicable } = ask(`/${step}`, judged, ...served);
      expect(notApplicable === "yes" ? "notApplicable" : value, step).toBe(standing);
    }
  });

  test("ten working days after the demand have to pass: a holiday does not count, the Saturday worked for it does", () => {
    const demanded = [...served, ["demanded", "2026-09-25"]] as const;
    const asked = (on: string) => ask("/apply", "2026-12-01", ...demanded, ["applied", on]).value;
    expect(ask("/apply/not-before", "2026-12-01", ...demanded).value).toBe("2026-10-16");
    expect([asked("2026-10-15"), asked("2026-10-16")]).toEqual(["premature", "done"]);
  });

  test("beyond the known years a deadline is a range", () => {
    const late = [
      ["filed", "2028-01-06"],
      ["noticed", "2028-02-01"],
      ["decided", "2028-03-01"],
    ] as const;
    const { value, atLeast, atMost } = ask("/serve/due", "2028-03-02", ...late);
    expect(value).toBeNull();
    expect(atLeast && atMost && atLeast < atMost).toBe(true);
  });
});

describe("the day on which a case began decides by which law it is judged", () => {
  const begun = (happenedOn: string, name = "") =>
    judge(
      prepare(
        book,
        `enforcement/penalty${name}`,
        { ...facts, happenedOn },
        {
          judged: "2024-03-20",
          records: {
            caseEvents: (
              [
                ["filed", "2024-02-01"],
                ["noticed", "2024-02-02"],
                ["decided", "2024-03-01"],
                ["served", "2024-03-04"],
              ] as const
            ).map(([event, on], i) => ({ id: `e${i}`, unit: "u", case: "c", event, happenedOn: on })),
          },
          calendar: statutoryCalendar,
        },
      ),
    );

  test.each([
    ["2021-07-14", "notApplicable", "notApplicable", "notApplicable"],
    ["2021-07-15", "pay", "notApplicable", "notApplicable"],
    ["2021-08-31", "pay", "notApplicable", "notApplicable"],
    ["2021-09-01", "publish", "overdue", "notApplicable"],
    ["2023-12-31", "publish", "overdue", "notApplicable"],
    ["2024-01-01", "publish", "overdue", "2024-05-06"],
  ])("begun on %s: %s; publication %s; reconsideration until %s", (day, ...expected) => {
    const said = ["", "/publish", "/reconsideration-until"].map((name) => {
      const { value, notApplicable } = begun(day, name);
      return notApplicable === "yes" ? "notApplicable" : value;
    });
    expect(said).toEqual(expected);
  });

  test("what is not in force says so, and when it is", () => {
    const engine = createEngine(compose([national]));
    const before = engine.decide(
      "enforcement/penalty",
      { penalisable: true },
      { happened: "2021-07-14", judged: "2024-03-20" },
    );
    expect(before).toMatchObject({ notApplicable: "yes", notInForce: [{ from: "2021-07-15" }] });
    expect(renderDecided(before, "zh").join()).toContain("所依日期不在规则施行期内（施行期：2021-07-15起）");
    expect(renderDecided(before, "en").join()).toContain(
      "not in force on the day that counts (in force from 2021-07-15)",
    );
    const told = engine.decide(
      "enforcement/penalty/serve/due",
      {},
      { happened: "2021-07-14", judged: "2024-03-20", explain: true },
    );
    expect(told.explanation).toMatchObject({ notInForce: [{ from: "2021-07-15" }], rows: [] });
    expect(renderDecided(told, "en", { explain: true }).join()).toContain("not in force on the day that counts");
    const after = engine.decide(
      "enforcement/penalty",
      { penalisable: true },
      { happened: "2021-07-15", judged: "2024-03-20" },
    );
    expect(after.notInForce).toBeUndefined();
  });
});

describe("a year of made-up cases", async () => {
  const data = fileURLToPath(new URL("../examples/enforcement-year/data", import.meta.url));
  const { views } = await createEngine(compose([national]), { calendar: statutoryCalendar }).assess(data, {
    judged: "2026-11-20",
  });
  const [view] = views.filter((v): v is ProcedureData => v.view === "procedure");
  const rows = new Map(view?.rows.map((row) => [row.id, row]));
  const openOf = (id: string) =>
    rows.get(id)?.open.map(({ step, status, due }) => [step, status ?? "promptly", due?.from ?? null]);

  test.each([
    ["k1", "notice", [["notice", "promptly", null]]],
    ["k2", "decide", [["decide", "overdue", "2026-11-08"]]],
    ["k3", "paid", []],
    [
      "k4",
      "publish",
      [
        ["publish", "overdue", "2026-11-18"],
        ["pay", "pending", "2026-11-25"],
      ],
    ],
    ["k5", "paid", []],
    [
      "k6",
      "pay",
      [
        ["pay", "overdue", "2026-03-25"],
        ["apply", "pending", "2026-12-10"],
      ],
    ],
    ["k8", "withdrawn", []],
    ["k9", "decide", [["decide", "pending", "2026-12-03"]]],
    [
      "k10",
      "pay",
      [
        ["pay", "overdue", "2026-05-26"],
        ["demand", "pending", "2027-02-11"],
        ["apply", "pending", "2027-02-11"],
      ],
    ],
  ])("%s: its state, and what is open by when", (id, state, open) => {
    expect(rows.get(id)?.state.outcome.value).toBe(state);
    expect(openOf(id)).toEqual(open);
  });

  test("a time limit in a year whose days off are not known is a range, in both languages", () => {
    const due = rows.get("k10")?.open.find(({ step }) => step === "apply")?.due;
    expect(due).toMatchObject({
      from: "2027-02-11",
      said: { zh: `2027-02-11 至 ${due?.to}`, en: `2027-02-11 to ${due?.to}` },
    });
    expect(due?.to && due.to > "2027-02-11").toBe(true);
  });

  test("a case of before the law is not judged, and is counted", () => {
    expect(rows.has("k11")).toBe(false);
    expect([view?.others, view?.inForce]).toEqual([1, [{ from: "2021-07-15" }]]);
  });

  test("what waits longest stands first", () => {
    expect(view?.rows[0]?.id).toBe("k7");
  });

  test("what was taken too early, or too late, is told", () => {
    const fault = (id: string, step: string) =>
      rows.get(id)?.taken.find((t) => t.step === step)?.standing.outcome.value;
    expect([fault("k7", "apply"), fault("k3", "serve"), fault("k6", "serve")]).toEqual(["premature", "late", "done"]);
  });

  test("the drawing counts what waits at each step", () => {
    const counts = view?.steps.filter(({ open }) => open > 0).map(({ id, open, overdue }) => [id, open, overdue]);
    expect(counts).toEqual([
      ["notice", 1, 0],
      ["decide", 2, 1],
      ["publish", 1, 1],
      ["pay", 4, 3],
      ["demand", 1, 0],
      ["apply", 2, 0],
      ["rule", 1, 1],
    ]);
  });
});

describe("the page of a procedure's rule", () => {
  const rulebook = compose([national]);
  const page = renderRulePage(rulebook, "enforcement/penalty", { language: "zh", judged: "2026-01-01" });
  const text = page.replace(/<style>[\s\S]*?<\/style>|<[^>]+>/g, " ").replace(/\s+/g, " ");

  test("draws it in both languages, each drawing with arrowheads of its own", () => {
    expect(page.match(/<svg role="img"/g)).toHaveLength(2);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const language of ["zh", "en"]) expect(page).toContain(`url(#tip-${language}-national-penalty-cases)`);
  });

  test("tells of each step why, by when, not before when, and what its document states", () => {
    expect(text).toContain(
      "何时应当办理 有立案（首次）的日期 期限 及时 文书 行政处罚告知书 应当载明 事实和证据、理由、依据、",
    );
    expect(text).toContain(
      "期限 申请人民法院强制执行的期限（救济期限届满之日后3个月（遇节假日顺延至下一工作日）） 最早",
    );
    expect(text).toContain("By when 90 days after the first date: case filed");
  });

  test("the page of one step tells of that step alone, which stands out", () => {
    const one = renderRulePage(rulebook, "enforcement/penalty/notice", { language: "en" });
    expect(one.match(/stroke-width="3"/g)).toHaveLength(2);
    expect(one.match(/<li value="2">/g)).toHaveLength(2);
    expect(one).not.toContain('<li value="1">');
  });

  test("a rule of no procedure has none", () => {
    expect(renderRulePage(rulebook, "enforcement/limitation", { language: "en" })).not.toContain("<svg");
  });
});
