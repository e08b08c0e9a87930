import { text } from "@anwei/kernel";
import { national } from "@anwei/national";
import {
  newKey,
  PackError,
  publicKey,
  readPack,
  type Signer,
  softwareSigner,
  trustedKey,
  writePack,
} from "@anwei/plugin/pack";
import * as Effect from "effect/Effect";
import { describe, expect, test } from "vitest";
import { Signing } from "../src/effect.js";

const pair = newKey("SM2");
const trust = {
  keys: [trustedKey(publicKey(pair.public), text("某市安委办", "The city's safety office"))],
  versions: {},
};
const packed = Effect.flatMap(Signing, (signing) => signing.pack(national));

describe("a signing device as a service", () => {
  test("makes packs that the plain function's readers take", async () => {
    const device = softwareSigner(pair.private);
    for (const layer of [Signing.layer(device), Signing.software(pair.private)]) {
      const pack = await Effect.runPromise(packed.pipe(Effect.provide(layer)));
      expect(readPack(pack, { trust, on: "2026-03-10" }).plugin.hash).toBe(national.hash);
    }
    expect(readPack(await writePack(national, device), { trust, on: "2026-03-10" }).plugin.hash).toBe(national.hash);
  });

  test("that fails, or signs wrongly, makes none: a typed error, as the plain function throws", async () => {
    const broken: Signer = { ...softwareSigner(pair.private), sign: () => Promise.reject(new Error("no card")) };
    const wrong: Signer = { ...softwareSigner(pair.private), sign: async () => new Uint8Array(64).fill(1) };
    for (const signer of [broken, wrong]) {
      const error = await Effect.runPromise(packed.pipe(Effect.provide(Signing.layer(signer)), Effect.flip));
      const plain = await writePack(national, signer).catch((thrown: unknown) => thrown);
      expect(plain).toBeInstanceOf(PackError);
      const { diagnostics, cause } = plain as PackError;
      expect(error).toMatchObject({ _tag: "PackRefused", diagnostics, cause });
    }
    const unread = await Effect.runPromise(packed.pipe(Effect.provide(Signing.software("no key")), Effect.flip));
    expect(unread._tag).toBe("PackRefused");
  });
});
