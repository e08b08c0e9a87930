import { type Citation, decide, formatDay, type Outcome, parseDay, type Text, text } from "@anwei/kernel";
import { readAnswers } from "./answers.js";
import type { Checklist, ChecklistPin } from "./checklist.js";
import { type CriterionReference, type Evidence, isJudged } from "./data.js";
import { insteadOf, quoted } from "./nearest-word.js";
import { ChecklistError, type ChecklistProblem } from "./problem.js";
import { citationsOf } from "./sources.js";
import { type Instance, type Standing, type Standings, standingsOf } from "./standing.js";

/** An item of a checklist, and in a repeat which instance. */
export interface ItemPlace {
  readonly item: string;
  readonly title: Text;
  readonly instance?: Instance;
}

/** An item that failed. */
export interface Fail extends ItemPlace {
  readonly answer: string;
  readonly veto: boolean;
  /** Evidence that is required and was not brought. */
  readonly lacks: readonly Evidence[];
  readonly cites: readonly Citation[];
}

/** A hidden danger that a fail opens: what the ledger registers. */
export interface OpenedDanger extends ItemPlace {
  readonly grade: "general" | "major";
  /** Natural days for putting it right; none where it is done on the spot. */
  readonly days?: number;
  /** The last of these days, where the day of the inspection was given. */
  readonly deadline?: string;
  readonly measure?: Text;
  readonly criterion?: CriterionReference;
  readonly cites: readonly Citation[];
}

/** What an inspection comes to. */
export interface InspectionResult {
  readonly checklist: ChecklistPin;
  /** Not applicable where nothing counts; bounds while answers are missing. None without a scoring. */
  readonly score: Outcome | undefined;
  readonly grade: Outcome | undefined;
  readonly fails: readonly Fail[];
  readonly opened: readonly OpenedDanger[];
  /** Asked, or perhaps asked, and not answered. */
  readonly unanswered: readonly ItemPlace[];
  /** Answered 未检查: neither a pass nor a fail. */
  readonly notChecked: readonly ItemPlace[];
  /** Answered though it is not asked with the other answers: the answer does not count. */
  readonly unasked: readonly ItemPlace[];
  /** Repeats of which nobody has said how many there are. */
  readonly uncounted: readonly string[];
}

export interface JudgeOptions {
  /** What the answers were given to, where they were stored: another edition is refused. */
  readonly pin?: ChecklistPin;
  /** The day of the inspection, for deadlines: `2026-03-31`. */
  readonly on?: string;
}

/**
 * Judges the answers to a checklist.
 *
 * @throws ChecklistError for answers that cannot be read, and where `pin` names another checklist or another edition of
 * it; RangeError for a day that is none.
 * @example
 * ```ts
 * const { score, grade, opened } = judgeInspection(dust, { cleaning: "fail", "people-rooms": "pass" }, { on: "2026-03-31" });
 * score?.atMost; // "92": what is still open may only cost points
 * ```
 */
export function judgeInspection<A>(
  checklist: Checklist<A>,
  answers: NoInfer<A>,
  { pin, on }: JudgeOptions = {},
): InspectionResult {
  const { data } = checklist;
  samePin(checklist.pin, pin);
  const day = on === undefined ? undefined : parseDay(on);
  if (on !== undefined && day === undefined) throw new RangeError(`not a date: ${on}`);
  const standings = readStandings(checklist, answers);
  const asked = standings.items.filter(({ asked }) => asked !== "false");
  const failed = asked.filter((s) => s.verdict === "fail" && s.asked === "true");
  const { score, grade } = scored(checklist, standings, on);
  return {
    checklist: checklist.pin,
    score,
    grade,
    fails: failed.map(
      (s): Fail => ({
        ...placeOf(s),
        answer: s.given?.answer ?? "",
        veto: s.item.veto === true,
        lacks: (s.item.evidence ?? []).filter((kind) => !s.given?.evidence.includes(kind)),
        cites: citationsOf(data, s.item.cites),
      }),
    ),
    opened: failed.flatMap((s): readonly OpenedDanger[] => {
      const { opens } = s.item;
      if (!opens) return [];
      const due = day === undefined || opens.days === undefined ? {} : { deadline: formatDay(day + opens.days) };
      return [{ ...placeOf(s), ...opens, ...due, cites: citationsOf(data, s.item.cites) }];
    }),
    unanswered: asked.flatMap((s) => (s.given ? [] : [placeOf(s)])),
    notChecked: asked.flatMap((s) => (s.verdict === "not-checked" ? [placeOf(s)] : [])),
    unasked: standings.items.flatMap((s) => (s.asked === "false" && s.given ? [placeOf(s)] : [])),
    uncounted: standings.open.map(({ id }) => id),
  };
}

/**
 * The hidden dangers that an inspection opens as rows of the ledger `hiddenDangers`, in Chinese: what does not hold and where, its
 * grade, measure and deadline. Ids are made of the inspection's and the item's.
 */
export const dangerRecords = (
  { opened }: Pick<InspectionResult, "opened">,
  { id, unit, happenedOn }: InspectionRecord,
): readonly Readonly<Record<string, unknown>>[] =>
  opened.map(({ item, title, instance, grade, days, measure }) => {
    const found = parseDay(happenedOn);
    if (found === undefined) throw new RangeError(`not a date: ${happenedOn}`);
    return {
      id: [id, item, ...(instance ? [instance.repeat, instance.number] : [])].join("/"),
      unit,
      happenedOn,
      inspection: id,
      content: `不符合：${title.zh}`,
      ...(instance ? { place: `${instance.title.zh}${instance.number}` } : {}),
      grade,
      measure: measure?.zh ?? "none",
      deadline: days === undefined ? "none" : formatDay(found + days),
    };
  });

