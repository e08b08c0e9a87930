import {
  type AnyDefinition,
  amount,
  type Decision,
  decision,
  moved,
  ordered,
  parameter,
  record,
  text,
} from "@anwei/kernel";
import type { FindingWritten } from "../ledger/written.js";
import { bulletins } from "../records/index.js";

export interface ExposureWritten extends FindingWritten {
  /** The share of a bulletin's room that exposes bad examples, as a decimal number: `"0.4"`. */
  readonly share: string;
}

/**
 * Whether enough of a bulletin exposes bad examples (曝光比例), the number included.
 *
 * @throws DefinitionError
 */
export function exposureShare({ id, title, cites, from, consequence, share }: ExposureWritten): {
  readonly met: Decision<"bulletins", "met" | "short", true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
} {
  const wanted = parameter({
    id: `${id}/share`,
    of: amount(text(`${title.zh}：比例`, `${title.en}: the share`), { as: "percent", decimals: 4, min: 0, max: 1 }),
    moves: { may: "tighten", stricter: "higher" },
    history: [{ from, value: share, cites }],
  });
  const line = Math.round(Number(share) * 10_000);
  const bulletin = (exposing: number, happenedOn = moved(from, 100)) => ({
    facts: { id: "b", unit: "u", happenedOn, room: 10_000, exposing },
  });
  const met = decision({
    id,
    title,
    cites,
    from,
    about: record(bulletins),
    law: "event",
    outcomes: ordered({ met: text("达到", "met"), short: text("未达到", "short") }),
    combine: "gravest",
    consequences: { short: [consequence] },
    rows: (b) => [{ when: b.exposing.below(b.room.times(wanted.value)), then: "short" }, { otherwise: "met" }],
    examples: [
      { ...bulletin(line), name: text("恰好达到", "just met"), expect: "met" },
      { ...bulletin(line - 1), name: text("略少", "a little less"), expect: "short" },
      { ...bulletin(0, from), name: text("施行当日适用", "on the day it came into force it applies"), expect: "short" },
      {
        ...bulletin(0, moved(from, -1)),
        name: text("施行前一日不适用", "the day before it does not"),
        expect: { notApplicable: true },
      },
    ],
  });
  return { met, definitions: [wanted, met] };
}
