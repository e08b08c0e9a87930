import {
  type Citation,
  canonicalJson,
  compareDefinitions,
  compareExamples,
  type DefinitionData,
  type Difference,
  definitionProse,
  hashesOf,
  type InBook,
  type Text,
  type Unsourced,
} from "@anwei/kernel";
import type { PluginRef } from "../content.js";
import { order } from "../order.js";
import type { Rulebook } from "../rulebook.js";
import { type Below, belowOf, type InPlace } from "./below.js";
import type {
  AnswersCompared,
  ChangedPart,
  DefinitionChange,
  DiffSide,
  DocumentChange,
  Named,
  OnlyOne,
  PluginChange,
  RulebookDiff,
  Verdict,
} from "./changes.js";
import { type Pair, type Pairs, pairsOf } from "./pairs.js";
import { byIdsOfLeft, fieldChanges, inOrder, partsOfMeaning, partsOfWords, replacedOtherwise } from "./parts.js";
import { valueChanges } from "./values.js";

/** A rulebook to be compared. */
export interface Compared {
  readonly rulebook: Rulebook;
  /** The region in which it is looked at: unless said, that of the plugin which tells it from the other. */
  readonly region?: string;
}

/**
 * What changed from one rulebook to another: definitions that are gone, new or worded otherwise, values that moved, and
 * of everything that may answer otherwise for which facts it does, with examples, or a proof that it does not. What could
 * not be analysed is said to be so, and is never counted as the same.
 *
 * @example
 * ```ts
 * const diff = diffRulebooks({ rulebook: compose([national]) }, { rulebook: compose([national, city]) });
 * diff.verdict // "differs"
 * ```
 */
export function diffRulebooks(left: Compared, right: Compared): RulebookDiff {
  const a: InPlace = { rulebook: left.rulebook, region: left.region ?? regionOf(left.rulebook, right.rulebook) };
  const b: InPlace = { rulebook: right.rulebook, region: right.region ?? regionOf(right.rulebook, left.rulebook) };
  const { changes, same } = new Diff(a, b).definitions();
  const fields = fieldChanges(a.rulebook, b.rulebook);
  return {
    left: sideOf(a),
    right: sideOf(b),
    verdict: verdictOf([
      ...changes.map(verdictIn),
      ...(fields.some((f) => f.in === "both") ? ["notAnalysed" as const] : []),
    ]),
    plugins: pluginChanges(a.rulebook.plugins, b.rulebook.plugins),
    documents: documentChanges(a.rulebook, b.rulebook),
    fields,
    definitions: changes,
    same,
  };
}

/** The narrowest region of the plugins that the other book does not have as they are. */
function regionOf(book: Rulebook, other: Rulebook): string | undefined {
  const own = book.plugins.filter((p) => !other.plugins.some((o) => o.hash === p.hash));
  const regions = own.flatMap(({ region }) => region ?? []);
  return regions.sort((x, y) => width(y) - width(x) || order(x, y))[0];
}

const width = (region: string): number => region.replace(/(00)+$/, "").length;

const sideOf = ({ rulebook, region }: InPlace): DiffSide => ({
  plugins: rulebook.plugins,
  ...(region === undefined ? {} : { region }),
  meaning: rulebook.meaning,
  edition: rulebook.edition,
});

const verdictOf = (of: readonly Verdict[]): Verdict =>
  of.includes("differs") ? "differs" : of.includes("notAnalysed") ? "notAnalysed" : "same";

/** Whether a change lets an answer be another one: a parameter does by what asks for it. */
function verdictIn(change: DefinitionChange): Verdict {
  switch (change.change) {
    case "added":
    case "removed":
      return change.kind === "parameter" ? "same" : "differs";
    case "reworded":
    case "values":
      return "same";
    default:
      return change.verdict;
  }
}

class Diff {
  readonly pairs: Pairs;
  readonly below: Below;
  /** Ids of what may say something else, so that what builds on it is looked at. */
  readonly open = new Set<string>();
  /** Ids of what changed itself. */
  readonly roots = new Set<string>();

  constructor(
    readonly left: InPlace,
    readonly right: InPlace,
  ) {
    this.pairs = pairsOf(left.rulebook, right.rulebook);
    this.below = belowOf(left, right, this.pairs);
  }

