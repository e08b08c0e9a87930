import { all, decision, type Example, type Facts, not, record, type Text, text, unordered } from "@anwei/kernel";
import { order14, safetyLaw2021, specialEquipmentRegulation } from "@anwei/law";
import { determinedLevel, type RegimeLevel, regimeLevels } from "../level/index.js";
import { accidents } from "../records/accidents.js";
import { fineLaw } from "./fine-law.js";
import { levels, levelsUpToMajor } from "./latitude.js";

const fromMemory = { verified: false } as const;

const authorities = {
  "emergency-ministry": text("应急管理部", "Ministry of Emergency Management"),
  province: text("省级应急管理部门", "provincial emergency authority"),
  city: text("设区的市级应急管理部门", "city emergency authority"),
  county: text("县级应急管理部门", "county emergency authority"),
  "national-mine-administration": text("国家矿山安全监察局", "National Mine Safety Administration"),
  "provincial-mine-bureau": text("国家矿山安全监察局省级局", "provincial bureau of the mine administration"),
  "special-equipment-authority": text("特种设备安全监督管理部门", "special equipment authority"),
  "railway-authority": text("铁路行业主管部门（也可以）", "railway authority, as well"),
  "power-authority": text("电力行业主管部门（也可以）", "power authority, as well"),
} as const;

type Authority = keyof typeof authorities;

const ofLevel = {
  ordinary: "county",
  larger: "city",
  major: "province",
  extraordinary: "emergency-ministry",
} as const;
const ofMines = {
  ordinary: "provincial-mine-bureau",
  larger: "provincial-mine-bureau",
  major: "provincial-mine-bureau",
  extraordinary: "national-mine-administration",
} as const;

/** 罚款决定机关: who may impose the fines of an accident, by its level and kind; the accident's place decides. */
export const imposingAuthority = decision({
  id: "accident/imposing-authority",
  title: text("事故罚款的决定机关", "who imposes the fines of an accident"),
  note: text(
    "由事故发生地的机关决定；矿山的特种设备由矿山安全监察机构决定，系本项目的理解；上级可以指定下一级。铁路、电力行业也可以由主管部门处罚，民用航空同此而未编入。2024年3月1日前分级的规定未编入",
    "the authority of the place of the accident; for special equipment of a mine the mine administration, which is our reading; a higher one may designate the next lower. In railways and power the sector's authority may impose them too, in civil aviation as well, which is not coded. The division by level before 1 March 2024 is not coded",
  ),
  cites: [
    order14.article(6, fromMemory),
    order14.article(7, fromMemory),
    order14.article(8, fromMemory),
    safetyLaw2021.article(115),
    specialEquipmentRegulation.article(88),
  ],
  about: record(accidents),
  law: "judged",
  outcomes: unordered(authorities),
  combine: "every",
  appliesWhen: (a) => determinedLevel.of(a).atLeast("ordinary"),
  rows: (a) => {
    const mine = a.sector.oneOf("coal", "non-coal-mine");
    const level = determinedLevel.of(a);
    const special = fineLaw.of(a).is("special-equipment");
    return [
      ...levelsUpToMajor.map((l) => ({ when: all(level.is(l), not(mine), not(special)), then: ofLevel[l] })),
      { when: all(level.is("extraordinary"), not(mine)), then: ofLevel.extraordinary },
      ...levels.map((l) => ({ when: all(level.is(l), mine), then: ofMines[l] })),
      { when: all(special, level.atMost("major"), not(mine)), then: "special-equipment-authority" },
      { when: a.onRailway, then: "railway-authority" },
      { when: a.powerSupply, then: "power-authority" },
    ] as const;
  },
  examples: [
    ...levels.flatMap((level) => [
      shown(text("其他行业", "another trade"), level, {}, [ofLevel[level]]),
      shown(text("煤矿", "coal mine"), level, { sector: "coal" }, [ofMines[level]], "coal"),
    ]),
    shown(text("非煤矿山", "non-coal mine"), "larger", { sector: "non-coal-mine" }, ["provincial-mine-bureau"]),
    ...levels.map((level) =>
      shown(
        text("特种设备", "special equipment"),
        level,
        {},
        [level === "extraordinary" ? "emergency-ministry" : "special-equipment-authority"],
        "special-equipment",
      ),
    ),
    shown(
      text("非煤矿山的特种设备", "special equipment of a non-coal mine"),
      "larger",
      { sector: "non-coal-mine" },
      ["provincial-mine-bureau"],
      "special-equipment",
    ),
    shown(text("铁路", "railway"), "larger", { onRailway: true }, ["city", "railway-authority"]),
    shown(text("电力", "power"), "larger", { powerSupply: true }, ["city", "power-authority"]),
    { ...shown(text("不适用", "not applicable"), "none", {}, []), expect: { notApplicable: true } },
    {
      ...shown(text("第14号令施行前一日", "the day before Order 14"), "larger", {}, []),
      judged: "2024-02-29",
      expect: { notApplicable: true },
    },
  ],
});

function shown(
  name: Text,
  level: RegimeLevel,
  facts: Facts<typeof accidents>,
  certain: readonly Authority[],
  law = "general",
): Example<typeof accidents, { readonly certain: readonly Authority[] }> {
  return {
    name: text(`${name.zh}，${regimeLevels[level].zh}`, `${name.en}, ${regimeLevels[level].en}`),
    facts: { sector: "other", onRailway: false, powerSupply: false, ...facts },
    given: { "accident/determined-level": level, "accident/fine-law": law },
    judged: "2024-03-01",
    expect: { certain },
  };
}
