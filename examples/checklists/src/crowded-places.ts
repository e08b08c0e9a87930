import { ask, checklist } from "@anwei/inspection";
import { text } from "@anwei/kernel";
import { fireLaw2021, gb35181of2025 } from "@anwei/law";
import { basics } from "./basics.ts";
import { onTheSpot, within } from "./opens.ts";
import { hundredPoints } from "./scoring.ts";

// Which items are a major fire danger by the edition of 2025 was not seen: the fails are general dangers.
const cites = fireLaw2021.whole();
const rules = [fireLaw2021.whole(), gb35181of2025.whole()];

const floors = ask.number("floors", text("营业楼层数", "floors in use"), { unit: "item", min: 1, max: 60 });
const kitchen = ask.choice("kitchen", text("厨房", "kitchen"), {
  none: text("无", "none"),
  gas: text("使用燃气", "on gas"),
  electric: text("只用电", "electric only"),
});
const system = ask.choice("fire-system", text("自动消防设施", "automatic fire system"), {
  none: text("无", "none"),
  alarm: text("只有火灾自动报警", "alarm only"),
  whole: text("自动报警和自动灭火", "alarm and extinguishing"),
});

/** Shops, hotels, restaurants, places of entertainment and other crowded places (人员密集场所消防). */
export const crowdedPlaces = checklist(
  {
    id: "example/crowded-places",
    version: "2026-1",
    title: text("人员密集场所消防安全检查表", "Checklist of fire safety in crowded places"),
    items: [
      ask.section("place", text("场所概况", "the place"), [floors, kitchen, system]),
      ask.section("management", text("消防管理", "management"), [
        basics.take("staff-trained", { points: 5 }),
        basics.take("half-year-drill", { points: 5 }),
        basics.take("hidden-danger-records", { points: 5 }),
        ask.verdict(
          "daily-patrol",
          text(
            "营业期间防火巡查有记录，与监控时间一致",
            "fire patrols during opening hours are recorded, and agree with the cameras",
          ),
          { cites, points: 5, ...within(3, "落实巡查并如实记录", "patrol, and record truthfully") },
        ),
        ask.verdict(
          "evacuation-known",
          text(
            "随机抽问员工，会报警、会用灭火器、会引导疏散",
            "staff asked at random can raise the alarm, use an extinguisher and lead people out",
          ),
          { cites, points: 5, ...within(7, "全员补训", "train everybody again") },
        ),
      ]),
      ask.repeat(
        "floor",
        text("楼层", "floor"),
        [
          ask.verdict(
            "exits-clear",
            text("疏散通道、安全出口畅通，未锁闭、未堆物", "ways out and exits are clear, unlocked and free of goods"),
            {
              cites: rules,
              points: 15,
              veto: true,
              evidence: ["photo"],
              ...onTheSpot("当场打开、清理", "open and clear them on the spot"),
            },
          ),
          ask.verdict(
            "windows-unbarred",
            text(
              "外窗未设影响逃生和灭火救援的栅栏、广告牌",
              "no bars or boards at windows that hinder escape or rescue",
            ),
            {
              cites: rules,
              points: 5,
              evidence: ["photo"],
              ...within(3, "拆除或者开设逃生口", "remove them, or open a way out"),
            },
          ),
          ask.verdict(
            "evacuation-lights",
            text(
              "应急照明和疏散指示标志完好，断电能点亮",
              "emergency lights and signs are whole, and light without power",
            ),
            { cites: rules, points: 5, ...within(5, "更换修复", "replace or repair them") },
          ),
          ask.verdict(
            "fire-doors-shut",
            text("常闭式防火门关闭，闭门器有效", "fire doors are shut, and their closers work"),
            { cites: rules, points: 5, ...onTheSpot("当场关闭，损坏的更换", "shut them, and replace what is broken") },
          ),
        ],
        { times: floors },
      ),
      ask.section("equipment", text("设施器材", "equipment"), [
        ask.verdict(
          "extinguishers",
          text("灭火器配置到位，压力正常，未过期", "extinguishers are in place, under pressure and in date"),
          { cites, points: 5, ...within(3, "更换补齐", "replace and complete them") },
        ),
        ask.verdict(
          "hydrants",
          text(
            "室内消火栓有水、水带水枪齐全，未被遮挡",
            "hydrants have water, hose and nozzle, and nothing before them",
          ),
          { cites, points: 5, ...within(5, "恢复供水、补齐器材", "restore the water and complete them") },
        ),
        ask.verdict(
          "alarm-in-operation",
          text(
            "火灾自动报警系统处于自动状态，无屏蔽、无故障",
            "the fire alarm is on automatic, nothing masked or faulty",
          ),
          {
            when: ask.not(system.is("none")),
            cites: rules,
            points: 10,
            evidence: ["photo"],
            ...within(3, "恢复自动、消除故障", "set it to automatic and repair it"),
          },
        ),
        ask.verdict(
          "sprinklers-in-operation",
          text(
            "自动灭火系统末端压力正常，喷头未被遮挡",
            "the extinguishing system has pressure at its end, and no head is covered",
          ),
          {
            when: system.is("whole"),
            cites: rules,
            points: 5,
            ...within(5, "恢复压力、清除遮挡", "restore the pressure and uncover them"),
          },
        ),
      ]),
      ask.section("fire-sources", text("用火用电", "fire and power"), [
        ask.verdict(
          "flue-cleaned",
          text("厨房排油烟管道按期清洗，有记录", "the flue of the kitchen is cleaned in time, on record"),
          { when: ask.not(kitchen.is("none")), cites, points: 5, ...within(7, "清洗烟道", "clean the flue") },
        ),
        ask.verdict(
          "gas-leak-alarm",
          text(
            "用气厨房装有可燃气体报警和切断装置，试验有效",
            "a kitchen on gas has an alarm and cut-off that work when tried",
          ),
          {
            when: kitchen.is("gas"),
            cites,
            points: 5,
            ...within(3, "停止用气，装好装置", "stop using gas until it is there"),
          },
        ),
        ask.verdict(
          "no-vehicles-charging",
          text("室内、楼道无电动自行车及其电池停放、充电", "no electric bicycle or battery is kept or charged indoors"),
          { cites, points: 5, evidence: ["photo"], ...onTheSpot("当场移出", "take it out on the spot") },
        ),
        ask.verdict(
          "hot-work-while-open",
          text("营业期间不动火施工，动火有审批和看护", "no hot work while open; elsewhere it is approved and watched"),
          { cites, points: 5, ...onTheSpot("当场停止", "stop it on the spot") },
        ),
      ]),
    ],
    scoring: hundredPoints,
  },
  { libraries: [basics] },
);
