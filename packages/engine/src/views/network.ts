import {
  type DecisionData,
  formatPeriod,
  type Outcome,
  outcomeOf,
  type Period,
  type RecordRow,
  saidOf,
  scopeOf,
  type Text,
  textOf,
} from "@anwei/kernel";
import type { NetworkView } from "@anwei/plugin";
import { isJudged, periodsAsked } from "../asked.js";
import type { Finding } from "../finding.js";
import { consequencesOf } from "../follows.js";
import { unitHolds } from "../unit-holds.js";
import { isCounted } from "./figure.js";
import type { Viewing } from "./viewing.js";

/**
 * How a unit stands: something follows from an answer about it; something may follow; nothing follows from any; no rule
 * applies to it. In this order, the gravest first.
 */
export const standings = ["found", "undecided", "well", "none"] as const;

export type Standing = (typeof standings)[number];

/** What a rule says of a unit, or the gravest that it says of the unit's own records. */
export interface NetworkAnswer {
  readonly standing: Exclude<Standing, "none">;
  /** Of a rule about periods: the last one of the judged year in which it applies. */
  readonly period?: string;
  /** The period has not ended: judged on what is there so far. */
  readonly soFar?: true;
  /** What was assumed for it is among what was assumed for the unit. */
  readonly outcome: Omit<Outcome, "assumed">;
  /** The outcome as people say it. */
  readonly said: Text;
  /** Of a rule about records: the unit's records that stand so, by what is said of them, the most frequent first. */
  readonly records?: readonly { readonly said: Text; readonly ids: readonly string[] }[];
}

/** What a rule finds of a unit besides what the network asks. */
export interface NetworkFinding extends NetworkAnswer {
  readonly rule: string;
  readonly title: Text;
}

/** A unit of the tree. */
export interface NetworkRow {
  readonly unit: string;
  readonly title: string;
  readonly kind: string;
  /** The unit of an earlier row directly below which it stands on the day of judging. */
  readonly parent?: string;
  /** How many units stand above it. */
  readonly depth: number;
  readonly standing: Standing;
  /** One for each of the view's `states`; `null` where the rule does not apply. */
  readonly answers: readonly (NetworkAnswer | null)[];
  /** What is found of the unit and its own records graver than the answers say: by other rules, or in earlier periods. */
  readonly also?: readonly NetworkFinding[];
  /** How all units below it stand, where there are any. */
  readonly below?: Readonly<Record<Standing, number>>;
}

export interface NetworkData {
  readonly view: "network";
  readonly id: string;
  readonly title: Text;
  /** The decisions that apply to any unit shown. */
  readonly states: readonly { readonly rule: string; readonly title: Text }[];
  /** The kinds of unit, as people call them. */
  readonly kinds: Readonly<Record<string, Text>>;
  /** Every unit before those below it; of the units below one, departments before the others. */
  readonly rows: readonly NetworkRow[];
}

export function showNetwork(view: NetworkView, viewing: Viewing): NetworkData {
  const { book } = viewing;
  const tree = treeOf(view, viewing);
  const asked = statesOf(view, viewing).map((data) => {
    const answered = answersOf(data, viewing);
    return { data, answers: tree.map(({ row }) => answered(row.id)) };
  });
  const told = asked.filter(({ answers }) => answers.some((a) => a !== null));
  const found = Map.groupBy(viewing.findings, ({ subject }) => (subject.table === "units" ? subject.id : subject.unit));
  const rows = tree.map(({ row, parent, depth }, i): Omit<NetworkRow, "below"> => {
    const answers = told.map((of) => of.answers[i] ?? null);
    const isTold = ({ rule, status }: Finding): boolean =>
      told.some(({ data }, at) => {
        const standing = answers[at]?.standing;
        return data.id === rule && standing !== undefined && standings.indexOf(standing) <= standings.indexOf(status);
      });
    const also = besides((found.get(row.id) ?? []).filter((finding) => !isTold(finding)));
    const all = [...answers, ...also];
    return {
      unit: row.id,
      title: textOf(row, "name") ?? row.id,
      kind: textOf(row, "kind") ?? "",
      ...(parent === undefined ? {} : { parent }),
      depth,
      standing: standings.find((s) => all.some((a) => a?.standing === s)) ?? "none",
      answers,
      ...(also.length > 0 ? { also } : {}),
    };
  });
  const kinds = book.kind("units")?.fields.kind;
  const named = kinds?.type === "choice" ? kinds.members : {};
  return {
    view: "network",
    id: view.id,
    title: view.title,
    states: told.map(({ data: { id, title } }) => ({ rule: id, title })),
    kinds: Object.fromEntries(Object.entries(named).filter(([kind]) => rows.some((row) => row.kind === kind))),
    // Where no rule says anything of any unit, there is no state to show.
    rows: told.length === 0 ? [] : counted(rows),
  };
}

