import {
  type Book,
  type Citation,
  citationText,
  compareDefinitions,
  type Differs,
  liesWithin,
  type Text,
  text,
  type Unsourced,
} from "@anwei/kernel";
import type { RegionalMove, RegionalReplace } from "../content.js";
import type { Told } from "../diagnostic.js";
import { movedHistory, movesIn } from "../history.js";
import type { Composing } from "./composing.js";

/** Holds every replacement against all that it replaces: what the nation says, and what the regions around it do. */
export function checkFloors(
  replacements: readonly RegionalReplace[],
  moves: readonly RegionalMove[],
  composing: Composing,
  told: Told,
): void {
  const book = plainBook(moves, composing);
  for (const replace of replacements) {
    if (replace.exempt) continue;
    const above = replacements.filter(
      (o) =>
        o.target === replace.target &&
        o.region !== replace.region &&
        (o.region === undefined || (replace.region !== undefined && liesWithin(replace.region, o.region))),
    );
    for (const id of [replace.target, ...above.map((o) => o.by)]) checkFloor(replace, id, book, told);
  }
}

/** The rules without what replaces them: each decision as it stands by itself. */
const plainBook = (moves: readonly RegionalMove[], { definitions, kinds }: Composing): Book => ({
  definition: (id) => definitions.get(id)?.data,
  kind: (name) => kinds.get(name),
  history: (id, region) => {
    const data = definitions.get(id)?.data;
    return data?.kind === "parameter" ? movedHistory(data, movesIn(moves, id, region)) : [];
  },
  movedIn: (id) => [...new Set(moves.flatMap((o) => (o.target === id ? (o.region ?? []) : [])))].sort(),
  replacementsOf: () => [],
  regionOf: (id) => definitions.get(id)?.region,
});

function checkFloor(replace: RegionalReplace, above: string, book: Book, told: Told): void {
  const { region, by, from, to } = replace;
  const place = region === undefined ? {} : { region };
  const found = compareDefinitions(
    { book, id: above, ...place },
    { book, id: by, ...place },
    { within: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) } },
  );
  for (const difference of found) {
    if (difference.status === "notAnalysed") {
      told.note(
        "not-analysed",
        [replace.plugin],
        by,
        text(`可与 ${above} 逐格比较的条件`, `tests that can be compared with ${above} over all facts`),
        difference.because,
        text(
          "由人核对；无论如何，较轻的结果不会被采用",
          "A person must compare them; in any case nothing milder is taken.",
        ),
      );
    } else if (difference.status === "differs" && loosens(difference)) {
      const onFirstDay = (difference.span.from ?? "") <= (from ?? "");
      tell(replace, above, difference, onFirstDay ? "loosens" : "overtaken", told);
    }
  }
}

/** Whether the region's own answer is not at least as strict; where it does not apply, what it replaces stands. */
const loosens = ({ way, left, right }: Differs): boolean =>
  left.outcome.notApplicable !== "yes" && right.outcome.notApplicable !== "yes" && way !== "stricter";

function tell(
  { plugin, by }: RegionalReplace,
  above: string,
  { facts, left, right, span }: Differs,
  code: "loosens" | "overtaken",
  told: Told,
): void {
  const clause = clauseOf(left.cites);
  const said = (language: keyof Text): string => {
    const [national, own] = [left.said[language], right.said[language]];
    return language === "zh"
      ? `${facts.zh}：上级规定为${national}，本规则为${own}`
      : `${facts.en}: ${national} by the rule above, ${own} by this one`;
  };
  const since = span.from === undefined ? text("", "") : text(`（${span.from} 起）`, ` (since ${span.from})`);
  (code === "loosens" ? told.add : told.note)(
    code,
    [plugin],
    by,
    text(`不轻于 ${above} 的结果：${clause.zh}`, `nothing milder than ${above}: ${clause.en}`),
    text(
      `${said("zh")}${code === "overtaken" ? since.zh : ""}`,
      `${said("en")}${code === "overtaken" ? since.en : ""}`,
    ),
    code === "loosens"
      ? text(
          "地方只能从严：改正条件，或引用授权放宽的上位法",
          "A region may only tighten: mend the tests, or cite the law that exempts it.",
        )
      : text(
          "上级规定已更严，以上级为准；请修订本规则",
          "The rule above has become stricter and holds; revise this one.",
        ),
  );
}

const clauseOf = (cites: readonly Citation[] | Unsourced): Text => {
  if ("unsourced" in cites) return cites.unsourced;
  const [first] = cites;
  return first ? text(citationText(first, "zh"), citationText(first, "en")) : text("", "");
};
