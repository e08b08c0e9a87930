import {
  all,
  atAnyTime,
  dateQuantity,
  days,
  decision,
  indicator,
  type NumberTerm,
  ordered,
  quantity,
  record,
  sameAs,
  steps,
  sum,
  summed,
  type Terms,
  type Text,
  text,
  unordered,
} from "@anwei/kernel";
import { decree493, order21 } from "@anwei/law";
import { isAccident } from "../accident-ruled.js";
import { casualtyRows } from "../level/casualties.js";
import { determinedLevel, firstLevel, regimeLevels, supplementWindow } from "../level/index.js";
import { accidents, changesOf, supplements } from "../records/index.js";

const window = decree493.article(13, { paragraph: 2 });

/** 补报期末日: the last day whose changes of casualties count. */
export const supplementsUntil = dateQuantity({
  id: "accident/supplements-until",
  title: text("补报期末日", "supplements count until"),
  note: text("自事故发生之日起计，当日不算", "the days are counted from the accident's, which is not one of them"),
  cites: window,
  about: record(accidents),
  law: "event",
  is: (a) => a.happenedOn.plus(days(supplementWindow.at(a.sector))),
  examples: [
    ...(
      [
        ["construction", "2026-03-31", "坍塌：30日", "a collapse: 30 days"],
        ["road", "2026-03-08", "道路交通：7日", "road traffic: 7 days"],
        ["fire", "2026-03-08", "火灾：7日", "a fire: 7 days"],
      ] as const
    ).map(([sector, expect, zh, en]) => ({
      name: text(zh, en),
      facts: { happenedOn: "2026-03-01", sector },
      expect,
    })),
    {
      name: text("类别未知：7日至30日", "of what kind is not known: 7 to 30 days"),
      facts: { happenedOn: "2026-03-01" },
      expect: { atLeast: "2026-03-08", atMost: "2026-03-31" },
    },
    {
      name: text("条例施行当日适用", "on the day the decree came into force it applies"),
      facts: { happenedOn: "2007-06-01", sector: "construction" },
      expect: "2007-07-01",
    },
    {
      name: text("条例施行前一日不适用", "the day before it does not"),
      facts: { happenedOn: "2007-05-31", sector: "construction" },
      expect: { notApplicable: true },
    },
  ],
});

const construction = { id: "a", happenedOn: "2026-03-01", sector: "construction" } as const;

/** 补报是否计入: whether a change came within the time for supplements. */
export const supplementCounts = decision({
  id: "accident/supplement-counts",
  title: text("补报是否计入", "whether the supplement counts"),
  cites: window,
  about: record(supplements),
  law: "event",
  outcomes: ordered({ counts: text("计入", "it counts"), late: text("期满，不计入", "too late, it does not count") }),
  combine: "gravest",
  rows: (s) => [{ when: s.happenedOn.moreThan(supplementsUntil.of(s.accident)), then: "late" }],
  examples: [
    {
      name: text("末日的变化计入", "a change on the last day counts"),
      facts: { accident: "a", happenedOn: "2026-03-31" },
      records: { accidents: [construction] },
      given: { "accident/supplements-until": "2026-03-31" },
      expect: "counts",
    },
    {
      name: text("次日的变化不计入", "a change on the day after does not"),
      facts: { accident: "a", happenedOn: "2026-04-01" },
      records: { accidents: [construction] },
      given: { "accident/supplements-until": "2026-03-31" },
      expect: "late",
    },
    {
      name: text("条例施行当日的变化适用", "of a change on the day the decree came into force it applies"),
      facts: { accident: "a", happenedOn: "2007-06-01" },
      records: { accidents: [construction] },
      given: { "accident/supplements-until": "2007-07-01" },
      expect: "counts",
    },
    {
      name: text("条例施行前一日的变化不适用", "of a change the day before it does not"),
      facts: { accident: "a", happenedOn: "2007-05-31" },
      records: { accidents: [construction] },
      given: { "accident/supplements-until": "2007-07-01" },
      expect: { notApplicable: true },
    },
  ],
});

