import type { Example, Terms, Test } from "@anwei/kernel";
import type { ConfirmedExamples, Report, ReviewOptions } from "../../src/testing.js";
import {
  any,
  choice,
  count,
  decision,
  definePlugin,
  kind,
  move,
  ordered,
  type Plugin,
  type PluginWritten,
  parameter,
  record,
  source,
  text,
  yesNo,
} from "../../src/v1.js";

import written from "./confirmed.json" with { type: "json" };

// A city whose plugin passes every check, made so that one thing at a time can be spoilt.

export const law = source({
  id: "law",
  type: "law",
  title: text("安全法", "Safety law"),
  from: "2002-11-01",
  verified: true,
});
export const plan = source({
  id: "plan",
  type: "notice",
  title: text("方案", "Plan"),
  from: "2010-01-01",
  verified: true,
});

export const firms = kind("firms", text("企业", "Firms"), {
  employees: count(text("从业人员", "employees")),
  hazardous: yesNo(text("涉危", "handles dangerous goods")),
  sector: choice(text("行业", "sector"), {
    mine: text("矿山", "mining"),
    shop: text("商贸", "trade"),
    farm: text("农业", "farming"),
  }),
});

type Firm = Terms<typeof firms>;

export const line = parameter({
  id: "firm/line",
  of: count(text("配备线", "staffing line")),
  moves: { may: "tighten", stricter: "lower" },
  history: [
    { from: "2014-12-01", value: 100, cites: law.article(21) },
    { from: "2002-11-01", to: "2014-11-30", value: 300, cites: law.article(19) },
  ],
});

export const body = decision({
  id: "firm/body",
  title: text("安全机构", "Safety body"),
  cites: law.article(21),
  about: record(firms),
  law: "event",
  outcomes: ordered({ none: text("不要求", "none"), required: text("应当设置", "required") }),
  combine: "gravest",
  rows: (f) => [{ when: f.employees.moreThan(line.value), then: "required" }, { otherwise: "none" }],
  examples: [
    {
      name: text("100人不超过", "100 is not above"),
      facts: { happenedOn: "2015-01-01", employees: 100 },
      expect: "none",
    },
    { name: text("101人", "101"), facts: { happenedOn: "2015-01-01", employees: 101 }, expect: "required" },
  ],
});

export const nation = definePlugin({
  id: "firm",
  title: text("国家", "Nation"),
  version: "1.0.0",
  apiVersion: 1,
  documents: [law],
  define: [line, body],
});

type DrillExample = Example<typeof firms, "none" | "yearly" | { readonly notApplicable: true }>;

const shop = { happenedOn: "2010-06-01", employees: 1, hazardous: false, sector: "shop" } as const;

/** The examples of the city's own rule, by what each is there for. */
export const examples: Readonly<Record<"first" | "below" | "hazardous" | "mine" | "farm" | "before", DrillExample>> = {
  first: {
    name: text("施行当日50人", "50 on the first day"),
    facts: { ...shop, happenedOn: "2010-01-01", employees: 50 },
    expect: "yearly",
  },
  below: { name: text("49人", "49"), facts: { ...shop, employees: 49 }, expect: "none" },
  hazardous: {
    name: text("涉危的1人", "1, with dangerous goods"),
    facts: { ...shop, hazardous: true },
    expect: "yearly",
  },
  mine: { name: text("矿山也适用", "mining too"), facts: { ...shop, employees: 60, sector: "mine" }, expect: "yearly" },
  farm: {
    name: text("农业不适用", "not to farming"),
    facts: { ...shop, employees: 60, sector: "farm" },
    expect: { notApplicable: true },
  },
  before: {
    name: text("施行前一日不适用", "not on the day before"),
    facts: { ...shop, happenedOn: "2009-12-31", employees: 50 },
    expect: { notApplicable: true },
  },
};

export const without = (...left: readonly (keyof typeof examples)[]): readonly DrillExample[] =>
  Object.entries(examples).flatMap(([name, example]) =>
    left.includes(name as keyof typeof examples) ? [] : [example],
  );

/** The city's own rule. */
export const drill = ({
  id = "city/drill",
  title = text("应急演练", "Emergency drill"),
  rows = (f: Firm): Test => any(f.employees.atLeast(50), f.hazardous),
  appliesWhen = (f: Firm): Test => f.sector.oneOf("mine", "shop"),
  cites = plan.section("三"),
  examples = without(),
}: {
  readonly id?: string;
  readonly title?: ReturnType<typeof text>;
  readonly rows?: (f: Firm) => Test;
  readonly appliesWhen?: (f: Firm) => Test;
  readonly cites?: ReturnType<typeof plan.section>;
  readonly examples?: readonly DrillExample[];
} = {}) =>
  decision({
    id,
    title,
    cites,
    about: record(firms),
    law: "event",
    outcomes: ordered({ none: text("不要求", "none"), yearly: text("每年一次", "once a year") }),
    combine: "gravest",
    appliesWhen,
    rows: (f) => [{ when: rows(f), then: "yearly" }, { otherwise: "none" }],
    examples,
  });

export const moved = (value: number) =>
  move(line, { value, from: "2012-01-01", because: text("更严", "stricter"), cites: plan.section("四") });

export const city = (more: Partial<PluginWritten> = {}): Plugin =>
  definePlugin({
    id: "city",
    title: text("试市", "Test city"),
    region: "990100",
    version: "1.0.0",
    apiVersion: 1,
    extends: [nation],
    documents: [plan],
    define: [drill()],
    overlay: [moved(80)],
    ...more,
  });

/** What the national rule comes to in the city, where its line is moved. */
export const confirmed: ConfirmedExamples = written;

const inside = (lines: readonly string[]): string =>
  `<html><style>b{}</style>${lines.map((l) => `<p>${l}</p>`).join("")}`;
const escaped = (said: string): string =>
  said.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** A report that shows what it should, and nothing else. */
export const report: Report = {
  renderRulePage(book, id, { language }) {
    const data = book.definition(id);
    if (!data) throw new RangeError(id);
    const cites = data.kind === "parameter" ? data.history : data.kind === "indicator" ? [data] : data.editions;
    return inside(
      [
        data.title[language],
        ...cites.flatMap((c) => ("unsourced" in c.cites ? [] : c.cites.map((x) => x.document.title[language]))),
        ...(data.kind === "parameter" ? [] : data.examples.map((e) => e.name[language])),
      ].map(escaped),
    );
  },
  renderExample: (_, id, { name }, language) => [`${id} · ${name[language]}`, "why"],
};

export const options: ReviewOptions = { report, confirmed };
