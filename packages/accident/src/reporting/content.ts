import { all, decision, not, record, text, unordered } from "@anwei/kernel";
import { decree493 } from "@anwei/law";
import { isAccident } from "../accident-ruled.js";
import { accidentReports, reportItems, reportRecipients } from "../records/index.js";
import { firstToSupervisors } from "./supervisors.js";

const { unit, scene, course, casualties, measures } = reportItems;

/** What every report must say; the sixth item, whatever else is to be reported, depends on the case. */
const required = { unit, scene, course, casualties, measures } as const;
const items = Object.keys(required) as (keyof typeof required)[];

const first = { accident: "a", happenedOn: "2026-03-10", form: "first", to: "safety" } as const;
const records = { accidents: [{ id: "a", happenedOn: "2026-03-10" }] };

/** 报告缺少的内容: which items a first report leaves out; none where it is complete. */
export const reportItemsMissing = decision({
  id: "accident/report-items-missing",
  title: text("报告缺少的内容", "items missing in the report"),
  note: text(
    "第六项“其他应当报告的情况”视事故而定，不作缺项判定；认定不属生产安全事故的，不判定",
    "whether there is anything else to be reported (item 6) depends on the case and is not judged; neither is what was ruled no accident",
  ),
  cites: decree493.article(12),
  about: record(accidentReports),
  law: "event",
  appliesWhen: (r) => all(firstToSupervisors(r), isAccident(r.accident)),
  outcomes: unordered(required),
  combine: "every",
  rows: (r) => items.map((item) => ({ when: not(r.contents.includes(item)), then: item })),
  examples: [
    {
      name: text("认定为自然灾害的，不判定", "what was ruled a natural disaster is not judged"),
      facts: { ...first, contents: [] },
      records: { accidents: [{ id: "a", happenedOn: "2026-03-10", nature: "natural-disaster" }] },
      expect: { notApplicable: true },
    },
    { name: text("五项俱全", "all five"), facts: { ...first, contents: items }, records, expect: { certain: [] } },
    ...items.map((item) => ({
      name: text(`缺${required[item].zh}`, `without ${required[item].en}`),
      facts: { ...first, contents: [...items.filter((other) => other !== item), "other" as const] },
      records,
      expect: { certain: [item] },
    })),
    {
      name: text("内容未知：可能缺任何一项", "contents unknown: any may be missing"),
      facts: first,
      records,
      expect: { certain: [], possible: items },
    },
    ...(["department", "mine-bureau"] as const).map((to) => ({
      name: text(`对${reportRecipients[to].zh}的报告`, `a report to ${reportRecipients[to].en}`),
      facts: { ...first, to, contents: [] },
      records,
      expect: { certain: items },
    })),
    {
      name: text("续报不作要求", "nothing is asked of updates"),
      facts: { ...first, form: "update", contents: [] },
      records,
      expect: { notApplicable: true },
    },
    {
      name: text("对公安机关的通知不作要求", "nothing is asked of notices to the police"),
      facts: { ...first, to: "police", contents: [] },
      records,
      expect: { notApplicable: true },
    },
    {
      name: text("条例施行当日适用", "on the day the decree came into force it applies"),
      facts: { ...first, happenedOn: "2007-06-01", contents: [] },
      records,
      expect: { certain: items },
    },
    {
      name: text("条例施行前一日不适用", "the day before it does not"),
      facts: { ...first, happenedOn: "2007-05-31", contents: [] },
      records,
      expect: { notApplicable: true },
    },
  ],
});
