import { liesWithin, parseDay, text } from "@anwei/kernel";
import {
  type Defined,
  overlayOrder,
  type RegionalMove,
  type RegionalOverlay,
  type RegionalReplace,
} from "../content.js";
import { same, type Told } from "../diagnostic.js";
import type { Plugin } from "../plugin.js";
import type { Composing } from "./composing.js";
import { gone } from "./definitions.js";
import { checkCited } from "./documents.js";
import { checkFloors } from "./floors.js";
import { nowCalled } from "./lives.js";
import { allowedMove, checkOvertaken, checkWhereMoved, collidingMove } from "./moves.js";
import { ancestorsOf } from "./plugins.js";
import { allowedReplacement, collidingReplacement } from "./replacements.js";

/** The overlays that are allowed, from the widest region to the narrowest. */
export function gatherOverlays(all: readonly Plugin[], composing: Composing, told: Told): readonly RegionalOverlay[] {
  const above = new Map(all.map((plugin) => [plugin.id, ancestorsOf(plugin)]));
  const overlays = all
    .flatMap((plugin) =>
      plugin.overlays.map(
        (o): RegionalOverlay => ({
          ...o,
          target: nowCalled(o.target, composing.lives),
          ...(o.overlay === "replace" ? { by: nowCalled(o.by, composing.lives) } : {}),
          plugin: plugin.id,
          region: plugin.region,
        }),
      ),
    )
    .sort(overlayOrder);
  const moves: RegionalMove[] = [];
  const replacements: RegionalReplace[] = [];
  for (const overlay of overlays) {
    checkSources(overlay, composing, above.get(overlay.plugin) ?? new Map(), told);
    if (!checkTarget(overlay, composing, told) || !checkDates(overlay, told)) continue;
    const { data } = composing.definitions.get(overlay.target) as Defined;
    if (overlay.overlay === "move") {
      if (data.kind !== "parameter") wrongTarget(overlay, data.kind, told);
      else if (collides(overlay, collidingMove(overlay, moves), told)) continue;
      else if (allowedMove(overlay, data, moves, told)) moves.push(overlay);
    } else if (data.kind !== "decision") wrongTarget(overlay, data.kind, told);
    else if (collides(overlay, collidingReplacement(overlay, replacements), told)) continue;
    else if (allowedReplacement(overlay, data, composing, told)) replacements.push(overlay);
  }
  if (told.sound()) checkWhereMoved(moves, composing, told);
  if (told.sound()) checkOvertaken(moves, composing, told);
  if (told.sound()) checkFloors(replacements, moves, composing, told);
  return [...moves, ...replacements].sort(overlayOrder);
}

function checkSources(
  overlay: RegionalOverlay,
  { documents }: Composing,
  above: ReadonlyMap<string, Plugin>,
  told: Told,
): void {
  const { plugin, region, target, cites, exempt } = overlay;
  if (cites.length === 0) {
    told.add(
      "overlay-unsourced",
      [plugin],
      target,
      text("改动的出处", "the source of the change"),
      text("无", "none"),
      text("写 cites", "Write cites."),
    );
  }
  checkCited(exempt ? [...cites, exempt] : cites, plugin, target, documents, told);
  const listed = exempt && documents.get(exempt.document.id);
  if (!listed || listed.by.some((id) => isAbove(above.get(id), region))) return;
  told.add(
    "exempt-by-itself",
    [plugin],
    target,
    text("更大地区的上级插件所列的授权文件", "an authorising document that a plugin above, of a wider region, lists"),
    text(`${listed.by.join("、")} 所列的文件`, `one that ${listed.by.join(", ")} lists`),
    text("引用授权放宽的上位法；没有则去掉 exempt", "Cite the law above that allows it; without one, remove exempt."),
  );
}

/** Whether a plugin speaks for more than a region: another of the same region is no law above it. */
const isAbove = (plugin: Plugin | undefined, region: string | undefined): boolean =>
  plugin !== undefined &&
  region !== undefined &&
  (plugin.region === undefined || (plugin.region !== region && liesWithin(region, plugin.region)));

function checkTarget(overlay: RegionalOverlay, { definitions, lives }: Composing, told: Told): boolean {
  if (definitions.has(overlay.target)) return true;
  const [expected, found, todo] = gone(overlay.target, lives, definitions);
  told.add("unknown-target", [overlay.plugin], overlay.target, expected, found, todo);
  return false;
}

function checkDates(overlay: RegionalOverlay, told: Told): boolean {
  const { plugin, target, from, to } = overlay;
  const wrong = [from, ...(to === undefined ? [] : [to])].find((d) => d === undefined || parseDay(d) === undefined);
  const none = from === undefined || wrong !== undefined;
  if (!none && !(to !== undefined && to < from)) return true;
  told.add(
    "overlay-undated",
    [plugin],
    target,
    text("起始日期，以及不早于它的截止日期", "a date from which it holds, and none before it to which it does"),
    same(none ? (wrong ?? "-") : `${from} – ${to}`),
    text("写 from，或给所引文件写 from", "Write from, here or in the cited document."),
  );
  return false;
}

function wrongTarget({ plugin, target, overlay }: RegionalOverlay, kind: string, told: Told): void {
  told.add(
    overlay === "move" ? "not-a-parameter" : "not-a-decision",
    [plugin],
    target,
    overlay === "move" ? text("参数", "a parameter") : text("判定规则", "a decision"),
    same(kind),
    text(
      "move 改动参数，replace 替换判定规则，其余以 define 增设",
      "move changes parameters, replace stands for decisions, define adds all else.",
    ),
  );
}

function collides(overlay: RegionalOverlay, other: RegionalOverlay | undefined, told: Told): boolean {
  if (!other) return false;
  told.add(
    "overlays-collide",
    [...new Set([other.plugin, overlay.plugin])],
    overlay.target,
    text("一个地区一次只有一处改动", "one change at a time in a region"),
    other.plugin === overlay.plugin
      ? text(`自 ${overlay.from} 起改动两次`, `it is changed twice from ${overlay.from} on`)
      : text("两个插件同时改动", "two plugins change it at once"),
    text("由一个插件 extends 另一个，或错开日期", "Let one plugin say which prevails, or part the dates."),
  );
  return true;
}
