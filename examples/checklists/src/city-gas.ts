import { ask, checklist } from "@anwei/inspection";
import { text } from "@anwei/kernel";
import { gasDecree583 } from "@anwei/law";
import { basics } from "./basics.ts";
import { majorBy, onTheSpot, within } from "./opens.ts";
import { hundredPoints } from "./scoring.ts";

const major = majorBy("city-gas-2023");
const cites = gasDecree583.whole();

const supply = ask.choice("supply", text("供气方式", "supply"), {
  pipeline: text("管道燃气", "pipeline"),
  bottled: text("瓶装液化石油气", "bottled LPG"),
});
const stations = ask.number("stations", text("场站数", "stations"), { unit: "item", min: 0, max: 50 });
const users = ask.number("users-checked", text("抽查用户数", "users checked"), { unit: "unit", min: 0, max: 100 });

/** Companies that supply gas to towns, with a sample of their users (城镇燃气). */
export const cityGas = checklist(
  {
    id: "example/city-gas",
    version: "2026-1",
    title: text("城镇燃气经营企业安全检查表", "Checklist of city gas companies"),
    items: [
      ask.section("company", text("企业概况", "the company"), [supply, stations, users]),
      ask.section("management", text("经营管理", "management"), [
        basics.take("responsibility-system", { points: 5 }),
        basics.take("staff-trained", { points: 5 }),
        basics.take("plan-drills", { points: 5 }),
        ask.verdict(
          "licence-in-force",
          text("取得燃气经营许可证，在有效期和许可区域内经营", "the licence is in force, for this area"),
          { points: 10, veto: true, ...major("no-licence", 1, text("停止经营", "stop trading")) },
        ),
        ask.verdict("risk-grading", text("建立安全风险分级管控制度", "there is a system of risk grading"), {
          points: 5,
          ...major("no-risk-grading", 15, text("建立制度并辨识", "set it up and grade the risks")),
        }),
        ask.verdict(
          "hidden-danger-system",
          text("建立事故隐患排查治理制度，有排查和整改记录", "there is a hidden-danger system with its records"),
          {
            points: 5,
            ...major("no-hidden-danger-system", 15, text("建立制度并排查", "set it up and look for dangers")),
          },
        ),
        ask.verdict(
          "emergency-plan",
          text("制定生产安全事故应急预案并公布热线", "there is an emergency plan, and a published number"),
          { points: 5, ...major("no-emergency-plan", 15, text("编制预案并演练", "write the plan and drill it")) },
        ),
        ask.verdict(
          "user-inspection-system",
          text(
            "对燃气用户设施定期检查，入户率和隐患告知有记录",
            "users' facilities are checked regularly, with records of visits and notices",
          ),
          {
            points: 5,
            ...major("no-user-inspection", 15, text("建立制度并补做入户检查", "set it up and visit the users")),
          },
        ),
        ask.verdict(
          "pipeline-patrolled",
          text(
            "管网巡查、泄漏检测按计划进行，第三方施工有保护方案",
            "pipelines are patrolled and tested for leaks as planned, and guarded from works of others",
          ),
          {
            when: supply.is("pipeline"),
            cites,
            points: 10,
            ...within(7, "补做检测，签订保护协议", "test them and agree on their protection"),
          },
        ),
        ask.verdict(
          "cylinders-own-and-in-date",
          text(
            "只充装自有、在检验期内的钢瓶，可扫码追溯",
            "only own cylinders within their test date are filled, and can be traced",
          ),
          {
            when: supply.is("bottled"),
            cites,
            points: 10,
            evidence: ["photo"],
            ...within(1, "过期、他人钢瓶立即封存", "seal what is out of date or not their own"),
          },
        ),
      ]),
      ask.repeat(
        "station",
        text("场站", "station"),
        [
          ask.verdict(
            "tank-monitored",
            text(
              "储罐液位、压力监测和泄漏报警有效",
              "level, pressure and leaks of the tanks are monitored, with alarms that work",
            ),
            {
              points: 10,
              ...major("tank-without-monitor", 7, text("停用储罐，修复报警", "take the tank out of use and repair it")),
            },
          ),
          ask.verdict("shut-off-and-relief", text("紧急切断和安全放散装置有效", "emergency shut-off and relief work"), {
            points: 10,
            ...major("station-without-shut-off", 7, text("停用，恢复功能", "stop using it until it works")),
          }),
          ask.verdict(
            "station-fire-and-static",
            text(
              "站内无点火源，装卸接静电，消防水充足",
              "no source of fire, static earthed when loading, water enough",
            ),
            { cites, points: 5, ...within(3, "整改恢复", "put it right") },
          ),
        ],
        { times: stations },
      ),
      ask.repeat(
        "user",
        text("用户", "user"),
        [
          ask.verdict(
            "user-hose-and-valve",
            text(
              "连接软管未老化、未超期，灶具有熄火保护",
              "the hose is sound and in date, and the stove has a flame guard",
            ),
            { cites, points: 5, evidence: ["photo"], ...within(7, "更换软管、灶具", "replace the hose or the stove") },
          ),
          ask.verdict(
            "user-alarm",
            text(
              "餐饮等经营性用户装有可燃气体报警器并正常使用",
              "restaurants and other trading users have an alarm in use",
            ),
            {
              cites,
              points: 5,
              ...within(7, "安装或者修复，逾期停止供气", "install or repair it; after that, stop the supply"),
            },
          ),
          ask.verdict(
            "user-no-two-gases",
            text(
              "同一用气场所不混用两种气源，钢瓶不放在地下或者密闭空间",
              "no two sources of gas in one place; no cylinder below ground or in a closed room",
            ),
            { cites, points: 5, evidence: ["photo"], ...onTheSpot("当场移除", "remove it on the spot") },
          ),
        ],
        { times: users },
      ),
    ],
    scoring: { ...hundredPoints, total: 105 },
  },
  { libraries: [basics] },
);
