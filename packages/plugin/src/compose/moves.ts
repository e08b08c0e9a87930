import {
  canonicalJson,
  citationText,
  type DefinitionData,
  liesWithin,
  mentionsOf,
  type ParameterData,
  problemsIn,
  problemText,
  type RawValue,
  readFact,
  text,
} from "@anwei/kernel";
import type { RegionalMove } from "../content.js";
import { same, type Told } from "../diagnostic.js";
import { forbidden, laxer, movedHistory } from "../history.js";
import { type Said, saidOn, versionOn } from "../overlay.js";
import { type Composing, meet } from "./composing.js";

/** A move of the same value in the same region at the same time. */
export const collidingMove = (move: RegionalMove, others: readonly RegionalMove[]): RegionalMove | undefined =>
  others.find(
    (o) =>
      o.target === move.target &&
      o.region === move.region &&
      (o.plugin === move.plugin ? o.from === move.from && moveTheSame(o, move) : meet(o, move)),
  );

/** Whether two moves of one parameter say a value of the same key. */
const moveTheSame = (a: Said, b: Said): boolean =>
  !a.values || !b.values || Object.keys(a.values).some((key) => Object.hasOwn(b.values ?? {}, key));

/** Whether a parameter may be moved so; what is wrong is told. */
export function allowedMove(
  move: RegionalMove,
  data: ParameterData,
  before: readonly RegionalMove[],
  told: Told,
): boolean {
  if (!asDescribed(move, data, told)) return false;
  const above = before.filter(
    (o) =>
      o.target === move.target &&
      move.region !== undefined &&
      (o.region === undefined || (o.region !== move.region && liesWithin(move.region, o.region))),
  );
  const floor = versionOn(movedHistory(data, above), move.from);
  const moved: readonly (readonly [string, RawValue, RawValue | undefined])[] =
    move.values === undefined
      ? move.value === undefined
        ? []
        : [["", move.value, floor?.value]]
      : Object.entries(move.values).map(([key, own]) => [key, own, floor?.values?.[key]]);
  const verdicts = moved.map(([key, own, base]) => allowedValue(move, data, { key, own, base, floor }, told));
  return verdicts.every(Boolean);
}

/** Whether the target says on the first day what it said when the move was written. */
function asDescribed(move: RegionalMove, data: ParameterData, { add }: Told): boolean {
  const now = saidOn(data, move.from, move);
  const shown = (said: Said | undefined): ReturnType<typeof text> => {
    if (!said) return text("无值", "no value");
    return same(said.value === undefined ? canonicalJson(said.values ?? {}) : String(said.value));
  };
  if (!now) {
    add(
      "target-not-in-force",
      [move.plugin],
      move.target,
      text(`在 ${move.from} 有值的参数`, `a parameter with a value on ${move.from}`),
      text("此日尚无规定", "none on that day"),
      text("改正 from", "Mend from."),
    );
    return false;
  }
  if (move.finds === undefined || canonicalJson(move.finds) === canonicalJson(now)) return true;
  const [expected, found] = [shown(move.finds), shown(now)];
  add(
    "target-differs",
    [move.plugin],
    move.target,
    text(
      `写改动时所见：${move.from} 为${expected.zh}`,
      `as it was when the move was written: ${expected.en} on ${move.from}`,
    ),
    found,
    text("核对目标现在的规定，再改写这处改动", "See what the target says now, then write the move anew."),
  );
  return false;
}

function allowedValue(
  move: RegionalMove,
  data: ParameterData,
  {
    key,
    own,
    base,
    floor,
  }: {
    readonly key: string;
    readonly own: RawValue;
    readonly base: RawValue | undefined;
    readonly floor: ReturnType<typeof versionOn<ParameterData["history"][number]>>;
  },
  { add }: Told,
): boolean {
  const me = [move.plugin];
  const where = key === "" ? move.target : `${move.target}(${key})`;
  if (!fits(data, own)) {
    add("bad-overlay-value", me, where, data.of.title, same(String(own)), text("改正取值", "Mend the value."));
    return false;
  }
  if (key !== "" && base === undefined && floor !== undefined) {
    add(
      "unknown-key",
      me,
      where,
      text(
        `键之一：${Object.keys(floor.values ?? {}).join("、")}`,
        `one of ${Object.keys(floor.values ?? {}).join(", ")}`,
      ),
      same(key),
      text("改正键名", "Mend the key."),
    );
    return false;
  }
  const not = forbidden(data.moves, own);
  if (not === "sealed") {
    add(
      "sealed-parameter",
      me,
      where,
      text("可以改动的参数", "a parameter that may be moved"),
      text("此参数不得改动", "a sealed one"),
      text("去掉这处改动", "Remove the overlay."),
    );
    return false;
  }
  if (not === "outside" && data.moves.may === "within") {
    add(
      "outside-range",
      me,
      where,
      text(`${data.moves.min} 至 ${data.moves.max}`, `${data.moves.min} to ${data.moves.max}`),
      same(String(own)),
      text("取幅度以内的值", "Take a value within the range."),
    );
    return false;
  }
  if (move.exempt || base === undefined || !laxer(data, base, own)) return true;
  const clause = floor && !("unsourced" in floor.cites) && floor.cites[0] ? floor.cites[0] : undefined;
  const because = text(clause ? citationText(clause, "zh") : "", clause ? citationText(clause, "en") : "");
  add(
    "loosens",
    me,
    where,
    text(`不宽于 ${base}（${because.zh}）`, `nothing laxer than ${base} (${because.en})`),
    same(String(own)),
    text(
      `上级规定为${base}，本规则为${own}，地方只能从严`,
      `The rule above says ${base}, this one ${own}: a region may only tighten.`,
    ),
  );
  return false;
}

const fits = ({ of }: ParameterData, own: RawValue): boolean => {
  const read = readFact("", of.type === "number" ? { ...of, decimals: 30 } : of, own);
  return "value" in read && read.value !== undefined;
};

/**
 * Proves again, with the values of each region, what was proved of the values as defined: rows of which exactly one
 * holds while a line lies at 3 may overlap once a region moves it to 20.
 */
export function checkWhereMoved(
  moves: readonly RegionalMove[],
  { kinds, definitions }: Composing,
  { add }: Told,
): void {
  for (const region of new Set(moves.map((o) => o.region))) {
    const own = moves.filter((o) => o.region === undefined || (region !== undefined && liesWithin(region, o.region)));
    const moved = new Map<string, DefinitionData>([...definitions].map(([id, d]) => [id, d.data]));
    for (const target of new Set(own.map((o) => o.target))) {
      const data = moved.get(target);
      if (data?.kind !== "parameter") continue;
      const history = movedHistory(
        data,
        own.filter((o) => o.target === target),
      );
      moved.set(target, { ...data, history });
    }
    for (const data of moved.values()) {
      if (!("combine" in data) || data.combine !== "exactlyOne") continue;
      const by = own.filter((o) => mentionsOf(data).includes(o.target));
      if (by.length === 0) continue;
      for (const p of problemsIn(data, kinds, moved)) {
        const said = text(problemText(p, "zh"), problemText(p, "en"));
        add("definition-refused", [...new Set(by.map((o) => o.plugin))], p.rule, p.expected, p.found, said);
      }
    }
  }
}
