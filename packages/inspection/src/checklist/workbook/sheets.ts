import { type Text, text } from "@anwei/kernel";
import { denominators, openedGrades, roundings, vetoes } from "../words.js";

/** How the cells of a column are written and read. */
export type CellForm = "text" | "number" | "yes" | "day" | "type" | "unit" | "evidence" | "names" | "condition" | Words;

/** A cell that holds one of several words, in either language or as its name. */
export interface Words {
  readonly words: Readonly<Record<string, Text>>;
}

export interface ColumnForm {
  readonly key: string;
  readonly title: Text;
  readonly width: number;
  readonly form: CellForm;
  /** What stands in it, for the sheet of explanations. */
  readonly help: Text;
}

export interface SheetForm {
  readonly key: SheetKey;
  readonly title: Text;
  readonly columns: readonly ColumnForm[];
  /** Columns without which the sheet cannot be read. */
  readonly required: readonly string[];
}

export type SheetKey = "survey" | "choices" | "settings" | "grades" | "sources" | "documents";

const column = (
  key: string,
  [zh, en]: readonly [string, string],
  form: CellForm,
  width: number,
  [helpZh, helpEn]: readonly [string, string],
): ColumnForm => ({ key, title: text(zh, en), form, width, help: text(helpZh, helpEn) });

const both = (
  key: string,
  [zh, en]: readonly [string, string],
  width: number,
  [helpZh, helpEn]: readonly [string, string],
): readonly ColumnForm[] => [
  column(`${key}.zh`, [zh, `${en}::中文 (zh)`], "text", width, [helpZh, helpEn]),
  column(`${key}.en`, [`${zh}（英文）`, `${en}::English (en)`], "text", width, [
    `${helpZh}，英文`,
    `${helpEn}, in English`,
  ]),
];

