import { z } from "zod";
import { Exact } from "../exact/exact.js";
import type { Text } from "../text.js";

/** What is taken when a fact is not reported, and why practice takes it. Every use of it is listed. */
export interface Assumption {
  readonly value: string | number | boolean;
  readonly because: Text;
}

interface FieldBase {
  readonly title: Text;
  /** Chinese headers and other names under which tables bring this field. */
  readonly also?: readonly string[];
  readonly assume?: Assumption;
  /** The fact may be stated not to exist: the event has not happened. Written `none` in data. */
  readonly none?: true;
}

export interface NumberFieldData extends FieldBase {
  readonly type: "number";
  /** A base unit such as `person` or `yuan`; empty for a pure number. */
  readonly unit: string;
  /** A pure number that people read and write as a percentage; it is kept as a share all the same. */
  readonly as?: "percent";
  readonly decimals: number;
  readonly min?: string;
  readonly max?: string;
  /** A field of the same record that includes this number: serious injuries are part of the injuries. */
  readonly partOf?: string;
}

type MemberAlso = Readonly<Record<string, readonly string[]>>;

export interface ChoiceFieldData extends FieldBase {
  readonly type: "choice";
  readonly ordered?: true;
  /** Others may add members: no list of them is ever complete. */
  readonly open?: true;
  readonly members: Members;
  /** What else tables write for a member: a symbol, a registry number, a score. */
  readonly memberAlso?: MemberAlso;
}

export interface SetFieldData extends FieldBase {
  readonly type: "set";
  readonly open?: true;
  readonly members: Members;
  readonly memberAlso?: MemberAlso;
}

export interface RefFieldData extends FieldBase {
  readonly type: "ref";
  /** The kind of record it names by id. */
  readonly to: string;
}

export interface PlainFieldData extends FieldBase {
  readonly type: "test" | "date" | "instant" | "text" | "span";
}

export type FieldData = NumberFieldData | ChoiceFieldData | SetFieldData | RefFieldData | PlainFieldData;

/** The members of a choice with their titles, in order. */
export type Members<M extends string = string> = Readonly<Record<M, Text>>;

interface More {
  readonly also?: readonly string[];
  readonly assume?: Assumption;
  readonly none?: true;
}

/** A kind of record as plain JSON. */
export interface KindData {
  readonly name: string;
  readonly title: Text;
  /**
   * Why a table of this kind may be taken to hold every record where no zero report says so: what is not on record
   * did not happen. It is listed like every assumption, and refused in strict mode.
   */
  readonly complete?: Text;
  readonly fields: Readonly<Record<string, FieldData>>;
}

export type Shape = Readonly<Record<string, Field>>;

/** A kind of record: accidents, targets, units. Its shape gives terms their types. */
export interface Kind<Name extends string = string, S extends Shape = Shape> {
  readonly name: Name;
  readonly shape: S;
  readonly data: KindData;
  /** The kind that it adds fields to. */
  readonly base?: Kind;
}

/**
 * Members whose names cannot be used: JavaScript puts whole numbers first and in their own order, whatever order they
 * are written in; some further names have a meaning of their own in data.
 */
export const reservedMembers = (members: Members, ...more: readonly string[]): readonly string[] =>
  Object.keys(members).filter((m) => /^\d+$/.test(m) || more.includes(m));

declare const fieldType: unique symbol;

/** A zod schema that also says what the kernel needs: title, unit, decimals. */
export type Field<Z extends z.ZodType = z.ZodType, T = unknown> = Z & { readonly [fieldType]?: T };

const metaKey = "anwei";

function field<Z extends z.ZodType, T>(schema: Z, data: FieldData): Field<Z, T> {
  return schema.meta({ title: data.title.zh, description: data.title.en, [metaKey]: data }) as Field<Z, T>;
}

