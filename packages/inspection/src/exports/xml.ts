import { text } from "@anwei/kernel";
import { shown } from "../checklist/place.js";
import { ChecklistError } from "../checklist/problem.js";

/** An element as it was read; namespaces' prefixes are left off, the names of this form have none. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** An attribute, or the text of an element. */
export const xmlText = (written: string): string =>
  written.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] as string);

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

// A submission: a hundred times what a long checklist needs, and deeper than groups are nested.
const longest = 10_000_000;
const deepest = 60;

/**
 * Reads the XML of a submission: elements, attributes and text. A document type, and so every entity of its own, is
 * refused.
 *
 * @throws ChecklistError for what is not well-formed.
 */
export function readXml(written: string): XmlElement {
  if (written.length > longest) refuse(`${written.length}`);
  const token =
    /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s<>/!?]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>|([^<]+)/y;
  const document = opened("", {});
  const open = [document];
  while (token.lastIndex < written.length) {
    const at = token.lastIndex;
    const [, cdata, slash, name, rest, plain] = token.exec(written) ?? refuse(written.slice(at, at + 40));
    const top = open.at(-1) as Open;
    if (cdata !== undefined) top.text += cdata;
    else if (plain !== undefined) top.text += decoded(plain);
    else if (name === undefined) continue;
    else if (slash === "/") {
      if (open.length === 1 || top.name !== local(name)) refuse(`</${name}>`);
      open.pop();
    } else {
      const element = opened(local(name), attributesOf((rest ?? "").replace(/\/$/, "")));
      top.children.push(element);
      if (!rest?.endsWith("/")) open.push(element);
      if (open.length > deepest) refuse(`<${name}>`);
    }
  }
  const [root, ...more] = document.children;
  if (open.length !== 1 || !root || more.length > 0 || document.text.trim() !== "") return refuse(written.slice(-40));
  return root;
}

interface Open extends XmlElement {
  readonly children: Open[];
  text: string;
}

const opened = (name: string, attributes: Readonly<Record<string, string>>): Open => ({
  name,
  attributes,
  children: [],
  text: "",
});

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

function attributesOf(written: string): Readonly<Record<string, string>> {
  const attributes = [...written.matchAll(/\s+([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/gy)];
  if (attributes.map(([all]) => all).join("") !== written.trimEnd()) refuse(written);
  return Object.fromEntries(attributes.map(([, name, value]) => [name, decoded((value ?? "").slice(1, -1))]));
}

const decoded = (written: string): string =>
  written.replace(/&([^;\s]*);?/g, (all, name: string) => {
    const code = /^#(x[0-9a-fA-F]{1,6}|[0-9]{1,7})$/.exec(name)?.[1];
    const point = code === undefined ? undefined : Number(code.startsWith("x") ? `0${code}` : code);
    if (!all.endsWith(";") || (point !== undefined && point > 0x10ffff)) refuse(all);
    return point === undefined
      ? Object.hasOwn(entities, name)
        ? (entities[name] as string)
        : refuse(all)
      : String.fromCodePoint(point);
  });

function refuse(found: string): never {
  throw new ChecklistError([
    {
      code: "unreadable",
      place: { part: "-" },
      expected: text(
        `至多 ${longest} 字符的 XML，没有文档类型声明`,
        `well-formed XML of at most ${longest} characters without a document type`,
      ),
      found: shown(found),
      todo: text("重新下载提交的数据", "Download the submission again."),
    },
  ]);
}
