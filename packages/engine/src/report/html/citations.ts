import { type Citation, citationText, type Language, type Unsourced } from "@anwei/kernel";
import { messages, sentences } from "../messages.js";
import { labelled } from "../punctuation.js";
import { html, type Markup } from "./markup.js";

/** A citation on a page. */
export interface CitationSaid {
  readonly key: string;
  readonly said: Markup;
  readonly notes: readonly string[];
}

/** Citations with what is doubtful about each: its marks, how a damaged place is read, notes. */
export function citationsOf(cites: readonly Citation[] | Unsourced, language: Language): readonly CitationSaid[] {
  if ("unsourced" in cites) {
    const said = cites.unsourced[language];
    return [{ key: said, said: html`<span class="mark">${messages.unsourced[language]}</span> ${said}`, notes: [] }];
  }
  return cites.map((cited) => {
    const { reading, note, verified } = cited;
    const { reading: _, ...where } = { ...cited, verified: true };
    const marks = [
      ...(verified ? [] : [messages.fromMemory[language]]),
      ...(reading ? [sentences.printedAs(reading.printed, reading.readAs)[language]] : []),
    ];
    return {
      key: citationText(cited, language),
      said: html`${citationText(where, language)}${marks.map((m) => html`<span class="mark">${m}</span>`)}`,
      notes: [
        ...(reading ? [labelled(messages.reading[language], reading.because[language], language)] : []),
        ...(note ? [note[language]] : []),
      ],
    };
  });
}
