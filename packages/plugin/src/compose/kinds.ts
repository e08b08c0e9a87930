import {
  canonicalJson,
  completeness,
  type FieldData,
  type KindData,
  meaningOfField,
  openJoined,
  plainly,
  type Text,
  text,
  units,
} from "@anwei/kernel";
import { kindsWritten } from "../define.js";
import { same, type Told } from "../diagnostic.js";
import { rootOf } from "../kinds.js";
import { order } from "../order.js";
import type { Plugin } from "../plugin.js";
import { ancestorsOf } from "./plugins.js";

/** A kind as it is gathered: the plugin that brought it first, its fields, and the plugins that brought each. */
interface Gathered {
  readonly data: KindData;
  readonly from: string;
  readonly broughtBy: Map<string, string>;
  /** What tables write for the members of its open choices, by field and word. */
  readonly written: Map<string, Written>;
}

/** The member that a word stands for, and the plugin that says so. */
interface Written {
  readonly member: string;
  readonly by: string;
}

/**
 * The kinds of record of all plugins: the kernel's, those that definitions read, and the fields that regions add. A
 * field that two declare otherwise is refused, and so is a kind that a plugin describes otherwise than the plugin above
 * that brought it.
 */
export function gatherKinds(all: readonly Plugin[], told: Told): ReadonlyMap<string, KindData> {
  const kinds = new Map<string, Gathered>();
  for (const { data } of [units, completeness]) bring(kinds, data, "kernel", told);
  for (const plugin of byHeight(all)) {
    const above = ancestorsOf(plugin);
    for (const kind of plugin.kinds) bring(kinds, kind, plugin.id, told, above);
  }
  for (const plugin of all) {
    checkListed(plugin, told);
    for (const { kind, fields } of plugin.extensions) {
      const known = kinds.get(kind);
      if (!known) {
        told.add(
          "unknown-target",
          [plugin.id],
          kind,
          text("已有的记录种类", "a kind of record that is there"),
          text("没有这样的种类", "no such kind"),
          text("用 kind 定义新的种类，或 extends 定义它的插件", "Define a new one with kind, or extend its plugin."),
        );
      } else bring(kinds, { ...known.data, fields }, plugin.id, told, ancestorsOf(plugin));
    }
  }
  checkAbove(all, told);
  return new Map(
    [...kinds].map(([name, { data }]) => [
      name,
      { ...data, fields: Object.fromEntries(Object.entries(data.fields).sort(([a], [b]) => order(a, b))) },
    ]),
  );
}

/** Plugins after those that they build on, so that a title is that of the plugin that brought the field. */
const byHeight = (all: readonly Plugin[]): readonly Plugin[] =>
  all
    .map((plugin) => ({ plugin, height: ancestorsOf(plugin).size }))
    .sort((a, b) => a.height - b.height || order(a.plugin.id, b.plugin.id))
    .map(({ plugin }) => plugin);

function bring(
  kinds: Map<string, Gathered>,
  data: KindData,
  plugin: string,
  told: Told,
  above: ReadonlyMap<string, unknown> = new Map(),
): void {
  const { add } = told;
  const known = kinds.get(data.name);
  // What a plugin above says of a table holds for those that build on it; two that know nothing of each other must agree.
  const differs = (known?.data.complete === undefined) !== (data.complete === undefined);
  if (known && differs && (data.complete !== undefined || !above.has(known.from))) {
    add(
      "different-kind",
      [known.from, plugin],
      data.name,
      text("对数据表是否视为完整只有一种说法", "one saying of whether the table is taken to be complete"),
      text("一个视为完整，另一个没有", "one that takes it to be complete and one that does not"),
      text("引用同一声明，或改用不同的种类名", "Use one declaration, or another name."),
    );
  }
  const fields: Record<string, FieldData> = { ...known?.data.fields };
  const broughtBy = known?.broughtBy ?? new Map<string, string>();
  const written = known?.written ?? new Map<string, Written>();
  for (const [name, field] of Object.entries(data.fields)) {
    const other = fields[name];
    if (other && !meansTheSame(other, field)) {
      add(
        "different-kind",
        [...new Set([broughtBy.get(name) ?? plugin, plugin])],
        `${data.name}.${name}`,
        text("同一字段只有一种声明", "one declaration of the field"),
        text("内容不同的两种", "two that differ"),
        text("改用不同字段名，或引用同一声明", "Use another name, or one declaration."),
      );
    } else if (!other) {
      fields[name] = field;
      broughtBy.set(name, plugin);
    } else fields[name] = openJoined(other, field) ?? other;
    for (const [member, title] of membersOf(field)) {
      const key = `${name}.${member}`;
      const [by, known] = [broughtBy.get(key), membersOf(other).find(([m]) => m === member)?.[1]];
      if (by === undefined) broughtBy.set(key, plugin);
      else if (known && by !== plugin && !above.has(by) && known.zh !== title.zh) {
        add(
          "different-kind",
          [by, plugin],
          `${data.name}.${key}`,
          text("同一选项只有一个名称", "one title of the member"),
          text(`“${known.zh}”与“${title.zh}”`, `“${known.en}” and “${title.en}”`),
          text("改用不同的选项名", "Give the member another name."),
        );
      }
    }
    checkWritten(`${data.name}.${name}`, field, plugin, written, told);
  }
  const { name, title, complete } = known?.data ?? data;
  const from = known?.from ?? plugin;
  kinds.set(name, { data: { name, title, ...(complete ? { complete } : {}), fields }, from, broughtBy, written });
}

