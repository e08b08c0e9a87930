import { type Report, said } from "../language/typing.js";
import { text } from "../text.js";
import { parseDay } from "../time/calendar.js";
import type { InForce } from "./definition.js";
import type { Problem, ProblemCode } from "./problem.js";

/** What is wrong with a history, and at which of its spans. */
export interface SpanProblem extends Pick<Problem, "expected" | "found" | "todo"> {
  readonly code: ProblemCode;
  readonly at: string;
}

/** Dates that do not exist, holes and double covers of a history, whichever of its versions stands first. */
export function spanProblems(
  spans: readonly InForce[],
  place: (i: number) => string = (i) => `history[${i}]`,
): readonly SpanProblem[] {
  const problems: SpanProblem[] = [];
  const at =
    (part: string): Report =>
    (code, expected, found, todo) =>
      problems.push({ at: part, code, expected, found, todo });
  const days = spans.map((s, i) => {
    const day = (end: "from" | "to"): number | undefined => {
      const written = s[end];
      if (written === undefined) return undefined;
      const parsed = parseDay(written);
      if (parsed === undefined) {
        at(`${place(i)}.${end}`)(
          "bad-date",
          text("形如 2007-06-01 的日期", "a date such as 2007-06-01"),
          said(written),
          text("改为存在的日期", "Write a date that exists."),
        );
      }
      return parsed;
    };
    return { from: day("from") ?? Number.NEGATIVE_INFINITY, to: day("to") ?? Number.POSITIVE_INFINITY, i };
  });
  const sorted = [...days].sort((a, b) => a.from - b.from);
  for (const [k, span] of sorted.entries()) {
    const next = sorted[k + 1];
    if (span.to < span.from) {
      at(place(span.i))(
        "bad-date",
        text("不早于起始日的终止日", "an end not before the beginning"),
        said(spans[span.i]),
        text("改正 from 或 to", "Mend from or to."),
      );
    }
    if (!next) continue;
    if (next.from <= span.to) {
      at(place(next.i))(
        "history-overlap",
        text("各版本期间不重叠", "spans that do not overlap"),
        said([spans[span.i]?.to ?? "…", spans[next.i]?.from]),
        text("给较早版本写 to", "End the earlier version with to."),
      );
    } else if (next.from > span.to + 1) {
      at(place(next.i))(
        "history-hole",
        text("各版本首尾相接", "spans that join"),
        said([spans[span.i]?.to, spans[next.i]?.from]),
        text("补上中间的版本，或改正日期", "Add the version in between, or mend the dates."),
      );
    }
  }
  return problems;
}
