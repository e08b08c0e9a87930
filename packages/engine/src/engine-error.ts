import { nearest, type Text, text } from "@anwei/kernel";
import type { Retirement, Rulebook } from "@anwei/plugin";

/** What can be wrong with a question put to the engine. Codes are permanent. */
export type EngineErrorCode =
  | "bad-date"
  | "bad-period"
  | "unknown-rule"
  | "retired-rule"
  | "not-decidable"
  | "region-required"
  | "period-required";

/** Thrown when a question cannot be put as it was. */
export class EngineError extends Error {
  readonly text: Text;

  constructor(
    readonly code: EngineErrorCode,
    readonly found: string,
    more: { readonly known?: readonly string[]; readonly retired?: Retirement } = {},
  ) {
    const said = sentence(code, found, more);
    super(`[${code}] ${said.zh} / ${said.en}`);
    this.name = "EngineError";
    this.text = said;
  }
}

/** Why a rulebook has no definition of an id: it is out of use, or there never was one. */
export function unknownRule(book: Rulebook, id: string): EngineError {
  const retired = book.retired(id);
  return retired
    ? new EngineError("retired-rule", id, { retired })
    : new EngineError("unknown-rule", id, { known: book.ids() });
}

function sentence(
  code: EngineErrorCode,
  found: string,
  { known = [], retired }: { readonly known?: readonly string[]; readonly retired?: Retirement },
): Text {
  switch (code) {
    case "bad-date":
      return text(`日期应如 2009-11-30，实为“${found}”`, `expected a date such as 2009-11-30, found “${found}”`);
    case "bad-period":
      return text(
        `期间应如 2009、2009-Q1 或 2009-03，实为“${found}”`,
        `expected a period such as 2009, 2009-Q1 or 2009-03, found “${found}”`,
      );
    case "unknown-rule": {
      const near = nearest(found, known);
      return near
        ? text(`没有规则 ${found}，是否为 ${near}？`, `no rule ${found}. Did you mean ${near}?`)
        : text(`没有规则 ${found}；可用的有：${known.join("、")}`, `no rule ${found}; there are ${known.join(", ")}`);
    }
    case "retired-rule": {
      const since = retired?.on ?? "";
      const [zh, en] = retired?.use === undefined ? ["", ""] : [`请改用 ${retired.use}`, ` Use ${retired.use}.`];
      return text(
        `规则 ${found} 已于 ${since} 停用：${retired?.because.zh}。${zh}`,
        `the rule ${found} is out of use since ${since}: ${retired?.because.en}.${en}`,
      );
    }
    case "not-decidable":
      return text(`${found} 是参数，没有可判定的对象`, `${found} is a parameter, which is looked up and not decided`);
    case "region-required":
      return text(
        `${found} 因地区而异，请用 in 写明单位或行政区划代码`,
        `${found} differs by region: say in which unit or administrative code it is judged (in)`,
      );
    case "period-required":
      return text(
        `${found} 按期间判定，请写明期间，如 2009 或 2009-Q1`,
        `${found} is judged for a period: say which, such as 2009 or 2009-Q1`,
      );
  }
}
