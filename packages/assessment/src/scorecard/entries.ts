import { amount, choice, date, kind, label, text } from "@anwei/kernel";

/**
 * Points that an assessor enters where a scorecard leaves them to discretion (考核评分记录): of which unit, for which
 * ground, for the period that ends on which day, how many, why, and in which role (`by`: a role, never a name). Grounds are
 * members that each scorecard adds. A correction supersedes the entry that it corrects.
 */
export const scoreEntries = kind(
  "scoreEntries",
  text("考核评分记录", "Score entries"),
  {
    happenedOn: date(text("评分日期", "entered on"), { also: ["日期"] }),
    ground: choice(
      text("评分事项", "ground"),
      { other: text("其他事项", "another ground") },
      { open: true, also: ["事项"] },
    ),
    periodEnd: date(text("考核期截止日", "last day of the period assessed"), { also: ["考核期末"] }),
    points: amount(text("分值", "points"), { unit: "point", decimals: 4, min: 0, also: ["扣分", "加分"] }),
    reason: label(text("理由", "reason"), { none: true, also: ["扣分理由", "加分理由"] }),
    by: label(text("评分岗位", "role that entered it"), { none: true, also: ["评分人岗位"] }),
  },
  {
    complete: text(
      "裁量分以录入为准，没有录入的尚未评定",
      "points at discretion stand once they are entered; what was not entered is not settled yet",
    ),
  },
);
