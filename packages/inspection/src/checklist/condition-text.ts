import { type Language, nearest, type Text, text } from "@anwei/kernel";
import type { Compared, ConditionData } from "./data.js";
import { quoted } from "./nearest-word.js";
import { verdicts } from "./words.js";

/** Why a condition cannot be read, and at which character of it. */
export interface ConditionFlaw {
  readonly at: number;
  readonly expected: Text;
  readonly found: Text;
  readonly todo: Text;
}

const comparisons: Readonly<Record<string, Compared | "differs">> = {
  "=": "equals",
  "==": "equals",
  "!=": "differs",
  "≠": "differs",
  "<>": "differs",
  ">=": "atLeast",
  "≥": "atLeast",
  ">": "moreThan",
  "<=": "atMost",
  "≤": "atMost",
  "<": "below",
};

const signs: Readonly<Record<Compared, string>> = {
  atLeast: ">=",
  moreThan: ">",
  atMost: "<=",
  below: "<",
  equals: "=",
};

const connectives = {
  and: ["and", "且", "并且"],
  or: ["or", "或", "或者"],
  not: ["not", "非", "不是"],
} as const;

interface Token {
  readonly kind: "item" | "number" | "word" | "sign" | "and" | "or" | "not" | "(" | ")" | "end";
  readonly written: string;
  readonly value: string;
  readonly at: number;
}

/**
 * Reads a condition as people write it in a workbook or in YAML: `${tanks} >= 2 and not(${fuel} = 'lpg')`. The
 * connectives may be 且, 或 and 非, signs and brackets may be of full width, a verdict may be its Chinese word.
 */
export function readCondition(written: string): { readonly value: ConditionData } | { readonly flaw: ConditionFlaw } {
  try {
    const tokens = tokensOf(written);
    const reading = new Reading(tokens);
    const value = reading.either();
    reading.take("end", text("条件的结尾、and 或 or", "the end of the condition, and, or or"));
    return { value };
  } catch (error) {
    if (error instanceof Stop) return { flaw: error.flaw };
    throw error;
  }
}

class Stop extends Error {
  constructor(readonly flaw: ConditionFlaw) {
    super(flaw.expected.en);
  }
}

const form = text(`形如 \${item} = 'fail' 的条件`, `a condition such as \${item} = 'fail'`);

function stop(token: Pick<Token, "at" | "written">, expected: Text, todo: Text = form): never {
  throw new Stop({
    at: token.at + 1,
    expected,
    found: token.written === "" ? text("结尾", "the end") : quoted(token.written),
    todo: todo === form ? text(`请写${form.zh}`, `Write ${form.en}.`) : todo,
  });
}

// Full-width signs, brackets, quotes and spaces, one character for one, so that places stay the same.
const halfWidth: Readonly<Record<string, string>> = {
  "（": "(",
  "）": ")",
  "＝": "=",
  "＞": ">",
  "＜": "<",
  "！": "!",
  "“": "'",
  "”": "'",
  "‘": "'",
  "’": "'",
  '"': "'",
  "　": " ",
  "＄": "$",
  "｛": "{",
  "｝": "}",
};

function tokensOf(written: string): readonly Token[] {
  const plain = [...written].map((c) => halfWidth[c] ?? c).join("");
  const tokens: Token[] = [];
  const add = (kind: Token["kind"], length: number, value: string): void => {
    tokens.push({ kind, written: written.slice(at, at + length), value, at });
    at += length;
  };
  let at = 0;
  while (at < plain.length) {
    const rest = plain.slice(at);
    const space = /^\s+/.exec(rest);
    if (space) {
      at += space[0].length;
      continue;
    }
    const item = /^\$\{\s*([^}]*?)\s*\}/.exec(rest);
    const string = /^'([^']*)'/.exec(rest);
    const number = /^-?[0-9]+(\.[0-9]+)?/.exec(rest);
    const sign = /^(>=|<=|!=|<>|==|[=<>≥≤≠])/.exec(rest);
    const word = /^[A-Za-z]+/.exec(rest) ?? /^(并且|或者|不是|且|或|非)/.exec(rest) ?? /^\p{Script=Han}+/u.exec(rest);
    if (item) add("item", item[0].length, item[1] as string);
    else if (string) add("word", string[0].length, string[1] as string);
    else if (number) add("number", number[0].length, number[0]);
    else if (sign) add("sign", sign[0].length, sign[0]);
    else if (rest[0] === "(" || rest[0] === ")") add(rest[0], 1, rest[0]);
    else if (word) {
      const kind = (["and", "or", "not"] as const).find((k) =>
        (connectives[k] as readonly string[]).includes(word[0].toLowerCase()),
      );
      const known = Object.values(connectives).flat();
      const near = nearest(word[0], known);
      if (!kind) {
        stop(
          { at, written: word[0] },
          text(`and、or、not 或 \${项目}`, `and, or, not or \${item}`),
          near
            ? text(`是否为 ${near}？`, `Did you mean ${near}?`)
            : text(
                `项目写作 \${${word[0]}}，选项写作 '${word[0]}'`,
                `Write an item as \${${word[0]}}, a member as '${word[0]}'.`,
              ),
        );
      }
      add(kind, word[0].length, kind);
    } else stop({ at, written: rest[0] as string }, form);
  }
  return [...tokens, { kind: "end", written: "", value: "", at: plain.length }];
}

