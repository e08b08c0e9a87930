import type { KindData } from "../facts/fields.js";
import { type Text, text } from "../text.js";
import { type Phrase, phrase } from "./phrase.js";

// Titles come without grammar. What a sentence needs of it is read off them: the measure word that a Chinese noun
// takes, and an English noun's article and number.

/** 事故 takes 起, 单位 takes 个: by how the noun ends. */
const measureWords: readonly (readonly [RegExp, string])[] = [
  [/(事故|案件)$/, "起"],
  [/(人员|人|员工|干部)$/, "名"],
  [/(单位|部门|学期|岗位|点位|时段)$/, "个"],
  [/企业$/, "家"],
  [/(隐患|危险源|自建房)$/, "处"],
  [/(责任书|案卷|报告|通报|交办单|保单|方案|排查表|名单)$/, "份"],
  [/(检查|检验|活动|培训|考核|提示课|研判|申请)$/, "次"],
  [/(指标|措施|任务|处罚|风险|问题|行为|许可|事项|经费|指定|督办|分工|督查)$/, "项"],
];

/** One of a kind with its measure word: 起事故, 条死亡统计记录. */
function counted(kind: KindData): string {
  const { zh } = kind.title;
  const word = measureWords.find(([ending]) => ending.test(zh))?.[1];
  return word ? word + zh : /(记录|数据)$/.test(zh) ? `条${zh}` : `条${zh}记录`;
}

/** 每起事故; each accident. */
export const eachOf = (kind: KindData): Text => text(`每${counted(kind)}`, `each ${singularOf(kind)}`);

/** 本起事故; this accident. */
export const thisOf = (kind: KindData): Text =>
  text(kind.name === "units" ? `本${kind.title.zh}` : `本${counted(kind)}`, `this ${singularOf(kind)}`);

export const pluralOf = (kind: KindData): string => uncapitalized(kind.title.en);

/** The head of an English noun phrase: what stands before its first preposition. */
const headOf = (en: string): readonly [before: string, head: string, after: string] => {
  const [, before = "", head = en, after = ""] =
    /^(.*?)(\S+?)((?:\s+(?:above|against|at|before|below|between|by|counted|during|for|from|given|in|of|on|over|per|since|that|this|to|up|when|which|who|whose|with|within|without)\b.*|,.*|\s*\(.*)?)$/i.exec(
      en,
    ) ?? [];
  return [before, head, after];
};

export function singularOf(kind: KindData): string {
  const [before, head, after] = headOf(uncapitalized(kind.title.en));
  const one = /ies$/.test(head)
    ? head.replace(/ies$/, "y")
    : /(ss|sh|ch|x)es$/.test(head)
      ? head.replace(/es$/, "")
      : /[^su]s$/.test(head)
        ? head.replace(/s$/, "")
        : head;
  return `${before}${one}${after}`;
}

const isPlural = (en: string): boolean => {
  const [before, head] = headOf(en);
  const many = (word: string): boolean => /[^sui]s$/.test(word) && !/['’]s$/.test(word);
  // Of “letters signed” the noun comes before the participle.
  return many(head) || (/(ed|found|led|due)$/.test(head) && many(before.trim().split(" ").at(-1) ?? ""));
};

/** A title inside a sentence: its capital stays only where the word has more of them. */
export const uncapitalized = (en: string): string => en.replace(/^\p{Lu}(?=\p{Ll})/u, (c) => c.toLowerCase());

const asksFor = /^(whether|how|who|what|when|where|which|if)\b/;
/** A symbol, such as R or β. */
const symbol = /^\P{Ll}*\p{L}?$|^[^a-z]*$/u;
const articled = /^(the|an?|any|each|every|no|this|last \S+['’]s)\b|^[“"]/;
const unfinished = /\b(on|at|by|from|to|in|of|for|with|over|until)$|\b(is|are|was|were)\b|^(from|to|open)$|, /;

/** A title as the noun of a sentence: the direct economic loss. */
export function noun(title: Text): Phrase {
  const en = uncapitalized(title.en);
  const zh = /^\p{Script=Han}$/u.test(title.zh) || /是否|还是/.test(title.zh) ? mentioned(title.zh) : title.zh;
  if (unfinished.test(en) || asksFor.test(en)) return phrase(zh, mentioned(en));
  if (articled.test(en) || symbol.test(en)) return phrase(zh, en);
  return phrase(zh, `the ${en}`, { bare: title.en, ...(isPlural(en) ? { plural: true } : {}) });
}

/** Words that are mentioned; those that hold quotation marks already are plain enough. */
const mentioned = (words: string): string => (words.includes("“") ? words : `“${words}”`);

/** A title that names an open question, such as how a sentence is read. */
export const question = (title: Text): Phrase => phrase(mentioned(title.zh), mentioned(uncapitalized(title.en)));
