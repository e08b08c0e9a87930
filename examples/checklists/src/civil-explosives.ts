import { ask, checklist } from "@anwei/inspection";
import { text } from "@anwei/kernel";
import { civilExplosivesDecree466, safetyLaw2021 } from "@anwei/law";
import { basics } from "./basics.ts";
import { onTheSpot, within } from "./opens.ts";
import { hundredPoints } from "./scoring.ts";

// The items of the sector's own criteria were not seen: no fail is a major danger.
const cites = civilExplosivesDecree466.whole();

const business = ask.choice("business", text("单位类别", "business"), {
  making: text("生产", "making"),
  selling: text("销售", "selling"),
  blasting: text("爆破作业", "blasting"),
});
const stores = ask.number("stores", text("库房数", "stores"), { unit: "item", min: 0, max: 60 });

/** Units that make, sell or use civil explosives (民爆器材). */
export const civilExplosives = checklist(
  {
    id: "example/civil-explosives",
    version: "2026-1",
    title: text("民用爆炸物品单位安全检查表", "Checklist of civil explosives"),
    items: [
      ask.section("unit", text("单位概况", "the unit"), [business, stores]),
      ask.section("management", text("管理与人员", "management and people"), [
        basics.take("responsibility-system", { points: 5 }),
        basics.take("hidden-danger-records", { points: 5 }),
        basics.take("staff-trained", { points: 5 }),
        basics.take("plan-drills", { points: 5 }),
        basics.take("liability-insurance", { points: 5 }),
        ask.verdict(
          "licence-in-force",
          text(
            "许可证在有效期内，品种、数量不超许可",
            "the licence is in force, and kinds and quantities are within it",
          ),
          {
            cites,
            points: 10,
            veto: true,
            evidence: ["photo"],
            ...within(1, "停止作业，封存超范围产品", "stop, and seal what is beyond it"),
          },
        ),
        ask.verdict(
          "flow-registered",
          text(
            "购销、领用、清退逐笔登记，账物相符，信息系统同步",
            "buying, issue and return are entered one by one, agree with the stock and are in the information system",
          ),
          {
            cites,
            points: 10,
            evidence: ["photo", "note"],
            ...within(1, "当日盘库，不符的立即报告", "count the stock that day, and report what is amiss"),
          },
        ),
      ]),
      ask.repeat(
        "store",
        text("库房", "store"),
        [
          ask.verdict(
            "store-within-capacity",
            text(
              "储存量不超过核定库容，雷管与炸药分库存放",
              "no more than the store may hold; detonators and explosives in stores apart",
            ),
            { cites, points: 10, evidence: ["photo"], ...within(1, "立即转移", "move them at once") },
          ),
          ask.verdict(
            "store-guarded",
            text(
              "昼夜有专人值守、双人双锁，报警、监控和犬防有效",
              "guarded day and night, two locks with two people, alarms, cameras and dogs",
            ),
            { cites, points: 10, ...within(3, "落实值守、修复技防", "man it and repair the alarms") },
          ),
          ask.verdict(
            "store-lightning-static",
            text(
              "防雷、防静电检测合格，库内无非防爆电器和杂物",
              "lightning and static protection has passed its test; no unfit electrics and no other goods inside",
            ),
            { cites, points: 5, ...within(7, "检测整改，清出杂物", "test and repair it, and clear the store") },
          ),
        ],
        { times: stores },
      ),
      ask.section(
        "workshop",
        text("生产工房", "workrooms"),
        [
          ask.verdict(
            "workroom-limits",
            text(
              "工房定员、定量公示，现场人数和药量不超限",
              "limits of people and powder are posted at each workroom and kept",
            ),
            {
              cites,
              points: 10,
              evidence: ["photo"],
              ...within(1, "停产撤人、减量", "stop, withdraw people and reduce it"),
            },
          ),
          ask.verdict(
            "line-interlocks",
            text(
              "生产线安全联锁、视频监控投用，检修有票证并清除余药",
              "interlocks and cameras of the line are in use; repairs have a permit, and powder is cleared away first",
            ),
            { cites, points: 5, ...within(3, "停线恢复", "stop the line and restore them") },
          ),
        ],
        { when: business.is("making") },
      ),
      ask.section(
        "blasting",
        text("爆破作业", "blasting"),
        [
          ask.verdict(
            "blasters-certified",
            text(
              "爆破员、安全员、保管员持证，与登记人员一致",
              "blasters, safety staff and keepers are certified, and those on file",
            ),
            {
              cites: [cites, safetyLaw2021.article(30)],
              points: 5,
              ...within(1, "无证人员停止作业", "those without certificate stop"),
            },
          ),
          ask.verdict(
            "blast-by-design",
            text(
              "按设计装药，有警戒、信号，爆后检查盲炮并记录",
              "charged as designed, guarded and signalled; misfires are looked for, on record",
            ),
            {
              cites: [cites, safetyLaw2021.article(43)],
              points: 5,
              ...onTheSpot("停止爆破，完善警戒", "stop blasting and guard it"),
            },
          ),
          ask.verdict(
            "leftovers-returned",
            text(
              "当班剩余爆炸物品当班清退，现场不过夜",
              "what is left of a shift is returned in it, and nothing stays on site overnight",
            ),
            { cites, points: 5, evidence: ["photo"], ...onTheSpot("当场清退", "return it on the spot") },
          ),
        ],
        { when: business.is("blasting") },
      ),
    ],
    // Who makes them is asked for 85 of these, who blasts also for 85, who sells for 70.
    scoring: hundredPoints,
  },
  { libraries: [basics] },
);
