import {
  type AnyDefinition,
  type Cites,
  type Consequence,
  type Decision,
  type PeriodUnit,
  type Text,
  text,
  type UnitKind,
} from "@anwei/kernel";
import type { Ground } from "./ladder/ground.js";
import { ladder } from "./ladder/ladder.js";

export interface VetoWritten {
  /** The id of its rule, and the prefix of the ids of what it is made of: `province-city/annual-veto`. */
  readonly id: string;
  /** 年度考核一票否决 unless said. */
  readonly title?: Text;
  readonly note?: Text;
  readonly cites: Cites;
  readonly from: string;
  /** By the year unless said. */
  readonly each?: PeriodUnit;
  readonly appliesTo: readonly [UnitKind, ...UnitKind[]];
  /** Any one of them vetoes. */
  readonly grounds: readonly [Ground, ...Ground[]];
  readonly consequences: readonly Consequence[];
}

/** The veto and all that it is made of. */
export interface Veto {
  readonly veto: Decision<"units", "none" | "veto", true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
}

/**
 * The veto of an assessment (一票否决), the ladder of one step: by accidents in a unit's territory, deaths, concealment,
 * another assessment's grade, whatever its grounds are, with numbers by kind of unit where they differ. A major accident
 * also counts among those of larger level or graver. With accidents of unknown level, or without zero reports, it is
 * undecided, never passed.
 *
 * @example
 * ```ts
 * veto({
 *   id: "province-city/annual-veto", cites, from: "2007-04-16", appliesTo: ["county", "department"],
 *   grounds: [
 *     { id: "county-major", kinds: ["county"], of: accidentsCounted({ level: "major" }), atLeast: 1, within: { in: "period" } },
 *     { id: "department-larger", kinds: ["department"], of: accidentsCounted({ level: "larger" }), atLeast: 1, within: { in: "period" } },
 *   ],
 *   consequences: [{ id: "no-award", text: text("取消评先资格", "no award"), until: yearEnd }],
 * })
 * ```
 * @throws DefinitionError
 */
export function veto({ title, each = "year", grounds, consequences, ...written }: VetoWritten): Veto {
  const { measure, definitions } = ladder({
    ...written,
    title: title ?? text("年度考核一票否决", "Veto of the year's assessment"),
    each,
    outcomes: { none: text("未否决", "none"), veto: text("一票否决", "veto") },
    grounds: { veto: grounds },
    consequences: { veto: consequences },
  });
  return { veto: measure, definitions };
}
