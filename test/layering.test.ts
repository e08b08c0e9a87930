import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const depcruise = join(root, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
const config = join(root, ".dependency-cruiser.mjs");

/** A small house of these files, with the packages they stand in, and what the layering gate says of it. */
function gate(files: Record<string, string>) {
  const house = mkdtempSync(join(tmpdir(), "anwei-house-"));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  };
  write("package.json", "{}");
  for (const [path, text] of Object.entries(files)) {
    const room = /^packages\/([^/]+)\//.exec(path)?.[1];
    if (room !== undefined) {
      const exports = { ".": { "@anwei/source": "./src/index.ts" } };
      write(`packages/${room}/package.json`, JSON.stringify({ name: `@anwei/${room}`, exports }));
    }
    write(path, text);
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [depcruise, "--config", config, "packages"], {
    cwd: house,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  rmSync(house, { recursive: true });
  return { status, said: stdout + stderr };
}

const index = (room: string) => `packages/${room}/src/index.ts`;
const imports = (...names: string[]) => names.map((name) => `import type {} from "${name}";\n`).join("");

test("imports that go down pass", () => {
  const house = {
    [index("kernel")]: "export {};\n",
    [index("accident")]: imports("@anwei/kernel"),
    [index("assessment")]: imports("@anwei/kernel", "@anwei/accident"),
    [index("engine")]: imports("@anwei/kernel", "node:fs"),
  };
  expect(gate(house)).toMatchObject({ status: 0 });
});

test("each import that does not go down fails, and both files are named", () => {
  const { status, said } = gate({
    [index("kernel")]: imports("@anwei/engine"),
    "packages/kernel/src/inner.ts": "export {};\n",
    [index("accident")]: imports("@anwei/national", "@anwei/assessment", "node:fs"),
    [index("assessment")]: "export {};\n",
    [index("risk")]: imports("@anwei/accident"),
    [index("national")]: imports("../../kernel/src/index.js"),
    [index("engine")]: imports("../../kernel/src/inner.js", "./other.js"),
    "packages/engine/src/other.ts": imports("./index.js"),
  });
  expect(status).toBeGreaterThan(0);
  for (const [rule, from, to] of [
    ["floor-0-kernel", index("kernel"), index("engine")],
    ["floor-2-accident", index("accident"), index("national")],
    ["floor-2-accident", index("accident"), index("assessment")],
    ["floor-2-risk", index("risk"), index("accident")],
    ["rules-without-node", index("accident"), "fs"],
    ["by-name", index("national"), index("kernel")],
    ["through-the-door", index("engine"), "packages/kernel/src/inner.ts"],
    ["no-cycle", index("engine"), "\n      packages/engine/src/other.ts"],
  ]) {
    expect(said).toContain(`error ${rule}: ${from} → ${to}`);
  }
});

test("a package that has no floor is refused", () => {
  const { status, said } = gate({ [index("attic")]: "export {};\n" });
  expect(status).toBeGreaterThan(0);
  expect(said).toContain("gives no floor for: attic");
});
