import { z } from "zod";
import { comparisons, type Node, type TestNode } from "../language/node.js";
import { text } from "../text.js";
import { periodUnits } from "../time/period.js";
import { date, decimal, decimals, id, instant, name, shift, unit, want } from "./scalars.js";

const maybe = z.exactOptional;

/** Any term. */
export const node: z.ZodType<Node, Node> = z.lazy(() => nodeUnion);
/** A term that holds or does not. */
export const test: z.ZodType<TestNode, TestNode> = z.lazy(() => testUnion);
const nodes = z.array(node).readonly();
const tests = z.array(test).readonly();

const who = z.enum(["subject", "record"]);
const comparison = z.enum(comparisons);
const path = z.union([z.tuple([name]).readonly(), z.tuple([name, name]).readonly()]);

const subject = z.strictObject({ who, via: maybe(name), years: maybe(shift), periods: maybe(shift) });

const pair = want(
  "bad-value",
  text("恰好两项", "exactly two terms"),
  text("减法和除法各有两项", "A difference and a quotient have two terms."),
);

const fact = z.strictObject({ op: z.literal("fact"), who, path });
const parameter = z.strictObject({ op: z.literal("parameter"), id, at: maybe(nodes) });
const always = z.strictObject({ op: z.literal("always"), value: z.boolean() });
const compare = z.strictObject({ op: z.literal("compare"), is: comparison, left: node, right: node });
const grade = z.strictObject({
  op: z.literal("grade"),
  is: comparison,
  left: node,
  right: node,
  order: z.array(name).readonly(),
});
const oneOf = z.strictObject({ op: z.literal("oneOf"), of: node, members: z.array(name).readonly() });
const same = z.strictObject({ op: z.literal("same"), left: node, right: node });
const includes = z.strictObject({ op: z.literal("includes"), set: node, member: node });
const within = z.strictObject({ op: z.literal("within"), number: node, range: node });
const covers = z.strictObject({ op: z.literal("covers"), span: node, date: node });
const exists = z.strictObject({ op: z.literal("exists"), of: node });
const all = z.strictObject({ op: z.literal("all"), of: tests });
const any = z.strictObject({ op: z.literal("any"), of: tests });
const not = z.strictObject({ op: z.literal("not"), of: test });
const atLeastOf = z.strictObject({ op: z.literal("atLeastOf"), count: z.int().min(0).max(10_000), of: tests });

export const testUnion = z.discriminatedUnion("op", [
  always,
  fact,
  parameter,
  compare,
  grade,
  oneOf,
  same,
  includes,
  within,
  covers,
  exists,
  all,
  any,
  not,
  atLeastOf,
]);

const definition = z.strictObject({ op: z.literal("definition"), id, of: subject, at: maybe(node) });

export const nodeUnion = z.discriminatedUnion("op", [
  z.strictObject({ op: z.literal("number"), value: decimal, unit: maybe(unit) }),
  z.strictObject({ op: z.literal("choice"), value: name }),
  z.strictObject({ op: z.literal("date"), value: date }),
  z.strictObject({ op: z.literal("instant"), value: instant }),
  definition,
  z.strictObject({
    op: z.literal("clock"),
    which: z.enum(["judgedOn", "judgedAt", "asOf", "periodStart", "periodEnd", "yearStart", "yearEnd"]),
  }),
  z.strictObject({ op: z.literal("elapsed"), by: z.enum(["day", "month", "quarter"]) }),
  z
    .strictObject({
      op: z.enum(["plus", "minus", "times", "divide", "min", "max"]),
      of: z.array(node).min(1).readonly(),
    })
    .refine(({ op, of }) => (op !== "minus" && op !== "divide") || of.length === 2, { message: pair, path: ["of"] }),
  z.strictObject({ op: z.literal("round"), mode: z.enum(["halfUp", "up", "down"]), decimals, of: node }),
  z.strictObject({ op: z.literal("daysBetween"), from: node, to: node }),
  z.strictObject({
    op: z.literal("shift"),
    of: node,
    by: node,
    unit: z.enum(["hour", "day", "workingDay", "month", "year"]),
    direction: z.enum(["later", "earlier"]),
  }),
  z.strictObject({ op: z.literal("nextWorkingDay"), of: node }),
  z.strictObject({ op: z.literal("endOf"), unit: z.enum(periodUnits), of: node }),
  z.strictObject({ op: z.literal("dayOf"), of: node }),
  z.strictObject({ op: z.literal("startOfDay"), of: node }),
  z.strictObject({ op: z.literal("range"), low: node, high: node }),
  z.strictObject({ op: z.literal("rangeEnd"), end: z.enum(["low", "high"]), of: node }),
  z.strictObject({ op: z.literal("unsettled"), of: node }),
  testUnion,
]);
