import { contentHash } from "@anwei/kernel";
import type { ChecklistData, EntryData, OpensData } from "./data.js";
import { isGroup } from "./data.js";

/** What a checklist is pinned by: as of definitions, one hash of what decides and one of everything. */
export interface ChecklistHashes {
  /** Of what decides: the same when only titles, hints, notes or sources are mended. */
  readonly meaning: string;
  /** Of all its content. */
  readonly edition: string;
}

export const checklistHashes = (data: ChecklistData): ChecklistHashes => ({
  meaning: contentHash(meaningOf(data)),
  edition: contentHash(data),
});

// What is left out is named field by field, so that whatever a checklist gains later decides until it is said not to.

/** A checklist without what only people read; ids are permanent, so that they stand for what is asked. */
function meaningOf({ title: _, note: __, documents: ___, sources: ____, ...data }: ChecklistData): unknown {
  const { scoring } = data;
  return {
    ...data,
    choices: data.choices.map(({ name, members }) => ({ name, members: members.map((member) => member.name) })),
    items: data.items.map(meaningOfEntry),
    scoring: scoring && meaningOfScoring(scoring),
  };
}

function meaningOfEntry({ title: _, hint: __, ...entry }: EntryData): unknown {
  if (isGroup(entry as EntryData)) {
    const { items, ...group } = entry as Extract<EntryData, { readonly items: unknown }>;
    return { ...group, items: items.map(meaningOfEntry) };
  }
  const { cites: ___, opens, ...item } = entry as Exclude<EntryData, { readonly items: unknown }>;
  return { ...item, ...(opens ? { opens: meaningOfOpens(opens) } : {}) };
}

const meaningOfOpens = ({ measure: _, ...opens }: OpensData): unknown => opens;

const meaningOfScoring = ({ cites: _, grades, ...scoring }: NonNullable<ChecklistData["scoring"]>): unknown => ({
  ...scoring,
  grades: grades.map(({ title: _, ...grade }) => grade),
});
