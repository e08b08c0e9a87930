#!/usr/bin/env node
// npm create @anwei/plugin NAME [-- OPTION...] is `anwei new plugin NAME [OPTION...]` for who has not installed anwei.
process.argv.splice(2, 0, "new", "plugin");
await import("@anwei/cli/main");
