import {
  all,
  amount,
  any,
  type Citation,
  type Consequence,
  count,
  type DateTerm,
  dateQuantity,
  days,
  decision,
  type Example,
  type Facts,
  hours,
  moved,
  type NumberTerm,
  not,
  parameter,
  type Quantity,
  record,
  type Text,
  text,
  unordered,
  workingDays,
} from "@anwei/kernel";
import { compulsionLaw, penaltiesLaw2021, safetyLaw2021 } from "@anwei/law";
import { interimMeasures } from "../records/index.js";
import { timely, timelyCases, timelyRows } from "../timely.js";

type Measure = Facts<typeof interimMeasures>;

const keptLaw = [penaltiesLaw2021.article(56), penaltiesLaw2021.article(85)] as const;
const sealedLaw = compulsionLaw.article(25);
const keptFrom = "2021-07-15";
const sealedFrom = "2012-01-01";

const daysOf = (id: string, title: Text, value: number, from: string, cites: Citation | readonly Citation[]) =>
  parameter({ id: `enforcement/${id}`, of: count(title, { unit: "day" }), history: [{ from, value, cites }] });

const keptDays = daysOf(
  "evidence-kept-days",
  text("先行登记保存的期限（工作日）", "working days within which evidence kept first is dealt with"),
  7,
  keptFrom,
  keptLaw,
);
const sealedDays = daysOf(
  "sealed-days",
  text("查封、扣押的期限", "days of sealing or seizure"),
  30,
  sealedFrom,
  sealedLaw,
);
const extensionDays = daysOf(
  "sealed-extension-days",
  text("查封、扣押延长的期限", "days by which it may be extended"),
  30,
  sealedFrom,
  sealedLaw,
);

// A year whose days off are not known yet, so that the worked case means the same with and without a calendar.
const kept: Measure = { measure: "evidence-kept", happenedOn: "2099-03-02", settledOn: "none" };
const sealed: Measure = {
  measure: "sealed",
  happenedOn: "2024-03-01",
  extended: false,
  appraisalDays: 0,
  settledOn: "none",
};

const lawBegan = (from: string, facts: Measure, judged: string, expect: unknown, given?: object) => [
  {
    name: text("法律施行当日的措施", "a measure of the law's first day"),
    facts: { ...facts, happenedOn: from },
    ...(given ? { given } : {}),
    judged,
    expect,
  },
  {
    name: text("其前一日的不适用", "not one of the day before"),
    facts: { ...facts, happenedOn: moved(from, -1) },
    ...(given ? { given } : {}),
    judged,
    expect: { notApplicable: true },
  },
];

/** 先行登记保存证据的处理期限. */
export const evidenceUntil = dateQuantity({
  id: "enforcement/evidence-until",
  title: text("先行登记保存证据的处理期限", "evidence kept first is to be dealt with by"),
  cites: keptLaw,
  from: keptFrom,
  about: record(interimMeasures),
  law: "event",
  appliesWhen: (m) => m.measure.is("evidence-kept"),
  is: (m) => m.happenedOn.plus(workingDays(keptDays.value)),
  examples: [
    {
      name: text("七个工作日", "seven working days"),
      facts: kept,
      judged: "2099-04-01",
      expect: { atLeast: "2099-03-09", atMost: "2099-03-27" },
    },
    {
      name: text("别的措施不适用", "not to other measures"),
      facts: { ...sealed, happenedOn: kept.happenedOn as string },
      judged: "2099-04-01",
      expect: { notApplicable: true },
    },
    ...(lawBegan(keptFrom, kept, "2021-09-01", { atLeast: "2021-07-22", atMost: "2021-08-09" }) as never[]),
  ],
});

