// npm run coverage: how much of its document each region carries. Counts the statements that a region lists against what
// its coverage says of them: carried by rules with examples, or left with a written reason. The tests of each region
// hold its coverage against the rules; this only adds up. Ends with 1 where a statement is open or a hard one not carried.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { root } from "./tools.mjs";

const regions = new URL("examples/regions/", root);
const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const problems = [];

const rows = readdirSync(regions)
  .sort()
  .filter((region) => existsSync(new URL(`${region}/statements.json`, regions)))
  .map((region) => {
    const statements = read(new URL(`${region}/statements.json`, regions));
    const coverage = new Map(read(new URL(`${region}/coverage.json`, regions)).map((entry) => [entry.id, entry]));
    const carries = ({ id }) => (coverage.get(id)?.rules.length ?? 0) > 0 && coverage.get(id).tests.length > 0;
    const open = statements.filter((s) => !carries(s) && coverage.get(s.id)?.reason === undefined);
    const uncarried = statements.filter((s) => s.hard && !carries(s));
    for (const { id } of open) problems.push(`${region}: ${id} is neither carried nor given a reason`);
    for (const { id } of uncarried.filter((s) => !open.includes(s)))
      problems.push(`${region}: ${id} is hard and has only a reason`);
    for (const id of coverage.keys()) {
      if (!statements.some((s) => s.id === id)) problems.push(`${region}: ${id} is covered but is no statement`);
    }
    const hard = statements.filter((s) => s.hard).length;
    return {
      region,
      statements: statements.length,
      hard,
      "hard carried": hard - uncarried.length,
      carried: statements.filter(carries).length,
      reasoned: statements.filter((s) => !carries(s) && coverage.get(s.id)?.reason !== undefined).length,
      open: open.length,
    };
  });

const columns = ["statements", "hard", "hard carried", "carried", "reasoned", "open"];
const total = { region: "all", ...Object.fromEntries(columns.map((c) => [c, rows.reduce((n, row) => n + row[c], 0)])) };
const wide = Math.max(...[...rows, total].map(({ region }) => region.length));
console.log(["region".padEnd(wide), ...columns].join("  "));
for (const row of [...rows, total]) {
  console.log([row.region.padEnd(wide), ...columns.map((c) => String(row[c]).padStart(c.length))].join("  "));
}
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exit(1);
}
