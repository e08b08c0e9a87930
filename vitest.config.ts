import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// @anwei/* resolves to the packages' sources, through the condition that each package.json names first.
const conditions = ["@anwei/source", "module", "node", "development|production"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["packages/*/test/**/*.test.ts", "examples/**/test/**/*.test.ts", "test/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    // Several tests look at every rule of the nation: a slow machine takes its time over them.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Nothing else runs beside the tests: vitest alone would leave one core, which of two is half.
    maxWorkers: availableParallelism(),
    // The engine of ODK's forms is built for bundlers: Node does not load it as it is.
    server: { deps: { inline: [/@getodk\//] } },
  },
});
