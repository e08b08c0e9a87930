import type { DefinitionNode, FactNode, Node, ParameterNode, SubjectNode, Who } from "../language/node.js";
import { type Text, text } from "../text.js";
import { fieldAt } from "./members.js";
import { noun, question, thisOf, uncapitalized } from "./nouns.js";
import { joined, type Phrase, phrase } from "./phrase.js";
import type { Say, Saying } from "./saying.js";

const nobody = text("", "");

/** In an indicator, what is about its subject says so; what is about the record it looks at need not. */
function ownerOf(who: Who, { scope }: Saying): Text {
  if (who === "record" || scope.over === undefined) return nobody;
  const kind = scope.kinds.get(scope.about.table);
  return kind ? thisOf(kind) : nobody;
}

/** 事故单位的上年度收入; the enterprise's last year's revenue. */
function owned(owners: readonly Text[], title: Phrase): Phrase {
  const of = owners.filter((o) => o.zh !== "");
  if (of.length === 0) return title;
  const whose = of.map((o) => `${o.en}'s`).join(" ");
  const en = title.bare === undefined ? title.en : uncapitalized(title.bare);
  const the = /^(this|the)\b/.test(whose) ? whose : `the ${whose}`;
  return phrase(`${of.map((o) => `${o.zh}的`).join("")}${title.zh}`, `${the} ${en}`, {
    ...(title.plural ? { plural: true } : {}),
  });
}

const lowered = ({ zh, en }: Text): Text => text(zh, uncapitalized(en));

export function factPhrase({ who, path }: FactNode, saying: Saying): Phrase {
  const { field, via } = fieldAt(who, path, saying.scope);
  const title = field?.title ?? text(path.join("."), path.join("."));
  return owned([ownerOf(who, saying), via ? lowered(via.title) : nobody], noun(title));
}

/** A yes-or-no fact as the words of its title alone. */
export function testTitle(node: FactNode | ParameterNode, saying: Saying): Text {
  if (node.op === "parameter") return titleOf(node.id, saying);
  const { field, via } = fieldAt(node.who, node.path, saying.scope);
  const title = field?.title ?? text(node.path.join("."), node.path.join("."));
  const owners = [ownerOf(node.who, saying), via ? lowered(via.title) : nobody].filter((o) => o.zh !== "");
  return text(
    `${owners.map((o) => `${o.zh}的`).join("")}${title.zh}`,
    `${owners.map((o) => `${o.en}'s `).join("")}“${title.en}”`,
  );
}

export const titleOf = (id: string, { scope }: Saying): Text => scope.definitions.get(id)?.title ?? text(id, id);

/** A member by its title where the choice is known. */
export const memberOr = (node: Node, members: Readonly<Record<string, Text>>, say: Say): Text =>
  node.op === "choice" ? (members[node.value] ?? say(node)) : say(node);

const isConstant = (node: Node): boolean => node.op === "choice";

/** A title with what it is looked up by: 补报期（按类别）, 补报期（道路交通）. */
function keyed(title: Phrase, keys: readonly { readonly node: Node; readonly said: Text }[], more?: Text): Phrase {
  const zh = keys.map(({ node, said }) => (isConstant(node) ? said.zh : `按${said.zh}`));
  const en = keys.map(({ node, said }) => `${isConstant(node) ? "for" : "by"} ${said.en}`);
  const inside = text(
    [zh.join("、"), ...(more ? [more.zh] : [])].filter((x) => x !== "").join("，"),
    [...en, ...(more ? [more.en] : [])].join(", "),
  );
  if (inside.zh === "") return title;
  return {
    ...title,
    zh: `${title.zh}（${inside.zh}）`,
    en: `${title.en} (${inside.en})`,
    ...(title.bare === undefined ? {} : { bare: `${title.bare} (${inside.en})` }),
  };
}

export function parameterPhrase(node: ParameterNode, saying: Saying, say: Say): Phrase {
  const data = saying.scope.definitions.get(node.id);
  const keys = (node.at ?? []).map((k, i) => ({
    node: k,
    said: memberOr(k, data?.kind === "parameter" ? (data.by?.[i]?.members ?? {}) : {}, say),
  }));
  const value = saying.inForce?.(node);
  const title = titleOf(node.id, saying);
  const named = data?.kind === "parameter" && data.of.type === "choice" ? question(title) : noun(title);
  return keyed(named, keys, value ? text(`现为${value.zh}`, `now ${value.en}`) : undefined);
}

export function definitionPhrase(node: DefinitionNode, saying: Saying, say: Say): Phrase {
  const data = saying.scope.definitions.get(node.id);
  const members = data?.kind === "indicator" ? (data.by?.members ?? {}) : {};
  const keys = node.at ? [{ node: node.at, said: memberOr(node.at, members, say) }] : [];
  const title = keyed(noun(titleOf(node.id, saying)), keys);
  return whenOf(node.of, owned([ownerOf(node.of.who, saying), viaOf(node.of, saying)], title));
}

function viaOf({ who, via }: SubjectNode, { scope }: Saying): Text {
  if (via === undefined) return nobody;
  if (via === "parent") return text("上级单位", "the unit above");
  const { field } = fieldAt(who, [via], scope);
  return field ? lowered(field.title) : text(via, via);
}

/** 上年同期的…; … a year earlier. */
function whenOf({ years = 0, periods = 0 }: SubjectNode, title: Phrase): Phrase {
  const parts: Text[] = [];
  if (years !== 0) parts.push(yearsText(years));
  if (periods !== 0) parts.push(periodsText(periods));
  if (parts.length === 0) return title;
  const { zh, en } = joined(parts, "的", " and ");
  return phrase(`${zh}的${title.zh}`, `${title.en} ${en}`, { ...(title.plural ? { plural: true } : {}) });
}

const yearsText = (n: number): Text =>
  n === -1
    ? text("上年同期", "in the same period last year")
    : n < 0
      ? text(`${-n}年前同期`, `in the same period ${-n} years ago`)
      : text(`${n}年后同期`, `in the same period ${n} years later`);

const periodsText = (n: number): Text =>
  n === -1
    ? text("上一期", "in the period before")
    : n < 0
      ? text(`前第${-n}期`, `${-n} periods ago`)
      : text(`后第${n}期`, `${n} periods later`);