// Brackets inside brackets, of what a person writes.
const deepest = 40;

class Reading {
  #at = 0;
  #depth = 0;

  constructor(readonly tokens: readonly Token[]) {}

  get #next(): Token {
    return this.tokens[this.#at] as Token;
  }

  take(kind: Token["kind"], expected: Text): Token {
    const token = this.#next;
    if (token.kind !== kind) stop(token, expected);
    this.#at++;
    return token;
  }

  either(): ConditionData {
    return this.#chain("or", "any", () => this.#chain("and", "all", () => this.#one()));
  }

  #chain(kind: "and" | "or", op: "all" | "any", part: () => ConditionData): ConditionData {
    const of = [part()];
    while (this.#next.kind === kind) {
      this.#at++;
      of.push(part());
    }
    return of.length === 1 ? (of[0] as ConditionData) : { op, of };
  }

  #one(): ConditionData {
    const token = this.#next;
    if (++this.#depth > deepest) stop(token, text(`至多 ${deepest} 层括号`, `at most ${deepest} levels of brackets`));
    const read = this.#deep(token);
    this.#depth--;
    return read;
  }

  #deep(token: Token): ConditionData {
    if (token.kind === "not") {
      this.#at++;
      this.take("(", text("not 之后的左括号", "an opening bracket after not"));
      return { op: "not", of: this.#closed() };
    }
    if (token.kind === "(") {
      this.#at++;
      return this.#closed();
    }
    const item = this.take("item", text(`\${项目}、not 或左括号`, `\${item}, not or an opening bracket`)).value;
    const sign = this.take("sign", text("=、!=、>=、>、<= 或 <", "=, !=, >=, >, <= or <"));
    const compared = comparisons[sign.value] as Compared | "differs";
    const value = this.#next;
    const day = value.kind === "word" && /^\d{4}-\d{2}-\d{2}$/.test(value.value);
    if (value.kind !== "number" && value.kind !== "word") {
      stop(value, text("数，或引号中的选项或日期", "a number, or a member or a date in quotes"));
    }
    this.#at++;
    if (value.kind === "word" && !day) {
      if (compared !== "equals" && compared !== "differs") {
        stop(value, text("数或日期（选项只能用 = 或 !=）", "a number or a date (members know = and != only)"));
      }
      const is: ConditionData = { op: "is", item, value: memberOf(value.value) };
      return compared === "differs" ? { op: "not", of: is } : is;
    }
    const test = (is: Compared): ConditionData => ({ op: "compare", item, is, value: value.value });
    return compared === "differs" ? { op: "not", of: test("equals") } : test(compared);
  }

  #closed(): ConditionData {
    const of = this.either();
    this.take(")", text("右括号", "a closing bracket"));
    return of;
  }
}

const memberOf = (written: string): string =>
  Object.entries(verdicts).find(([, { zh }]) => zh === written)?.[0] ?? written;

const spoken = {
  zh: { all: " 且 ", any: " 或 ", not: "非" },
  en: { all: " and ", any: " or ", not: "not" },
} as const;

/** A condition as a person reads and writes it; `readCondition` gives back the same. */
export function writeCondition(condition: ConditionData, language: Language = "en"): string {
  const words = spoken[language];
  switch (condition.op) {
    case "all":
    case "any":
      return condition.of
        .map((part) => {
          const written = writeCondition(part, language);
          return part.op === "all" || part.op === "any" ? `(${written})` : written;
        })
        .join(words[condition.op]);
    case "not":
      return `${words.not}(${writeCondition(condition.of, language)})`;
    case "is":
      return `\${${condition.item}} = '${verdictWord(condition.value, language)}'`;
    case "compare": {
      const value = /^\d{4}-/.test(condition.value) ? `'${condition.value}'` : condition.value;
      return `\${${condition.item}} ${signs[condition.is]} ${value}`;
    }
  }
}

const verdictWord = (value: string, language: Language): string =>
  language === "zh" && Object.hasOwn(verdicts, value) ? verdicts[value as keyof typeof verdicts].zh : value;
