import {
  type AnyDefinition,
  all,
  amount,
  any,
  atAnyTime,
  type Cites,
  counted,
  type Decision,
  decision,
  Exact,
  extend,
  type Indicator,
  indicator,
  type Kind,
  type Members,
  max,
  min,
  type NumberTerm,
  not,
  number,
  ordered,
  parameter,
  parameterTable,
  type Quantity,
  quantity,
  record,
  recordsBy,
  type Subject,
  sum,
  summed,
  type Terms,
  type Text,
  text,
  withMembers,
} from "@anwei/kernel";
import { inspectionAnswers } from "../records/answers.js";
import { inspections } from "../records/inspections.js";
import { type ChecklistData, type GroupData, isJudged, itemsOf, type ScoringData } from "./data.js";
import { type ScoredItem, scoredItems, scoreWhere } from "./plain-score.js";
import { citationsOf } from "./sources.js";

type OfInspection = Indicator<"inspections", NumberTerm, never>;

/** What a checklist's scoring is as rules over `inspections` and `inspectionAnswers`, for a plugin to define. */
export interface ScoringRules {
  /** The kinds of record with this checklist and its items among their members. */
  readonly inspections: Kind;
  readonly answers: Kind;
  readonly score: Quantity<"inspections", NumberTerm>;
  readonly grade: Decision<"inspections", string, true, "gravest">;
  /** All that there is, for `definePlugin({ define })`. */
  readonly definitions: readonly AnyDefinition[];
}

const both = ({ zh, en }: Text): Text => text(zh || en, en || zh);

