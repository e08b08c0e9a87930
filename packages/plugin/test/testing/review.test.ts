import { type ExampleData, formatDay, type NumberTerm, parseDay } from "@anwei/kernel";
import { describe, expect, test } from "vitest";
import {
  type Checked,
  coverageOf,
  type Finding,
  findingLines,
  type ReviewOptions,
  reviewPlugin,
  testPlugin,
} from "../../src/testing.js";
import {
  all,
  any,
  count,
  decision,
  ordered,
  type Plugin,
  parameter,
  quantity,
  record,
  recordIn,
  replace,
  retire,
  source,
  text,
} from "../../src/v1.js";
import {
  body,
  city,
  confirmed,
  drill,
  examples,
  firms,
  law,
  line,
  moved,
  nation,
  options,
  plan,
  report,
  without,
} from "./city.js";

const review = (plugin: Plugin, more: Partial<ReviewOptions> = {}): readonly Checked[] =>
  reviewPlugin(plugin, { ...options, ...more });

const found = (checks: readonly Checked[]): readonly { readonly at: string; readonly finding: Finding }[] =>
  checks.flatMap(({ check, rule, findings }) => findings.map((finding) => ({ at: `${check} ${rule}`, finding })));

/** Each fault that is found: the check, what it is of, and the code. */
const faults = (plugin: Plugin, more: Partial<ReviewOptions> = {}): readonly string[] =>
  found(review(plugin, more)).flatMap(({ at, finding }) =>
    finding.status === "fail" ? [`${at} ${finding.code}`] : [],
  );

const notes = (plugin: Plugin, more: Partial<ReviewOptions> = {}): readonly string[] =>
  found(review(plugin, more)).flatMap(({ at, finding }) =>
    finding.status === "note" ? [`${at} ${finding.code}`] : [],
  );

/** What the only fault says. */
function only(
  plugin: Plugin,
  more: Partial<ReviewOptions> = {},
): { readonly zh: string; readonly en: string; readonly finding: Finding } {
  const [fault, ...further] = found(review(plugin, more)).filter(({ finding }) => finding.status === "fail");
  if (!fault || further.length > 0) throw new Error(JSON.stringify([fault, ...further], null, 1));
  const said = (language: "zh" | "en"): string => [fault.at, ...findingLines(fault.finding, language)].join("\n");
  return { zh: said("zh"), en: said("en"), finding: fault.finding };
}

/** What is still wrong with a plugin once all that it lacks was pasted at once, and what was pasted. */
function completed(plugin: Plugin): { readonly left: readonly string[]; readonly pasted: readonly ExampleData[] } {
  const id = plugin.definitions[0]?.id ?? "";
  const pasted = found(review(plugin)).flatMap(({ finding }) =>
    finding.status === "fail" ? (finding.examples ?? []) : [],
  );
  const own = { [id]: JSON.parse(JSON.stringify(pasted)) };
  return { left: faults(plugin, { confirmed: { ...confirmed, ...own } }), pasted };
}

const withDrill = (change: Parameters<typeof drill>[0]): Plugin => city({ define: [drill(change)] });
const withExamples = (...own: readonly (typeof examples)[keyof typeof examples][]): Plugin =>
  withDrill({ examples: own });

test("a plugin without fault passes every check, and each is there", () => {
  const checks = review(city());
  expect(checks.map(({ check, rule, status }) => `${check} ${rule} ${status}`)).toEqual([
    "composes city pass",
    "purity city pass",
    "examples city/drill pass",
    "examples firm/body pass",
    "suite city/drill pass",
    "suite firm/body pass",
    "boundaries city/drill pass",
    "boundaries firm/body pass",
    "dates city/drill pass",
    "dates firm/body pass",
    "floors firm/line pass",
    "sources city/drill pass",
    "sources firm/line pass",
    "sources plan pass",
    "translations city pass",
    "translations city/drill pass",
    "translations plan pass",
    "pages city/drill pass",
    "soundness city/drill pass",
    "soundness firm/line pass",
    "soundness firm/body pass",
  ]);
});

