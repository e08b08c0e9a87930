import { ask, checklist } from "@anwei/inspection";
import { text } from "@anwei/kernel";
import { roadTrafficLaw2021, roadTransportDecree406, safetyLaw2021 } from "@anwei/law";
import { basics } from "./basics.ts";
import { onTheSpot, within } from "./opens.ts";
import { hundredPoints } from "./scoring.ts";

const traffic = roadTrafficLaw2021.whole();
const transport = roadTransportDecree406.whole();

const business = ask.choice("business", text("经营类别", "business"), {
  passenger: text("道路客运", "passengers"),
  dangerous: text("危险货物运输", "dangerous goods"),
  freight: text("普通货运", "general freight"),
});
const vehicles = ask.number("vehicles-checked", text("抽查车辆数", "vehicles checked"), {
  unit: "vehicle",
  min: 1,
  max: 50,
});

/** Companies that carry passengers, dangerous goods or freight by road (道路运输企业). */
export const roadTransport = checklist(
  {
    id: "example/road-transport",
    version: "2026-1",
    title: text("道路运输企业安全检查表", "Checklist of road transport companies"),
    items: [
      ask.section("company", text("企业概况", "the company"), [business, vehicles]),
      ask.section("management", text("企业管理", "management"), [
        basics.take("responsibility-system", { points: 5 }),
        basics.take("hidden-danger-records", { points: 5 }),
        basics.take("managers-examined", { points: 5 }),
        basics.take("plan-drills", { points: 5 }),
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
          "drivers-qualified",
          text(
            "驾驶员驾驶证、从业资格证有效，与所驾车型相符",
            "drivers' licences and certificates are valid for what they drive",
          ),
          {
            cites: [traffic, transport],
            points: 10,
            veto: true,
            evidence: ["photo"],
            ...within(1, "不符人员立即停驾", "who has none stops driving at once"),
          },
        ),
        ask.verdict(
          "fatigue-controlled",
          text(
            "班次安排和监控记录无疲劳驾驶、超速未处理的情形",
            "shifts and records show no fatigue or speeding that was left alone",
          ),
          {
            cites: traffic,
            points: 10,
            evidence: ["file"],
            ...within(7, "处理违规驾驶员，调整班次", "deal with the drivers and change the shifts"),
          },
        ),
        ask.verdict(
          "monitors-manned",
          text(
            "动态监控平台有专人值守，报警有处置记录",
            "the monitoring platform is manned, and alarms are dealt with on record",
          ),
          { cites: transport, points: 10, ...within(7, "配齐监控人员", "man it") },
        ),
        ask.verdict(
          "vehicles-maintained",
          text(
            "车辆技术档案齐全，按计划维护、检验",
            "vehicles have their files, and are maintained and tested as planned",
          ),
          { cites: transport, points: 5, ...within(10, "补做维护和检验", "maintain and test them") },
        ),
      ]),
      ask.repeat(
        "vehicle",
        text("车辆", "vehicle"),
        [
          ask.verdict(
            "positioning-online",
            text("卫星定位装置在线，无人为遮挡、断电", "positioning is online, neither covered nor cut off"),
            { cites: transport, points: 5, ...within(1, "停运修复", "take it off the road until repaired") },
          ),
          ask.verdict(
            "brakes-tyres-lights",
            text(
              "制动、轮胎、灯光完好，出车前检查有记录",
              "brakes, tyres and lights are sound, and were looked at before departure",
            ),
            {
              cites: traffic,
              points: 10,
              evidence: ["photo"],
              ...within(1, "停运维修", "take it off the road and repair it"),
            },
          ),
          ask.verdict(
            "seat-belts",
            text("安全带齐全有效，发车前提示系带", "seat belts are there and work, and passengers are told"),
            {
              when: business.is("passenger"),
              cites: traffic,
              points: 5,
              ...onTheSpot("当场修复或者停用座位", "repair it or close the seat"),
            },
          ),
          ask.verdict(
            "passengers-within-number",
            text("核定载客人数以内，无站外揽客", "no more passengers than allowed, none taken outside of stations"),
            {
              when: business.is("passenger"),
              cites: traffic,
              points: 5,
              evidence: ["photo"],
              ...onTheSpot("当场转运", "move them to another vehicle"),
            },
          ),
          ask.verdict(
            "escort-and-waybill",
            text(
              "押运员随车、持证，电子运单与所载货物一致",
              "a certified escort rides along, and the waybill agrees with the goods",
            ),
            {
              when: business.is("dangerous"),
              cites: transport,
              points: 5,
              evidence: ["photo"],
              ...onTheSpot("停止运输，补齐手续", "stop, and complete what is lacking"),
            },
          ),
          ask.verdict(
            "tank-valve-sound",
            text(
              "罐体在检验期内，紧急切断阀有效并在行驶时关闭",
              "the tank is within its test date, and its emergency valve works and is shut when driving",
            ),
            {
              when: business.is("dangerous"),
              cites: transport,
              points: 5,
              ...within(3, "停运检验", "take it off the road and test it"),
            },
          ),
          ask.verdict("load-secured", text("不超限超载，货物捆扎牢固", "not overloaded, and the load is secured"), {
            when: business.oneOf("freight", "dangerous"),
            cites: traffic,
            points: 5,
            evidence: ["photo"],
            ...onTheSpot("当场卸载、加固", "unload and secure it"),
          }),
        ],
        { times: vehicles },
      ),
    ],
    // A vehicle is asked for 20 to 30 of these, by the business: what is not asked does not count.
    scoring: { ...hundredPoints, total: 105 },
  },
  { libraries: [basics] },
);
