import { isSettled, type Language, type Strength, strengths, type Text } from "@anwei/kernel";
import type { Assessment } from "../assessment.js";
import type { Finding, Result, SubjectRef } from "../finding.js";
import { messages } from "./messages.js";

/** What one rule found, certain findings before undecided ones. */
export interface FindingGroup {
  readonly rule: string;
  readonly title: Text;
  /** The strongest that its consequences bind, if any says. */
  readonly strength?: Strength;
  readonly findings: readonly Finding[];
}

/** What each rule found: what is only a rule or an aim comes after what must be. */
export function findingGroups({ findings }: Assessment): readonly FindingGroup[] {
  const groups = [...grouped(findings, (f) => f.rule)].map(([rule, of]) => {
    const strength = strengthOf(of);
    return {
      rule,
      title: (of[0] as Finding).title,
      ...(strength ? { strength } : {}),
      findings: [...of.filter((f) => f.status === "found"), ...of.filter((f) => f.status === "undecided")],
    };
  });
  const place = ({ strength = "must" }: FindingGroup): number => order.indexOf(strength);
  return groups.sort((a, b) => place(a) - place(b));
}

const order = Object.keys(strengths) as Strength[];

/** The strongest that the consequences of findings bind, if any says. */
export const strengthOf = (findings: readonly Finding[]): Strength | undefined => {
  const stated = new Set(findings.flatMap((f) => [...f.consequences, ...(f.perhaps ?? [])].map((c) => c.strength)));
  return order.find((s) => stated.has(s));
};

/** All answers of one rule. */
export interface ResultGroup {
  readonly rule: string;
  readonly title: Text;
  readonly results: readonly Result[];
}

export const resultGroups = ({ results }: Assessment): readonly ResultGroup[] =>
  [...grouped(results, (r) => r.rule)].map(([rule, of]) => ({ rule, title: (of[0] as Result).title, results: of }));

/** The answers of all rules about records of one table. */
export interface TableResults {
  readonly table: string;
  readonly groups: readonly ResultGroup[];
}

export const resultsByTable = (assessment: Assessment): readonly TableResults[] =>
  [...grouped(resultGroups(assessment), ({ results }) => (results[0] as Result).subject.table)].map(
    ([table, groups]) => ({ table, groups }),
  );

/** With more different outcomes than that, those that are not certain are counted together. */
const mostOutcomes = 6;

/** How often each outcome of a rule was given, in order of first mention. */
export function outcomeCounts({ results }: ResultGroup, language: Language): string {
  const isMany = new Set(results.map(({ said }) => said[language])).size > mostOutcomes;
  const counts = new Map<string, number>();
  for (const { said, outcome } of results) {
    const told = isMany && !isSettled(outcome) ? messages.undecided[language] : said[language];
    counts.set(told, (counts.get(told) ?? 0) + 1);
  }
  return [...counts].map(([said, n]) => `${said} ${n}`).join(" · ");
}

/** Units against the rules that found something: for each pair what was found, what is open, or that it was asked. */
export interface Matrix {
  readonly rules: readonly { readonly rule: string; readonly title: Text }[];
  readonly units: readonly {
    readonly id: string;
    readonly title: string;
    readonly cells: readonly { readonly asked: boolean; readonly findings: readonly Finding[] }[];
  }[];
}

export function matrixOf(assessment: Assessment): Matrix {
  const groups = findingGroups(assessment);
  const rules = groups.map(({ rule, title }) => ({ rule, title }));
  const named = new Set(rules.map((r) => r.rule));
  const asked = assessment.results.filter((r) => named.has(r.rule));
  const units = [...grouped(asked, (r) => answerable(r.subject).id)].map(([id, of]) => ({
    id,
    title: answerable((of[0] as Result).subject).title,
    cells: groups.map(({ rule, findings }) => ({
      asked: of.some((r) => r.rule === rule),
      findings: findings.filter((f) => answerable(f.subject).id === id),
    })),
  }));
  return { rules, units };
}

/** The unit that answers for a subject: itself, that of a record, or the record where it has none. */
const answerable = ({
  table,
  id,
  title,
  unit,
  unitTitle,
}: SubjectRef): { readonly id: string; readonly title: string } =>
  unit === undefined ? { id: `${table}/${id}`, title } : { id: `units/${unit}`, title: unitTitle ?? unit };

function grouped<T>(of: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of of) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** What an assessment is called. */
export const titleOf = ({ title }: Assessment, otherwise: Text, language: Language): string =>
  (title ?? otherwise)[language];
