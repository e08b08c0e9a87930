import type { Assumed } from "./world.js";

const nothing: ReadonlySet<string> = new Set();
const noneAssumed: ReadonlyMap<string, Assumed> = new Map();

/** What is missed and taken for granted on the way to an answer: mostly nothing, for which nothing is kept. */
export class Notes {
  #missing: Set<string> | undefined;
  #assumed: Map<string, Assumed> | undefined;

  get missing(): ReadonlySet<string> {
    return this.#missing ?? nothing;
  }

  get assumed(): ReadonlyMap<string, Assumed> {
    return this.#assumed ?? noneAssumed;
  }

  get isEmpty(): boolean {
    return this.#missing === undefined && this.#assumed === undefined;
  }

  miss(fact: string): void {
    this.#missing ??= new Set();
    this.#missing.add(fact);
  }

  assume(assumed: Assumed): void {
    this.#assumed ??= new Map();
    this.#assumed.set(assumed.fact, assumed);
  }

  add(other: { readonly missing: ReadonlySet<string>; readonly assumed: ReadonlyMap<string, Assumed> }): void {
    if (other.missing.size > 0) for (const fact of other.missing) this.miss(fact);
    this.addAssumed(other);
  }

  /** What was missed on a way that was not taken does not matter; what was taken for granted on it is still told. */
  addAssumed({ assumed }: { readonly assumed: ReadonlyMap<string, Assumed> }): void {
    if (assumed.size > 0) for (const each of assumed.values()) this.assume(each);
  }
}
