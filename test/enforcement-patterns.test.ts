import { enforcementChain } from "../packages/enforcement/src/index.js";
import * as report from "../packages/engine/src/report.js";
import { national } from "../packages/national/src/index.js";
import { testPlugin } from "../packages/plugin/src/testing.js";
import { definePlugin, source, text } from "../packages/plugin/src/v1.js";

const rules = source({
  id: "test-chain",
  type: "notice",
  title: text("试市安全生产执法程序规定", "Rules of a made city on enforcement"),
  from: "2012-03-01",
  verified: true,
});
const id = "province-city";
const chain = enforcementChain({
  id: `${id}/chain`,
  title: text("执法六步", "Six steps of enforcement"),
  cites: rules.section("一"),
  remediesCites: rules.section("二"),
  from: "2012-03-01",
  recheckWithin: 5,
  remediesWithin: 90,
  applicationWithin: 180,
});

testPlugin(
  definePlugin({
    id,
    title: text("试市", "A made city"),
    region: "999900",
    version: "1.0.0",
    apiVersion: 1,
    extends: [national],
    documents: [rules],
    define: chain.definitions,
    views: [{ view: "procedure", ...chain.face, id: `${id}/cases` }],
  }),
  { report },
);
