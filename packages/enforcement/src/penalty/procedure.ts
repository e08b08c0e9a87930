import { all, any, days, judgedOn, months, not, text, workingDays } from "@anwei/kernel";
import {
  civilProcedureLaw,
  compulsionLaw,
  litigationLaw2017,
  penaltiesLaw2021,
  reconsiderationLaw2023,
  safetyLaw2021,
} from "@anwei/law";
import { procedure } from "../procedure/index.js";
import { caseEvents, cases } from "../records/index.js";

const law = penaltiesLaw2021;
const nextWorkingDay = civilProcedureLaw.whole({
  note: text(
    "期间最后一日是法定休假日的，顺延至其后第一个工作日",
    "a period that ends on a day off ends on the next working day",
  ),
});
const authority = text("作出处罚的机关", "the authority that imposes the penalty");
const party = text("当事人", "the party");
const court = text("人民法院", "the court");

// Years whose days off are not known yet, so that the worked cases mean the same with and without a calendar.
const facts = { happenedOn: "2099-01-05", penalisable: true, hearingDue: false, fine: 50_000 } as const;
const filed = ["filed", "2099-01-06"] as const;
const noticed = ["noticed", "2099-02-02"] as const;
const decided = ["decided", "2099-03-04"] as const;
const served = ["served", "2099-03-10"] as const;
const published = ["published", "2099-03-10"] as const;
const toService = [filed, noticed, decided, published, served] as const;
const demanded = ["demanded", "2099-10-08"] as const;

const hearing = (
  zh: string,
  en: string,
  more: { readonly hearingDue?: boolean },
  asked: string | undefined,
  judged: string,
  called: boolean,
) => ({
  name: text(zh, en),
  facts: { ...facts, hearingDue: true, ...more },
  happened: { noticed: "2099-02-02", ...(asked === undefined ? {} : { "hearing-asked": asked }) },
  clocks: { "hearing-asked-until": "2099-02-09" },
  judged,
  called,
});

const unpaidAt = (
  zh: string,
  en: string,
  judged: string,
  called: boolean,
  more: { readonly facts?: object; readonly happened?: object } = {},
) => ({
  name: text(zh, en),
  facts: { ...facts, ...more.facts },
  happened: { served: "2099-03-10", ...more.happened },
  clocks: { "remedies-end": "2099-09-10" },
  judged,
  called,
});

const unpaid = [
  unpaidAt("救济期限末日", "on the last day for remedies", "2099-09-10", false),
  unpaidAt("救济期限届满次日", "on the day after", "2099-09-11", true),
  unpaidAt("已经起诉", "a suit was brought", "2099-09-11", false, { happened: { sued: "2099-09-01" } }),
  unpaidAt("没有罚款", "without a fine", "2099-09-11", false, { facts: { fine: "none" } }),
  { ...unpaidAt("没有送达", "not served", "2099-09-11", false), happened: {} },
];

/**
 * The procedure of a penalty under the general law (行政处罚普通程序), from filing to the court's ruling on enforcement. 二日,
 * 三日, 五日 and 七日 of the Penalties Law and ten days or less of the Compulsion Law are working days; beyond the calendar's
 * known years they give bounds. A period that ends on a day off ends on the next working day.
 */