/** The sheets of a checklist's workbook, in the manner of XLSForm: what is asked, the members of choices, settings. */
export const sheets: readonly SheetForm[] = [
  {
    key: "survey",
    title: text("检查项", "survey"),
    required: ["type", "name"],
    columns: [
      column("type", ["类型", "type"], "type", 16, [
        "判定、数值、单选 选项表、日期、文字、照片、文件，或者分组和重复的开始、结束",
        "verdict, number, select_one LIST, date, text, photo, file, or where a group or a repeat begins or ends",
      ]),
      column("name", ["标识", "name"], "text", 22, [
        "永久不变，不重复使用；小写字母、数字、连字符，以字母开头",
        "permanent, never reused; lower-case letters, digits and hyphens, beginning with a letter",
      ]),
      ...both("title", ["检查内容", "label"], 38, ["检查什么", "what is checked"]),
      ...both("hint", ["提示", "hint"], 24, ["怎样检查", "how to check it"]),
      column("when", ["显示条件", "relevant"], "condition", 30, [
        `满足时才检查，如 \${fuel} = 'lpg' 且 \${tanks} >= 2`,
        `checked only when this holds: \${fuel} = 'lpg' and \${tanks} >= 2`,
      ]),
      column("failsWhen", ["不符合条件", "fails_when"], "condition", 24, [
        "数值、单选、日期项：怎样的答案不符合",
        "of numbers, choices and dates: which answers fail",
      ]),
      column("cites", ["依据", "basis"], "names", 28, [
        "依据表中的名称，多个以顿号分开",
        "names of the sheet sources, with commas between",
      ]),
      column("points", ["分值", "points"], "number", 8, [
        "符合得、不符合失的分值",
        "what a pass earns and a fail loses",
      ]),
      column("veto", ["否决", "veto"], "yes", 8, ["是：不符合即否决", "yes: a fail decides"]),
      column("evidence", ["不符合须附", "evidence"], "evidence", 14, ["照片、文件、说明", "photo, file, note"]),
      column("grade", ["隐患等级", "danger"], { words: openedGrades }, 10, [
        "不符合时开出的隐患：一般或重大",
        "the hidden danger that a fail opens: general or major",
      ]),
      column("days", ["整改天数", "days"], "number", 10, [
        "自然日；当场整改的不填",
        "natural days; none where it is done on the spot",
      ]),
      ...both("measure", ["整改措施", "measure"], 26, ["怎样整改", "how to put it right"]),
      column("criterion", ["判定条目", "criterion"], "text", 34, [
        "重大事故隐患判定标准的条目，如 industry-trade-2023/dust-not-cleaned",
        "an entry of the criteria of major hidden dangers: industry-trade-2023/dust-not-cleaned",
      ]),
      column("unit", ["计量单位", "unit"], "unit", 10, ["数值项的单位", "the unit of a number"]),
      column("decimals", ["小数位", "decimals"], "number", 8, [
        "数值项的小数位数，不填为0",
        "of a number; 0 unless said",
      ]),
      column("min", ["最小值", "min"], "number", 8, ["数值项的最小值", "the least number"]),
      column("max", ["最大值", "max"], "number", 8, ["数值项的最大值", "the greatest number"]),
      column("times", ["重复次数", "repeat_count"], "text", 18, [
        "重复开始行：写明次数的数值项的标识",
        "where a repeat begins: the number item that says how many",
      ]),
      column("most", ["最多失分", "most"], "number", 10, [
        "分组或重复开始行：其中最多失去的分值",
        "where a group begins: the most points lost in it",
      ]),
      column("from", ["项目库", "library"], "text", 26, [
        "取自的项目库和版本，如 example/basics@2026-1",
        "the library it is taken from: example/basics@2026-1",
      ]),
    ],
  },
  {
    key: "choices",
    title: text("选项", "choices"),
    required: ["list", "name"],
    columns: [
      column("list", ["选项表", "list_name"], "text", 20, ["单选项所写的选项表", "the list that select_one names"]),
      column("name", ["选项标识", "name"], "text", 20, ["永久不变", "permanent"]),
      ...both("title", ["选项", "label"], 30, ["选项的名称", "its title"]),
    ],
  },
  {
    key: "settings",
    title: text("设置", "settings"),
    required: ["id", "version"],
    columns: [
      column("id", ["清单标识", "form_id"], "text", 24, ["如 example/dust", "such as example/dust"]),
      column("version", ["版本", "version"], "text", 12, [
        "发布后不再改动，如 2026-1",
        "never changed once published: 2026-1",
      ]),
      ...both("title", ["清单名称", "form_title"], 34, ["清单的名称", "the checklist's title"]),
      ...both("note", ["备注", "note"], 30, ["备注", "a note"]),
      column("denominator", ["计分基数", "denominator"], { words: denominators }, 14, [
        "全部项目、适用项目（未检查的计失分）或者已检查项目",
        "all, applicable (what is not checked is lost) or checked",
      ]),
      column("full", ["满分", "full"], "number", 8, ["满分", "the full score"]),
      column("total", ["分值合计", "total"], "number", 10, [
        "各项分值应有的合计",
        "what the points are meant to add up to",
      ]),
      column("mode", ["取整", "rounding"], { words: roundings }, 12, ["四舍五入、进位或舍去", "half up, up or down"]),
      column("decimals", ["得分小数位", "score_decimals"], "number", 16, ["得分保留的小数位", "decimals of the score"]),
      column("veto", ["否决后果", "veto"], { words: vetoes }, 16, [
        "得零分，或降为最低等次",
        "zero, or the lowest grade",
      ]),
      column("cites", ["评分依据", "basis"], "names", 28, ["依据表中的名称", "names of the sheet sources"]),
    ],
  },
  {
    key: "grades",
    title: text("等次", "grades"),
    required: ["name"],
    columns: [
      column("name", ["等次标识", "name"], "text", 20, ["由高到低", "from the best to the lowest"]),
      ...both("title", ["等次", "label"], 24, ["等次的名称", "its title"]),
      column("from", ["最低得分", "from"], "number", 12, ["含本数；末一等次不填", "included; none for the last one"]),
    ],
  },
  {
    key: "sources",
    title: text("依据", "sources"),
    required: ["name", "document"],
    columns: [
      column("name", ["依据名称", "name"], "text", 32, ["检查项的依据栏所写的名称", "the name that items cite"]),
      column("document", ["文件标识", "document"], "text", 28, ["文件表中的标识", "an id of the sheet documents"]),
      ...both("place", ["条款", "place"], 20, ["第几条", "which article"]),
      column("verified", ["已核对", "verified"], "yes", 10, ["对照原文核对过", "held against the text"]),
      column("printed", ["原文", "printed"], "text", 16, ["有误或不清的原文", "what is printed, where it is damaged"]),
      column("readAs", ["读作", "read_as"], "text", 16, ["读作什么", "what it is read as"]),
      ...both("because", ["读法理由", "because"], 24, ["为什么这样读", "why"]),
      ...both("note", ["备注", "note"], 24, ["备注", "a note"]),
    ],
  },
  {
    key: "documents",
    title: text("文件", "documents"),
    required: ["id"],
    columns: [
      column("id", ["文件标识", "id"], "text", 28, ["如 mem-order-10", "such as mem-order-10"]),
      ...both("title", ["文件名称", "title"], 40, ["文件的名称", "its title"]),
      column(
        "type",
        ["文件种类", "type"],
        {
          words: {
            law: text("法律", "law"),
            regulation: text("行政法规", "regulation"),
            rule: text("规章", "rule"),
            standard: text("标准", "standard"),
            notice: text("规范性文件", "notice"),
            report: text("报告", "report"),
            test: text("测试", "test"),
          },
        },
        12,
        ["法律、行政法规、规章、标准、规范性文件、报告", "law, regulation, rule, standard, notice, report"],
      ),
      column("number", ["文号", "number"], "text", 26, ["文号", "its number"]),
      ...both("issuer", ["发布机关", "issuer"], 26, ["发布机关", "who issued it"]),
      column("published", ["公布日期", "published"], "day", 13, ["如 2026-03-31", "such as 2026-03-31"]),
      column("from", ["施行日期", "from"], "day", 13, ["如 2026-03-31", "such as 2026-03-31"]),
      column("to", ["失效日期", "to"], "day", 13, ["最后一日", "its last day"]),
      column("verified", ["已核对", "verified"], "yes", 10, ["看过原文", "its text was read"]),
      ...both("note", ["备注", "note"], 30, ["备注", "a note"]),
    ],
  },
];

/** The sheet of explanations, which is written for people and not read. */
export const explanations = text("填写说明", "help");
