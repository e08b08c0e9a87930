import {
  type AnyDefinition,
  all,
  any,
  atAnyTime,
  counted,
  type Decision,
  decision,
  fellowUnits,
  type Indicator,
  indicator,
  type NumberTerm,
  not,
  ordered,
  type Quantity,
  quantity,
  ranked,
  type Test,
  type Text,
  text,
  type UnitKind,
  units,
} from "@anwei/kernel";
import type { Grades } from "./grade.js";
import type { Given, Sheet, Unit } from "./sheet.js";
import type { ListWritten, RankWritten, TieBreak } from "./written.js";

type Score = Quantity<"units", NumberTerm>;

/** A unit's place among the units of its kind below the same unit, 1 for the first. */
export type Place = Indicator<"units", NumberTerm> | Quantity<"units", NumberTerm>;

export interface Standing {
  readonly place: Place;
  readonly definitions: readonly AnyDefinition[];
}

const ends = {
  first: {
    place: "rank",
    before: "ahead",
    title: text("名次", "rank"),
    count: text("排在前面的单位数", "units ahead of it"),
  },
  last: {
    place: "place-from-last",
    before: "behind",
    title: text("倒数名次", "place from the last"),
    count: text("排在后面的单位数", "units behind it"),
  },
} as const;

/**
 * The place of a unit by its score, from the first or from the last. Equals share the better place counted from that
 * end, unless numbers decide between them in turn.
 */
export function placeOf(sheet: Sheet, written: RankWritten, score: Score, from: keyof typeof ends): Standing {
  const end = ends[from];
  const [kind] = sheet.kinds as readonly [UnitKind];
  const { law: _, ...common } = sheet.common(written.cites);
  const title =
    from === "first"
      ? written.title
      : text(`${written.title.zh}（${end.title.zh}）`, `${written.title.en}, ${end.title.en}`);
  const fellows = ["unit", "second", "third"].map((id) => ({ id, kind, parent: "above" }));
  const records = { units: [{ id: "above", kind: "city" }, ...fellows] };
  const of = { id: "unit", kind, parent: "above" } as const;
  const own = <E>(name: Text, given: Given, expect: E) => ({
    ...sheet.recorded(kind, name, records, given, expect),
    facts: of,
  });
  const alike = text("分数相同的并列", "equal scores share a place");
  const absent = own(
    text("没有总分的不排名", "without a score there is no place"),
    { [score.id]: { notApplicable: true } },
    { notApplicable: true as const },
  );
  if (written.ties === "shared") {
    const place = indicator({
      ...common,
      id: sheet.id(end.place),
      title,
      over: units,
      link: fellowUnits,
      window: atAnyTime(),
      fold: (u) => ranked(score.of(u), from === "first" ? "greatest" : "least"),
      examples: [own(alike, { [score.id]: "80" }, 1), absent],
    });
    return { place, definitions: [place] };
  }
  const { ties } = written;
  const equal: Given = Object.fromEntries([[score.id, "80"], ...ties.map((t) => [t.by.id, "1"])]);
  const before = indicator({
    ...common,
    id: sheet.id(end.before),
    title: text(`${written.title.zh}：${end.count.zh}`, `${written.title.en}: ${end.count.en}`),
    over: units,
    link: fellowUnits,
    window: atAnyTime(),
    where: (other, u) => leads(other, u, score, ties, from),
    fold: counted({ unit: "unit" }),
    examples: [own(alike, equal, 0)],
  });
  const place = quantity({
    ...sheet.common(written.cites),
    id: sheet.id(end.place),
    title,
    appliesWhen: (u) => score.of(u).exists,
    is: (u) => before.of(u).dividedBy({ value: "1", unit: "unit" }).plus(1),
    examples: [
      own(text("前面没有单位", "none before it"), { ...equal, [before.id]: 0 }, 1),
      own(text("前面有两个单位", "two before it"), { ...equal, [before.id]: 2 }, 3),
      { ...absent, given: { ...equal, [before.id]: 0, [score.id]: { notApplicable: true } } },
    ],
  });
  return { place, definitions: [before, place] };
}

/** Whether another unit stands nearer to an end: by the score, and among equals by the first number that differs. */
function leads(other: Unit, u: Unit, score: Score, ties: readonly TieBreak[], from: keyof typeof ends): Test {
  const keys = [{ by: score as TieBreak["by"], firstIs: "greatest" as const }, ...ties];
  const differing = keys.map(({ by, firstIs }, i) => {
    const [theirs, own] = [by.of(other), by.of(u)];
    const nearer = (firstIs === "greatest") === (from === "first") ? theirs.moreThan(own) : theirs.below(own);
    const equals = keys.slice(0, i).map((k) => k.by.of(other).equals(k.by.of(u)));
    return i === 0 ? nearer : all(...equals, nearer);
  });
  // With a score that is not known, a unit would otherwise perhaps stand before itself.
  return all(not(other.id.sameAs(u.id)), any(...differing));
}

/** A list of units (红黑榜). */
export type ScoreList = Decision<"units", "unlisted" | "listed", true, "gravest">;

/** The red or the black list of a card: by place or by grade. Equals on the last place are all listed. */
export function listOf(
  sheet: Sheet,
  written: ListWritten,
  which: "red" | "black",
  by: { readonly score: Score; readonly place: Place | undefined; readonly grades: Grades | undefined },
): ScoreList {
  const [kind] = sheet.kinds as readonly [UnitKind];
  const { score, place, grades } = by;
  const { takes } = written;
  const at = "grade" in takes ? (grades?.order.indexOf(takes.grade) ?? 0) : 0;
  const taken = which === "red" ? grades?.order.slice(0, at + 1) : grades?.order.slice(at);
  const others = grades?.order.filter((g) => !taken?.includes(g)) ?? [];
  const shown = (zh: string, en: string, given: Given, expect: "listed" | "unlisted") =>
    sheet.example(kind, text(zh, en), { [score.id]: "80", ...given }, expect);
  const asked = place ?? grades?.grade;
  return decision({
    ...sheet.common(written.cites),
    id: sheet.id(`${which}-list`),
    title: written.title,
    appliesWhen: (u) => score.of(u).exists,
    outcomes: ordered({ unlisted: text("未列入", "not listed"), listed: text("列入", "listed") }),
    combine: "gravest",
    consequences: { listed: written.consequences },
    rows: (u) => [
      {
        when:
          "places" in takes
            ? (place as Place).of(u).atMost(takes.places)
            : (grades as Grades).grade.of(u).oneOf(...(taken as string[])),
        then: "listed",
      },
      { otherwise: "unlisted" },
    ],
    examples: [
      ...("places" in takes && place
        ? [
            shown("最后一个名额", "the last place on it", { [place.id]: takes.places }, "listed"),
            shown("名额之外", "the place after it", { [place.id]: takes.places + 1 }, "unlisted"),
          ]
        : []),
      ...("grade" in takes && grades
        ? [
            ...(taken ?? []).map((g) => shown(`等次 ${g}`, `grade ${g}`, { [grades.grade.id]: g }, "listed")),
            ...others.map((g) => shown(`等次 ${g}`, `grade ${g}`, { [grades.grade.id]: g }, "unlisted")),
          ]
        : []),
      sheet.example(
        kind,
        text("没有总分的不列", "without a score it is on no list"),
        { [score.id]: { notApplicable: true }, ...(asked ? { [asked.id]: { notApplicable: true } } : {}) },
        { notApplicable: true as const },
      ),
    ],
  });
}
