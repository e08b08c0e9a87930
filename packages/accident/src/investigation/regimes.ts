import {
  all,
  any,
  decision,
  type Example,
  type Facts,
  type Row,
  record,
  steps,
  type Terms,
  type Test,
  text,
  unordered,
} from "@anwei/kernel";
import {
  coalRegulation,
  coalSupervision,
  decree493,
  maritimeLaw2021,
  powerDecree599,
  railwayDecree501,
  specialEquipmentRegulation,
} from "@anwei/law";
import { lostCounted } from "../level/index.js";
import { accidents } from "../records/index.js";

/** Whose rules say who investigates and by when. */
export const investigationRegimes = {
  general: text("生产安全事故一般规定", "general rules"),
  railway: text("铁路交通事故", "railway traffic"),
  coal: text("煤矿事故", "coal mines"),
  maritime: text("海上交通事故", "maritime traffic"),
  "special-equipment": text("特种设备事故", "special equipment"),
  power: text("电力安全事故", "power safety"),
  other: text("另有规定，条文未见", "rules of their own, not seen"),
} as const;

export type InvestigationRegime = keyof typeof investigationRegimes;

type Accident = Terms<typeof accidents>;
type Special = "railway" | "maritime" | "special-equipment" | "power";

/** The coal mine authorities investigated what cost life or health; since 2024 they investigate every coal accident. */
const coalHarm = (a: Accident): Test =>
  all(a.sector.is("coal"), any(lostCounted.of(a).atLeast(1), a.injuries.atLeast(1)));
const coal = (a: Accident): Test => a.sector.is("coal");

/** The regimes in turn. Of those not named, the rules of that time were not seen. */
const inTurn =
  (ofCoal: (a: Accident) => Test, ...seen: readonly Special[]) =>
  (a: Accident): readonly Row<InvestigationRegime>[] => {
    const own = (regime: Special): InvestigationRegime => (seen.includes(regime) ? regime : "other");
    const water = a.sector.is("water");
    return steps<{ readonly when: Test; readonly then: InvestigationRegime } | { readonly otherwise: "general" }>([
      { when: a.onRailway, then: own("railway") },
      { when: ofCoal(a), then: "coal" },
      ...(seen.includes("maritime") ? [{ when: all(water, a.atSea), then: "maritime" } as const] : []),
      { when: water, then: "other" },
      { when: a.specialEquipment, then: own("special-equipment") },
      { when: a.powerSupply, then: own("power") },
      { otherwise: "general" },
    ]);
  };

const generally = decree493.article(45);
const railway = railwayDecree501.article(26);
const coalBefore = coalSupervision.article(18);
const equipment = specialEquipmentRegulation.article(67);
const power = powerDecree599.article(21);
const maritime = maritimeLaw2021.article(82);

const concerned = {
  plain: [text("建筑施工坍塌", "a collapse in construction"), { sector: "construction" }],
  railway: [text("煤矿专用铁路", "a coal mine's railway"), { sector: "coal", injuries: 1, onRailway: true }],
  coalDeath: [text("煤矿死亡1人", "a coal mine, 1 dead"), { sector: "coal", deaths: 1 }],
  coalInjury: [text("煤矿受伤1人", "a coal mine, 1 injured"), { sector: "coal", injuries: 1 }],
  coalLoss: [text("煤矿无人伤亡", "a coal mine, nobody hurt"), { sector: "coal" }],
  coalEquipment: [
    text("煤矿锅炉，无人伤亡", "a coal mine's boiler, nobody hurt"),
    { sector: "coal", specialEquipment: true, powerSupply: true },
  ],
  coalPower: [text("煤矿电网，无人伤亡", "a coal mine's grid, nobody hurt"), { sector: "coal", powerSupply: true }],
  sea: [
    text("海上交通", "traffic at sea"),
    { sector: "water", injuries: 1, atSea: true, specialEquipment: true, powerSupply: true },
  ],
  inland: [
    text("内河交通", "traffic on inland water"),
    { sector: "water", injuries: 1, atSea: false, specialEquipment: true, powerSupply: true },
  ],
  equipment: [
    text("海上电厂锅炉", "a boiler of a power plant at sea"),
    { sector: "other", injuries: 1, atSea: true, specialEquipment: true, powerSupply: true },
  ],
  power: [text("海上电网", "a grid at sea"), { sector: "other", injuries: 1, atSea: true, powerSupply: true }],
} as const satisfies Readonly<Record<string, readonly [unknown, Facts<typeof accidents>]>>;

