import {
  type AnyDefinition,
  all,
  atAnyTime,
  type Citation,
  type Consequence,
  counted,
  type Decision,
  decision,
  Exact,
  indicator,
  max,
  type NumberTerm,
  not,
  number,
  ordered,
  type Quantity,
  quantity,
  ratio,
  record,
  recordsBy,
  summed,
  type Text,
  text,
} from "@anwei/kernel";
import { type claimRelations, statedClaims } from "../records/stated-claims.js";
import { type figureParts, statedFigures } from "../records/stated-figures.js";

type Relation = keyof typeof claimRelations;
type Part = keyof typeof figureParts;

/** Figures that a document gives and that must agree. */
export interface Claim {
  /** The id of its records. */
  readonly id: string;
  readonly name: Text;
  readonly relation: Relation;
  /** As printed; a percentage is a share: `"0.98"`. */
  readonly stated: string;
  /** The step of the last printed place: `"0.01"` for a share printed in whole percent, 1 for whole numbers. */
  readonly step: string;
  /** The parts of a total; else one: of a share the part, of a change the present figure, of a product the share. */
  readonly parts: readonly string[];
  /** The whole of a share or product, the base of a change. */
  readonly whole?: string;
  readonly expect: "agree" | "agree-as-rounded" | "disagree";
}

export interface ConsistencyWritten {
  /** The prefix of the ids: `province-city`. */
  readonly id: string;
  readonly cites: Citation;
  readonly claims: readonly [Claim, ...Claim[]];
  readonly consequence: Consequence;
}

/** The checks, and the document's own figures as records. */
export interface Consistency {
  /** What the parts come to. */
  readonly computed: Quantity<"statedClaims", NumberTerm>;
  /** The stated result less what the parts come to. */
  readonly difference: Quantity<"statedClaims", NumberTerm>;
  readonly agreement: Decision<"statedClaims", "agree" | "agree-as-rounded" | "disagree", true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
  readonly records: {
    readonly statedClaims: readonly Readonly<Record<string, string>>[];
    readonly statedFigures: readonly Readonly<Record<string, string>>[];
  };
}

/** What parts come to, exactly. */
function come({ relation, parts, whole = "0" }: Pick<Claim, "relation" | "parts" | "whole">): Exact {
  const added = parts.reduce((a, b) => a.plus(Exact.of(b)), Exact.of(0));
  const of = Exact.of(whole);
  if (relation === "total") return added;
  if (relation === "product") return added.times(of);
  return relation === "share" ? added.dividedBy(of) : added.minus(of).dividedBy(of);
}

/**
 * Whether a document's own figures agree (自述数据核对): exactly, within half a step of the last printed place, or not.
 * What stands exactly half a step away still agrees as rounded, whichever way the document rounds.
 *
 * @throws DefinitionError
 */
