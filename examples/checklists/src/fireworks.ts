import { ask, checklist } from "@anwei/inspection";
import { text } from "@anwei/kernel";
import { fireworksDecree455 } from "@anwei/law";
import { basics } from "./basics.ts";
import { majorBy, onTheSpot, within } from "./opens.ts";
import { hundredPoints } from "./scoring.ts";

const major = majorBy("fireworks-2017");
const cites = fireworksDecree455.whole();

const trade = ask.choice("trade", text("经营方式", "trade"), {
  wholesale: text("批发", "wholesale"),
  retail: text("零售", "retail"),
});
const stores = ask.number("stores", text("库房数", "stores"), { unit: "item", min: 0, max: 60 });

/** Wholesale and retail of fireworks (烟花爆竹经营). */
export const fireworks = checklist(
  {
    id: "example/fireworks",
    version: "2026-1",
    title: text("烟花爆竹经营单位安全检查表", "Checklist of traders in fireworks"),
    items: [
      ask.section("unit", text("单位概况", "the unit"), [trade, stores]),
      ask.section("management", text("证照与人员", "licence and people"), [
        basics.take("responsibility-system", { points: 5 }),
        basics.take("hidden-danger-records", { points: 5 }),
        basics.take("staff-trained", { points: 5 }),
        basics.take("liability-insurance", { points: 5 }),
        ask.verdict(
          "licence-in-force",
          text("经营许可证在有效期内，地址、范围与实际一致", "the licence is in force, for this place and these goods"),
          {
            points: 10,
            veto: true,
            ...major("beyond-licence", 3, text("停止经营，清退产品", "stop trading and return the goods")),
          },
        ),
        ask.verdict("licence-own", text("没有出租、出借、转让许可证", "the licence is not lent, let or passed on"), {
          points: 5,
          ...major("licence-lent", 3, text("停止经营，移交查处", "stop trading, and hand it over for penalty")),
        }),
        ask.verdict(
          "principals-examined",
          text(
            "批发企业主要负责人、安全生产管理人员考核合格",
            "principals and safety managers of a wholesaler have passed their examination",
          ),
          {
            when: trade.is("wholesale"),
            points: 5,
            ...major("principals-unexamined", 30, text("限期考核", "pass the examination")),
          },
        ),
        ask.verdict(
          "goods-registered",
          text(
            "产品从有资质的单位购进，流向登记与库存一致",
            "goods come from licensed units, and the register of their flow agrees with the stock",
          ),
          {
            cites,
            points: 5,
            ...within(5, "核对补登，来源不明的封存", "complete the register, and seal what is of unknown origin"),
          },
        ),
      ]),
      ask.repeat(
        "store",
        text("库房", "store"),
        [
          ask.verdict(
            "store-within-quantity",
            text(
              "存放量不超过核定药量，堆垛整齐、通道畅通",
              "no more is stored than allowed, in tidy stacks with clear ways",
            ),
            { points: 10, ...major("other-explosives", 1, text("立即转移超量产品", "move what is too much at once")) },
          ),
          ask.verdict(
            "store-distance",
            text("与周边建筑的安全距离、防护屏障未被改变", "distances to buildings around and barriers are unchanged"),
            {
              points: 10,
              ...major(
                "distance-or-barriers",
                15,
                text("停用库房，恢复距离和屏障", "take the store out of use and restore them"),
              ),
            },
          ),
          ask.verdict(
            "store-antistatic-lightning",
            text(
              "防雷、防静电设施检测合格，库内无电源或者为防爆电气",
              "lightning and static protection has passed its test; no power inside, or explosion-proof",
            ),
            {
              points: 5,
              ...major(
                "antistatic-fire-lightning",
                7,
                text("停用库房，检测整改", "take the store out of use, test and repair"),
              ),
            },
          ),
          ask.verdict(
            "store-watched",
            text("昼夜有人值守，监控、报警正常", "watched day and night, with cameras and alarms that work"),
            { cites, points: 5, ...within(3, "落实值守、修复监控", "man it and repair the cameras") },
          ),
        ],
        { when: trade.is("wholesale"), times: stores },
      ),
      ask.section(
        "shop",
        text("零售店（点）", "the shop"),
        [
          ask.verdict(
            "shop-not-in-housing",
            text(
              "不在居民住宅楼内，店内无明火取暖、做饭、住宿",
              "not in a residential building; no open flame, cooking or sleeping in it",
            ),
            {
              points: 10,
              veto: true,
              ...major("retail-in-housing", 1, text("停止经营，撤出产品", "stop trading and take the goods out")),
            },
          ),
          ask.verdict("shop-quantity", text("存放量不超过许可证载明的数量", "no more is kept than the licence says"), {
            cites,
            points: 5,
            evidence: ["photo"],
            ...onTheSpot("超量产品当场退回批发单位", "return what is too much to the wholesaler"),
          }),
          ask.verdict(
            "shop-fire-equipment",
            text(
              "灭火器、消防水桶到位，张贴禁烟禁火标志",
              "extinguishers and water are at hand, and smoking is forbidden by signs",
            ),
            { cites, points: 5, ...onTheSpot("当场补齐", "complete them on the spot") },
          ),
          ask.verdict(
            "shop-goods-within-scope",
            text(
              "不销售礼花弹等专业燃放类产品和未标“个人燃放类”的产品",
              "no display shells or other goods that are not for private use are sold",
            ),
            { cites, points: 5, evidence: ["photo"], ...onTheSpot("下架封存", "take them off and seal them") },
          ),
        ],
        { when: trade.is("retail") },
      ),
      ask.photo("site-photo", text("现场照片", "photo of the site")),
    ],
    // A wholesaler 75 of these, a retailer 65: what is not asked does not count.
    scoring: hundredPoints,
  },
  { libraries: [basics] },
);
