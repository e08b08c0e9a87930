import { z } from "zod";
import { DefinitionError } from "../define/problem.js";
import { type Text, text } from "../text.js";
import {
  type ChoiceField,
  choice,
  type DateField,
  date,
  type FieldData,
  fieldDataOf,
  type InstantField,
  instant,
  type Kind,
  label,
  type RefField,
  ref,
  type Shape,
  type TextField,
  yesNo,
} from "./fields.js";
import { kindProblems } from "./kind-problems.js";

function define<const Name extends string, S extends Shape>(
  name: Name,
  title: Text,
  shape: S,
  { complete, base }: { readonly complete?: Text | undefined; readonly base?: Kind } = {},
): Kind<Name, S> {
  const fields: Record<string, FieldData> = {};
  for (const [name, schema] of Object.entries(shape)) fields[name] = fieldDataOf(schema);
  const data = Object.freeze({ name, title, ...(complete ? { complete } : {}), fields });
  const problems = kindProblems(data);
  if (problems.length > 0) throw new DefinitionError(name, problems);
  return Object.freeze({ name, shape, data, ...(base ? { base } : {}) });
}

const unitKinds = {
  country: text("国家", "country"),
  province: text("省", "province"),
  city: text("市", "city"),
  county: text("县（市、区）", "county"),
  township: text("乡镇（街道）", "township"),
  village: text("村（居）", "village"),
  grid: text("网格", "grid"),
  zone: text("开发区（园区）", "development zone"),
  department: text("部门", "department"),
  enterprise: text("企业", "enterprise"),
} as const;

export type UnitKind = keyof typeof unitKinds;

export type UnitsShape = {
  readonly id: TextField;
  readonly name: TextField;
  readonly kind: ChoiceField<UnitKind>;
  readonly code: TextField;
  readonly parent: TextField;
  readonly from: DateField;
  readonly to: DateField;
};

/**
 * The units that answer for safety: governments, departments, enterprises. A unit may stand in several rows
 * with different spans: each says its parent and its facts from `from` to `to`.
 */
export const units: Kind<"units", UnitsShape> = define("units", text("单位", "Units"), {
  id: label(text("编号", "id"), { also: ["单位编号", "代码"] }),
  name: label(text("名称", "name"), { also: ["单位名称"] }),
  kind: choice(text("类别", "kind"), unitKinds, { also: ["单位类别"] }),
  code: label(text("行政区划代码", "administrative code"), { also: ["区划代码"] }),
  parent: label(text("上级", "parent"), { also: ["上级单位"] }),
  from: date(text("起", "from"), { also: ["起始日期", "生效日期"] }),
  to: date(text("止", "to"), { also: ["终止日期"], none: true }),
} satisfies UnitsShape);

/** What every record has besides the fields of its kind. */
export type BaseShape<U extends Kind = typeof units> = {
  readonly id: TextField;
  readonly unit: RefField<U>;
  readonly happenedOn: DateField;
  readonly recordedAt: InstantField;
  readonly supersedes: TextField;
};

const base: BaseShape = {
  id: label(text("编号", "id")),
  unit: ref(text("单位", "unit"), units, { also: ["所属单位", "县区"] }),
  happenedOn: date(text("发生日期", "date"), { also: ["日期"] }),
  recordedAt: instant(text("录入时间", "recorded at"), { also: ["记录时间"] }),
  supersedes: label(text("更正", "supersedes"), { also: ["更正记录", "替代"] }),
};

/**
 * Declares a kind of record. Every kind has `id`, `unit`, `happenedOn`, `recordedAt` and `supersedes` besides
 * its own fields; a field of the same name replaces the given one (a better title, an extended unit). Where practice
 * takes what is not on record not to have happened, `complete` says why; otherwise a count from the table has no upper
 * end without zero reports.
 *
 * @throws DefinitionError with every problem found.
 *
 * @example
 * ```ts
 * const accidents = kind("accidents", text("事故", "Accidents"), { deaths: count(text("死亡人数", "deaths")) });
 * ```
 */
export const kind = <const Name extends string, const S extends Shape>(
  name: Name,
  title: Text,
  shape: S,
  options: { readonly complete?: Text } = {},
): Kind<Name, Omit<BaseShape, keyof S> & S> =>
  define(name, title, { ...base, ...shape }, options) as unknown as Kind<Name, Omit<BaseShape, keyof S> & S>;

/** The same kind with more fields: a region adds what its rules ask of a unit or an accident. */
export const extend = <Name extends string, S extends Shape, const More extends Shape>(
  to: Kind<Name, S>,
  more: More,
): Kind<Name, Omit<S, keyof More> & More> =>
  define(to.name, to.data.title, { ...to.shape, ...more }, { complete: to.data.complete, base: to }) as unknown as Kind<
    Name,
    Omit<S, keyof More> & More
  >;

/**
 * Zero reports (零报告): each row states that a unit, with all below it, has reported every record of a table
 * for a span of days; with `own`, its own records only, so that it says nothing of those below. Without one, a count
 * from that table is a lower bound only.
 */
export const completeness = kind("completeness", text("零报告", "Completeness"), {
  table: label(text("数据表", "table"), { also: ["表"] }),
  from: date(text("起", "from"), { also: ["起始日期"] }),
  to: date(text("止", "to"), { also: ["终止日期"] }),
  own: yesNo(text("仅本级", "own records only")),
});

/** A zod object of a kind's facts, all optional: for hosts that validate requests or print JSON Schema. */
export const schemaOf = (of: Kind): z.ZodObject => z.object(of.shape as Record<string, z.ZodType>).partial();
