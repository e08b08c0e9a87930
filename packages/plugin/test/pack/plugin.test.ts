import { canonicalJson, contentHash, count, parameter, source, text } from "@anwei/kernel";
import { jsonSchemaOf } from "@anwei/kernel/json";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { compose } from "../../src/index.js";
import { pluginForm } from "../../src/json.js";
import { seal } from "../../src/pack/seal.js";
import {
  newKey,
  PackError,
  packSchema,
  publicKey,
  readPack,
  softwareSigner,
  type Trust,
  trustedKey,
  trustSchema,
  verifyPack,
  writePack,
  writeTrust,
} from "../../src/pack.js";
import { definePlugin, move, type Plugin, type PluginWritten } from "../../src/v1.js";

const law = source({ id: "law", type: "law", title: text("法", "Law"), from: "2002-11-01", verified: true });
const plan = source({ id: "plan", type: "notice", title: text("方案", "Plan"), from: "2010-01-01", verified: true });
const line = parameter({
  id: "firm/line",
  of: count(text("配备线", "staffing line")),
  moves: { may: "tighten", stricter: "lower" },
  history: [{ from: "2002-11-01", value: 300, cites: law.article(19) }],
});
const nation = definePlugin({
  id: "nation",
  title: text("国家", "Nation"),
  version: "1.0.0",
  apiVersion: 1,
  documents: [law],
  define: [line],
});
const city = (more: Partial<PluginWritten> = {}): Plugin =>
  definePlugin({
    id: "province-city",
    title: text("某市", "A city"),
    region: "990100",
    version: "1.2.0",
    apiVersion: 1,
    extends: [nation],
    documents: [plan],
    define: [],
    overlay: [move(line, { value: 100, because: text("更严", "stricter"), cites: plan.section("三") })],
    ...more,
  });

const pair = newKey("Ed25519");
const signer = softwareSigner(pair.private);
const trust: Trust = {
  keys: [trustedKey(publicKey(pair.public), text("某市安委办", "The city's safety office"))],
  versions: {},
};
const on = "2026-03-10";
const pack = await writePack(city(), signer);

async function refusals(making: () => unknown): Promise<readonly string[]> {
  try {
    await making();
  } catch (error) {
    if (error instanceof PackError) return error.diagnostics.map(({ code, subject }) => `${code} ${subject}`);
    throw error;
  }
  return [];
}

describe("a plugin through a pack", () => {
  test("is the same plugin, signed by whom the store names", () => {
    const read = readPack(pack, { trust, on, among: [nation] });
    expect(read.plugin).toEqual(city());
    expect(read.key).toEqual(trust.keys[0]);
    expect(compose([read.plugin]).edition).toBe(compose([city()]).edition);
    expect(read.header.content).toBe(city().hash);
  });

  test("is the same bytes on every machine, where the signature is", async () => {
    expect(await writePack(city(), signer)).toBe(pack);
    expect(pack).toBe(canonicalJson(JSON.parse(pack)));
  });

  test("is signed by another after it was read: an authority answers for what it approves of", async () => {
    const authority = newKey("SM2");
    const approved = await writePack(
      readPack(pack, { trust, on, among: [nation] }).plugin,
      softwareSigner(authority.private),
    );
    const strict: Trust = {
      algorithms: ["SM2"],
      keys: [trustedKey(publicKey(authority.public), text("某省应急厅", "The province's authority"))],
      versions: {},
    };
    expect(readPack(approved, { trust: strict, on, among: [nation] }).plugin).toEqual(city());
    expect(await refusals(() => readPack(pack, { trust: strict, on, among: [nation] }))).toEqual([
      "algorithm-refused header.algorithms",
    ]);
  });

  test("needs what it extends, and is told so only once it is trusted", async () => {
    expect(await refusals(() => readPack(pack, { trust, on }))).toEqual(["unknown-plugin province-city"]);
    expect(await refusals(() => readPack(pack, { trust: { keys: [], versions: {} }, on }))).toEqual([
      "key-untrusted header.key",
    ]);
  });
});

describe("a signature makes no wrong rule right", () => {
  const form = () => JSON.parse(JSON.stringify(pluginForm(city()))) as ReturnType<typeof pluginForm>;
  const read = async (content: ReturnType<typeof pluginForm>) => {
    const sealed = await seal(content, signer);
    expect(verifyPack(sealed, { trust, on }).content).toEqual(content);
    return refusals(() => readPack(sealed, { trust, on, among: [nation] }));
  };

  test("what is no plugin is refused, with its place in the pack", async () => {
    expect(await read({ ...form(), views: 3, more: 1 } as never)).toEqual([
      "wrong-type content.views",
      "unknown-key content.more",
    ]);
  });

  test("parts in another order than the plugin's own are", async () => {
    const two = city({
      documents: [plan, law],
    });
    const content = { ...(JSON.parse(JSON.stringify(pluginForm(two))) as ReturnType<typeof pluginForm>) };
    expect(await read(content)).toEqual([]);
    expect(await read({ ...content, documents: content.documents.toReversed() })).toEqual(["hash-mismatch hash"]);
  });

  test("what loosens is refused when it is composed", async () => {
    const loose = city({
      overlay: [move(line, { value: 400, because: text("更宽", "laxer"), cites: plan.section("三") })],
    });
    const { plugin } = readPack(await writePack(loose, signer), { trust, on, among: [nation] });
    expect(() => compose([plugin])).toThrow("[loosens]");
  });
});

describe("no pack is made", () => {
  test("of a version that cannot be compared", async () => {
    expect(await refusals(() => writePack(city({ version: "1.2" }), signer))).toEqual([
      "bad-value header.plugin.version",
    ]);
  });

  test("where the signer fails", async () => {
    const out = { ...signer, sign: () => Promise.reject(new Error("the card is out")) };
    expect(await refusals(() => writePack(city(), out))).toEqual(["signing-failed signer"]);
  });
});

const schemas = {
  pack: jsonSchemaOf(packSchema, "A pack of @anwei/plugin"),
  trust: jsonSchemaOf(trustSchema, "A trust store of @anwei/plugin"),
};

// Where this fails, the form has changed: `npm run schemas` writes the files anew.
test.each(["pack", "trust"] as const)("the published JSON Schema of a %s is that of the form", async (name) => {
  await expect(`${JSON.stringify(schemas[name], null, 2)}\n`).toMatchFileSnapshot(`../../schema/${name}.schema.json`);
});

test("another implementation finds a pack and a store valid by them, and broken ones invalid", () => {
  const validate = (name: keyof typeof schemas) =>
    new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schemas[name]);
  const [packs, stores] = [validate("pack"), validate("trust")];
  expect(packs(JSON.parse(pack)), JSON.stringify(packs.errors)).toBe(true);
  expect(packs({ ...JSON.parse(pack), signature: "" })).toBe(false);
  expect(packs({ ...JSON.parse(pack), content: { id: "x" } })).toBe(false);
  expect(stores(JSON.parse(writeTrust(trust))), JSON.stringify(stores.errors)).toBe(true);
  expect(stores({ ...JSON.parse(writeTrust(trust)), keys: [{ id: contentHash(1) }] })).toBe(false);
});
