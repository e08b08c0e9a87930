import {
  type AnyDefinition,
  all,
  any,
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
  type Terms,
  type Text,
  text,
} from "@anwei/kernel";
import { dayBefore } from "../pattern.js";
import { type claimRelations, statedClaims } from "../records/stated-claims.js";
import { figureParts, statedFigures } from "../records/stated-figures.js";

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

const relations: Readonly<Record<Relation, string>> = { total: "合计", share: "占比", change: "增减", product: "乘积" };

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
  const common = { cites, about, law: "event" } as const;
  const made = { id: "made", relation: "total", stated: "7", step: "1", parts: ["3", "4"], whole: "10" } as const;
  const madeFacts = claimRow(made, "made");
  const overFigures = {
    ...common,
    over: statedFigures,
    link: recordsBy("claim"),
    window: atAnyTime(),
    by: { of: (f: Terms<typeof statedFigures>) => f.part, members: figureParts },
  } as const;
  const madeOnes = {
    facts: madeFacts,
    records: { statedFigures: [...figureRows(made, "made"), ...figureRows({ ...made, id: "other" }, "other")] },
  };
  const values = indicator({
    ...overFigures,
    id: `${id}/figures/values`,
    title: text("所列数字", "the figures"),
    fold: (f) => summed(f.value),
    examples: (["stated", "part", "whole"] as const).map((part) => ({
      ...madeOnes,
      name: text(`本事项的${figureParts[part].zh}`, `of the claim: ${figureParts[part].en}`),
      at: part,
      expect: part === "whole" ? 10 : 7,
    })),
  });
  const counts = indicator({
    ...overFigures,
    id: `${id}/figures/count`,
    title: text("所列数字个数", "how many figures are on record"),
    fold: counted({ unit: "item" }),
    examples: (["stated", "part", "whole"] as const).map((part) => ({
      ...madeOnes,
      name: text(`本事项的${figureParts[part].zh}`, `of the claim: ${figureParts[part].en}`),
      at: part,
      expect: part === "part" ? 2 : 1,
    })),
  });
  const byRelation = (relation: Relation, parts: readonly string[], w: string) => ({
    name: text(`${relations[relation]}，${parts.join("、")}与${w}`, `${relation} of ${parts.join(", ")} and ${w}`),
    facts: claimRow({ id: "made", relation, step: "1" }, "made"),
    records: { statedFigures: figureRows({ id: "made", parts, whole: w, stated: "0" }, "made") },
    expect: come({ relation, parts, whole: w }).toString(),
  });
  const computed = quantity({
    ...common,
    id: `${id}/figures/computed`,
    title: text("按分项算得", "what the parts come to"),
    combine: "exactlyOne",
    rows: (c) => [
      { when: c.relation.is("total"), is: values.of(c, "part") },
      { when: c.relation.is("share"), is: ratio(values.of(c, "part"), values.of(c, "whole")) },
      {
        when: c.relation.is("change"),
        is: ratio(values.of(c, "part").minus(values.of(c, "whole")), values.of(c, "whole")),
      },
      { when: c.relation.is("product"), is: values.of(c, "part").times(values.of(c, "whole")) },
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
    id: `${id}/figures/difference`,
    title: text("所述与算得之差", "stated less computed"),
    is: (c) => values.of(c, "stated").minus(computed.of(c)),
    examples: [
      {
        name: text("所述少一", "one less is stated"),
        facts: madeFacts,
        records: { statedFigures: figureRows({ ...made, stated: "6" }, "made") },
        expect: -1,
      },
    ],
  });
  const near = (more: string, step: string, expect: Claim["expect"], zh: string, en: string) => ({
    name: text(zh, en),
    facts: claimRow({ id: "made", relation: "total", step }, "made"),
    records: {
      statedFigures: figureRows(
        { id: "made", stated: Exact.of(more).plus(Exact.of(100)).toString(), parts: ["60", "40"] },
        "made",
      ),
    },
    expect,
  });
  const without = (part: Part, relation: Relation) => ({
    name: text(
      `没有${figureParts[part].zh}的不适用（${relations[relation]}）`,
      `not without ${figureParts[part].en} (${relation})`,
    ),
    facts: claimRow({ ...made, relation }, "made"),
    records: { statedFigures: figureRows(made, "made").filter((f) => f.part !== part) },
    expect: { notApplicable: true as const },
  });
  const agreement = decision({
    ...common,
    id: `${id}/figures-agree`,
    title: text("自述数据核对", "Whether the document's figures agree"),
    appliesWhen: (c) =>
      all(
        counts.of(c, "stated").atLeast(1),
        counts.of(c, "part").atLeast(1),
        any(c.relation.is("total"), counts.of(c, "whole").atLeast(1)),
      ),
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
      without("stated", "total"),
      without("part", "total"),
      ...(["share", "change", "product"] as const).map((relation) => without("whole", relation)),
      {
        ...near("1", "1", "disagree", "", ""),
        facts: { ...claimRow(made, "made"), happenedOn: dayBefore(day) },
        name: text("文件施行以前的不适用", "not before the document"),
        expect: { notApplicable: true as const },
      },
    ],
  });
  return {
    computed,
    difference,
    agreement,
    definitions: [values, counts, computed, difference, agreement],
    records: {
      statedClaims: claims.map((c) => claimRow(c, c.name.zh)),
      statedFigures: claims.flatMap((c) => figureRows(c, c.name.zh)),
    },
  };
}