/** The kernel's data of a field. @throws TypeError for a plain zod schema, which lacks title and unit. */
export function fieldDataOf(schema: z.ZodType): FieldData {
  const data = schema.meta()?.[metaKey];
  if (data === undefined) throw new TypeError("a field is made with count, money, choice, date and their like");
  return data as FieldData;
}

const decimalText = z.string().regex(/^[+-]?\d+(\.\d+)?$/);

export type NumberField = Field<z.ZodUnion<readonly [z.ZodNumber, z.ZodString]>, { type: "number" }>;
export type TestField = Field<z.ZodBoolean, { type: "test" }>;
export type ChoiceField<M extends string> = Field<z.ZodType<M>, { type: "choice"; member: M }>;
export type GradeField<M extends string> = Field<z.ZodType<M>, { type: "grade"; member: M }>;
export type SetField<M extends string> = Field<z.ZodType<M[]>, { type: "set"; member: M }>;
export type DateField = Field<z.ZodType<string>, { type: "date" }>;
export type InstantField = Field<z.ZodType<string>, { type: "instant" }>;
export type TextField = Field<z.ZodString, { type: "text" }>;
export type SpanField = Field<z.ZodType<{ from: string; to: string | null }>, { type: "span" }>;
export type RefField<K extends Kind> = Field<z.ZodString, { type: "ref"; to: K }>;

export interface AmountOptions extends More {
  /** A base unit of `units`; left out for a pure number. */
  readonly unit?: string;
  /** How people read a pure number: 0.1 as 10%. It changes no value. */
  readonly as?: "percent";
  /** Decimal places the fact is recorded with; 0 unless said. */
  readonly decimals?: number;
  readonly min?: string | number;
  readonly max?: string | number;
  /** A field of the same record that includes this number, and so bounds it while it is unknown. */
  readonly partOf?: string;
}

/** A number in a unit, with its decimal places and bounds. */
export function amount(title: Text, options: AmountOptions = {}): NumberField {
  const { unit = "", decimals = 0, min, max, ...more } = options;
  return field(z.union([z.number(), decimalText] as const), {
    type: "number",
    title,
    unit,
    decimals,
    ...(min === undefined ? {} : { min: Exact.of(min).toString() }),
    ...(max === undefined ? {} : { max: Exact.of(max).toString() }),
    ...more,
  });
}

/** A whole number from 0 up: people unless another unit is said. */
export const count = (
  title: Text,
  options: More & { readonly unit?: string; readonly partOf?: string } = {},
): NumberField => amount(title, { unit: "person", min: 0, ...options });

/** Money in yuan, with fen as decimals. */
export const money = (title: Text, options: More = {}): NumberField =>
  amount(title, { unit: "yuan", decimals: 2, min: 0, ...options });

export const yesNo = (title: Text, options: More = {}): TestField =>
  field(z.boolean(), { type: "test", title, ...options });

interface MemberOptions extends More {
  /** What else tables write for a member, in whatever case and width: `{ ammonia: ["NH3", "7664-41-7"] }`. */
  readonly memberAlso?: MemberAlso;
}

interface OpenOptions extends MemberOptions {
  /** Regions may add members of their own, see `withMembers`. Rules about it end in `otherwise`. */
  readonly open?: true;
}

/** One of several named possibilities without an order. */
export const choice = <const M extends string>(
  title: Text,
  members: Members<M>,
  options: OpenOptions = {},
): ChoiceField<M> =>
  field(z.enum(Object.keys(members)) as unknown as z.ZodType<M>, { type: "choice", title, members, ...options });

/** One of several possibilities in an order, from the first to the gravest. */
export const grade = <const M extends string>(
  title: Text,
  members: Members<M>,
  options: MemberOptions = {},
): GradeField<M> =>
  field(z.enum(Object.keys(members)) as unknown as z.ZodType<M>, {
    type: "choice",
    ordered: true,
    title,
    members,
    ...options,
  });

