import { quota } from "@anwei/assessment";
import type { UnitKind } from "@anwei/plugin/v1";
import { always, decision, not, ordered, record, text } from "@anwei/plugin/v1";
import { answers, dayBefore, type SafetyTrade, safetyBodyNorm, staffingNorm } from "@anwei/responsibility";
import { id, mended } from "./common.js";
import { cityUnits } from "./records.js";
import { asRead, from, producers } from "./sources.js";

const trades = [
  "coal-mines",
  "other-mines",
  "construction",
  "hazardous-production",
  "hazardous-trade",
  "hazardous-transport",
] as const satisfies SafetyTrade[];

/** 安全管理机构: from 300 employees on, and whatever the size in these trades, with at least one manager. */
export const safetyBody = safetyBodyNorm({
  id,
  history: [{ from, line: 300, boundary: "included", cites: producers }],
  trades,
  consequence: mended,
});

/** The tiers that have an agency, and those that have people of the network (两级机构、三级网络). */
export const agencyTiers = ["county", "township"] as const;
export const networkTiers = [...agencyTiers, "village"] as const;

/** 三级网络: city, townships and villages each have somebody. */
export const tierStaff = staffingNorm({
  id: `${id}/network-tiers`,
  title: text("三级网络有人负责", "Each tier of the network has somebody"),
  of: cityUnits,
  appliesTo: (u) => u.kind.oneOf(...networkTiers),
  example: { kind: "village" },
  elsewhere: { kind: "grid" },
  who: (s) => s.engagement.oneOf("full-time", "part-time"),
  person: { engagement: "part-time" },
  alike: [{ engagement: "full-time" }],
  others: [{ engagement: "entrusted" }],
  history: [
    {
      from,
      least: { every: 1 },
      cites: asRead(
        "一",
        "三级未列明，按市、镇、村理解",
        "the three tiers are not named: city, township and village are taken",
      ),
    },
  ],
  consequence: mended,
});

const tier = (kind: UnitKind, body: boolean | null, judged = from) => ({
  facts: { id: "u", kind, safetyBody: body },
  judged,
});

/** 两级机构: city and townships each have an agency. */
export const tierAgency = decision({
  id: `${id}/agency-tiers`,
  title: text("两级安监机构", "Two tiers of agencies"),
  cites: asRead("一", "两级未列明，按市、镇理解", "the two tiers are not named: city and township are taken"),
  from,
  about: record(cityUnits),
  law: "judged",
  appliesWhen: (u) => u.kind.oneOf(...agencyTiers),
  outcomes: ordered({ there: text("已设机构", "there is one"), lacking: text("未设机构", "there is none") }),
  combine: "gravest",
  rows: (u) => [{ when: not(u.safetyBody), then: "lacking" }, { otherwise: "there" }],
  consequences: { lacking: [mended] },
  examples: [
    ...agencyTiers.flatMap((kind) => [
      { ...tier(kind, true), name: text(`${kind}，已设`, `${kind}, with one`), expect: "there" as const },
      { ...tier(kind, false), name: text(`${kind}，未设`, `${kind}, without`), expect: "lacking" as const },
    ]),
    {
      ...tier("village", false),
      name: text("村不要求设机构", "a village needs none"),
      expect: { notApplicable: true },
    },
    {
      ...tier("county", null),
      name: text("是否设立未知：未定", "whether it has one is unknown: undecided"),
      expect: { atLeast: "there", atMost: "lacking" },
    },
    {
      ...tier("county", false, dayBefore(from)),
      name: text("文件施行以前不适用", "not before the document"),
      expect: { notApplicable: true },
    },
  ],
});

/** 处处有人抓、事事有人管: no place or matter was found without somebody who answers for it. */
export const unowned = quota({
  id: `${id}/unowned`,
  title: text("无人负责的地方和事项", "Places and matters without anybody"),
  cites: asRead(
    "一",
    "“处处”“事事”没有清单，按责任认定记录所列的对象理解",
    "there is no inventory of places and matters: those on record as subjects of supervision are taken",
  ),
  from,
  appliesTo: ["county"],
  over: answers,
  where: () => always,
  meets: (a) => a.claimants.below(1),
  within: "year",
  measure: { count: 0 },
  side: "at-most",
  by: "12-31",
  consequences: [{ id: "assigned", text: text("明确责任单位", "somebody is made to answer for it") }],
  example: { met: { claimants: 0 }, short: { claimants: 1 }, others: [] },
});
