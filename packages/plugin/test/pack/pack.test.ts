import { canonicalJson, contentHash } from "@anwei/kernel";
import { hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/index.js";
import { type PackHeader, signedBytes } from "../../src/pack/envelope.js";
import { seal } from "../../src/pack/seal.js";
import { signatureAlgorithms } from "../../src/pack/suites.js";
import {
  newKey,
  PackError,
  publicKey,
  remembered,
  type SignatureAlgorithm,
  type Signer,
  softwareSigner,
  type Trust,
  type TrustedKey,
  trustedKey,
  verifyPack,
} from "../../src/pack.js";

const holder = { zh: "某市安委办", en: "The city's safety office" };
const pairs = { Ed25519: newKey("Ed25519"), SM2: newKey("SM2") };
const signers = { Ed25519: softwareSigner(pairs.Ed25519.private), SM2: softwareSigner(pairs.SM2.private) };
const keys = {
  Ed25519: trustedKey(publicKey(pairs.Ed25519.public), holder),
  SM2: trustedKey(publicKey(pairs.SM2.public), holder),
};

const content = {
  id: "province-city",
  version: "1.2.0",
  region: "990100",
  apiVersion: 1,
  title: { zh: "某市", en: "A city" },
  rules: [{ id: "province-city/line", at: 10 }],
};
const packs = {
  Ed25519: await seal(content, signers.Ed25519),
  SM2: await seal(content, signers.SM2),
};
const on = "2026-03-10";
const trusting = (key: Partial<TrustedKey> = {}, more: Partial<Trust> = {}): Trust => ({
  keys: [
    { ...keys.Ed25519, ...key },
    { ...keys.SM2, ...key },
  ],
  versions: {},
  ...more,
});

function refusals(pack: string | Uint8Array, trust = trusting(), day = on): readonly Diagnostic[] {
  try {
    verifyPack(pack, { trust, on: day });
  } catch (error) {
    if (error instanceof PackError) return error.diagnostics;
    throw error;
  }
  return [];
}
const codes = (...asked: Parameters<typeof refusals>): readonly string[] =>
  refusals(...asked).map(({ code, subject }) => `${code} ${subject}`);

interface Written {
  format: number;
  header: PackHeader;
  content: Record<string, unknown>;
  signature: string;
}

/** The pack with something changed in it, spelled canonically. */
function changed(by: (file: Written) => void, of: SignatureAlgorithm = "Ed25519"): string {
  const file = JSON.parse(packs[of]) as Written;
  by(file);
  return canonicalJson(file);
}

/** The pack as its signer would have made it with another header, signed anew. */
async function signed(
  by: (header: Record<string, unknown>, file: Written) => void,
  of: SignatureAlgorithm = "Ed25519",
): Promise<string> {
  const file = JSON.parse(packs[of]) as Written;
  by(file.header as unknown as Record<string, unknown>, file);
  file.signature = Buffer.from(await signers[of].sign(signedBytes(file.header))).toString("hex");
  return canonicalJson(file);
}

describe.each(signatureAlgorithms)("a pack signed by %s", (algorithm) => {
  const pack = packs[algorithm];

  test("is what was signed, and by whom", () => {
    const read = verifyPack(pack, { trust: trusting(), on });
    expect(read.content).toEqual(content);
    expect(read.key).toEqual(keys[algorithm]);
    expect(read.header).toMatchObject({
      key: keys[algorithm].id,
      plugin: { id: "province-city", version: "1.2.0", region: "990100" },
    });
    expect(verifyPack(utf8ToBytes(pack), { trust: trusting(), on })).toEqual(read);
  });

  test("with any one byte changed, left out or doubled is refused", () => {
    const bytes = utf8ToBytes(pack);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        expect(refusals(bytes.with(at, (bytes[at] as number) ^ flip))).not.toEqual([]);
        const around = [...bytes.subarray(0, at), ...bytes.subarray(at + 1)];
        expect(refusals(Uint8Array.from(around))).not.toEqual([]);
        const doubled = [...bytes.subarray(0, at), bytes[at] as number, ...bytes.subarray(at)];
        expect(refusals(Uint8Array.from(doubled))).not.toEqual([]);
      }),
      { numRuns: Number(process.env.RUNS ?? 150) },
    );
  });

  test("with any bytes changed is refused", () => {
    const bytes = utf8ToBytes(pack);
    const change = fc.record({ at: fc.nat(bytes.length - 1), to: fc.integer({ min: 0, max: 255 }) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const other = bytes.slice();
        for (const { at, to } of changes) other[at] = to;
        fc.pre(other.some((byte, i) => byte !== bytes[i]));
        expect(refusals(other)).not.toEqual([]);
      }),
      { numRuns: Number(process.env.RUNS ?? 150) },
    );
  });

  test("by a key that is not in the store is refused, and the key is named", () => {
    const stranger = trustedKey(publicKey(newKey(algorithm).public), holder);
    expect(codes(pack, { keys: [stranger], versions: {} })).toEqual(["key-untrusted header.key"]);
    expect(refusals(pack, { keys: [], versions: {} })[0]?.found.zh).toBe(keys[algorithm].id);
    // A store that gives another key this id does not make it the key that signed.
    expect(codes(pack, { keys: [{ ...stranger, id: keys[algorithm].id }], versions: {} })).toEqual([
      "key-untrusted header.key",
    ]);
  });
});

