import { formatDay, type Outcome, outcomeOf, saidOf, scopeOf, type Text, textOf } from "@anwei/kernel";
import type { AgreementView } from "@anwei/plugin";
import type { Viewing } from "./viewing.js";

/** One record of which the official outcome is on record. */
export interface AgreementRow {
  readonly id: string;
  readonly title: string;
  readonly happenedOn: string | undefined;
  readonly official: string;
  readonly officialTitle: Text;
  readonly decided: Outcome;
  /** The decided outcome as people say it. */
  readonly said: Text;
  /** `equal`: the same, for certain. `within`: among those that the known facts allow. `differs`: neither. */
  readonly agreement: "equal" | "within" | "differs";
  /** Where the official outcome was read. */
  readonly source?: string;
}

export interface AgreementData {
  readonly view: "agreement";
  readonly id: string;
  readonly title: Text;
  readonly decision: string;
  readonly table: string;
  readonly rows: readonly AgreementRow[];
}

export function showAgreement(view: AgreementView, { book, interpreter, records, names }: Viewing): AgreementData {
  const data = book.definition(view.decision);
  if (data?.kind !== "decision")
    return { view: "agreement", id: view.id, title: view.title, decision: view.decision, table: "", rows: [] };
  const { table } = data.about;
  const scope = scopeOf(interpreter, data);
  const rows = records.all(table).flatMap((row): AgreementRow[] => {
    const official = textOf(row, view.official);
    if (official === undefined) return [];
    const answer = interpreter.answer(view.decision, row);
    const decided = outcomeOf(data, answer);
    for (const fact of decided.missing) names.fact(fact, table);
    const source = view.source === undefined ? undefined : textOf(row, view.source);
    const agreement =
      decided.value === official ? "equal" : decided.possible?.includes(official) ? "within" : "differs";
    const happened = row.facts.happenedOn;
    return [
      {
        id: row.id,
        title: textOf(row, "name") ?? row.id,
        happenedOn:
          happened?.type === "number" && happened.is.lo.isFinite ? formatDay(happened.is.lo.toNumber()) : undefined,
        official,
        officialTitle: data.outcomes.members[official] ?? { zh: official, en: official },
        decided,
        said: saidOf(data, answer.value, scope),
        agreement,
        ...(source === undefined ? {} : { source }),
      },
    ];
  });
  return { view: "agreement", id: view.id, title: view.title, decision: view.decision, table, rows };
}
