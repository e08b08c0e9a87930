import {
  all,
  amount,
  any,
  type Cites,
  type Consequence,
  days,
  formatDay,
  judgedOn,
  not,
  parameter,
  parseDay,
  type Text,
  text,
} from "@anwei/kernel";
import { type Course, type Procedure, procedure, type StepStanding } from "../procedure/index.js";
import { type CaseEvent, caseEvents, cases } from "../records/index.js";

/** The steps of the chain, in their order. */
export type ChainStep = "inspect" | "record" | "correct" | "order" | "recheck" | "penalise" | "enforce";

export interface EnforcementChainWritten {
  readonly id: string;
  readonly title: Text;
  readonly note?: Text;
  readonly cites: Cites;
  /** Where each step stands, if elsewhere than the whole. */
  readonly stepCites?: { readonly [Step in ChainStep]?: Cites };
  readonly from: string;
  readonly to?: string;
  /** How many days after the last day for putting it right the re-inspection is due: 0 is that day itself. */
  readonly recheckWithin: number;
  /** How many days after its service a penalty that was neither paid nor appealed goes to the court, and until how many. */
  readonly remediesWithin: number;
  readonly applicationWithin: number;
  readonly remediesCites: Cites;
  readonly consequences?: { readonly [Standing in StepStanding]?: readonly Consequence[] };
}

/**
 * The chain from an inspection to the court (六个“一律”): inspect in full; record it and have what is found corrected on the
 * spot; for a major danger an order with a deadline or a coercive measure, one of the two; re-inspect when the deadline is
 * over; penalise who does not put it right; ask the court where the penalty is neither performed nor appealed. How long
 * after the deadline, and how long the remedies and the time for the court run, are parameters.
 *
 * @throws DefinitionError
 */
export function enforcementChain(
  written: EnforcementChainWritten,
): Procedure<ChainStep, "right" | "paid" | "enforced"> {
  const { id, title, note, cites, stepCites, from, to, recheckWithin, remediesWithin, applicationWithin } = written;
  const inForce = { from, ...(to === undefined ? {} : { to }) };
  const term = (name: string, said: Text, value: number, source: Cites, stricter?: "lower") =>
    parameter({
      id: `${id}/${name}`,
      of: amount(said, { unit: "day", min: 0 }),
      ...(stricter ? { moves: { may: "tighten", stricter } } : {}),
      history: [{ ...inForce, value, cites: source }],
    });
  const recheck = term(
    "recheck-within",
    text("整改期限届满后复查的天数", "days after the deadline for the re-inspection"),
    recheckWithin,
    stepCites?.recheck ?? cites,
    "lower",
  );
  const remedies = term(
    "remedies-within",
    text("复议、起诉的期限（天）", "days for reconsideration or a suit"),
    remediesWithin,
    written.remediesCites,
  );
  const application = term(
    "application-within",
    text("申请人民法院强制执行的期限（天）", "days for asking the court"),
    applicationWithin,
    written.remediesCites,
  );
  const inspectors = text("执法检查人员", "the inspectors");
  const authority = text("安全生产监督管理部门", "the safety authority");
  const step = (name: ChainStep) => {
    const source = stepCites?.[name];
    return source === undefined ? {} : { cites: source };
  };
  const chain = procedure({
    id,
    title,
    ...(note ? { note } : {}),
    cites,
    ...inForce,
    cases,
    events: caseEvents,
    clocks: {
      "remedies-until": {
        title: text("复议、起诉期限届满之日", "the time for remedies ends"),
        cites: written.remediesCites,
        is: (_, h) => h.first("served").plus(days(remedies.value)),
      },
    },
    steps: {
      inspect: {
        title: text("全面检查", "inspect in full"),
        who: inspectors,
        ...step("inspect"),
        done: "inspected",
      },
      record: {
        title: text("制作现场检查记录", "record the inspection"),
        who: inspectors,
        ...step("record"),
        after: ["inspect"],
        done: "recorded",
        due: (_, h) => h.first("inspected"),
        document: {
          title: text("现场检查记录", "site inspection record"),
          states: ["time", "content", "problems", "signatures"],
        },
      },
      correct: {
        title: text("责令当场纠正", "have it corrected on the spot"),
        who: inspectors,
        ...step("correct"),
        after: ["inspect"],
        when: (c) => all(c.faultFound, not(c.majorDanger)),
        done: "corrected-on-site",
        due: (_, h) => h.first("inspected"),
      },
      order: {
        title: text("责令限期整改或者采取强制措施", "order it put right by a day, or take a coercive measure"),
        who: authority,
        ...step("order"),
        after: ["inspect"],
        when: (c) => c.majorDanger,
        done: ["ordered", "measured"],
      },
      recheck: {
        title: text("到期复查验收", "re-inspect when the time is over"),
        who: inspectors,
        ...step("recheck"),
        needs: ["order"],
        when: (_, h) => h.first("ordered").exists,
        done: ["reinspected-passed", "reinspected-failed"],
        due: (c) => c.rectifyBy.plus(days(recheck.value)),
      },
      penalise: {
        title: text("依法处罚", "penalise"),
        who: authority,
        ...step("penalise"),
        needs: ["recheck"],
        when: (_, h) => h.first("reinspected-failed").exists,
        done: "served",
      },
      enforce: {
        title: text("申请人民法院强制执行", "ask the court to enforce"),
        who: authority,
        ...step("enforce"),
        needs: ["penalise"],
        when: (_, h) =>
          all(
            judgedOn.moreThan(h.clock("remedies-until")),
            not(any(h.first("reconsideration-asked").exists, h.first("sued").exists)),
          ),
        done: "applied",
        due: (_, h) => h.clock("remedies-until").plus(days(application.value)),
      },
    },
    ends: {
      enforced: { title: text("已强制执行", "enforced"), when: (_, h) => h.first("executed").exists },
      paid: { title: text("处罚已履行", "the penalty was performed"), when: (_, h) => h.first("paid").exists },
      right: {
        title: text("整改合格", "put right"),
        when: (_, h) =>
          all(
            h.last("reinspected-passed").exists,
            not(h.last("reinspected-failed").moreThan(h.last("reinspected-passed"))),
            not(h.first("served").exists),
          ),
      },
    },
    ...(written.consequences ? { consequences: written.consequences } : {}),
    courses: coursesOf(written),
  });
  return { ...chain, definitions: [recheck, remedies, application, ...chain.definitions] };
}