/** Lowers the scoring of a checklist; `recordedAs` is by what an inspection names it. */
export function scoringRules(data: ChecklistData, scoring: ScoringData, recordedAs: string): ScoringRules {
  const scored = scoredItems(data);
  const id = (name: string): string => `${data.id}/${data.version}/${name}`;
  const about = ({ zh, en }: Text): Text => text(`${zh}（${both(data.title).zh}）`, `${en} (${both(data.title).en})`);
  const of = (zh: string, en: string): Text => about(text(zh, en));
  const cites: Cites =
    scoring.cites === undefined
      ? { unsourced: text("由清单自定", "the checklist's own") }
      : citationsOf(data, scoring.cites);
  const items: Members = Object.fromEntries(
    itemsOf(data).flatMap(({ entry }) => (isJudged(entry) ? [[entry.id, both(entry.title)]] : [])),
  );
  const visits = extend(inspections, {
    checklist: withMembers(inspections.shape.checklist, {
      [recordedAs]: text(`${both(data.title).zh}（${data.version}）`, `${both(data.title).en} (${data.version})`),
    }),
  });
  const answers = extend(inspectionAnswers, { item: withMembers(inspectionAnswers.shape.item, items) });
  type Answer = Terms<typeof answers>;

  const decimals = Math.max(0, ...scored.map(({ points }) => Exact.of(points).toString().split(".")[1]?.length ?? 0));
  const points = (zh: string, en: string) => amount(of(zh, en), { unit: "point", decimals, min: 0 });
  const counting = scored.filter((item) => item.points > 0);
  const pointsOf = parameterTable({
    id: id("points"),
    of: points("各项分值", "points of its items"),
    by: [{ title: text("检查项", "item"), members: pick(items, counting) }],
    history: [{ values: Object.fromEntries(counting.map((s) => [s.id, s.points])), cites }],
  });
  const example = new Examples(scored, recordedAs, scoring);
  // Items of other checklists are answers too: a rule by rows goes on to them, a table of all items would not.
  const pointsOfAnswer = quantity({
    id: id("points-of-answer"),
    title: of("检查项的分值", "points of an item"),
    cites,
    about: record(answers),
    law: "event",
    unit: "point",
    combine: "sum",
    rows: (a) => counting.map((s) => ({ when: a.item.is(s.id as never), is: pointsOf.at(s.id as never) })),
    examples: example.ofPoints() as never,
  });
  const full = parameter({
    id: id("full"),
    of: amount(of("满分", "full score"), { unit: "point", decimals: 6, min: 0 }),
    history: [{ value: scoring.full, cites }],
  });
  const groups = [...new Set(counting.map(({ cap }) => cap))].map((cap) => ({
    cap,
    items: counting.filter((item) => item.cap === cap),
  }));
  const caps = groups.flatMap(({ cap }) => (cap ? [cap] : []));
  const most =
    caps.length === 0
      ? undefined
      : parameterTable({
          id: id("most"),
          of: points("各部分最多失分", "the most that its parts may lose"),
          by: [
            {
              title: text("部分", "part"),
              members: Object.fromEntries(caps.map((cap) => [cap.id, both(cap.title)])),
            },
          ],
          history: [{ values: Object.fromEntries(caps.map((cap) => [cap.id, cap.most ?? 0])), cites }],
        });

  const { denominator } = scoring;
  const passes = (a: Answer) => {
    const passed = all(a.asked, a.verdict.is("pass"));
    return denominator === "all" ? any(passed, not(a.asked), a.verdict.is("not-applicable")) : passed;
  };
  const fails = (a: Answer) =>
    all(a.asked, denominator === "checked" ? a.verdict.is("fail") : a.verdict.oneOf("fail", "not-checked"));

  const added = (passed: boolean, cap: GroupData | undefined, of: readonly ScoredItem[]): OfInspection => {
    const title = passed ? text("得分项分值", "points earned") : text("失分项分值", "points lost");
    const inCap = cap ? text(`${title.zh}：${both(cap.title).zh}`, `${title.en}: ${both(cap.title).en}`) : title;
    return indicator({
      id: id([passed ? "earned" : "lost", ...(cap ? [cap.id] : [])].join("-")),
      title: about(inCap),
      cites,
      about: record(visits),
      over: answers,
      link: recordsBy("inspection"),
      window: atAnyTime(),
      where: (a) => all(a.item.oneOf(...of.map((s) => s.id)), passed ? passes(a) : fails(a)),
      fold: (a) => summed(pointsOfAnswer.of(a as never)),
      examples: example.ofTally(passed, of),
    }) as unknown as OfInspection;
  };
  const tallies = groups.map(({ cap, items }) => ({
    cap,
    earned: added(true, cap, items),
    lost: added(false, cap, items),
  }));

  const vetoed = scored.filter(({ veto }) => veto);
  const vetoes =
    vetoed.length === 0
      ? undefined
      : indicator({
          id: id("vetoes"),
          title: of("否决项不符合的个数", "veto items that failed"),
          cites,
          about: record(visits),
          over: answers,
          link: recordsBy("inspection"),
          window: atAnyTime(),
          where: (a) => all(a.item.oneOf(...vetoed.map((s) => s.id)), a.asked, a.verdict.is("fail")),
          fold: counted({ unit: "item" }),
          examples: example.ofVetoes(vetoed[0] as ScoredItem),
        });

  type Visit = Subject<"inspections">;
  const keptIn = (visit: Visit): NumberTerm =>
    total(
      tallies.map(({ cap, earned, lost }) => {
        const [got, gone] = [earned.of(visit), lost.of(visit)];
        return most && cap ? max(got, got.plus(gone).minus(most.at(cap.id))) : got;
      }),
    );
  const goneIn = (visit: Visit): NumberTerm =>
    total(tallies.map(({ cap, lost }) => (most && cap ? min(lost.of(visit), most.at(cap.id)) : lost.of(visit))));
  const vetoHolds = (visit: Visit) => vetoes?.of(visit).atLeast(1);
  // Earned and lost move against each other, so that the quotient of the two keeps bounds exact: a share of the whole
  // would count an answer that is not there on both sides.
  const share = (visit: Visit): NumberTerm =>
    full.value.dividedBy(number(1).plus(goneIn(visit).dividedBy(keptIn(visit))));
  const { mode, decimals: places } = scoring.rounding;

  const score = quantity({
    id: id("score"),
    title: of("得分", "score"),
    note: text(
      "满分×保住的分值÷（保住的分值＋失去的分值）",
      "the full score times the points kept, over those kept and those lost",
    ),
    cites,
    about: record(visits),
    law: "event",
    unit: "point",
    appliesWhen: (v) =>
      all(
        v.checklist.is(recordedAs),
        any(sum(keptIn(v), goneIn(v)).moreThan(point("0")), ...(vetoes ? [vetoHolds(v) as never] : [])),
      ),
    rows: (v) => {
      const veto = scoring.veto === "zero" ? vetoHolds(v) : undefined;
      return [
        ...(veto ? [{ when: veto, is: point("0"), note: text("否决", "veto") }] : []),
        { otherwise: share(v).rounded(mode, places) },
      ];
    },
    examples: example.ofScore(),
  }) as unknown as ScoringRules["score"];

  const { grades } = scoring;
  const names: Members = Object.fromEntries(grades.map((g) => [g.name, both(g.title)]));
  const bounded = grades.filter(({ from }) => from !== undefined);
  const gradeFrom = parameterTable({
    id: id("grade-from"),
    of: amount(of("各等次的最低得分", "least score of its grades"), { unit: "point", decimals: 6 }),
    by: [
      {
        title: text("等次", "grade"),
        members: pick(
          names,
          bounded.map(({ name }) => ({ id: name })),
        ),
      },
    ],
    history: [{ values: Object.fromEntries(bounded.map((g) => [g.name, g.from ?? 0])), cites }],
  });
  const grade = decision({
    id: id("grade"),
    title: of("等次", "grade"),
    cites,
    about: record(visits),
    law: "event",
    outcomes: ordered(names),
    combine: "gravest",
    appliesWhen: (v) => score.of(v as never).exists,
    rows: (v) => {
      const lowest = (grades.at(-1) as { name: string }).name;
      const veto = scoring.veto === "lowest-grade" ? vetoHolds(v) : undefined;
      return [
        ...grades.slice(1).map((g, i) => ({
          when: score.of(v as never).below(gradeFrom.at((grades[i] as { name: string }).name)),
          then: g.name,
        })),
        ...(veto ? [{ when: veto, then: lowest, note: text("否决", "veto") }] : []),
        { otherwise: (grades[0] as { name: string }).name },
      ];
    },
    examples: example.ofGrade(id("score"), vetoes?.id),
  }) as unknown as ScoringRules["grade"];

  return {
    inspections: visits,
    answers,
    score,
    grade,
    definitions: [
      pointsOf,
      full,
      pointsOfAnswer,
      ...(most ? [most] : []),
      ...tallies.flatMap(({ earned, lost }) => [earned, lost]),
      ...(vetoes ? [vetoes] : []),
      score,
      gradeFrom,
      grade,
    ],
  };
}

