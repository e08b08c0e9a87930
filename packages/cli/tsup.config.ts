import { library } from "../../tsup.base.js";
import { writeLicences } from "./licences.js";

export default library(
  { main: "src/main.ts" },
  {
    dts: false,
    // One bundle starts in less than half the time; what is heavy and seldom needed is a chunk of its own.
    noExternal: [/.*/],
    minify: true,
    sourcemap: false,
    metafile: true,
    // What is CommonJS in the bundle asks for Node's modules with require.
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
    onSuccess: () => writeLicences("dist/metafile-esm.json", "dist/THIRD-PARTY-LICENSES.txt"),
  },
);
