import { Exact } from "../exact/exact.js";
import { type Field, type FieldData, fieldDataOf, type Members, type Raw } from "../facts/fields.js";
import { type Amount, type ChoiceTerm, type Term, type TermOf, type TextTerm, termOf } from "../language/terms.js";
import type { Cites } from "../source/source.js";
import type { Text } from "../text.js";
import { checked, citesOf, inForceOf } from "./common.js";
import type { AnyDefinition, InForce, Moves, ParameterData, RawValue } from "./definition.js";

interface Version extends InForce {
  readonly cites: Cites;
}

interface Common<F extends Field> {
  readonly id: string;
  /** What it is, as a field: its title, its unit or its members. */
  readonly of: F;
  readonly note?: Text;
  /** How a region may move it; sealed unless said. */
  readonly moves?: Moves;
}

/** A value with a history in force and a source for each of its values. */
export interface Parameter<F extends Field> extends AnyDefinition<ParameterData> {
  readonly value: TermOf<F>;
}

/** A table of values keyed by choices, with a history in force. */
export interface ParameterTable<F extends Field, Keys extends readonly string[]> extends AnyDefinition<ParameterData> {
  at(...keys: { readonly [I in keyof Keys]: ChoiceTerm<Keys[I]> | TextTerm | Keys[I] }): TermOf<F>;
}

/** A value as a parameter keeps it: a number in its field's unit as text; one in another unit as it is written, to be refused. */
export const rawValue = (value: unknown, of: FieldData): RawValue =>
  typeof value === "boolean"
    ? value
    : typeof value === "number"
      ? Exact.of(value).toString()
      : typeof value === "object" && value !== null
        ? amountIn(value as Amount, of.type === "number" ? of.unit : "")
        : String(value);

const amountIn = (amount: Amount, unit: string): string =>
  amount.unit === unit ? amount.value : `${amount.value} ${amount.unit}`;

/**
 * Defines a parameter.
 *
 * @example
 * ```ts
 * const staffingLine = parameter({
 *   id: "province-city/staffing-line", of: count(text("配备线", "staffing line")),
 *   history: [{ from: "2014-12-01", value: 100, cites: law.article(21) }, { from: "2002-11-01", to: "2014-11-30", value: 300, cites: … }],
 * });
 * ```
 * @throws DefinitionError with every problem found.
 */
export function parameter<const F extends Field>(
  written: Common<F> & { readonly history: readonly (Version & { readonly value: Raw<F> })[] },
): Parameter<F> {
  const of = fieldDataOf(written.of);
  const definition = build(
    written,
    undefined,
    written.history.map(({ value, ...v }) => ({ ...v, value: rawValue(value, of) })),
  );
  const value = termOf(definition.data.of, { op: "parameter", id: written.id }, [definition]);
  return Object.freeze({ ...definition, value: value as TermOf<F> });
}

/** Defines a parameter keyed by one or more choices: a window by kind of accident, a frequency by risk class. */
export function parameterTable<
  const F extends Field,
  const By extends readonly { readonly title: Text; readonly members: Members }[],
>(
  written: Common<F> & {
    readonly by: By;
    readonly history: readonly (Version & { readonly values: Readonly<Record<string, Raw<F>>> })[];
  },
): ParameterTable<F, { readonly [I in keyof By]: keyof By[I]["members"] & string }> {
  const of = fieldDataOf(written.of);
  const definition = build(
    written,
    written.by,
    written.history.map(({ values, ...v }) => ({
      ...v,
      values: Object.fromEntries(Object.entries(values).map(([k, x]) => [k, rawValue(x, of)])),
    })),
  );
  return Object.freeze({
    ...definition,
    at: (...keys: readonly (Term | string)[]) =>
      termOf(
        definition.data.of,
        {
          op: "parameter",
          id: written.id,
          at: keys.map((k) => (typeof k === "string" ? { op: "choice", value: k } : k.node)),
        },
        [definition, ...keys.flatMap((k) => (typeof k === "string" ? [] : k.uses))],
      ),
  }) as never;
}

function build(
  written: Common<Field>,
  by: ParameterData["by"],
  history: readonly (Version & { readonly value?: RawValue; readonly values?: Readonly<Record<string, RawValue>> })[],
): AnyDefinition<ParameterData> {
  const field = fieldDataOf(written.of);
  return checked({
    id: written.id,
    uses: [],
    kinds: [],
    data: {
      kind: "parameter",
      id: written.id,
      title: field.title,
      ...(written.note ? { note: written.note } : {}),
      of: field,
      ...(by ? { by } : {}),
      moves: written.moves ?? { may: "sealed" },
      history: history.map(({ cites, from, to, ...value }) => {
        const cited = citesOf(cites);
        const span = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
        return { ...inForceOf(span, cited), ...value, cites: cited };
      }),
    },
  });
}
