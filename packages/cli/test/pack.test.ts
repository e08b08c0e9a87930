import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { count, parameter, source, text } from "@anwei/kernel";
import { national } from "@anwei/national";
import { newKey, readTrust, softwareSigner, writePack } from "@anwei/plugin/pack";
import { definePlugin, type PluginWritten } from "@anwei/plugin/v1";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { anwei, built, ended, outcomes, trace } from "./anwei.js";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "anwei-test-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const holder = "某市安委办";
const here = (args: readonly string[], more: Parameters<typeof anwei>[1] = {}) => anwei(args, { cwd: folder, ...more });
const read = (name: string) => readFile(join(folder, name), "utf8");
const trustOf = async (name = "trust.json") => readTrust(await read(name));

const city = (more: Partial<PluginWritten> = {}) =>
  definePlugin({
    id: "province-city",
    title: text("某市", "A city"),
    region: "990100",
    version: "1.0.0",
    apiVersion: 1,
    extends: [national],
    documents: [],
    define: [],
    ...more,
  });

const law = source({ id: "law", type: "law", title: text("法", "Law"), from: "2002-11-01", verified: true });

/** A plugin that cites a document without listing it: `compose` refuses it. */
const unsound = () =>
  city({
    define: [
      parameter({
        id: "province-city/line",
        of: count(text("配备线", "staffing line")),
        moves: { may: "sealed" },
        history: [{ from: "2002-11-01", value: 300, cites: law.article(19) }],
      }),
    ],
  });

/** A key with a store that trusts it, and a pack of a plugin signed by it. */
async function packed(plugin = city(), { key = "key.pem", file = "city.anwei.json", trust = "trust.json" } = {}) {
  if (!(await readdir(folder)).includes(key)) {
    const made = await here(["key", key, "--new", "sm2", "--holder", holder, "--trust", trust]);
    expect(made.status).toBe(0);
  }
  await writeFile(join(folder, file), await writePack(plugin, softwareSigner(await read(key))));
  return file;
}

describe("a key", () => {
  test.each(["ed25519", "sm2"])(
    "of %s is made in a file of its own, for its holder alone, and trusted",
    async (algorithm) => {
      const ran = await here(["key", "key.pem", "--new", algorithm, "--holder", holder, "--trust", "trust.json"]);
      expect(ran.status).toBe(0);
      expect(ran.stderr).toBe(
        "wrote the private key to key.pem, for you alone to read: keep it safe, and give it to nobody\nadded to trust.json\n",
      );
      expect((await stat(join(folder, "key.pem"))).mode & 0o777).toBe(0o600);
      const { keys } = await trustOf();
      expect(JSON.parse(ran.stdout)).toEqual(keys[0]);
      expect(keys[0]).toMatchObject({ algorithm: { ed25519: "Ed25519", sm2: "SM2" }[algorithm] });
      expect(ran.stdout + (await read("trust.json"))).not.toContain("PRIVATE");
      // The same entry comes of the private key and of the public one.
      expect((await here(["key", "key.pem", "--holder", holder])).stdout).toBe(ran.stdout);
    },
  );

  test("that exists is never written over", async () => {
    await writeFile(join(folder, "key.pem"), "dear");
    const ran = await here(["key", "key.pem", "--new", "sm2", "--holder", holder, "--trust", "trust.json"]);
    expect(ran).toMatchObject({ status: 2, stdout: "" });
    expect(ran.stderr).toMatch(/^\[file-exists\] key\.pem: /);
    expect(await read("key.pem")).toBe("dear");
    expect(await readdir(folder)).toEqual(["key.pem"]);
  });

  test("is not left behind where the store cannot take it", async () => {
    await writeFile(join(folder, "trust.json"), "{");
    const ran = await here(["key", "key.pem", "--new", "sm2", "--holder", holder, "--trust", "trust.json"]);
    expect(ran).toMatchObject({ status: 2, stdout: "" });
    expect(ran.stderr).toMatch(/^\[not-json\] trust\.json: /);
    expect(await readdir(folder)).toEqual(["trust.json"]);
  });

  test("is listed once", async () => {
    await packed();
    const again = await here(["key", "key.pem", "--holder", holder, "--trust", "trust.json"], { language: "zh" });
    expect(again).toMatchObject({ status: 2, stdout: "" });
    expect(again.stderr).toMatch(/^\[duplicate-part\] trust\.json：keys\[1\]：应为每个密钥只列一次，/);
    expect((await trustOf()).keys).toHaveLength(1);
  });

  test("of no known kind says what it is", async () => {
    await writeFile(join(folder, "other.pem"), "-----BEGIN EC PRIVATE KEY-----\nMCow\n-----END EC PRIVATE KEY-----\n");
    const ran = await here(["key", "other.pem", "--holder", holder], { language: "zh" });
    expect(ran).toMatchObject({ status: 2, stdout: "" });
    expect(ran.stderr).toMatch(
      /^\[bad-key\] other\.pem：PEM：应为.*“EC PRIVATE KEY”。用 openssl pkcs8 -topk8 -nocrypt 转换/,
    );
  });

  test("added by many at once is lost by none", async () => {
    await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        here(["key", `key-${i}.pem`, "--new", "ed25519", "--holder", holder, "--trust", "trust.json"]),
      ),
    );
    expect((await trustOf()).keys).toHaveLength(8);
    expect((await readdir(folder)).filter((name) => !/^key-\d\.pem$/.test(name))).toEqual(["trust.json"]);
  });

  test("waits for a store that another command holds, and says so in the end", async () => {
    await packed();
    await writeFile(join(folder, "trust.json.lock"), "");
    const ran = await here(["key", "new.pem", "--new", "sm2", "--holder", holder, "--trust", "trust.json"]);
    expect(ran).toMatchObject({ status: 2, stdout: "" });
    expect(ran.stderr).toMatch(/^\[trust-busy\] trust\.json: /);
    expect(await readdir(folder)).not.toContain("new.pem");
  }, 20_000);
});

