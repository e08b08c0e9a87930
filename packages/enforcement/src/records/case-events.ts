import { choice, date, kind, label, ref, set, text } from "@anwei/kernel";
import { cases } from "./cases.js";

/** What can happen in a case; regions add their own. */
const events = {
  inspected: text("实施检查", "inspected"),
  recorded: text("制作现场检查记录", "site inspection recorded"),
  "corrected-on-site": text("当场纠正", "corrected on the spot"),
  ordered: text("送达责令限期整改指令书", "order to put right by a date served"),
  measured: text("作出现场处理（强制）措施决定", "measure on site (coercive measure) decided"),
  "reinspected-passed": text("复查验收合格", "re-inspected: put right"),
  "reinspected-failed": text("复查发现逾期未改正", "re-inspected: not put right"),
  filed: text("立案", "case filed"),
  noticed: text("送达行政处罚告知书", "notice of the penalty served"),
  "hearing-asked": text("当事人要求听证", "hearing asked for"),
  "hearing-notified": text("通知听证时间、地点", "hearing announced"),
  heard: text("举行听证", "hearing held"),
  reviewed: text("法制审核（案审）", "reviewed by legal staff"),
  decided: text("作出行政处罚决定", "penalty decided"),
  served: text("送达行政处罚决定书", "penalty served"),
  published: text("公示行政处罚决定", "penalty published"),
  paid: text("缴清罚款", "fine paid"),
  "reconsideration-asked": text("申请行政复议", "reconsideration asked for"),
  reconsidered: text("送达行政复议决定书", "decision on reconsideration served"),
  sued: text("提起行政诉讼", "sued"),
  judged: text("判决、裁定生效", "judgment in force"),
  demanded: text("送达催告书", "demand served"),
  applied: text("申请人民法院强制执行", "court asked to enforce"),
  accepted: text("人民法院受理", "accepted by the court"),
  ruled: text("人民法院作出准予执行裁定", "enforcement allowed by the court"),
  executed: text("执行完毕", "enforced"),
  transferred: text("移送司法机关", "transferred to the judiciary"),
  revoked: text("处罚决定被撤销", "penalty revoked"),
  withdrawn: text("撤销案件", "case withdrawn"),
} as const;

export type CaseEvent = keyof typeof events;

/**
 * What was done in a case, one record each, appended and never changed: a late one, or one out of order, changes the state
 * of the case as if it had come in time. What the file of a case does not record was not done.
 */
export const caseEvents = kind(
  "caseEvents",
  text("案件进展", "Events of cases"),
  {
    case: ref(text("案件", "case"), cases),
    happenedOn: date(text("日期", "date")),
    event: choice(text("事项", "event"), events, { also: ["步骤"], open: true }),
    document: label(text("文书号", "number of the document")),
    contents: set(
      text("文书已载明的内容", "what the document states"),
      {
        party: text("当事人", "the party"),
        facts: text("事实和证据", "facts and evidence"),
        basis: text("依据", "legal basis"),
        reasons: text("理由", "reasons"),
        penalty: text("处罚的种类和幅度", "kind and amount of the penalty"),
        performance: text("履行方式和期限", "how and by when to perform"),
        remedies: text("救济途径和期限", "remedies and their time limits"),
        rights: text("依法享有的权利", "rights"),
        authority: text("机关名称和日期", "authority and date"),
        time: text("检查时间、地点", "time and place of the inspection"),
        content: text("检查内容", "what was inspected"),
        problems: text("发现的问题及其处理", "problems found and how they were dealt with"),
        signatures: text("检查人员和被检查单位负责人签字", "signatures of inspectors and of the head of the unit"),
        deadline: text("整改期限", "date by which to put right"),
        measures: text("整改要求", "what is to be put right"),
      },
      { open: true },
    ),
  },
  { complete: text("案卷没有记载的步骤，按没有做计", "what the file of a case does not record was not done") },
);
