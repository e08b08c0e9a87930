import { csv } from "./csv.ts";
import { scale } from "./scale.ts";

// npm run -s bench -- scale [UNITS...]: what takes how long; nothing is tested by it.
const [name = "scale", ...sizes] = process.argv.slice(2);
const benchmarks: Readonly<Record<string, (sizes: readonly number[]) => Promise<void>>> = { csv, scale };
const run = benchmarks[name];
if (!run) throw new RangeError(`no benchmark ${name}; there are ${Object.keys(benchmarks).join(", ")}`);
await run(sizes.length > 0 ? sizes.map(Number) : [3000, 10_000, 30_000]);
