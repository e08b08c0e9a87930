import { canonicalJson, type FieldData, fieldForm, type Kind, type KindData } from "@anwei/kernel";

/** Fields that a plugin adds to a kind of record that others brought, with that kind as it was when they were written. */
export interface Extension {
  readonly kind: string;
  readonly fields: Readonly<Record<string, FieldData>>;
}

/** The kind that all extensions of a kind begin from. */
export const rootOf = (kind: Kind): Kind => (kind.base ? rootOf(kind.base) : kind);

/** What an extended kind adds to the one it extends. */
export function extensionOf({ name, data, base }: Kind): Extension {
  const known: KindData["fields"] = base?.data.fields ?? {};
  return {
    kind: name,
    fields: Object.fromEntries(Object.entries(data.fields).filter(([field, own]) => !sameField(known[field], own))),
  };
}

/** Whether two fields are declared alike, their titles included. */
export const sameField = (a: FieldData | undefined, b: FieldData): boolean =>
  a !== undefined && canonicalJson(fieldForm(a)) === canonicalJson(fieldForm(b));
