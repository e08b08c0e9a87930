import { any, text, yuan } from "@anwei/kernel";
import { specialEquipmentRegulation } from "@anwei/law";
import { casesOf, casualtyCases, harmlessOn, notConcerned, notYet } from "./cases.js";
import { asGraveAs, casualtyRows } from "./casualties.js";
import { regime } from "./regime.js";
import { specialEquipmentEvents } from "./special-equipment-events.js";

const equipment = { ...harmlessOn("2009-05-01"), specialEquipment: true } as const;

/** 特种设备事故等级: by casualties and loss, or by technical events; a loss alone is ordinary from 10,000 yuan on. */
export const { first: firstSpecialEquipmentLevel, counted: specialEquipmentLevel } = regime({
  name: "special-equipment",
  title: text("特种设备事故等级", "level of a special equipment accident"),
  note: text(
    "一般事故：死亡或者重伤1人以上，或者损失1万元以上，或者有所列情形；条文只写“3人以下”“10人以下”，有下限是与损失下限一致的读法",
    "ordinary: anybody lost or seriously injured, a loss of 10,000 yuan, or one of the events listed; the text says “below 3” and “below 10” only, and at least one is read beside the floor of the loss",
  ),
  appliesWhen: (a) => a.specialEquipment,
  cites: [
    specialEquipmentRegulation.article(61),
    specialEquipmentRegulation.article(62),
    specialEquipmentRegulation.article(63),
    specialEquipmentRegulation.article(64),
  ],
  rows: (a, { lost, seriousInjuries, loss }) => [
    ...casualtyRows(lost, seriousInjuries, loss),
    ...asGraveAs(["extraordinary", "major", "larger", "ordinary"], specialEquipmentEvents.of(a)),
    { when: any(lost.atLeast(1), seriousInjuries.atLeast(1), loss.atLeast(yuan(10_000))), then: "ordinary" },
  ],
  examples: [
    ...casualtyCases(equipment),
    ...casesOf(equipment, [
      ["死亡1人", "1 dead", { deaths: 1 }, "ordinary"],
      ["重伤1人", "1 seriously injured", { injuries: 1, seriousInjuries: 1 }, "ordinary"],
      ["损失1万元", "a loss of 10,000 yuan", { directLoss: 10_000 }, "ordinary"],
      ["损失差1分满1万元", "a fen short of 10,000 yuan", { directLoss: "9999.99" }, "none"],
      [
        "600兆瓦锅炉爆炸",
        "a boiler of 600 MW exploded",
        { boilerExploded: true, boilerMegawatts: 600 },
        "extraordinary",
      ],
      ["泄漏转移5万人", "a leak, 50,000 moved", { leakMoved: 50_000 }, "major"],
      ["起重机械整体倾覆", "a crane overturned", { craneOverturned: true }, "larger"],
      ["电梯困住1人2小时", "a lift, 1 person for 2 h", { trappedInLift: 1, trappedHours: 2 }, "ordinary"],
    ]),
    notYet(equipment, "2009-04-30"),
    notConcerned(equipment, "不是特种设备", "no special equipment", { specialEquipment: false }),
  ],
});
