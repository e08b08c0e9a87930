import { Exact, type Facts, parseDay, type RecordRow, type Records, type Value } from "@anwei/kernel";
import type { answers } from "../records/answers.js";
import type { Principle } from "../records/mandates.js";
import { type Answerable, type Reading, resolver } from "./answerable.js";

/** An answer as a record of the kind `answers`; what is not known is left out of it. */
export function answerRecord<P extends string = Principle>(answer: Answerable<P>): Facts<typeof answers> {
  const { subject, on, place, kind, authority, principle, rank, rivals } = answer;
  const question = { id: `${subject}/${on}`, subject, happenedOn: on, ...(place === null ? {} : { unit: place }) };
  if (kind === "unknown") return question;
  return {
    ...question,
    authority: authority ?? "none",
    claimants: kind === "gap" ? 0 : kind === "answered" ? 1 : rivals.length,
    rivals: rivals.length === 0 ? "none" : rivals.join(","),
    // A region's principles are members of its own `answers`.
    principle: (principle ?? "none") as Principle | "none",
    rank: rank ?? "none",
  };
}

/** The answers for every subject of supervision that there may be on a day, as records of the kind `answers`. */
export function answersOf<P extends string>(
  records: Records,
  on: string,
  reading: Reading<P>,
): readonly Facts<typeof answers>[] {
  const answer = resolver(records, reading);
  return records
    .all("subjectsOfSupervision")
    .filter((subject) => mayBe(subject, on))
    .map((subject) => answerRecord(answer(subject.id, on)));
}

function mayBe({ facts }: RecordRow, on: string): boolean {
  const day = parseDay(on);
  if (day === undefined) throw new RangeError(`${on} is no date`);
  const at = Exact.of(day);
  const bounds = (value: Value | undefined) =>
    value?.type === "number" && value.absent === "no" ? value.is : undefined;
  const [from, to] = [bounds(facts.from), bounds(facts.to)];
  return !(from && from.lo.compare(at) > 0) && !(to && to.hi.compare(at) < 0);
}
