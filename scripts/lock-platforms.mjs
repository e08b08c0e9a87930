// node scripts/lock-platforms.mjs LOCKFILE...: a lockfile must serve everybody. Where the registry lacked a package's
// macOS or Windows binary when the lockfile was made, pnpm leaves it out without a word, and the tool is then missing
// on those machines. Names each package that has a binary for Linux and none for another system.
import { readFileSync } from "node:fs";

const systems = { macOS: /darwin|macos/, Windows: /win32|windows/ };
const problems = [];

for (const file of process.argv.slice(2)) {
  const lock = readFileSync(file, "utf8");
  const snapshots = lock.slice(lock.indexOf("\nsnapshots:")).split(/\n\n/);
  for (const snapshot of snapshots) {
    const optional = snapshot.split("optionalDependencies:\n")[1]?.split(/\n {4}\w/)[0];
    if (optional === undefined || !optional.includes("linux")) continue;
    const missing = Object.keys(systems).filter((name) => !systems[name].test(optional));
    const name = snapshot.trim().split("\n")[0].replace(/:$/, "").replaceAll("'", "");
    if (missing.length > 0) problems.push(`${file}: ${name} has a binary for Linux, none for ${missing.join(" and ")}`);
  }
}

if (problems.length > 0) {
  console.error(
    `${problems.join("\n")}\nPin an older version of it in pnpm-workspace.yaml (overrides) and install again.`,
  );
  process.exit(1);
}
