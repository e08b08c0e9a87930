import type {
  DecisionData,
  DefinitionData,
  IndicatorData,
  OutcomeMembers,
  ParameterData,
  QuantityData,
} from "../define/definition.js";
import type { ChoiceFieldData, FieldData, KindData, Members, SetFieldData } from "../facts/fields.js";
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

/** A member of a choice. Members are ordered and keys of a JSON object are not: in JSON they stand in a list. */
export interface MemberForm {
  readonly id: string;
  readonly title: Text;
}

type Listed<T extends { readonly members: Members }> = Omit<T, "members"> & { readonly members: readonly MemberForm[] };

/** A field in its JSON form. */
export type FieldForm =
  | Exclude<FieldData, ChoiceFieldData | SetFieldData>
  | Listed<ChoiceFieldData>
  | Listed<SetFieldData>;

/** A kind of record in its JSON form. */
export type KindForm = Omit<KindData, "fields"> & { readonly fields: Readonly<Record<string, FieldForm>> };

/** A definition in its JSON form. */
export type DefinitionForm =
  | (Omit<ParameterData, "of" | "by"> & {
      readonly of: FieldForm;
      readonly by?: readonly Listed<NonNullable<ParameterData["by"]>[number]>[];
    })
  | QuantityData
  | (Omit<IndicatorData, "by"> & { readonly by?: Listed<NonNullable<IndicatorData["by"]>> })
  | (Omit<DecisionData, "outcomes"> & { readonly outcomes: Listed<OutcomeMembers> });

/** Members as their JSON form lists them. */
export const membersForm = (members: Members): readonly MemberForm[] =>
  Object.entries(members).map(([id, title]) => ({ id, title }));

const listed = <T extends { readonly members: Members }>(of: T): Listed<T> => ({
  ...of,
  members: membersForm(of.members),
});

/** A field as its JSON form says it. */
export const fieldForm = (field: FieldData): FieldForm =>
  field.type === "choice" || field.type === "set" ? listed(field) : field;

/** A kind of record as its JSON form says it. */
export const kindForm = (kind: KindData): KindForm => ({
  ...kind,
  fields: Object.fromEntries(Object.entries(kind.fields).map(([name, field]) => [name, fieldForm(field)])),
});

/** A definition as its JSON form says it, in which the order of members shows. */
export function definitionForm(data: DefinitionData): DefinitionForm {
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