/** What two plugins have tables write for a member of an open choice stands for one member. */
function checkWritten(
  field: string,
  of: FieldData,
  plugin: string,
  written: Map<string, Written>,
  { add }: Told,
): void {
  if (!("open" in of)) return;
  for (const [member, { zh, en }] of membersOf(of)) {
    const also = of.memberAlso && Object.hasOwn(of.memberAlso, member) ? of.memberAlso[member] : undefined;
    for (const word of [member, zh, en, ...(also ?? [])]) {
      const key = `${field} ${plainly(word)}`;
      const known = written.get(key);
      if (!known) written.set(key, { member, by: plugin });
      else if (known.member !== member && known.by !== plugin) {
        add(
          "different-kind",
          [known.by, plugin],
          field,
          text("一种写法只指一个选项", "a word that is written for one member"),
          text(`“${word}”既指 ${known.member}，又指 ${member}`, `“${word}” for both ${known.member} and ${member}`),
          text("改用不会混淆的写法", "Write what cannot be confused."),
        );
      }
    }
  }
}

/** The members of an open choice. */
const membersOf = (field: FieldData | undefined): readonly (readonly [string, Text])[] =>
  field && "open" in field ? Object.entries(field.members) : [];

const meansTheSame = (a: FieldData, b: FieldData): boolean =>
  canonicalJson(meaningOfField(a)) === canonicalJson(meaningOfField(b));

/** A field that a plugin reads and nobody lists as added. */
function checkListed(plugin: Plugin, { add }: Told): void {
  const listed = new Set([plugin, ...ancestorsOf(plugin).values()].flatMap((p) => p.extensions).flatMap(fieldNames));
  const missing = new Set<string>();
  for (const kind of kindsWritten(plugin)) {
    const root = rootOf(kind).data;
    for (const [name, field] of Object.entries(kind.data.fields)) {
      const known = root.fields[name];
      if (!(known && meansTheSame(known, field)) && !listed.has(`${kind.name}.${name}`)) {
        missing.add(`${kind.name}.${name}`);
      }
    }
  }
  for (const field of missing) {
    add(
      "extension-unlisted",
      [plugin.id],
      field,
      text("extend 中列出的字段", "a field that extend lists"),
      text("未列出", "one that is not listed"),
      text("把扩充的种类列入 extend", "List the extended kind in extend."),
    );
  }
}

const fieldNames = ({ kind, fields }: { readonly kind: string; readonly fields: object }): readonly string[] =>
  Object.keys(fields).map((name) => `${kind}.${name}`);

/** A kind that a plugin describes with fields that the plugin above which brought it does not have. */
function checkAbove(all: readonly Plugin[], { add }: Told): void {
  for (const plugin of all) {
    const above = [...ancestorsOf(plugin).values()];
    for (const kind of plugin.kinds) {
      const brings = above.filter((p) => p.kinds.some(({ name }) => name === kind.name));
      if (brings.length === 0) continue;
      const there = new Set([
        ...brings.flatMap((p) => p.kinds).flatMap(({ name, fields }) => fieldNames({ kind: name, fields })),
        ...above.flatMap((p) => p.extensions).flatMap(fieldNames),
      ]);
      for (const field of fieldNames({ kind: kind.name, fields: kind.fields })) {
        if (there.has(field)) continue;
        add(
          "different-kind",
          [...new Set([...brings.map(({ id }) => id), plugin.id])].sort(),
          field,
          text("上级插件所定的字段", "a field that the plugin above declares"),
          same(field),
          text("以 extend 增加字段，或统一到一个版本", "Add fields by extend, or agree on one version."),
        );
      }
    }
  }
}
