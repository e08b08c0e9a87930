import { all, decision, type Facts, moved, ordered, record, text } from "@anwei/kernel";
import { penaltiesLaw2021 } from "@anwei/law";
import { acts } from "../records/index.js";

const inForce = { from: "2021-07-15", about: record(acts), law: "event" } as const;

/** The law's words on whether an act is penalised at all. */
export const exemptions = {
  none: text("应予处罚", "to be penalised"),
  may: text("可以不予处罚", "may be exempted"),
  must: text("不予处罚", "is exempted"),
} as const;

const plain: Facts<typeof acts> = {
  happenedOn: "2024-03-01",
  slight: false,
  firstTime: false,
  corrected: false,
  harm: "harmful",
  noFault: false,
  mitigating: [],
};
const slight: Facts<typeof acts> = { ...plain, slight: true, corrected: true, harm: "none" };
const first: Facts<typeof acts> = { ...plain, firstTime: true, corrected: true, harm: "slight" };

/** 不予处罚、可以不予处罚: whether the law exempts an act. */
export const exemption = decision({
  ...inForce,
  id: "enforcement/exemption",
  title: text("是否不予处罚", "whether an act is exempt from penalty"),
  note: text(
    "法律、行政法规对没有主观过错另有规定的，从其规定；危害后果轻微，包括没有危害后果",
    "where another law provides otherwise for the absence of fault, that law prevails; no harm at all is slight harm too",
  ),
  cites: penaltiesLaw2021.article(33),
  outcomes: ordered(exemptions),
  combine: "gravest",
  rows: (a) => [
    { when: all(a.slight, a.corrected, a.harm.is("none")), then: "must" },
    { when: a.noFault, then: "must" },
    { when: all(a.firstTime, a.corrected, a.harm.atMost("slight")), then: "may" },
  ],
  consequences: {
    may: [{ id: "educate", text: text("不予处罚的，应当进行教育", "who is exempted is to be educated") }],
    must: [{ id: "educate", text: text("不予处罚，应当进行教育", "exempt, and to be educated") }],
  },
  examples: [
    {
      name: text("轻微、及时改正、没有危害后果", "slight, put right in time, no harm"),
      facts: slight,
      expect: "must",
    },
    { name: text("不轻微的，应予处罚", "not slight"), facts: { ...slight, slight: false }, expect: "none" },
    { name: text("没有及时改正的，应予处罚", "not put right"), facts: { ...slight, corrected: false }, expect: "none" },
    {
      name: text("有轻微危害后果的，应予处罚", "with slight harm"),
      facts: { ...slight, harm: "slight" },
      expect: "none",
    },
    { name: text("证明没有主观过错", "no fault is proved"), facts: { ...plain, noFault: true }, expect: "must" },
    { name: text("没有任何情形", "no circumstance"), facts: plain, expect: "none" },
    {
      name: text("初次违法、危害轻微、及时改正", "the first one, slight harm, put right"),
      facts: first,
      expect: "may",
    },
    {
      name: text("初次违法、没有危害后果", "the first one, no harm"),
      facts: { ...first, harm: "none" },
      expect: "may",
    },
    { name: text("第二次违法", "the second one"), facts: { ...first, firstTime: false }, expect: "none" },
    {
      name: text("初次违法但没有及时改正", "the first one, not put right"),
      facts: { ...first, corrected: false },
      expect: "none",
    },
    {
      name: text("初次违法但造成危害后果", "the first one, with harm"),
      facts: { ...first, harm: "harmful" },
      expect: "none",
    },
    {
      name: text("是否及时改正未知", "whether it was put right is not known"),
      facts: { ...first, corrected: null },
      expect: { atLeast: "none", atMost: "may" },
    },
    {
      name: text("行政处罚法施行当日", "the law's first day"),
      facts: { ...slight, happenedOn: inForce.from },
      expect: "must",
    },
    {
      name: text("施行前一日不适用", "not the day before"),
      facts: { ...slight, happenedOn: moved(inForce.from, -1) },
      expect: { notApplicable: true },
    },
  ],
});