/** 补报是否及时: a change of casualties is reported on the day on which it came. */
export const supplementPrompt = decision({
  id: "accident/supplement-prompt",
  title: text("补报是否及时", "whether the supplement was prompt"),
  note: text(
    "条例只说“及时”，没有数字；“当日”取自信息报告和处置办法",
    "the decree says “promptly”, which is no number; that it is the same day is taken from the measures on accident information",
  ),
  cites: [order21.whole(), window],
  about: record(supplements),
  law: "event",
  appliesWhen: (s) => supplementCounts.of(s).is("counts"),
  outcomes: ordered({ prompt: text("当日补报", "on the same day"), late: text("迟于当日", "after that day") }),
  combine: "gravest",
  rows: (s) => [{ when: s.reportedAt.day.moreThan(s.happenedOn), then: "late" }],
  examples: [
    {
      name: text("当日23:59补报", "at 23:59 of the same day"),
      facts: { happenedOn: "2026-03-20", reportedAt: "2026-03-20T23:59" },
      given: { "accident/supplement-counts": "counts" },
      expect: "prompt",
    },
    {
      name: text("次日0:00补报", "at 0:00 of the next day"),
      facts: { happenedOn: "2026-03-20", reportedAt: "2026-03-21T00:00" },
      given: { "accident/supplement-counts": "counts" },
      expect: "late",
    },
    {
      name: text("补报时间未知：不定", "when it was reported is not known: undecided"),
      facts: { happenedOn: "2026-03-20" },
      given: { "accident/supplement-counts": "counts" },
      expect: { atLeast: "prompt", atMost: "late" },
    },
    {
      name: text("期满的变化不作要求", "nothing is asked of changes that come too late"),
      facts: { happenedOn: "2026-03-20", reportedAt: "2026-03-25T08:00" },
      given: { "accident/supplement-counts": "late" },
      expect: { notApplicable: true },
    },
    {
      name: text("办法施行当日的变化适用", "of a change on the day the measures came into force they apply"),
      facts: { happenedOn: "2009-07-01", reportedAt: "2009-07-02T08:00" },
      given: { "accident/supplement-counts": "counts" },
      expect: "late",
    },
    {
      name: text("办法施行前一日的变化不适用", "of a change the day before they do not"),
      facts: { happenedOn: "2009-06-30", reportedAt: "2009-07-02T08:00" },
      given: { "accident/supplement-counts": "counts" },
      expect: { notApplicable: true },
    },
  ],
});

type Supplement = Terms<typeof supplements>;

/** Three supplements in order, of which the second is judged, one of another accident, and one that came too late. */
const inOrder = {
  accidents: [{ ...construction, deaths: 1, missing: 1, seriousInjuries: 5, directLoss: 900 }],
  supplements: [
    { id: "1", accident: "a", happenedOn: "2026-03-05", deathsAdded: 1, seriousAdded: 10, lossAdded: 10 },
    { id: "3", accident: "a", happenedOn: "2026-03-21", deathsAdded: 30, seriousAdded: 30, lossAdded: 30 },
    { id: "4", accident: "b", happenedOn: "2026-03-05", deathsAdded: 40, seriousAdded: 40, lossAdded: 40 },
    { id: "5", accident: "a", happenedOn: "2026-04-01", deathsAdded: 50, seriousAdded: 50, lossAdded: 50 },
  ],
} as const;
const second = {
  id: "2",
  accident: "a",
  happenedOn: "2026-03-20",
  deathsAdded: 2,
  missingAdded: 3,
  missingFound: 1,
  seriousAdded: 7,
  seriousEnded: 2,
  lossAdded: 20,
} as const;

/** The change of one figure by this supplement and those before it, as far as they came within their time. */
const changedSoFar = (id: string, title: Text, change: (s: Supplement) => NumberTerm, expect: number, late: number) =>
  indicator({
    id,
    title,
    note: text("同一日的补报一并计入", "supplements of the same day are taken together"),
    cites: window,
    about: record(supplements),
    law: "event",
    over: supplements,
    link: sameAs("accident"),
    window: atAnyTime(),
    where: (each, s) => all(each.happenedOn.atMost(s.happenedOn), supplementCounts.of(each).is("counts")),
    fold: (each) => summed(change(each)),
    examples: [
      {
        name: text("此前的和本次的", "those before and this one"),
        facts: second,
        records: inOrder,
        expect,
      },
      {
        name: text("期满后的一次不计", "one that came too late adds nothing"),
        facts: inOrder.supplements[3],
        records: { ...inOrder, supplements: [...inOrder.supplements, second] },
        expect: late,
      },
    ],
  });

