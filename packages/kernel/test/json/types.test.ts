import { expect, test } from "vitest";
import type { z } from "zod";
import type {
  Citation,
  DefinitionData,
  DefinitionForm,
  DocumentData,
  FieldData,
  KindData,
  KindForm,
  Node,
  TestNode,
} from "../../src/index.js";
import type { nodeUnion, testUnion } from "../../src/json/node-schema.js";
import {
  type citationSchema,
  definitionSchema,
  type documentSchema,
  type fieldSchema,
  type kindSchema,
} from "../../src/json.js";

// A type without `readonly`, in which terms inside terms are marked, not followed: they are `Node` or `Test` by name.
type Marked<T> = [T, Node] extends [Node, T] ? "Node" : [T, TestNode] extends [TestNode, T] ? "Test" : Plain<T>;
type Plain<T> = T extends object ? { -readonly [K in keyof T]: Marked<T[K]> } : T;
type Same<A, B> = (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false;

/** Does not compile unless the schema reads exactly the type: no key more or less, none more or less optional. */
const reads = <_ extends true>(): true => true;

test("schemas read exactly the types of definitions, so that no new term or key can be forgotten", () => {
  const same = [
    reads<Same<z.output<typeof nodeUnion>, Node>>(),
    reads<Same<z.output<typeof testUnion>, TestNode>>(),
    reads<Same<z.output<typeof fieldSchema>, FieldData>>(),
    reads<Same<z.output<typeof kindSchema>, KindData>>(),
    reads<Same<z.output<typeof documentSchema>, DocumentData>>(),
    reads<Same<z.output<typeof citationSchema>, Citation>>(),
    reads<Same<z.output<typeof definitionSchema>, DefinitionData>>(),
    reads<Same<z.input<typeof kindSchema>, KindForm>>(),
    reads<Same<z.input<typeof definitionSchema>, DefinitionForm>>(),
  ];
  expect(same).not.toContain(false);
});

test("the comparison of types sees a key more, a key optional and a term of another kind", () => {
  // @ts-expect-error a key more
  reads<Same<{ a: string; b?: string }, { a: string }>>();
  // @ts-expect-error optional
  reads<Same<{ a?: string }, { a: string }>>();
  // @ts-expect-error one member of a union less
  reads<Same<Exclude<z.output<typeof nodeUnion>, { op: "round" }>, Node>>();
  // @ts-expect-error a test where any term may stand
  reads<Same<{ of: TestNode }, { of: Node }>>();
  expect(Object.keys(definitionSchema.def.options)).toHaveLength(4);
});
