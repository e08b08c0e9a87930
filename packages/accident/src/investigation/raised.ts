import { all, any, decision, not, ordered, record, text } from "@anwei/kernel";
import { decree493 } from "@anwei/law";
import { casualtyRows } from "../level/casualties.js";
import { lostSince, seriousSince } from "../level/counted.js";
import { firstLevel, lostCounted, regimeLevels, seriousCounted } from "../level/index.js";
import { accidents, investigations } from "../records/index.js";
import { firstInvestigationAuthority, investigationAuthority } from "./authority.js";

const counted = (lost: number, serious: number) => ({
  "accident/lost-counted": lost,
  "accident/serious-counted": serious,
});
const day = { happenedOn: "2026-03-01" } as const;
const noLoss = { ...day, directLoss: 0 } as const;

/** The level that casualties alone reach once supplements count; losses are those of the first report. */
export const levelByCasualties = decision({
  id: "accident/level-by-casualties",
  title: text("计入补报伤亡的等级", "level by casualties, supplements included"),
  note: text(
    "只有伤亡人数变化引起的等级变化才涉及另行组织调查，直接经济损失按初报计",
    "only a level that casualties have changed lets a higher government form a new group; the loss is that of the first report",
  ),
  cites: [decree493.article(20, { paragraph: 2 }), decree493.article(3)],
  about: record(accidents),
  law: "event",
  outcomes: ordered(regimeLevels),
  combine: "gravest",
  rows: (a) => {
    const [lost, serious] = [lostCounted.of(a), seriousCounted.of(a)];
    return [
      ...casualtyRows(lost, serious, a.directLoss),
      { when: any(lost.atLeast(1), serious.atLeast(1)), then: "ordinary" },
    ];
  },
  examples: [
    ...(
      [
        [0, 0, 0, "none"],
        [0, 1, 0, "ordinary"],
        [1, 0, 0, "ordinary"],
        [2, 9, "9999999.99", "ordinary"],
        [3, 0, 0, "larger"],
        [0, 10, 0, "larger"],
        [0, 0, "10000000", "larger"],
        [9, 49, "49999999.99", "larger"],
        [10, 0, 0, "major"],
        [0, 50, 0, "major"],
        [0, 0, "50000000", "major"],
        [29, 99, "99999999.99", "major"],
        [30, 0, 0, "extraordinary"],
        [0, 100, 0, "extraordinary"],
        [0, 0, "100000000", "extraordinary"],
      ] as const
    ).map(([lost, serious, loss, expect]) => ({
      name: text(
        `死亡${lost}人、重伤${serious}人、损失${loss}元`,
        `${lost} dead, ${serious} seriously injured, ${loss} yuan`,
      ),
      facts: { ...day, directLoss: loss },
      given: counted(lost, serious),
      expect,
    })),
    {
      name: text("条例施行当日适用", "on the day the decree came into force it applies"),
      facts: { ...noLoss, happenedOn: "2007-06-01" },
      given: counted(3, 0),
      expect: "larger",
    },
    {
      name: text("条例施行前一日不适用", "the day before it does not"),
      facts: { ...noLoss, happenedOn: "2007-05-31" },
      given: counted(3, 0),
      expect: { notApplicable: true },
    },
  ],
});

const given = (
  first: string,
  byCasualties: string,
  firstAuthority: unknown,
  authority: unknown,
  lost = 1,
  serious = 0,
) => ({
  "accident/lost-since": lost,
  "accident/serious-since": serious,
  "accident/first-level": first,
  "accident/level-by-casualties": byCasualties,
  "accident/first-investigation-authority": firstAuthority,
  "accident/investigation-authority": authority,
});

/**
 * 另行组织调查组: whether a higher government may form a new group, since casualties that came later within the time
 * for supplements raised the level, so that another authority is competent.
 */