describe("composing", () => {
  test("every problem is a fault, and what needs the rulebook is not looked at", () => {
    const checks = review(withDrill({ id: "town/drill" }));
    const [composes] = checks;
    expect(composes?.findings.map((f) => f.code)).toEqual(["id-outside-plugin"]);
    expect(composes?.findings[0]?.found.zh).toBe("应为以 city/ 开头的标识，实为town/drill");
    expect(checks.filter((c) => c.status === "notAnalysed").map((c) => c.check)).toContain("examples");
    expect(checks.filter((c) => c.status === "fail").map((c) => c.check)).toEqual(["composes"]);
  });

  test("a move that loosens is a fault of the parameter that it moves", () => {
    const { en } = only(city({ overlay: [moved(400)] }));
    expect(en).toBe(
      [
        "floors firm/line",
        "[loosens] firm/line: expected nothing laxer than 300 (Safety law, art. 19), found 400",
        "→ The rule above says 300, this one 400: a region may only tighten.",
      ].join("\n"),
    );
  });
});

test("a decision that replaces one of others is tested as the plugin's own, and what it replaces for its floor", () => {
  const here = decision({
    id: "city/body",
    title: text("本市安全机构", "Safety body here"),
    cites: plan.section("五"),
    about: record(firms),
    law: "event",
    outcomes: ordered({ none: text("不要求", "none"), required: text("应当设置", "required") }),
    combine: "gravest",
    rows: (f) => [{ when: f.employees.moreThan(40), then: "required" }],
    examples: [
      {
        name: text("前一日41人", "41 the day before"),
        facts: { happenedOn: "2009-12-31", employees: 41 },
        expect: { notApplicable: true },
      },
      {
        name: text("当日41人", "41 on the day"),
        facts: { happenedOn: "2010-01-01", employees: 41 },
        expect: "required",
      },
      { name: text("40人", "40"), facts: { happenedOn: "2010-06-01", employees: 40 }, expect: "none" },
    ],
  });
  const overlay = [replace(body, here, { because: text("更严", "stricter"), cites: plan.section("五") })];
  const plugin = city({ define: [here], overlay });
  const checks = review(plugin, { confirmed: {} });
  expect(checks.filter((c) => c.status !== "pass")).toEqual([]);
  expect(checks.filter((c) => c.rule === "firm/body").map((c) => c.check)).toEqual(["floors", "sources", "soundness"]);
  const uncited = city({ define: [here], overlay: overlay.map((o) => ({ ...o, cites: [law.whole()] })) });
  expect(only(uncited, { confirmed: {} }).en).toContain("sources firm/body\n[no-place] overlay[0].cites");
});

describe("purity", () => {
  test("a plugin put together by hand is a fault", () => {
    expect(faults({ ...city() })).toEqual(["purity city not-frozen"]);
    const { zh } = only(Object.freeze({ ...city(), version: "1.0.1" }));
    expect(zh).toMatch(
      /^purity city\n\[hash-differs\] hash：内容的校验码应为[0-9a-f]{64}，实为[0-9a-f]{64}\n→ 用 definePlugin/,
    );
  });
});

describe("examples", () => {
  test("one that comes out otherwise says what it is, and why it comes out so", () => {
    const { zh, en } = only(
      withExamples(...without(), {
        ...examples.below,
        facts: { ...examples.below.facts, employees: 12 },
        name: text("12人", "12"),
        expect: "yearly",
      }),
    );
    expect(zh).toBe(
      [
        "examples city/drill",
        "[example-fails] examples[6]：算例“12人”的结论不是所期望的",
        "  city/drill · 12人",
        "  why",
        "→ 对照原文核对：规则写错了改规则，期望写错了改算例",
      ].join("\n"),
    );
    expect(en).toContain("example “12” does not come out as expected");
  });

  test("a confirmed one fails once the answer changes", () => {
    const earlier = city({ overlay: [moved(70)] });
    expect(faults(earlier).filter((f) => f.startsWith("examples"))).toEqual([
      "examples firm/body example-fails",
      "examples firm/body example-fails",
    ]);
  });

  test("a confirmed one that is none is a fault, with what it should be", () => {
    const [first, ...rest] = confirmed["firm/body"] ?? [];
    const bad = { "firm/body": [{ ...(first as ExampleData), expect: "requird" }, ...rest] };
    expect(only(city(), { confirmed: bad }).en).toContain(
      "confirmed[0].expect: expected one of the outcomes none, required",
    );
    const lost = { ...confirmed, "firm/bodi": [] };
    expect(only(city(), { confirmed: lost }).en).toBe(
      "examples firm/bodi\n[unknown-rule] firm/bodi: confirmed names no rule of that id\n→ Did you mean “firm/body”?",
    );
  });
});

