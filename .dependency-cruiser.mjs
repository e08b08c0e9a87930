// The floors of the house. An import goes down, never up; between rooms of one floor only where `neighbours` says so.
import { globSync } from "node:fs";
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { doors } from "./scripts/doors.mjs";

const floors = [
  ["kernel"],
  ["law"],
  ["plugin", "accident", "responsibility", "assessment", "inspection", "enforcement", "risk"],
  ["national"],
  ["engine", "sql", "handbook", "verify"],
  ["cli", "server", "create-plugin"],
];
const neighbours = {
  assessment: ["accident", "responsibility"],
  inspection: ["responsibility"],
  enforcement: ["accident", "inspection", "responsibility"],
  "create-plugin": ["cli"],
};

const homeless = globSync("packages/*/package.json")
  .map((manifest) => basename(dirname(manifest)))
  .filter((room) => !floors.flat().includes(room));
if (homeless.length > 0) throw new Error(`.dependency-cruiser.mjs gives no floor for: ${homeless.join(", ")}`);

const inside = (rooms) => `^packages/(${rooms.join("|")})/`;
const rules = `^packages/(${floors.slice(0, 4).flat().join("|")})/src/`;
const door = `^(${Object.values(doors).join("|").replaceAll(".", "\\.")})$`;

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

const floorRules = floors.flatMap((floor, level) =>
  floor.map((room) => {
    const open = neighbours[room] ?? [];
    const closed = [
      floor.filter((other) => other !== room && !open.includes(other)),
      ...floors.slice(level + 1),
    ].flat();
    const besides = open.length > 0 ? ` and from ${open.join(", ")}` : "";
    return forbid(
      `floor-${level}-${room}`,
      `${room} stands on floor ${level} and may import from the floors below${besides}`,
      { path: inside([room]) },
      { path: inside(closed) },
    );
  }),
);

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...floorRules,
    forbid(
      "rules-without-effect",
      "The kernel, the law, the domain, plugin and national do not load Effect",
      { path: rules },
      { path: ["(^|/)node_modules/(@effect|effect)/", "^(@effect/|effect$|effect/)"] },
    ),
    forbid(
      "plain-without-effect",
      "The engine in plain TypeScript does not load Effect: only its effect.ts and what is below effect/ do",
      { path: "^packages/engine/src/", pathNot: "^packages/engine/src/effect(/|\\.ts$)" },
      { path: ["(^|/)node_modules/(@effect|effect)/", "^(@effect/|effect$|effect/)", "^packages/engine/src/effect"] },
    ),
    forbid(
      "rules-without-node",
      "The kernel, the law, the domain, plugin and national use nothing of Node",
      { path: rules },
      { dependencyTypes: ["core"] },
    ),
    forbid(
      "through-the-door",
      "A package is entered by what its exports name, not by a file inside it",
      { path: "^(packages/[^/]+|examples/regions/[^/]+|examples/[^/]+)/" },
      { path: "^(packages|examples)/", pathNot: ["^$1/", door] },
    ),
    forbid(
      "by-name",
      "A package is called by its name, not by a path that leaves one's own",
      { path: "^(packages/[^/]+|examples/regions/[^/]+|examples/[^/]+)/" },
      { path: "^(packages|examples)/", pathNot: "^$1/", dependencyTypes: ["local"] },
    ),
    forbid(
      "meaning-without-checks",
      "What a rule means, and the cells it falls into, do not rest on the checks made of it",
      { path: "^packages/kernel/src/(meaning|cells|language|facts|exact|time)/" },
      { path: "^packages/kernel/src/check/" },
    ),
    forbid("examples-outside", "No package knows an example", { path: "^packages/" }, { path: "^examples/" }),
    forbid("tests-outside", "Sources import no test", { path: "/src/" }, { path: "/test/" }),
    forbid("no-cycle", "Files do not import each other in a circle", {}, { circular: true }),
    forbid("resolvable", "What is imported is there", {}, { couldNotResolve: true }),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)dist/" },
    webpackConfig: { fileName: fileURLToPath(new URL("scripts/doors.mjs", import.meta.url)) },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["@anwei/source", "import", "node", "default", "types"],
      extensions: [".ts", ".mts", ".js", ".mjs", ".json"],
    },
  },
};
