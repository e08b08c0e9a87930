import { ask, checklist } from "@anwei/inspection";
import { text } from "@anwei/kernel";
import { constructionDecree393 } from "@anwei/law";
import { basics } from "./basics.ts";
import { majorBy, onTheSpot, within } from "./opens.ts";
import { hundredPoints } from "./scoring.ts";

const major = majorBy("building-2024");
const cites = constructionDecree393.whole();

const pit = ask.number("pit-depth", text("基坑开挖深度", "depth of the pit"), {
  unit: "metre",
  decimals: 1,
  min: 0,
  max: 60,
});
const scaffold = ask.choice("scaffold-kind", text("脚手架形式", "kind of scaffold"), {
  none: text("无", "none"),
  standing: text("落地式", "standing"),
  cantilever: text("悬挑式", "cantilever"),
  climbing: text("附着升降式", "climbing"),
});
const cranes = ask.number("cranes", text("起重机械台数", "lifting machines"), { unit: "item", min: 0, max: 40 });

/** Sites of building and municipal works (建筑施工). */
export const construction = checklist(
  {
    id: "example/construction",
    version: "2026-1",
    title: text("建筑施工现场安全检查表", "Checklist of construction sites"),
    items: [
      ask.section("site", text("工程概况", "the site"), [pit, scaffold, cranes]),
      ask.section("management", text("管理与人员", "management and people"), [
        basics.take("hidden-danger-records", { points: 5 }),
        basics.take("half-year-drill", { points: 5 }),
        basics.take("liability-insurance", { points: 5 }),
        basics.take("dangerous-work-watched", { points: 5 }),
        ask.verdict(
          "licence-and-certificates",
          text(
            "施工单位有安全生产许可证，“三类人员”和特种作业人员证件有效",
            "the licence is in force, and so are the certificates of managers and special operators",
          ),
          {
            points: 10,
            veto: true,
            ...major("safety-management", 7, text("停工，补齐证件", "stop, and complete the certificates")),
          },
        ),
        ask.verdict(
          "dangerous-works-plan",
          text(
            "危大工程有专项方案，按规定审批、论证并交底",
            "dangerous works have a plan that was approved, argued where it must be, and explained",
          ),
          {
            points: 10,
            ...major("safety-management", 7, text("停止该分项，完善方案", "stop that part and complete the plan")),
          },
        ),
        ask.verdict(
          "protective-equipment",
          text("进入现场戴安全帽，高处作业系安全带", "helmets on site, harnesses at height"),
          { cites, points: 5, evidence: ["photo"], ...onTheSpot("当场纠正", "put it right on the spot") },
        ),
      ]),
      ask.section("works", text("分部分项", "the works"), [
        ask.verdict(
          "pit-supported",
          text(
            "基坑支护、放坡与方案一致，周边无超载，变形监测未超预警值",
            "the pit is supported or sloped as planned, no load stands at its edge, movement is below the alarm",
          ),
          {
            when: pit.moreThan(0),
            points: 10,
            ...major("foundation-pit", 3, text("撤出人员，回填或者加固", "withdraw people, fill or brace it")),
          },
        ),
        ask.verdict(
          "scaffold-tied",
          text(
            "脚手架基础、连墙件、剪刀撑与方案一致，验收挂牌",
            "feet, ties and braces are as planned, accepted and posted",
          ),
          {
            when: ask.not(scaffold.is("none")),
            points: 10,
            ...major("scaffold", 3, text("停止使用，加固验收", "stop using it, brace it and accept it")),
          },
        ),
        ask.verdict(
          "climbing-scaffold-guards",
          text(
            "附着升降脚手架防倾、防坠装置有效，提升前检查签字",
            "guards of a climbing scaffold against tilting and falling work, and it was signed before it climbed",
          ),
          {
            when: scaffold.is("climbing"),
            points: 5,
            ...major("scaffold", 3, text("停止升降，修复装置", "stop climbing and repair them")),
          },
        ),
        ask.verdict(
          "formwork-supported",
          text(
            "高支模立杆间距、扫地杆、顶托伸出长度与方案一致",
            "the props of high formwork are spaced, tied and topped as planned",
          ),
          {
            points: 5,
            ...major("formwork", 3, text("停止浇筑，整改验收", "stop pouring, put it right and accept it")),
          },
        ),
        ask.verdict(
          "edges-guarded",
          text("临边、洞口、电梯井防护严密", "edges, openings and lift shafts are guarded"),
          { cites, points: 5, evidence: ["photo"], ...within(1, "立即封闭防护", "guard them at once") },
        ),
        ask.verdict(
          "temporary-power",
          text(
            "三级配电、两级漏电保护，配电箱上锁，无私拉乱接",
            "power is in three stages with two leakage guards, boxes locked, nothing tapped",
          ),
          { points: 5, ...major("temporary-power", 3, text("断电整改", "cut the power and put it right")) },
        ),
        ask.verdict(
          "site-fire",
          text(
            "作业区、宿舍分开设置，动火点有灭火器和看火人",
            "work and living quarters are apart; hot work has an extinguisher and a watcher",
          ),
          { cites, points: 5, ...within(3, "停止动火，分开设置", "stop hot work and move them apart") },
        ),
      ]),
      ask.repeat(
        "crane",
        text("起重机械", "lifting machine"),
        [
          ask.verdict(
            "crane-registered",
            text(
              "已检测验收、使用登记，安拆单位有资质",
              "tested, accepted and registered; who puts it up is qualified",
            ),
            { points: 5, ...major("lifting-machinery", 3, text("停用", "take it out of use")) },
          ),
          ask.verdict(
            "crane-limiters",
            text("力矩、起重量、高度、回转限位灵敏", "limiters of moment, weight, height and turning work"),
            { points: 5, ...major("lifting-machinery", 3, text("停用修复", "take it out of use and repair it")) },
          ),
        ],
        { times: cranes },
      ),
      ask.photo("site-photo", text("现场照片", "photo of the site")),
    ],
    scoring: hundredPoints,
  },
  { libraries: [basics] },
);
