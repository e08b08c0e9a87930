import type { InForce, Moves, ParameterData, ParameterVersion } from "../define/definition.js";
import type { ParameterNode } from "../language/node.js";
import type { Citation, Unsourced } from "../source/source.js";
import { type Text, text } from "../text.js";
import { constantText } from "./measures.js";
import { joined } from "./phrase.js";
import { holdsOn, newestFirst, spanText } from "./spans.js";

/** A value of a parameter with the time it is in force and where it stands. */
export interface VersionProse extends InForce {
  readonly span: Text;
  /** 100人, or of a table each key with its value. */
  readonly value: Text;
  /** Of a table: each key with its value. */
  readonly entries?: readonly EntryProse[];
  /** 自2014-12-01起为100人. */
  readonly sentence: Text;
  readonly cites: readonly Citation[] | Unsourced;
}

/** One value of a table, and the key it is looked up by. */
export interface EntryProse {
  readonly key: Text;
  readonly value: Text;
}

/** A parameter with all its values, newest first. */
export interface ParameterProse {
  readonly id: string;
  readonly title: Text;
  /** By what a table is looked up. */
  readonly by?: Text;
  readonly history: readonly VersionProse[];
  /** The whole history as one sentence. */
  readonly sentence: Text;
}

export function parameterProse(data: ParameterData, history: readonly ParameterVersion[]): ParameterProse {
  const versions = newestFirst(history).map((version): VersionProse => {
    const { cites } = version;
    const span = spanText(version);
    const entries = entriesOf(data, version);
    const value = versionText(data, version, entries);
    return {
      ...(version.from === undefined ? {} : { from: version.from }),
      ...(version.to === undefined ? {} : { to: version.to }),
      span,
      value,
      ...(entries ? { entries } : {}),
      sentence:
        version.values === undefined
          ? text(`${span.zh}为${value.zh}`, `${span.en}: ${value.en}`)
          : text(`${span.zh}：${value.zh}`, `${span.en} – ${value.en}`),
      cites,
    };
  });
  const all = joined(
    versions.map((v) => v.sentence),
    "；",
    "; ",
  );
  const by =
    data.by &&
    joined(
      data.by.map((b) => b.title),
      "、",
      ", ",
    );
  return {
    id: data.id,
    title: data.title,
    ...(by ? { by } : {}),
    history: versions,
    sentence: by
      ? text(`${data.title.zh}（按${by.zh}）：${all.zh}`, `${data.title.en}, by ${by.en}: ${all.en}`)
      : text(`${data.title.zh}：${all.zh}`, `${data.title.en}: ${all.en}`),
  };
}

function versionText(data: ParameterData, { value }: ParameterVersion, entries?: readonly EntryProse[]): Text {
  if (!entries) return value === undefined ? text("无", "none") : constantText(value, data.of);
  return joined(
    entries.map(({ key, value: is }) => text(`${key.zh}为${is.zh}`, `${key.en}: ${is.en}`)),
    "，",
    ", ",
  );
}

const entriesOf = (data: ParameterData, { values }: ParameterVersion): readonly EntryProse[] | undefined =>
  values &&
  Object.entries(values).map(([key, value]) => ({
    key: keyText(data, key.split("/")),
    value: constantText(value, data.of),
  }));

const keyText = (data: ParameterData, keys: readonly string[]): Text =>
  joined(
    keys.map((k, i) => data.by?.[i]?.members[k] ?? text(k, k)),
    "、",
    " / ",
  );

/** The value that a term takes on a day, where it is looked up by constants or by nothing. */
export function valueOn(
  data: ParameterData,
  history: readonly ParameterVersion[],
  { at = [] }: ParameterNode,
  day: string,
): Text | undefined {
  const version = history.find((v) => holdsOn(v, day));
  const keys = at.map((k) => (k.op === "choice" ? k.value : undefined));
  if (!version || keys.includes(undefined)) return undefined;
  const raw = version.values === undefined ? version.value : version.values[keys.join("/")];
  return raw === undefined ? undefined : constantText(raw, data.of);
}

/** What a region may do with a parameter. */
export function movesText(moves: Moves, data: ParameterData): Text {
  switch (moves.may) {
    case "sealed":
      return text("各地不得变动", "regions may not change it");
    case "tighten":
      return moves.stricter === "lower"
        ? text("各地可以从严，即调低", "regions may make it stricter, that is lower")
        : text("各地可以从严，即调高", "regions may make it stricter, that is higher");
    case "within": {
      const [min, max] = [constantText(moves.min, data.of), constantText(moves.max, data.of)];
      return text(`各地可以在${min.zh}至${max.zh}之间确定`, `regions may set it from ${min.en} to ${max.en}`);
    }
    case "free":
      return text("各地可以自行确定", "regions may set it freely");
  }
}
