import {
  type AnyDefinition,
  type Citation,
  type Field,
  type Parameter,
  type ParameterData,
  type ParameterTable,
  type Raw,
  type RawValue,
  rawValue,
  type Text,
} from "@anwei/kernel";

/** A change to a parameter that another plugin defined, from a date on. */
export interface Overlay {
  readonly target: string;
  readonly value?: RawValue;
  /** For a table: the values of the keys that change; the others stay. */
  readonly values?: Readonly<Record<string, RawValue>>;
  readonly from?: string;
  readonly to?: string;
  readonly because: Text;
  readonly cites: readonly Citation[];
}

interface Move {
  readonly from?: string;
  /** The last day on which it holds; left out while it holds. */
  readonly to?: string;
  readonly because: Text;
  readonly cites: Citation;
}

/**
 * Moves a parameter within what its definition allows; `compose` refuses a move that loosens it.
 *
 * @example
 * ```ts
 * move(staffingLine, { value: 100, from: "2005-01-01", because: text(…), cites: plan.section("三") })
 * ```
 */
export function move<F extends Field>(target: Parameter<F>, to: Move & { readonly value: Raw<F> }): Overlay;
export function move<F extends Field, Keys extends readonly string[]>(
  target: ParameterTable<F, Keys>,
  to: Move & { readonly values: Readonly<Record<string, Raw<F>>> },
): Overlay;
export function move(
  target: AnyDefinition<ParameterData>,
  {
    cites,
    value,
    values,
    from,
    to,
    because,
  }: Move & { readonly value?: unknown; readonly values?: Readonly<Record<string, unknown>> },
): Overlay {
  const start = from ?? cites.document.from;
  const raw = (written: unknown): RawValue => rawValue(written, target.data.of);
  return {
    target: target.id,
    ...(value === undefined ? {} : { value: raw(value) }),
    ...(values ? { values: Object.fromEntries(Object.entries(values).map(([k, v]) => [k, raw(v)])) } : {}),
    ...(start === undefined ? {} : { from: start }),
    ...(to === undefined ? {} : { to }),
    because,
    cites: [cites],
  };
}
