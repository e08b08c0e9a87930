// The rules that this program judges by: national law, the rules of Bazhong (which bring national law along), and the
// one column that its own tables have besides.
import { accidents } from "@anwei/accident";
import { extend, label, text } from "@anwei/kernel";
import { compose, definePlugin } from "@anwei/plugin";
import bazhong from "@anwei-examples/sichuan-bazhong";

const ownColumns = definePlugin({
  id: "own-columns",
  title: text("本单位的数据列", "Columns of our own"),
  version: "1.0.0",
  apiVersion: 1,
  documents: [],
  define: [],
  kinds: [extend(accidents, { origin: label(text("数据性质", "origin")) })],
});

export const rules = compose([bazhong, ownColumns]);
