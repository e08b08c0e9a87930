import { type KindData, type Text, text } from "@anwei/kernel";
import type { Plugin } from "../plugin.js";
import type { Finding, Planned } from "./check.js";
import type { Reviewed } from "./reviewed.js";
import { faultsIn, type TextFault, textsIn } from "./texts.js";

/** Whether every text of the plugin is there in Chinese and in English, each written as that language is. */
export function translations(of: Reviewed): readonly Planned[] {
  const { plugin } = of;
  const { title, overlays, views, extensions, deprecated, retired } = plugin;
  const more = { title, overlays, views, extensions, deprecated, retired };
  const planned = (rule: string, title: Text, data: unknown): Planned => ({
    check: "translations",
    rule,
    title,
    find: () => [...written(data)],
  });
  return [
    planned(plugin.id, plugin.title, withoutDocuments(more)),
    ...of.own.map((data) => planned(data.id, data.title, withoutDocuments(data))),
    ...plugin.documents.map((document) => planned(document.id, document.title, document)),
    ...kindsBrought(plugin).map((kind) => planned(kind.name, kind.title, kind)),
  ];
}

/** Kinds of record that the plugin brings, and that nothing it builds on does. */
function kindsBrought(plugin: Plugin): readonly KindData[] {
  const above = new Set(plugin.parents.flatMap((p) => p.kinds.map((k) => k.name)));
  return plugin.kinds.filter((kind) => !above.has(kind.name));
}

/** A definition without the documents that it cites: they are looked at once, not in each rule that cites them. */
function withoutDocuments(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDocuments);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (key === "document" ? [] : [[key, withoutDocuments(inner)]])),
  );
}

/** What is wrong, and what to do. */
export const sayings: Readonly<
  Record<TextFault, { readonly found: (shown: string, whole: string) => Text; readonly hint: Text }>
> = {
  "text-missing": {
    found: (shown) => (shown === "zh" ? text("没有中文", "no Chinese") : text("没有英文", "no English")),
    hint: text("中英文都要写", "Write both languages."),
  },
  "not-chinese": {
    found: (_, whole) => text(`不是中文：${whole}`, `not Chinese: ${whole}`),
    hint: text("用中文写 zh", "Write zh in Chinese."),
  },
  "not-english": {
    found: (shown, whole) => text(`英文中有“${shown}”：${whole}`, `“${shown}” in English: ${whole}`),
    hint: text(
      "译成英文；名称和原文的字放在引号或括号里",
      "Translate it; put names and words of the document in quotation marks or brackets.",
    ),
  },
  "half-width": {
    found: (shown, whole) =>
      text(`中文里的半角标点“${shown}”：${whole}`, `a half-width mark “${shown}” in Chinese: ${whole}`),
    hint: text("改用全角标点（，。；：“”（））", "Use full-width punctuation."),
  },
  "full-width": {
    found: (shown, whole) =>
      text(`英文里的全角标点“${shown}”：${whole}`, `a full-width mark “${shown}” in English: ${whole}`),
    hint: text("改用半角标点", "Use half-width punctuation."),
  },
  placeholder: {
    found: (shown, whole) => text(`没有写完的“${shown}”：${whole}`, `an unfinished “${shown}”: ${whole}`),
    hint: text("写完它", "Finish it."),
  },
};

/** What is wrong with the texts of some data. */
export function* written(data: unknown, at = ""): Generator<Finding> {
  for (const { part, text: said } of textsIn(data, at)) {
    for (const { fault, shown } of faultsIn(said)) {
      const whole = fault === "not-english" || fault === "full-width" ? said.en : said.zh;
      const { found, hint } = sayings[fault];
      yield { code: fault, status: "fail", part, found: found(shown, whole), hint };
    }
  }
}
