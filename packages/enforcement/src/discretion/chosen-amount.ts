import {
  all,
  type Decision,
  decision,
  moved,
  not,
  type Quantity,
  type RangeTerm,
  record,
  type Text,
  text,
  unordered,
} from "@anwei/kernel";
import { penalties } from "../records/index.js";
import type { Bands } from "./bands.js";
import { exemption } from "./exemption.js";
import type { Grounds } from "./grounds.js";
import type { Leanings } from "./leanings.js";
import { lenience } from "./lenience.js";
import { fined, ranged, type WithinRange, withinRange } from "./within-range.js";
import type { Benchmark } from "./written.js";

/** Whether a fine lies in the range, and on which grounds one outside is refused. */
export interface ChosenAmount {
  readonly chosen: WithinRange;
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
  const notApplicable = { notApplicable: true } as const;
  const applies = ranged(fine);
  const chosen = withinRange({
    id: `${id}/chosen-amount`,
    title: text(`${title.zh}：罚款数额是否在裁量幅度内`, `${title.en}: whether the fine lies in the range`),
    cites,
    from,
    fine,
    consequence,
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
    ...fined({ fine, from }, amount, { ...plain, ...given }),
    name,
    expect: { certain, possible: certain },
  });
  const refusedFor = decision({
    cites,
    from,
    about: record(penalties),
    law: "event",
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
        ...fined({ fine, from }, top, { ...plain, [chosen.id]: "within" }),
        name: text("在幅度内的不适用", "not where the fine lies within"),
        expect: notApplicable,
      },
      {
        ...fined({ fine, from }, "none", plain),
        name: text("没有罚款的不适用", "not without a fine"),
        expect: notApplicable,
      },
      {
        ...fined({ fine, from }, top, { ...plain, [fine.id]: "none" }),
        name: text("基准不适用的行为", "an act to which the benchmark does not apply"),
        expect: notApplicable,
      },
      {
        ...fined({ fine, from }, top, plain, moved(from, -1)),
        name: text("施行前一日作出的不适用", "not to a decision of the day before"),
        expect: notApplicable,
      },
    ],
  });
  return { chosen, refusedFor } as ChosenAmount;
}