/** 至本次补报死亡（含下落不明）人数变化. */
export const lostSoFar = changedSoFar(
  "accident/lost-so-far",
  text("至本次补报死亡（含下落不明）人数变化", "change of people lost up to this supplement"),
  (s) => changesOf(s).lost,
  5,
  35,
);

/** 至本次补报重伤人数变化. */
export const seriousSoFar = changedSoFar(
  "accident/serious-so-far",
  text("至本次补报重伤人数变化", "change of serious injuries up to this supplement"),
  (s) => changesOf(s).serious,
  15,
  45,
);

/** 至本次补报直接经济损失变化. */
export const lossSoFar = changedSoFar(
  "accident/loss-so-far",
  text("至本次补报直接经济损失变化", "change of direct loss up to this supplement"),
  (s) => changesOf(s).loss,
  30,
  60,
);

const after = (id: string, title: Text, unit: "person" | "yuan", is: (s: Supplement) => NumberTerm, expect: number) =>
  quantity({
    id,
    title,
    cites: [window, decree493.article(12, { item: 4 })],
    about: record(supplements),
    law: "event",
    unit,
    is,
    examples: [
      {
        name: text("首报加此前的和本次的", "the first report, those before and this one"),
        facts: second,
        records: inOrder,
        expect,
      },
    ],
  });

/** 本次补报后死亡（含下落不明）人数. */
export const lostAfter = after(
  "accident/lost-after",
  text("本次补报后死亡（含下落不明）人数", "people lost, after this supplement"),
  "person",
  (s) => sum(s.accident.deaths, s.accident.missing, lostSoFar.of(s)),
  7,
);

/** 本次补报后重伤人数. */
export const seriousAfter = after(
  "accident/serious-after",
  text("本次补报后重伤人数", "serious injuries, after this supplement"),
  "person",
  (s) => s.accident.seriousInjuries.plus(seriousSoFar.of(s)),
  20,
);

/** 本次补报后直接经济损失. */
export const lossAfter = after(
  "accident/loss-after",
  text("本次补报后直接经济损失", "direct loss, after this supplement"),
  "yuan",
  (s) => s.accident.directLoss.plus(lossSoFar.of(s)),
  930,
);

const figures = (lost: number, serious: number, loss: number | string) => ({
  "accident/lost-after": lost,
  "accident/serious-after": serious,
  "accident/loss-after": loss,
});
const supplementOf = { accident: "a", happenedOn: "2026-03-20" } as const;

/**
 * 补报后等级: the level once this supplement counts too. With the level by the first report and the determined one it
 * tells the whole succession; each decision stays beside the one that replaced it.
 */
