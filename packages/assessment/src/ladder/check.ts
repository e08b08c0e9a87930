import { formatDay, type PeriodUnit, parseDay, periodNames, text } from "@anwei/kernel";
import { quoted, type Refusals } from "../refused.js";
import type { AccidentsMeant } from "./accidents.js";
import type { Measured, Stretch } from "./measured.js";
import { firstWholePeriod } from "./shown.js";
import { type GroundWindow, spanText, stretched, type WindowReadings } from "./window.js";

interface Judged {
  readonly each: PeriodUnit;
  readonly from: string;
}

/** The grounds of all measures, with where they stand; a ladder without any is none. */
export function groundsOf<G extends { readonly id: string }>(
  refusals: Refusals,
  {
    outcomes,
    grounds,
  }: { readonly outcomes: object; readonly grounds: Readonly<Record<string, readonly G[] | undefined>> },
): readonly { readonly ground: G; readonly part: string }[] {
  const [base, ...measures] = Object.keys(outcomes);
  const all = Object.entries(grounds).flatMap(([measure, of = []]) =>
    of.map((ground, i) => ({ ground, part: `grounds.${measure}[${i}]` })),
  );
  if (all.length === 0)
    refusals.tell(
      "empty-rows",
      "grounds",
      text("至少一项理由", "at least one ground"),
      text("没有", "none"),
      text("写明各项措施的理由", "Write the grounds of its measures."),
    );
  for (const measure of Object.keys(grounds).filter((m) => !measures.includes(m)))
    refusals.tell(
      "unknown-member",
      `grounds.${measure}`,
      text(`措施 ${measures.join("、")} 之一`, `one of the measures ${measures.join(", ")}`),
      measure === base
        ? text(`“${measure}”，即没有理由时的结果`, `“${measure}”, which there is without any ground`)
        : quoted(measure),
      text("改正措施，或删去其理由", "Mend the measure, or remove its grounds."),
    );
  refusals.ids(
    all.map(({ ground }) => ground.id),
    (i) => all[i]?.part ?? "",
  );
  return all;
}

/** Refuses accidents that are not said in full. */
export function meantIn(refusals: Refusals, { deaths, level, only }: AccidentsMeant, part: string): void {
  if (deaths !== undefined) refusals.whole(deaths, 1, `${part}.deaths`);
  if (!only || level !== undefined) return;
  refusals.tell(
    "missing-key",
    `${part}.level`,
    text("only 所指的等级", "the level that `only` is about"),
    text("没有", "none"),
    text("写明等级，或删去 only", "Write the level, or remove `only`."),
  );
}

/** Refuses a stretch of no length. */
export function stretchIn(refusals: Refusals, { length }: Pick<Stretch, "length">, part: string): void {
  refusals.whole(length, 1, `${part}.length`);
}

/** Refuses a window that the judged period cannot have, in each of its readings. */
export function windowIn(
  refusals: Refusals,
  within: GroundWindow | WindowReadings,
  part: string,
  judged: Judged & { readonly of: Measured },
): void {
  if ("readings" in within) {
    const names = Object.keys(within.readings);
    refusals.ids([within.id], () => part);
    if (!names.includes(within.taken))
      refusals.tell(
        "unknown-member",
        `${part}.taken`,
        text(`读法 ${names.join("、")} 之一`, `one of the readings ${names.join(", ")}`),
        quoted(within.taken),
        text("改正所取的读法", "Mend the reading that is taken."),
      );
    for (const name of names)
      windowIn(refusals, within.readings[name]?.window ?? { in: "period" }, `${part}.readings.${name}`, judged);
    return;
  }
  if ("rolling" in within) stretchIn(refusals, { length: within.rolling }, `${part}.rolling`);
  if ("succession" in within) successionIn(refusals, within, part, judged);
  if (!("assessmentYearFrom" in within)) return;
  refusals.dayOfYear(within.assessmentYearFrom, `${part}.assessmentYearFrom`);
  const { zh, en } = periodNames[judged.each];
  if (judged.each !== "year")
    refusals.tell(
      "bad-value",
      `${part}.assessmentYearFrom`,
      text("按年判定的规则", "a rule by the year"),
      text(`按${zh}判定的规则`, `one by the ${en}`),
      text("按年判定，或改用其他时间窗", "Judge it by the year, or take another window."),
    );
}

function successionIn(
  refusals: Refusals,
  { succession: length, unit }: Extract<GroundWindow, { readonly succession: number }>,
  part: string,
  { each, from, of }: Judged & { readonly of: Measured },
): void {
  stretchIn(refusals, { length }, `${part}.succession`);
  if (of.adds)
    refusals.tell(
      "type-mismatch",
      part,
      text("起数：任意一段时间内最多的，只能计起数", "a count: the most within any stretch can be counted only"),
      text(`合计：${of.title.zh}${of.number.zh}`, `a sum: ${of.title.en} (${of.number.en})`),
      text("改用期间或者滚动的时间窗", "Take the period or a rolling window."),
    );
  if (parseDay(from) === undefined || !Number.isSafeInteger(length) || length < 1) return;
  const period = firstWholePeriod(each, [from]);
  if (stretched(period.start, length, unit) <= period.end) return;
  const { zh, en } = periodNames[each];
  const said = spanText({ length, unit });
  refusals.tell(
    "bad-value",
    `${part}.succession`,
    text(`比${zh}短的一段时间`, `a stretch shorter than the ${en}`),
    text(
      `${said.zh}，而${zh}至 ${formatDay(period.end)} 止`,
      `${said.en}, of a ${en} that ends on ${formatDay(period.end)}`,
    ),
    text("改短，或改用滚动的时间窗", "Take a shorter one, or a rolling window."),
  );
}