describe("verify-pack", () => {
  const verify = (...args: readonly string[]) =>
    here(["verify-pack", "city.anwei.json", "--trust", "trust.json", ...args]);

  test("says what was signed and by whom, in both languages and as JSON", async () => {
    await packed();
    const [entry] = (await trustOf()).keys;
    const { header } = JSON.parse(await readFile(join(folder, "city.anwei.json"), "utf8"));
    const ran = await verify();
    expect(ran).toMatchObject({ status: 0, stderr: "" });
    expect(ran.stdout).toBe(
      [
        "accepted: province-city 1.0.0",
        "  title: A city",
        "  region: 990100",
        `  signed by: ${holder}`,
        `  key: ${entry?.id}`,
        "  algorithms: SM2 with SM3",
        `  content: ${header.content}`,
        "",
      ].join("\n"),
    );
    const zh = await here(["verify-pack", "city.anwei.json", "--trust", "trust.json"], { language: "zh" });
    expect(zh.stdout).toContain("可以采用：province-city 1.0.0\n  名称：某市\n");
    expect(outcomes(await verify("--json"))).toMatchObject([
      { pack: "city.anwei.json", accepted: true, plugin: { id: "province-city" }, key: entry?.id, hash: city().hash },
    ]);
  });

  test("a pack that is not taken is bad news: status 1, with why", async () => {
    await packed();
    await writeFile(join(folder, "city.anwei.json"), (await read("city.anwei.json")).replace("A city", "B city"));
    const ran = await verify();
    expect(ran).toMatchObject({ status: 1, stdout: "" });
    expect(ran.stderr).toMatch(
      /^\[content-changed\] city\.anwei\.json: content: expected [0-9a-f]{64}, found [0-9a-f]{64}\. /,
    );
    expect(outcomes(await verify("--json"))).toEqual([
      { pack: "city.anwei.json", accepted: false, problems: [{ code: "content-changed", text: expect.anything() }] },
    ]);
  });

  test("a pack whose rules cannot stand beside the nation's is not taken either", async () => {
    await packed(unsound());
    const ran = await verify();
    expect(ran).toMatchObject({ status: 1, stdout: "" });
    expect(ran.stderr).toMatch(/^\[unknown-document\] province-city\/line \(plugin province-city\): /);
  });

  test("a key is taken on its days: the day is China's", async () => {
    await packed();
    const store = JSON.parse(await read("trust.json")) as { keys: Record<string, unknown>[] };
    Object.assign(store.keys[0] ?? {}, { to: "2026-03-10" });
    await writeFile(join(folder, "trust.json"), JSON.stringify(store));
    expect(await verify()).toMatchObject({ status: 0 });
    const after = await here(["verify-pack", "city.anwei.json", "--trust", "trust.json"], { today: "2026-03-11" });
    expect(after).toMatchObject({ status: 1 });
    expect(after.stderr).toContain("[key-expired]");
  });

  test("without a store, or what is no store, nothing is said of the pack: status 2", async () => {
    await packed();
    const without = await here(["verify-pack", "city.anwei.json"]);
    expect(without).toMatchObject({ status: 2, stdout: "" });
    expect(without.stderr).toMatch(/^\[trust-required\] city\.anwei\.json: .*--trust FILE/);
    const pack = await here(["verify-pack", "city.anwei.json", "--trust", "city.anwei.json"]);
    expect(pack).toMatchObject({ status: 2, stdout: "" });
    expect(pack.stderr).toMatch(/^\[not-a-trust-store\] city\.anwei\.json: /);
    expect(await here(["verify-pack", "none.json", "--trust", "trust.json"])).toMatchObject({ status: 2, stdout: "" });
  });

  test("--remember takes no older version after; the store stays where and as readable as it was", async () => {
    await packed();
    await packed(city({ version: "1.1.0" }), { file: "new.anwei.json" });
    await chmod(join(folder, "trust.json"), 0o640);
    await symlink("trust.json", join(folder, "link.json"));
    expect(await verify("--remember")).toMatchObject({ status: 0 });
    expect((await trustOf()).versions).toEqual({ "province-city": "1.0.0" });
    const ran = await here(["verify-pack", "new.anwei.json", "--trust", "link.json", "--remember"]);
    expect(ran).toMatchObject({ status: 0 });
    expect((await trustOf()).versions).toEqual({ "province-city": "1.1.0" });
    expect((await stat(join(folder, "trust.json"))).mode & 0o777).toBe(0o640);
    const older = await verify();
    expect(older).toMatchObject({ status: 1, stdout: "" });
    expect(older.stderr).toMatch(/^\[downgrade\] .*expected 1\.1\.0 or later/);
    expect((await readdir(folder)).sort()).toEqual([
      "city.anwei.json",
      "key.pem",
      "link.json",
      "new.anwei.json",
      "trust.json",
    ]);
  });

  test("--remember notes nothing of a pack that is not taken", async () => {
    await packed();
    await writeFile(join(folder, "city.anwei.json"), `${await read("city.anwei.json")} `);
    const before = await read("trust.json");
    expect(await verify("--remember")).toMatchObject({ status: 1 });
    expect(await read("trust.json")).toBe(before);
  });
});

