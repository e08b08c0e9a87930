// The doors of the workspace's packages: what each exports, by name, and the source file behind it. Default export: the
// same as aliases, so that an import is followed to its file even where the importing package does not depend on it
// (that is what a layering violation looks like at first).
import { globSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** `{ "@anwei/engine/report": "packages/engine/src/report.ts" }` for every package below the working directory. */
export const doors = Object.fromEntries(
  ["packages/*", "examples/regions/*"].flatMap((folder) =>
    globSync(`${folder}/package.json`).flatMap((manifest) => {
      const { name, exports = {} } = JSON.parse(readFileSync(manifest, "utf8"));
      return Object.entries(exports).flatMap(([key, target]) => {
        const source = target["@anwei/source"];
        return source ? [[name + key.slice(1), `${dirname(manifest)}${source.slice(1)}`.replaceAll("\\", "/")]] : [];
      });
    }),
  ),
);

const alias = Object.fromEntries(Object.entries(doors).map(([name, file]) => [`${name}$`, resolve(file)]));

export default { resolve: { alias } };