/** Findings as the network tells them: of each rule the gravest, in the last period of which there is one. */
function besides(findings: readonly Finding[]): readonly NetworkFinding[] {
  return [...Map.groupBy(findings, ({ rule }) => rule).values()].flatMap((of) => {
    const gravestOf = of.filter(({ status }) => status === "found");
    const period = (gravestOf.length > 0 ? gravestOf : of).at(-1)?.period;
    const last = of.filter((finding) => finding.period === period);
    const [first] = last;
    const answers = last.map((finding) => ({ id: finding.subject.id, answer: answerIn(finding) }));
    const answer = first?.subject.table === "units" ? answers[0]?.answer : gravest(answers);
    return first && answer ? [{ rule: first.rule, title: first.title, ...answer }] : [];
  });
}

function answerIn({ status, period, soFar, outcome, said }: Finding): NetworkAnswer {
  const { assumed: _, ...told } = outcome;
  return { standing: status, ...(period ? { period } : {}), ...(soFar ? { soFar } : {}), outcome: told, said };
}

/** The decisions of a network with those that others add to it, each once, where the data have what they count. */
function statesOf(view: NetworkView, viewing: Viewing): readonly DecisionData[] {
  const { book } = viewing;
  const added = book.views.flatMap((v) => (v.view === "networkStates" && v.network === view.id ? v.states : []));
  const all = [...view.states, ...added].flatMap((id) => {
    const data = book.definition(id);
    return data?.kind === "decision" ? [data] : [];
  });
  return all.filter(({ id }, i) => all.findIndex((other) => other.id === id) === i && isCounted(viewing, id));
}

interface Placed {
  readonly row: RecordRow;
  readonly parent: string | undefined;
  readonly depth: number;
}

/** The units of a day in the order of the tree. */
function treeOf(view: NetworkView, { records, judgedOn }: Viewing): readonly Placed[] {
  const shown = new Map<string, RecordRow>();
  for (const row of records.all("units")) {
    if (!unitHolds(row, records, judgedOn)) continue;
    if (!view.kinds || view.kinds.includes(textOf(row, "kind") ?? "")) shown.set(row.id, row);
  }
  const above = (id: string): string | undefined =>
    records
      .lineOf(id, judgedOn)
      .slice(1)
      .find((unit) => shown.has(unit));
  const below = Map.groupBy(shown.values(), (row) => above(row.id));
  const placed: Placed[] = [];
  const seen = new Set<string>();
  // Not by calling itself: a circle, or a line of ten thousand units, must not break it.
  const place = (first: readonly Placed[]): void => {
    const waiting = [...first].reverse();
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { row, depth } = next;
      if (seen.has(row.id)) continue;
      seen.add(row.id);
      placed.push(next);
      for (const child of inOrder(below.get(row.id) ?? []).reverse())
        waiting.push({ row: child, parent: row.id, depth: depth + 1 });
    }
  };
  const roots = (rows: Iterable<RecordRow>): readonly Placed[] =>
    [...rows].map((row) => ({ row, parent: undefined, depth: 0 }));
  place(roots(inOrder(below.get(undefined) ?? [])));
  for (const row of shown.values()) place(roots([row]));
  return placed;
}

const inOrder = (rows: readonly RecordRow[]): RecordRow[] => {
  const isDepartment = (row: RecordRow): boolean => textOf(row, "kind") === "department";
  return [...rows.filter(isDepartment), ...rows.filter((row) => !isDepartment(row))];
};