describe("a pack as a plugin", () => {
  const town = () => city({ id: "province-town", title: text("某县", "A town"), region: "990101", extends: [city()] });

  test("needs a store", async () => {
    await packed();
    for (const command of [["explain"], ["assess", "."], ["decide", "accident/level", "--facts", "-"]]) {
      const ran = await here([...command, "--plugin", "city.anwei.json"], { stdin: "{}" });
      expect(ran).toMatchObject({ status: 2, stdout: "" });
      expect(ran.stderr).toMatch(/^\[trust-required\] city\.anwei\.json: /);
    }
  });

  test("is read after what it builds on, whatever the order", async () => {
    await packed();
    await packed(town(), { file: "town.anwei.json" });
    const named = (...files: readonly string[]) => files.flatMap((file) => ["--plugin", file]);
    for (const files of [named("town.anwei.json", "city.anwei.json"), named("city.anwei.json", "town.anwei.json")]) {
      expect(await here(["explain", ...files, "--trust", "trust.json"])).toMatchObject({ status: 0, stderr: "" });
    }
    const alone = await here(["explain", ...named("town.anwei.json"), "--trust", "trust.json"]);
    expect(alone).toMatchObject({ status: 2, stdout: "" });
    expect(alone.stderr).toMatch(/^\[unknown-plugin\] town\.anwei\.json: .*Give the plugin province-city along/);
  });

  test("refuses all that are wrong at once", async () => {
    await packed();
    await packed(town(), { file: "stranger.anwei.json", key: "other.pem", trust: "other.json" });
    await writeFile(join(folder, "city.anwei.json"), (await read("city.anwei.json")).replace("A city", "B city"));
    const args = ["--plugin", "city.anwei.json", "--plugin", "stranger.anwei.json", "--plugin", "./none.mjs"];
    const ran = await here(["explain", ...args, "--trust", "trust.json"]);
    expect(ran).toMatchObject({ status: 2, stdout: "" });
    expect(ran.stderr.trim().split("\n")).toEqual([
      expect.stringMatching(/^\[plugin-not-found\] --plugin \.\/none\.mjs: /),
      expect.stringMatching(/^\[content-changed\] city\.anwei\.json: /),
      expect.stringMatching(
        /^\[key-untrusted\] stranger\.anwei\.json: header\.key: expected a key of the trust store, /,
      ),
    ]);
    expect(ran.stderr).not.toMatch(trace);
  });
});

