import { choice, date, decision, kind, not, record, set, text, unordered, yesNo } from "@anwei/plugin/v1";
import { dayBefore, namedList } from "@anwei/responsibility";
import { from, regulation } from "./sources.js";

const cites = regulation.article(35, { paragraph: 1 });

const operations = {
  blasting: text("爆破", "blasting"),
  lifting: text("吊装", "lifting"),
  suspended: text("悬挂", "suspended work"),
  digging: text("挖掘", "digging"),
  "hot-work": text("动火", "hot work"),
  "temporary-power": text("临时用电", "temporary power"),
  "trial-run": text("危险装置设备试生产", "trial run of dangerous plant"),
  "confined-space": text("有限空间", "confined space"),
  toxic: text("有毒有害", "toxic or harmful work"),
  demolition: text("建筑物和构筑物拆除", "demolition"),
  "near-pipelines-or-lines": text("临近油气管道、高压输电线路", "near pipelines or high-voltage lines"),
} as const;

type Operation = keyof typeof operations;

/** What is to be done about dangerous work, item by item. */
const safeguards = {
  "risks-identified": text("辨识作业现场风险", "risks of the place identified"),
  plan: text("制定作业方案和防范措施", "plan and measures"),
  permit: text("开具并现场查验作业票证", "permit issued and checked on the spot"),
  workers: text("确认作业人员资格和防护合格", "qualification, health and protection of workers confirmed"),
  briefing: text("安全技术交底", "briefing"),
  command: text("专人现场统一指挥", "one person in command"),
  watch: text("安全管理人员现场检查和监督", "a safety manager on the spot"),
  equipment: text("配备防护救援装备和警示标志", "protective and rescue equipment, and warning signs"),
} as const;

type Safeguard = keyof typeof safeguards;

/** 危险作业, one row each; `happenedOn` is the day on which it was done. */
export const dangerousWorks = kind("dangerousWorks", text("危险作业", "Dangerous work"), {
  happenedOn: date(text("作业日期", "done on"), { also: ["日期"] }),
  operation: choice(text("作业类别", "operation"), { ...operations, other: text("其他", "another") }),
  foundDangerous: yesNo(text("列举以外认定为危险作业", "found to be dangerous beyond those named")),
  done: set(text("已落实的要求", "what was done"), safeguards),
});

/** 危险作业的范围; the list ends in 等. */
const dangerous = namedList({
  id: "shandong/dangerous-work",
  title: text("属于危险作业", "It is dangerous work"),
  note: text(
    "列举以“等危险作业”结尾，未列明的由主管部门认定",
    "the list has an open end, of which the authority decides",
  ),
  of: dangerousWorks,
  items: operations,
  is: (w, operation) => w.operation.is(operation),
  ending: { found: (w) => w.foundDangerous },
  editions: [{ from, listed: Object.keys(operations) as Operation[], cites }],
  example: (operation, found) => ({
    operation: operation ?? "other",
    ...(found === undefined ? {} : { foundDangerous: found }),
  }),
});

const every = Object.keys(safeguards) as Safeguard[];
const work = {
  id: "w",
  unit: "u",
  happenedOn: "2022-06-01",
  operation: "hot-work",
  foundDangerous: false,
  done: every,
} as const;

const lacking = decision({
  id: "shandong/dangerous-work-lacks",
  title: text("危险作业未落实的要求", "What was not done about dangerous work"),
  cites,
  from,
  about: record(dangerousWorks),
  law: "event",
  appliesWhen: (w) => dangerous.inList(w),
  outcomes: unordered(safeguards),
  combine: "every",
  rows: (w) => every.map((safeguard) => ({ when: not(w.done.includes(safeguard)), then: safeguard })),
  consequences: Object.fromEntries(
    every.map((safeguard) => [
      safeguard,
      [
        {
          id: "correction",
          text: text(
            "责令限期改正，处三万元以上十万元以下的罚款",
            "an order to correct it in time, and 30,000 to 100,000 yuan",
          ),
        },
      ],
    ]),
  ),
  examples: [
    { name: text("八项齐全", "all eight"), facts: work, expect: { certain: [] } },
    { name: text("一项也没有", "none of them"), facts: { ...work, done: [] }, expect: { certain: every } },
    ...every.map((safeguard) => ({
      name: text(`只缺：${safeguards[safeguard].zh}`, `only this is lacking: ${safeguards[safeguard].en}`),
      facts: { ...work, done: every.filter((other) => other !== safeguard) },
      expect: { certain: [safeguard] },
    })),
    {
      name: text("不是危险作业的不适用", "not to work that is not dangerous"),
      facts: { ...work, operation: "other", done: [] },
      expect: { notApplicable: true },
    },
    {
      name: text("条例施行当日适用", "on the regulation's first day"),
      facts: { ...work, happenedOn: from, done: [] },
      expect: { certain: every },
    },
    {
      name: text("条例施行前一日不适用", "not the day before the regulation"),
      facts: { ...work, happenedOn: dayBefore(from), done: [] },
      expect: { notApplicable: true },
    },
  ],
});

/** 危险作业 (第三十五条). */
export const dangerousWorkRules = [dangerous.listed, lacking];
