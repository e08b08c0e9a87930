import { type Text, text } from "@anwei/kernel";

/** Codes of what a field tool cannot say; permanent, a retired one is never reused. */
export type LossCode =
  | "scoring"
  | "points"
  | "veto"
  | "cap"
  | "opens"
  | "basis"
  | "library"
  | "fails-when"
  | "note"
  | "group-hint"
  | "untranslated"
  | "text-changed"
  | "condition-too-long"
  | "inexact-number"
  | "most-instances";

/** One thing that a checklist says and the exported form does not. */
export interface Loss<Code extends string = LossCode> {
  readonly code: Code;
  /** Where in the checklist: `items[2].points`. */
  readonly path: string;
  readonly said: Text;
}

/** A form for a field tool, with all that it does not say of the checklist. */
export interface Exported<A> {
  readonly artifact: A;
  readonly losses: readonly Loss[];
}

export const lossTexts: Readonly<Record<LossCode, Text>> = {
  scoring: text(
    "得分、否决和等次不在现场计算，由判定检查结果时得出",
    "the score, vetoes and the grade are not worked out in the field: judging the answers gives them",
  ),
  points: text("分值不显示", "points are not shown"),
  veto: text("是否否决不显示", "that a fail decides is not shown"),
  cap: text("最多失分不显示", "the most points that may be lost is not shown"),
  opens: text("不符合时开出的隐患由判定检查结果时得出", "the danger that a fail opens comes of judging the answers"),
  basis: text("法律依据不显示", "the legal basis is not shown"),
  library: text("取自哪个项目库不保留", "the library that it is taken from is not kept"),
  "fails-when": text(
    "不显示答案是否不符合；须附的证据仍按此要求",
    "whether the answer fails is not shown; evidence is still required by it",
  ),
  "group-hint": text("分组和重复的提示不显示", "the hint of a section or a repeat is not shown"),
  note: text("清单的备注不显示", "the checklist's note is not shown"),
  untranslated: text("没有英文，用中文代替", "there is no English: the Chinese stands in its place"),
  "text-changed": text(
    "花括号会被当作引用，改为全角",
    "braces would be taken for a reference: they are written in full width",
  ),
  "condition-too-long": text(
    "显示条件展开后过长，改为始终显示；不该答的在判定时列出",
    "the condition is too long when written out: always asked, and judging lists what should not have been",
  ),
  "inexact-number": text("超过15位有效数字的数不能准确比较", "a number of more than 15 digits is not compared exactly"),
  "most-instances": text("最多 1000 处", "there may be at most 1000 of them"),
};