describe("the strength of the examples", () => {
  const twin = { ...examples.below, name: text("又49人", "49 again") };

  test("a case that stands there twice is refused, whatever its numbers look like", () => {
    const written = { ...twin, facts: { ...twin.facts, employees: "49.0" as never } };
    expect(only(withExamples(...without(), written)).zh).toContain("“49人”与“又49人”是同一情形");
    const again = {
      "city/drill": [{ ...twin, happened: "2010-06-01", facts: { ...twin.facts, happenedOn: null } } as ExampleData],
    };
    expect(faults(city(), { confirmed: { ...confirmed, ...again } })).toEqual(["suite city/drill duplicate-example"]);
  });

  test("a name that stands there twice is refused", () => {
    const other = { ...examples.below, facts: { ...examples.below.facts, employees: 30 } };
    expect(faults(withExamples(...without(), other))).toEqual(["suite city/drill duplicate-name"]);
  });

  test("without a case in which it finds, in which it does not, or to which it does not apply, it is weak", () => {
    const of = (plugin: Plugin) => faults(plugin).filter((f) => f.startsWith("suite"));
    expect(of(withExamples(examples.below, examples.farm, examples.before))).toEqual([
      "suite city/drill no-finding-example",
    ]);
    expect(of(withDrill({ examples: without("below") }))).toEqual(["suite city/drill no-mild-example"]);
    expect(of(withDrill({ examples: without("farm", "before") }))).toEqual([
      "suite city/drill no-not-applicable-example",
    ]);
  });

  test("what is lacking is asked for once, can be pasted, and then is there", () => {
    const { left, pasted } = completed(withDrill({ examples: without("farm", "below", "before") }));
    expect(left).toEqual([]);
    expect(pasted.map((e) => e.expect)).toEqual([{ notApplicable: true }, "none", { notApplicable: true }]);
  });

  test("a number of which every example is zero shows nothing", () => {
    const hours = quantity({
      id: "city/hours",
      title: text("演练时数", "hours of drill"),
      cites: plan.section("三"),
      about: record(firms),
      law: "event",
      rows: (f) => [{ otherwise: f.employees.times({ value: "0.5", unit: "" }) }],
      unit: "person",
      examples: [{ name: text("无人", "nobody"), facts: { happenedOn: "2010-06-01", employees: 0 }, expect: 0 }],
    });
    expect(only(city({ define: [drill(), hours] })).en).toContain(
      "[zero-examples-only] examples: all examples come to zero",
    );
  });
});

