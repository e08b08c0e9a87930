import { z } from "zod";
import { idPattern, longestId } from "../define/id.js";
import type { FormCode, ProblemCode } from "../define/problem.js";
import { isMeasure } from "../language/units.js";
import { type Text, text } from "../text.js";
import { parseDay, parseInstant } from "../time/calendar.js";
import { isReserved } from "./plain.js";

/** What a text with a form of its own must look like, for the refusal of one that does not. */
export interface Wanted {
  readonly code: ProblemCode | FormCode;
  readonly expected: Text;
  readonly todo: Text;
}

// By their English text, which is the message that zod gives where a schema is used on its own.
const wanted = new Map<string, Wanted>();
export const wantedFor = (message: string): Wanted | undefined => wanted.get(message);

export function want(code: ProblemCode | FormCode, expected: Text, todo: Text): string {
  wanted.set(expected.en, { code, expected, todo });
  return expected.en;
}

const textSchema = z.strictObject({ zh: z.string(), en: z.string() });

export { textSchema as text };

export const id = z
  .string()
  .max(longestId)
  .regex(
    idPattern,
    want(
      "bad-id",
      text("形如 accident/level 的小写 ASCII 标识", "a lower-case ASCII id such as accident/level"),
      text("请用小写字母、数字、连字符和斜杠", "Use lower-case letters, digits, hyphens and a slash."),
    ),
  );

/** Ids of documents, plugins, consequences and views, which have no slash. */
export const slug = z
  .string()
  .max(longestId)
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    want(
      "bad-id",
      text("形如 decree-493 的小写 ASCII 标识", "a lower-case ASCII id such as decree-493"),
      text("请用小写字母、数字和连字符", "Use lower-case letters, digits and hyphens."),
    ),
  );

const reservedName = want(
  "reserved-name",
  text("JavaScript 对象自有名称之外的名称", "a name that JavaScript's own objects do not have"),
  text("改名", "Use another name."),
);

/**
 * Names of tables, fields and members. A name that is a number would lose its place among the members of a choice,
 * since JavaScript puts such keys first.
 */
export const name = z
  .string()
  .max(100)
  .regex(
    /^[0-9]*[A-Za-z_-][A-Za-z0-9_-]*$/,
    want(
      "bad-name",
      text(
        "ASCII 字母、数字、连字符组成的名称，不全为数字",
        "a name of ASCII letters, digits and hyphens, not a number",
      ),
      text("改名，中文写在标题里", "Use another name; titles say it in Chinese."),
    ),
  )
  .refine((written) => !isReserved(written), reservedName);

/** Keys of a table: one name, or several joined with a slash. */
export const keys = z
  .string()
  .max(400)
  .regex(
    /^[0-9]*[A-Za-z_-][A-Za-z0-9_-]*(\/[0-9]*[A-Za-z_-][A-Za-z0-9_-]*)*$/,
    want(
      "bad-name",
      text("选项名，多个以斜杠相连", "members, several joined with a slash"),
      text("改正键名", "Mend the key."),
    ),
  )
  .refine((written) => !isReserved(written), reservedName);

export const decimal = z
  .string()
  .max(60)
  .regex(
    /^[+-]?[0-9]+(\.[0-9]+)?$/,
    want("bad-value", text("带引号的十进制数", "a decimal number in quotes"), text("改正取值", "Mend the value.")),
  );

const aDate = want(
  "bad-date",
  text("形如 2007-06-01 的日期", "a date such as 2007-06-01"),
  text("改为存在的日期", "Write a date that exists."),
);
export const date = z
  .string()
  .regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/, { message: aDate, abort: true })
  .refine((written) => parseDay(written) !== undefined, aDate);

export const instant = z
  .string()
  .refine(
    (written) => parseInstant(written) !== undefined,
    want(
      "bad-date",
      text("形如 2009-03-01T14:30 的时刻", "an instant such as 2009-03-01T14:30"),
      text("改为存在的时刻", "Write an instant that exists."),
    ),
  );

const aUnit = want(
  "unknown-unit",
  text(
    "单位表中的基本单位，或其积与商；无单位的数为空",
    "a base unit of the list, or a product or quotient of them; empty for a pure number",
  ),
  text("改正单位", "Mend the unit."),
);
export const unit = z
  .string()
  .max(100)
  .refine((written) => written === "" || isMeasure(written), aUnit);

/** A whole number that moves a date or a period: some thousand years of days at most. */
export const shift = z.int().min(-400_000).max(400_000);
export const length = z.int().min(1).max(400_000);
export const decimals = z.int().min(0).max(30);
