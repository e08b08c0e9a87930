import type { Test } from "./certain.js";
import { fieldName, type NumberField, numberPattern, plainValueOf } from "./form.js";

const signs = { atLeast: ">=", moreThan: ">", atMost: "<=", below: "<", equals: "=" } as const;

/** A test as the XPath of ODK, with references to fields as the form writes them. */
export function xpathTest(test: Test, reference: (field: string) => string): string {
  if ("of" in test) {
    const parts = test.of.map((part) => {
      const written = xpathTest(part, reference);
      return "of" in part ? `(${written})` : written;
    });
    return parts.join(test.op === "all" ? " and " : " or ");
  }
  const item = reference(fieldName(test.item));
  const literal = (written: string, ordered: boolean): string => {
    const value = plainValueOf(written);
    if ("number" in value) return value.number;
    return ordered ? `date('${value.day}')` : `'${value.day}'`;
  };
  switch (test.op) {
    case "is":
      return `${item} = '${test.value}'`;
    case "is-not":
      return `(${item} != '' and ${item} != '${test.value}')`;
    case "differs":
      return `(${item} != '' and ${item} != ${literal(test.value, false)})`;
    case "compare":
      return `${item} ${signs[test.is]} ${literal(test.value, test.is !== "equals")}`;
  }
}

/** The constraint of a number: its limits and decimals. */
export function constraintOf({ min, max, decimals }: NumberField): { readonly constraint?: string } {
  const parts = [
    ...(min === undefined ? [] : [`. >= ${min}`]),
    ...(max === undefined ? [] : [`. <= ${max}`]),
    ...(decimals === 0 ? [] : [`regex(., '${numberPattern(decimals)}')`]),
  ];
  return parts.length === 0 ? {} : { constraint: parts.join(" and ") };
}
