import { type DefinitionData, type Language, type Text, text } from "@anwei/kernel";
import { citationsOf } from "../compose/documents.js";
import type { Rulebook } from "../rulebook.js";
import type { Finding, Planned } from "./check.js";
import { inBook } from "./in-book.js";
import type { Reviewed } from "./reviewed.js";

const languages = ["zh", "en"] as const satisfies readonly Language[];

/** Whether the page of each rule can be shown in both languages, with its title, its sources and its examples. */
export function pages(of: Reviewed): readonly Planned[] {
  return of.own.map((data) => ({
    check: "pages",
    rule: data.id,
    title: data.title,
    find: () =>
      inBook(of, data, (book, there) => languages.flatMap((language) => [...shown(of, book, there, language)])),
  }));
}

function* shown(of: Reviewed, book: Rulebook, data: DefinitionData, language: Language): Generator<Finding> {
  const page = rendered(of, book, data.id, language);
  if (page instanceof Error) {
    yield {
      code: "page-fails",
      status: "fail",
      part: language,
      found: text(`说明页无法生成：${page.message}`, `its page cannot be made: ${page.message}`),
      hint: text(
        "先改正其他检查发现的问题；仍不能生成的，请报告",
        "Mend what other checks find; report it if it stays.",
      ),
    };
    return;
  }
  const said = contentOf(page);
  const missing = wanted(data, language).filter(({ is }) => !said.includes(spaced(is)));
  if (missing.length > 0) {
    yield {
      code: "page-lacks",
      status: "fail",
      part: language,
      found: text(
        `说明页上没有${missing.map((m) => `${m.what.zh}“${m.is}”`).join("、")}`,
        `its page lacks ${missing.map((m) => `${m.what.en} “${m.is}”`).join(", ")}`,
      ),
      hint: text("换用与本包同一版本的 @anwei/engine", "Use the @anwei/engine of the same version."),
    };
  }
  // What the rule itself says is no fault of its page.
  const own = JSON.stringify(data);
  const broken = ["undefined", "NaN", "[object"].filter((word) => says(said, word) && !own.includes(word));
  if (broken.length > 0) {
    yield {
      code: "page-broken",
      status: "fail",
      part: language,
      found: text(`说明页上出现“${broken.join("”“")}”`, `its page says “${broken.join("”, “")}”`),
      hint: text("查看说明页，补全规则中缺的部分", "Look at the page, and complete what the rule lacks."),
    };
  }
}

function rendered(of: Reviewed, book: Rulebook, id: string, language: Language): string | Error {
  try {
    return of.options.report.renderRulePage(book, id, { language });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function wanted(data: DefinitionData, language: Language): readonly { readonly what: Text; readonly is: string }[] {
  const documents = new Map(citationsOf(data).map((c) => [c.document.id, c.document]));
  const examples = data.kind === "parameter" ? [] : data.examples;
  return [
    { what: text("标题", "the title"), is: data.title[language] },
    ...[...documents.values()].map((d) => ({ what: text("出处", "the source"), is: d.title[language] })),
    ...examples.map((e) => ({ what: text("算例", "the example"), is: e.name[language] })),
  ];
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** What a reader sees of a page. */
const contentOf = (page: string): string =>
  spaced(
    page
      .replace(/<(style|script)\b[\s\S]*?<\/\1>/g, "")
      .replace(/<[^>]*>/g, " ")
      .replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
        name !== undefined
          ? (entities[name] ?? whole)
          : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
      ),
  );

const spaced = (said: string): string => said.replace(/\s+/g, " ").trim();

const says = (said: string, word: string): boolean =>
  word.startsWith("[") ? said.includes(word) : new RegExp(`(?<![A-Za-z])${word}(?![A-Za-z])`).test(said);
