import {
  type AnyDefinition,
  all,
  type Decision,
  decision,
  type Facts,
  money,
  moved,
  not,
  parameterTable,
  type Quantity,
  type RangeTerm,
  range,
  rangeQuantity,
  record,
  steps,
  text,
  unordered,
} from "@anwei/kernel";
import { tipRisks, tips } from "../records/index.js";
import type { Timely } from "../timely.js";
import { deadline } from "./deadline.js";
import type { SanctionWritten } from "./written.js";

type Risk = keyof typeof tipRisks;

export interface RewardWritten extends SanctionWritten {
  /** From how much to how much in yuan, by the risk of what was reported; no amount is judged where no document gives them. */
  readonly bands?: { readonly [R in Risk]: readonly [low: number, high: number] };
  /** How many days after the check; promptly where the document gives none. */
  readonly within?: number;
}

/** Rewards for tips, and all that they are made of. */
export interface Reward {
  /** Whether a verified tip was rewarded, in time or not. */
  readonly paid: Decision<"tips", Timely, true, "exactlyOne">;
  /** What a tip is worth, and whether the amount lies there; where there are bands. */
  readonly range?: Quantity<"tips", RangeTerm>;
  readonly amount?: Decision<"tips", "within" | "below" | "above" | "unfounded", false, "exactlyOne">;
  readonly secrecy: Decision<"tips", "kept" | "broken", false, "exactlyOne">;
  readonly definitions: readonly AnyDefinition[];
}

const risks = Object.keys(tipRisks) as readonly Risk[];
const ends = { low: text("下限", "low end"), high: text("上限", "high end") } as const;

/**
 * Rewards for reports of dangers and unlawful acts (举报奖励): owed for what was found to be true, by the risk of it within
 * a band, and paid within so many days of the check; who reported is kept secret.
 *
 * @throws DefinitionError
 */
export function reward(written: RewardWritten): Reward {
  const { id, title, cites, from, bands, within, consequence } = written;
  const about = { cites, from, about: record(tips), law: "event" } as const;
  const tip: Facts<typeof tips> = {
    happenedOn: from,
    verified: true,
    verifiedOn: moved(from, 5),
    risk: "major",
    keptSecret: true,
    reward: "none",
    rewardedOn: "none",
  };
  const notYet = notYetOf(tip, from);
  const secrecy = decision({
    ...about,
    id: `${id}/secrecy`,
    title: text(`${title.zh}：举报人信息保密`, `${title.en}: secrecy`),
    outcomes: unordered({
      kept: text("已保密", "kept secret"),
      broken: text("泄露举报人信息", "the reporter became known"),
    }),
    combine: "exactlyOne",
    consequences: { broken: [consequence] },
    rows: (t) => [{ when: t.keptSecret, then: "kept" }, { otherwise: "broken" }],
    examples: [
      { name: text("已保密", "kept"), facts: tip, expect: "kept" },
      { name: text("已泄露", "not kept"), facts: { ...tip, keptSecret: false }, expect: "broken" },
      {
        name: text("是否保密未知", "not known"),
        facts: { ...tip, keptSecret: null },
        expect: { possible: ["kept", "broken"] },
      },
      notYet,
    ],
  });
  const paid = deadline({
    ...written,
    of: tips,
    within: { id: `${id}/within`, days: within },
    since: (t) => t.verifiedOn,
    done: (t) => t.rewardedOn,
    appliesWhen: (t) => all(t.verified, t.verifiedOn.exists),
    example: (since) => ({ ...tip, verifiedOn: since }),
    doneOn: (on) => ({ facts: { rewardedOn: on } }),
    elsewhere: [
      { name: text("不属实的", "one that is not true"), facts: { verified: false } },
      { name: text("尚未核查的", "not checked yet"), facts: { verifiedOn: "none" } },
    ],
  });
  const worth = bands && worthOf(written, bands, tip);
  return {
    paid: paid.standing,
    ...(worth ? { range: worth.range, amount: worth.amount } : {}),
    secrecy,
    definitions: [...(worth?.definitions ?? []), secrecy, ...paid.definitions],
  };
}

