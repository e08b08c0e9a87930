import { type Consequence, text } from "@anwei/kernel";

/** What follows where an accident was not reported as it had to be: decree 493 arts. 35, 36 and 39. */
export const notReported: readonly Consequence[] = [
  {
    id: "late-report",
    who: text(
      "迟报的单位主要负责人，或者部门直接负责的主管人员",
      "the principal of the unit, or who answers in the authority, that was late",
    ),
    text: text(
      "查明原因；属于迟报、瞒报的，依法处罚或者给予处分",
      "the reason is found out; late or concealed reports are punished by law",
    ),
  },
];

/** What follows where a fault of reporting was found. */
export const faultPunished: readonly Consequence[] = [
  {
    id: "report-fault",
    who: text("事故发生单位的主要负责人和有关人员", "the unit's principal and others concerned"),
    text: text("按该行为的罚款幅度处罚", "punished within the range for that conduct"),
  },
];
