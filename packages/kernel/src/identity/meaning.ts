import type { ConsequenceData, DefinitionData, InForce, OutcomeMembers, RawValue } from "../define/definition.js";
import type { FieldData, KindData, Members } from "../facts/fields.js";
import { definitionForm, versioned } from "../json/form.js";
import type { Citation, Unsourced } from "../source/source.js";
import type { Text } from "../text.js";
import { contentHash } from "./canonical.js";

/** What a definition is pinned by. Both are the SHA-256 of canonical JSON, in hexadecimal. */
export interface Hashes {
  /** Of what decides: the same when only titles, notes, sources or examples change. */
  readonly meaning: string;
  /** Of everything: the SHA-256 of the very bytes that `writeDefinition` writes. */
  readonly edition: string;
}

/**
 * The two hashes of a definition, the same on every machine. They cover the definition's own data; what it
 * mentions has hashes of its own, and a rulebook has two for all of them.
 */
export const hashesOf = (data: DefinitionData): Hashes => ({
  meaning: contentHash(meaningOf(data)),
  edition: contentHash(versioned({ definition: definitionForm(data) })),
});

// What is left out is named field by field, so that whatever a definition gains later decides until it is said not to.

/**
 * A definition without what only people read: titles, notes, sources, examples, the words of consequences. What is
 * left decides, so that a mended title does not change the hash that decisions are pinned to.
 */
export function meaningOf(data: DefinitionData): unknown {
  const { title: _, note: __, ...own } = data;
  switch (own.kind) {
    case "parameter":
      return {
        ...own,
        of: meaningOfField(own.of),
        by: own.by?.map(({ members }) => ({ members: namesOf(members) })),
        history: own.history.map(withoutSource),
      };
    case "quantity": {
      const { examples: _, ...decides } = own;
      return { ...decides, editions: own.editions.map(meaningOfEdition) };
    }
    case "indicator": {
      const { examples: _, cites: __, ...decides } = own;
      return { ...decides, by: own.by && { of: own.by.of, members: namesOf(own.by.members) } };
    }
    case "decision": {
      const { examples: _, ...decides } = own;
      return {
        ...decides,
        outcomes: { ...own.outcomes, members: namesOf(own.outcomes.members) } satisfies Listed<OutcomeMembers>,
        consequences: own.consequences && mapped(own.consequences, (all) => all.map(meaningOfConsequence)),
        editions: own.editions.map(meaningOfEdition),
      };
    }
  }
}

/**
 * What others that build on a definition rely on: what it is about and what its answers can be. Its rows, its filter, its
 * values and their dates may change without it.
 */
export function signatureOf(data: DefinitionData): unknown {
  switch (data.kind) {
    case "parameter":
      return {
        kind: data.kind,
        of: meaningOfField(data.of),
        by: data.by?.map(({ members }) => ({ members: namesOf(members) })),
      };
    case "quantity": {
      const { kind, about, type, unit } = data;
      return { kind, about, type, unit };
    }
    case "indicator": {
      const { kind, about, type, unit, by } = data;
      return { kind, about, type, unit, by: by && namesOf(by.members) };
    }
    case "decision": {
      const { kind, about, outcomes, combine } = data;
      return {
        kind,
        about,
        outcomes: { ordered: outcomes.ordered, members: namesOf(outcomes.members) },
        several: combine === "every",
      };
    }
  }
}

/** A kind of record without the titles and other names of its fields. */
export const meaningOfKind = ({ title: _, complete, fields, ...own }: KindData): unknown => ({
  ...own,
  ...(complete ? { complete: true } : {}),
  fields: mapped(fields, meaningOfField),
});

type Listed<T> = Omit<T, "members"> & { readonly members: readonly string[] };

interface Sourced extends InForce {
  readonly cites: readonly Citation[] | Unsourced;
}

const withoutSource = <T extends Sourced & { readonly value?: RawValue }>({ cites: _, ...own }: T): unknown => own;

const meaningOfEdition = <R extends { readonly note?: Text }>({
  cites: _,
  rows,
  ...own
}: Sourced & { readonly rows: readonly R[] }): unknown => ({ ...own, rows: rows.map(({ note: _, ...row }) => row) });

const meaningOfConsequence = ({ text: _, who: __, to: ___, ...own }: ConsequenceData): unknown => own;

/** What a field has only for people and for reading tables. */
interface PeopleOnly {
  readonly as?: "percent";
  readonly memberAlso?: unknown;
}

/** A field without its titles and other names; of an open choice, whatever its members are so far. */
export function meaningOfField(field: FieldData): unknown {
  const { title: _, also: __, as: ___, memberAlso: ____, assume, ...own } = field as FieldData & PeopleOnly;
  return {
    ...own,
    ...(assume ? { assume: { value: assume.value } } : {}),
    ...("members" in own ? { members: "open" in own ? [] : namesOf(own.members) } : {}),
  };
}

// Members decide by their names and their order.
const namesOf = (members: Members): readonly string[] => Object.keys(members);

const mapped = <T>(of: Readonly<Record<string, T>>, change: (value: T) => unknown): unknown =>
  Object.fromEntries(Object.entries(of).map(([key, value]) => [key, change(value)]));