export const penaltyProcedure = procedure({
  id: "enforcement/penalty",
  title: text("行政处罚普通程序", "The procedure of a penalty"),
  note: text(
    "自2024年1月1日起判断：行政复议法（2023年修订）自该日起施行",
    "judged from 1 January 2024 on, when the Reconsideration Law of 2023 came into force",
  ),
  cites: law.article(54),
  from: "2024-01-01",
  cases,
  events: caseEvents,
  clocks: {
    "hearing-asked-until": {
      title: text("要求听证的期限", "a hearing may be asked for until"),
      cites: [law.article(64), law.article(85)],
      is: (_, h) => h.first("noticed").plus(workingDays(5)),
    },
    "reconsideration-until": {
      title: text("申请行政复议的期限", "reconsideration may be asked for until"),
      cites: [reconsiderationLaw2023.article(20), reconsiderationLaw2023.article(88), nextWorkingDay],
      is: (_, h) => h.first("served").plus(days(60)).orNextWorkingDay(),
    },
    "suit-until": {
      title: text("直接提起行政诉讼的期限", "a suit may be brought until"),
      cites: [litigationLaw2017.article(46), litigationLaw2017.article(101), nextWorkingDay],
      is: (_, h) => h.first("served").plus(months(6)).orNextWorkingDay(),
    },
    "remedies-end": {
      title: text("救济期限届满之日", "the time for remedies ends"),
      cites: [litigationLaw2017.article(45), litigationLaw2017.article(46), nextWorkingDay],
      is: (_, h) => [
        {
          when: h.last("reconsidered").exists,
          is: h.last("reconsidered").plus(days(15)).orNextWorkingDay(),
        },
        { when: not(h.last("reconsidered").exists), is: h.clock("suit-until") },
      ],
    },
    "application-until": {
      title: text("申请人民法院强制执行的期限", "the court may be asked to enforce until"),
      cites: [compulsionLaw.article(53), nextWorkingDay],
      is: (_, h) => h.clock("remedies-end").plus(months(3)).orNextWorkingDay(),
    },
  },
  steps: {
    file: {
      title: text("立案", "file the case"),
      who: authority,
      done: "filed",
      when: (c) => c.penalisable,
    },
    notice: {
      title: text("告知拟作出的处罚", "give notice of the penalty"),
      who: authority,
      cites: [law.article(44), law.article(62)],
      after: ["file"],
      done: "noticed",
      document: {
        title: text("行政处罚告知书", "notice of the penalty"),
        cites: law.article(44),
        states: ["facts", "reasons", "basis", "penalty", "rights"],
      },
    },
    announce: {
      title: text("通知听证", "announce the hearing"),
      who: authority,
      cites: law.article(64),
      after: ["notice"],
      when: (c, h) => all(c.hearingDue, h.first("hearing-asked").by(h.clock("hearing-asked-until"))),
      sides: [
        hearing("末日要求听证", "asked for on the last day", {}, "2099-02-09", "2099-03-01", true),
        hearing("次日要求听证", "asked for on the day after", {}, "2099-02-10", "2099-03-01", false),
        hearing(
          "不属于应当告知听证的",
          "of a penalty that gives no right to it",
          { hearingDue: false },
          "2099-02-09",
          "2099-03-01",
          false,
        ),
        {
          ...hearing("没有告知", "without a notice", {}, "2099-02-09", "2099-03-01", false),
          happened: { "hearing-asked": "2099-02-09" },
        },
      ],
      done: "hearing-notified",
    },
    hear: {
      title: text("举行听证", "hold the hearing"),
      who: authority,
      cites: [law.article(64), law.article(85)],
      after: ["announce"],
      done: "heard",
      notBefore: (_, h) => h.first("hearing-notified").plus(workingDays(7)),
    },
    decide: {
      title: text("作出处罚决定", "decide the penalty"),
      who: authority,
      cites: law.article(60),
      after: ["notice"],
      when: (c, h) =>
        any(
          not(c.hearingDue),
          h.first("heard").exists,
          all(judgedOn.moreThan(h.clock("hearing-asked-until")), not(h.first("hearing-asked").exists)),
        ),
      sides: [
        hearing(
          "可以要求听证的末日，未要求",
          "on the last day for asking, nobody has",
          {},
          undefined,
          "2099-02-09",
          false,
        ),
        hearing("次日，未要求", "on the day after, nobody has", {}, undefined, "2099-02-10", true),
        hearing(
          "次日，已要求而未举行",
          "on the day after, asked for and not held",
          {},
          "2099-02-09",
          "2099-02-10",
          false,
        ),
        hearing(
          "不属于应当告知听证的",
          "of a penalty that gives no right to it",
          { hearingDue: false },
          "2099-02-09",
          "2099-02-05",
          true,
        ),
      ],
      done: "decided",
      due: (_, h) => h.first("filed").plus(days(90)),
      notBefore: (_, h) => h.first("heard"),
      document: {
        title: text("行政处罚决定书", "decision of the penalty"),
        cites: law.article(59),
        states: ["party", "facts", "penalty", "basis", "performance", "remedies", "authority"],
      },
    },
    serve: {
      title: text("送达处罚决定书", "serve the penalty"),
      who: authority,
      cites: [law.article(61), law.article(85)],
      after: ["decide"],
      done: "served",
      due: (_, h) => h.first("decided").plus(workingDays(7)),
    },
    publish: {
      title: text("公示处罚决定", "publish the penalty"),
      who: authority,
      cites: safetyLaw2021.article(78),
      after: ["decide"],
      done: "published",
      due: (_, h) => h.first("decided").plus(workingDays(7)),
    },
    pay: {
      title: text("缴纳罚款", "pay the fine"),
      who: party,
      cites: [law.article(67), nextWorkingDay],
      after: ["serve"],
      when: (c) => c.fine.exists,
      done: "paid",
      due: (_, h) => h.first("served").plus(days(15)).orNextWorkingDay(),
    },
    demand: {
      title: text("催告履行", "demand performance"),
      who: authority,
      cites: compulsionLaw.article(54),
      after: ["serve"],
      when: (c, h) => all(c.fine.exists, judgedOn.moreThan(h.clock("remedies-end")), not(h.first("sued").exists)),
      sides: unpaid,
      done: "demanded",
      due: (_, h) => h.clock("application-until"),
    },
    apply: {
      title: text("申请人民法院强制执行", "ask the court to enforce"),
      who: authority,
      cites: [compulsionLaw.article(53), compulsionLaw.article(54), compulsionLaw.article(69)],
      after: ["serve"],
      needs: ["demand"],
      when: (c, h) => all(c.fine.exists, judgedOn.moreThan(h.clock("remedies-end")), not(h.first("sued").exists)),
      sides: unpaid,
      done: "applied",
      due: (_, h) => h.clock("application-until"),
      notBefore: (_, h) => h.first("demanded").plus(workingDays(10)).plus(days(1)),
    },
    accept: {
      title: text("受理强制执行申请", "accept the application"),
      who: court,
      cites: [compulsionLaw.article(56), compulsionLaw.article(69)],
      after: ["apply"],
      done: "accepted",
      due: (_, h) => h.first("applied").plus(workingDays(5)),
    },
    rule: {
      title: text("作出执行裁定", "rule on enforcement"),
      who: court,
      cites: [compulsionLaw.article(57), compulsionLaw.article(58), compulsionLaw.article(69)],
      after: ["accept"],
      done: "ruled",
      due: (c, h) => [
        { when: c.courtHears, is: h.first("accepted").plus(days(30)) },
        { when: not(c.courtHears), is: h.first("accepted").plus(workingDays(7)) },
      ],
    },
  },
  ends: {
    paid: { title: text("罚款已缴清", "the fine is paid"), when: (_, h) => h.first("paid").exists },
    executed: { title: text("已强制执行", "enforced"), when: (_, h) => h.first("executed").exists },
    revoked: { title: text("处罚决定已撤销", "the penalty was revoked"), when: (_, h) => h.first("revoked").exists },
    withdrawn: { title: text("已撤销案件", "the case was withdrawn"), when: (_, h) => h.first("withdrawn").exists },
  },
  courses: [
    {
      name: text("达到立案标准，尚未立案", "to be penalised, not yet filed"),
      facts,
      events: [],
      judged: "2099-01-05",
      expect: "file",
      steps: { file: "awaited", notice: "no", decide: "no", pay: "no" },
      nextDue: { notApplicable: true },
    },
    {
      name: text("未达到立案标准", "nothing to be penalised"),
      facts: { ...facts, penalisable: false },
      events: [],
      judged: "2099-01-05",
      expect: "settled",
      steps: { file: "no" },
    },
    {
      name: text("已立案，待告知", "filed, notice to be given"),
      facts,
      events: [filed],
      judged: "2099-02-01",
      expect: "notice",
      steps: { file: "done", notice: "awaited", decide: "no" },
    },
    {
      name: text("已告知，待决定", "notice given, to be decided"),
      facts,
      events: [filed, noticed],
      judged: "2099-03-01",
      expect: "decide",
      steps: { notice: "done", announce: "no", decide: "awaited" },
      dues: { decide: "2099-04-06" },
      clocks: { "hearing-asked-until": { atLeast: "2099-02-07", atMost: "2099-02-23" } },
      nextDue: "2099-04-06",
    },
    {
      name: text("有权要求听证、期限内未要求", "a hearing could be asked for and was not"),
      facts: { ...facts, hearingDue: true },
      events: [filed, noticed],
      judged: "2099-02-24",
      expect: "decide",
      steps: { announce: "no", decide: "awaited" },
    },
    {
      name: text("有权要求听证、期限未满", "a hearing may still be asked for"),
      facts: { ...facts, hearingDue: true },
      events: [filed, noticed],
      judged: "2099-02-06",
      expect: "settled",
      steps: { announce: "no", decide: "no" },
    },
    {
      name: text("已要求听证，待通知", "a hearing was asked for and is to be announced"),
      facts: { ...facts, hearingDue: true },
      events: [filed, noticed, ["hearing-asked", "2099-02-05"]],
      judged: "2099-03-01",
      expect: "announce",
      steps: { announce: "awaited", hear: "no", decide: "no" },
    },
    {
      name: text("逾期才要求听证的，不举行", "asked for too late, it is not held"),
      facts: { ...facts, hearingDue: true },
      events: [filed, noticed, ["hearing-asked", "2099-02-24"]],
      judged: "2099-03-01",
      expect: "settled",
      steps: { announce: "no" },
    },
    {
      name: text("听证已通知，待举行", "the hearing was announced and is to be held"),
      facts: { ...facts, hearingDue: true },
      events: [filed, noticed, ["hearing-asked", "2099-02-05"], ["hearing-notified", "2099-02-09"]],
      judged: "2099-02-10",
      expect: "hear",
      steps: { announce: "done", hear: "awaited", decide: "no" },
      earliest: { hear: { atLeast: "2099-02-16", atMost: "2099-03-06" } },
    },
    {
      name: text("听证未满法定提前期即举行", "heard before the time for its notice was over"),
      facts: { ...facts, hearingDue: true },
      events: [
        filed,
        noticed,
        ["hearing-asked", "2099-02-05"],
        ["hearing-notified", "2099-02-09"],
        ["heard", "2099-02-15"],
      ],
      judged: "2099-02-20",
      expect: "decide",
      steps: { hear: "premature", decide: "awaited" },
      earliest: { decide: "2099-02-15" },
    },
    {
      name: text("听证之前即作决定", "decided before the hearing"),
      facts: { ...facts, hearingDue: true },
      events: [
        filed,
        noticed,
        ["hearing-asked", "2099-02-05"],
        ["hearing-notified", "2099-02-09"],
        ["decided", "2099-03-10"],
        ["heard", "2099-03-11"],
      ],
      judged: "2099-03-11",
      expect: "serve",
      steps: { decide: "premature" },
    },
    {
      name: text("未告知即作决定", "decided without notice"),
      facts,
      events: [filed, decided],
      judged: "2099-03-05",
      expect: "notice",
      steps: { notice: "awaited", decide: "premature", serve: "awaited" },
    },
    {
      name: text("已决定，待送达和公示", "decided, to be served and published"),
      facts,
      events: [filed, noticed, decided],
      judged: "2099-03-05",
      expect: "serve",
      steps: { decide: "done", serve: "awaited", publish: "awaited", pay: "no" },
      dues: {
        serve: { atLeast: "2099-03-11", atMost: "2099-03-29" },
        publish: { atLeast: "2099-03-11", atMost: "2099-03-29" },
      },
      nextDue: { atLeast: "2099-03-11", atMost: "2099-03-29" },
    },
    {
      name: text("已送达，待缴纳", "served, to be paid"),
      facts,
      events: toService,
      judged: "2099-03-25",
      expect: "pay",
      steps: { serve: "done", publish: "done", pay: "awaited", demand: "no", apply: "no" },
      dues: { pay: { atLeast: "2099-03-25", atMost: "2099-04-06" } },
      clocks: {
        "reconsideration-until": { atLeast: "2099-05-09", atMost: "2099-05-21" },
        "suit-until": { atLeast: "2099-09-10", atMost: "2099-09-22" },
        "remedies-end": { atLeast: "2099-09-10", atMost: "2099-09-22" },
        "application-until": { atLeast: "2099-12-10", atMost: "2100-01-03" },
      },
    },
    {
      name: text("逾期未缴，救济期限未满", "not paid in time, remedies still open"),
      facts,
      events: toService,
      judged: "2099-04-07",
      expect: "pay",
      steps: { pay: "overdue", demand: "no", apply: "no" },
    },
    {
      name: text("没有罚款的处罚", "a penalty without a fine"),
      facts: { ...facts, fine: "none" },
      events: toService,
      judged: "2099-10-01",
      expect: "settled",
      steps: { pay: "no", demand: "no", apply: "no" },
    },
    {
      name: text("先缴清罚款的，案件办结", "once the fine is paid the case ends"),
      facts,
      events: [...toService, ["paid", "2099-03-20"]],
      judged: "2099-10-01",
      expect: "paid",
      steps: { pay: "done", demand: "no", apply: "no" },
    },
    {
      name: text(
        "未缴未复议未起诉，救济期满：催告并申请强制执行",
        "neither paid nor appealed: to be demanded and enforced",
      ),
      facts,
      events: toService,
      judged: "2099-09-23",
      expect: "pay",
      steps: { pay: "overdue", demand: "awaited", apply: "awaited" },
      dues: {
        demand: { atLeast: "2099-12-10", atMost: "2100-01-03" },
        apply: { atLeast: "2099-12-10", atMost: "2100-01-03" },
      },
    },
    {
      name: text("已起诉的，不申请强制执行", "once a suit was brought, none is asked for"),
      facts,
      events: [...toService, ["sued", "2099-09-01"]],
      judged: "2099-09-23",
      expect: "pay",
      steps: { demand: "no", apply: "no" },
    },
    {
      name: text("复议之后的期限", "the time after reconsideration"),
      facts,
      events: [...toService, ["reconsideration-asked", "2099-04-01"], ["reconsidered", "2099-05-20"]],
      judged: "2099-06-17",
      expect: "pay",
      clocks: {
        "remedies-end": { atLeast: "2099-06-04", atMost: "2099-06-16" },
        "application-until": { atLeast: "2099-09-04", atMost: "2099-09-28" },
      },
      steps: { demand: "awaited", apply: "awaited" },
    },
    {
      name: text("已催告，十个工作日未满即申请", "asked for before ten working days had passed"),
      facts,
      events: [...toService, demanded, ["applied", "2099-10-18"]],
      judged: "2099-10-19",
      expect: "pay",
      steps: { demand: "done", apply: "premature", accept: "awaited", rule: "no" },
      earliest: { apply: { atLeast: "2099-10-19", atMost: "2099-11-08" } },
      dues: { accept: { atLeast: "2099-10-23", atMost: "2099-11-08" } },
    },
    {
      name: text("未催告即申请", "asked for without a demand"),
      facts,
      events: [...toService, ["applied", "2099-11-10"]],
      judged: "2099-11-10",
      expect: "pay",
      steps: { apply: "premature" },
    },
    {
      name: text("已受理，待裁定", "accepted, to be ruled on"),
      facts,
      events: [...toService, demanded, ["applied", "2099-11-10"], ["accepted", "2099-11-12"]],
      judged: "2099-11-13",
      expect: "pay",
      steps: { apply: "done", accept: "done", rule: "awaited" },
      dues: { rule: { atLeast: "2099-11-19", atMost: "2099-12-07" } },
    },
    {
      name: text("人民法院听取意见的，三十日", "where the court hears the parties, thirty days"),
      facts: { ...facts, courtHears: true },
      events: [...toService, demanded, ["applied", "2099-11-10"], ["accepted", "2099-11-12"]],
      judged: "2099-11-13",
      expect: "pay",
      steps: { rule: "awaited" },
      dues: { rule: "2099-12-12" },
    },
    {
      name: text("已强制执行", "enforced"),
      facts,
      events: [...toService, demanded, ["applied", "2099-11-10"], ["executed", "2099-12-20"]],
      judged: "2099-12-21",
      expect: "executed",
      steps: { accept: "no" },
    },
    {
      name: text("处罚决定被撤销", "the penalty was revoked"),
      facts,
      events: [...toService, ["revoked", "2099-06-01"]],
      judged: "2099-10-01",
      expect: "revoked",
      steps: { pay: "no", demand: "no" },
    },
    {
      name: text("撤销案件", "the case was withdrawn"),
      facts,
      events: [filed, ["withdrawn", "2099-01-20"]],
      judged: "2099-02-01",
      expect: "withdrawn",
      steps: { file: "done", notice: "no" },
    },
    {
      name: text("是否达到立案标准未知", "whether it is to be penalised is not known"),
      facts: { ...facts, penalisable: null },
      events: [],
      judged: "2099-01-05",
      expect: { atLeast: "settled", atMost: "file" },
    },
  ],
});
