import { ask, checklist } from "@anwei/inspection";
import { text } from "@anwei/kernel";
import { hazardousChemicalsLaw, safetyLaw2021 } from "@anwei/law";
import { basics } from "./basics.ts";
import { majorBy, within } from "./opens.ts";
import { hundredPoints } from "./scoring.ts";

const major = majorBy("chemicals-2026");

const installation = ask.choice(
  "major-hazard-grade",
  text("重大危险源级别", "grade of the major hazard installation"),
  {
    none: text("不构成", "none"),
    one: text("一级", "grade one"),
    two: text("二级", "grade two"),
    three: text("三级", "grade three"),
    four: text("四级", "grade four"),
  },
);
const tanks = ask.number("tanks", text("储罐数", "tanks"), { unit: "item", min: 0, max: 200 });

/** Enterprises that make or store hazardous chemicals (危险化学品生产、储存企业). */
export const hazardousChemicals = checklist(
  {
    id: "example/hazardous-chemicals",
    version: "2026-1",
    title: text("危险化学品生产、储存企业安全检查表", "Checklist of makers and stores of hazardous chemicals"),
    items: [
      ask.section("site", text("企业概况", "the enterprise"), [installation, tanks]),
      ask.section("management", text("管理与人员", "management and people"), [
        basics.take("responsibility-system", { points: 5 }),
        basics.take("hidden-danger-records", { points: 5 }),
        basics.take("half-year-drill", { points: 5 }),
        ask.verdict(
          "principals-examined",
          text(
            "主要负责人、安全生产管理人员依法经考核合格",
            "principals and safety managers have passed their examination",
          ),
          {
            points: 5,
            ...major(
              "principals-examination",
              30,
              text("限期考核，期间不得主持生产", "pass it, and not direct production until then"),
            ),
          },
        ),
        ask.verdict(
          "special-operators-certified",
          text("特种作业人员全部持证上岗", "every special operator holds a certificate"),
          {
            points: 5,
            ...major("special-operators", 7, text("无证人员立即离岗", "those without it leave their posts at once")),
          },
        ),
        ask.verdict(
          "installation-filed",
          text("重大危险源已登记、评估、备案", "the major hazard installation is registered, assessed and filed"),
          {
            when: ask.not(installation.is("none")),
            cites: [safetyLaw2021.article(40), hazardousChemicalsLaw.article(13)],
            points: 5,
            ...within(15, "补办评估和备案", "assess and file it"),
          },
        ),
        ask.verdict(
          "installation-persons",
          text(
            "包保责任人上岗履职，公示牌与人员一致",
            "the persons answerable for the installation do their duty, as posted",
          ),
          {
            when: ask.not(installation.is("none")),
            points: 5,
            ...major("installation-duty", 15, text("明确包保责任人并公示", "name and post them")),
          },
        ),
      ]),
      ask.section("plant", text("装置与仪表", "plant and instruments"), [
        ask.verdict(
          "gas-alarms-in-use",
          text("可燃、有毒气体检测报警器按设计设置，处于正常工作状态", "gas detectors stand where designed, and work"),
          {
            hint: text(
              "用标准气抽测两处，看报警信号是否到控制室",
              "test two with gas, and see the alarm reach the control room",
            ),
            points: 10,
            veto: true,
            ...major(
              "gas-alarms",
              7,
              text("停用相关装置，修复报警", "take the plant out of use and repair the alarms"),
            ),
          },
        ),
        ask.verdict(
          "interlocks-in-use",
          text(
            "自动化控制和安全联锁投用，摘除有审批",
            "automatic control and interlocks are in use, bypasses approved",
          ),
          { points: 10, ...major("interlocks", 7, text("恢复投用", "put them back in use")) },
        ),
        ask.verdict(
          "electrics-explosion-proof",
          text(
            "爆炸危险场所电气设备防爆等级相符、密封完好",
            "electrics in explosive places are of the right class and sealed",
          ),
          { points: 5, ...major("explosion-proof", 15, text("断电更换", "cut the power and replace them")) },
        ),
        ask.verdict(
          "power-supply",
          text(
            "自控系统有不间断电源，重要负荷供电符合设计",
            "controls have a UPS, and vital loads are fed as designed",
          ),
          { points: 5, ...major("power-supply", 30, text("按设计改造供电", "feed them as designed")) },
        ),
      ]),
      ask.repeat(
        "tank",
        text("储罐", "tank"),
        [
          ask.verdict(
            "tank-shut-off",
            text("进出口紧急切断阀能远程关闭", "the emergency valves of inlet and outlet close from afar"),
            {
              when: installation.oneOf("one", "two"),
              points: 10,
              ...major(
                "tank-farm-shut-off",
                15,
                text("停用储罐，恢复紧急切断", "take the tank out of use and restore it"),
              ),
            },
          ),
          ask.verdict(
            "tank-relief",
            text(
              "安全阀、呼吸阀在检验期内，根部阀全开",
              "relief and breather valves are within their test date, root valves open",
            ),
            { points: 5, ...major("relief-devices", 7, text("校验或者更换", "test or replace them")) },
          ),
          ask.verdict(
            "tank-bund",
            text("防火堤无破损、孔洞封堵，雨排阀常闭", "the bund is whole, its holes sealed, the rain valve shut"),
            {
              cites: hazardousChemicalsLaw.whole({ verified: false }),
              points: 5,
              evidence: ["photo"],
              ...within(5, "封堵孔洞、关闭阀门", "seal the holes and shut the valve"),
            },
          ),
        ],
        { times: tanks },
      ),
      ask.section("work", text("作业与储存", "work and storage"), [
        ask.verdict(
          "special-work-permits",
          text(
            "动火、受限空间等特殊作业票证齐全，签批人到场",
            "permits of hot work and confined spaces are whole, and who signed was there",
          ),
          {
            points: 5,
            ...major("work-permit", 3, text("停止作业，重新审批", "stop the work and have it approved anew")),
          },
        ),
        ask.verdict(
          "gas-tested-before-work",
          text(
            "作业前有气体分析记录，作业中有监护和视频",
            "gas was tested before the work, which is watched and filmed",
          ),
          { points: 5, ...major("gas-test-and-video", 3, text("停止作业，重新分析", "stop the work and test again")) },
        ),
        ask.verdict(
          "storage-by-class",
          text(
            "分区分类储存，无超量、超品种和禁忌物混放",
            "goods are stored by class, within quantity and kind, none incompatible together",
          ),
          { points: 5, ...major("storage", 3, text("立即分库转移", "move them apart at once")) },
        ),
      ]),
      ask.photo("site-photo", text("现场照片", "photo of the site")),
    ],
    scoring: hundredPoints,
  },
  { libraries: [basics] },
);
