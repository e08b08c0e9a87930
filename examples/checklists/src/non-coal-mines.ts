import { ask, checklist } from "@anwei/inspection";
import { text } from "@anwei/kernel";
import { mineSafetyLaw, nonCoalCriteria2022, safetyLaw2021 } from "@anwei/law";
import { basics } from "./basics.ts";
import { onTheSpot, within } from "./opens.ts";
import { hundredPoints } from "./scoring.ts";

// The items of the mines' own criteria were not seen: the basis is the whole document, unread, and no fail is a major danger.
const cites = [mineSafetyLaw.whole(), nonCoalCriteria2022.whole()];

const mine = ask.choice("mine-kind", text("矿山类型", "kind of mine"), {
  underground: text("地下矿山", "underground"),
  "open-pit": text("露天矿山", "open pit"),
  tailings: text("尾矿库", "tailings pond"),
});

/** Metal and non-metal mines and their tailings ponds (非煤矿山). */
export const nonCoalMines = checklist(
  {
    id: "example/non-coal-mines",
    version: "2026-1",
    title: text("非煤矿山安全检查表", "Checklist of non-coal mines"),
    items: [
      mine,
      ask.section("management", text("管理与人员", "management and people"), [
        basics.take("responsibility-system", { points: 5 }),
        basics.take("hidden-danger-records", { points: 5 }),
        basics.take("managers-examined", { points: 5 }),
        basics.take("special-operators", { points: 5 }),
        basics.take("half-year-drill", { points: 5 }),
        basics.take("liability-insurance", { points: 5 }),
        ask.verdict(
          "safety-body",
          text(
            "设有安全生产管理机构或者配备专职安全生产管理人员",
            "there is a safety body, or full-time safety managers",
          ),
          {
            cites: safetyLaw2021.article(24),
            points: 5,
            ...within(30, "设立机构或者配齐专职人员", "set it up, or appoint them"),
          },
        ),
        ask.verdict(
          "contractor-agreements",
          text(
            "与外包施工单位签订安全管理协议，统一管理并定期检查",
            "agreements with contractors, who are managed together and inspected",
          ),
          { cites: safetyLaw2021.article(49), points: 5, ...within(15, "补签协议并开展检查", "sign them and inspect") },
        ),
      ]),
      ask.section(
        "underground",
        text("地下矿山", "underground"),
        [
          ask.verdict(
            "two-exits",
            text(
              "有两个以上独立的直达地面安全出口，通道畅通、标志清楚",
              "two exits or more lead to the surface by themselves, clear and marked",
            ),
            {
              cites,
              points: 10,
              veto: true,
              evidence: ["photo"],
              ...within(15, "停止井下作业，打通出口", "stop work underground and clear the exit"),
            },
          ),
          ask.verdict(
            "mechanical-ventilation",
            text(
              "主通风机正常运转，反风试验按期做，风量有测定记录",
              "the main fan runs, reversal is tested and air volumes are on record",
            ),
            { cites, points: 5, ...within(7, "恢复通风并测定", "restore the air and measure it") },
          ),
          ask.verdict(
            "hoist-guards",
            text(
              "提升系统过卷、过速、松绳等保护灵敏有效，钢丝绳按期检验",
              "guards of the hoist against overwinding, overspeed and slack rope work; ropes are tested",
            ),
            { cites, points: 5, ...within(7, "停用提升系统，修复保护", "take the hoist out of use and repair them") },
          ),
          ask.verdict(
            "water-drainage",
            text(
              "主排水泵能力和备用泵符合设计，探放水按规程进行",
              "pumps and spares are as designed, and water is probed ahead",
            ),
            { cites, points: 5, ...within(15, "补足水泵，完善探放水", "add pumps and probe") },
          ),
          ask.verdict(
            "headcount-positioning",
            text(
              "人员定位系统与实际下井人数一致，领导带班下井",
              "positioning agrees with who is underground, and a leader is with them",
            ),
            { cites, points: 5, ...onTheSpot("当场核对并补录", "compare and complete it on the spot") },
          ),
        ],
        { when: mine.is("underground") },
      ),
      ask.section(
        "open-pit",
        text("露天矿山", "open pit"),
        [
          ask.verdict(
            "bench-by-design",
            text(
              "自上而下分台阶开采，台阶高度、坡面角符合设计",
              "mined in benches from the top, of the height and slope of the design",
            ),
            {
              cites,
              points: 10,
              evidence: ["photo"],
              ...within(15, "停止下部作业，按设计削坡", "stop below and cut the slope as designed"),
            },
          ),
          ask.verdict(
            "slope-watched",
            text("边坡无浮石、裂缝，按规定监测", "the slope has no loose rock or crack, and is monitored"),
            { cites, points: 5, ...within(3, "撤出人员，清除浮石", "withdraw people and clear it") },
          ),
          ask.verdict(
            "blast-guarded",
            text("爆破设警戒、信号，爆破后检查盲炮", "blasts are guarded and signalled, and misfires looked for"),
            {
              cites: [...cites, safetyLaw2021.article(43)],
              points: 5,
              ...onTheSpot("停止爆破，完善警戒", "stop blasting and guard it"),
            },
          ),
        ],
        { when: mine.is("open-pit") },
      ),
      ask.section(
        "tailings",
        text("尾矿库", "tailings pond"),
        [
          ask.verdict(
            "dry-beach",
            text("干滩长度、安全超高不小于设计值", "dry beach and freeboard are not below the design"),
            {
              cites,
              points: 10,
              evidence: ["photo", "note"],
              ...within(3, "停止放矿，降低库水位", "stop discharging and lower the water"),
            },
          ),
          ask.verdict("flood-drain", text("排洪构筑物完好、畅通", "flood drains are sound and clear"), {
            cites,
            points: 5,
            ...within(7, "疏通修复", "clear and repair them"),
          }),
          ask.verdict(
            "dam-monitored",
            text(
              "坝体位移、浸润线、库水位在线监测正常",
              "the dam's movement, seepage line and water level are monitored online",
            ),
            { cites, points: 5, ...within(7, "修复监测", "repair the monitors") },
          ),
        ],
        { when: mine.is("tailings") },
      ),
      ask.photo("site-photo", text("现场照片", "photo of the site")),
    ],
    // Underground 70 of these, an open pit or a tailings pond 60: what is not asked does not count.
    scoring: { ...hundredPoints, total: 110 },
  },
  { libraries: [basics] },
);
