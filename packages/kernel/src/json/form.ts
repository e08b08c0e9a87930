import type { DefinitionData } from "../define/definition.js";
import type { FieldData, KindData, Members } from "../facts/fields.js";
import type { Text } from "../text.js";

/**
 * The version of the rule language and of its JSON form. It grows when a term is added; older forms stay readable.
 */
export const languageVersion = 1;

/** Says in which version of the language something is written. */
export const versioned = <T extends object>(written: T): { readonly language: typeof languageVersion } & T => ({
  language: languageVersion,
  ...written,
});

// Members are ordered, keys of a JSON object are not: in JSON they stand in a list.
export type MemberForm = { readonly id: string; readonly title: Text };

/** Members as their JSON form lists them. */
export const membersForm = (members: Members): readonly MemberForm[] =>
  Object.entries(members).map(([id, title]) => ({ id, title }));

/** Data whose `members` stand in a list. */
type Form<T> = T extends { readonly members: Members }
  ? Omit<T, "members"> & { readonly members: readonly MemberForm[] }
  : T;

const listed = <T extends { readonly members: Members }>(of: T) => ({ ...of, members: membersForm(of.members) });

/** A field in its JSON form. */
export const fieldForm = (field: FieldData): Form<FieldData> => ("members" in field ? listed(field) : field);

/** A kind of record in its JSON form. */
export const kindForm = (kind: KindData) => ({
  ...kind,
  fields: Object.fromEntries(Object.entries(kind.fields).map(([name, field]) => [name, fieldForm(field)])),
});

/** A definition in its JSON form, in which the order of members shows. */
export function definitionForm(data: DefinitionData) {
  switch (data.kind) {
    case "parameter": {
      const { by, ...own } = data;
      return { ...own, of: fieldForm(data.of), ...(by ? { by: by.map(listed) } : {}) };
    }
    case "quantity":
      return data;
    case "indicator": {
      const { by, ...own } = data;
      return { ...own, ...(by ? { by: listed(by) } : {}) };
    }
    case "decision":
      return { ...data, outcomes: listed(data.outcomes) };
  }
}
