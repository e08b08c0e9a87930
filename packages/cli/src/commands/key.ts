import { rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type Language, text } from "@anwei/kernel";
import type { SignatureAlgorithm } from "@anwei/plugin/pack";
import * as Argument from "effect/cli/Argument";
import * as Command from "effect/cli/Command";
import * as Flag from "effect/cli/Flag";
import * as Effect from "effect/Effect";
import * as Option from "effect/Option";
import type { Flags } from "../flags.js";
import { Host } from "../host.js";
import { codeOf, readWhole } from "../input.js";
import { refused } from "../problem.js";
import { changeTrustFile, packs, refusing } from "../trust.js";

const algorithms = { ed25519: "Ed25519", sm2: "SM2" } as const;

/** `anwei key`: a key as an entry of trust stores; with `--new`, the key is made first. */
export const key = (language: Language, flags: Flags) =>
  Command.make(
    "key",
    {
      file: Argument.String("file").pipe(
        Argument.withDescription(
          text("密钥文件（PEM）：私钥或公钥", "the file of a key (PEM): a private or a public one")[language],
        ),
      ),
      holder: flags.written("holder", "NAME", text("密钥由谁持有", "who holds the key")),
      algorithm: Flag.Literals("new", Object.keys(algorithms) as (keyof typeof algorithms)[]).pipe(
        Flag.optional,
        Flag.map(Option.getOrUndefined),
        Flag.withMetavar(Object.keys(algorithms).join("|")),
        Flag.withDescription(
          text("先生成新的私钥，写入该文件", "make a new private key first, and write it into the file")[language],
        ),
      ),
      trust: flags.optional(
        flags.written(
          "trust",
          "FILE",
          text("将密钥列入该信任清单，没有则新建", "add the key to this trust store, a new one where there is none"),
        ),
      ),
    },
    Effect.fnUntraced(function* ({ file, holder, algorithm, trust }) {
      const { out, tell, say } = yield* Host;
      const { publicKey, trustedKey } = yield* packs;
      const pem = yield* algorithm === undefined ? textOf(file) : made(file, algorithms[algorithm]);
      const entry = yield* Effect.gen(function* () {
        const key = yield* refusing(file, () => trustedKey(publicKey(pem), text(holder, holder)));
        if (trust === undefined) return key;
        yield* changeTrustFile(trust, (before) => ({ ...before, keys: [...before.keys, key] }), { begin: true });
        return key;
      }).pipe(Effect.onError(() => (algorithm === undefined ? Effect.void : dropped(file))));
      if (algorithm !== undefined) {
        yield* tell(
          say(
            text(
              `已将私钥写入 ${file}，只有你能读取；请妥善保管，切勿外传`,
              `wrote the private key to ${file}, for you alone to read: keep it safe, and give it to nobody`,
            ),
          ),
        );
      }
      if (trust !== undefined) yield* tell(say(text(`已列入 ${trust}`, `added to ${trust}`)));
      yield* out(`${JSON.stringify(entry, null, 2)}\n`);
    }),
  ).pipe(
    Command.withDescription(
      text(
        "将密钥的公开部分写成信任清单的一项；--new 先生成密钥。私钥为 PKCS #8 PEM，其他工具可读",
        "The public half of a key, as an entry of trust stores; --new makes the key first. A private key is PKCS #8 in PEM, which other tools read.",
      )[language],
    ),
    Command.withShortDescription(text("生成或列出签名密钥", "make or list a key for packs")[language]),
    Command.withExamples([
      { command: "anwei key safety.pem --new sm2 --holder 某市安委办 --trust trust.json" },
      { command: "anwei key safety.pub.pem --holder 某市安委办 --trust trust.json" },
    ]),
  );

const textOf = (file: string) => Effect.map(readWhole(file), (bytes) => new TextDecoder().decode(bytes));

/** A new private key in a file of its own, which nobody else may read; no file is written over. */
const made = Effect.fnUntraced(function* (file: string, algorithm: SignatureAlgorithm) {
  const { cwd } = yield* Host;
  const { newKey } = yield* packs;
  const pem = newKey(algorithm).private;
  yield* Effect.tryPromise({
    try: () => writeFile(resolve(cwd, file), pem, { flag: "wx", mode: 0o600 }),
    catch: (error) =>
      codeOf(error) === "EEXIST"
        ? refused({
            code: "file-exists",
            file,
            expected: text("尚不存在的文件", "a file that is not there yet"),
            found: "EEXIST",
            todo: text(
              "换一个文件名；已有的密钥不会被覆盖",
              "Give another name: a key that exists is not written over.",
            ),
          })
        : refused({
            code: "cannot-write",
            file,
            expected: text("可写的文件", "a file that can be written"),
            found: error instanceof Error ? error.message : String(error),
            todo: text("换一个文件名，或检查权限和空间", "Give another file, or check its permissions and space."),
          }),
  });
  return pem;
});

const dropped = (file: string) =>
  Effect.flatMap(Host, ({ cwd }) => Effect.promise(() => rm(resolve(cwd, file), { force: true })));
