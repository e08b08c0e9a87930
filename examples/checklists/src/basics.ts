import { ask, itemLibrary } from "@anwei/inspection";
import { text } from "@anwei/kernel";
import { emergencyRegulation, insuranceMeasures2025, planMeasures, safetyLaw2021 } from "@anwei/law";
import { within } from "./opens.ts";

/** Items that every trade is asked, published once for all of them. */
export const basics = itemLibrary({
  id: "example/basics",
  version: "2026-1",
  items: [
    ask.verdict(
      "responsibility-system",
      text(
        "全员安全生产责任制明确到岗到人，有考核标准和考核记录",
        "the responsibility system names posts and persons, and is assessed",
      ),
      {
        hint: text("抽查两个岗位，问本岗职责", "ask two people on their posts what theirs is"),
        cites: safetyLaw2021.article(22),
        ...within(15, "补全责任清单并组织考核", "complete the list of duties and assess by it"),
      },
    ),
    ask.verdict(
      "hidden-danger-records",
      text(
        "隐患排查治理如实记录，并向从业人员通报",
        "hidden dangers and their removal are recorded truthfully and told to the staff",
      ),
      {
        hint: text("查最近三个月的台账与现场是否一致", "hold the ledger of the last three months against the site"),
        cites: safetyLaw2021.article(41),
        evidence: ["photo"],
        ...within(7, "补齐台账并公示", "complete the ledger and post it"),
      },
    ),
    ask.verdict(
      "staff-trained",
      text(
        "从业人员（含劳务派遣、实习人员）经培训合格后上岗，有培训档案",
        "everybody, dispatched workers and interns too, is trained before work, on file",
      ),
      {
        cites: safetyLaw2021.article(28),
        ...within(10, "未培训人员离岗培训", "train those who were not, off their posts"),
      },
    ),
    ask.verdict("special-operators", text("特种作业人员持有效证件上岗", "special operators hold valid certificates"), {
      hint: text("现场核对人、证、岗位", "compare person, certificate and post on site"),
      cites: safetyLaw2021.article(30),
      evidence: ["photo"],
      ...within(3, "无证人员立即停止作业", "those without certificate stop work at once"),
    }),
    ask.verdict(
      "managers-examined",
      text("主要负责人和安全生产管理人员考核合格", "principal and safety managers have passed their examination"),
      { cites: safetyLaw2021.article(27), ...within(30, "限期参加考核", "take the examination") },
    ),
    ask.verdict(
      "half-year-drill",
      text("至少每半年组织一次应急演练，有记录和评估", "a drill each half-year at least, recorded and evaluated"),
      { cites: emergencyRegulation.article(8), ...within(30, "组织演练并评估", "hold a drill and evaluate it") },
    ),
    ask.verdict(
      "plan-drills",
      text(
        "应急预案按期演练：综合或专项每年一次，现场处置方案每半年一次",
        "plans are drilled in time: whole or special ones yearly, those of a site each half-year",
      ),
      { cites: planMeasures.article(33), ...within(30, "补做演练并评估", "hold the drill and evaluate it") },
    ),
    ask.verdict(
      "dangerous-work-watched",
      text(
        "动火、吊装、临时用电等危险作业有专人现场管理",
        "hot work, lifting, temporary power and other dangerous work has somebody in charge on site",
      ),
      {
        cites: safetyLaw2021.article(43),
        ...within(3, "停止作业，补办手续并派专人", "stop, get the permit and put somebody in charge"),
      },
    ),
    ask.verdict(
      "liability-insurance",
      text("投保安全生产责任保险且在有效期内", "work-safety liability insurance is in force"),
      { cites: insuranceMeasures2025.article(2), ...within(30, "投保并报送保单", "insure and send in the policy") },
    ),
  ],
});
