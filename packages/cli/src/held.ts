import { createReadStream } from "node:fs";
import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as Effect from "effect/Effect";
import type { Scope } from "effect/Scope";

const inMemory = 1 << 20;

/**
 * Output that is held back until all of the input has proved right, so that wrong input leaves none: a megabyte in
 * memory, the rest in a temporary file.
 */
export class Held {
  #parts: string[] = [];
  #size = 0;
  #folder: string | undefined;

  async add(part: string): Promise<void> {
    this.#parts.push(part);
    this.#size += part.length;
    if (this.#size < inMemory) return;
    this.#folder ??= await mkdtemp(join(tmpdir(), "anwei-"));
    await appendFile(join(this.#folder, "held"), this.#parts.join(""));
    this.#parts = [];
    this.#size = 0;
  }

  /** Whether adding a part now stays in memory, and so needs no waiting. */
  takes(part: string): boolean {
    if (this.#size + part.length >= inMemory) return false;
    this.#parts.push(part);
    this.#size += part.length;
    return true;
  }

  async *all(): AsyncGenerator<string | Uint8Array> {
    if (this.#folder !== undefined) yield* createReadStream(join(this.#folder, "held"));
    yield this.#parts.join("");
  }

  async drop(): Promise<void> {
    if (this.#folder !== undefined) await rm(this.#folder, { recursive: true, force: true });
  }
}

/** Held output, which is gone when the scope ends. */
export const hold: Effect.Effect<Held, never, Scope> = Effect.acquireRelease(
  Effect.sync(() => new Held()),
  (held) => Effect.promise(() => held.drop()),
);
