import {
  all,
  type Decision,
  decision,
  not,
  type Quantity,
  type RangeTerm,
  record,
  steps,
  type Terms,
  type Test,
  type Text,
  text,
  unordered,
} from "@anwei/kernel";
import { moved } from "../days.js";
import { penalties } from "../records/index.js";
import type { Bands } from "./bands.js";
import { exemption } from "./exemption.js";
import type { Grounds } from "./grounds.js";
import type { Leanings } from "./leanings.js";
import { lenience } from "./lenience.js";
import type { Benchmark } from "./written.js";

/** Whether a fine lies in the range, and on which grounds one outside is refused. */
export interface ChosenAmount {
  readonly chosen: Decision<"penalties", "within" | "below" | "above", false, "exactlyOne">;
  readonly refusedFor: Decision<"penalties", string, false, "every">;
}

interface Parts {
  readonly grounds: Grounds;
  readonly leanings: Leanings;
  readonly bands: Bands;
  readonly fine: Quantity<"acts", RangeTerm>;
}

/** Reasons that every benchmark has beside its own grounds. */
const byLaw = {
  "law-exempt": text("依法不予处罚（行政处罚法第三十三条）", "exempt by law (Penalties Law, art. 33)"),
  "law-lenient": text(
    "应当从轻或者减轻处罚（行政处罚法第三十二条）",
    "to be lighter or mitigated by law (Penalties Law, art. 32)",
  ),
  statute: text("超出法定上限", "above what the statute allows"),
  "no-ground": text("没有偏离一般档次的情节", "no ground to leave the ordinary tier"),
} as const;

export function chosenAmount(written: Benchmark, { grounds, leanings, bands, fine }: Parts): ChosenAmount {
  const { id, title, cites, from, consequence } = written;
  const about = {
    cites,
    from,
    about: record(penalties),
    law: "event",
  } as const;
  const applies = (p: Terms<typeof penalties>): Test => all(p.fine.exists, fine.of(p.act).exists);
  const range = { low: 10_000, high: 20_000 };
  const of = (amount: number | "none" | null, given: Readonly<Record<string, unknown>> = {}, happenedOn = from) => ({
    facts: { id: "p", act: "a", happenedOn, fine: amount },
    records: { acts: [{ id: "a" }] },
    given: { [fine.id]: range, ...given },
  });
  const notApplicable = { notApplicable: true } as const;
  const chosen = decision({
    ...about,
    id: `${id}/chosen-amount`,
    title: text(`${title.zh}：罚款数额是否在裁量幅度内`, `${title.en}: whether the fine lies in the range`),
    appliesWhen: applies,
    outcomes: unordered({
      within: text("在裁量幅度内", "within the range"),
      below: text("低于裁量幅度", "below the range"),
      above: text("高于裁量幅度", "above the range"),
    }),
    combine: "exactlyOne",
    consequences: { below: [consequence], above: [consequence] },
    rows: (p) =>
      steps([
        { when: p.fine.below(fine.of(p.act).low), then: "below" },
        { when: p.fine.moreThan(fine.of(p.act).high), then: "above" },
        { otherwise: "within" },
      ]),
    examples: [
      { ...of(range.low), name: text("恰为下限", "just the low end"), expect: "within" },
      { ...of(range.low - 1), name: text("少一元", "a yuan less"), expect: "below" },
      { ...of(range.high), name: text("恰为上限", "just the high end"), expect: "within" },
      { ...of(range.high + 1), name: text("多一元", "a yuan more"), expect: "above" },
      {
        ...of(1, { [fine.id]: { low: 0, high: 0 } }),
        name: text("不予处罚而罚款", "a fine where the act is exempt"),
        expect: "above",
      },
      {
        ...of(null),
        name: text("数额未知", "the amount is not known"),
        expect: { possible: ["within", "below", "above", "notApplicable"] },
      },
      { ...of("none"), name: text("没有罚款的不适用", "not without a fine"), expect: notApplicable },
      {
        ...of(range.low, { [fine.id]: "none" }),
        name: text("基准不适用的行为", "an act to which the benchmark does not apply"),
        expect: notApplicable,
      },
      {
        ...of(range.low, {}, moved(from, -1)),
        name: text("施行前一日作出的不适用", "not to a decision of the day before"),
        expect: notApplicable,
      },
    ],
  });
  const names = Object.keys(written.grounds);
  const reasons: Readonly<Record<string, Text>> = {
    ...Object.fromEntries(Object.entries(written.grounds).map(([name, ground]) => [name, ground.title])),
    ...byLaw,
  };
  const { severe } = leanings;
  const leans = (way: string) => (severe ? { [severe.id]: way } : {});
  const plain = {
    [chosen.id]: "below",
    [grounds.id]: [],
    [exemption.id]: "none",
    [lenience.id]: "none",
    [leanings.exempt.id]: "none",
    [leanings.lenient.id]: "none",
    ...leans("none"),
    ...bands.given,
  };
  const top = bands.worked.statutory.high;
  const refused = (name: Text, given: object, certain: readonly string[], amount = top) => ({
    ...of(amount, { ...plain, ...given }),
    name,
    expect: { certain, possible: certain },
  });
  const refusedFor = decision({
    ...about,
    id: `${id}/refused-for`,
    title: text(`${title.zh}：罚款数额不予认可的理由`, `${title.en}: why the fine is refused`),
    appliesWhen: (p) => all(applies(p), not(chosen.of(p).is("within"))),
    outcomes: unordered(reasons),
    combine: "every",
    rows: (p) => [
      ...names.map((name) => ({ when: grounds.of(p.act).includes(name), then: name })),
      { when: exemption.of(p.act).is("must"), then: "law-exempt" },
      { when: lenience.of(p.act).is("owed"), then: "law-lenient" },
      { when: p.fine.moreThan(bands.statutory(p.act).high), then: "statute" },
      {
        when: all(
          leanings.exempt.of(p.act).is("none"),
          leanings.lenient.of(p.act).is("none"),
          ...(severe ? [severe.of(p.act).is("none")] : []),
        ),
        then: "no-ground",
      },
    ],
    examples: [
      refused(byLaw["no-ground"], {}, ["no-ground"]),
      refused(byLaw.statute, { [chosen.id]: "above" }, ["statute", "no-ground"], top + 1),
      ...names.map((name) =>
        refused(reasons[name] as Text, { [grounds.id]: [name], [leanings.exempt.id]: "must" }, [name]),
      ),
      ...(severe ? [refused(text("有从重情形的", "with a severe ground"), leans(severe.ways[0] as string), [])] : []),
      refused(byLaw["law-lenient"], { [lenience.id]: "owed", [leanings.lenient.id]: "light-or-mitigated" }, [
        "law-lenient",
      ]),
      refused(byLaw["law-exempt"], { [exemption.id]: "must", [leanings.exempt.id]: "must" }, ["law-exempt"]),
      {
        ...of(top, { ...plain, [chosen.id]: "within" }),
        name: text("在幅度内的不适用", "not where the fine lies within"),
        expect: notApplicable,
      },
      { ...of("none", plain), name: text("没有罚款的不适用", "not without a fine"), expect: notApplicable },
      {
        ...of(top, { ...plain, [fine.id]: "none" }),
        name: text("基准不适用的行为", "an act to which the benchmark does not apply"),
        expect: notApplicable,
      },
      {
        ...of(top, plain, moved(from, -1)),
        name: text("施行前一日作出的不适用", "not to a decision of the day before"),
        expect: notApplicable,
      },
    ],
  });
  return { chosen, refusedFor } as ChosenAmount;
}
