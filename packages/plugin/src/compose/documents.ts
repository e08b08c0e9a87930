import { type Citation, canonicalJson, type DefinitionData, type DocumentData, text } from "@anwei/kernel";
import { same, type Told } from "../diagnostic.js";
import type { Plugin } from "../plugin.js";

interface Listed {
  readonly data: DocumentData;
  /** The plugins that list it. */
  readonly by: readonly string[];
}

/** Documents by id, with the plugins that list each. */
export type Documents = ReadonlyMap<string, Listed>;

/** The documents of all plugins, each once. */
export function gatherDocuments(all: readonly Plugin[], told: Told): Documents {
  const documents = new Map<string, Listed>();
  for (const plugin of all) {
    for (const data of plugin.documents) {
      const known = documents.get(data.id);
      const by = [...new Set([...(known?.by ?? []), plugin.id])];
      if (!known && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(data.id)) {
        told.add(
          "bad-document-id",
          by,
          data.id,
          text("小写字母、数字和连字符", "lower-case letters, digits and hyphens"),
          same(data.id),
          text("如 decree-493", "Such as decree-493."),
        );
      }
      if (known && canonicalJson(known.data) !== canonicalJson(data)) {
        told.add("different-document", by, data.id, ...differ);
      } else if (known?.by.includes(plugin.id)) {
        told.add(
          "duplicate-part",
          [plugin.id],
          data.id,
          text("每个标识只出现一次", "each id once"),
          same(data.id),
          text("删去多余的一个", "Remove the one that is not meant."),
        );
      }
      documents.set(data.id, { data: known?.data ?? data, by });
    }
  }
  return documents;
}

const differ = [
  text("同一标识只有一份文件", "one document of that id"),
  text("内容不同的两份", "two that differ"),
  text("改用不同标识，或引用对方的声明", "Use another id, or the other declaration."),
] as const;

/**
 * Whether every document that is cited is listed, and as it is cited. Where another plugin lists it, its title may have
 * been mended since: that is told, and no fault.
 */
export function checkCited(
  cites: readonly Citation[],
  plugin: string,
  subject: string,
  documents: Documents,
  { add, note }: Told,
): void {
  for (const { document } of cites) {
    const listed = documents.get(document.id);
    if (!listed) {
      add(
        "unknown-document",
        [plugin],
        subject,
        text("documents 中列出的文件", "a document listed in documents"),
        same(document.id),
        text("把该文件列入 documents", "List the document in documents."),
      );
    } else if (canonicalJson(listed.data) !== canonicalJson(document)) {
      const concerned = [...new Set([...listed.by, plugin])].sort();
      (listed.by.includes(plugin) ? add : note)("different-document", concerned, subject, ...differ);
    }
  }
}

/** Every citation of a definition. */
export function citationsOf(data: DefinitionData): readonly Citation[] {
  const cites =
    data.kind === "indicator"
      ? [data.cites]
      : data.kind === "parameter"
        ? data.history.map((v) => v.cites)
        : data.editions.map((e) => e.cites);
  return cites.flatMap((c) => ("unsourced" in c ? [] : c));
}
