import { describe, expect, test } from "vitest";
import {
  type DecisionData,
  type ExampleData,
  runExamples,
  source,
  type Terms,
  text,
} from "../packages/kernel/src/index.js";
import { compose } from "../packages/plugin/src/index.js";
import { definePlugin } from "../packages/plugin/src/v1.js";
import {
  coverageDuty,
  type Duty,
  type DutyCycle,
  recurringDuty,
  spansOfYears,
  type TimesStanding,
} from "../packages/responsibility/src/index.js";
import { cities, ours, ourUnits, type Row, rows } from "./seven-cities.js";

type City = (typeof cities)[number];

const cycles: Readonly<Record<string, DutyCycle | "fiveYears" | "term">> = {
  每日: "day",
  每周: "week",
  每月: "month",
  每两月: "twoMonths",
  每季: "quarter",
  每半年: "halfYear",
  每年: "year",
  五年: "fiveYears",
  每学期: "term",
};

/** The school terms are dated by the year's calendar, which the document takes as known. */
const termsOf = (year: number) => [
  { from: `${year}-02-19`, to: `${year}-07-05` },
  { from: `${year}-09-01`, to: `${year + 1}-01-17` },
];

interface Cell {
  readonly row: Row;
  readonly city: City;
  readonly cycle: DutyCycle | "fiveYears" | "term";
  readonly times: number;
  readonly statement: string;
}

interface Uncomputed {
  readonly id: string;
  readonly city: string;
  readonly because: "no interval" | "only mentioned";
}

const computed: Cell[] = [];
const uncomputed: Uncomputed[] = [];
for (const row of rows) {
  for (const [i, cell] of row.cells.entries()) {
    const city = cities[i] as City;
    if (cell === "") continue;
    const [said = "", statement = ""] = cell.split(" #");
    const read = /^(五年|每学期|每两月|每半年|每.)≥?(\d+)$/.exec(said);
    const cycle = cycles[read?.[1] ?? ""];
    if (cycle) computed.push({ row, city, cycle, times: Number(read?.[2]), statement });
    else uncomputed.push({ id: row.id, city: city.id, because: said === "提及" ? "only mentioned" : "no interval" });
  }
}

const kindOf = {
  township: "township",
  department: "department",
  enterprise: "enterprise",
  school: "enterprise",
} as const;

const bearerOf = ({ row, city }: Cell) => {
  if (row.who === "government") return { kinds: [city.level] } as const;
  const kinds = [kindOf[row.who ?? "department"]] as const;
  if (row.who === "school")
    return {
      kinds,
      only: {
        units: ourUnits,
        where: (u: Terms<typeof ourUnits>) => u.school,
        owing: [{ school: true }],
        others: [{ school: false }],
      },
    } as const;
  // Nanning's sentence binds every enterprise, the others' the high-risk ones.
  if (row.who === "enterprise" && city.id !== "guangxi-nanning")
    return {
      kinds,
      only: {
        units: ourUnits,
        where: (u: Terms<typeof ourUnits>) => u.highRisk,
        owing: [{ highRisk: true }],
        others: [{ highRisk: false }],
      },
    } as const;
  return { kinds } as const;
};

const document = (city: City, year: number) =>
  source({
    id: `${city.id}-plan`,
    type: "notice",
    title: text("安全生产委员会年度工作要点", "Work plan of the safety committee"),
    from: `${year}-01-01`,
    verified: false,
  });

function dutyOf(cell: Cell, year: number): Duty<TimesStanding> {
  const { row, city, cycle, times } = cell;
  const written = {
    ...(row.does as NonNullable<Row["does"]>),
    id: `${city.id}/${row.id}`,
    title: text(row.title, row.id.replaceAll("-", " ")),
    cites: document(city, year).whole(),
    from: `${year}-01-01`,
    activities: ours,
    who: bearerOf(cell),
    atLeast: times,
    strength: "must",
  } as const;
  if (cycle === "fiveYears")
    return coverageDuty<typeof ourUnits, typeof ours>({
      ...written,
      covers: { kinds: ["township", "department"], below: "directly" },
      each: spansOfYears(5, year, 1),
    });
  return recurringDuty<typeof ourUnits, typeof ours>({ ...written, each: cycle === "term" ? termsOf(year) : cycle });
}

