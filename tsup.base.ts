import { defineConfig, type Options } from "tsup";

/** What every package shares: ES modules and their declarations, one file for each entry. */
export const library = (entry: Record<string, string> = { index: "src/index.ts" }, more: Options = {}) =>
  defineConfig({
    entry,
    format: ["esm"],
    target: "node22",
    // tsup passes `baseUrl`, which TypeScript 6 deprecates; and a declaration build reads its neighbours as built.
    dts: { compilerOptions: { ignoreDeprecations: "6.0", customConditions: [] } },
    sourcemap: true,
    clean: true,
    splitting: true,
    treeshake: true,
    ...more,
  });
