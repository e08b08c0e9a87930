import type { Plugin } from "@anwei/plugin";
import type { Signer } from "@anwei/plugin/pack";
import * as Context from "effect/Context";
import * as Effect from "effect/Effect";
import * as Layer from "effect/Layer";
import { attempt, promised } from "./attempt.js";
import { PackRefused } from "./errors.js";

type Packs = typeof import("@anwei/plugin/pack");

/**
 * What signs packs: a signing device of the host, or a key in software. The plain function beside it is `writePack` of
 * `@anwei/plugin/pack`.
 *
 * @example
 * ```ts
 * const program = Effect.flatMap(Signing, (signing) => signing.pack(city));
 * Effect.runPromise(program.pipe(Effect.provide(Signing.layer(device))));
 * ```
 */
export class Signing extends Context.Service<
  Signing,
  {
    /** The public key: its SubjectPublicKeyInfo in base64. */
    readonly key: string;
    /** A plugin as a signed pack. */
    readonly pack: (plugin: Plugin) => Effect.Effect<string, PackRefused>;
  }
>()("@anwei/engine/Signing") {
  /** Signs by a device. */
  static readonly layer = (signer: Signer): Layer.Layer<Signing> => Layer.succeed(Signing, signingBy(signer));

  /** Signs by an unencrypted private key, PKCS #8 in PEM. */
  static readonly software = (pem: string): Layer.Layer<Signing, PackRefused> =>
    Layer.effect(
      Signing,
      Effect.flatMap(packs, ({ softwareSigner, PackError }) =>
        attempt(() => signingBy(softwareSigner(pem)), refusedBy(PackError)),
      ),
    );
}

// Most hosts sign nothing, and need not load what it takes.
const packs = Effect.promise(() => import("@anwei/plugin/pack"));

const signingBy = (signer: Signer): Signing["Service"] =>
  Signing.of({
    key: signer.key,
    pack: (plugin) =>
      Effect.flatMap(packs, ({ writePack, PackError }) =>
        promised(() => writePack(plugin, signer), refusedBy(PackError)),
      ),
  });

const refusedBy =
  (PackError: Packs["PackError"]) =>
  (error: unknown): PackRefused | undefined =>
    error instanceof PackError
      ? new PackRefused({ diagnostics: error.diagnostics, message: error.message, cause: error.cause })
      : undefined;
