import { type Period, periodUnits } from "../time/period.js";
import type { Answer } from "./context.js";
import type { RecordRow } from "./records.js";

/** Answers to one question, by whom it is about; `running` while one is looked for. */
export type Answered = Map<RecordRow, Answer | "running">;

/** What was answered already, so that nothing is asked twice: by definition, period and choice, then by subject. */
export class Answers {
  readonly #byName = new Map<string, Map<number | undefined, Answered>>();

  to(id: string, period: Period | undefined, at: string | undefined): Answered {
    const name = at === undefined ? id : `${id}|${at}`;
    let byPeriod = this.#byName.get(name);
    if (!byPeriod) {
      byPeriod = new Map();
      this.#byName.set(name, byPeriod);
    }
    const when = period && numberOf(period);
    let answered = byPeriod.get(when);
    if (!answered) {
      answered = new Map();
      byPeriod.set(when, answered);
    }
    return answered;
  }
}

/** A number of its own for each period: its first day, with its unit. */
const numberOf = ({ unit, start }: Period): number => start * periodUnits.length + periodUnits.indexOf(unit);