/** What a decision says of each unit: of the unit itself, or of its own records. */
function answersOf(data: DecisionData, viewing: Viewing): (unit: string) => NetworkAnswer | null {
  const { table } = data.about;
  if (table === "units") return (unit) => answerOf(data, unit, viewing) ?? null;
  const own = Map.groupBy(viewing.records.all(table), (row) => textOf(row, "unit"));
  return (unit) =>
    gravest(
      (own.get(unit) ?? []).flatMap(({ id }) => {
        const answer = answerOf(data, id, viewing);
        return answer ? [{ id, answer }] : [];
      }),
    );
}

/** The gravest of what is said of several records, with those of which it is said. */
function gravest(told: readonly { readonly id: string; readonly answer: NetworkAnswer }[]): NetworkAnswer | null {
  const standing = standings.find((s) => told.some(({ answer }) => answer.standing === s));
  const alike = [
    ...Map.groupBy(
      told.filter(({ answer }) => answer.standing === standing),
      ({ answer }) => answer.said.zh,
    ).values(),
  ].sort((a, b) => b.length - a.length);
  const [first] = alike[0] ?? [];
  if (!first) return null;
  return {
    ...first.answer,
    records: alike.map((of) => ({ said: (of[0] ?? first).answer.said, ids: of.map(({ id }) => id) })),
  };
}

/**
 * What a decision says of a unit or record: in the last period that is asked about and in which it applies. As long as nothing
 * is amiss in one that has not ended, the last that has ended speaks: what is not yet due says nothing of what was missed.
 */
function answerOf(data: DecisionData, id: string, viewing: Viewing): NetworkAnswer | undefined {
  const { judgedOn } = viewing;
  const { period: length } = data.about;
  const periods = length ? periodsAsked(length, judgedOn) : [undefined];
  let soFar: NetworkAnswer | undefined;
  for (const period of [...periods].reverse()) {
    const answer = askedIn(data, id, period, viewing);
    if (answer && !(answer.soFar && answer.standing === "well")) return answer;
    soFar ??= answer;
  }
  return soFar;
}

function askedIn(
  data: DecisionData,
  id: string,
  period: Period | undefined,
  { interpreter, records, judgedOn, names, assume, isLacked }: Viewing,
): NetworkAnswer | undefined {
  const on = period ? Math.min(period.end, judgedOn) : judgedOn;
  const subject = records.byId(data.about.table, id, on);
  if (!subject || !isJudged(subject, records, on, judgedOn)) return undefined;
  const answer = interpreter.answer(data.id, subject, period);
  const outcome = outcomeOf(data, answer);
  if (outcome.notApplicable === "yes") return undefined;
  const standing = consequencesOf(interpreter, data, subject, period, outcome)?.status ?? "well";
  // What was never asked for is told among the rules that could not be judged, not of each unit.
  if (standing !== "found" && isLacked(subject.table, outcome)) return undefined;
  for (const fact of outcome.missing) names.fact(fact, subject.table);
  assume(outcome.assumed, subject);
  const { assumed: _, ...told } = outcome;
  return {
    standing,
    ...(period ? { period: formatPeriod(period) } : {}),
    ...(period && period.end > judgedOn ? { soFar: true } : {}),
    outcome: told,
    said: saidOf(data, answer.value, scopeOf(interpreter, data)),
  };
}

/** The rows with how many units below each stand how. */
function counted(rows: readonly Omit<NetworkRow, "below">[]): readonly NetworkRow[] {
  const below = new Map<string, Record<Standing, number>>();
  for (const { unit, parent, standing } of [...rows].reverse()) {
    if (parent === undefined) continue;
    const all = below.get(parent) ?? { found: 0, undecided: 0, well: 0, none: 0 };
    all[standing]++;
    for (const s of standings) all[s] += below.get(unit)?.[s] ?? 0;
    below.set(parent, all);
  }
  return rows.map((row) => {
    const of = below.get(row.unit);
    return of ? { ...row, below: of } : row;
  });
}
