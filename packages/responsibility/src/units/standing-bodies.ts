import {
  all,
  asOf,
  atAnyTime,
  type Citation,
  counted,
  type Decision,
  decision,
  type Indicator,
  indicator,
  not,
  ordered,
  recordIn,
  recordsBy,
  type Text,
  text,
  type UnitKind,
} from "@anwei/kernel";
import { safetyLaw2021 } from "@anwei/law";
import { mandates, type Principle } from "../records/mandates.js";
import { organisations } from "../records/organisations.js";

interface BodyWritten {
  readonly id: string;
  readonly title: Text;
  readonly countTitle: Text;
  readonly cites: Citation;
  readonly principle: Principle;
  readonly otherPrinciple: Principle;
  readonly kinds: readonly UnitKind[];
  readonly otherKind: UnitKind;
  readonly lacking: Text;
}

interface Body {
  readonly held: Indicator<"units">;
  readonly stands: Decision<"units", "named" | "lacking", true, "gravest">;
}

/** A body that a territory must have: a mandate over it, by one principle, in force on the as-of day. */
function standingBody(written: BodyWritten): Body {
  const { id, cites, principle, kinds } = written;
  const [kind] = kinds as readonly [UnitKind];
  const place = { id: "place", kind } as const;
  const common = { facts: place, period: "2024", judged: "2024-12-31" } as const;
  const mandate = {
    id: "m",
    unit: "office",
    territory: "place",
    principle,
    happenedOn: "2022-01-01",
    from: "2022-01-01",
    to: "none",
  } as const;
  const held = indicator({
    id: `${id}-held`,
    title: written.countTitle,
    cites,
    about: recordIn(organisations, "year"),
    over: mandates,
    link: recordsBy("territory"),
    window: atAnyTime(),
    where: (m) => all(m.principle.is(principle), m.from.atMost(asOf), not(m.to.below(asOf))),
    fold: counted({ unit: "item" }),
    examples: [
      {
        ...common,
        name: text(
          "始于当日、止于当日的计入；次日始、前一日止的不计",
          "one from or to that very day counts; one from the next day on, or that ended the day before, does not",
        ),
        records: {
          mandates: [
            { ...mandate, id: "1", from: "2024-12-31" },
            { ...mandate, id: "2", to: "2024-12-31" },
            { ...mandate, id: "3", from: "2025-01-01" },
            { ...mandate, id: "4", to: "2024-12-30" },
          ],
        },
        expect: 2,
      },
      {
        ...common,
        name: text("另一原则、另一地域的不计", "one by another principle or of another territory does not count"),
        records: {
          mandates: [
            { ...mandate, id: "1", principle: written.otherPrinciple },
            { ...mandate, id: "2", territory: "elsewhere" },
          ],
        },
        expect: 0,
      },
    ],
  });
  const has = (n: number) => ({ [`${id}-held`]: n });
  const stands = decision({
    id,
    title: written.title,
    cites,
    about: recordIn(organisations, "year"),
    law: "periodEnd",
    beforeEnd: "soFar",
    appliesWhen: (u) => u.kind.oneOf(...kinds),
    outcomes: ordered({ named: text("已明确", "named"), lacking: text("未明确", "lacking") }),
    combine: "gravest",
    consequences: { lacking: [{ id: "body-due", text: written.lacking }] },
    rows: (u) => [{ when: held.of(u).below(1), then: "lacking" }, { otherwise: "named" }],
    examples: [
      ...kinds.flatMap((each) => [
        {
          ...common,
          facts: { id: "place", kind: each },
          name: text(`有一项：${each}`, `one, for a ${each}`),
          given: has(1),
          expect: "named" as const,
        },
        {
          ...common,
          facts: { id: "place", kind: each },
          name: text(`没有：${each}`, `none, for a ${each}`),
          given: has(0),
          expect: "lacking" as const,
        },
      ]),
      {
        ...common,
        name: text("职责表未见零报告：不定", "no zero report of mandates: undecided"),
        records: { mandates: [] },
        partial: true,
        expect: { atLeast: "named", atMost: "lacking" },
      },
      {
        ...common,
        facts: { id: "place", kind: written.otherKind },
        name: text("其他单位不适用", "it does not apply to other units"),
        given: has(0),
        expect: { notApplicable: true },
      },
      {
        ...common,
        judged: "2024-06-30",
        name: text("年中按当日情形判定", "within the year it is judged as things stand"),
        given: has(0),
        expect: "lacking",
      },
      {
        ...common,
        period: "2021",
        judged: "2021-12-31",
        name: text("2021年修正施行的年度适用", "it applies to the year in which the 2021 amendment came into force"),
        given: has(0),
        expect: "lacking",
      },
      {
        ...common,
        period: "2021",
        judged: "2021-09-01",
        name: text("施行当日适用", "it applies on the day the amendment came into force"),
        given: has(0),
        expect: "lacking",
      },
      {
        ...common,
        period: "2020",
        judged: "2020-12-31",
        name: text("施行之前的年度不适用", "it does not apply to the year before"),
        given: has(0),
        expect: { notApplicable: true },
      },
    ],
  });
  return { held, stands };
}

/** 乡镇街道、功能区监管机构: townships, streets and zones name the body that supervises safety in their area. */
export const { held: localBodiesHeld, stands: localBody } = standingBody({
  id: "responsibility/local-body",
  title: text("乡镇街道、功能区安全生产监督管理机构", "the safety body of a township or zone"),
  countTitle: text("乡镇街道、功能区监督管理机构数", "safety bodies of the township or zone"),
  cites: safetyLaw2021.article(9, { paragraph: 2 }),
  principle: "territorial",
  otherPrinciple: "sector",
  kinds: ["township", "zone"],
  otherKind: "village",
  lacking: text(
    "明确负责安全生产监督管理的有关工作机构及其职责",
    "name the body that supervises work safety, and its duties",
  ),
});

/** 综合监督管理部门: each local government at county level and above has one, its emergency management department. */
export const { held: comprehensiveBodiesHeld, stands: comprehensiveBody } = standingBody({
  id: "responsibility/comprehensive-body",
  title: text("安全生产综合监督管理部门", "the department of comprehensive supervision"),
  countTitle: text("综合监督管理部门数", "departments of comprehensive supervision"),
  cites: safetyLaw2021.article(10, { paragraph: 1 }),
  principle: "comprehensive",
  otherPrinciple: "territorial",
  kinds: ["county", "city", "province"],
  otherKind: "township",
  lacking: text(
    "明确对本行政区域内安全生产工作实施综合监督管理的部门",
    "name the department of comprehensive supervision over the area",
  ),
});