export function consistency({ id, cites, claims, consequence }: ConsistencyWritten): Consistency {
  const document = cites.document.title.zh;
  const about = record(statedClaims);
  const day = cites.document.from ?? cites.document.published ?? "2000-01-01";
  const claimRow = (c: Pick<Claim, "id" | "relation" | "step">, name: string) =>
    ({ id: c.id, document, name, relation: c.relation, step: c.step, happenedOn: day }) as const;
  const figureRows = (c: Pick<Claim, "id" | "parts" | "whole" | "stated">, name: string) => {
    const row = (part: Part, value: string, i: number) =>
      ({ id: `${c.id}-${part}-${i}`, claim: c.id, document, name, part, value, happenedOn: day }) as const;
    return [
      row("stated", c.stated, 0),
      ...c.parts.map((v, i) => row("part", v, i)),
      ...(c.whole === undefined ? [] : [row("whole", c.whole, 0)]),
    ];
  };
  const common = { cites, about } as const;
  const made = { id: "made", relation: "total", stated: "7", step: "1", parts: ["3", "4"], whole: "10" } as const;
  const madeFacts = claimRow(made, "made");
  const figuresOf = (part: Part, title: Text, expected: number) =>
    indicator({
      ...common,
      law: "event",
      id: `${id}/figures/${part}`,
      title,
      over: statedFigures,
      link: recordsBy("claim"),
      window: atAnyTime(),
      where: (f) => f.part.is(part),
      fold: (f) => summed(f.value),
      examples: [
        {
          name: text("本事项的、作此用的", "those of the claim that are so used"),
          facts: madeFacts,
          records: { statedFigures: [...figureRows(made, "made"), ...figureRows({ ...made, id: "other" }, "other")] },
          expect: expected,
        },
      ],
    });
  const stated = figuresOf("stated", text("所述结果", "the stated result"), 7);
  const part = figuresOf("part", text("分项之和", "the parts together"), 7);
  const whole = figuresOf("whole", text("总数或者基数", "the whole, or the base"), 10);
  const printed = indicator({
    ...common,
    law: "event",
    id: `${id}/figures/printed`,
    title: text("所列数字个数", "figures on record"),
    over: statedFigures,
    link: recordsBy("claim"),
    window: atAnyTime(),
    where: (f) => not(f.part.is("whole")),
    fold: counted({ unit: "item" }),
    examples: [
      {
        name: text("结果和各分项，不计总数", "the result and the parts, not the whole"),
        facts: madeFacts,
        records: { statedFigures: figureRows(made, "made") },
        expect: 3,
      },
    ],
  });
  const byRelation = (relation: Relation, parts: readonly string[], w: string) => ({
    name: text(
      `${{ total: "合计", share: "占比", change: "增减", product: "乘积" }[relation]}，${parts.join("、")}与${w}`,
      `${relation} of ${parts.join(", ")} and ${w}`,
    ),
    facts: claimRow({ id: "made", relation, step: "1" }, "made"),
    records: { statedFigures: figureRows({ id: "made", parts, whole: w, stated: "0" }, "made") },
    expect: come({ relation, parts, whole: w }).toString(),
  });
  const computed = quantity({
    ...common,
    law: "event",
    id: `${id}/figures/computed`,
    title: text("按分项算得", "what the parts come to"),
    combine: "exactlyOne",
    rows: (c) => [
      { when: c.relation.is("total"), is: part.of(c) },
      { when: c.relation.is("share"), is: ratio(part.of(c), whole.of(c)) },
      { when: c.relation.is("change"), is: ratio(part.of(c).minus(whole.of(c)), whole.of(c)) },
      { when: c.relation.is("product"), is: part.of(c).times(whole.of(c)) },
    ],
    examples: [
      byRelation("total", ["29", "11"], "50"),
      byRelation("share", ["9"], "40"),
      byRelation("change", ["93"], "100"),
      byRelation("product", ["0.8"], "120"),
    ],
  });
  const difference = quantity({
    ...common,
    law: "event",
    id: `${id}/figures/difference`,
    title: text("所述与算得之差", "stated less computed"),
    is: (c) => stated.of(c).minus(computed.of(c)),
    examples: [
      {
        name: text("所述少一", "one less is stated"),
        facts: madeFacts,
        records: { statedFigures: figureRows({ ...made, stated: "6" }, "made") },
        expect: -1,
      },
    ],
  });
  const near = (stated: string, step: string, expect: Claim["expect"], zh: string, en: string) => ({
    name: text(zh, en),
    facts: claimRow({ id: "made", relation: "total", step }, "made"),
    given: { [difference.id]: stated, [printed.id]: 3 },
    expect,
  });
  const agreement = decision({
    ...common,
    law: "event",
    id: `${id}/figures-agree`,
    title: text("自述数据核对", "Whether the document's figures agree"),
    appliesWhen: (c) => printed.of(c).atLeast(2),
    outcomes: ordered({
      agree: text("相符", "they agree"),
      "agree-as-rounded": text("四舍五入后相符", "they agree as rounded"),
      disagree: text("不符", "they disagree"),
    }),
    combine: "gravest",
    rows: (c) => {
      const apart = max(difference.of(c), number(0).minus(difference.of(c)));
      return [
        { when: apart.times(2).moreThan(c.step), then: "disagree" },
        { when: all(not(difference.of(c).equals(0)), apart.times(2).atMost(c.step)), then: "agree-as-rounded" },
        { otherwise: "agree" },
      ];
    },
    consequences: { disagree: [consequence] },
    examples: [
      ...claims.map((c) => ({
        name: c.name,
        facts: claimRow(c, c.name.zh),
        records: { statedFigures: figureRows(c, c.name.zh) },
        expect: c.expect,
      })),
      near("0", "1", "agree", "分毫不差", "exactly so"),
      near("0.5", "1", "agree-as-rounded", "恰多半个末位", "half a step more"),
      near("-0.5", "1", "agree-as-rounded", "恰少半个末位", "half a step less"),
      near("0.51", "1", "disagree", "多出半个末位以上", "more than half a step more"),
      near("-0.51", "1", "disagree", "少了半个末位以上", "more than half a step less"),
      near("0.01", "0", "disagree", "原样给出、不曾取整的不容差", "what is not rounded must agree exactly"),
      {
        name: text("只有结果没有分项的不适用", "not where only the result is on record"),
        facts: madeFacts,
        records: { statedFigures: figureRows({ ...made, parts: [] }, "made") },
        expect: { notApplicable: true as const },
      },
    ],
  });
  return {
    computed,
    difference,
    agreement,
    definitions: [stated, part, whole, printed, computed, difference, agreement],
    records: {
      statedClaims: claims.map((c) => claimRow(c, c.name.zh)),
      statedFigures: claims.flatMap((c) => figureRows(c, c.name.zh)),
    },
  };
}
