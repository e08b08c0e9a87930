import { liesWithin, text } from "@anwei/kernel";
import { same, type Told } from "../diagnostic.js";
import { by } from "../order.js";
import { apiVersion, type Plugin } from "../plugin.js";

/** The plugins and all that they build on, each once, by id; of two that differ, the same one whatever the order. */
export function withParents(plugins: readonly Plugin[], { add }: Told): readonly Plugin[] {
  const found = new Map<string, Map<string, Plugin>>();
  const queue = [...plugins];
  for (let plugin = queue.pop(); plugin; plugin = queue.pop()) {
    const ways = found.get(plugin.id) ?? new Map<string, Plugin>();
    found.set(plugin.id, ways);
    if (ways.has(plugin.hash)) continue;
    ways.set(plugin.hash, plugin);
    queue.push(...plugin.parents);
  }
  return [...found].sort(by(([id]) => id)).map(([id, ways]) => {
    const sorted = [...ways.values()].sort(by(({ hash }) => hash));
    if (sorted.length > 1) {
      add(
        "different-plugin",
        [id],
        id,
        text("同一插件只有一个内容", "one plugin of that id"),
        same(sorted.map((p) => `${p.version} (${p.hash.slice(0, 8)})`).join(", ")),
        text("统一到一个版本", "Agree on one version."),
      );
    }
    return sorted[0] as Plugin;
  });
}

/** All that a plugin builds on, and what that builds on, by id. */
export function ancestorsOf(plugin: Plugin): ReadonlyMap<string, Plugin> {
  const found = new Map<string, Plugin>();
  const queue = [...plugin.parents];
  for (let next = queue.pop(); next; next = queue.pop()) {
    if (found.has(next.id)) continue;
    found.set(next.id, next);
    queue.push(...next.parents);
  }
  return found;
}

const semantic = /^\d+\.\d+\.\d+([-+][0-9A-Za-z.+-]+)?$/;

/** What is wrong with plugins whatever they define: their ids, versions, regions and the place of their ids. */
export function checkPlugins(all: readonly Plugin[], told: Told): void {
  const national = new Set(
    all.flatMap(({ region, definitions }) => (region === undefined ? definitions.map(({ id }) => room(id)) : [])),
  );
  for (const plugin of all) checkPlugin(plugin, national, told);
}

/** The part of an id before its first slash. */
const room = (id: string): string => id.split("/", 1)[0] ?? "";

function checkPlugin(plugin: Plugin, national: ReadonlySet<string>, { add }: Told): void {
  const me = [plugin.id];
  if (plugin.apiVersion !== apiVersion) {
    add(
      "api-version",
      me,
      plugin.id,
      same(String(apiVersion)),
      same(String(plugin.apiVersion)),
      text("改用相应版本的 @anwei/plugin", "Use the matching version of @anwei/plugin."),
    );
  }
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(plugin.id)) {
    add(
      "bad-plugin-id",
      me,
      plugin.id,
      text("小写字母、数字和连字符", "lower-case letters, digits and hyphens"),
      same(plugin.id),
      text("如 province-city", "Such as province-city."),
    );
  }
  if (!semantic.test(plugin.version)) {
    add(
      "bad-version",
      me,
      plugin.id,
      text("三段式版本号", "a version of three numbers"),
      same(plugin.version),
      text("如 1.0.0", "Such as 1.0.0."),
    );
  }
  if (plugin.region !== undefined && !/^[1-9]\d{5}$/.test(plugin.region)) {
    add(
      "bad-region",
      me,
      plugin.id,
      text("六位行政区划代码", "an administrative code of six digits"),
      same(plugin.region),
      text("如 990100", "Such as 990100."),
    );
  }
  for (const parent of plugin.parents) {
    if (parent.region === undefined || (plugin.region !== undefined && liesWithin(plugin.region, parent.region)))
      continue;
    add(
      "region-outside-parent",
      [plugin.id, parent.id],
      plugin.id,
      text(`${parent.region} 之内的地区`, `a region within ${parent.region}`),
      same(plugin.region ?? "-"),
      text("改正 region 或 extends", "Mend region or extends."),
    );
  }
  if (plugin.region === undefined) return;
  if (national.has(plugin.id)) {
    add(
      "plugin-id-taken",
      me,
      plugin.id,
      text(`全国规则标识未用作开头的插件标识`, "a plugin id that no national rule's id begins with"),
      text(`全国规则已用 ${plugin.id}/`, `${plugin.id}/ begins the ids of national rules`),
      text("如 province-city", "Such as province-city."),
    );
  }
  const own = [
    ...plugin.definitions.map(({ id }) => id),
    ...plugin.retired.map(({ id }) => id),
    ...plugin.renamed.map(({ from }) => from),
  ];
  for (const id of own) {
    if (room(id) === plugin.id) continue;
    add(
      "id-outside-plugin",
      me,
      id,
      text(`以 ${plugin.id}/ 开头的标识`, `an id that begins with ${plugin.id}/`),
      same(id),
      text("地方规则的标识以插件标识开头", "A region's ids begin with its plugin's."),
    );
  }
}