describe("both sides of every limit", () => {
  test("a limit that no example lies on, or beside, is a fault, with the cases that are lacking", () => {
    const { zh, finding } = only(
      withDrill({
        examples: [
          ...without("below"),
          { ...examples.below, name: text("10人", "10"), facts: { ...examples.below.facts, employees: 10 } },
        ],
      }),
    );
    expect(zh.split("\n").slice(0, 4)).toEqual([
      "boundaries city/drill",
      "[limit-not-shown] rows[0]：写错下面这一处，现有算例看不出来",
      "  rows[0] “从业人员在50人以上”误作“从业人员在49人以上”",
      "→ 逐个核对下面1个情形，答案对的，加入规则的 examples，或测试的 confirmed",
    ]);
    expect(finding.examples).toEqual([
      {
        name: { zh: "行业为矿山、从业人员49人、非涉危：不要求", en: expect.any(String) },
        facts: { sector: "mine", employees: "49", hazardous: false },
        happened: "2010-01-01",
        expect: "none",
      },
    ]);
  });

  test("a condition that could be left out is a fault, a member that could be is worth knowing", () => {
    expect(faults(withDrill({ examples: without("hazardous") }))).toEqual(["boundaries city/drill limit-not-shown"]);
    const plugin = withDrill({ examples: without("mine") });
    expect([faults(plugin), notes(plugin)]).toEqual([[], ["boundaries city/drill member-not-shown"]]);
  });

  test("a parameter that is moved needs cases of the rules that look at it, where it is moved", () => {
    const { en, finding } = only(city(), {
      confirmed: { "firm/body": (confirmed["firm/body"] ?? []).slice(0, 2) },
    });
    expect(en).toContain("boundaries firm/body\n[limit-not-shown] rows[0]: no example would show");
    expect(finding.examples?.every((e) => e.in === "990100")).toBe(true);
  });

  test("what cannot occur may be stated, as long as it is open", () => {
    const plugin = withDrill({ examples: without("hazardous") });
    const because = text("本市没有这样的企业", "there are no such firms");
    const stated = (...mistakes: string[]) => ({ "city/drill": mistakes.map((mistake) => ({ mistake, because })) });
    expect(faults(plugin, { stated: stated("漏写“涉危”") })).toEqual([]);
    expect(only(city(), { stated: stated("漏写“涉危”") }).zh).toContain(
      "[stated-not-open] stated：没有这样一处看不出的写错：漏写“涉危”",
    );
    const elsewhere = { "city/dril": [{ mistake: "漏写“涉危”", because }] };
    expect(only(city(), { stated: elsewhere }).en).toContain("Did you mean “city/drill”?");
    const reasonless = { "city/drill": [{ mistake: "漏写“涉危”", because: text("", "none") }] };
    expect(faults(plugin, { stated: reasonless })).toEqual(["boundaries city/drill text-missing"]);
  });

  /** The rule as somebody might have written it by mistake. */
  const mistakes: Readonly<Record<string, Parameters<typeof drill>[0]>> = {
    "moreThan 50": { rows: (f) => any(f.employees.moreThan(50), f.hazardous) },
    "atLeast 49": { rows: (f) => any(f.employees.atLeast(49), f.hazardous) },
    "atLeast 51": { rows: (f) => any(f.employees.atLeast(51), f.hazardous) },
    both: { rows: (f) => all(f.employees.atLeast(50), f.hazardous) },
    "employees alone": { rows: (f) => f.employees.atLeast(50) },
    "hazardous alone": { rows: (f) => f.hazardous },
    "mines alone": { appliesWhen: (f) => f.sector.is("mine") },
    "farms too": { appliesWhen: (f) => f.sector.oneOf("mine", "shop", "farm") },
  };

  test.each(Object.entries(mistakes))("the examples that pass would show %s", (_, change) => {
    expect(faults(withDrill(change))).toContain("examples city/drill example-fails");
  });
});

describe("dates", () => {
  test("a date that could be a day late or early is a fault, with the case that shows it", () => {
    const first = { ...examples.first, facts: { ...examples.first.facts, happenedOn: "2010-03-01" } };
    const late = only(withExamples(first, ...without("first")));
    expect(late.zh).toContain("[date-not-shown] 2010-01-01：本规则自 2010-01-01 起变化");
    expect(late.finding.examples).toEqual([
      expect.objectContaining({ facts: expect.objectContaining({ happenedOn: "2010-01-01" }), expect: "yearly" }),
    ]);
    const early = only(withDrill({ examples: without("before") }));
    expect(early.finding.examples?.map((e) => [e.facts.happenedOn, e.expect])).toEqual([
      ["2009-12-31", { notApplicable: true }],
    ]);
    expect(
      faults(withDrill({ examples: without("before") }), {
        confirmed: { ...confirmed, "city/drill": JSON.parse(JSON.stringify(early.finding.examples)) },
      }),
    ).toEqual([]);
  });

  test("so is the date of a move, in the rules that look at what is moved", () => {
    const late = only(city(), { confirmed: { "firm/body": (confirmed["firm/body"] ?? []).toSpliced(0, 1) } });
    expect(late.en).toContain("[date-not-shown] 2012-01-01: the parameter “staffing line” changes from 2012-01-01 on");
    expect(late.finding.examples?.map((e) => [e.in, e.facts.happenedOn])).toEqual([["990100", "2011-12-31"]]);
  });
});

