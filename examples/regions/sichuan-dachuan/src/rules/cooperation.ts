import { all, decision, judgedOn, not, ordered, record, text } from "@anwei/plugin/v1";
import { inPlace, supervisors } from "../pattern/in-place.js";
import { setUp } from "../records/establishments.js";
import { administrativeDecisions } from "../records/tables.js";
import { from, opinion } from "../sources.js";

const id = "sichuan-dachuan";
const cites = opinion.article(10);

/** The bureau and each department that supervises: what they have together. */
const together = inPlace({
  id: "joint-mechanisms",
  title: text("区安监局与部门的联合执法机制", "Mechanisms of the bureau with each department"),
  cites,
  who: supervisors,
  items: setUp.together,
  strength: "must",
});

/** The bureau with police and procuratorate. */
const judicial = inPlace({
  id: "judicial-mechanisms",
  title: text("区安监局与公安、检察机关的衔接机制", "Mechanisms of the bureau with police and procuratorate"),
  cites,
  who: {
    kinds: ["department"],
    only: { where: (u) => u.judicial, owing: { judicial: true }, others: { judicial: false } },
  },
  items: setUp.judicial,
  strength: "must",
});

const due = "2016-03-01";
const open = {
  id: "d",
  unit: "u",
  happenedOn: from,
  performBy: due,
  performedOn: "none",
  stayed: false,
  enforcement: "none",
} as const;
const late = "2016-03-02";

/** 逾期不履行: a coercive measure or the court; which of them, the power that the law gives decides. */
const compulsion = decision({
  id: `${id}/compulsion`,
  title: text("逾期不履行行政决定的强制执行", "Enforcement of a decision that was not carried out"),
  note: text(
    "采取强制措施还是申请法院执行，取决于法定权限；复议、诉讼期间停止执行的暂缓",
    "which of the two depends on the power that the law gives; while it is stayed it waits",
  ),
  cites,
  from,
  about: record(administrativeDecisions),
  law: "event",
  outcomes: ordered({
    performed: text("已履行", "carried out"),
    "not-due": text("未到履行期限", "not due yet"),
    stayed: text("停止执行期间", "stayed"),
    enforced: text("已依法强制执行", "being enforced"),
    "to-enforce": text("应当强制执行", "to be enforced"),
  }),
  combine: "gravest",
  rows: (d) => {
    const undone = not(d.performedOn.by(judgedOn));
    const over = all(undone, judgedOn.moreThan(d.performBy));
    return [
      { when: all(undone, judgedOn.atMost(d.performBy)), then: "not-due" },
      { when: all(over, d.stayed), then: "stayed" },
      { when: all(over, not(d.stayed), d.enforcement.exists), then: "enforced" },
      { when: all(over, not(d.stayed), not(d.enforcement.exists)), then: "to-enforce" },
      { otherwise: "performed" },
    ];
  },
  consequences: {
    "to-enforce": [
      {
        id: "enforce",
        text: text(
          "依法采取强制措施或者申请人民法院强制执行",
          "a coercive measure, or the court is asked to enforce it",
        ),
        strength: "must",
      },
    ],
  },
  examples: [
    { facts: open, judged: due, name: text("履行期限当日", "on the last day"), expect: "not-due" },
    { facts: open, judged: late, name: text("次日未履行", "not carried out on the day after"), expect: "to-enforce" },
    {
      facts: { ...open, performedOn: late },
      judged: late,
      name: text("次日履行", "carried out on the day after"),
      expect: "performed",
    },
    {
      facts: { ...open, performedOn: late, stayed: true, enforcement: "court" },
      judged: late,
      name: text("停止执行期间履行", "carried out while it was stayed"),
      expect: "performed",
    },
    {
      facts: { ...open, performedOn: late, enforcement: "court" },
      judged: late,
      name: text("申请法院后履行", "carried out after the court was asked"),
      expect: "performed",
    },
    {
      facts: { ...open, stayed: true, enforcement: "court" },
      judged: due,
      name: text("停止执行，尚未到期", "stayed, not due yet"),
      expect: "not-due",
    },
    {
      facts: { ...open, enforcement: "court" },
      judged: due,
      name: text("已申请法院，尚未到期", "the court was asked, not due yet"),
      expect: "not-due",
    },
    {
      facts: { ...open, performedOn: due },
      judged: due,
      name: text("期限当日履行", "carried out on the last day"),
      expect: "performed",
    },
    { facts: { ...open, stayed: true }, judged: late, name: text("停止执行", "stayed"), expect: "stayed" },
    {
      facts: { ...open, enforcement: "coercive" },
      judged: late,
      name: text("已采取强制措施", "a coercive measure was taken"),
      expect: "enforced",
    },
    {
      facts: { ...open, enforcement: "court" },
      judged: late,
      name: text("已申请法院", "the court was asked"),
      expect: "enforced",
    },
    {
      facts: { ...open, stayed: true, enforcement: "court" },
      judged: late,
      name: text("申请后停止执行", "the court was asked, then it was stayed"),
      expect: "stayed",
    },
    {
      facts: { ...open, enforcement: null },
      judged: late,
      name: text("是否申请未知", "whether the court was asked is not known"),
      expect: { atLeast: "enforced", atMost: "to-enforce" },
    },
    {
      facts: { ...open, happenedOn: "2015-09-05" },
      judged: late,
      name: text("施行前一日送达的不适用", "not to what was served the day before"),
      expect: { notApplicable: true },
    },
  ],
});

export const cooperationRules = [...together.definitions, ...judicial.definitions, compulsion];
export const cooperationStates = [together.lacking.id, judicial.lacking.id];
