import { allNodesOf, type DefinitionData, type KindData, type Node } from "@anwei/kernel";

/**
 * The columns that rules read, by table: a dataset says of which of them it has none. Fields that a kind does not have
 * are left to the check of the rules themselves.
 *
 * @example
 * ```ts
 * const dataset = await readDataset(folder, kinds, { needs: columnsRead(definitions, kinds) });
 * ```
 */
export function columnsRead(
  definitions: Iterable<DefinitionData>,
  kinds: ReadonlyMap<string, KindData>,
): ReadonlyMap<string, readonly string[]> {
  const read = new Map<string, Set<string>>();
  const add = (table: string | undefined, [field, ...further]: readonly string[]): void => {
    const of = table === undefined || field === undefined ? undefined : kinds.get(table)?.fields[field];
    if (table === undefined || field === undefined || of === undefined) return;
    read.set(table, (read.get(table) ?? new Set()).add(field));
    if (of.type === "ref" && further.length > 0) add(of.to, further);
  };
  for (const data of definitions) {
    if (data.kind === "parameter") continue;
    const subject = data.about.table;
    const record = data.kind === "indicator" && "table" in data.over ? data.over.table : subject;
    const tableOf = (who: "subject" | "record"): string => (who === "subject" ? subject : record);
    if (data.law === "event" || data.law === "eventOrMilder") add(subject, ["happenedOn"]);
    if (data.kind === "indicator" && "ref" in data.link) add(record, [data.link.ref]);
    if (data.kind === "indicator" && "same" in data.link) {
      for (const [inRecord, inSubject] of data.link.same) {
        add(record, inRecord);
        add(subject, inSubject);
      }
    }
    for (const { node } of allNodesOf(data)) {
      for (const term of termsIn(node)) {
        if (term.op === "fact") add(tableOf(term.who), term.path);
        else if (term.op === "definition" && term.of.via !== undefined) add(tableOf(term.of.who), [term.of.via]);
      }
    }
  }
  return new Map([...read].map(([table, fields]) => [table, [...fields]]));
}

function* termsIn(value: unknown): Generator<Node> {
  if (typeof value !== "object" || value === null) return;
  if ("op" in value) yield value as Node;
  for (const inner of Object.values(value)) yield* termsIn(inner);
}
