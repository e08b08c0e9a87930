import * as report from "../packages/engine/src/report.js";
import { enforcementRules, enforcementChain } from "../packages/enforcement/src/index.js";
import { definePlugin } from "../packages/plugin/src/v1.js";
import { text } from "../packages/kernel/src/index.js";
import { lawDocuments } from "../packages/law/src/index.js";
import { testPlugin } from "../packages/plugin/src/testing.js";

testPlugin(definePlugin({ id: "enforcement", title: text("试", "t"), version: "0.1.0", apiVersion: 1, documents: lawDocuments, define: enforcementRules }), { report });
