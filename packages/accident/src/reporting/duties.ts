import {
  bookOf,
  type Citation,
  type DecideOptions,
  type Facts,
  judge,
  type Outcome,
  prepare,
  type Quantity,
  text,
} from "@anwei/kernel";
import { decree493 } from "@anwei/law";
import { type accidents, authorities, reportRecipients } from "../records/index.js";
import { notified } from "./notices.js";
import { cityReportLatest, provinceReportLatest, stateReportLatest } from "./passing-on.js";
import { provincePhoneLatest, statePhoneLatest } from "./phone-report.js";
import { supplementsUntil } from "./supplements.js";
import { mineBureauReportDue, unitProvinceReportDue, unitReportDue } from "./unit-report.js";

/** Everyone who reports an accident or is told of it. */
export const reportParties = {
  site: text("事故现场有关人员", "those on the spot"),
  head: text("单位负责人", "the head of the unit"),
  ...authorities,
  "mine-bureau": reportRecipients["mine-bureau"],
  "each-authority": text("上报的各级部门", "each authority that passes the report on"),
  ...notified,
  "state-council": text("国务院", "the State Council"),
} as const;

export type ReportParty = keyof typeof reportParties;

/** One duty to report: who tells whom, and by when. */
export interface ReportDuty {
  readonly who: ReportParty;
  readonly to: ReportParty;
  /** 电话快报, before the report in writing. */
  readonly byPhone?: true;
  /** `maybe` where the facts leave open whether the level reaches so far. */
  readonly applies: "yes" | "maybe";
  /** The latest moment, or its bounds; the law's own word where it gives no number: 立即, or together with the report. */
  readonly due: Pick<Outcome, "value" | "atLeast" | "atMost" | "missing" | "assumed"> | "at-once" | "alongside";
  readonly cites: readonly Citation[];
}

export interface ReportDuties {
  /** There are no duties since no rule was in force when it happened: the days on which one is. */
  readonly notInForce?: Outcome["notInForce"];
  /** In the order in which they arise. */
  readonly duties: readonly ReportDuty[];
  /** The last day on which changes of casualties count and must be reported. */
  readonly supplementsUntil: Outcome;
}

interface Listed {
  readonly who: ReportParty;
  readonly to: ReportParty;
  readonly byPhone?: true;
  /** What says whether the duty applies, and by when where the law gives a number. */
  readonly clock: Quantity;
  readonly without?: { readonly due: "at-once" | "alongside"; readonly cites: Citation };
}

const onNotices = decree493.article(10, { paragraph: 1 });
const onGovernments = decree493.article(10, { paragraph: 2 });

const notices: readonly (readonly [ReportParty, Citation])[] = [
  ["government", onGovernments],
  ["police", onNotices],
  ["labour", onNotices],
  ["union", onNotices],
  ["procuratorate", onNotices],
];

const listed: readonly Listed[] = [
  {
    who: "site",
    to: "head",
    clock: unitReportDue,
    without: { due: "at-once", cites: decree493.article(9, { paragraph: 1 }) },
  },
  { who: "head", to: "county", clock: unitReportDue },
  { who: "head", to: "province", clock: unitProvinceReportDue },
  { who: "head", to: "mine-bureau", clock: mineBureauReportDue },
  { who: "county", to: "province", byPhone: true, clock: provincePhoneLatest },
  { who: "province", to: "state", byPhone: true, clock: statePhoneLatest },
  { who: "county", to: "city", clock: cityReportLatest },
  { who: "city", to: "province", clock: provinceReportLatest },
  { who: "province", to: "state", clock: stateReportLatest },
  ...notices.map(
    ([to, cites]): Listed => ({
      who: "each-authority",
      to,
      clock: unitReportDue,
      without: { due: "alongside", cites },
    }),
  ),
  ...(["province", "state"] as const).map(
    (who): Listed => ({
      who,
      to: "state-council",
      clock: stateReportLatest,
      without: { due: "at-once", cites: onGovernments },
    }),
  ),
];

const book = bookOf(...listed.map(({ clock }) => clock), supplementsUntil);

/**
 * Who must report an accident to whom, and by when, in one line. Facts that are left out are unknown: the moments then
 * have bounds, and duties that the level may or may not reach are marked. How far a report goes is told by the level
 * of the first report, so no supplements are asked for. What laws of their own ask besides for railways, power, the sea
 * or special equipment is not told here.
 *
 * @example
 * ```ts
 * const { duties, supplementsUntil } = reportDuties({
 *   happenedOn: "2026-03-10", headInformedAt: "2026-03-10T23:40",
 *   sector: "construction", deaths: 3, seriousInjuries: 0, directLoss: 0,
 * });
 * duties[1] // { who: "head", to: "county", due: { value: "2026-03-11T00:40", … }, … }
 * supplementsUntil.value // "2026-04-09"
 * reportDuties({ happenedOn: "2007-05-31", headInformedAt: "2007-05-31T08:00" }).notInForce // [{ from: "2007-06-01" }]
 * ```
 * @throws FactsError when facts cannot be read.
 */
export function reportDuties(facts: Facts<typeof accidents>, options: DecideOptions = {}): ReportDuties {
  const answer = ({ id }: { readonly id: string }) => judge(prepare(book, id, facts, options));
  const { notInForce } = answer(unitReportDue);
  return {
    ...(notInForce ? { notInForce } : {}),
    duties: listed.flatMap(({ clock, without, ...duty }): readonly ReportDuty[] => {
      const { notApplicable, value, atLeast, atMost, missing, assumed } = answer(clock);
      if (notApplicable === "yes") return [];
      const bounds = value === null ? { atLeast: atLeast ?? null, atMost: atMost ?? null } : {};
      return [
        {
          ...duty,
          applies: notApplicable === "no" ? "yes" : "maybe",
          due: without?.due ?? { value, ...bounds, missing, assumed },
          cites: without ? [without.cites] : (clock.data.editions[0]?.cites as readonly Citation[]),
        },
      ];
    }),
    supplementsUntil: answer(supplementsUntil),
  };
}
