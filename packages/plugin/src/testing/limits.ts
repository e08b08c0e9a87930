import {
  type AskableData,
  type ExampleData,
  type GeneratedCase,
  type Text,
  type UnshownFault,
  unshownFaults,
} from "@anwei/kernel";
import type { Rulebook } from "../rulebook.js";
import { exampleOf } from "./generated-example.js";
import type { StatedMistake } from "./options.js";
import type { Reviewed } from "./reviewed.js";

/** The mistakes in a rule that its examples would not show, those that are stated left out. */
export interface Limits {
  /** Of which generated cases would show each. */
  readonly limits: Unshown;
  /** Members of a list that might be left out. */
  readonly members: Unshown;
  /** In what an indicator counts: no case is generated of it. */
  readonly filters: Unshown;
  /** Those of which it is not known whether any case would show them. */
  readonly left: readonly Text[];
  /** What is stated, and is none of them. */
  readonly notOpen: readonly StatedMistake[];
  /** The mistakes that could be stated. */
  readonly all: readonly UnshownFault[];
}

interface Unshown {
  readonly faults: readonly UnshownFault[];
  /** The fewest examples that would show them. */
  readonly lacking: readonly ExampleData[];
}

/** Of a plugin's own rule everywhere, of another's where the plugin moves what it looks at; looked for once. */
export function limitsOf(of: Reviewed, book: Rulebook, data: AskableData): Limits {
  const known = limitsBy.get(of) ?? new Map<string, Limits>();
  limitsBy.set(of, known);
  const limits = known.get(data.id) ?? found(of, book, data);
  known.set(data.id, limits);
  return limits;
}

const limitsBy = new WeakMap<Reviewed, Map<string, Limits>>();

function found(of: Reviewed, book: Rulebook, data: AskableData): Limits {
  const { region } = of.plugin;
  const where = of.isOwn(data.id) || region === undefined ? {} : { regions: [region], only: true };
  const { faults, left } = unshownFaults(book, data.id, of.cases(book, data), where);
  const stated = of.options.stated?.[data.id] ?? [];
  const open = faults.filter((f) => !stated.some((s) => says(s, f)));
  const unshown = (which: (fault: UnshownFault) => boolean): Unshown => {
    const some = open.filter(which);
    return { faults: some, lacking: fewestCases(some).map((c) => exampleOf(c, book)) };
  };
  return {
    limits: unshown((f) => f.is !== "member" && f.shownBy.length > 0),
    members: unshown((f) => f.is === "member"),
    filters: unshown((f) => f.is !== "member" && f.shownBy.length === 0),
    left,
    notOpen: stated.filter((s) => !faults.some((f) => says(s, f))),
    all: faults,
  };
}

const says = ({ mistake }: StatedMistake, { what }: UnshownFault): boolean =>
  mistake === what.zh || mistake === what.en;

/** The fewest generated cases that show all mistakes, as far as taking the most telling one each time finds them. */
function fewestCases(faults: readonly UnshownFault[]): readonly GeneratedCase[] {
  const chosen: GeneratedCase[] = [];
  let open = faults.filter((f) => f.shownBy.length > 0);
  while (open.length > 0) {
    const shows = new Map<GeneratedCase, number>();
    for (const c of open.flatMap((f) => f.shownBy)) shows.set(c, (shows.get(c) ?? 0) + 1);
    const [best] = [...shows].sort(([, a], [, b]) => b - a)[0] as [GeneratedCase, number];
    chosen.push(best);
    open = open.filter((f) => !f.shownBy.includes(best));
  }
  return chosen;
}