/** Worked cases: each step awaited, taken and left out, each deadline on its last day and the day after. */
function coursesOf({
  from,
  recheckWithin,
  remediesWithin,
  applicationWithin,
}: EnforcementChainWritten): readonly Course<
  typeof cases,
  typeof caseEvents,
  ChainStep,
  "right" | "paid" | "enforced",
  "remedies-until"
>[] {
  const first = parseDay(from) as number;
  const day = (n: number): string => formatDay(first + n);
  const at = (n: number, ...events: readonly CaseEvent[]) => events.map((event) => [event, day(n)] as const);
  const facts = { happenedOn: from, faultFound: true, majorDanger: true, rectifyBy: day(10) } as const;
  const start = [...at(0, "inspected", "recorded")];
  const ordered = [...start, ...at(0, "ordered")];
  const failed = [...ordered, ...at(10, "reinspected-failed")];
  const served = [...failed, ...at(20, "served")];
  const remediesUntil = 20 + remediesWithin;
  return [
    {
      name: text("尚未检查", "not inspected yet"),
      facts,
      events: [],
      judged: day(0),
      expect: "inspect",
      steps: { inspect: "awaited", record: "no", order: "no" },
    },
    {
      name: text("已检查，未作记录，未出具文书", "inspected, neither recorded nor ordered"),
      facts,
      events: at(0, "inspected"),
      judged: day(1),
      expect: "record",
      steps: { record: "overdue", correct: "no", order: "awaited" },
      dues: { record: day(0) },
      nextDue: day(0),
    },
    {
      name: text("一般问题，待当场纠正", "a lesser fault, to be corrected on the spot"),
      facts: { ...facts, majorDanger: false },
      events: start,
      judged: day(0),
      expect: "correct",
      steps: { record: "done", correct: "awaited", order: "no" },
      dues: { correct: day(0) },
    },
    {
      name: text("没有发现问题", "nothing was found"),
      facts: { ...facts, faultFound: false, majorDanger: false },
      events: start,
      judged: day(1),
      expect: "settled",
      steps: { correct: "no", order: "no", recheck: "no" },
    },
    {
      name: text("重大隐患，二者均未作出", "a major danger, and neither of the two was done"),
      facts,
      events: start,
      judged: day(1),
      expect: "order",
      steps: { order: "awaited", recheck: "no" },
    },
    {
      name: text("采取强制措施的，不待复查", "with a coercive measure no re-inspection is awaited"),
      facts,
      events: [...start, ...at(0, "measured")],
      judged: day(30),
      expect: "settled",
      steps: { order: "done", recheck: "no" },
    },
    {
      name: text("已责令限期整改，未到期", "ordered, the time is running"),
      facts,
      events: ordered,
      judged: day(10 + recheckWithin),
      expect: "recheck",
      steps: { order: "done", recheck: "awaited", penalise: "no" },
      dues: { recheck: day(10 + recheckWithin) },
      nextDue: day(10 + recheckWithin),
    },
    {
      name: text("整改合格", "put right"),
      facts,
      events: [...ordered, ...at(10, "reinspected-passed")],
      judged: day(20),
      expect: "right",
      steps: { recheck: "done", penalise: "no" },
    },
    {
      name: text("逾期不改，待处罚", "not put right, to be penalised"),
      facts,
      events: failed,
      judged: day(20),
      expect: "penalise",
      steps: { recheck: "done", penalise: "awaited", enforce: "no" },
    },
    {
      name: text("先不合格后合格的，不再处罚", "put right after all"),
      facts,
      events: [...failed, ...at(15, "reinspected-passed")],
      judged: day(20),
      expect: "right",
      steps: { penalise: "no" },
    },
    {
      name: text("同日先后复查，以合格为准", "found wrong and put right on one day"),
      facts,
      events: [...failed, ...at(10, "reinspected-passed")],
      judged: day(20),
      expect: "right",
    },
    {
      name: text("合格之后又复查不合格", "put right and found wrong again"),
      facts,
      events: [...ordered, ...at(10, "reinspected-passed"), ...at(11, "reinspected-failed")],
      judged: day(20),
      expect: "penalise",
      steps: { penalise: "awaited" },
    },
    {
      name: text("处罚之后才整改合格的，处罚仍要履行", "put right after the penalty, which stands"),
      facts,
      events: [...served, ...at(25, "reinspected-passed")],
      judged: day(remediesUntil + 1),
      expect: "enforce",
      steps: { enforce: "awaited" },
    },
    {
      name: text("一般问题，尚未检查", "a lesser fault, not inspected yet"),
      facts: { ...facts, majorDanger: false },
      events: [],
      judged: day(0),
      expect: "inspect",
      steps: { correct: "no" },
    },
    {
      name: text("已处罚，救济期限末日", "penalised, on the last day for remedies"),
      facts,
      events: served,
      judged: day(remediesUntil),
      expect: "settled",
      steps: { penalise: "done", enforce: "no" },
      clocks: { "remedies-until": day(remediesUntil) },
    },
    {
      name: text("未履行，也未复议、起诉", "neither performed nor appealed"),
      facts,
      events: served,
      judged: day(remediesUntil + 1),
      expect: "enforce",
      steps: { enforce: "awaited" },
      dues: { enforce: day(remediesUntil + applicationWithin) },
    },
    {
      name: text("申请了复议的", "reconsideration was asked for"),
      facts,
      events: [...served, ...at(30, "reconsideration-asked")],
      judged: day(remediesUntil + 1),
      expect: "settled",
      steps: { enforce: "no" },
    },
    {
      name: text("提起了诉讼的", "a suit was brought"),
      facts,
      events: [...served, ...at(30, "sued")],
      judged: day(remediesUntil + 1),
      expect: "settled",
      steps: { enforce: "no" },
    },
    {
      name: text("处罚已履行", "the penalty was performed"),
      facts,
      events: [...served, ...at(30, "paid")],
      judged: day(remediesUntil + 1),
      expect: "paid",
      steps: { enforce: "no" },
    },
    {
      name: text("已强制执行", "enforced"),
      facts,
      events: [...served, ...at(remediesUntil + 2, "applied"), ...at(remediesUntil + 9, "executed")],
      judged: day(remediesUntil + 10),
      expect: "enforced",
      steps: { enforce: "done" },
    },
    {
      name: text("是否重大隐患未知", "whether the danger is a major one is not known"),
      facts: { ...facts, majorDanger: null },
      events: start,
      judged: day(0),
      expect: { atLeast: "settled", atMost: "correct" },
    },
  ];
}
