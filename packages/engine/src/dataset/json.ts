// A double holds fifteen digits; a number written with more is kept as it is written.
const longNumber = /\d[\d.]{15,}/;
const asWritten = (_key: string, value: unknown, context?: { readonly source?: string }): unknown =>
  typeof value === "number" && context?.source !== undefined && /^-?[\d.]{16,}$/.test(context.source)
    ? context.source
    : value;

/** Reads JSON, or says why it is none. Numbers with more digits than a double holds are given as text. */
export function parseJson(json: string): { readonly value: unknown } | { readonly error: string } {
  try {
    return { value: longNumber.test(json) ? JSON.parse(json, asWritten) : JSON.parse(json) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The lines of a text that are not blank, with their numbers. */
export function* linesOf(whole: string): Generator<{ readonly line: string; readonly row: number }> {
  let row = 1;
  for (let from = 0; from <= whole.length; row++) {
    const found = whole.indexOf("\n", from);
    const to = found < 0 ? whole.length : found;
    const line = whole.slice(from, to).trim();
    if (line !== "") yield { line, row };
    from = to + 1;
  }
}

/**
 * How many keys each object at a depth of nesting has as it is written, in order. With `JSON.parse` that is the only
 * way to see that a key stands twice.
 */
export function keysWritten(json: string, depth: number): number[] {
  const counts: number[] = [];
  let level = 0;
  for (let i = 0; i < json.length; i++) {
    switch (json[i]) {
      case '"':
        i = endOfString(json, i);
        break;
      case "{":
        if (level === depth) counts.push(0);
        level++;
        break;
      case "[":
        level++;
        break;
      case "}":
      case "]":
        level--;
        break;
      case ":":
        if (level === depth + 1) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    }
  }
  return counts;
}

function endOfString(json: string, start: number): number {
  let i = start + 1;
  while (i < json.length && json[i] !== '"') i += json[i] === "\\" ? 2 : 1;
  return i;
}
