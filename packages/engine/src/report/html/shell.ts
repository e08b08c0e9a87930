import type { Language } from "@anwei/kernel";
import { html, Markup } from "./markup.js";
import { style } from "./style.js";

/** A whole page that needs nothing else: it may load nothing and runs nothing. */
export const pageOf = (title: string, body: Markup, language: Language, more = ""): string =>
  `<!doctype html>\n${
    html`<html lang="${tagOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${new Markup(style + more)}</style>
</head>
<body>
${body}
</body>
</html>`.source
  }\n`;

/** What HTML calls a language. */
export const tagOf = (language: Language): string => (language === "zh" ? "zh-CN" : "en");

/** A part of a page, as its contents list it. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly content: Markup;
}

const sectionMarkup = ({ id, heading, content }: Section): Markup => html`<section id="${id}">
<h2>${heading}</h2>
${content}
</section>
`;

/** What stands in a page: its head, its sections, its foot. */
export const bodyOf = (header: Markup, sections: readonly Section[], footer: Markup): Markup =>
  html`${header}
<main>
${sections.map(sectionMarkup)}</main>
${footer}`;

/** The links to a page's sections. */
export const contentsOf = (label: string, sections: readonly Section[]): Markup =>
  html`<nav aria-label="${label}">${sections.map((s) => html`<a href="#${s.id}">${s.heading}</a>`)}</nav>`;
