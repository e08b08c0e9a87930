import { describe, expect, test } from "vitest";
import { newKey, PackError, publicKey, readTrust, type Trust, trustedKey, writeTrust } from "../../src/pack.js";

const holder = { zh: "某市安委办", en: "The city's safety office" };
const [first, second] = [newKey("Ed25519"), newKey("SM2")].map((pair) => trustedKey(publicKey(pair.public), holder));
if (!first || !second) throw new Error("no keys");

const trust: Trust = {
  algorithms: ["Ed25519", "SM2"],
  keys: [
    { ...first, plugins: ["province-city"], regions: ["990000"], from: "2026-01-01", to: "2026-01-01" },
    { ...second, revoked: { on: "2026-06-01", because: { zh: "丢失", en: "lost" } } },
  ],
  versions: { "province-city": "1.2.0-rc.1" },
};

function codes(json: string): readonly string[] {
  try {
    readTrust(json);
  } catch (error) {
    if (error instanceof PackError) return error.diagnostics.map(({ code, subject }) => `${code} ${subject}`);
    throw error;
  }
  return [];
}
const changed = (by: Record<string, unknown>): string => JSON.stringify({ ...JSON.parse(writeTrust(trust)), ...by });
const withKey = (by: Record<string, unknown>): string => changed({ keys: [{ ...first, ...by }] });

describe("a trust store", () => {
  test("is read as it was written, and written as it was read", () => {
    expect(readTrust(writeTrust(trust))).toEqual(trust);
    expect(writeTrust(readTrust(writeTrust(trust)))).toBe(writeTrust(trust));
    expect(Object.isFrozen(readTrust(writeTrust(trust)).keys)).toBe(true);
  });

  test.each<[string, string, readonly string[]]>([
    ["no JSON", "{", ["not-json -"]],
    ["a pack", changed({ anwei: "pack" }), ["not-a-trust-store anwei"]],
    ["a newer format", changed({ format: 2, more: 1 }), ["format-too-new format"]],
    ["a part that is not known", changed({ note: 1 }), ["unknown-key note"]],
    ["an algorithm that is not known", changed({ algorithms: ["RSA"] }), ["bad-value algorithms[0]"]],
    ["no algorithm at all", changed({ algorithms: [] }), ["bad-value algorithms"]],
    ["no keys", changed({ keys: undefined }), ["missing-part keys"]],
    ["a version that cannot be compared", changed({ versions: { a: "1.2" } }), ["bad-value versions.a"]],
    ["a date that is none", withKey({ from: "2026-02-30" }), ["bad-date keys[0].from"]],
    ["days that end before they begin", withKey({ from: "2026-01-02", to: "2026-01-01" }), ["bad-date keys[0].to"]],
    ["an id that is not the key's", withKey({ id: second.id }), ["key-id keys[0].id"]],
    ["another algorithm than the key's", withKey({ algorithm: "SM2" }), ["key-algorithm keys[0].algorithm"]],
    ["another key under this id", withKey({ public: publicKey(newKey("Ed25519").public) }), ["key-id keys[0].id"]],
    ["a key that is none", withKey({ public: "MCow" }), ["bad-key keys[0].public"]],
    ["a PEM", withKey({ public: newKey("SM2").public }), ["bad-text keys[0].public"]],
    ["a key twice", changed({ keys: [first, second, first] }), ["duplicate-part keys[2]"]],
    [
      "a name of JavaScript's own",
      changed({ versions: { constructor: "1.0.0" } }),
      ["reserved-name versions.constructor"],
    ],
  ])("with %s is refused", (_, json, expected) => {
    expect(codes(json)).toEqual(expected);
  });

  test("names all that is wrong", () => {
    const wrong = changed({ keys: [{ ...first, id: second.id }, { ...second, algorithm: "Ed25519" }, { ...first }] });
    expect(codes(wrong)).toEqual(["key-id keys[0].id", "key-algorithm keys[1].algorithm", "duplicate-part keys[2]"]);
  });
});
