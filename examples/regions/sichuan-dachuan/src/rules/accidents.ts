import { all, judgedOn, not, text } from "@anwei/plugin/v1";
import { doneOn, lacking } from "../pattern/lacking.js";
import { ourInvestigations } from "../records/extended.js";
import { accidentFindings } from "../records/tables.js";
import { from, opinion } from "../sources.js";

const id = "sichuan-dachuan";
const cites = opinion.article(5);

/** What an investigation found of those who supervise is acted upon: the department, and whoever was derelict. */
const accountability = lacking({
  id: `${id}/supervision-account`,
  title: text("事故监管责任追究", "Holding supervisors to account"),
  note: text(
    "是否监管不到位、是否失职渎职或者玩忽职守，由调查认定；没有期限，判定之日尚未追究、移送的即列出",
    "deficiency, dereliction and neglect are for the investigation to find; no time is given: what was not done by the day of judging is told",
  ),
  cites,
  from,
  of: accidentFindings,
  law: "event",
  strength: "must",
  consequence: {
    id: "account",
    text: text("依法依纪追究", "to be held to account by law and discipline"),
    strength: "must",
  },
  parts: {
    undecided: {
      title: text("责任人员没有处理", "persons responsible are not decided on"),
      lacks: (f) => f.decisions.below(f.responsible),
      having: { facts: { responsible: 2, decisions: 2 } },
      lacking: { facts: { responsible: 2, decisions: 1 } },
    },
    department: doneOn({
      of: accidentFindings,
      from,
      field: "heldOn",
      title: text("没有追究监管部门责任", "the department was not held to account"),
      only: { when: (f) => f.deficient, owing: { deficient: true }, others: { deficient: false } },
    }),
    dereliction: doneOn({
      of: accidentFindings,
      from,
      field: "derelictionTransferredOn",
      title: text("失职渎职没有移送司法机关", "dereliction was not transferred to the judiciary"),
      only: { when: (f) => f.dereliction, owing: { dereliction: true }, others: { dereliction: false } },
    }),
    neglect: doneOn({
      of: accidentFindings,
      from,
      field: "neglectTransferredOn",
      title: text("玩忽职守没有移送司法机关", "neglect of duty was not transferred to the judiciary"),
      only: { when: (f) => f.neglect, owing: { neglect: true }, others: { neglect: false } },
    }),
  },
});

const closed = "2015-08-20";

/** 公布: when an investigation is closed, its report and its result are made public. */
const publication = lacking({
  id: `${id}/investigation-published`,
  title: text("事故调查报告和处理结果公布", "Publication of the report and the result"),
  note: text(
    "调查终结按批复理解；“及时”没有期限：判定之日尚未公布的即列出；依法应当保密的除外",
    "an investigation is closed when it is approved; no time is given: what is not public on the day of judging is told, but for what the law keeps secret",
  ),
  cites,
  from,
  of: ourInvestigations,
  law: "judged",
  only: {
    when: (i) => all(i.approvedOn.by(judgedOn), not(i.reportSecret)),
    owing: [
      { facts: { approvedOn: closed, reportSecret: false } },
      { facts: { approvedOn: "2015-12-15", reportSecret: false } },
    ],
    others: [
      { facts: { approvedOn: "none", reportSecret: false } },
      { facts: { approvedOn: "2015-12-16", reportSecret: false } },
      { facts: { approvedOn: closed, reportSecret: true } },
    ],
  },
  strength: "must",
  parts: {
    report: doneOn({
      of: ourInvestigations,
      from,
      field: "publishedOn",
      title: text("调查报告没有公布", "the report is not published"),
    }),
    result: doneOn({
      of: ourInvestigations,
      from,
      field: "resultPublishedOn",
      title: text("处理结果没有公布", "the result is not published"),
    }),
  },
});

export const accidentRules = [...accountability.definitions, ...publication.definitions];
