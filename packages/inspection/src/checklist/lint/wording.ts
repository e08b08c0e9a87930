import { type Text, text } from "@anwei/kernel";
import { type ChecklistData, entriesOf, isGroup, isJudged } from "../data.js";
import { type LintFinding, warning } from "./finding.js";

/** What people read: a legal basis for all that can fail, both languages everywhere. */
export function* wordingFindings(data: ChecklistData): Generator<LintFinding> {
  for (const { entry, path } of entriesOf(data)) {
    if (isGroup(entry) || !isJudged(entry) || entry.cites) continue;
    yield warning("missing-basis", [...path, "cites"], {
      id: entry.id,
      expected: text("法律依据", "a legal basis"),
      found: text("无", "none"),
      hint: text("写明依据的条款", "Cite the provision that asks for it."),
    });
  }
  for (const { of, path } of textsOf(data)) {
    const zh = /\p{Script=Han}/u.test(of.zh);
    const en = of.en.trim() !== "" && !/\p{Script=Han}/u.test(of.en);
    if (zh && en) continue;
    const lacking = zh ? "en" : "zh";
    yield warning("untranslated", [...path, lacking], {
      expected: zh ? text("英文", "English") : text("中文", "Chinese"),
      found: text(`“${of[lacking]}”`, `“${of[lacking]}”`),
      hint: zh ? text("补上英文", "Write the English text.") : text("补上中文", "Write the Chinese text."),
    });
  }
}

function* textsOf(data: ChecklistData): Generator<{ readonly of: Text; readonly path: readonly (string | number)[] }> {
  const some = function* (of: Text | undefined, ...path: readonly (string | number)[]) {
    if (of) yield { of, path };
  };
  yield* some(data.title, "title");
  yield* some(data.note, "note");
  for (const { entry, path } of entriesOf(data)) {
    yield* some(entry.title, ...path, "title");
    yield* some(entry.hint, ...path, "hint");
    if (!isGroup(entry)) yield* some(entry.opens?.measure, ...path, "opens", "measure");
  }
  for (const [i, { members }] of data.choices.entries()) {
    for (const [j, { title }] of members.entries()) yield* some(title, "choices", i, "members", j, "title");
  }
  for (const [i, { title }] of (data.scoring?.grades ?? []).entries()) {
    yield* some(title, "scoring", "grades", i, "title");
  }
}