describe("pack", () => {
  test("signs by another key what was read from a pack, and leaves nothing else", async () => {
    await packed();
    await here(["key", "authority.pem", "--new", "ed25519", "--holder", "某省应急厅", "--trust", "authority.json"]);
    const before = await readdir(folder);
    const ran = await here(["pack", "city.anwei.json", "--trust", "trust.json", "--key", "authority.pem"]);
    expect(ran).toEqual({
      status: 0,
      stdout: "",
      stderr: "written to province-city-1.0.0.anwei.json: province-city 1.0.0, signed by Ed25519 with SHA-256\n",
    });
    expect((await readdir(folder)).sort()).toEqual([...before, "province-city-1.0.0.anwei.json"].sort());
    const taken = await here(["verify-pack", "province-city-1.0.0.anwei.json", "--trust", "authority.json"]);
    expect(taken).toMatchObject({ status: 0, stderr: "" });
    expect(taken.stdout).toContain("signed by: 某省应急厅");
  });

  test.each([
    ["a key that is none", ["--key", "trust.json"], "[bad-key] trust.json: PEM: "],
    ["a key that is not there", ["--key", "none.pem"], "[unreadable-file] none.pem: "],
    ["a folder in its place", ["--key", "key.pem", "--out", "."], "[cannot-write] --out "],
  ])("with %s writes nothing", async (_, args, said) => {
    await packed();
    const before = await readdir(folder);
    const ran = await here(["pack", "city.anwei.json", "--trust", "trust.json", ...args]);
    expect(ran).toMatchObject({ status: 2, stdout: "" });
    expect(ran.stderr).toContain(said);
    expect(await readdir(folder)).toEqual(before);
  });

  test("signs no plugin that would be refused where it is read", async () => {
    await packed(unsound());
    const before = await readdir(folder);
    const ran = await here(["pack", "city.anwei.json", "--trust", "trust.json", "--key", "key.pem", "--out", "x.json"]);
    expect(ran).toMatchObject({ status: 2, stdout: "" });
    expect(ran.stderr).toMatch(/^\[unknown-document\] /);
    expect(await readdir(folder)).toEqual(before);
  });

  test("takes the package of a plugin, and what comes of it judges as the package does", async () => {
    const run = (args: readonly string[]) => ended(built(args));
    const bazhong = "examples/regions/sichuan-bazhong";
    await writeFile(join(folder, "key.pem"), newKey("Ed25519").private);
    const [key, trust, file] = ["key.pem", "trust.json", "bazhong.anwei.json"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    expect(await run(["key", key, "--holder", holder, "--trust", trust])).toMatchObject({ status: 0 });
    expect(await run(["pack", bazhong, "--key", key, "--out", file])).toMatchObject({ status: 0 });
    const year = ["assess", "examples/regions/sichuan-bazhong/data", "--json"];
    const province = ["--plugin", "examples/regions/sichuan"];
    const judged = await run([...year, "--plugin", file, ...province, "--trust", trust]);
    expect(judged).toMatchObject({ status: 0, stderr: "" });
    expect(JSON.parse(judged.stdout)).toEqual(JSON.parse((await run([...year, "--plugin", bazhong])).stdout));
  }, 120_000);
});
