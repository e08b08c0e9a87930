import { spawnSync } from "node:child_process";
import { createHash, createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DER } from "@noble/curves/abstract/weierstrass.js";
import { ed25519 } from "@noble/curves/ed25519.js";
import { sha512 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newKey, publicKey, readPrivateKey, readPublicKey } from "../../src/pack/keys.js";
import { PackError } from "../../src/pack/pack-error.js";
import { softwareSigner } from "../../src/pack/signer.js";
import { signatureAlgorithms, suites } from "../../src/pack/suites.js";

const { Ed25519, SM2 } = suites;

describe("Ed25519 with SHA-256", () => {
  // RFC 8032, section 7.1, tests 1 to 3.
  test.each([
    [
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
      "",
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ],
    [
      "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
      "72",
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ],
    [
      "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
      "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
      "af82",
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ],
  ])("gives the signatures of RFC 8032: %s", (secret, key, message, signature) => {
    expect(bytesToHex(Ed25519.publicOf(hexToBytes(secret)))).toBe(key);
    expect(bytesToHex(Ed25519.sign(hexToBytes(message), hexToBytes(secret)))).toBe(signature);
    expect(Ed25519.verify(hexToBytes(signature), hexToBytes(message), hexToBytes(key))).toBe(true);
    expect(Ed25519.verify(hexToBytes(signature), hexToBytes(`${message}00`), hexToBytes(key))).toBe(false);
  });

  test("takes no signature with s beyond the order, and no key of small order", () => {
    const [secret, message] = [Ed25519.newSecret(), utf8ToBytes("a")];
    const signature = Ed25519.sign(message, secret);
    const s = BigInt(`0x${bytesToHex(signature.slice(32).reverse())}`);
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const beyond = hexToBytes((s + order).toString(16).padStart(64, "0")).reverse();
    const other = Uint8Array.from([...signature.slice(0, 32), ...beyond]);
    expect(Ed25519.verify(signature, message, Ed25519.publicOf(secret))).toBe(true);
    expect(Ed25519.verify(other, message, Ed25519.publicOf(secret))).toBe(false);
    expect(Ed25519.isPublic(hexToBytes(`01${"00".repeat(31)}`))).toBe(false);
  });

  test("takes no signature whose point is spelled in another way", () => {
    const [secret, message] = [Ed25519.newSecret(), utf8ToBytes("a")];
    const { scalar, pointBytes } = ed25519.utils.getExtendedPublicKey(secret);
    // The neutral point with y = p + 1; s is then the challenge times the key, as it would be for y = 1.
    const neutral = hexToBytes(`ee${"ff".repeat(30)}7f`);
    const challenge = sha512(Uint8Array.from([...neutral, ...pointBytes, ...message])).reverse();
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const s = (BigInt(`0x${bytesToHex(challenge)}`) * scalar) % order;
    const spelled = Uint8Array.from([...neutral, ...hexToBytes(s.toString(16).padStart(64, "0")).reverse()]);
    expect(ed25519.verify(spelled, message, pointBytes, { zip215: true })).toBe(true);
    expect(Ed25519.verify(spelled, message, pointBytes)).toBe(false);
  });

  test("agrees with OpenSSL, as Node has it", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (message) => {
        const pair = newKey("Ed25519");
        const signer = readPrivateKey(pair.private);
        const own = Ed25519.publicOf(signer.secret);
        expect(verify(null, message, createPublicKey(pair.public), Ed25519.sign(message, signer.secret))).toBe(true);
        expect(Ed25519.verify(sign(null, message, createPrivateKey(pair.private)), message, own)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

describe("SM3", () => {
  // GB/T 32905, annex A.
  test.each([
    ["abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"],
    ["abcd".repeat(16), "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"],
  ])("gives the digest of the standard's example %s", (message, digest) => {
    expect(SM2.digest(utf8ToBytes(message))).toBe(digest);
  });

  test("agrees with OpenSSL, as Node has it, over all lengths of two blocks", () => {
    const bytes = Uint8Array.from({ length: 200 }, (_, i) => (i * 37) % 256);
    for (let length = 0; length <= bytes.length; length++) {
      const message = bytes.subarray(0, length);
      expect(SM2.digest(message)).toBe(createHash("sm3").update(message).digest("hex"));
    }
  });
});

describe("SM2 with SM3", () => {
  const message = utf8ToBytes("message digest");
  const order = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;

  // GB/T 32918.5, annex A, with the user id 1234567812345678.
  const secret = hexToBytes("3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8");
  const key = hexToBytes(
    "0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13",
  );
  const signature =
    "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3" +
    "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa";

  test("gives the public key of the standard's example and takes its signature", () => {
    expect(SM2.publicOf(secret)).toEqual(key);
    expect(SM2.verify(hexToBytes(signature), message, key)).toBe(true);
    expect(SM2.verify(hexToBytes(signature), utf8ToBytes("message digests"), key)).toBe(false);
  });

  test("takes a signature that OpenSSL made with that user id", () => {
    const own = readPublicKey(
      "MFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAEDZErjhelS+IXNAFmdvzjLX+iHppC1E14naBwz9tJ6rzmFWv8BE2eENWFQBTALTzA2W78N4AqjQjn9RNDHnMFdg==",
    );
    expect(own?.suite).toBe(SM2);
    const { r, s } = DER.toSig(
      hexToBytes(
        "304402203e5969c51952936ac41ede7da005469fedb5ca1aed6c7890564f2f217ff3dc3902204e9db4c08c35ebd7f88f0eb9c6017d98151b3b891a27e041093af97a08ac4e05",
      ),
    );
    const raw = [r, s].map((n) => n.toString(16).padStart(64, "0")).join("");
    expect(SM2.verify(hexToBytes(raw), message, own?.bytes ?? new Uint8Array())).toBe(true);
  });

  test("takes neither r nor s outside 1 to n - 1, nor any other length", () => {
    const [r, s] = [signature.slice(0, 64), signature.slice(64)];
    const hex = (n: bigint): string => n.toString(16).padStart(64, "0");
    const zero = hex(0n);
    for (const bad of [
      zero + s,
      r + zero,
      zero + zero,
      hex(order) + s,
      r + hex(order),
      r + hex(order + 1n),
      hex(BigInt(`0x${r}`) + 1n) + s,
      // Where r + s is n, anything would pass that leaves it out.
      r + hex(order - BigInt(`0x${r}`)),
      r + s + s,
      `${r}00${s}`,
      r,
      "",
    ]) {
      expect(SM2.verify(hexToBytes(bad), message, key), bad).toBe(false);
    }
  });

  test("takes no key that is no point of the curve", () => {
    expect(SM2.isPublic(key)).toBe(true);
    expect(SM2.isPublic(key.with(64, 0x14))).toBe(false);
    expect(SM2.isPublic(key.subarray(0, 64))).toBe(false);
    // The same point, compressed: a key has one spelling.
    expect(SM2.isPublic(Uint8Array.from([0x03, ...key.subarray(1, 33)]))).toBe(false);
    expect(SM2.isPublic(new Uint8Array(65))).toBe(false);
  });

  test("takes private keys from 1 to n - 2", () => {
    const is = (n: bigint) => SM2.isSecret(hexToBytes(n.toString(16).padStart(64, "0")));
    expect([1n, order - 2n].map(is)).toEqual([true, true]);
    expect([0n, order - 1n, order].map(is)).toEqual([false, false, false]);
    expect(SM2.isSecret(secret.subarray(1))).toBe(false);
  });

  const found = spawnSync("openssl", ["list", "-public-key-algorithms"], { encoding: "utf8" });
  test.runIf(found.stdout?.includes("SM2"))("makes signatures that OpenSSL's command takes", () => {
    const folder = mkdtempSync(join(tmpdir(), "anwei-test-"));
    try {
      for (const text of ["message digest", "", "规则包"]) {
        const pair = newKey("SM2");
        const { secret } = readPrivateKey(pair.private);
        const raw = bytesToHex(SM2.sign(utf8ToBytes(text), secret));
        const [r, s] = [raw.slice(0, 64), raw.slice(64)].map((n) => BigInt(`0x${n}`)) as [bigint, bigint];
        writeFileSync(join(folder, "key.pem"), pair.public);
        writeFileSync(join(folder, "message"), text);
        writeFileSync(join(folder, "signature"), hexToBytes(DER.hexFromSig({ r, s })));
        const args = "dgst -sm3 -verify key.pem -sigopt distid:1234567812345678 -signature signature message";
        const ran = spawnSync("openssl", args.split(" "), { cwd: folder, encoding: "utf8" });
        expect(`${ran.stdout}${ran.stderr}`).toContain("Verified OK");
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe.each(signatureAlgorithms)("a key of %s", (algorithm) => {
  const suite = suites[algorithm];
  const pair = newKey(algorithm);

  test("signs what its public key takes, and no other", () => {
    const signer = readPrivateKey(pair.private);
    const own = readPublicKey(publicKey(pair.public));
    const message = utf8ToBytes("规则");
    expect(suite.verify(suite.sign(message, signer.secret), message, own?.bytes ?? new Uint8Array())).toBe(true);
    const stranger = readPublicKey(publicKey(newKey(algorithm).public));
    expect(suite.verify(suite.sign(message, signer.secret), message, stranger?.bytes ?? new Uint8Array())).toBe(false);
  });

  test("is PEM that other software reads, and whose id it finds too", () => {
    const node = createPublicKey(createPrivateKey(pair.private)).export({ type: "spki", format: "der" });
    expect(node.toString("base64")).toBe(publicKey(pair.public));
    expect(publicKey(pair.private)).toBe(publicKey(pair.public));
    const digest = { "SHA-256": "sha256", SM3: "sm3" }[suite.algorithms.digest];
    expect(readPublicKey(publicKey(pair.public))?.id).toBe(createHash(digest).update(node).digest("hex"));
  });

  test("is read as other software writes it", () => {
    const again = createPrivateKey(pair.private).export({ type: "pkcs8", format: "pem" }).toString();
    expect(readPrivateKey(again)).toEqual(readPrivateKey(pair.private));
    expect(softwareSigner(`# notes before\n${again.replaceAll("\n", "\r\n")}`).key).toBe(publicKey(pair.public));
  });

  test("that lacks any of its bytes is none", () => {
    const der = Buffer.from(pair.private.replace(/-.*-|\s/g, ""), "base64");
    for (let length = 0; length < der.length - 70; length++) {
      const cut = `-----BEGIN PRIVATE KEY-----\n${der.subarray(0, length).toString("base64")}\n-----END PRIVATE KEY-----`;
      expect(() => readPrivateKey(cut), String(length)).toThrow(PackError);
    }
    for (let at = 1; at < publicKey(pair.public).length; at++)
      expect(readPublicKey(publicKey(pair.public).slice(at))).toBeUndefined();
  });
});

describe("a key that is written soundly and is none", () => {
  const block = (der: Uint8Array) =>
    `-----BEGIN PRIVATE KEY-----\n${Buffer.from(der).toString("base64")}\n-----END PRIVATE KEY-----`;

  test("a private key of zero", () => {
    const der = Buffer.from(newKey("SM2").private.replace(/-.*-|\s/g, ""), "base64");
    const { secret } = readPrivateKey(block(der));
    der.fill(0, der.indexOf(secret), der.indexOf(secret) + 32);
    expect(() => readPrivateKey(block(der))).toThrow("not whole");
  });

  test("a public key that is no point", () => {
    const der = Buffer.from(publicKey(newKey("SM2").public), "base64");
    der[der.length - 1] = (der[der.length - 1] as number) ^ 1;
    expect(readPublicKey(der.toString("base64"))).toBeUndefined();
  });

  test("a public key in another spelling of base64", () => {
    const written = publicKey(newKey("Ed25519").public);
    const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const last = digits.indexOf(written.at(-2) as string);
    const other = `${written.slice(0, -2)}${digits[last + 1]}=`;
    expect(Buffer.from(other, "base64")).toEqual(Buffer.from(written, "base64"));
    expect(readPublicKey(written)).toBeDefined();
    for (const spelled of [other, written.slice(0, -1), ` ${written}`]) expect(readPublicKey(spelled)).toBeUndefined();
  });
});

describe("what is no private key of these says what it is", () => {
  const said = (pem: string): string => {
    try {
      softwareSigner(pem);
    } catch (error) {
      if (error instanceof PackError) return error.message;
    }
    return "";
  };
  const block = (label: string) => `-----BEGIN ${label}-----\nMCow\n-----END ${label}-----\n`;

  test.each([
    ["a locked one", block("ENCRYPTED PRIVATE KEY"), "ENCRYPTED PRIVATE KEY", "Unlock it with openssl pkey"],
    ["SEC 1", block("EC PRIVATE KEY"), "EC PRIVATE KEY", "openssl pkcs8 -topk8"],
    ["a public one", newKey("SM2").public, "PUBLIC KEY", "Give the file of the private key"],
    ["another file", "hello", "no PEM", "Give the file of the private key"],
    ["a broken one", block("PRIVATE KEY"), "not whole", "Use a key of one of these"],
  ])("%s", (_, pem, found, todo) => {
    expect(said(pem)).toContain("[bad-key]");
    expect(said(pem)).toContain(found);
    expect(said(pem)).toContain(todo);
  });

  test("a key on another curve", async () => {
    const { generateKeyPairSync } = await import("node:crypto");
    const { privateKey, publicKey: other } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    expect(said(privateKey.export({ type: "pkcs8", format: "pem" }).toString())).toContain("another algorithm");
    expect(() => publicKey(other.export({ type: "spki", format: "pem" }).toString())).toThrow("another algorithm");
  });
});
