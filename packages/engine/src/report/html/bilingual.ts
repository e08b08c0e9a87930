import type { Language } from "@anwei/kernel";
import { messages } from "../messages.js";
import { html, type Markup } from "./markup.js";
import { pageOf, tagOf } from "./shell.js";

export const languages = ["zh", "en"] as const satisfies readonly Language[];

const languageNames: Readonly<Record<Language, string>> = { zh: "中文", en: "English" };

/** A whole page with both languages in it, of which one is shown: the other is a click away. */
export function bilingualPage(
  title: string,
  shown: (language: Language) => Markup,
  language: Language,
  more: string,
): string {
  const body = html`${languages.map(
    (of) =>
      html`<input type="radio" name="language" id="show-${of}" class="choose"${of === language ? html` checked` : ""}>`,
  )}
<div class="switch" aria-label="${messages.showIn[language]}">${languages.map((of) => html`<label for="show-${of}" lang="${tagOf(of)}">${languageNames[of]}</label>`)}</div>
${languages.map(
  (of) => html`<div class="in-${of}" lang="${tagOf(of)}">
${shown(of)}
</div>
`,
)}`;
  return pageOf(title, body, language, style + more);
}

const style = `
.choose { position: absolute; opacity: 0; pointer-events: none; }
.switch { display: flex; justify-content: flex-end; gap: .25rem; max-width: 72rem; margin: 0 auto; padding: 1rem clamp(1rem, 4vw, 2.5rem) 0; }
.switch label { padding: .2rem .8rem; border: 1px solid var(--line); border-radius: 1em; font-size: .875rem; color: var(--muted); cursor: pointer; }
#show-zh:checked ~ .switch label[for="show-zh"], #show-en:checked ~ .switch label[for="show-en"] { border-color: var(--accent); color: var(--accent); font-weight: 600; }
#show-zh:focus-visible ~ .switch label[for="show-zh"], #show-en:focus-visible ~ .switch label[for="show-en"] { outline: 2px solid var(--accent); outline-offset: 2px; }
#show-zh:checked ~ .in-en, #show-en:checked ~ .in-zh { display: none; }
.switch ~ div > header { padding-top: 1rem; }
@media print {
  .switch { display: none; }
}
`;