type Concerned = keyof typeof concerned;

/** One accident of every sort on one day. */
const onDay = (
  happenedOn: string,
  expected: Readonly<Record<Concerned, InvestigationRegime>>,
): readonly Example<typeof accidents, InvestigationRegime>[] =>
  (Object.keys(expected) as Concerned[]).map((sort) => {
    const [{ zh, en }, facts] = concerned[sort];
    return {
      name: text(`${happenedOn} ${zh}`, `${en}, ${happenedOn}`),
      facts: { happenedOn, deaths: 0, missing: 0, injuries: 0, seriousInjuries: 0, directLoss: 0, ...facts },
      expect: expected[sort],
    };
  });

const first = {
  plain: "general",
  railway: "other",
  coalDeath: "coal",
  coalInjury: "coal",
  coalLoss: "general",
  coalEquipment: "other",
  coalPower: "other",
  sea: "other",
  inland: "other",
  equipment: "other",
  power: "other",
} as const;
const since2007 = { ...first, railway: "railway" } as const;
const since2009 = { ...since2007, equipment: "special-equipment", coalEquipment: "special-equipment" } as const;
const since2011 = { ...since2009, power: "power", coalPower: "power" } as const;
const since2021 = { ...since2011, sea: "maritime" } as const;
const since2024 = { ...since2021, coalLoss: "coal", coalEquipment: "coal", coalPower: "coal" } as const;

/** 调查适用的规定: whose rules decide who investigates an accident, and by when. */
export const investigationRegime = decision({
  id: "accident/investigation-regime",
  title: text("调查适用的规定", "rules of investigation"),
  note: text(
    "特别重大以下的事故，法律、行政法规另有规定的从其规定。一起事故涉及几种的，依次按铁路、煤矿、海上、特种设备、电力认定：这是本规则的读法，条文没有写明。内河交通事故，以及各专门规定施行以前的此类事故，另有规定而条文未见，不作推定",
    "below extraordinarily serious accidents, laws and regulations of their own prevail. Where one accident falls under several, they are taken in the order railway, coal, sea, special equipment, power: a reading, the texts do not say. Traffic accidents on inland water, and such accidents before the rules at hand came into force, had rules that were not seen",
  ),
  about: record(accidents),
  law: "event",
  outcomes: unordered(investigationRegimes),
  combine: "exactlyOne",
  cites: [coalRegulation.article(60), maritime, power, equipment, railway, generally],
  rows: inTurn(coal, "railway", "maritime", "special-equipment", "power"),
  before: [
    {
      from: "2021-09-01",
      to: "2024-04-30",
      cites: [maritime, power, equipment, coalBefore, railway, generally],
      rows: inTurn(coalHarm, "railway", "maritime", "special-equipment", "power"),
    },
    {
      from: "2011-09-01",
      to: "2021-08-31",
      cites: [power, equipment, coalBefore, railway, generally],
      rows: inTurn(coalHarm, "railway", "special-equipment", "power"),
    },
    {
      from: "2009-05-01",
      to: "2011-08-31",
      cites: [equipment, coalBefore, railway, generally],
      rows: inTurn(coalHarm, "railway", "special-equipment"),
    },
    {
      from: "2007-09-01",
      to: "2009-04-30",
      cites: [railway, coalBefore, generally],
      rows: inTurn(coalHarm, "railway"),
    },
    { from: "2007-06-01", to: "2007-08-31", cites: [generally, coalBefore], rows: inTurn(coalHarm) },
  ],
  examples: [
    ...onDay("2007-06-01", first),
    ...onDay("2007-08-31", first),
    ...onDay("2007-09-01", since2007),
    ...onDay("2009-04-30", since2007),
    ...onDay("2009-05-01", since2009),
    ...onDay("2011-08-31", since2009),
    ...onDay("2011-09-01", since2011),
    ...onDay("2021-08-31", since2011),
    ...onDay("2021-09-01", since2021),
    ...onDay("2024-04-30", since2021),
    ...onDay("2024-05-01", since2024),
    {
      name: text("水上交通，是否海上未报：两者皆可能", "water traffic, whether at sea is not said: either"),
      facts: { happenedOn: "2026-03-01", sector: "water" },
      expect: { possible: ["maritime", "other"] },
    },
    {
      name: text("条例施行前一日不适用", "the day before the decree came into force it does not apply"),
      facts: { happenedOn: "2007-05-31", sector: "construction" },
      expect: { notApplicable: true },
    },
  ],
});
