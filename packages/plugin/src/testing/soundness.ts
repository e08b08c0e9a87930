import type { CheckFinding } from "@anwei/kernel";
import { askedIn } from "../view.js";
import type { Finding, Planned } from "./check.js";
import { inBook } from "./in-book.js";
import type { Reviewed } from "./reviewed.js";

/** What the rulebook's own checks find in the plugin's rules: gaps, overlaps, rows that never hold, expired rules. */
export function soundness(of: Reviewed): readonly Planned[] {
  const rules = [...new Set([...of.own, ...of.changed, ...of.rulesMoved])];
  return rules.map((data) => ({
    check: "soundness",
    rule: data.id,
    title: data.title,
    find: () =>
      inBook(of, data, (book) =>
        of
          .soundness(book)
          .filter((f) => f.rule === data.id && (of.isOwn(data.id) || f.region === of.plugin.region))
          // Sources are a check of their own; what a view shows is used.
          .filter((f) => f.code !== "unsourced" && !(f.code === "unused" && isShown(of, data.id)))
          .map(checked),
      ),
  }));
}

const isShown = ({ plugin }: Reviewed, id: string): boolean => plugin.views.some((view) => askedIn(view).includes(id));

const checked = ({ code, status, part, region, cell, found, hint }: CheckFinding): Finding => ({
  code,
  status: status === "problem" ? "fail" : status,
  part: region === undefined ? part : `${part} (${region})`,
  found,
  hint,
  ...(cell ? { lines: { zh: [cell.zh], en: [cell.en] } } : {}),
});