const iso = (date: Date): string => date.toISOString().slice(0, 10);
const next = (day: string, by = 1): string => iso(new Date(Date.parse(day) + by * 86_400_000));
const monthEnds = (year: number, each: number): readonly string[] =>
  Array.from({ length: 12 / each }, (_, i) => iso(new Date(Date.UTC(year, (i + 1) * each, 0))));

/** Some stretches of a cycle by hand: what the answer is called, its first and its last day. */
function stretches(
  cycle: Cell["cycle"],
  year: number,
): readonly (readonly [period: string, first: string, last: string])[] {
  const several = (each: number, name: (i: number) => string) =>
    monthEnds(year, each).map(
      (last, i) => [name(i), `${year}-${String(i * each + 1).padStart(2, "0")}-01`, last] as const,
    );
  switch (cycle) {
    case "day":
      return [`${year}-01-01`, `${year}-02-28`, `${year}-12-31`].map((day) => [day, day, day]);
    case "week": {
      const monday = [4, 5, 6, 7, 8, 9, 10]
        .map((d) => `${year}-06-${String(d).padStart(2, "0")}`)
        .find((d) => new Date(d).getUTCDay() === 1);
      return [[`W${monday}`, monday as string, next(monday as string, 6)]];
    }
    case "month":
      return several(1, (i) => `${year}-${String(i + 1).padStart(2, "0")}`);
    case "twoMonths":
      return several(2, (i) => `${year}-B${i + 1}`);
    case "quarter":
      return several(3, (i) => `${year}-Q${i + 1}`);
    case "halfYear":
      return several(6, (i) => `${year}-H${i + 1}`);
    case "year":
      return [[`${year}`, `${year}-01-01`, `${year}-12-31`]];
    case "fiveYears":
      return [[`${year + 4}`, `${year}-01-01`, `${year + 4}-12-31`]];
    case "term":
      return termsOf(year).map(({ from, to }) => [to.slice(0, 4), from, to]);
    default:
      return [];
  }
}

const all = (cell: Cell): boolean => cell.cycle !== "fiveYears";

