import {
  citationText,
  type DefinitionData,
  type DocumentData,
  type KindData,
  liesWithin,
  mentionsOf,
  type ParameterData,
  parseDay,
  problemsIn,
  problemText,
  type RawValue,
  readFact,
  text,
} from "@anwei/kernel";
import type { RegionalOverlay } from "./content.js";
import { type Add, same } from "./diagnostic.js";
import { forbidden, laxer, movedHistory } from "./history.js";
import type { Overlay } from "./overlay.js";
import type { Plugin } from "./plugin.js";

/** The overlays that are allowed, from the widest region to the narrowest. */
export function gatherOverlays(
  all: readonly Plugin[],
  definitions: ReadonlyMap<string, DefinitionData>,
  documents: ReadonlyMap<string, DocumentData>,
  add: Add,
): readonly RegionalOverlay[] {
  const overlays = all
    .flatMap((plugin) =>
      plugin.overlays.map((o): RegionalOverlay => ({ ...o, plugin: plugin.id, region: plugin.region })),
    )
    .sort((a, b) => (a.region ?? "").replace(/(00)+$/, "").length - (b.region ?? "").replace(/(00)+$/, "").length);
  const accepted: RegionalOverlay[] = [];
  for (const overlay of overlays) {
    const data = definitions.get(overlay.target);
    const me = [overlay.plugin];
    for (const { document } of overlay.cites) {
      if (!documents.has(document.id)) {
        add(
          "unknown-document",
          me,
          overlay.target,
          text("documents 中列出的文件", "a document listed in documents"),
          same(document.id),
          text("把该文件列入 documents", "List the document in documents."),
        );
      }
    }
    if (!data) {
      add(
        "unknown-target",
        me,
        overlay.target,
        text("已定义的参数", "a defined parameter"),
        text("没有这样的参数", "no such parameter"),
        text("改正目标，或 extends 定义它的插件", "Mend the target, or extend the plugin that defines it."),
      );
      continue;
    }
    if (data.kind !== "parameter") {
      add(
        "not-a-parameter",
        me,
        overlay.target,
        text("参数", "a parameter"),
        same(data.kind),
        text("改动只能及于参数", "Overlays move parameters only."),
      );
      continue;
    }
    if (overlay.from === undefined || parseDay(overlay.from) === undefined) {
      add(
        "overlay-undated",
        me,
        overlay.target,
        text("起始日期", "a date from which it holds"),
        same(overlay.from ?? "-"),
        text("写 from，或给所引文件写 from", "Write from, here or in the cited document."),
      );
      continue;
    }
    const collides = accepted.find(
      (o) =>
        o.target === overlay.target &&
        o.region === overlay.region &&
        (o.plugin === overlay.plugin ? o.from === overlay.from && moveTheSame(o, overlay) : meet(o, overlay)),
    );
    if (collides) {
      add(
        "overlays-collide",
        [...new Set([collides.plugin, overlay.plugin])],
        overlay.target,
        text("一个地区一次只有一处改动", "one move at a time in a region"),
        collides.plugin === overlay.plugin
          ? text(`自 ${overlay.from} 起改动两次`, `it is moved twice from ${overlay.from} on`)
          : text("两个插件同时改动", "two plugins move it at once"),
        text("由一个插件 extends 另一个，或错开日期", "Let one plugin say which prevails, or part the dates."),
      );
      continue;
    }
    if (allowed(overlay, data, accepted, add)) accepted.push(overlay);
  }
  return accepted;
}

const fits = ({ of }: ParameterData, own: RawValue): boolean => {
  const read = readFact("", of.type === "number" ? { ...of, decimals: 30 } : of, own);
  return "value" in read && read.value !== undefined;
};

const meet = (a: Overlay, b: Overlay): boolean =>
  (a.from ?? "") <= (b.to ?? "9999") && (b.from ?? "") <= (a.to ?? "9999");

/** Whether two moves of one parameter say a value of the same key. */
const moveTheSame = (a: Overlay, b: Overlay): boolean =>
  !a.values || !b.values || Object.keys(a.values).some((key) => Object.hasOwn(b.values ?? {}, key));

function allowed(overlay: RegionalOverlay, data: ParameterData, before: readonly RegionalOverlay[], add: Add): boolean {
  const me = [overlay.plugin];
  const above = before.filter(
    (o) =>
      o.target === overlay.target &&
      overlay.region !== undefined &&
      (o.region === undefined || (o.region !== overlay.region && liesWithin(overlay.region, o.region))),
  );
  const floor = movedHistory(data, above).find(
    (v) => (v.from ?? "") <= (overlay.from ?? "") && (overlay.from ?? "") <= (v.to ?? "9999-12-31"),
  );
  const moves: readonly (readonly [string, RawValue, RawValue | undefined])[] =
    overlay.values === undefined
      ? overlay.value === undefined
        ? []
        : [["", overlay.value, floor?.value]]
      : Object.entries(overlay.values).map(([key, own]) => [key, own, floor?.values?.[key]]);
  let good = true;
  for (const [key, own, base] of moves) {
    const where = key === "" ? overlay.target : `${overlay.target}(${key})`;
    if (!fits(data, own)) {
      add("bad-overlay-value", me, where, data.of.title, same(String(own)), text("改正取值", "Mend the value."));
      good = false;
      continue;
    }
    const not = forbidden(data.moves, own);
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
      good = false;
    } else if (not === "sealed") {
      add(
        "sealed-parameter",
        me,
        where,
        text("可以改动的参数", "a parameter that may be moved"),
        text("此参数不得改动", "a sealed one"),
        text("去掉这处改动", "Remove the overlay."),
      );
      good = false;
    } else if (not === "outside" && data.moves.may === "within") {
      add(
        "outside-range",
        me,
        where,
        text(`${data.moves.min} 至 ${data.moves.max}`, `${data.moves.min} to ${data.moves.max}`),
        same(String(own)),
        text("取幅度以内的值", "Take a value within the range."),
      );
      good = false;
    } else if (base !== undefined && laxer(data, base, own)) {
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
      good = false;
    }
  }
  return good;
}

/**
 * Proves again, with the values of each region, what was proved of the values as defined: rows of which exactly one
 * holds while a line lies at 3 may overlap once a region moves it to 20.
 */
export function checkWhereMoved(
  overlays: readonly RegionalOverlay[],
  kinds: ReadonlyMap<string, KindData>,
  definitions: ReadonlyMap<string, DefinitionData>,
  add: Add,
): void {
  for (const region of new Set(overlays.map((o) => o.region))) {
    const own = overlays.filter(
      (o) => o.region === undefined || (region !== undefined && liesWithin(region, o.region)),
    );
    const moved = new Map(definitions);
    for (const target of new Set(own.map((o) => o.target))) {
      const data = definitions.get(target);
      if (data?.kind !== "parameter") continue;
      const history = movedHistory(
        data,
        own.filter((o) => o.target === target),
      );
      moved.set(target, { ...data, history });
    }
    for (const data of definitions.values()) {
      if (!("combine" in data) || data.combine !== "exactlyOne") continue;
      const by = own.filter((o) => mentionsOf(data).includes(o.target));
      if (by.length === 0) continue;
      for (const p of problemsIn(data, kinds, moved)) {
        add(
          "definition-refused",
          [...new Set(by.map((o) => o.plugin))],
          p.rule,
          p.expected,
          p.found,
          text(problemText(p, "zh"), problemText(p, "en")),
        );
      }
    }
  }
}
