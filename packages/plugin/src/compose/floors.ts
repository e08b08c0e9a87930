import {
  type Book,
  type Citation,
  citationText,
  compareDefinitions,
  type Differs,
  formatDay,
  liesWithin,
  mentionsOf,
  parseDay,
  type Text,
  text,
  type Unsourced,
} from "@anwei/kernel";
import { type RegionalMove, type RegionalReplace, replacementOf } from "../content.js";
import type { Told } from "../diagnostic.js";
import { movedHistory, movesIn } from "../history.js";
import { type Composing, widerThan } from "./composing.js";

/**
 * Holds every replacement against what it replaces: what the nation says, with what the wider regions around put in its
 * place. It is refused where it is milder on a day on which the region itself acted: from its first day, with a later
 * edition, with a value of the region. Where only the rule above has changed, that one holds, and it is told.
 */
export function checkFloors(
  replacements: readonly RegionalReplace[],
  moves: readonly RegionalMove[],
  composing: Composing,
  told: Told,
): void {
  const own = bookWith([], moves, composing);
  for (const replace of replacements) {
    if (replace.exempt) continue;
    const wider = replacements.filter((o) => widerThan(o, replace));
    const above = bookWith(wider, moves, composing);
    for (const region of placesOf(replace, moves, composing)) {
      const acts = actsOf(replace, region, moves, composing);
      checkFloor(replace, region, acts, { above, own }, told);
    }
  }
}

/** The rules with some of the replacements, and with all moves. */
function bookWith(
  replacements: readonly RegionalReplace[],
  moves: readonly RegionalMove[],
  { definitions, kinds }: Composing,
): Book {
  const overlays = [...replacements, ...moves];
  return {
    definition: (id) => definitions.get(id)?.data,
    kind: (name) => kinds.get(name),
    history: (id, region) => {
      const data = definitions.get(id)?.data;
      return data?.kind === "parameter" ? movedHistory(data, movesIn(moves, id, region)) : [];
    },
    movedIn: (id) => [...new Set(overlays.flatMap((o) => (o.target === id ? (o.region ?? []) : [])))].sort(),
    replacementsOf: (id) => replacements.filter((o) => o.target === id).map(replacementOf),
    regionOf: (id) => definitions.get(id)?.region,
  };
}

/** The region of a replacement, and those within it that move something it or its target reads. */
function placesOf(
  replace: RegionalReplace,
  moves: readonly RegionalMove[],
  { definitions }: Composing,
): readonly (string | undefined)[] {
  const read = new Set([replace.by, replace.target].flatMap((id) => mentionsIn(id, definitions)));
  const within = moves.filter((o) => read.has(o.target) && widerThan(replace, o)).map((o) => o.region);
  return [replace.region, ...new Set(within)];
}

const mentionsIn = (id: string, definitions: Composing["definitions"]): readonly string[] => {
  const data = definitions.get(id)?.data;
  return data ? mentionsOf(data) : [];
};

/** The days on which what a region says in a place became another by an act of its own or of a region within. */
function actsOf(
  { by, from, region }: RegionalReplace,
  place: string | undefined,
  moves: readonly RegionalMove[],
  { definitions }: Composing,
): readonly string[] {
  const data = definitions.get(by)?.data;
  const editions = data && "editions" in data ? data.editions : [];
  const read = mentionsIn(by, definitions).map((id) => definitions.get(id));
  const values = read.flatMap((d) => (d?.data.kind === "parameter" && d.region !== undefined ? d.data.history : []));
  const moved = moves.filter(
    (o) =>
      read.some((d) => d?.data.id === o.target) &&
      o.region !== undefined &&
      ((place !== undefined && liesWithin(place, o.region)) || o.region === region),
  );
  const ends = moved.flatMap(({ to }) => (to === undefined ? [] : [dayAfter(to)]));
  const starts = [...editions, ...values, ...moved].map((span) => span.from ?? "");
  return [...new Set([from ?? "", ...starts, ...ends])].filter((day) => day >= (from ?? ""));
}

const dayAfter = (day: string): string => formatDay((parseDay(day) ?? Number.NaN) + 1);

function checkFloor(
  replace: RegionalReplace,
  region: string | undefined,
  acts: readonly string[],
  { above, own }: { readonly above: Book; readonly own: Book },
  told: Told,
): void {
  const { target, by, from, to } = replace;
  const place = region === undefined ? {} : { region };
  const found = compareDefinitions(
    { book: above, id: target, ...place },
    { book: own, id: by, ...place },
    { within: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) } },
  );
  for (const difference of found) {
    if (difference.status === "notAnalysed") {
      told.note(
        "not-analysed",
        [replace.plugin],
        by,
        text(`可与 ${target} 逐格比较的条件`, `tests that can be compared with ${target} over all facts`),
        difference.because,
        text(
          "由人核对；无论如何，较轻的结果不会被采用",
          "A person must compare them; in any case nothing milder is taken.",
        ),
      );
    } else if (difference.status === "differs" && loosens(difference)) {
      const { span } = difference;
      const byItsOwnAct = acts.some((day) => (span.from ?? "") <= day && day <= (span.to ?? "9999"));
      tell(replace, difference, byItsOwnAct ? "loosens" : "overtaken", told);
    }
  }
}

/** Whether the region's own answer is not at least as strict; where it does not apply, what it replaces stands. */
const loosens = ({ way, left, right }: Differs): boolean =>
  left.outcome.notApplicable !== "yes" && right.outcome.notApplicable !== "yes" && way !== "stricter";

function tell(
  { plugin, target, by }: RegionalReplace,
  { facts, left, right, span }: Differs,
  code: "loosens" | "overtaken",
  told: Told,
): void {
  const clause = clauseOf(left.cites);
  const said = text(
    `${facts.zh}：上级规定为${left.said.zh}，本规则为${right.said.zh}`,
    `${facts.en}: ${left.said.en} by the rule above, ${right.said.en} by this one`,
  );
  const expected = text(`不轻于 ${target} 的结果：${clause.zh}`, `nothing milder than ${target}: ${clause.en}`);
  if (code === "loosens") {
    told.add(
      code,
      [plugin],
      by,
      expected,
      said,
      text(
        "地方只能从严：改正条件，或引用授权放宽的上位法",
        "A region may only tighten: mend the tests, or cite the law that exempts it.",
      ),
    );
    return;
  }
  told.note(
    code,
    [plugin],
    by,
    expected,
    text(`${said.zh}（${span.from} 起）`, `${said.en} (since ${span.from})`),
    text("上级规定已更严，以上级为准；请修订本规则", "The rule above has become stricter and holds; revise this one."),
  );
}

const clauseOf = (cites: readonly Citation[] | Unsourced): Text => {
  if ("unsourced" in cites) return cites.unsourced;
  const [first] = cites;
  return first ? text(citationText(first, "zh"), citationText(first, "en")) : text("", "");
};