describe("dates of rules of every law", () => {
  const outcomes = ordered({ none: text("不要求", "none"), yearly: text("每年一次", "once a year") });
  const many = (limit: number) => (f: { readonly employees: NumberTerm }) => [
    { when: f.employees.atLeast(limit), then: "yearly" as const },
  ];
  const small = { name: text("某次1人", "1 some time"), facts: { employees: 1 }, expect: "none" as const };
  const common = {
    id: "city/rule",
    title: text("演练", "Drill"),
    outcomes,
    combine: "gravest" as const,
    cites: plan.section("三"),
  };
  const rule = {
    event: (from: string, changed: string) =>
      decision({
        ...common,
        about: record(firms),
        law: "event",
        from: changed,
        rows: many(50),
        before: [{ from, to: dayBefore(changed), cites: plan.section("二"), rows: many(100) }],
        examples: [{ ...small, happened: "2011-06-01" }],
      }),
    judged: (from: string, changed: string) =>
      decision({
        ...common,
        about: record(firms),
        law: "judged",
        from: changed,
        rows: many(50),
        before: [{ from, to: dayBefore(changed), cites: plan.section("二"), rows: many(100) }],
        examples: [{ ...small, judged: "2011-06-01" }],
      }),
    eventOrMilder: (from: string, changed: string) =>
      decision({
        ...common,
        about: record(firms),
        law: "eventOrMilder",
        from: changed,
        rows: many(50),
        before: [{ from, to: dayBefore(changed), cites: plan.section("二"), rows: many(100) }],
        examples: [{ ...small, happened: "2011-06-01", judged: "2011-06-01" }],
      }),
    periodEnd: (from: string, changed: string) =>
      decision({
        ...common,
        about: recordIn(firms, "month"),
        law: "periodEnd",
        from: changed,
        rows: many(50),
        before: [{ from, to: dayBefore(changed), cites: plan.section("二"), rows: many(100) }],
        examples: [{ ...small, period: "2011-06" }],
      }),
  };
  const dayBefore = (day: string): string => formatDay((parseDay(day) as number) - 1);
  const of = (law: keyof typeof rule, from = "2010-02-01", changed = "2012-02-01"): Plugin =>
    city({ define: [rule[law](from, changed)] });

  test.each(Object.keys(rule) as (keyof typeof rule)[])(
    "%s: what is lacking on each side of a date can be pasted",
    (law) => {
      const { left, pasted } = completed(of(law));
      expect(left).toEqual([]);
      const days = pasted.map((e) => e.period ?? e.judged ?? String(e.facts.happenedOn ?? e.happened));
      const [before, on] = law === "periodEnd" ? ["2012-01", "2012-02"] : ["2012-01-31", "2012-02-01"];
      expect(days).toEqual(expect.arrayContaining([before, on]));
    },
  );

  const off = { event: 1, judged: 1, eventOrMilder: 1, periodEnd: 31 };
  test.each(
    (Object.keys(rule) as (keyof typeof rule)[]).flatMap((law) =>
      [-1, 1].flatMap(
        (way) =>
          [
            [law, way, "from"],
            [law, way, "changed"],
          ] as const,
      ),
    ),
  )("%s: they would show the date %i off (%s)", (law, way, which) => {
    const moved = (day: string) => formatDay((parseDay(day) as number) + way * off[law]);
    const wrong = which === "from" ? of(law, moved("2010-02-01")) : of(law, undefined, moved("2012-02-01"));
    const own = { ...confirmed, "city/rule": JSON.parse(JSON.stringify(completed(of(law)).pasted)) };
    expect(faults(wrong, { confirmed: own })).toContain("examples city/rule example-fails");
  });
});

describe("sources", () => {
  test("a document that nobody cites is a fault", () => {
    const other = source({
      id: "other",
      type: "notice",
      title: text("另文", "Another"),
      from: "2010-01-01",
      verified: true,
    });
    expect(only(city({ documents: [plan, other] })).zh).toContain(
      "sources other\n[document-not-cited] documents：没有规则引用《另文》",
    );
  });

  test("a law cited as a whole is a fault, a notice is worth knowing", () => {
    const rules = source({
      id: "rules",
      type: "rule",
      title: text("办法", "Rules"),
      from: "2010-01-01",
      verified: true,
    });
    const plugin = city({ documents: [plan, rules], define: [drill({ cites: rules.whole() })] });
    expect(only(plugin).en).toContain("[no-place] cites: no article: Rules");
    expect(notes(withDrill({ cites: plan.whole() }))).toEqual(["sources city/drill whole-document"]);
    const why = text("转载本未见条号", "read in a copy without numbers");
    for (const told of [{ note: why }, { verified: false }]) {
      const honest = city({ documents: [plan, rules], define: [drill({ cites: rules.whole(told) })] });
      expect(notes(honest)).toContain("sources city/drill whole-document");
    }
  });

  test("what is cited from memory, or out of its document's time, is listed", () => {
    const old = source({
      id: "old",
      type: "notice",
      title: text("旧文", "Old paper"),
      from: "2005-01-01",
      to: "2008-12-31",
      verified: false,
    });
    const plugin = city({
      documents: [plan, old],
      define: [drill({ cites: plan.section("三", { verified: false }) }), extra(old.section("一"))],
    });
    expect(notes(plugin).filter((n) => n.startsWith("sources"))).toEqual([
      "sources city/drill place-from-memory",
      "sources city/extra before-its-document",
      "sources old document-from-memory",
    ]);
  });
});

