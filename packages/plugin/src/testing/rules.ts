import { type AskableData, type DefinitionData, type ExampleData, mentionsOf } from "@anwei/kernel";
import type { Plugin } from "../plugin.js";
import type { ConfirmedExamples } from "./options.js";

/** The definitions of a plugin and of all that it builds on, and the examples that there are of each. */
export class Rules {
  /** The plugin's own definitions, in the order of their ids. */
  readonly own: readonly DefinitionData[];
  /** Its own and those of all that it builds on. */
  readonly all: ReadonlyMap<string, DefinitionData>;
  /** The definitions of others that the plugin changes: parameters that it moves, decisions that it replaces. */
  readonly changed: readonly DefinitionData[];
  readonly #own: ReadonlySet<string>;
  readonly #now: ReadonlyMap<string, string>;

  constructor(
    readonly plugin: Plugin,
    readonly confirmed: ConfirmedExamples,
  ) {
    const plugins = withParents(plugin);
    this.#now = new Map(plugins.flatMap((p) => p.renamed.map(({ from, to }) => [from, to] as const)));
    this.own = plugin.definitions.map((d) => d.data);
    this.#own = new Set(this.own.map((d) => d.id));
    this.all = new Map(plugins.flatMap((p) => p.definitions.map((d) => [d.id, d.data] as const)));
    const targets = new Set(plugin.overlays.map((o) => this.now(o.target)));
    this.changed = [...targets].flatMap((id) => this.all.get(id) ?? []);
  }

  /** The id that a definition has now. */
  now(id: string): string {
    return this.#now.get(id) ?? id;
  }

  isOwn(id: string): boolean {
    return this.#own.has(id);
  }

  isChanged(id: string): boolean {
    return this.changed.some((d) => d.id === id);
  }

  /** The rules of others that look at a parameter which the plugin moves. */
  get rulesMoved(): readonly AskableData[] {
    const moved = (id: string): boolean =>
      this.all.get(this.now(id))?.kind === "parameter" && this.isChanged(this.now(id));
    return [...this.all.values()].flatMap((data) =>
      data.kind !== "parameter" && !this.isOwn(data.id) && mentionsOf(data).some(moved) ? [data] : [],
    );
  }

  /** The plugin's own rules, and those of others of which it confirms examples. */
  get asked(): readonly AskableData[] {
    const others = Object.keys(this.confirmed).flatMap((id) => (this.isOwn(id) ? [] : (this.all.get(id) ?? [])));
    return [...this.own, ...others].flatMap((d) => (d.kind === "parameter" ? [] : [d]));
  }

  /** The ids of all rules, which have examples; a parameter is none. */
  get rules(): readonly string[] {
    return [...this.all.values()].filter((d) => d.kind !== "parameter").map((d) => d.id);
  }

  /** The ids of what is said by rule that are no rule's. */
  unknownIn(said: Readonly<Record<string, unknown>>): readonly string[] {
    const { rules } = this;
    return Object.keys(said).filter((id) => !rules.includes(id));
  }

  /** The examples of a rule: of its own those that stand with it, and of each those that were confirmed. */
  suite(data: AskableData): readonly ExampleData[] {
    return [...(this.isOwn(data.id) ? data.examples : []), ...this.confirmedOf(data.id)];
  }

  confirmedOf(id: string): readonly ExampleData[] {
    const confirmed = Object.hasOwn(this.confirmed, id) ? this.confirmed[id] : undefined;
    // What is not there in JSON is typed as undefined.
    return (confirmed ?? []) as readonly ExampleData[];
  }
}

/** A plugin and all that it builds on, each once. */
function withParents(plugin: Plugin): readonly Plugin[] {
  const found = new Map<string, Plugin>();
  const visit = (at: Plugin): void => {
    if (found.has(at.id)) return;
    found.set(at.id, at);
    at.parents.forEach(visit);
  };
  visit(plugin);
  return [...found.values()];
}
