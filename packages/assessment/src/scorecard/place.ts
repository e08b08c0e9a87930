import type { Cites, Test, Text, UnitKind } from "@anwei/kernel";
import { every, type Given, holding, type Sheet, side, type Unit } from "./sheet.js";
import type { GroupWritten, ItemWritten, ScoreGround } from "./written.js";

/** A part of a card, or a bonus: what its definitions have in common. */
export interface Place {
  readonly id: string;
  readonly title: Text;
  readonly cites: Cites;
  readonly kinds: readonly UnitKind[];
  /** Where one of these does not hold, it is not applicable. */
  readonly applies: readonly ScoreGround[];
}

/** To which units an item applies. */
export const applying = ({ kinds, applies }: Place, unit: Unit): Test =>
  every(unit.kind.oneOf(...kinds), ...applies.map((g) => holding(g, unit)));

/** Values under which it applies. */
export const where = ({ applies }: Place): Given => Object.assign({}, ...applies.map((g) => side(g, true))) as Given;

/** The place of a part inside another. */
export function within(sheet: Sheet, above: Place | undefined, part: ItemWritten | GroupWritten): Place {
  return {
    id: part.id,
    title: part.title,
    cites: part.cites ?? above?.cites ?? sheet.written.cites,
    kinds: part.kinds ?? above?.kinds ?? sheet.kinds,
    applies: [...(above?.applies ?? []), ...(part.applies ? [part.applies] : [])],
  };
}