describe.each([2023, 2024])("the duty table of seven cities in %i", (year) => {
  const duties = computed.map((cell) => ({ cell, duty: dutyOf(cell, year) }));
  const book = compose(
    cities.map((city) =>
      definePlugin({
        id: city.id,
        title: text("工作要点", "Work plan"),
        region: city.code,
        version: "1.0.0",
        apiVersion: 1,
        documents: [document(city, year)],
        extend: [ours, ourUnits],
        define: duties.filter((d) => d.cell.city === city).flatMap((d) => d.duty.definitions),
      }),
    ),
  );

  const failures = (duty: Duty<TimesStanding>, examples: readonly ExampleData[]) =>
    runExamples(book, { ...(book.definition(duty.standing.id) as DecisionData), examples }).map((f) => [
      f.rule,
      f.example.name.en,
      f.outcome?.value ?? f.outcome?.notApplicable ?? f.error,
    ]);

  test.each(duties.filter((d) => all(d.cell)).map((d) => [d.duty.standing.id, d] as const))(
    "%s",
    (_, { cell, duty }) => {
      const { row, city, times } = cell;
      const does = row.does as NonNullable<Row["does"]>;
      const facts = {
        id: "u",
        kind: row.who === "government" ? city.level : kindOf[row.who as keyof typeof kindOf],
        ...(row.who === "school" ? { school: true } : row.who === "enterprise" ? { highRisk: true } : {}),
      };
      const act = ({ action, topic, body, ledBy }: NonNullable<Row["does"]>, happenedOn: string, id: string) => ({
        id,
        unit: "u",
        happenedOn,
        action,
        topic,
        body: body ?? "none",
        ledBy: ledBy?.[0] ?? "none",
      });
      const examples = stretches(cell.cycle, year).flatMap(([period, first, last]): ExampleData[] => {
        // What the unit does for its other duties, and what it does a day too early or too late, is none of this one.
        const beside = [
          ...duties
            .filter((d) => d.cell.city === city && d.cell.row !== row && d.cell.row.who === row.who)
            .map((d, i) => act(d.cell.row.does as NonNullable<Row["does"]>, last, `beside${i}`)),
          act(does, next(first, -1), "early"),
          act(does, next(last), "late"),
        ];
        return [0, times - 1, times].flatMap((n) =>
          [last, next(last)].map((judged): ExampleData => {
            const done = Array.from({ length: n }, (_, i) => act(does, i % 2 === 0 ? last : first, `a${i}`));
            const expected: TimesStanding =
              n === times ? "fulfilled" : judged === last ? "not-yet-due" : n === 0 ? "overdue" : "short";
            return {
              name: text(`${period} ${n} ${judged}`, `${period}: ${n} times, judged on ${judged}`),
              facts,
              period,
              judged,
              in: city.code,
              records: { activities: [...beside, ...done] },
              expect: expected,
            };
          }),
        );
      });
      expect(examples.length).toBeGreaterThan(0);
      expect(failures(duty, examples)).toEqual([]);
    },
  );

  test.each(duties.filter((d) => !all(d.cell)).map((d) => [d.duty.standing.id, d] as const))(
    "%s",
    (_, { cell, duty }) => {
      const { row, city } = cell;
      const kinds = ["township", "township", "department"];
      const units = [{ id: "u", kind: city.level }, ...kinds.map((kind, i) => ({ id: `t${i}`, kind, parent: "u" }))];
      const [[period, first, last]] = stretches(cell.cycle, year) as [readonly [string, string, string]];
      const tours = (n: number) =>
        [0, 1, 2].slice(0, n).map((i) => ({
          id: `a${i}`,
          unit: "u",
          target: `t${i}`,
          happenedOn: i === 0 ? first : last,
          action: row.does?.action,
          topic: row.does?.topic,
        }));
      const examples = (
        [
          [3, last, "fulfilled"],
          [3, next(last), "fulfilled"],
          [2, last, "not-yet-due"],
          [2, next(last), "short"],
          [0, next(last), "overdue"],
        ] as const
      ).map(
        ([n, judged, expected]): ExampleData => ({
          name: text(`${n} ${judged}`, `${n} of three, judged on ${judged}`),
          facts: { id: "u", kind: city.level },
          period,
          judged,
          in: city.code,
          records: { units, activities: tours(n) },
          expect: expected,
        }),
      );
      expect(failures(duty, examples)).toEqual([]);
    },
  );

  test("every worked example of every city holds", () => {
    const found = duties.flatMap(({ cell, duty }) =>
      duty.definitions.flatMap((d) =>
        d.data.kind === "parameter"
          ? []
          : runExamples(book, { ...d.data, examples: d.data.examples.map((e) => ({ ...e, in: cell.city.code })) }),
      ),
    );
    expect(found.map((f) => [f.rule, f.example.name.en, f.error])).toEqual([]);
  });
});

test("what the table leaves without a number is told, not invented", () => {
  expect(rows).toHaveLength(42);
  expect(computed).toHaveLength(74);
  const left = (because: Uncomputed["because"]) =>
    uncomputed.filter((u) => u.because === because).map((u) => `${u.city} ${u.id}`);
  // 定期(无周期): nothing can be overdue where no interval is given.
  expect(left("no interval")).toEqual([
    "shandong-tengzhou enf-typical-case-publish",
    "shandong-tengzhou enf-criminal-link-case",
    "hunan-yongzhou enf-criminal-link-case",
    "sichuan-langzhong enf-case-report-superior",
    "anhui-chizhou gov-periodic-risk-judgment",
    "guangxi-nanning gov-periodic-risk-judgment",
    "shandong-tengzhou gov-periodic-risk-judgment",
    "anhui-county gov-periodic-risk-judgment",
    "hunan-yongzhou gov-periodic-risk-judgment",
    "sichuan-langzhong gov-periodic-risk-judgment",
  ]);
  // 提及: the plan names the work and says neither how often nor by when.
  expect(left("only mentioned")).toEqual([
    "anhui-county annual-assessment-tour",
    "anhui-county enf-criminal-link-case",
    "guangxi-nanning enf-case-report-superior",
    "anhui-county enf-case-report-superior",
    "shandong-tengzhou hazchem-fire-local-joint-inspection",
    "anhui-county accident-trend-analysis",
  ]);
});
