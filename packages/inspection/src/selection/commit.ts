import { text } from "@anwei/kernel";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { DrawError, type DrawProblem } from "./draw-error.js";

const seedForm = /^[0-9a-f]{64}$/;

/** What is wrong with a seed's form: 32 bytes in hexadecimal, since a short one could be guessed from its commitment. */
export const seedProblems = (seed: string): readonly DrawProblem[] =>
  seedForm.test(seed)
    ? []
    : [
        {
          code: "seed-form",
          where: "seed",
          expected: text("64 位小写十六进制数（32 字节）", "64 lower-case hexadecimal digits (32 bytes)"),
          found: text(`${seed.length} 个字符`, `${seed.length} characters`),
          todo: text("用随机数发生器生成 32 字节作种子。", "Make 32 bytes with a generator of random numbers."),
        },
      ];

/**
 * The commitment (承诺值) to a seed: the SHA-256 of its bytes, in hexadecimal. It is published before the draw and binds
 * who draws to the seed without giving it away.
 *
 * @throws DrawError when the seed is not 32 bytes in hexadecimal.
 */
export function commit(seed: string): string {
  const problems = seedProblems(seed);
  if (problems.length > 0) throw new DrawError(problems);
  return bytesToHex(sha256(hexToBytes(seed)));
}
