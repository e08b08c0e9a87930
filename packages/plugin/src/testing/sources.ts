import {
  type Citation,
  citationText,
  type DefinitionData,
  type DocumentData,
  type InForce,
  type Text,
  text,
  type Unsourced,
} from "@anwei/kernel";
import type { Finding, Planned } from "./check.js";
import type { Reviewed } from "./reviewed.js";

/**
 * Whether every rule says where it stands, by article or section, and every document is cited; what is cited from
 * memory is listed.
 */
export function sources(of: Reviewed): readonly Planned[] {
  const { plugin } = of;
  return [
    ...of.own.map((data): Planned => {
      const find = (): readonly Finding[] => sourcedAt(data).flatMap((at) => [...placed(at)]);
      return { check: "sources", rule: data.id, title: data.title, find };
    }),
    ...of.changed.map(({ id, title }): Planned => {
      const changes = plugin.overlays.filter((o) => of.now(o.target) === id);
      const find = (): readonly Finding[] =>
        changes.flatMap(({ cites, from, to }, i) => [
          ...placed({ part: `overlay[${i}].cites`, cites, span: span(from, to) }),
        ]);
      return { check: "sources", rule: id, title, find };
    }),
    ...plugin.documents.map((document): Planned => {
      const find = (): readonly Finding[] => [...used(of, document)];
      return { check: "sources", rule: document.id, title: document.title, find };
    }),
  ];
}

interface Sourced {
  readonly part: string;
  readonly cites: readonly Citation[] | Unsourced;
  /** The span in which what is cited for holds. */
  readonly span: InForce;
}

/** What of a definition has a source of its own: each edition, each value. */
function sourcedAt(data: DefinitionData): readonly Sourced[] {
  if (data.kind === "indicator") return [{ part: "cites", cites: data.cites, span: data.inForce }];
  const [name, versions]: readonly [string, readonly (InForce & { readonly cites: Sourced["cites"] })[]] =
    data.kind === "parameter" ? ["history", data.history] : ["editions", data.editions];
  return versions.map(({ cites, from, to }, i) => ({
    part: versions.length > 1 ? `${name}[${i}].cites` : "cites",
    cites,
    span: span(from, to),
  }));
}

const span = (from: string | undefined, to: string | undefined): InForce => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});

/** Documents of these types have articles or sections to be found by. */
const divided: ReadonlySet<DocumentData["type"]> = new Set(["law", "regulation", "rule", "standard"]);

function* placed({ part, cites, span }: Sourced): Generator<Finding> {
  if ("unsourced" in cites) {
    const { zh, en } = cites.unsourced;
    yield {
      code: "no-source",
      status: "note",
      part,
      found: text(`没有出处：${zh}`, `no source: ${en}`),
      hint: text("找到出处后补上", "Cite the source once it is found."),
    };
    return;
  }
  for (const cited of cites) {
    const said = shown(cited);
    const { document, place, verified, note } = cited;
    if (!verified && document.verified) {
      yield {
        code: "place-from-memory",
        status: "note",
        part,
        found: text(`此条未核对原文：${said.zh}`, `this place is cited from memory: ${said.en}`),
        hint: text("核对原文后去掉 verified: false", "Read it, and remove verified: false."),
      };
    }
    if (!place) {
      const hint = text(
        "用 article(…) 或 section(…) 写明条款；确实不知条号的，用 note 说明",
        "Say the article or section by article(…) or section(…), or by note why it is not known.",
      );
      // Who cites from memory, or says why the place is not known, is shown as doing so; no number is asked to be made up.
      yield divided.has(document.type) && verified && !note
        ? {
            code: "no-place",
            status: "fail",
            part,
            found: text(`没有写明条款：${said.zh}`, `no article: ${said.en}`),
            hint,
          }
        : {
            code: "whole-document",
            status: "note",
            part,
            found: text(`引自全文：${said.zh}`, `cited as a whole: ${said.en}`),
            hint,
          };
    }
  }
  const [first] = cites;
  if (!first) return;
  const { from, to } = first.document;
  if (from !== undefined && (span.from === undefined || span.from < from)) {
    yield {
      code: "before-its-document",
      status: "note",
      part,
      found: text(
        `自 ${span.from ?? "…"} 起适用，早于所引文件施行的 ${from}`,
        `it holds from ${span.from ?? "…"} on, before the document came into force on ${from}`,
      ),
      hint: text("改正 from，或引用当时的文件", "Mend from, or cite the document of that time."),
    };
  }
  if (to !== undefined && (span.to === undefined || span.to > to)) {
    yield {
      code: "after-its-document",
      status: "note",
      part,
      found: text(`所引文件 ${to} 失效后仍适用`, `it holds after the document ended on ${to}`),
      hint: text("写明 to，或引用接续的文件", "Write to, or cite the document that followed."),
    };
  }
}

const shown = (cited: Citation): Text => text(citationText(cited, "zh"), citationText(cited, "en"));

/** Whether a document is cited at all, and where, if it was not read. */
function* used(of: Reviewed, document: DocumentData): Generator<Finding> {
  const cites = ({ cites }: Pick<Sourced, "cites">): boolean =>
    !("unsourced" in cites) && cites.some((c) => c.document.id === document.id);
  const citing = [
    ...of.own.filter((data) => sourcedAt(data).some(cites)).map((data) => data.id),
    ...of.plugin.overlays.filter(cites).map((o) => o.target),
  ];
  if (citing.length === 0) {
    yield {
      code: "document-not-cited",
      status: "fail",
      part: "documents",
      found: text(`没有规则引用${shown({ document, verified: true }).zh}`, `no rule cites ${document.title.en}`),
      hint: text("在规则中引用它，或从 documents 中删去", "Cite it in a rule, or remove it from documents."),
    };
  } else if (!document.verified) {
    yield {
      code: "document-from-memory",
      status: "note",
      part: "documents",
      found: text(`未核对原文；引用它的有：${citing.join("、")}`, `cited from memory, by ${citing.join(", ")}`),
      hint: text("核对原文后改为 verified: true", "Read it, and write verified: true."),
    };
  }
}