  definitions(): { readonly changes: readonly DefinitionChange[]; readonly same: readonly Named[] } {
    const changes: DefinitionChange[] = [];
    const same: Named[] = [];
    const byLeft = new Map(this.pairs.both.map((p) => [p.left, p]));
    const removed = new Set(this.pairs.left);
    // What is below comes first: what is proved to say the same is no reason to look further.
    for (const id of this.below.order) {
      const pair = byLeft.get(id);
      if (!pair) {
        this.roots.add(id);
        this.open.add(id);
        changes.push(removed.has(id) ? this.#only("removed", this.left, id) : this.#only("added", this.right, id));
        continue;
      }
      const change = this.#ofPair(pair);
      if (change) changes.push(change);
      else same.push({ ...this.#named(id), ...(pair.left === pair.right ? {} : { right: pair.right }) });
    }
    return { changes: changes.sort((x, y) => order(x.id, y.id)), same: same.sort((x, y) => order(x.id, y.id)) };
  }

  #only(change: OnlyOne["change"], { rulebook, region }: InPlace, id: string): OnlyOne {
    const data = rulebook.definition(id) as DefinitionData;
    const own = rulebook.regionOf(id);
    const retired = change === "removed" ? this.right.rulebook.retired(id) : undefined;
    return {
      change,
      id,
      kind: data.kind,
      title: data.title,
      plugin: rulebook.pluginOf(id) ?? "",
      ...(own === undefined ? {} : { region: own }),
      statement: statementNow({ rulebook, region: region ?? own }, data),
      cites: newestCites(data),
      ...(retired ? { retired } : {}),
    };
  }

  /** What changed of a definition that both have; `undefined` where nothing did. */
  #ofPair(pair: Pair): DefinitionChange | undefined {
    const data = this.left.rulebook.definition(pair.left) as DefinitionData;
    const written = this.right.rulebook.definition(pair.right) as DefinitionData;
    const other = byIdsOfLeft(written, pair.left, this.pairs.sameAs);
    const moved = pair.left === pair.right || pair.namesakes ? [] : (["id"] as const);
    const about = {
      id: pair.left,
      ...(pair.left === pair.right ? {} : { right: pair.right }),
      kind: data.kind,
      title: data.title,
    };
    const parts = [...partsOfMeaning(data, other)];
    if (replacedOtherwise([this.left, pair.left], [this.right, pair.right], this.pairs.sameAs))
      parts.push("replacement");
    const values = data.kind === "parameter" ? valueChanges(...this.#parameters(pair)) : [];
    if (values.length > 0 || (data.kind === "parameter" && parts.length > 0)) {
      this.roots.add(pair.left);
      if (values.length > 0) this.open.add(pair.left);
      const changed: readonly ChangedPart[] = [
        ...parts.filter((p) => p !== "values"),
        ...(values.length > 0 ? (["values"] as const) : []),
      ];
      if (changed.length > 0) return { ...about, change: "values", parts: inOrder(changed), values };
    }
    if (data.kind !== "parameter" && (parts.length > 0 || this.#asked(pair.left).length > 0))
      return this.#compared(pair, about, data, parts);
    const worded = hashesOf(data).edition === hashesOf(other).edition ? [] : partsOfWords(data, other);
    // Two plugins have sources and examples of their own.
    const words = pair.namesakes ? worded.filter((part) => part !== "source" && part !== "examples") : worded;
    return words.length > 0 || moved.length > 0
      ? { ...about, change: "reworded", parts: inOrder([...moved, ...words]) }
      : undefined;
  }

  #parameters({ left, right }: Pair): Parameters<typeof valueChanges> {
    const place = ({ region }: InPlace) => (region === undefined ? {} : { region });
    return [
      { rulebook: this.left.rulebook, id: left, ...place(this.left) },
      { rulebook: this.right.rulebook, id: right, ...place(this.right) },
    ];
  }

  /** What a definition builds on directly that may say something else. */
  #asked(id: string): readonly string[] {
    return this.below.of(id).filter((other) => this.open.has(other));
  }

  #compared(
    pair: Pair,
    about: Pick<AnswersCompared, "id" | "right" | "kind" | "title">,
    data: DefinitionData,
    parts: readonly ChangedPart[],
  ): AnswersCompared {
    const inBook = ({ rulebook, region }: InPlace, id: string): InBook => ({
      book: rulebook,
      id,
      ...(region === undefined ? {} : { region }),
    });
    const sides = [inBook(this.left, pair.left), inBook(this.right, pair.right)] as const;
    const { sameAs } = this.pairs;
    const differences: readonly Difference[] =
      data.kind === "indicator" ? [] : compareDefinitions(...sides, { sameAs, through: [...this.open] });
    const statuses = differences.map((d): Verdict => (d.status === "equal" ? "same" : d.status));
    const found = data.kind === "indicator" ? "notAnalysed" : verdictOf(statuses);
    const examples = found === "notAnalysed" ? compareExamples(...sides, sameAs) : [];
    const follows = parts.includes("consequences") ? ["differs" as const] : [];
    const verdict = verdictOf([found, ...follows, ...(examples.length > 0 ? ["differs" as const] : [])]);
    if (parts.length > 0) this.roots.add(pair.left);
    const chains = this.#chains(pair.left);
    if (found !== "same") this.open.add(pair.left);
    return {
      ...about,
      change: parts.length > 0 ? "rows" : "below",
      verdict,
      parts: inOrder(parts),
      chains,
      differences,
      examples,
      ...(parts.length > 0
        ? { statements: { left: statementOf(this.left, pair.left), right: statementOf(this.right, pair.right) } }
        : {}),
    };
  }

  /** The shortest way down to each thing that changed, by what may say something else. */
  #chains(id: string): readonly (readonly Named[])[] {
    const chains: (readonly Named[])[] = [];
    const seen = new Set([id]);
    const queue: (readonly string[])[] = this.#asked(id).map((next) => [next]);
    for (const way of queue) {
      const at = way.at(-1) as string;
      if (seen.has(at)) continue;
      seen.add(at);
      if (this.roots.has(at)) chains.push(way.map((step) => this.#named(step)));
      else queue.push(...this.#asked(at).map((next) => [...way, next]));
    }
    return chains;
  }

  #named(id: string): Named {
    const data = this.left.rulebook.definition(id) ?? this.right.rulebook.definition(id);
    return { id, title: data?.title ?? { zh: id, en: id } };
  }
}

const statementOf = ({ rulebook, region }: InPlace, id: string): Text =>
  definitionProse(rulebook, id, region === undefined ? {} : { region }).statement;

const farAway = "9999-12-31";

/** What a definition says once all that is known has come into force, with the values of parameters put in. */
function statementNow(place: InPlace, data: DefinitionData): Text {
  const holds =
    data.kind === "decision" || data.kind === "quantity" ? data.editions.some((e) => e.to === undefined) : false;
  const { rulebook, region } = place;
  if (!holds) return statementOf(place, data.id);
  return definitionProse(rulebook, data.id, { on: farAway, ...(region === undefined ? {} : { region }) }).statement;
}

/** The source of what a definition says now. */
function newestCites(data: DefinitionData): readonly Citation[] | Unsourced {
  if (data.kind === "indicator") return data.cites;
  const versions = data.kind === "parameter" ? data.history : data.editions;
  return [...versions].sort((x, y) => order(y.from ?? "", x.from ?? ""))[0]?.cites ?? [];
}

function pluginChanges(left: readonly PluginRef[], right: readonly PluginRef[]): readonly PluginChange[] {
  const ids = [...new Set([...left, ...right].map(({ id }) => id))].sort(order);
  return ids.flatMap((id): readonly PluginChange[] => {
    const [a, b] = [left, right].map((of) => of.find((p) => p.id === id));
    if (a?.hash === b?.hash) return [];
    const version = ({ version, hash }: PluginRef) => ({ version, hash });
    const title = (b ?? a)?.title ?? { zh: id, en: id };
    return [{ id, title, ...(a ? { left: version(a) } : {}), ...(b ? { right: version(b) } : {}) }];
  });
}

function documentChanges(left: Rulebook, right: Rulebook): readonly DocumentChange[] {
  const ids = [...new Set([...left.documents, ...right.documents].map(({ id }) => id))].sort(order);
  return ids.flatMap((id): readonly DocumentChange[] => {
    const [a, b] = [left, right].map(({ documents }) => documents.find((d) => d.id === id));
    if (a && b && canonicalJson(a) === canonicalJson(b)) return [];
    return [{ id, ...(a ? { left: a } : {}), ...(b ? { right: b } : {}) }];
  });
}