test("every single byte of a pack counts: changed in its lowest and its highest bit", () => {
  const bytes = utf8ToBytes(packs.Ed25519);
  for (let at = 0; at < bytes.length; at++) {
    for (const flip of [0x01, 0x80]) {
      expect(refusals(bytes.with(at, (bytes[at] as number) ^ flip)), `byte ${at}`).not.toEqual([]);
    }
  }
});

describe("the same JSON in another spelling is refused", () => {
  const pack = packs.Ed25519;
  test.each<[string, string | Uint8Array]>([
    ["a line end", `${pack}\n`],
    ["a space", pack.replace(",", ", ")],
    ["indented", JSON.stringify(JSON.parse(pack), null, 2)],
    ["another order", JSON.stringify({ header: 0, ...JSON.parse(pack) })],
    ["an escape", pack.replace("某", "\\u67d0")],
    ["another number", pack.replace('"at":10', '"at":1e1')],
  ])("%s", (_, other) => {
    expect(JSON.parse(String(other))).toEqual(JSON.parse(pack));
    const [first, ...more] = refusals(other);
    expect([first?.code, more]).toEqual(["not-canonical", []]);
    expect(first?.expected.en).toMatch(/from character \d+ on$/);
  });

  test("a byte order mark, UTF-16, Latin", () => {
    expect(codes(Buffer.from(`\ufeff${pack}`))).toEqual(["not-json -"]);
    expect(codes(Buffer.from(pack, "utf16le"))).toHaveLength(1);
    expect(codes(Buffer.from(pack.replace("某", "ÿ"), "latin1"))).toEqual(["not-utf8 -"]);
  });

  test("a key twice", () => {
    expect(codes(pack.replace('{"anwei":"pack"', '{"anwei":"pack","anwei":"pack"'))).toEqual(["duplicate-key anwei"]);
  });
});

