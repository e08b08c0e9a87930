import {
  type AnyDefinition,
  any,
  Exact,
  min,
  type NumberTerm,
  type Quantity,
  quantity,
  ratio,
  steps,
  text,
  type UnitKind,
  type ValueRow,
} from "@anwei/kernel";
import type { Bonuses } from "./bonus.js";
import type { ScorecardPart } from "./part.js";
import { type Given, holding, none, points, type Sheet, side, type Unit, using } from "./sheet.js";

export interface Total {
  readonly score: Quantity<"units", NumberTerm>;
  readonly definitions: readonly AnyDefinition[];
}

/** A section with its weight, where sections are weighted. */
export interface Weighted {
  readonly part: ScorecardPart;
  readonly weight?: Exact;
}

/**
 * The whole of a card: the sections by their points or weights, scaled where items are not applicable and the document
 * scales, bonuses added, rounded where the document rounds, nothing where a veto takes all.
 */
export function totalOf(sheet: Sheet, sections: readonly Weighted[], bonuses: Bonuses | undefined): Total {
  const { written, full, kinds } = sheet;
  const { bonus, rounded } = written;
  const [kind] = kinds as readonly [UnitKind];
  const scaled = written.notApplicable === "scaled" && sections.some(({ part }) => part.mayLack);
  const vetoes = (written.vetoes ?? []).filter(({ effect }) => "zero" in effect && effect.zero === "total");
  const common = { ...sheet.common(undefined), unit: "point" } as const;
  const whose = (u: Unit) => u.kind.oneOf(...kinds);
  const worth = ({ part, weight }: Weighted): Exact => (weight ? weight.times(full) : part.full);

  /** What a section brings: its score, or of its weight's points the share that it has of its own. */
  const share = (section: Weighted, u: Unit): NumberTerm => {
    const { part, weight } = section;
    const own = part.score.of(u);
    if (!weight) return own;
    return scaled && part.attainable
      ? ratio(own, part.attainable.of(u)).times(points(worth(section)))
      : own.times(worth(section).toString()).dividedBy(part.full.toString());
  };
  const given = (of: (section: Weighted) => Exact | undefined): Given =>
    Object.fromEntries(
      sections.flatMap((section) => {
        const { part } = section;
        const own = part.kinds.includes(kind) ? of(section) : undefined;
        const absent = { notApplicable: true };
        return [
          [part.score.id, own?.toString() ?? absent],
          [part.lost.id, own ? part.full.minus(own).toString() : absent],
          ...(part.attainable ? [[part.attainable.id, own ? part.full.toString() : absent]] : []),
        ];
      }),
    );
  const ofKind = sections.filter(({ part }) => part.kinds.includes(kind));
  const [first] = ofKind;
  const rest = full.minus(first ? worth(first) : Exact.zero);
  const summing = (
    id: string,
    title: ReturnType<typeof text>,
    value: (section: Weighted, u: Unit) => ValueRow<NumberTerm | { value: string; unit: string }> & object,
    uses: readonly AnyDefinition[],
    examples: readonly ReturnType<typeof sheet.example>[],
  ) =>
    quantity({
      ...common,
      id: sheet.id(id),
      title,
      appliesWhen: whose,
      combine: "sum",
      rows: (u) => sections.map((section) => value(section, u)),
      examples: using(uses, examples) as never,
    });
  const named = (zh: string, en: string) => text(`${written.title.zh}：${zh}`, `${written.title.en}: ${en}`);
  const earned = summing(
    "earned",
    named("各部分得分之和", "score of the sections together"),
    (section, u) => ({ when: section.part.score.of(u).exists, is: share(section, u), note: section.part.title }),
    sections.flatMap(({ part, weight }) => [
      part.score,
      ...(weight && scaled && part.attainable ? [part.attainable] : []),
    ]),
    [
      sheet.example(
        kind,
        text("各部分满分", "all of each"),
        given(({ part }) => part.full),
        full.toString(),
      ),
      sheet.example(
        kind,
        text("各部分零分", "none of any"),
        given(() => Exact.zero),
        "0",
      ),
      sheet.example(
        kind,
        text("第一部分零分", "none of the first"),
        given((s) => (s === first ? Exact.zero : s.part.full)),
        rest.toString(),
      ),
      ...(sheet.elsewhere(
        kinds,
        given(() => Exact.zero),
      ) as never as ReturnType<typeof sheet.example>[]),
    ],
  );
  const attainable = scaled
    ? summing(
        "attainable",
        named("应得分", "points attainable"),
        (section, u) => ({
          when: section.part.score.of(u).exists,
          is: section.weight ? points(worth(section)) : (section.part.attainable?.of(u) ?? points(section.part.full)),
          note: section.part.title,
        }),
        sections.flatMap(({ part, weight }) => [part.score, ...(!weight && part.attainable ? [part.attainable] : [])]),
        [
          sheet.example(
            kind,
            text("各部分均适用", "all of them apply"),
            given(() => Exact.zero),
            full.toString(),
          ),
          sheet.example(
            kind,
            text("第一部分不适用", "the first does not apply"),
            given((s) => (s === first ? undefined : Exact.zero)),
            rest.toString(),
          ),
          ...(sheet.elsewhere(
            kinds,
            given(() => Exact.zero),
          ) as never as ReturnType<typeof sheet.example>[]),
        ],
      )
    : undefined;

  const whole = (u: Unit): NumberTerm => {
    const own = attainable ? ratio(earned.of(u), attainable.of(u)).times(points(full)) : earned.of(u);
    const more = bonuses ? own.plus(bonuses.whole.of(u)) : own;
    const cut = bonus?.beyondFull === "cut" ? min(points(full), more) : more;
    return rounded ? cut.rounded(rounded.mode, rounded.decimals) : cut;
  };
  const usual: Given = {
    ...none(vetoes.map(({ when }) => when)),
    ...(attainable ? { [attainable.id]: full.toString() } : {}),
    ...(bonuses ? { [bonuses.whole.id]: "0" } : {}),
  };
  const shown = (zh: string, en: string, more: Given, expect: string) =>
    sheet.example(kind, text(zh, en), { ...usual, ...more }, expect);
  const earning = (of: Exact): Given => ({ [earned.id]: of.toString() });
  const half = full.dividedBy(Exact.of(2));
  const told = (of: Exact): string => (rounded ? of.round(rounded.mode, rounded.decimals) : of).toString();
  const third = Exact.of("33.335");
  const score = quantity({
    ...common,
    id: written.id,
    title: named("总分", "score"),
    appliesWhen: whose,
    combine: "exactlyOne",
    rows: (u) =>
      steps([
        ...(vetoes.length > 0
          ? [
              {
                when: any(...vetoes.map(({ when }) => holding(when, u))),
                is: points(Exact.zero),
                note: text(
                  `否决：${vetoes.map(({ title }) => title.zh).join("；")}`,
                  `vetoed: ${vetoes.map(({ title }) => title.en).join("; ")}`,
                ),
              },
            ]
          : []),
        { otherwise: whole(u) },
      ]),
    examples: [
      shown("满分", "full points", earning(full), told(full)),
      shown("零分", "none", earning(Exact.zero), told(Exact.zero)),
      shown("33.335分", "33.335 points", earning(third), told(third)),
      ...(attainable
        ? [
            shown(
              "应得一半、实得四分之一",
              "half of it attainable, a quarter earned",
              { ...earning(half.dividedBy(Exact.of(2))), [attainable.id]: half.toString() },
              told(half),
            ),
            {
              ...shown("全部不适用", "nothing applies", { ...earning(Exact.zero), [attainable.id]: "0" }, "0"),
              expect: { notApplicable: true as const },
            },
          ]
        : []),
      ...(bonuses && bonus
        ? [
            shown(
              "满分另加分",
              "full points and a bonus",
              { ...earning(full), [bonuses.whole.id]: Exact.one.toString() },
              told(bonus.beyondFull === "cut" ? full : full.plus(Exact.one)),
            ),
            shown(
              "一半另加分",
              "half of it and a bonus",
              { ...earning(half), [bonuses.whole.id]: Exact.one.toString() },
              told(half.plus(Exact.one)),
            ),
          ]
        : []),
      ...vetoes.map(({ title, when }) =>
        shown(`否决：${title.zh}`, `vetoed: ${title.en}`, { ...earning(full), ...side(when, true) }, "0"),
      ),
      ...sheet.elsewhere(kinds, { ...usual, ...earning(full) }),
    ],
  });
  return { score, definitions: [earned, ...(attainable ? [attainable] : []), score] };
}
