import { resolve } from "node:path";
import { type Language, text } from "@anwei/kernel";
import type { Plugin } from "@anwei/plugin";
import * as Argument from "effect/cli/Argument";
import * as Command from "effect/cli/Command";
import * as Effect from "effect/Effect";
import type { Flags } from "../flags.js";
import { writeWhole } from "../folder.js";
import { Host } from "../host.js";
import { readWhole } from "../input.js";
import { packEnding, suiteText } from "../packs.js";
import { loadPlugins } from "../plugins.js";
import { fileRefused, hasDiagnostics } from "../refusals.js";
import { rulebookOf } from "../rulebook.js";
import { packs, refusing } from "../trust.js";

/** `anwei pack`: a plugin as a signed pack. */
export const pack = (language: Language, flags: Flags) =>
  Command.make(
    "pack",
    {
      subject: Argument.String("plugin").pipe(
        Argument.withDescription(
          text(
            "插件，写法同 --plugin；也可以是要改由另一密钥签名的规则包",
            "the plugin, named as by --plugin; a pack, to sign it by another key",
          )[language],
        ),
      ),
      key: flags.written(
        "key",
        "FILE",
        text("签名私钥：PKCS #8 PEM 文件", "the private key: a file of PKCS #8 in PEM"),
      ),
      out: flags.optional(
        flags.written(
          "out",
          "FILE",
          text("写入该文件，默认为 标识-版本.anwei.json", "write into this file; ID-VERSION.anwei.json unless given"),
        ),
      ),
      plugin: flags.plugin,
    },
    Effect.fnUntraced(function* ({ subject, key, out, plugin: { named, trust } }) {
      const { cwd, tell, say } = yield* Host;
      const { softwareSigner, writePack } = yield* packs;
      const pem = new TextDecoder().decode(yield* readWhole(key));
      const signer = yield* refusing(key, () => softwareSigner(pem));
      const loaded = yield* loadPlugins({ named: [subject, ...named], trust });
      const plugin = loaded[0] as Plugin;
      // Nobody signs what would be refused where it is read.
      yield* rulebookOf(loaded);
      const content = yield* Effect.tryPromise({
        try: () => writePack(plugin, signer),
        catch: (error) => error,
      }).pipe(
        Effect.catch((error) =>
          hasDiagnostics(error) ? Effect.fail(fileRefused(error.diagnostics, subject)) : Effect.die(error),
        ),
      );
      const file = out ?? `${plugin.id}-${plugin.version}${packEnding}`;
      yield* writeWhole(resolve(cwd, file), content);
      const by = suiteText(signer.algorithms);
      const what = `${plugin.id} ${plugin.version}`;
      yield* tell(
        say(text(`已写入 ${file}：${what}，以 ${by.zh} 签名`, `written to ${file}: ${what}, signed by ${by.en}`)),
      );
    }),
  ).pipe(
    Command.withDescription(
      text(
        "将插件写成签名的规则包：一个 JSON 文件，读取时不运行插件代码，改动一个字节即被拒绝",
        "A plugin as a signed pack: one JSON file that is read without running the plugin's code, and refused where a byte was changed.",
      )[language],
    ),
    Command.withShortDescription(text("将插件签成规则包", "sign a plugin as a pack")[language]),
    Command.withExamples([
      { command: "anwei pack ./my-region --key safety.pem" },
      { command: "anwei pack draft.anwei.json --trust authors.json --key authority.pem --out approved.anwei.json" },
    ]),
  );
