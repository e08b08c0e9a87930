import { type AskableData, type Case, type CheckFinding, checkBook, FactsError, prepareExample } from "@anwei/kernel";
import { type Composed, safeCompose } from "../compose/compose.js";
import type { Plugin } from "../plugin.js";
import type { Rulebook } from "../rulebook.js";
import type { ReviewOptions } from "./options.js";
import { Rules } from "./rules.js";

/** A plugin under review: what its checks share, each made once and only when it is asked for. */
export class Reviewed extends Rules {
  #composed: Composed | undefined;
  #findings: readonly CheckFinding[] | undefined;
  readonly #cases = new Map<string, readonly Case[]>();

  constructor(
    plugin: Plugin,
    readonly options: ReviewOptions,
  ) {
    super(plugin, options.confirmed ?? {});
  }

  /** The plugin composed with all that it builds on. */
  get composed(): Composed {
    this.#composed ??= safeCompose([this.plugin]);
    return this.#composed;
  }

  /** The examples of a rule made ready to be judged; those that cannot be are told by another check. */
  cases(book: Rulebook, data: AskableData): readonly Case[] {
    const known = this.#cases.get(data.id);
    if (known) return known;
    const cases = this.suite(data).flatMap((example) => {
      const ready = prepared(() => prepareExample(book, data, example, this.options.calendar));
      return ready instanceof Error ? [] : [ready];
    });
    this.#cases.set(data.id, cases);
    return cases;
  }

  /** What the rulebook's checks find in the plugin's own rules and in those of others that it changes. */
  soundness(book: Rulebook): readonly CheckFinding[] {
    const rules = [...this.own, ...this.changed, ...this.rulesMoved].map((d) => d.id);
    const { on } = this.options;
    this.#findings ??= checkBook(book, { rules, ...(on === undefined ? {} : { on }) });
    return this.#findings;
  }
}

/** What was made, or why facts do not let it be made. */
export function prepared<T>(make: () => T): T | Error {
  try {
    return make();
  } catch (error) {
    if (error instanceof FactsError || error instanceof RangeError) return error;
    throw error;
  }
}