/** 查封、扣押的期限. */
export const sealedUntil = dateQuantity({
  id: "enforcement/sealed-until",
  title: text("查封、扣押的期限", "sealing or seizure ends by"),
  note: text(
    "检测、检验、检疫、技术鉴定的期间不计；法律、行政法规另有规定的除外",
    "days of tests and appraisals do not count; other laws and regulations may provide otherwise",
  ),
  cites: sealedLaw,
  from: sealedFrom,
  about: record(interimMeasures),
  law: "event",
  appliesWhen: (m) => m.measure.is("sealed"),
  combine: "exactlyOne",
  rows: (m) => {
    const after = (n: NumberTerm): DateTerm => m.happenedOn.plus(days(n.plus(m.appraisalDays)));
    return [
      { when: m.extended, is: after(sealedDays.value.plus(extensionDays.value)) },
      { otherwise: after(sealedDays.value) },
    ];
  },
  examples: [
    { name: text("三十日", "thirty days"), facts: sealed, expect: "2024-03-31" },
    { name: text("延长三十日", "extended by thirty"), facts: { ...sealed, extended: true }, expect: "2024-04-30" },
    {
      name: text("鉴定五日不计", "five days of an appraisal"),
      facts: { ...sealed, appraisalDays: 5 },
      expect: "2024-04-05",
    },
    {
      name: text("是否延长未知", "whether it was extended is not known"),
      facts: { ...sealed, extended: null },
      expect: { atLeast: "2024-03-31", atMost: "2024-04-30" },
    },
    {
      name: text("别的措施不适用", "not to other measures"),
      facts: { ...kept, happenedOn: "2024-03-01" },
      expect: { notApplicable: true },
    },
    ...(lawBegan(sealedFrom, sealed, "2012-06-01", "2012-01-31") as never[]),
  ],
});

interface Held {
  readonly id: string;
  readonly title: Text;
  readonly until: Quantity<"interimMeasures", DateTerm>;
  readonly facts: Measure;
  readonly cites: Citation | readonly Citation[];
  readonly from: string;
  /** What follows where its time is over. */
  readonly overdue: Consequence;
}

/** Whether something was held no longer than it may be. */
const heldNoLonger = ({ id, title, until, facts, cites, from, overdue }: Held) => {
  const limit = moved(facts.happenedOn as string, 30);
  const given = { [until.id]: limit };
  return decision({
    id: `enforcement/${id}`,
    title,
    cites,
    from,
    about: record(interimMeasures),
    law: "event",
    appliesWhen: (m) => until.of(m).exists,
    outcomes: timely,
    combine: "exactlyOne",
    consequences: {
      late: [
        {
          id: "review",
          text: text("审查程序是否合法，违法的依法纠正", "the procedure is reviewed and, where unlawful, mended"),
        },
      ],
      overdue: [overdue],
    },
    rows: (m) => timelyRows(m.settledOn, until.of(m)),
    examples: [
      ...timelyCases(limit).map(({ name, done, judged, expect }) => ({
        name,
        facts: { ...facts, settledOn: done },
        given,
        judged,
        expect,
      })),
      {
        name: text("没有期限的不适用", "not without a limit"),
        facts,
        given: { [until.id]: "none" },
        judged: limit,
        expect: { notApplicable: true },
      },
      ...(lawBegan(from, facts, moved(from, 99), "overdue", { [until.id]: moved(from, 30) }) as never[]),
    ],
  });
};

/** 先行登记保存的证据是否按期处理. */
export const evidenceKept = heldNoLonger({
  id: "evidence-kept",
  title: text("先行登记保存的证据是否按期处理", "whether evidence kept first was dealt with in time"),
  until: evidenceUntil,
  facts: kept,
  cites: keptLaw,
  from: keptFrom,
  overdue: { id: "decide", text: text("立即作出处理决定", "what becomes of it is to be decided at once") },
});

/** 查封、扣押是否超期. */
export const sealedInTime = heldNoLonger({
  id: "sealed-in-time",
  title: text("查封、扣押是否超期", "whether sealing or seizure lasted too long"),
  until: sealedUntil,
  facts: sealed,
  cites: [sealedLaw, compulsionLaw.article(27), compulsionLaw.article(28)],
  from: sealedFrom,
  overdue: { id: "release", text: text("解除措施，退还财物", "the measure is lifted and the property returned") },
});

