import { ask, checklist } from "@anwei/inspection";
import { text } from "@anwei/kernel";
import { basics } from "./basics.ts";
import { majorBy } from "./opens.ts";
import { hundredPoints } from "./scoring.ts";

const major = majorBy("industry-trade-2023");
const yesNo = { yes: text("有", "yes"), no: text("无", "no") };

const contractors = ask.choice("contractors", text("承包、承租单位", "contractors or lessees"), yesNo);
const melting = ask.choice("melting", text("金属熔炼、浇注", "melting or pouring of metal"), yesNo);
const dust = ask.choice("dust", text("可燃性粉尘", "combustible dust"), {
  none: text("无", "none"),
  "metal-or-wood": text("金属粉尘或者木粉尘", "metal or wood dust"),
  other: text("其他粉尘", "other dust"),
});
const painting = ask.choice("painting", text("调漆、喷漆作业", "mixing or spraying of paint"), yesNo);
const ammonia = ask.choice("ammonia", text("液氨制冷", "ammonia refrigeration"), yesNo);
const workshops = ask.number("dust-workshops", text("涉粉车间数", "workshops with dust"), {
  unit: "item",
  min: 0,
  max: 50,
});

/** Industry and trade by the criteria of major hidden dangers (工贸企业). */
export const industryTrade = checklist(
  {
    id: "example/industry-trade",
    version: "2026-1",
    title: text("工贸企业重大事故隐患检查表", "Checklist of major hidden dangers in industry and trade"),
    items: [
      ask.section("enterprise", text("企业概况", "the enterprise"), [contractors, melting, dust, painting, ammonia]),
      ask.section("management", text("管理", "management"), [
        basics.take("responsibility-system", { points: 5 }),
        basics.take("hidden-danger-records", { points: 5 }),
        ask.verdict(
          "contractors-managed",
          text(
            "对承包、承租单位统一协调管理，定期检查",
            "contractors and lessees are managed together and inspected regularly",
          ),
          {
            when: contractors.is("yes"),
            points: 5,
            ...major("contractors-unmanaged", 15, text("签订协议，开展检查", "agree with them and inspect")),
          },
        ),
        ask.verdict(
          "special-operators-certified",
          text("特种作业人员培训合格、持证上岗", "special operators are trained and certified"),
          {
            points: 5,
            ...major(
              "special-operators-untrained",
              7,
              text("无证人员立即离岗", "those without certificate leave their posts"),
            ),
          },
        ),
        ask.verdict(
          "guards-in-order",
          text(
            "监测、报警、联锁等装置现场试验有效，未停用",
            "monitors, alarms and interlocks work when tried, and none is off",
          ),
          {
            hint: text("至少试验三处", "try three at least"),
            points: 10,
            ...major("guard-out-of-order", 7, text("停用相关设备，恢复装置", "stop the equipment until they work")),
          },
        ),
      ]),
      ask.section(
        "melting-shop",
        text("金属熔炼", "melting"),
        [
          ask.verdict(
            "no-people-rooms",
            text(
              "会议室、休息室等人员聚集场所未设在熔炼、浇注跨内",
              "no rooms where people gather in a melting or pouring bay",
            ),
            {
              points: 10,
              veto: true,
              ...major("people-rooms-in-pouring-bay", 1, text("立即迁出", "move them out at once")),
            },
          ),
          ask.verdict(
            "no-standing-water",
            text("熔炼、浇注区域无积水、无潮湿物料", "no water or damp material where metal is melted or poured"),
            { points: 5, ...major("water-in-melting-area", 1, text("停产排水", "stop and drain")) },
          ),
          ask.verdict(
            "furnace-cooling-guarded",
            text("熔炼炉冷却水有温度、流量报警并联锁", "the cooling water of the furnace has alarms and an interlock"),
            {
              points: 5,
              ...major("furnace-cooling-unguarded", 15, text("停炉加装", "stop the furnace and install them")),
            },
          ),
        ],
        { when: melting.is("yes") },
      ),
      ask.section(
        "dust-workshops-all",
        text("粉尘涉爆", "dust"),
        [
          workshops,
          ask.repeat(
            "dust-workshop",
            text("涉粉车间", "workshop"),
            [
              ask.verdict(
                "dust-cleaned",
                text(
                  "按清扫制度清扫，设备、横梁、地面无明显积尘",
                  "cleaned as the rule says; no dust lies on equipment, beams and floor",
                ),
                { points: 5, ...major("dust-not-cleaned", 1, text("停产清扫", "stop and clean")) },
              ),
              ask.verdict(
                "dust-system-controlled",
                text(
                  "干式除尘系统有泄爆、隔爆等控爆措施",
                  "dry systems have venting, isolation or other explosion control",
                ),
                {
                  points: 5,
                  ...major(
                    "dust-system-without-explosion-control",
                    30,
                    text("停用，加装控爆措施", "stop, and install it"),
                  ),
                },
              ),
              ask.verdict("dust-airlock", text("除尘器有锁气卸灰装置", "the collector discharges through an airlock"), {
                when: dust.is("metal-or-wood"),
                points: 5,
                ...major("dust-without-airlock", 15, text("停用，加装锁气卸灰", "stop, and install it")),
              }),
            ],
            { times: workshops },
          ),
        ],
        { when: ask.not(dust.is("none")) },
      ),
      ask.verdict(
        "paint-rooms-guarded",
        text("调漆、喷漆室有可燃气体报警和通风", "paint rooms have gas alarms and ventilation"),
        {
          when: painting.is("yes"),
          points: 10,
          ...major("paint-room-unguarded", 15, text("停止喷漆，加装装置", "stop spraying until they are there")),
        },
      ),
      ask.section(
        "cold-rooms",
        text("液氨制冷", "ammonia"),
        [
          ask.verdict(
            "no-direct-ammonia",
            text("包装、分割等作业间未用氨直接蒸发制冷空调", "no direct ammonia cooling in packing or cutting rooms"),
            {
              points: 5,
              ...major("ammonia-direct-cooling", 30, text("停用，改造制冷方式", "stop, and cool by other means")),
            },
          ),
          ask.number("freezer-people", text("快速冻结装置作业间人数", "people in the room of the quick freezer"), {
            unit: "person",
            min: 0,
            max: 500,
            failsWhen: (people) => people.moreThan(9),
            points: 5,
            ...major("freezer-room-over-nine", 1, text("立即减员至9人以内", "at once reduce them to nine at most")),
          }),
        ],
        { when: ammonia.is("yes") },
      ),
      ask.section("confined-spaces", text("有限空间", "confined spaces"), [
        ask.verdict(
          "confined-spaces-listed",
          text("有限空间已辨识、建台账、设警示标志", "confined spaces are known, listed and marked"),
          { points: 5, ...major("confined-space-unidentified", 7, text("辨识建账、设置标志", "list and mark them")) },
        ),
        ask.verdict(
          "confined-space-work",
          text(
            "有限空间作业经审批，先通风、再检测、后作业，有人监护",
            "work in them has a permit, begins after ventilating and testing, and is watched",
          ),
          {
            points: 10,
            veto: true,
            ...major("confined-space-without-permit", 1, text("立即停止作业", "stop the work at once")),
          },
        ),
      ]),
      ask.photo("site-photo", text("现场照片", "photo of the site")),
    ],
    scoring: hundredPoints,
  },
  { libraries: [basics] },
);
