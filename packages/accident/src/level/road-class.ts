import { all, any, decision, type Facts, not, ordered, record, sum, text, yuan } from "@anwei/kernel";
import { roadNotice1991 } from "@anwei/law";
import { accidents } from "../records/accidents.js";
import { harmlessOn } from "./cases.js";

/** The classes of road accidents, which are none of the levels of production safety accidents. */
export const roadClasses = {
  minor: text("轻微事故", "minor"),
  ordinary: text("一般事故", "ordinary"),
  major: text("重大事故", "major"),
  "extra-large": text("特大事故", "extra-large"),
} as const;

export type RoadClass = keyof typeof roadClasses;

const road = {
  ...harmlessOn("1992-01-01"),
  sector: "road",
  lightInjuries: 0,
  motorVehicle: true,
  propertyLoss: 0,
} as const;

const shown = (zh: string, en: string, facts: Facts<typeof accidents>, expect: RoadClass) => ({
  name: text(zh, en),
  facts: { ...road, ...facts },
  expect,
});

/**
 * 道路交通事故等级划分标准 of 1991: unlike elsewhere 以下 includes its number here, so that ten serious injuries are
 * still major and eleven are extra-large.
 */
export const roadClass = decision({
  id: "accident/road-class",
  title: text("道路交通事故等级（1991年标准）", "class of a road accident (1991)"),
  note: text(
    "与生产安全事故等级不同：重伤“3人以上10人以下”含10人，11人以上方为特大。生产经营性道路交通事故另按生产安全事故定级",
    "other than the levels of production safety accidents: 3 to 10 serious injuries include 10, and only 11 are extra-large. Road accidents in production have a level besides",
  ),
  cites: roadNotice1991.whole(),
  about: record(accidents),
  law: "event",
  appliesWhen: (a) => a.sector.is("road"),
  outcomes: ordered(roadClasses),
  combine: "gravest",
  rows: (a) => {
    const lost = sum(a.deaths, a.missing);
    const serious = a.seriousInjuries;
    return [
      {
        when: any(
          lost.atLeast(3),
          serious.atLeast(11),
          all(lost.atLeast(1), serious.atLeast(8)),
          all(lost.atLeast(2), serious.atLeast(5)),
          a.propertyLoss.atLeast(yuan(60_000)),
        ),
        then: "extra-large",
      },
      { when: any(lost.atLeast(1), serious.atLeast(3), a.propertyLoss.atLeast(yuan(30_000))), then: "major" },
      {
        when: any(
          serious.atLeast(1),
          a.lightInjuries.atLeast(3),
          a.propertyLoss.atLeast(yuan(1_000)),
          all(not(a.motorVehicle), a.propertyLoss.atLeast(yuan(200))),
        ),
        then: "ordinary",
      },
    ];
  },
  examples: [
    shown("死亡3人", "3 dead", { deaths: 3 }, "extra-large"),
    shown("死亡2人、重伤4人", "2 dead, 4 seriously injured", { deaths: 2, injuries: 4, seriousInjuries: 4 }, "major"),
    shown(
      "死亡2人、重伤5人",
      "2 dead, 5 seriously injured",
      { deaths: 2, injuries: 5, seriousInjuries: 5 },
      "extra-large",
    ),
    shown("死亡1人、重伤7人", "1 dead, 7 seriously injured", { deaths: 1, injuries: 7, seriousInjuries: 7 }, "major"),
    shown(
      "死亡1人、重伤8人",
      "1 dead, 8 seriously injured",
      { deaths: 1, injuries: 8, seriousInjuries: 8 },
      "extra-large",
    ),
    shown("重伤10人仍为重大", "10 seriously injured are still major", { injuries: 10, seriousInjuries: 10 }, "major"),
    shown("重伤11人", "11 seriously injured", { injuries: 11, seriousInjuries: 11 }, "extra-large"),
    shown("财产损失6万元", "property of 60,000 yuan", { directLoss: 60_000, propertyLoss: 60_000 }, "extra-large"),
    shown(
      "财产损失差1分满6万元",
      "a fen short of 60,000 yuan",
      { directLoss: 60_000, propertyLoss: "59999.99" },
      "major",
    ),
    shown("死亡1人", "1 dead", { deaths: 1 }, "major"),
    shown("死亡2人", "2 dead", { deaths: 2 }, "major"),
    shown("下落不明1人", "1 missing", { missing: 1 }, "major"),
    shown("重伤3人", "3 seriously injured", { injuries: 3, seriousInjuries: 3 }, "major"),
    shown("重伤2人", "2 seriously injured", { injuries: 2, seriousInjuries: 2 }, "ordinary"),
    shown("财产损失3万元", "property of 30,000 yuan", { directLoss: 30_000, propertyLoss: 30_000 }, "major"),
    shown(
      "财产损失差1分满3万元",
      "a fen short of 30,000 yuan",
      { directLoss: 30_000, propertyLoss: "29999.99" },
      "ordinary",
    ),
    shown("重伤1人", "1 seriously injured", { injuries: 1, seriousInjuries: 1 }, "ordinary"),
    shown("轻伤3人", "3 lightly injured", { injuries: 3, lightInjuries: 3 }, "ordinary"),
    shown("轻伤2人", "2 lightly injured", { injuries: 2, lightInjuries: 2 }, "minor"),
    shown(
      "机动车，财产损失1000元",
      "a motor vehicle, 1,000 yuan",
      { directLoss: 1_000, propertyLoss: 1_000 },
      "ordinary",
    ),
    shown(
      "机动车，财产损失差1分满1000元",
      "a motor vehicle, a fen short of it",
      { directLoss: 1_000, propertyLoss: "999.99" },
      "minor",
    ),
    shown(
      "非机动车，财产损失200元",
      "no motor vehicle, 200 yuan",
      { motorVehicle: false, directLoss: 200, propertyLoss: 200 },
      "ordinary",
    ),
    shown(
      "非机动车，财产损失差1分满200元",
      "no motor vehicle, a fen short of it",
      { motorVehicle: false, directLoss: 200, propertyLoss: "199.99" },
      "minor",
    ),
    {
      name: text("1991年底不适用", "at the end of 1991 it does not apply"),
      facts: { ...road, happenedOn: "1991-12-31", deaths: 3 },
      expect: { notApplicable: true },
    },
    {
      name: text("火灾不适用", "it does not apply to a fire"),
      facts: { ...road, sector: "fire", deaths: 3 },
      expect: { notApplicable: true },
    },
  ],
});