/** Any number of the named possibilities at once. */
export const set = <const M extends string>(title: Text, members: Members<M>, options: OpenOptions = {}): SetField<M> =>
  field(z.array(z.enum(Object.keys(members))) as unknown as z.ZodType<M[]>, {
    type: "set",
    title,
    members,
    ...options,
  });

/**
 * An open choice with more members: a region adds what its documents name.
 *
 * @example
 * ```ts
 * const ours = extend(activities, { action: withMembers(activities.shape.action, { patrol: text("巡防", "patrol") }) });
 * ```
 */
export function withMembers<M extends string, const N extends string>(
  open: ChoiceField<M>,
  more: Members<N>,
  also?: MemberAlso,
): ChoiceField<M | N>;
export function withMembers<M extends string, const N extends string>(
  open: SetField<M>,
  more: Members<N>,
  also?: MemberAlso,
): SetField<M | N>;
export function withMembers(open: z.ZodType, more: Members, also?: MemberAlso): Field {
  const { type, title, members, ...options } = fieldDataOf(open) as ChoiceFieldData | SetFieldData;
  const memberAlso = { ...options.memberAlso, ...also };
  const all = { ...options, ...(Object.keys(memberAlso).length > 0 ? { memberAlso } : {}) } as OpenOptions;
  return (type === "set" ? set : choice)(title, { ...members, ...more }, all);
}

/** An open choice or set as two declare it: with the members of both. `undefined` for every other field. */
export function openJoined(first: FieldData | undefined, second: FieldData): FieldData | undefined {
  if (!first || !("open" in first) || !("open" in second) || first.type !== second.type) return undefined;
  const memberAlso = { ...second.memberAlso, ...first.memberAlso };
  const { memberAlso: _, ...own } = first;
  return {
    ...own,
    members: { ...first.members, ...second.members, ...first.members },
    ...(Object.keys(memberAlso).length > 0 ? { memberAlso } : {}),
  };
}

/** A calendar date in China's time. With `none: true` it may be stated that it has not come (`"none"`). */
export const date = (title: Text, options: More = {}): DateField =>
  field(z.string(), { type: "date", title, ...options });

/** A date and a time of day in China; a date alone is a time unknown within that day. */
export const instant = (title: Text, options: More = {}): InstantField =>
  field(z.string(), { type: "instant", title, ...options });

/** A text that rules can only group, count and compare for sameness by. */
export const label = (title: Text, options: More = {}): TextField =>
  field(z.string(), { type: "text", title, ...options });

/** From one date to another, the last one included; `to: null` says that it still runs. */
export const span = (title: Text, options: More = {}): SpanField =>
  field(z.object({ from: z.string(), to: z.string().nullable() }) as never, { type: "span", title, ...options });

/** The id of a record of another kind, whose facts a rule can read through it. */
export const ref = <K extends Kind>(title: Text, to: K, options: More = {}): RefField<K> => {
  const made: RefField<K> = field(z.string(), { type: "ref", title, to: to.name, ...options });
  targets.set(made, to);
  return made;
};

// A field is a plain zod schema whose data holds only the target's name; terms need its fields.
const targets = new WeakMap<z.ZodType, Kind>();

/** The kind that a reference field points to. */
export const targetOf = (of: Field): Kind | undefined => targets.get(of);

/** What a fact of this field looks like in JSON. */
export type Raw<F> = F extends { readonly [fieldType]?: infer T }
  ? NonNullable<T> extends { type: "number" }
    ? number | string | { readonly value: string; readonly unit: string }
    : NonNullable<T> extends { type: "test" }
      ? boolean
      : NonNullable<T> extends { member: infer M; type: infer Y }
        ? Y extends "set"
          ? readonly M[]
          : M
        : NonNullable<T> extends { type: "span" }
          ? { readonly from: string; readonly to: string | null }
          : string
  : never;

/** The type mark of a field, for deriving the type of its term. */
export type FieldType<F> = F extends { readonly [fieldType]?: infer T } ? NonNullable<T> : never;