export const levelAfterSupplement = decision({
  id: "accident/level-after-supplement",
  title: text("补报后等级", "level after the supplement"),
  note: text(
    "按第三条的一般标准：专门规定的等级按全部按期补报后的数字评定，不按至本次补报的数字，因此不能取自认定等级",
    "by the general scale of article 3: the levels of other regimes go by the figures with all supplements made in time, not by those up to this one, so that the determined level cannot be taken here",
  ),
  cites: [window, decree493.article(3)],
  about: record(supplements),
  law: "event",
  appliesWhen: (s) => isAccident(s.accident),
  outcomes: ordered(regimeLevels),
  combine: "gravest",
  rows: (s) => [...casualtyRows(lostAfter.of(s), seriousAfter.of(s), lossAfter.of(s)), { otherwise: "ordinary" }],
  examples: [
    ...(
      [
        [2, 9, "9999999.99", "ordinary"],
        [3, 9, "9999999.99", "larger"],
        [2, 10, "9999999.99", "larger"],
        [2, 9, "10000000", "larger"],
        [9, 49, "49999999.99", "larger"],
        [10, 49, "49999999.99", "major"],
        [9, 50, "49999999.99", "major"],
        [9, 49, "50000000", "major"],
        [29, 99, "99999999.99", "major"],
        [30, 99, "99999999.99", "extraordinary"],
        [29, 100, "99999999.99", "extraordinary"],
        [29, 99, "100000000", "extraordinary"],
      ] as const
    ).map(([lost, serious, loss, expect]) => ({
      name: text(
        `死亡${lost}人、重伤${serious}人、损失${loss}元`,
        `${lost} dead, ${serious} seriously injured, ${loss} yuan`,
      ),
      facts: supplementOf,
      records: { accidents: [construction] },
      given: figures(lost, serious, loss),
      expect,
    })),
    {
      name: text("非责任事故同样评定", "an accident without responsibility has a level all the same"),
      facts: supplementOf,
      records: { accidents: [{ ...construction, nature: "non-responsibility" }] },
      given: figures(3, 0, 0),
      expect: "larger",
    },
    {
      name: text("认定为自然灾害的，不评定等级", "what is ruled a natural disaster has no level"),
      facts: supplementOf,
      records: { accidents: [{ ...construction, nature: "natural-disaster" }] },
      given: figures(3, 0, 0),
      expect: { notApplicable: true },
    },
    {
      name: text("条例施行当日的变化适用", "of a change on the day the decree came into force it applies"),
      facts: { ...supplementOf, happenedOn: "2007-06-01" },
      records: { accidents: [construction] },
      given: figures(3, 0, 0),
      expect: "larger",
    },
    {
      name: text("条例施行前一日的变化不适用", "of a change the day before it does not"),
      facts: { ...supplementOf, happenedOn: "2007-05-31" },
      records: { accidents: [construction] },
      given: figures(3, 0, 0),
      expect: { notApplicable: true },
    },
  ],
});

const levels = (first: string, determined: string) => ({
  "accident/first-level": first,
  "accident/determined-level": determined,
});

/** 等级是否因补报变化. */
export const levelChanged = decision({
  id: "accident/level-changed",
  title: text("等级是否因补报变化", "whether supplements changed the level"),
  cites: window,
  about: record(accidents),
  law: "event",
  appliesWhen: (a) => firstLevel.of(a).exists,
  outcomes: unordered({
    unchanged: text("未变化", "unchanged"),
    raised: text("升高", "raised"),
    lowered: text("降低", "lowered"),
  }),
  combine: "exactlyOne",
  rows: (a) =>
    steps([
      { when: determinedLevel.of(a).moreThan(firstLevel.of(a)), then: "raised" },
      { when: determinedLevel.of(a).below(firstLevel.of(a)), then: "lowered" },
      { otherwise: "unchanged" },
    ]),
  examples: [
    {
      name: text("较大变为重大", "larger became major"),
      facts: { happenedOn: "2026-03-01" },
      given: levels("larger", "major"),
      expect: "raised",
    },
    {
      name: text("重大变为较大：下落不明人员生还", "major became larger: the missing were found alive"),
      facts: { happenedOn: "2026-03-01" },
      given: levels("major", "larger"),
      expect: "lowered",
    },
    {
      name: text("仍为较大", "larger still"),
      facts: { happenedOn: "2026-03-01" },
      given: levels("larger", "larger"),
      expect: "unchanged",
    },
    {
      name: text("不评定等级的，不适用", "what has no level"),
      facts: { happenedOn: "2026-03-01", nature: "natural-disaster" },
      expect: { notApplicable: true },
    },
    {
      name: text("条例施行当日适用", "on the day the decree came into force it applies"),
      facts: { happenedOn: "2007-06-01" },
      given: levels("larger", "major"),
      expect: "raised",
    },
    {
      name: text("条例施行前一日不适用", "the day before it does not"),
      facts: { happenedOn: "2007-05-31" },
      given: levels("larger", "major"),
      expect: { notApplicable: true },
    },
  ],
});