describe("in the order in which one can rely on the other, what is wrong is told", () => {
  test("what is no pack, or one of another version", async () => {
    expect(codes("[]")).toEqual(["not-a-pack anwei"]);
    expect(codes("")).toEqual(["not-json -"]);
    expect(codes('{"anwei":"trust"}')).toEqual(["not-a-pack anwei"]);
    expect(codes(changed((file) => Object.assign(file, { format: 2, envelope: 1 })))).toEqual([
      "format-too-new format",
    ]);
    expect(codes(changed((file) => Object.assign(file, { format: "1" })))).toEqual(["format-unknown format"]);
    expect(codes(await signed((header) => Object.assign(header, { language: 2, apiVersion: 7 })))).toEqual([
      "language-too-new header.language",
      "api-version header.apiVersion",
    ]);
    expect(codes(await signed((header) => Object.assign(header, { language: 0 })))).toEqual([
      "language-unknown header.language",
    ]);
  });

  test("parts that are missing, unknown or of another shape, all of them", () => {
    const wrong = changed((file) => {
      Object.assign(file, { signature: file.signature.toUpperCase(), note: 1 });
      Object.assign(file.header, { key: "ab", plugin: { id: "Province", version: "1.2" } });
    });
    expect(codes(wrong).toSorted()).toEqual([
      "bad-id header.plugin.id",
      "bad-value header.key",
      "bad-value header.plugin.version",
      "bad-value signature",
      "unknown-key note",
    ]);
  });

  test("too much, before anything is made of it", () => {
    const limits = { bytes: utf8ToBytes(packs.Ed25519).length - 1 };
    for (const pack of [packs.Ed25519, utf8ToBytes(packs.Ed25519)]) {
      expect(() => verifyPack(pack, { trust: trusting(), on, limits })).toThrow("[too-large]");
    }
    expect(() =>
      verifyPack(new Uint8Array(1001).fill(0xff), { trust: trusting(), on, limits: { bytes: 1000 } }),
    ).toThrow("[too-large]");
    expect(codes(`{"anwei":"pack","content":${"[".repeat(10_000)}`)).toEqual([expect.stringMatching(/^too-deep /)]);
    expect(codes('{"anwei":"pack","content":{"__proto__":1}}')).toEqual([expect.stringMatching(/^reserved-name /)]);
  });

  test("algorithms that are unknown, or mixed", async () => {
    const naming = (algorithms: unknown) => signed((header) => Object.assign(header, { algorithms }));
    for (const algorithms of [
      { digest: "SHA-1", signature: "Ed25519" },
      { digest: "SM3", signature: "Ed25519" },
      { digest: "SHA-256", signature: "none" },
    ]) {
      expect(codes(await naming(algorithms))).toEqual(["algorithm-unknown header.algorithms"]);
    }
  });

  test("a weaker algorithm than the host demands, and another than its key's", async () => {
    expect(codes(packs.Ed25519, trusting({}, { algorithms: ["SM2"] }))).toEqual([
      "algorithm-refused header.algorithms",
    ]);
    expect(codes(packs.SM2, trusting({}, { algorithms: ["SM2"] }))).toEqual([]);
    const mixed = await signed((header) => Object.assign(header, { algorithms: signers.SM2.algorithms }));
    expect(codes(mixed)).toEqual(["key-algorithm header.algorithms"]);
  });

  test("a key for other plugins or regions", () => {
    const others = (key: Partial<TrustedKey>) => codes(packs.SM2, trusting(key));
    expect(others({ plugins: ["province-city"], regions: ["990000"] })).toEqual([]);
    expect(others({ plugins: ["province", "city"] })).toEqual(["key-for-others header.key"]);
    expect(others({ regions: ["990200"] })).toEqual(["key-for-others header.key"]);
    expect(others({ plugins: [], regions: [] })).toEqual(["key-for-others header.key", "key-for-others header.key"]);
  });

  test("a key for a region signs no plugin that holds everywhere", async () => {
    const { region: _, ...everywhere } = content;
    const pack = await seal(everywhere, signers.SM2);
    expect(codes(pack)).toEqual([]);
    expect(codes(pack, trusting({ regions: ["990000"] }))).toEqual(["key-for-others header.key"]);
  });

  test("a key before, on and after its days", () => {
    const days = trusting({ from: "2026-01-01", to: "2026-12-31" });
    const at = (day: string) => codes(packs.Ed25519, days, day);
    expect(at("2025-12-31")).toEqual(["key-not-yet-valid header.key"]);
    expect(at("2026-01-01")).toEqual([]);
    expect(at("2026-12-31")).toEqual([]);
    expect(at("2027-01-01")).toEqual(["key-expired header.key"]);
  });

  test("a key that was revoked, on whatever day, and all else that is wrong with it", () => {
    const because = { zh: "丢失", en: "it was lost" };
    const trust = trusting({ revoked: { on: "2026-06-01", because }, to: "2025-12-31", plugins: ["other"] });
    expect(codes(packs.SM2, trust)).toEqual([
      "key-revoked header.key",
      "key-expired header.key",
      "key-for-others header.key",
    ]);
    expect(refusals(packs.SM2, trust)[0]?.found).toEqual({
      zh: "某市安委办的密钥，2026-06-01吊销：丢失",
      en: "the key of The city's safety office, revoked on 2026-06-01: it was lost",
    });
  });

  test("a signature of another pack, another key or another message", async () => {
    const other = JSON.parse(await seal({ ...content, version: "1.3.0" }, signers.Ed25519)) as Written;
    expect(codes(changed((file) => Object.assign(file, { signature: other.signature })))).toEqual([
      "bad-signature signature",
    ]);
    const { header } = JSON.parse(packs.Ed25519) as Written;
    const bare = await signers.Ed25519.sign(utf8ToBytes(canonicalJson(header)));
    expect(codes(changed((file) => Object.assign(file, { signature: Buffer.from(bare).toString("hex") })))).toEqual([
      "bad-signature signature",
    ]);
  });

  test("header and content exchanged between two packs of one key", async () => {
    const other = JSON.parse(await seal({ ...content, version: "1.3.0" }, signers.SM2)) as Written;
    const exchanged = (part: keyof Written) =>
      codes(changed((file) => Object.assign(file, { [part]: other[part] }), "SM2"));
    expect(exchanged("content")).toEqual(["content-changed content"]);
    expect(exchanged("header")).toEqual(["bad-signature signature"]);
  });

  test("a header that is signed and says another thing than its content", async () => {
    const lying = await signed((header) => {
      header.plugin = { id: "province-town", version: "9.0.0" };
    });
    expect(codes(lying)).toEqual([
      "header-differs content.id",
      "header-differs content.version",
      "header-differs content.region",
    ]);
  });

  test("a header that is signed and asks for an older contract than its content", async () => {
    const newer = { ...content, apiVersion: 2 };
    const lying = await signed((header, file) => {
      file.content = newer;
      header.content = contentHash(newer);
    });
    expect(codes(lying)).toEqual(["header-differs content.apiVersion"]);
  });

  test("a step back in version, and none forward", async () => {
    const at = (least: string) => codes(packs.Ed25519, trusting({}, { versions: { "province-city": least } }));
    expect(at("1.2.0")).toEqual([]);
    expect(at("1.2.0-rc.1")).toEqual([]);
    expect(at("1.2.1-rc.1")).toEqual(["downgrade header.plugin.version"]);
    expect(at("1.10.0")).toEqual(["downgrade header.plugin.version"]);
    expect(codes(packs.Ed25519, trusting({}, { versions: { another: "9.0.0" } }))).toEqual([]);
    // No version is known of what only JavaScript's own objects have.
    expect(codes(await seal({ ...content, id: "constructor" }, signers.SM2))).toEqual([]);
  });
});

