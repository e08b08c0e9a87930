import { ask, checklist, itemLibrary } from "@anwei/inspection";
import { text } from "@anwei/kernel";
import { order10, safetyLaw2021 } from "@anwei/law";

const law = (article: number) => safetyLaw2021.article(article);

/** Items that every enterprise is asked. */
export const basics = itemLibrary({
  id: "example/basics",
  version: "2026-1",
  items: [
    ask.verdict(
      "responsibility-system",
      text("建立并落实全员安全生产责任制", "a responsibility system for all staff is kept"),
      {
        cites: law(22),
        opens: { grade: "general", days: 15, measure: text("建立制度并考核", "set it up and assess by it") },
      },
    ),
    ask.verdict(
      "hidden-danger-records",
      text("如实记录隐患排查治理情况", "hidden dangers and their removal are recorded"),
      {
        cites: law(41),
        evidence: ["photo"],
        opens: { grade: "general", days: 7, measure: text("补齐台账", "complete the ledger") },
      },
    ),
  ],
});

const workers = ask.number("dust-workers", text("粉尘作业人数", "people who work in dust"), {
  unit: "person",
  min: 0,
  max: 5000,
});
const dust = ask.choice("dust-kind", text("粉尘种类", "kind of dust"), {
  metal: text("金属粉尘", "metal dust"),
  wood: text("木粉尘", "wood dust"),
  grain: text("粮食粉尘", "grain dust"),
});
const workshops = ask.number("workshops", text("涉粉车间数", "workshops with dust"), { unit: "item", min: 0, max: 50 });

/** Enterprises with combustible dust (粉尘涉爆企业). */
export const dustChecklist = checklist(
  {
    id: "example/dust",
    version: "2026-1",
    title: text("粉尘涉爆企业安全检查表", "Checklist of combustible dust"),
    items: [
      ask.section("general", text("企业概况", "the enterprise"), [
        workers,
        dust,
        ask.date("last-training", text("最近一次培训日期", "last training on"), {
          cites: law(28),
          points: 5,
          failsWhen: (on) => on.below("2025-01-01"),
        }),
        ask.text("contact", text("联系人职务", "post of the contact")),
      ]),
      ask.section(
        "management",
        text("安全管理", "management"),
        [basics.take("responsibility-system", { points: 10 }), basics.take("hidden-danger-records", { points: 10 })],
        { most: 15 },
      ),
      workshops,
      ask.repeat(
        "workshop",
        text("涉粉车间", "workshop"),
        [
          ask.verdict("dust-cleaned", text("及时清扫积尘", "dust is cleaned away in time"), {
            hint: text("设备、地面、横梁", "equipment, floor and beams"),
            cites: order10.article(11, { verified: false }),
            points: 20,
            evidence: ["photo"],
            opens: {
              grade: "major",
              days: 3,
              measure: text("停产清扫", "stop and clean"),
              criterion: { list: "industry-trade-2023", entry: "dust-not-cleaned" },
            },
          }),
          ask.verdict("spark-detection", text("设置火花探测", "there is spark detection"), {
            when: dust.is("wood"),
            cites: order10.article(11, { verified: false }),
            points: 10,
            evidence: ["photo", "note"],
            opens: {
              grade: "major",
              days: 30,
              measure: text("加装火花探测", "install it"),
              criterion: { list: "industry-trade-2023", entry: "dust-without-spark-detection" },
            },
          }),
        ],
        { times: workshops },
      ),
      ask.verdict("people-rooms", text("厂房内未设人员聚集场所", "no rooms where people gather are in the building"), {
        when: ask.any(workers.atLeast(10), ask.not(dust.oneOf("wood", "grain"))),
        cites: order10.article(11, { verified: false }),
        points: 30,
        veto: true,
        opens: {
          grade: "major",
          measure: text("立即迁出", "move them out at once"),
          criterion: { list: "industry-trade-2023", entry: "dust-building-or-people-rooms" },
        },
      }),
      ask.photo("site-photo", text("现场照片", "photo of the site")),
    ],
    scoring: {
      denominator: "applicable",
      full: 100,
      total: 85,
      rounding: { mode: "halfUp", decimals: 1 },
      veto: "zero",
      grades: [
        { name: "good", title: text("好", "good"), from: 90 },
        { name: "fair", title: text("一般", "fair"), from: 70 },
        { name: "poor", title: text("差", "poor") },
      ],
    },
  },
  { libraries: [basics] },
);