/** What a tip is worth by its risk, and whether its reward lies there. */
function worthOf(
  { id, title, cites, from, consequence }: RewardWritten,
  bands: NonNullable<RewardWritten["bands"]>,
  tip: Facts<typeof tips>,
): Required<Pick<Reward, "range" | "amount" | "definitions">> {
  const about = { cites, from, about: record(tips), law: "event" } as const;
  const notApplicable = { notApplicable: true } as const;
  const notYet = notYetOf(tip, from);
  const table = parameterTable({
    id: `${id}/bands`,
    of: money(text(`${title.zh}：奖励幅度`, `${title.en}: bands`)),
    by: [
      { title: text("风险程度", "risk"), members: tipRisks },
      { title: text("幅度", "end"), members: ends },
    ],
    history: [
      {
        from,
        values: Object.fromEntries(
          risks.flatMap((risk) => [
            [`${risk}/low`, bands[risk][0]],
            [`${risk}/high`, bands[risk][1]],
          ]),
        ),
        cites,
      },
    ],
  });
  const worth = rangeQuantity({
    ...about,
    id: `${id}/range`,
    title: text(`${title.zh}：应得幅度`, `${title.en}: what a tip is worth`),
    unit: "yuan",
    appliesWhen: (t) => t.verified,
    is: (t) => range(table.at(t.risk, "low"), table.at(t.risk, "high")),
    examples: [
      ...risks.map((risk) => ({
        name: tipRisks[risk],
        facts: { ...tip, risk },
        expect: { low: bands[risk][0], high: bands[risk][1] },
      })),
      {
        name: text("不属实的不适用", "not to one that is not true"),
        facts: { ...tip, verified: false },
        expect: notApplicable,
      },
      notYet,
    ],
  });
  const band = { low: 1_000, high: 5_000 };
  const given = { [worth.id]: band };
  const shown = <const E>(
    zh: string,
    en: string,
    facts: Facts<typeof tips>,
    expect: E,
    more: Readonly<Record<string, unknown>> = given,
  ) => ({
    name: text(zh, en),
    facts: { ...tip, ...facts },
    given: more,
    expect,
  });
  const amount = decision({
    ...about,
    id: `${id}/amount`,
    title: text(`${title.zh}：金额是否在幅度内`, `${title.en}: whether the amount lies in its band`),
    appliesWhen: (t) => t.reward.exists,
    outcomes: unordered({
      within: text("在幅度内", "within"),
      below: text("低于幅度", "below"),
      above: text("高于幅度", "above"),
      unfounded: text("举报不属实而奖励", "rewarded though not true"),
    }),
    combine: "exactlyOne",
    consequences: { below: [consequence], above: [consequence], unfounded: [consequence] },
    rows: (t) =>
      steps([
        { when: not(t.verified), then: "unfounded" },
        { when: t.reward.below(worth.of(t).low), then: "below" },
        { when: t.reward.moreThan(worth.of(t).high), then: "above" },
        { otherwise: "within" },
      ]),
    examples: [
      shown("恰为下限", "just the low end", { reward: 1_000 }, "within"),
      shown("少一元", "a yuan less", { reward: 999 }, "below"),
      shown("恰为上限", "just the high end", { reward: 5_000 }, "within"),
      shown("多一元", "a yuan more", { reward: 5_001 }, "above"),
      shown("不属实", "not true", { reward: 1_000, verified: false }, "unfounded", { [worth.id]: "none" }),
      shown("没有奖励的不适用", "not without a reward", {}, notApplicable),
      { ...shown("", "", { reward: 999 }, notApplicable), name: notYet.name, facts: { ...notYet.facts, reward: 999 } },
    ],
  });
  return { range: worth as never, amount, definitions: [table, worth, amount] };
}

const notYetOf = (tip: Facts<typeof tips>, from: string) =>
  ({
    name: text("施行前一日受理的不适用", "not to a tip of the day before"),
    facts: { ...tip, happenedOn: moved(from, -1) },
    expect: { notApplicable: true },
  }) as const;