const extra = (cites: ReturnType<typeof plan.section>) =>
  parameter({
    id: "city/extra",
    of: count(text("另数", "another number")),
    history: [{ from: "2004-01-01", value: 1, cites }],
  });

describe("texts", () => {
  test.each([
    ["not-english", text("演练", "Drill 演练")],
    ["not-chinese", text("drill", "Drill")],
    ["half-width", text("演练,每年", "Drill")],
    ["half-width", text("演练(每年)", "Drill")],
    ["half-width", text('"演练"', "Drill")],
    ["full-width", text("演练", "Drill，yearly")],
    ["placeholder", text("演练", "TODO")],
    ["placeholder", text("演练（待译）", "Drill")],
  ] as const)("%s: %o is a fault", (code, title) => {
    expect(faults(withDrill({ title }))).toEqual([`translations city/drill ${code}`]);
  });

  test.each([
    text("演练（GB 18218—2018）", "Drill (GB 18218-2018)"),
    text("α系数", "coefficient α"),
    text("“平安”误作", "“平安” misprinted"),
    text("《方案》所说", "as 《方案》 says"),
    text("9:30之前", "before 9:30"),
    text("1,000人以上", "1,000 and more"),
  ])("%o is none", (title) => {
    expect(faults(withDrill({ title }))).toEqual([]);
  });

  test("a text that is missing is a fault, and so is one anywhere else in the plugin", () => {
    const gone = retire("city/old", { on: "2011-01-01", because: text("并入,演练", "merged") });
    const { zh } = only(city({ retired: [gone] }));
    expect(zh).toContain("translations city\n[half-width] retired[0].because：中文里的半角标点“入,演”：并入,演练");
    const untyped = { zh: "演练" } as ReturnType<typeof text>;
    expect(
      faults(
        city({
          views: [{ view: "agreement", id: "city/v", title: untyped, decision: "city/drill", official: "hazardous" }],
        }),
      ),
    ).toContain("translations city text-missing");
  });
});

describe("pages", () => {
  test("a page that cannot be made, lacks something or says nonsense is a fault", () => {
    const page = (change: (page: string) => string) => ({
      report: {
        ...report,
        renderRulePage: (...of: Parameters<typeof report.renderRulePage>) => change(report.renderRulePage(...of)),
      },
    });
    const thrown = {
      report: {
        ...report,
        renderRulePage: () => {
          throw new RangeError("no kind");
        },
      },
    };
    expect(faults(city(), thrown)).toEqual(["pages city/drill page-fails", "pages city/drill page-fails"]);
    const [lacks] = found(
      review(
        city(),
        page((p) => p.replace("49人", "")),
      ),
    ).map(({ finding }) => finding);
    expect(lacks?.found.zh).toBe("说明页上没有算例“49人”");
    expect(
      faults(
        city(),
        page((p) => `${p}undefined`),
      ),
    ).toHaveLength(2);
    expect(
      faults(
        city(),
        page((p) => `${p}<i title="undefined">undefinedly</i>`),
      ),
    ).toEqual([]);
  });
});

describe("the rulebook's checks", () => {
  test("a parameter that no rule uses is a fault", () => {
    expect(only(city({ define: [drill(), extra(plan.section("五"))] })).en).toContain("soundness city/extra\n[unused]");
  });

  test("a rule without a successor by a day is one where the day is given", () => {
    const ended = source({
      id: "ended",
      type: "notice",
      title: text("旧方案", "Old plan"),
      from: "2010-01-01",
      to: "2013-12-31",
      verified: true,
    });
    const plugin = city({ documents: [plan, ended], define: [drill({ cites: ended.section("三") })] });
    const expired = (on: string) => faults(plugin, { on }).filter((f) => f.includes("expired"));
    expect([expired("2013-06-01"), expired("2014-06-01")]).toEqual([[], ["soundness city/drill expired"]]);
  });
});

