import { text } from "@anwei/kernel";
import { order10 } from "@anwei/law";
import { type MajorDangerCriteria, under } from "./criterion.js";

const article = (n: number) => order10.article(n, { verified: false });

/** Industry and trade, order 10 of 2023. */
export const industryTrade: MajorDangerCriteria = {
  id: "industry-trade-2023",
  title: text("工贸企业重大事故隐患判定标准（2023年）", "Industry and trade (2023)"),
  absent: text(
    "纺织、烟草两条的条目未见，没有编入；第三条以外的条目凭记忆",
    "the items on textiles and tobacco were not seen and are not there; those outside of article 3 are from memory",
  ),
  entries: [
    ...under(order10.article(3), [
      [
        "contractors-unmanaged",
        "对承包、承租单位没有统一协调管理，或者没有定期检查",
        "contractors and lessees are not managed together, or not inspected regularly",
      ],
      [
        "special-operators-untrained",
        "特种作业人员未经培训取证上岗",
        "special operators work without training and certificate",
      ],
      [
        "smelting-principals-unexamined",
        "金属冶炼企业主要负责人、安全管理人员未考核合格",
        "principals and safety managers of a metal smelter have not passed their examination",
      ],
    ]),
    ...under(article(4), [
      [
        "people-rooms-under-molten-metal",
        "人员聚集场所设在熔融金属吊运跨内",
        "rooms where people gather stand in the bay where molten metal is lifted",
      ],
      ["water-near-molten-metal", "熔融金属影响范围内的坑、槽有积水", "water stands where molten metal may splash"],
      ["no-emergency-ladle", "铸造区没有应急包、应急坑等设施", "the casting area has no emergency ladle or pit"],
      [
        "steel-furnace-cooling-unguarded",
        "炼钢炉水冷系统没有报警联锁",
        "the water cooling of a steel furnace has no alarm and interlock",
      ],
      [
        "blast-furnace-relief-unset",
        "高炉炉顶压力和泄压设置不当",
        "top pressure and relief of the blast furnace are not set as they must be",
      ],
      [
        "gas-area-without-fixed-co-alarm",
        "煤气场所没有固定式一氧化碳报警装置",
        "gas facilities have no fixed CO alarm",
      ],
      ["gas-line-without-isolation", "煤气管道没有可靠隔断", "gas lines cannot be isolated"],
      ["gas-drainer-faulty", "煤气水封排水器不符合要求", "a water-seal drainer of gas is not as it must be"],
    ]),
    ...under(article(5), [
      [
        "non-ferrous-people-rooms",
        "人员聚集场所设在熔融有色金属吊运、浇铸影响范围内",
        "rooms where people gather stand where molten non-ferrous metal is lifted or cast",
      ],
      ["non-ferrous-water", "熔融有色金属影响范围内有积水", "water stands where molten non-ferrous metal may run"],
      ["non-ferrous-no-emergency-discharge", "熔炼、铸造没有应急排放和储存设施", "no emergency discharge for the melt"],
      [
        "non-ferrous-no-emergency-water",
        "铸造冷却没有应急水源",
        "the cooling of castings has no emergency water source",
      ],
      [
        "non-ferrous-cooling-unguarded",
        "熔炼炉水冷系统没有监测报警联锁",
        "the water cooling of a furnace has no alarm and interlock",
      ],
      [
        "deep-well-crystalliser-unguarded",
        "深井铸造结晶器冷却水没有监测报警联锁",
        "deep-well casting: the crystalliser's water has no alarm and interlock",
      ],
      [
        "deep-well-level-unguarded",
        "深井铸造没有液位监测报警或者机械锁紧",
        "deep-well casting: no level alarm or no mechanical lock",
      ],
      [
        "deep-well-fixed-furnace-no-quick-close",
        "深井铸造固定式熔炼炉没有快速切断或者紧急排放",
        "deep-well casting: a fixed furnace without quick closing or emergency discharge",
      ],
      [
        "deep-well-tilting-furnace",
        "深井铸造倾动式熔炼炉不符合要求",
        "deep-well casting: a tilting furnace is not as it must be",
      ],
      [
        "deep-well-winch-rope",
        "深井铸造卷扬系统没有使用钢芯钢丝绳",
        "deep-well casting: the winch has no rope with a steel core",
      ],
      [
        "non-ferrous-toxic-gas-without-alarm",
        "可能有一氧化碳、砷化氢、氯气、硫化氢的场所没有报警装置",
        "no alarm where there may be CO, arsine, chlorine or hydrogen sulphide",
      ],
      [
        "non-ferrous-gas-main-unguarded",
        "煤气、燃气总管没有压力监测报警或者切断",
        "a gas main without pressure alarm or cut-off",
      ],
      [
        "non-ferrous-gas-drainer-faulty",
        "煤气水封排水器不符合要求",
        "a water-seal drainer of gas is not as it must be",
      ],
    ]),
    ...under(article(6), [
      [
        "coal-mill-without-co-alarm",
        "煤磨收尘器、煤粉仓没有温度和一氧化碳监测报警或灭火装置",
        "collector or silo of a coal mill without temperature and CO alarms or extinguishing gas",
      ],
      ["manual-silo-cleaning", "人工清理筒型库", "a silo is cleaned by hand"],
      ["carbide-slag-without-alarm", "电石渣库没有可燃气体报警装置", "a carbide-slag silo without gas alarm"],
      [
        "entry-without-isolation",
        "进入筒型库、窑、磨机前没有隔断能源",
        "a silo, kiln or mill is entered without isolation",
      ],
      [
        "premix-kiln-without-pressure-alarm",
        "使用预混燃气的窑炉没有压力监测报警",
        "a kiln on premixed gas without pressure alarm",
      ],
      [
        "hydrogen-room-without-alarm",
        "制氢、配气和燃气房间没有气体报警装置",
        "hydrogen, mixing or gas rooms without alarms",
      ],
      ["electric-furnace-cooling-failed", "电熔炉水冷系统失效", "the water cooling of an electro-fused furnace fails"],
      [
        "glass-furnace-cooling-unmonitored",
        "玻璃窑炉、锡槽冷却系统没有监测报警",
        "the cooling of a glass furnace or tin bath is not monitored",
      ],
    ]),
    ...under(article(7), [
      [
        "people-rooms-in-pouring-bay",
        "人员聚集场所设在熔炼、浇注跨内",
        "rooms where people gather stand in a melting or pouring bay",
      ],
      ["no-emergency-discharge", "浇注区没有应急储存设施", "the pouring area has no emergency discharge"],
      ["water-in-melting-area", "熔炼、浇注区域有积水或潮湿", "water in melting or pouring areas"],
      [
        "furnace-cooling-unguarded",
        "熔炼炉冷却水没有报警联锁",
        "the cooling water of a furnace has no alarm and interlock",
      ],
      [
        "burner-unguarded",
        "燃气燃烧装置没有压力报警切断和熄火保护",
        "a gas burner without pressure cut-off and flame guard",
      ],
      ["solvent-cleaning", "用易燃溶剂清洗", "cleaning with flammable solvents"],
      ["paint-room-unguarded", "调漆、喷漆房间没有气体报警或通风", "paint rooms without gas alarm or ventilation"],
    ]),
    ...under(article(8), [
      ["baking-without-cutoff", "烘烤、油炸设备没有超温切断", "baking or frying without over-temperature cut-off"],
      ["liquor-without-alarm", "白酒储存、勾兑场所没有蒸气浓度报警", "liquor stores without vapour alarm"],
      ["chlorine-cylinder-heated", "液氯钢瓶直接加热", "chlorine cylinders are heated directly"],
      ["ceramic-kiln-without-alarm", "玻璃、陶瓷窑炉没有燃气报警", "glass or ceramic kilns without gas alarm"],
      [
        "light-glass-cooling-unmonitored",
        "日用玻璃窑炉冷却系统没有监测",
        "the cooling of a glass furnace is not monitored",
      ],
      ["light-paint-room-unguarded", "喷漆房间没有气体报警或通风", "paint rooms without gas alarm or ventilation"],
      [
        "lithium-cells-not-isolated",
        "锂电池库没有隔离故障电池",
        "a lithium battery store does not isolate faulty cells",
      ],
    ]),
    ...under(article(11), [
      [
        "dust-building-or-people-rooms",
        "粉尘厂房结构不符，或者其中设有人员聚集场所",
        "the building is not fit for dust, or people gather in it",
      ],
      ["dust-systems-shared", "不同防火分区或不同粉尘共用除尘系统", "dust systems are shared"],
      ["dust-system-without-explosion-control", "干式除尘系统没有控爆措施", "a dry system without explosion control"],
      [
        "dust-positive-pressure",
        "铝镁等粉尘用正压除尘，或者没有火花防范",
        "positive pressure for aluminium or magnesium dust, or no spark control",
      ],
      ["dust-gravity-chamber", "用重力沉降室或者干式巷道除尘", "a gravity chamber or a dry tunnel"],
      ["dust-without-airlock", "金属、木粉尘除尘器没有锁气卸灰", "no airlock discharge for metal or wood dust"],
      ["dust-electrics-unfit", "20区电气设备不防爆", "electrics in zone 20 are not explosion-proof"],
      [
        "dust-without-spark-detection",
        "砂光机等没有除铁、除石或者火花探测",
        "no removal of iron and stones, or no spark detection",
      ],
      [
        "dust-wet-reactive-storage",
        "遇湿自燃金属粉尘收集、储存不当",
        "metal dust that reacts with water is stored wrongly",
      ],
      ["dust-not-cleaned", "没有清扫制度或者没有及时清扫粉尘", "dust is not cleaned away"],
    ]),
    ...under(article(12), [
      [
        "ammonia-direct-cooling",
        "包装、分割等作业间用氨直接蒸发制冷空调",
        "direct ammonia cooling in packing or cutting rooms",
      ],
      [
        "freezer-room-over-nine",
        "快速冻结装置没有单独设间，或者作业间超过9人",
        "a quick freezer without a room of its own, or more than 9 people in it",
      ],
    ]),
    ...under(article(13), [
      [
        "confined-space-unidentified",
        "有限空间没有辨识、建账，也没有警示标志",
        "confined spaces are neither listed nor marked",
      ],
      [
        "confined-space-without-permit",
        "有限空间作业没有审批，没有先通风、再检测、后作业，或者没有监护",
        "confined space work without permit, without ventilating and testing first, or without a watcher",
      ],
    ]),
    ...under(article(14), [
      [
        "guard-out-of-order",
        "判定标准所列的监测、报警、防护装置失效或者不起作用",
        "a monitor, alarm or guard that the criteria ask for is out of order or useless",
      ],
    ]),
  ],
};
