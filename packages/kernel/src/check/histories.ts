import type { DefinitionData, InForce } from "../define/definition.js";
import { mentionsOf } from "../define/mentions.js";
import { spanProblems } from "../define/spans.js";
import { type Book, liesWithin } from "../meaning/world.js";
import { text } from "../text.js";
import { formatDay, parseDay } from "../time/calendar.js";
import type { CheckFinding } from "./finding.js";

const startOf = (s: InForce): number =>
  s.from === undefined ? Number.NEGATIVE_INFINITY : (parseDay(s.from) ?? Number.NaN);
const endOf = (s: InForce): number => (s.to === undefined ? Number.POSITIVE_INFINITY : (parseDay(s.to) ?? Number.NaN));

/** The spans in which a definition is in force. */
const spansOf = (data: DefinitionData): readonly InForce[] =>
  data.kind === "parameter" ? data.history : data.kind === "indicator" ? [data.inForce] : data.editions;

/** The spans of those editions of a definition that mention another one. */
const spansMentioning = (data: DefinitionData, id: string): readonly InForce[] =>
  "editions" in data
    ? data.editions.filter((edition) => mentionsOf({ ...data, editions: [edition] } as DefinitionData).includes(id))
    : spansOf(data);

/** A rule without a successor by that day. */
export function* expired(data: DefinitionData, on: string | undefined): Generator<CheckFinding> {
  const spans = spansOf(data);
  if (on === undefined || spans.length === 0 || spans.some((s) => s.to === undefined || s.to >= on)) return;
  const last = spans
    .map((s) => s.to ?? "")
    .sort()
    .at(-1);
  yield {
    code: "expired",
    status: "problem",
    rule: data.id,
    part: "to",
    found: text(`${last} 之后没有接续的版本`, `no version follows after ${last}`),
    hint: text("补上接续的版本，或从规则集中撤下", "Add the successor, or retire it from the book."),
  };
}

/** Holes and double covers in a parameter's history, as each region has it. */
export function* regionalHistory(
  book: Book,
  data: DefinitionData,
  regions: readonly string[],
): Generator<CheckFinding> {
  if (data.kind !== "parameter") return;
  const written = JSON.stringify(data.history.map(({ from, to }) => [from, to]));
  for (const region of regions) {
    const history = book.history(data.id, region);
    const own = JSON.stringify(history.map(({ from, to }) => [from, to]));
    if (own === written) continue;
    for (const { code, at, expected, found } of spanProblems(history)) {
      yield {
        code,
        status: "problem",
        rule: data.id,
        part: at,
        region,
        found: text(`应为${expected.zh}，实为${found.zh}`, `expected ${expected.en}, found ${found.en}`),
        hint: text("改正改动的期间", "Mend the dates of what moves it."),
      };
    }
  }
}

/** A rule in force on days on which a parameter it uses has no value, anywhere it applies. */
export function* parametersInForce(
  book: Book,
  data: DefinitionData,
  regions: readonly string[],
): Generator<CheckFinding> {
  if (data.kind === "parameter") return;
  const own = book.regionOf(data.id);
  const places = [own, ...regions.filter((r) => own === undefined || liesWithin(r, own))];
  for (const id of mentionsOf(data)) {
    const seen = new Set<string>();
    for (const region of places) {
      const history = book.history(id, region);
      if (history.length === 0) continue;
      const days = uncovered(spansMentioning(data, id), history);
      if (!days || seen.has(days)) continue;
      seen.add(days);
      yield {
        code: "parameter-not-covering",
        status: "problem",
        rule: data.id,
        part: id,
        ...(region === undefined || region === own ? {} : { region }),
        found: text(
          `规则施行期间，参数 ${id} ${days} 没有取值`,
          `parameter ${id} has no value ${days} while the rule is in force`,
        ),
        hint: text("补全参数的历史，或收窄规则的期间", "Complete the parameter's history, or narrow the rule's span."),
      };
    }
  }
}

/** The first days in which a rule is in force and a parameter has no value, as `2003-01-01/2003-12-31`. */
function uncovered(spans: readonly InForce[], history: readonly InForce[]): string | undefined {
  const versions = [...history].sort((a, b) => startOf(a) - startOf(b));
  for (const span of [...spans].sort((a, b) => startOf(a) - startOf(b))) {
    let next = startOf(span);
    for (const version of versions) {
      if (endOf(version) < next) continue;
      if (startOf(version) > next) break;
      next = endOf(version) + 1;
    }
    if (next > endOf(span) || next === Number.POSITIVE_INFINITY) continue;
    const until = Math.min(
      endOf(span),
      ...versions
        .map(startOf)
        .filter((d) => d > next)
        .map((d) => d - 1),
    );
    return `${Number.isFinite(next) ? formatDay(next) : "…"}/${Number.isFinite(until) ? formatDay(until) : "…"}`;
  }
  return undefined;
}
