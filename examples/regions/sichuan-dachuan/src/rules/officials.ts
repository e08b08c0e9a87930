import { text } from "@anwei/plugin/v1";
import { doneOn, lacking } from "../pattern/lacking.js";
import { complaints, misconductReports } from "../records/tables.js";
import { from, namedOnly, opinion, supervisionLaw } from "../sources.js";

const id = "sichuan-dachuan";
const cites = opinion.article(20);

/** 坚决查处: what is reported is opened. */
const opened = (local: string, about: "corruption" | "dereliction", zh: string, en: string) =>
  lacking({
    id: `${id}/${local}`,
    title: text(`${zh}的查处`, `${en} is looked into`),
    note: text(
      "没有期限：判定之日尚未立案的即列出",
      "no time is given: told is what was not opened on the day of judging",
    ),
    cites,
    from,
    of: misconductReports,
    law: "event",
    only: {
      when: (r) => r.about.is(about),
      owing: [{ facts: { about } }],
      others: [{ facts: { about: about === "corruption" ? "dereliction" : "corruption" } }],
    },
    strength: "must",
    consequence: { id: "opened", text: text("立案查处", "a case is to be opened"), strength: "must" },
    parts: {
      unopened: doneOn({
        of: misconductReports,
        from,
        field: "openedOn",
        title: text("没有立案查处", "no case was opened"),
      }),
    },
  });
const corruption = opened("corruption", "corruption", "腐败问题", "Corruption");
const dereliction = opened("dereliction", "dereliction", "失职渎职", "Dereliction");

/** 责任追究: what is confirmed has its decision. */
const accounted = lacking({
  id: `${id}/misconduct-decided`,
  title: text("监管执法责任追究", "Accountability for faults of enforcement"),
  note: text(
    "没有期限：判定之日尚未追究的即列出",
    "no time is given: told is what was not decided on the day of judging",
  ),
  cites,
  from,
  of: misconductReports,
  law: "event",
  only: {
    when: (r) => r.confirmed,
    owing: [{ facts: { confirmed: true } }],
    others: [{ facts: { confirmed: false } }],
  },
  strength: "must",
  parts: {
    undecided: doneOn({
      of: misconductReports,
      from,
      field: "decidedOn",
      title: text("没有追究责任", "nobody was held to account"),
    }),
  },
});

const supervised = (local: string, about: "department" | "staff", zh: string, en: string) =>
  lacking({
    id: `${id}/${local}`,
    title: text(`对${zh}履职实施监察`, `Supervision of ${en}`),
    note: text(
      "依据行政监察法，2018年3月20日该法废止后不再适用（凭记忆），其后依据监察法",
      "by the Administrative Supervision Law, so not after its repeal on 20 March 2018 (from memory), since when the Supervision Law is the basis",
    ),
    cites: [cites, supervisionLaw.whole({ note: namedOnly })],
    from,
    to: "2018-03-19",
    of: complaints,
    law: "event",
    only: {
      when: (c) => c.about.is(about),
      owing: [{ facts: { about } }],
      others: [{ facts: { about: about === "staff" ? "department" : "staff" } }],
    },
    strength: "must",
    parts: {
      unsupervised: doneOn({
        of: complaints,
        from,
        field: "supervisedOn",
        title: text("没有实施监察", "not looked into"),
      }),
    },
  });

const departments = supervised("departments-supervised", "department", "监管部门", "departments");
const staff = supervised("staff-supervised", "staff", "部门工作人员", "their staff");

export const officialRules = [corruption, dereliction, accounted, departments, staff].flatMap((r) => r.definitions);
