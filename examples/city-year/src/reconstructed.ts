import { accidents } from "@anwei/accident";
import { choice, extend, text } from "@anwei/kernel";
import { definePlugin } from "@anwei/plugin";

/** Every record of the city's year says that it is reconstructed: it adds up to published totals, and is not history. */
const reconstructed = definePlugin({
  id: "reconstructed-records",
  title: text("重构数据的标注", "Marks of reconstructed records"),
  version: "0.1.0",
  apiVersion: 1,
  documents: [],
  define: [],
  kinds: [
    extend(accidents, {
      origin: choice(text("数据性质", "origin"), {
        reconstructed: text("重构", "reconstructed"),
        published: text("公布", "published"),
      }),
    }),
  ],
});

export default reconstructed;