describe("a store that remembers", () => {
  const { header } = JSON.parse(packs.SM2) as Written;

  test("takes no older version of a plugin any more, and what it knew of others stays", async () => {
    const trust = remembered(trusting({}, { versions: { other: "3.0.0" } }), header);
    expect(trust.versions).toEqual({ other: "3.0.0", "province-city": "1.2.0" });
    expect(codes(packs.SM2, trust)).toEqual([]);
    const older = await seal({ ...content, version: "1.1.9" }, signers.SM2);
    expect(codes(older, trusting())).toEqual([]);
    expect(codes(older, trust)).toEqual(["downgrade header.plugin.version"]);
  });

  test("never lowers what it knows", () => {
    const version = fc
      .tuple(fc.nat(12), fc.nat(12), fc.nat(12), fc.constantFrom("", "-rc.1", "-rc.2", "-alpha", "+build"))
      .map(([a, b, c, tag]) => `${a}.${b}.${c}${tag}`);
    fc.assert(
      fc.property(fc.array(version, { minLength: 1 }), (versions) => {
        const heads = versions.map((v) => ({ ...header, plugin: { ...header.plugin, version: v } }));
        const trust = heads.reduce(remembered, trusting());
        for (const head of heads) expect(remembered(trust, head)).toBe(trust);
      }),
    );
  });
});

describe("a signer that does not sign leaves nothing", () => {
  const failing = (sign: Signer["sign"], of: Partial<Signer> = {}): Signer => ({ ...signers.SM2, sign, ...of });
  test.each<[string, Signer, string, string]>([
    ["rejects", failing(() => Promise.reject(new Error("the card is out"))), "signing-failed", "the card is out"],
    [
      "throws",
      failing(() => {
        throw new Error("no driver");
      }),
      "signing-failed",
      "no driver",
    ],
    ["answers nothing", failing(async () => new Uint8Array()), "bad-signature", "0 bytes"],
    ["signs by another key", failing(softwareSigner(newKey("SM2").private).sign), "bad-signature", "64 bytes"],
    ["answers DER", failing(async () => hexToBytes(`3045${"02".repeat(69)}`)), "bad-signature", "71 bytes"],
    ["has a key of another algorithm", failing(signers.SM2.sign, { key: keys.Ed25519.public }), "bad-key", "of SM2"],
  ])("%s", async (_, signer, code, said) => {
    const failed = await seal(content, signer).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(PackError);
    expect((failed as PackError).diagnostics.map((d) => d.code)).toEqual([code]);
    expect((failed as PackError).message).toContain(said);
  });
});
