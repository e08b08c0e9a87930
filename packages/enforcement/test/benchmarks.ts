import { all, choice, extend, not, source, text } from "@anwei/kernel";
import { acts, aggravated, discretion, earlierPenalties, statutoryFine } from "../src/index.js";

/** A document of a made region. */
export const paper = source({
  id: "benchmark",
  type: "notice",
  title: text("试市裁量基准", "Benchmark of a made city"),
  from: "2024-01-01",
  verified: true,
});

/** Acts with the matters of that region's list. */
export const listedActs = extend(acts, {
  matter: choice(text("违法事项", "matter"), {
    signs: text("未设置安全警示标志", "no warning signs"),
    records: text("未如实记录培训情况", "training not recorded truthfully"),
    permit: text("无证作业", "work without a permit"),
  }),
});

/** An act in which no ground holds. */
export const plain = {
  matter: "permit",
  slight: false,
  firstTime: false,
  corrected: false,
  harm: "harmful",
  noFault: false,
  mitigating: [],
  aggravating: [],
} as const;

const from = "2024-01-01";
const common = {
  from,
  of: listedActs,
  plain,
  shares: { mitigated: ["0.1", "1"], light: ["0", "0.3"], ordinary: ["0.3", "0.7"], heavy: ["0.7", "1"] },
  rounding: { mode: "halfUp", decimals: 0 },
  consequence: { id: "set-anew", text: text("在裁量幅度内重新确定", "to be set anew within the range") },
} as const;

export const penalisedBefore = earlierPenalties({
  id: "made-city/penalised-before",
  title: text("一年内受到行政处罚的次数", "penalties within a year"),
  cites: paper.section("一"),
  from,
  of: listedActs,
  year: "rolling",
});

/** The same within the calendar year of the act: the other reading. */
export const penalisedInYear = earlierPenalties({
  id: "made-city/penalised-in-year",
  title: text("当年受到行政处罚的次数", "penalties in the calendar year"),
  cites: paper.section("一"),
  from,
  of: listedActs,
  year: "calendar",
});

/** Grounds that lead to a heavy penalty or the heaviest. */
export const heaviestTier = discretion({
  ...common,
  id: "made-city/heaviest-tier",
  title: text("较高或者最高档次", "Heavy or heaviest tier"),
  cites: paper.section("一"),
  statutory: { low: 20_000, high: 100_000, cites: paper.section("一") },
  conflict: { rule: "weighed", cites: paper.section("一") },
  grounds: {
    "dangers-not-sought": aggravated("dangers-not-sought", "heavy-or-maximum"),
    "not-corrected": aggravated("not-corrected", "heavy-or-maximum"),
    "penalised-before": {
      title: text("一年内受到两次以上行政处罚", "penalised twice or more within a year"),
      leadsTo: "heavy-or-maximum",
      when: (a) => penalisedBefore.of(a).atLeast(2),
      holds: [{ name: text("两次", "twice"), given: { [penalisedBefore.id]: 2 } }],
      fails: [{ name: text("一次", "once"), given: { [penalisedBefore.id]: 1 } }],
    },
    resisted: aggravated("resisted", "heavy-or-maximum"),
    "evidence-destroyed": aggravated("evidence-destroyed", "heavy-or-maximum"),
    fled: aggravated("fled", "heavy-or-maximum"),
    misreported: aggravated("misreported", "heavy-or-maximum"),
  },
});

/** Grounds on which the maximum is imposed. */
export const maximum = discretion({
  ...common,
  id: "made-city/maximum",
  title: text("上限处罚", "Maximum penalty"),
  cites: paper.section("二"),
  statutory: { low: 200_000, high: 500_000, cites: paper.section("二") },
  conflict: { rule: "severe", cites: paper.section("二") },
  grounds: {
    "unlawful-casualties": aggravated("unlawful-casualties", "maximum"),
    misreported: aggravated("misreported", "maximum"),
    "reported-late": aggravated("reported-late", "maximum"),
    fled: aggravated("fled", "maximum"),
    resisted: aggravated("resisted", "heavy"),
  },
});

const first = { matter: "signs", firstTime: true, slight: true, corrected: true, harm: "slight" } as const;

/** A list of matters in which a first and slight act is exempt. */
export const firstMinor = discretion({
  ...common,
  id: "made-city/first-minor",
  title: text("首次轻微违法免罚", "First and minor acts are exempt"),
  cites: paper.section("三"),
  appliesTo: { when: (a) => not(a.lifeSafety), elsewhere: { lifeSafety: true } },
  plain: { ...plain, lifeSafety: false },
  statutory: statutoryFine,
  conflict: { rule: "lenient", cites: paper.section("三") },
  grounds: {
    listed: {
      title: text("清单所列事项首次轻微违法", "a first and minor act of the list"),
      leadsTo: "exempt",
      when: (a) => all(a.matter.oneOf("signs", "records"), a.firstTime, a.slight, a.corrected, a.harm.atMost("slight")),
      holds: [
        { name: text("清单所列、首次、轻微、及时改正", "listed, first, minor, put right"), facts: first },
        { name: text("清单所列的另一事项", "another matter of the list"), facts: { ...first, matter: "records" } },
      ],
      fails: [
        { name: text("第二次", "the second one"), facts: { ...first, firstTime: false } },
        { name: text("不轻微", "not minor"), facts: { ...first, slight: false } },
        { name: text("没有及时改正", "not put right"), facts: { ...first, corrected: false } },
        { name: text("造成危害后果", "with harm"), facts: { ...first, harm: "harmful" } },
        { name: text("不在清单内", "not of the list"), facts: { ...first, matter: "permit" } },
      ],
    },
    "danger-removed": {
      title: text("主动消除隐患", "removed the danger of one's own accord"),
      leadsTo: "light",
      when: (a) => a.mitigating.includes("harm-removed"),
      holds: [{ name: text("主动消除", "removed"), facts: { mitigating: ["harm-removed"] } }],
      fails: [{ name: text("立功的不属此项", "merit is another ground"), facts: { mitigating: ["merit"] } }],
    },
    fled: aggravated("fled", "heavy"),
  },
});

export const benchmarks = [heaviestTier, maximum, firstMinor];
