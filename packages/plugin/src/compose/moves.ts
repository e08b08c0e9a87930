import {
  canonicalJson,
  citationText,
  type DefinitionData,
  liesWithin,
  mentionsOf,
  type ParameterData,
  type ParameterVersion,
  problemsIn,
  problemText,
  type RawValue,
  readFact,
  type Text,
  text,
} from "@anwei/kernel";
import type { RegionalMove } from "../content.js";
import { same, type Told } from "../diagnostic.js";
import { forbidden, laxer, movedHistory } from "../history.js";
import { type Said, saidOn, versionOn } from "../overlay.js";
import { type Composing, meet, widerThan } from "./composing.js";

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
  if (!shapedAs(move, data, told) || !asDescribed(move, data, told)) return false;
  const floor = versionOn(movedHistory(data, above(move, before)), move.from);
  const verdicts = besides(move, floor).map(({ key, own, base }) =>
    allowedValue(move, data, { key, own, base, floor }, told),
  );
  return verdicts.every(Boolean);
}

/** The moves of the same parameter in the wider regions around one. */
const above = (move: RegionalMove, others: readonly RegionalMove[]): readonly RegionalMove[] =>
  others.filter((o) => o.target === move.target && widerThan(o, move));

/** Each value of a move beside the one that it finds; a value without a key has the key "". */
function besides(
  { value, values }: Said,
  floor: ParameterVersion | undefined,
): readonly { readonly key: string; readonly own: RawValue; readonly base: RawValue | undefined }[] {
  if (values) return Object.entries(values).map(([key, own]) => ({ key, own, base: floor?.values?.[key] }));
  return value === undefined ? [] : [{ key: "", own: value, base: floor?.value }];
}

const named = (target: string, key: string): string => (key === "" ? target : `${target}(${key})`);

/** Whether a move gives one value to what has one, and values by key to a table. */
function shapedAs({ plugin, target, value, values }: RegionalMove, { by }: ParameterData, { add }: Told): boolean {
  const [one, keyed] = [text("一个取值", "one value"), text("各键的取值", "values by key")];
  if (by ? values && value === undefined : value !== undefined && !values) return true;
  add(
    "bad-overlay-value",
    [plugin],
    target,
    by ? keyed : one,
    value === undefined && !values ? text("无", "none") : by ? one : keyed,
    text("表用 values，其他用 value", "A table takes values, all else value."),
  );
  return false;
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
    readonly floor: ParameterVersion | undefined;
  },
  { add }: Told,
): boolean {
  const me = [move.plugin];
  const where = named(move.target, key);
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
  add("loosens", me, where, ...laxerThan(base, own, floor), tightenOnly(base, own));
  return false;
}

const laxerThan = (base: RawValue, own: RawValue, floor: ParameterVersion | undefined): readonly [Text, Text] => {
  const clause = floor && !("unsourced" in floor.cites) && floor.cites[0];
  const because = text(clause ? citationText(clause, "zh") : "", clause ? citationText(clause, "en") : "");
  return [text(`不宽于 ${base}（${because.zh}）`, `nothing laxer than ${base} (${because.en})`), same(String(own))];
};

const tightenOnly = (base: RawValue, own: RawValue): Text =>
  text(
    `上级规定为${base}，本规则为${own}，地方只能从严`,
    `The rule above says ${base}, this one ${own}: a region may only tighten.`,
  );

/** Tells of moves that the rule above overtook after their first day: there it holds, and the region should revise. */
export function checkOvertaken(moves: readonly RegionalMove[], { definitions }: Composing, { note }: Told): void {
  for (const move of moves) {
    const data = definitions.get(move.target)?.data;
    if (move.exempt || data?.kind !== "parameter") continue;
    // Until the region itself moves it again.
    const next = moves
      .filter((o) => o.region === move.region && o.target === move.target && (o.from ?? "") > (move.from ?? ""))
      .filter((o) => moveTheSame(o, move))
      .map((o) => o.from ?? "")
      .sort()[0];
    for (const floor of movedHistory(data, above(move, moves))) {
      const since = floor.from ?? "";
      if (since <= (move.from ?? "") || since > (move.to ?? "9999") || since >= (next ?? "9999")) continue;
      for (const { key, own, base } of besides(move, floor)) {
        if (base === undefined || !laxer(data, base, own)) continue;
        note(
          "overtaken",
          [move.plugin],
          named(move.target, key),
          ...laxerThan(base, own, floor),
          text(
            `上级规定自 ${since} 起更严，以上级为准；请修订本规则`,
            `The rule above is stricter since ${since} and holds; revise this one.`,
          ),
        );
      }
    }
  }
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
