import { type Text, text } from "@anwei/kernel";
import type { Diagnostic, DiagnosticCode } from "../diagnostic.js";
import type { Finding, Planned } from "./check.js";
import type { Reviewed } from "./reviewed.js";

/** What is said of a change that loosens, or changes what it may not; and of one that a floor has overtaken. */
const floorCodes: ReadonlySet<DiagnosticCode> = new Set([
  "sealed-parameter",
  "outside-range",
  "loosens",
  "exempt-by-itself",
  "overtaken",
  "not-analysed",
]);

/** Whether the plugin composes with all that it builds on: every problem that `compose` would throw, and every note. */
export function composing(of: Reviewed): readonly Planned[] {
  const { plugin } = of;
  const find = (): readonly Finding[] => found(of).flatMap(({ said, finding }) => (isFloor(of, said) ? [] : [finding]));
  return [{ check: "composes", rule: plugin.id, title: plugin.title, find }];
}

/** For each definition of others that the plugin changes: that nothing loosens it, and where a floor overtakes it. */
export function floors(of: Reviewed): readonly Planned[] {
  return of.changed.map(({ id, title }) => ({
    check: "floors",
    rule: id,
    title,
    find: () => found(of).flatMap(({ said, finding }) => (isFloor(of, said) && concerns(said, id) ? [finding] : [])),
  }));
}

interface Said {
  readonly said: Diagnostic;
  readonly finding: Finding;
}

/** What composing said, as findings; of its notes those about the plugin. */
function found({ composed, plugin }: Reviewed): readonly Said[] {
  if ("diagnostics" in composed)
    return composed.diagnostics.map((said) => ({ said, finding: asFinding(said, "fail") }));
  return composed.rulebook.notes
    .filter((said) => said.plugins.includes(plugin.id))
    .map((said) => ({ said, finding: asFinding(said, said.code === "not-analysed" ? "notAnalysed" : "note") }));
}

const isFloor = (of: Reviewed, said: Diagnostic): boolean =>
  floorCodes.has(said.code) && of.changed.some(({ id }) => concerns(said, id));

/** Whether something is said of a definition, or of one of the keys of its table. */
const concerns = ({ subject }: Diagnostic, id: string): boolean => subject === id || subject.startsWith(`${id}(`);

const asFinding = ({ code, subject, expected, found, todo }: Diagnostic, status: Finding["status"]): Finding => ({
  code,
  status,
  part: subject,
  found: text(`应为${expected.zh}，实为${found.zh}`, `expected ${expected.en}, found ${found.en}`) satisfies Text,
  hint: todo,
});
