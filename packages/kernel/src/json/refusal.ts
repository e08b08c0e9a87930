import type { z } from "zod";
import type { FormCode, Problem, ProblemCode } from "../define/problem.js";
import { nearest } from "../nearest.js";
import { type Text, text } from "../text.js";
import type { Flaw } from "./plain.js";
import { wantedFor } from "./scalars.js";
import { type Path, placeOf, shown } from "./shown.js";

type Issue = z.core.$ZodIssue;

/** What JSON from outside gave: the value, or what was found instead with every flaw that it has. */
export type Fitted<T> =
  | { readonly value: T; readonly flaws: readonly [] }
  | { readonly found: unknown; readonly flaws: readonly Flaw[] };

/**
 * Reads plain JSON by a schema. All that does not fit is told, each with its place, what was expected, what was
 * found and what to do.
 */
export function fitted<T>(schema: z.ZodType<T>, value: unknown): Fitted<T> {
  // What keys an object may have, zod knows only while it reads; the message carries them over.
  const known: string[][] = [];
  const result = schema.safeParse(value, {
    error: (issue) => {
      const shape = (issue.inst as z.core.$ZodObject | undefined)?._zod.def.shape;
      return issue.code === "unrecognized_keys" && shape ? `${known.push(Object.keys(shape)) - 1}` : undefined;
    },
  });
  if (result.success) return { value: result.data, flaws: [] };
  return { found: value, flaws: result.error.issues.flatMap((issue) => flawsOf(issue, value, [], known)) };
}

function flawsOf(issue: Issue, root: unknown, above: Path, known: readonly string[][]): readonly Flaw[] {
  const path = [...above, ...issue.path];
  const found = at(root, path);
  const flaw = (code: ProblemCode | FormCode, expected: Text, todo: Text, what: Text = shown(found)): Flaw => ({
    code,
    path,
    expected,
    found: what,
    todo,
  });
  const wanted = wantedFor(issue.message);
  if (wanted) return [flaw(wanted.code, wanted.expected, wanted.todo)];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey([...path, key], key, known[Number(issue.message)] ?? []));
    case "invalid_type": {
      const type = types[issue.expected] ?? text(issue.expected, issue.expected);
      return found === undefined
        ? [flaw("missing-part", type, text("补上", "Add it."))]
        : [flaw("wrong-type", type, text("改正类型", "Mend its type."))];
    }
    case "invalid_value":
      return [oneOf(path, found, issue.values)];
    case "invalid_union":
      return "options" in issue && issue.options
        ? [oneOf(path, found, issue.options)]
        : closest(issue.errors, root, path, known);
    case "invalid_key":
      return issue.issues.flatMap((inner) =>
        flawsOf({ ...inner, path: [] }, root, path, known).map((f) => ({ ...f, found: shown(path.at(-1)) })),
      );
    case "too_big":
    case "too_small": {
      const most = issue.code === "too_big";
      const limit = String(most ? issue.maximum : issue.minimum);
      const of = measured[issue.origin] ?? { zh: "", en: "" };
      return [
        flaw(
          most && issue.origin !== "number" && issue.origin !== "int" ? "too-large" : "bad-value",
          text(`${most ? "至多" : "至少"} ${limit}${of.zh}`, `at ${most ? "most" : "least"} ${limit}${of.en}`),
          text("改到限度以内", "Keep within it."),
        ),
      ];
    }
    default:
      return [flaw("bad-value", text(issue.message, issue.message), text("改正", "Mend it."))];
  }
}

const types: Readonly<Record<string, Text>> = {
  string: text("文本", "a text"),
  number: text("数", "a number"),
  int: text("整数", "a whole number"),
  boolean: text("true 或 false", "true or false"),
  object: text("对象", "an object"),
  record: text("对象", "an object"),
  array: text("列表", "a list"),
  tuple: text("列表", "a list"),
};

const measured: Readonly<Record<string, Text>> = {
  string: text(" 个字符", " characters"),
  array: text(" 项", " items"),
};

function at(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

function unknownKey(path: Path, key: string, known: readonly string[]): Flaw {
  const near = nearest(key, known);
  return {
    code: "unknown-key",
    path,
    expected: text(`键之一：${known.join("、")}`, `one of the keys ${known.join(", ")}`),
    found: shown(key),
    todo: near ? text(`是否为 ${near}？`, `Did you mean ${near}?`) : text("删去或改正", "Remove or mend it."),
  };
}

function oneOf(path: Path, found: unknown, options: readonly unknown[]): Flaw {
  const written = options.map((option) => (option === "" ? '""' : String(option)));
  const near = typeof found === "string" ? nearest(found, written) : undefined;
  return {
    code: found === undefined ? "missing-part" : "bad-value",
    path,
    expected: text(`${written.join("、")}之一`, written.length === 1 ? `${written}` : `one of ${written.join(", ")}`),
    found: shown(found),
    todo: near ? text(`是否为 ${near}？`, `Did you mean ${near}?`) : text("改为所列之一", "Use one of those."),
  };
}

/** Of several shapes that a value may have, the one it comes closest to: what is wrong with that is told. */
function closest(
  branches: readonly (readonly Issue[])[],
  root: unknown,
  path: Path,
  known: readonly string[][],
): readonly Flaw[] {
  const all = branches.map((issues) => issues.flatMap((issue) => flawsOf(issue, root, path, known)));
  const away = (flaws: readonly Flaw[]): number =>
    flaws.reduce((sum, { code, path: { length } }) => {
      const deeper = length - path.length;
      return sum + (deeper > 1 ? 1 : deeper === 0 ? 1000 : code === "unknown-key" ? 10 : 100);
    }, 0);
  const scored = all.map((flaws) => ({ flaws, away: away(flaws) })).sort((a, b) => a.away - b.away);
  const [best, next] = scored;
  if (best && best.away < (next?.away ?? Number.POSITIVE_INFINITY)) return best.flaws;
  // None is closer than another: the value is of no kind that is known here.
  const expected = [...new Set(all.flatMap((flaws) => flaws.filter((f) => f.path.length === path.length)))];
  return expected.length === all.length && expected[0]
    ? [
        {
          ...expected[0],
          expected: text(
            [...new Set(expected.map((f) => f.expected.zh))].join("或"),
            [...new Set(expected.map((f) => f.expected.en))].join(" or "),
          ),
        },
      ]
    : (best?.flaws ?? []);
}

/** Flaws as problems of a definition, at most so many; a last one says how many more there are. */
export function problemsOfFlaws(flaws: readonly Flaw[], rule: string, most: number): readonly Problem[] {
  const told = flaws.slice(0, most).map(({ path, ...flaw }): Problem => ({ ...flaw, rule, part: placeOf(path) }));
  const more = flaws.length - told.length;
  if (more === 0) return told;
  return [
    ...told,
    {
      code: "more-problems",
      rule,
      part: "-",
      expected: text(`至多列出 ${most} 个问题`, `at most ${most} problems to list`),
      found: text(`另有 ${more} 个`, `${more} more`),
      todo: text("先改正以上各项", "Mend these first."),
    },
  ];
}