const point = (value: string) => ({ value, unit: "point" });

const total = (of: readonly NumberTerm[]): NumberTerm => (of.length === 1 ? (of[0] as NumberTerm) : sum(...of));

const pick = (members: Members, of: readonly { readonly id: string }[]): Members =>
  Object.fromEntries(of.map(({ id }) => [id, members[id] ?? text(id, id)]));

/** The worked examples of a checklist's rules: made of its own points, on both sides of its numbers. */
class Examples {
  constructor(
    readonly scored: readonly ScoredItem[],
    readonly recordedAs: string,
    readonly scoring: ScoringData,
  ) {}

  get #facts() {
    return { id: "i", checklist: this.recordedAs as never };
  }

  #answers(verdict: (item: ScoredItem) => string | null) {
    return {
      inspectionAnswers: this.scored.map((item, i) => ({
        id: String(i + 1),
        inspection: "i",
        item: item.id,
        asked: true,
        verdict: verdict(item),
      })),
    };
  }

  ofPoints() {
    const first = this.scored.find(({ points }) => points > 0) as ScoredItem;
    return [
      {
        name: text(`第一项：${first.points}分`, `the first one: ${first.points}`),
        facts: { item: first.id },
        expect: first.points,
      },
      { name: text("不是本清单的项目", "no item of this checklist"), facts: { item: "uncoded" }, expect: 0 },
    ];
  }

  ofTally(passed: boolean, of: readonly ScoredItem[]) {
    const [first] = of as readonly [ScoredItem, ...ScoredItem[]];
    const whole = of.reduce((s, { points }) => s.plus(Exact.of(points)), Exact.zero);
    const [all, rest] = [whole.toString(), whole.minus(Exact.of(first.points)).toString()];
    const [good, bad] = passed ? (["pass", "fail"] as const) : (["fail", "pass"] as const);
    return [
      {
        name: passed ? text("全部符合", "all pass") : text("全部不符合", "all fail"),
        facts: this.#facts,
        records: this.#answers(() => good),
        expect: all,
      },
      {
        name: passed ? text("第一项不符合", "the first one fails") : text("第一项符合", "the first one passes"),
        facts: this.#facts,
        records: this.#answers((item) => (item === first ? bad : good)),
        expect: rest,
      },
      {
        name: text("第一项没有结果：有上下限", "the first one is not answered: bounds"),
        facts: this.#facts,
        records: this.#answers((item) => (item === first ? null : good)),
        expect: { atLeast: rest, atMost: all },
      },
    ];
  }

  ofVetoes(veto: ScoredItem) {
    return [
      {
        name: text("都符合", "all pass"),
        facts: this.#facts,
        records: this.#answers(() => "pass"),
        expect: 0,
      },
      {
        name: text("一个否决项不符合", "one of them fails"),
        facts: this.#facts,
        records: this.#answers((item) => (item === veto ? "fail" : "pass")),
        expect: 1,
      },
    ];
  }

  ofScore() {
    const told = (failed: readonly ScoredItem[]) => scoreWhere(this.scoring, this.scored, failed);
    const [first] = this.scored as readonly [ScoredItem, ...ScoredItem[]];
    return [
      {
        name: text("全部符合", "all pass"),
        facts: this.#facts,
        records: this.#answers(() => "pass"),
        expect: told([]),
      },
      {
        name: text("第一项不符合", "the first one fails"),
        facts: this.#facts,
        records: this.#answers((item) => (item === first ? "fail" : "pass")),
        expect: told([first]),
      },
      {
        name: text("全部不符合", "all fail"),
        facts: this.#facts,
        records: this.#answers(() => "fail"),
        expect: told(this.scored),
      },
      {
        name: text("别的清单：不适用", "another checklist: not applicable"),
        facts: { id: "i", checklist: "none" as never },
        records: this.#answers(() => "pass"),
        expect: { notApplicable: true as const },
      },
    ];
  }

  ofGrade(score: string, vetoes: string | undefined) {
    const { grades, rounding } = this.scoring;
    const step = Exact.of(rounding.decimals === 0 ? "1" : `0.${"0".repeat(rounding.decimals - 1)}1`);
    const none = vetoes === undefined ? {} : { [vetoes]: 0 };
    return grades.slice(0, -1).flatMap(({ name, title, from = 0 }, i) => {
      const next = grades[i + 1] as (typeof grades)[number];
      const below = Exact.of(from).minus(step).toString();
      return [
        {
          name: text(`${from}分：${both(title).zh}`, `${from}: ${both(title).en}`),
          facts: this.#facts,
          given: { [score]: String(from), ...none },
          expect: name,
        },
        {
          name: text(`${below}分：${both(next.title).zh}`, `${below}: ${both(next.title).en}`),
          facts: this.#facts,
          given: { [score]: below, ...none },
          expect: next.name,
        },
      ];
    });
  }
}