describe("statements", () => {
  const list = [
    { id: "city-1", hard: true, title: text("五十人以上每年演练一次", "fifty and more hold a drill a year") },
    { id: "city-2", hard: true, title: text("八十人以上设机构", "more than eighty have a body") },
    { id: "city-3", hard: false, title: text("提高认识", "raise awareness") },
  ];
  const carried = {
    "city-1": { rules: ["city/drill"], examples: ["49", "施行当日50人"] },
    "city-2": { rules: ["firm/line", "firm/body"] },
    "city-3": { reason: text("没有可以核对的要求", "it asks for nothing that can be checked") },
  };

  test("each is carried by rules with examples, or by a reason", () => {
    expect(faults(city(), { statements: { list, carried } })).toEqual([]);
    expect(coverageOf(city(), { list, carried }, confirmed)).toEqual([
      { id: "city-1", rules: ["city/drill"], tests: ["city/drill: 施行当日50人", "city/drill: 49人"] },
      {
        id: "city-2",
        rules: ["firm/line", "firm/body"],
        tests: [
          "firm/body: 改动前一日81人",
          "firm/body: 改动当日81人",
          "firm/body: 80人不超过",
          "firm/body: 国家改线之后，判定时80人",
        ],
      },
      { id: "city-3", rules: [], tests: [], reason: carried["city-3"].reason },
    ]);
  });

  test("a hard one that nothing carries is a fault, a soft one is worth knowing", () => {
    const none = { list, carried: {} };
    expect(faults(city(), { statements: none })).toEqual([
      "statements city-1 statement-not-carried",
      "statements city-2 statement-not-carried",
    ]);
    expect(notes(city(), { statements: none })).toEqual(["statements city-3 statement-open"]);
  });

  test("what is misspelt is said, with what is nearest", () => {
    const wrong = {
      list,
      carried: {
        ...carried,
        "city-1": { rules: ["city/dril"], examples: [] },
        "city-2": { rules: ["firm/body"], examples: ["80人不过"] },
        "city-4": { rules: ["city/drill"] },
      },
    };
    const hints = found(review(city(), { statements: wrong })).map(
      ({ at, finding }) => `${at} ${finding.code}: ${finding.hint.en}`,
    );
    expect(hints).toEqual([
      "statements city unknown-statement: Did you mean “city-1”?",
      "statements city-1 unknown-rule: Did you mean “city/drill”?",
      "statements city-2 unknown-example: Did you mean “80人不超过”?",
    ]);
  });

  test("a parameter alone proves nothing", () => {
    const alone = { list: list.slice(1, 2), carried: { "city-2": { rules: ["firm/line"] } } };
    expect(only(city(), { statements: alone }).en).toContain("Name the rules that use the parameter too: firm/body.");
  });

  test("one reason for many is worth knowing, one in a single language is a fault", () => {
    const many = Array.from({ length: 5 }, (_, i) => ({
      id: `city-${i}`,
      hard: true,
      title: text("某句", "a sentence"),
    }));
    const reason = text("不能核对", "cannot be checked");
    const all = { list: many, carried: Object.fromEntries(many.map(({ id }) => [id, { reason }])) };
    expect([faults(city(), { statements: all }), notes(city(), { statements: all })]).toEqual([
      [],
      ["statements city one-reason-for-many"],
    ]);
    const half = { list: many.slice(0, 1), carried: { "city-0": { reason: text("不能核对", "") } } };
    expect(faults(city(), { statements: half })).toEqual(["statements city-0 text-missing"]);
  });
});

test("a coverage of no statements is refused", () => {
  expect(() => testPlugin(city(), { ...options, coverage: "./none.json" })).toThrow(/statements/);
});

test("what it builds on is not tested again", () => {
  expect(review(nation).some((c) => c.status === "fail")).toBe(true);
  expect(faults(city())).toEqual([]);
  expect(line.id).toBe("firm/line");
});
