import type { InForce } from "../define/definition.js";
import { type Text, text } from "../text.js";

/** 自2014-12-01起; 2002-11-01至2014-11-30. Both days belong to it. */
export function spanText({ from, to }: InForce): Text {
  if (from !== undefined && to !== undefined) return text(`${from}至${to}`, `from ${from} to ${to}`);
  if (from !== undefined) return text(`自${from}起`, `from ${from}`);
  if (to !== undefined) return text(`截至${to}`, `until ${to}`);
  return text("不限时间", "at all times");
}

/** Whether a day lies in a span; days written year first compare as texts. */
export const holdsOn = ({ from, to }: InForce, day: string): boolean =>
  (from === undefined || from <= day) && (to === undefined || day <= to);

/** Newest first, which is how people look a rule up. */
export const newestFirst = <T extends InForce>(spans: readonly T[]): readonly T[] =>
  [...spans].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? 1 : (a.from ?? "") > (b.from ?? "") ? -1 : 0));