/** What an inspection is recorded with, besides its answers. */
export interface InspectionRecord {
  readonly id: string;
  readonly unit: string;
  readonly happenedOn: string;
  readonly [field: string]: unknown;
}

/**
 * The answers to a checklist as rows of `inspections` and `inspectionAnswers`, for a dataset: the rules of
 * `checklist.rules` judge them there as `judgeInspection` does.
 *
 * @throws ChecklistError for answers that cannot be read, or while nobody has said how many there are of a repeat.
 */
export function inspectionRecords<A>(
  checklist: Checklist<A>,
  answers: NoInfer<A>,
  inspection: InspectionRecord,
): {
  readonly inspections: readonly Readonly<Record<string, unknown>>[];
  readonly inspectionAnswers: readonly Readonly<Record<string, unknown>>[];
} {
  const standings = readStandings(checklist, answers);
  if (standings.open.length > 0) {
    throw new ChecklistError(
      standings.open.map(
        ({ id }): ChecklistProblem => ({
          code: "bad-answer",
          place: { part: id },
          expected: text("每处一个对象的列表", "a list, one object for each"),
          found: text("无", "none"),
          todo: text("没有的写空列表 []", "Where there are none, write an empty list []."),
        }),
      ),
    );
  }
  const { unit, happenedOn } = inspection;
  return {
    inspections: [{ ...inspection, checklist: checklist.recordedAs }],
    inspectionAnswers: rowsOf(standings, inspection.id).map((row) => ({ ...row, unit, happenedOn })),
  };
}

function readStandings<A>({ data }: Checklist<A>, answers: A): Standings {
  const { given, problems } = readAnswers(data, answers);
  const standings = standingsOf(data, given);
  const all = [
    ...problems,
    ...standings.tooMany.map(
      ({ repeat, times, given }): ChecklistProblem => ({
        code: "bad-answer",
        place: { part: repeat.id },
        expected: text(`至多 ${times} 处（${repeat.times}）`, `at most ${times} (${repeat.times})`),
        found: text(`${given} 处`, `${given}`),
        todo: text("改正数目，或删去多余的", "Mend the number, or remove what is too many."),
      }),
    ),
  ];
  if (all.length > 0) throw new ChecklistError(all);
  return standings;
}

function samePin(own: ChecklistPin, pin: ChecklistPin | undefined): void {
  if (!pin || (pin.id === own.id && pin.version === own.version && pin.hash === own.hash)) return;
  const said = (p: ChecklistPin): string => `${p.id} ${p.version} ${p.hash}`;
  const edited = pin.id === own.id && pin.version === own.version;
  throw new ChecklistError([
    {
      code: "other-checklist",
      place: { part: pin.id === own.id ? (edited ? "hash" : "version") : "id" },
      expected: quoted(said(pin)),
      found: quoted(said(own)),
      todo: edited
        ? text(
            "清单的内容在作答之后改过：用作答时的那一版判定，改过的内容另定版本号",
            "The checklist was changed after it was answered: judge by the edition that was answered, and give the changed one another version.",
          )
        : pin.id === own.id
          ? text("用作答时的那一版清单判定", "Judge by the edition that was answered.")
          : insteadOf(pin.id, [own.id]),
    },
  ]);
}

const placeOf = ({ item, instance }: Standing): ItemPlace => ({
  item: item.id,
  title: item.title,
  ...(instance ? { instance } : {}),
});

/** Items that pass or fail as rows of `inspectionAnswers`; what is not known is null. */
const rowsOf = ({ items }: Standings, inspection: string): readonly Readonly<Record<string, unknown>>[] =>
  items
    .filter(({ item }) => isJudged(item))
    .map(({ item, instance, asked, verdict, given }) => {
      const at = instance ? `${instance.repeat}/${instance.number}` : undefined;
      return {
        id: [inspection, item.id, ...(at === undefined ? [] : [at])].join("/"),
        inspection,
        item: item.id,
        instance: at ?? "none",
        asked: asked === "unknown" ? null : asked === "true",
        verdict: verdict ?? null,
        answer: given?.answer ?? null,
      };
    });

const everything = text("清单的结果由调用者全部给出", "the caller gave every answer there is");

function scored<A>(
  { rules, recordedAs }: Checklist<A>,
  standings: Standings,
  on: string | undefined,
): Pick<InspectionResult, "score" | "grade"> {
  if (!rules) return { score: undefined, grade: undefined };
  const facts = { id: "inspection", checklist: recordedAs, ...(on === undefined ? {} : { happenedOn: on }) };
  const open = standings.open.length > 0;
  const asked = {
    records: { inspectionAnswers: rowsOf(standings, "inspection").map((row) => ({ ...row })) },
    // Of what nobody has counted there may be any number more: then no table is taken to be complete.
    ...(open ? { strict: true } : { complete: { inspectionAnswers: everything } }),
  };
  return { score: decide(rules.score, facts, asked), grade: decide(rules.grade, facts, asked) };
}
