import { type Language, text } from "@anwei/kernel";
import { national } from "@anwei/national";
import type { Pack } from "@anwei/plugin/pack";
import * as Argument from "effect/cli/Argument";
import * as Command from "effect/cli/Command";
import * as Effect from "effect/Effect";
import { BadNews } from "../exit.js";
import type { Flags } from "../flags.js";
import { Host } from "../host.js";
import { readWhole } from "../input.js";
import { suiteText, trustRequired, verifyFile } from "../packs.js";
import { loadPlugins } from "../plugins.js";
import { type Refused, refusalText, refused } from "../problem.js";
import { rulebookOf } from "../rulebook.js";
import { changeTrustFile, packs, readTrustFile, refusing } from "../trust.js";

/** `anwei verify-pack`: whether a pack is taken, and who answers for it. */
export const verifyPack = (language: Language, flags: Flags) =>
  Command.make(
    "verify-pack",
    {
      file: Argument.String("pack").pipe(
        Argument.withDescription(text("规则包文件", "the file of the pack")[language]),
      ),
      plugin: flags.plugin,
      remember: flags.remember,
      json: flags.json,
    },
    Effect.fnUntraced(function* ({ file, plugin, remember, json }) {
      const { out, tell } = yield* Host;
      if (plugin.trust === undefined) return yield* refused(trustRequired(file));
      const trust = yield* readTrustFile(plugin.trust);
      const others = yield* loadPlugins(plugin);
      yield* readWhole(file);
      const { openPack, remembered } = yield* packs;
      const accepted = yield* Effect.gen(function* () {
        const verified = yield* verifyFile(file, trust);
        const pack = yield* refusing(file, () => openPack(verified, { among: [national, ...others] }));
        yield* rulebookOf([...others, pack.plugin]);
        return pack;
      }).pipe(
        Effect.catchTag("Refused", (error) =>
          Effect.gen(function* () {
            yield* tell(refusalText(error, language));
            if (json) yield* out(`${JSON.stringify(refusedJson(file, error))}\n`);
            return yield* new BadNews();
          }),
        ),
      );
      if (remember) yield* changeTrustFile(plugin.trust, (before) => remembered(before, accepted.header));
      yield* out(json ? `${JSON.stringify(acceptedJson(file, accepted))}\n` : said(accepted, language));
    }),
  ).pipe(
    Command.withDescription(
      text(
        "按信任清单检验规则包：字节、算法、密钥、签名、版本，以及规则本身；不予采用时返回 1",
        "Holds a pack against a trust store: its bytes, algorithms, key, signature and version, and its rules. Exit status 1: it is not taken.",
      )[language],
    ),
    Command.withShortDescription(text("检验规则包", "verify a pack")[language]),
    Command.withExamples([
      { command: "anwei verify-pack my-region-1.0.0.anwei.json --trust trust.json" },
      { command: "anwei verify-pack my-region-1.1.0.anwei.json --trust trust.json --remember --json" },
    ]),
  );

const acceptedJson = (file: string, { plugin, header, key }: Pack) => ({
  pack: file,
  accepted: true,
  plugin: header.plugin,
  title: plugin.title,
  hash: plugin.hash,
  algorithms: header.algorithms,
  key: header.key,
  holder: key.holder,
});

const refusedJson = (file: string, { problems }: Refused) => ({
  pack: file,
  accepted: false,
  problems: problems.flatMap((problem) => ("said" in problem ? [{ code: problem.code, text: problem.said }] : [])),
});

function said({ plugin, header, key }: Pack, language: Language): string {
  const lines = [
    text(`可以采用：${plugin.id} ${plugin.version}`, `accepted: ${plugin.id} ${plugin.version}`),
    text(`  名称：${plugin.title.zh}`, `  title: ${plugin.title.en}`),
    text(`  地区：${plugin.region ?? "不限"}`, `  region: ${plugin.region ?? "anywhere"}`),
    text(`  签名：${key.holder.zh}`, `  signed by: ${key.holder.en}`),
    text(`  密钥：${header.key}`, `  key: ${header.key}`),
    text(`  算法：${suiteText(header.algorithms).zh}`, `  algorithms: ${suiteText(header.algorithms).en}`),
    text(`  内容：${header.content}`, `  content: ${header.content}`),
  ];
  return `${lines.map((line) => line[language]).join("\n")}\n`;
}
