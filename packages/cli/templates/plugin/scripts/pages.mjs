// npm run pages: a page for each rule of the plugin, into pages/zh and pages/en.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { renderRulePage } from "@anwei/engine/report";
import { compose } from "@anwei/plugin";
import plugin from "../dist/index.js";

const book = compose([plugin]);
const pages = new URL("../pages/", import.meta.url);
rmSync(pages, { recursive: true, force: true });

for (const language of ["zh", "en"]) {
  mkdirSync(new URL(language, pages), { recursive: true });
  for (const id of book.ids().filter((id) => book.pluginOf(id) === plugin.id)) {
    const name = `${language}/${id.replaceAll("/", ".")}.html`;
    writeFileSync(new URL(name, pages), renderRulePage(book, id, { language }));
    console.log(`pages/${name}`);
  }
}
