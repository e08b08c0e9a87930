import { parseDay, text } from "@anwei/kernel";
import { same, type Told } from "../diagnostic.js";
import type { Deprecation, Renaming, Retirement } from "../life.js";
import type { Plugin } from "../plugin.js";

/** What became of definitions: those that should not be built on, that are gone, and that have another id. */
export interface Lives {
  readonly deprecated: ReadonlyMap<string, Deprecation>;
  readonly retired: ReadonlyMap<string, Retirement>;
  readonly renamed: ReadonlyMap<string, Renaming>;
}

/** The id that a definition has now. */
export const nowCalled = (id: string, { renamed }: Pick<Lives, "renamed">): string => renamed.get(id)?.to ?? id;

/** What plugins say of their own definitions' lives. A reserved id that some plugin defines is refused. */
export function gatherLives(all: readonly Plugin[], told: Told): Lives {
  const definedBy = new Map(all.flatMap((p) => p.definitions.map(({ id }) => [id, p.id] as const)));
  const lives = {
    deprecated: new Map<string, Deprecation>(),
    retired: new Map<string, Retirement>(),
    renamed: new Map<string, Renaming>(),
  };
  const reservedBy = new Map<string, string>();
  const reserve = (id: string, plugin: string, on: string): void => {
    const by = reservedBy.get(id);
    const using = definedBy.get(id);
    if (by !== undefined || using !== undefined) {
      told.add(
        "reserved-id",
        [...new Set([by, using, plugin].flatMap((p) => p ?? []))].sort(),
        id,
        text(`${on} 起停用并永久保留的标识，不得再用`, `an id that is out of use since ${on}, reserved for ever`),
        using !== undefined
          ? text("又被定义", "one that is defined again")
          : text("重复停用", "one put out of use twice"),
        text("另起标识", "Use another id."),
      );
    }
    reservedBy.set(id, plugin);
  };
  for (const plugin of all) {
    for (const d of plugin.deprecated) {
      checkDays(plugin, d.id, [d.since, ...(d.until === undefined ? [] : [d.until])], told);
      checkOwn(plugin, d.id, d.id, told);
      checkUse(plugin, d.id, d.use, definedBy, told);
      if (lives.deprecated.has(d.id)) {
        told.add(
          "bad-life",
          [plugin.id],
          d.id,
          text("每个标识只标明一次", "each id marked once"),
          same(d.id),
          text("删去多余的一个", "Remove the one that is not meant."),
        );
      }
      lives.deprecated.set(d.id, d);
    }
    for (const r of plugin.retired) {
      checkDays(plugin, r.id, [r.on], told);
      reserve(r.id, plugin.id, r.on);
      checkUse(plugin, r.id, r.use, definedBy, told);
      lives.retired.set(r.id, r);
    }
    for (const r of plugin.renamed) {
      checkDays(plugin, r.from, [r.on], told);
      reserve(r.from, plugin.id, r.on);
      checkOwn(plugin, r.from, r.to, told);
      lives.renamed.set(r.from, r);
    }
  }
  return lives;
}

/** Days that are there, one after the other. */
function checkDays(plugin: Plugin, subject: string, days: readonly string[], { add }: Told): void {
  const wrong = days.find((day) => parseDay(day) === undefined);
  const late = days.some((day, i) => i > 0 && day < (days[i - 1] ?? ""));
  if (wrong === undefined && !late) return;
  add(
    "bad-life",
    [plugin.id],
    subject,
    text("先后有序的日期", "dates, one after the other"),
    same(wrong ?? days.join(", ")),
    text("改正日期", "Mend the dates."),
  );
}

function checkOwn(plugin: Plugin, subject: string, id: string, { add }: Told): void {
  if (plugin.definitions.some((d) => d.id === id)) return;
  add(
    "bad-life",
    [plugin.id],
    subject,
    text("本插件定义的规则", "a definition of this plugin"),
    same(id),
    text("改正标识", "Mend the id."),
  );
}

function checkUse(
  plugin: Plugin,
  subject: string,
  use: string | undefined,
  definedBy: ReadonlyMap<string, string>,
  { add }: Told,
): void {
  if (use === undefined || definedBy.has(use)) return;
  add(
    "unknown-definition",
    [plugin.id],
    subject,
    text("可以改用的规则", "a definition to use instead"),
    same(use),
    text("把它列入 define，或改正标识", "List it in define, or mend the id."),
  );
}
