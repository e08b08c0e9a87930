import type { Text, Truth } from "@anwei/kernel";
import type { Given, GivenAnswers } from "./answers.js";
import { both, holds, type Seen } from "./condition.js";
import {
  type ChecklistData,
  type EntryData,
  failsWhenOf,
  type ItemData,
  type RepeatData,
  type Verdict,
} from "./data.js";

/** The repeat and the place in it, from 1, of an item that is asked several times. */
export interface Instance {
  readonly repeat: string;
  readonly title: Text;
  readonly number: number;
}

/** Where an item stands with the answers there are. */
export interface Standing {
  readonly item: ItemData;
  readonly instance?: Instance;
  readonly asked: Truth;
  readonly given: Given | undefined;
  /** Of an item that passes or fails, where its answer says which. */
  readonly verdict: Verdict | undefined;
}

export interface Standings {
  readonly items: readonly Standing[];
  /** Repeats of which it is not known how many there are. */
  readonly open: readonly RepeatData[];
  /** Repeats that have more instances than the item that counts them says. */
  readonly tooMany: readonly { readonly repeat: RepeatData; readonly times: number; readonly given: number }[];
}

const never: Seen = { asked: "false", answer: undefined };

/** Goes through a checklist as it is asked, and says of every item whether it is asked and what was answered. */
export function standingsOf(data: ChecklistData, answers: GivenAnswers): Standings {
  const items: Standing[] = [];
  const open: RepeatData[] = [];
  const tooMany: { readonly repeat: RepeatData; readonly times: number; readonly given: number }[] = [];

  const walk = (
    entries: readonly EntryData[],
    given: GivenAnswers,
    around: Truth,
    seen: Map<string, Seen>,
    instance?: Instance,
  ): void => {
    const look = (id: string): Seen => seen.get(id) ?? never;
    for (const entry of entries) {
      const asked = entry.when ? both(around, holds(entry.when, look)) : around;
      if (entry.kind === "section") walk(entry.items, given, asked, seen, instance);
      else if (entry.kind === "repeat") {
        const instances = given.repeats.get(entry.id);
        const counted = entry.times === undefined ? undefined : look(entry.times);
        const times = counted?.answer === undefined ? undefined : Number(counted.answer);
        if (times !== undefined && (instances?.length ?? 0) > times) {
          tooMany.push({ repeat: entry, times, given: instances?.length ?? 0 });
        }
        const none = asked === "false" || counted?.asked === "false";
        if (!none && times === undefined && (instances === undefined || entry.times !== undefined)) open.push(entry);
        const many = none ? 0 : Math.max(times ?? 0, instances?.length ?? 0);
        for (let i = 0; i < many; i++) {
          const own = instances?.[i] ?? { items: new Map(), repeats: new Map() };
          walk(entry.items, own, asked, new Map(seen), { repeat: entry.id, title: entry.title, number: i + 1 });
        }
      } else {
        const answer = given.items.get(entry.id);
        seen.set(entry.id, { asked, answer: answer?.answer });
        const verdict = verdictOf(entry, answer);
        items.push({ item: entry, ...(instance ? { instance } : {}), asked, given: answer, verdict });
      }
    }
  };
  walk(data.items, answers, "true", new Map());
  return { items, open, tooMany };
}

function verdictOf(item: ItemData, given: Given | undefined): Verdict | undefined {
  if (!given) return undefined;
  if (item.kind === "verdict") return given.answer as Verdict;
  const fails = failsWhenOf(item);
  if (!fails) return undefined;
  // A fail looks at the item's own answer only.
  return holds(fails, () => ({ asked: "true", answer: given.answer })) === "true" ? "fail" : "pass";
}