const cutLaw = safetyLaw2021.article(70);
const cutFrom = "2021-09-01";

const noticeHours = parameter({
  id: "enforcement/power-cut-notice",
  of: amount(text("停电提前通知的时间", "notice before power is cut"), { unit: "hour", min: 0 }),
  history: [{ from: cutFrom, value: 24, cites: cutLaw }],
});

const cut: Measure = {
  measure: "power-cut",
  happenedOn: "2024-03-02",
  approvedByHead: true,
  inWriting: true,
  emergency: false,
  noticedAt: "2024-03-01T09:00",
  cutAt: "2024-03-02T09:00",
};
type Fault = "unapproved" | "not-written" | "short-notice";
const cutExample = (
  zh: string,
  en: string,
  facts: Measure,
  certain: readonly Fault[],
  possible = certain,
): Example<typeof interimMeasures, { readonly certain: readonly Fault[]; readonly possible?: readonly Fault[] }> => ({
  name: text(zh, en),
  facts: { ...cut, ...facts },
  expect: { certain, possible },
});

/** 停止供电措施的违法之处. */
export const powerCutFaults = decision({
  id: "enforcement/power-cut-faults",
  title: text("停止供电措施的违法之处", "what is unlawful about cutting power"),
  cites: cutLaw,
  from: cutFrom,
  about: record(interimMeasures),
  law: "event",
  appliesWhen: (m) => all(m.measure.is("power-cut"), m.cutAt.exists),
  outcomes: unordered({
    unapproved: text("未经本部门主要负责人批准", "not approved by the department's main head"),
    "not-written": text("没有书面通知", "no notice in writing"),
    "short-notice": text("没有提前二十四小时通知", "not told twenty-four hours before"),
  }),
  combine: "every",
  rows: (m) => [
    { when: not(m.approvedByHead), then: "unapproved" },
    { when: not(m.inWriting), then: "not-written" },
    {
      when: all(
        not(m.emergency),
        any(not(m.noticedAt.exists), m.cutAt.below(m.noticedAt.plus(hours(noticeHours.value)))),
      ),
      then: "short-notice",
    },
  ],
  examples: [
    cutExample("恰提前二十四小时", "just twenty-four hours before", {}, []),
    cutExample("差一分钟", "a minute too short", { cutAt: "2024-03-02T08:59" }, ["short-notice"]),
    cutExample("没有通知", "not told", { noticedAt: "none" }, ["short-notice"]),
    cutExample("紧急情形除外", "an emergency", { emergency: true, noticedAt: "none" }, []),
    cutExample("未经批准", "not approved", { approvedByHead: false }, ["unapproved"]),
    cutExample("没有书面通知", "not in writing", { inWriting: false }, ["not-written"]),
    cutExample(
      "是否紧急未知",
      "whether there was an emergency is not known",
      { emergency: null, noticedAt: "none" },
      [],
      ["short-notice"],
    ),
    cutExample("法律施行当日", "the law's first day", { happenedOn: cutFrom, approvedByHead: false }, ["unapproved"]),
    {
      name: text("其前一日的不适用", "not to the day before"),
      facts: { ...cut, happenedOn: moved(cutFrom, -1) },
      expect: { notApplicable: true } as never,
    },
    {
      name: text("没有停电的不适用", "not where power was not cut"),
      facts: { ...cut, cutAt: "none" },
      expect: { notApplicable: true } as never,
    },
    {
      name: text("别的措施不适用", "not to other measures"),
      facts: { ...cut, measure: "sealed" },
      expect: { notApplicable: true } as never,
    },
  ],
});

/** The limits of interim measures and what they are made of. */
export const interimMeasureRules = [
  keptDays,
  evidenceUntil,
  evidenceKept,
  sealedDays,
  extensionDays,
  sealedUntil,
  sealedInTime,
  noticeHours,
  powerCutFaults,
];
