import { amount, choice, count, text, yesNo } from "@anwei/kernel";

const notReported = text("事故报告未列的，按不涉及计", "a report that does not name it concerns none");
const no = { value: false, because: notReported } as const;
const nothing = { value: 0, because: notReported } as const;

const hours = (zh: string, en: string) => amount(text(zh, en), { unit: "hour", decimals: 2, min: 0 });
const megawatts = (zh: string, en: string) => amount(text(zh, en), { unit: "megawatt", decimals: 3, min: 0 });
const share = (zh: string, en: string) => amount(text(zh, en), { as: "percent", decimals: 4, min: 0, max: 1 });
const cars = (zh: string, en: string) => count(text(zh, en), { unit: "vehicle", assume: nothing });

const lossOfProperty = {
  /** 直接财产损失: the property part of the direct economic loss, by which fires and road accidents go. */
  propertyLoss: amount(text("直接财产损失", "direct property loss"), {
    unit: "yuan",
    decimals: 2,
    min: 0,
    partOf: "directLoss",
  }),
} as const;

const onTheRoad = {
  lightInjuries: count(text("轻伤人数", "light injuries"), { also: ["轻伤"], partOf: "injuries" }),
  motorVehicle: yesNo(text("机动车事故", "a motor vehicle was involved")),
} as const;

const inConstruction = {
  /** 房屋市政工程: building or municipal works, which roads, railways and water works are not. */
  buildingWorks: yesNo(text("房屋建筑或者市政工程", "building or municipal works")),
} as const;

const onTheRailway = {
  onRailway: yesNo(text("铁路交通事故", "railway traffic accident"), { assume: no }),
  passengerCarsDerailed: cars("客运列车脱轨辆数", "passenger cars derailed"),
  freightCarsDerailed: cars("货运列车脱轨辆数", "freight cars derailed"),
  busyTrunkLine: yesNo(text("繁忙干线", "on a busy trunk line")),
  trafficCutHours: hours("中断铁路行车时间", "time for which railway traffic was cut"),
} as const;

const ofSpecialEquipment = {
  /** Of the regulation alone: not of railways, ships, pits below ground, or cranes of building sites (条例第三条). */
  specialEquipment: yesNo(text("特种设备事故", "special equipment accident"), { assume: no }),
  boilerExploded: yesNo(text("锅炉爆炸", "a boiler exploded"), { assume: no }),
  boilerStopped: yesNo(text("锅炉因安全故障中断运行", "a boiler was stopped by a safety fault"), { assume: no }),
  boilerMegawatts: megawatts("锅炉容量", "capacity of the boiler"),
  boilerStoppedHours: hours("锅炉中断运行时间", "time for which the boiler was stopped"),
  pressureExploded: yesNo(text("压力容器、压力管道爆炸", "a pressure vessel or pipe exploded"), { assume: no }),
  /** People moved because a toxic medium leaked from a pressure vessel or pipe. */
  leakMoved: count(text("有毒介质泄漏转移人数", "people moved because of a toxic leak"), { assume: nothing }),
  craneOverturned: yesNo(text("起重机械整体倾覆", "a crane overturned as a whole"), { assume: no }),
  craneBroken: yesNo(
    text("起重机械主要受力结构件折断或者起升机构坠落", "a crane's main load-bearing part broke or its hoist fell"),
    { assume: no },
  ),
  strandedAloft: count(text("高空滞留人数", "people stranded aloft"), { assume: nothing }),
  strandedOn: choice(text("高空滞留的设备", "what they were stranded on"), {
    ropeway: text("客运索道", "passenger ropeway"),
    ride: text("大型游乐设施", "large amusement ride"),
  }),
  strandedHours: hours("高空滞留时间", "time for which people were stranded aloft"),
  // Not assumed beside the hours: where it is told for how long, the number is unknown until it is told too.
  trappedInLift: count(text("电梯轿厢滞留人数", "people trapped in a lift")),
  trappedHours: amount(text("电梯轿厢滞留时间", "time for which people were trapped in a lift"), {
    unit: "hour",
    decimals: 2,
    min: 0,
    assume: nothing,
  }),
} as const;

const onTheWater = {
  atSea: yesNo(text("海上交通事故", "maritime traffic accident")),
  shipPollution: yesNo(text("船舶污染事故", "ship pollution accident"), { assume: no }),
  oilSpilt: amount(text("船舶溢油数量", "oil spilt by ships"), {
    unit: "tonne",
    decimals: 3,
    min: 0,
    assume: nothing,
  }),
} as const;

const ofPower = {
  powerSupply: yesNo(text("电力安全事故", "power safety accident"), { assume: no }),
  /** 全厂（站）对外停电: of a power plant, or of a substation of 220 kV and more. */
  stationOff: yesNo(text("发电厂或者220千伏以上变电站全厂（站）对外停电", "a whole plant or large substation off"), {
    assume: no,
  }),
  voltageDrop: share("周边监视控制点电压低于规定曲线的比例", "share by which the surrounding voltage fell short"),
  voltageDropHours: hours("电压偏低持续时间", "time for which the voltage fell short"),
  /** 机组因安全故障停止运行并导致电网减供负荷. */
  unitStopped: yesNo(
    text("机组因安全故障停运并导致电网减供负荷", "a unit stopped by a safety fault, and load was lost"),
    {
      assume: no,
    },
  ),
  beyondOverhaul: amount(text("停运超过标准大修时间的天数", "days beyond the standard overhaul time"), { unit: "day" }),
  beyondMinorRepair: amount(text("停运超过标准小修时间的天数", "days beyond the standard minor repair time"), {
    unit: "day",
  }),
  /** 采暖期内热电厂全厂对外停止供热. */
  heatStopped: yesNo(text("采暖期内热电厂全厂对外停止供热", "a plant's heat supply stopped in the heating season"), {
    assume: no,
  }),
  heatUnitsStopped: count(text("停运的供热机组台数", "heating units stopped"), { unit: "item" }),
  heatMegawatts: megawatts("热电厂装机容量", "capacity of the heating plant"),
  heatStoppedHours: hours("停止供热时间", "time for which heat was not supplied"),
} as const;

/**
 * What the regimes of their own ask of an accident beside its casualties and loss. Whether a regime is concerned, what
 * happened and whom it met is taken not to be so where a report does not name it; how large or long it was never is.
 */
export const regimeFacts = {
  ...lossOfProperty,
  ...onTheRoad,
  ...inConstruction,
  ...onTheRailway,
  ...ofSpecialEquipment,
  ...onTheWater,
  ...ofPower,
} as const;
