import { type KindData, nearest } from "@anwei/kernel";

/** The kinds by the names that files and manifests call their tables: accidents, 事故, Accidents. */
export class TableNames {
  readonly #kinds = new Map<string, KindData>();
  readonly words: readonly string[];

  constructor(kinds: ReadonlyMap<string, KindData>) {
    const all = [...kinds.values()];
    const words = [...all.map((k) => k.name), ...all.flatMap((k) => [k.title.zh, k.title.en])];
    this.words = [...new Set(words)];
    for (const kind of all) {
      for (const word of [kind.name, kind.title.zh, kind.title.en]) {
        const key = word.toLowerCase();
        // A name prevails over a title that reads the same.
        if (!this.#kinds.has(key) || word === kind.name) this.#kinds.set(key, kind);
      }
    }
  }

  find(written: string): KindData | undefined {
    return this.#kinds.get(written.trim().toLowerCase());
  }

  nearest(written: string): string | undefined {
    return nearest(written.slice(0, 64), this.words);
  }

  get names(): readonly string[] {
    return [...new Set([...this.#kinds.values()].map((k) => k.name))];
  }
}