export const investigationRaised = decision({
  id: "accident/investigation-raised",
  title: text("上级可否另行组织调查组", "whether a higher authority may form a new group"),
  cites: decree493.article(20, { paragraph: 2 }),
  about: record(accidents),
  law: "event",
  appliesWhen: (a) => all(firstInvestigationAuthority.of(a).exists, investigationAuthority.of(a).exists),
  outcomes: ordered({ no: text("不涉及", "no"), may: text("可以另行组织", "it may") }),
  consequences: {
    may: [
      {
        id: "may-be-raised",
        who: text("有权的上级人民政府", "the higher government that is competent"),
        text: text("可以另行组织事故调查组", "may form a new group of investigation"),
      },
    ],
  },
  combine: "gravest",
  rows: (a) => [
    {
      when: all(
        // Without a change of casualties no level is raised, also where it is not known for want of the loss.
        any(lostSince.of(a).moreThan(0), seriousSince.of(a).moreThan(0)),
        levelByCasualties.of(a).moreThan(firstLevel.of(a)),
        not(investigationAuthority.of(a).sameAs(firstInvestigationAuthority.of(a))),
      ),
      then: "may",
    },
  ],
  examples: [
    {
      name: text("伤亡增加，较大变为重大：省级可以", "more casualties, larger became major: the province may"),
      facts: day,
      given: given("larger", "major", "city", "province"),
      expect: "may",
    },
    {
      name: text("只增加重伤：可以", "serious injuries alone grew: it may"),
      facts: day,
      given: given("larger", "major", "city", "province", 0, 1),
      expect: "may",
    },
    {
      name: text("伤亡没有增加：不涉及", "no casualties came later: no"),
      facts: day,
      given: given("larger", "major", "city", "province", 0, 0),
      expect: "no",
    },
    {
      name: text("伤亡未使等级变化，损失使之变化：不涉及", "the loss changed the level, casualties did not: no"),
      facts: day,
      given: given("larger", "larger", "city", "province"),
      expect: "no",
    },
    {
      name: text("等级变化而调查机关不变：不涉及", "the level changed and the authority did not: no"),
      facts: day,
      given: given("ordinary", "larger", "mine-safety", "mine-safety"),
      expect: "no",
    },
    {
      name: text(
        "坍塌初报9死，第30日又死1人：可以",
        "of a collapse 9 dead in the first report, one more on the 30th day: it may",
      ),
      facts: { id: "a", ...day, sector: "construction", deaths: 9, missing: 0, seriousInjuries: 0, directLoss: 0 },
      records: { supplements: [{ id: "1", accident: "a", happenedOn: "2026-03-31", deathsAdded: 1 }] },
      expect: "may",
    },
    {
      name: text(
        "坍塌初报9死，第31日又死1人：不涉及",
        "of a collapse 9 dead in the first report, one more on the 31st day: no",
      ),
      facts: { id: "a", ...day, sector: "construction", deaths: 9, missing: 0, seriousInjuries: 0, directLoss: 0 },
      records: { supplements: [{ id: "1", accident: "a", happenedOn: "2026-04-01", deathsAdded: 1 }] },
      expect: "no",
    },
    {
      name: text("火灾第8日又死1人：不涉及", "of a fire, one more on the 8th day: no"),
      facts: { id: "a", ...day, sector: "fire", deaths: 9, missing: 0, seriousInjuries: 0, directLoss: 0 },
      records: { supplements: [{ id: "1", accident: "a", happenedOn: "2026-03-09", deathsAdded: 1 }] },
      expect: "no",
    },
    {
      name: text("火灾第7日又死1人：可以", "of a fire, one more on the 7th day: it may"),
      facts: { id: "a", ...day, sector: "fire", deaths: 9, missing: 0, seriousInjuries: 0, directLoss: 0 },
      records: { supplements: [{ id: "1", accident: "a", happenedOn: "2026-03-08", deathsAdded: 1 }] },
      expect: "may",
    },
    {
      name: text("初报不构成等级的，无从变更", "what had no level at first is not raised"),
      facts: day,
      given: given("none", "ordinary", { notApplicable: true }, "county"),
      expect: { notApplicable: true },
    },
    {
      name: text("现不构成等级的，不适用", "what has no level now is not raised"),
      facts: day,
      given: given("ordinary", "larger", "county", { notApplicable: true }),
      expect: { notApplicable: true },
    },
    {
      name: text("条例施行当日适用", "on the day the decree came into force it applies"),
      facts: { happenedOn: "2007-06-01" },
      given: given("larger", "major", "city", "province"),
      expect: "may",
    },
    {
      name: text("条例施行前一日不适用", "the day before it does not"),
      facts: { happenedOn: "2007-05-31" },
      given: given("larger", "major", "city", "province"),
      expect: { notApplicable: true },
    },
  ],
});

/** 另行组织的依据: on what ground the group of a higher government stands. */
export const raisingGround = decision({
  id: "accident/raising-ground",
  title: text("上级组织调查的依据", "ground of a higher government's group"),
  cites: decree493.article(20),
  about: record(investigations),
  law: "event",
  appliesWhen: (i) => i.raised,
  outcomes: ordered({
    necessity: text("认为必要（第一款）", "held necessary (para. 1)"),
    "level-changed": text("等级因伤亡变化（第二款）", "casualties changed the level (para. 2)"),
  }),
  combine: "gravest",
  rows: (i) => [{ when: investigationRaised.of(i.accident).is("may"), then: "level-changed" }],
  examples: [
    {
      name: text("等级因伤亡变化", "casualties changed the level"),
      facts: { accident: "a", happenedOn: "2026-03-05", raised: true },
      records: { accidents: [{ id: "a", ...day }] },
      given: { "accident/investigation-raised": "may" },
      expect: "level-changed",
    },
    {
      name: text("等级未变化，属认为必要", "the level did not change: held necessary"),
      facts: { accident: "a", happenedOn: "2026-03-05", raised: true },
      records: { accidents: [{ id: "a", ...day }] },
      given: { "accident/investigation-raised": "no" },
      expect: "necessity",
    },
    {
      name: text("不是上级另行组织的，不适用", "a group that no higher government formed"),
      facts: { accident: "a", happenedOn: "2026-03-05", raised: false },
      records: { accidents: [{ id: "a", ...day }] },
      given: { "accident/investigation-raised": "may" },
      expect: { notApplicable: true },
    },
    {
      name: text("条例施行当日适用", "on the day the decree came into force it applies"),
      facts: { accident: "a", happenedOn: "2007-06-01", raised: true },
      records: { accidents: [{ id: "a", ...day }] },
      given: { "accident/investigation-raised": "may" },
      expect: "level-changed",
    },
    {
      name: text("条例施行前一日不适用", "the day before it does not"),
      facts: { accident: "a", happenedOn: "2007-05-31", raised: true },
      records: { accidents: [{ id: "a", ...day }] },
      given: { "accident/investigation-raised": "may" },
      expect: { notApplicable: true },
    },
  ],
});
