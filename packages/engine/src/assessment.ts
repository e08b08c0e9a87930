import type { Assumed, Text } from "@anwei/kernel";
import type { PluginRef } from "@anwei/plugin";
import type { Finding, Result } from "./finding.js";
import type { Names } from "./names.js";
import type { Superseded } from "./superseded.js";
import type { Unjudged } from "./unjudged.js";
import type { ViewData } from "./views.js";

/** What a year's judging gives: answers, findings and what a report shows beside them. */
export interface Assessment {
  readonly title?: Text;
  readonly judged: string;
  readonly known?: string;
  readonly rulebook: { readonly meaning: string; readonly edition: string; readonly plugins: readonly PluginRef[] };
  /** The hash of the records that were judged. */
  readonly facts: string;
  /** How many records each table has, superseded ones left out. */
  readonly records: Readonly<Record<string, number>>;
  /** Columns that rules read and that a table does not have, by table: they are unknown in every record of it. */
  readonly lacks: Readonly<Record<string, readonly string[]>>;
  /** Rules that could not be judged for want of columns and tables; of none of these is there a finding. */
  readonly unjudged: readonly Unjudged[];
  /** Every decision about every subject it applies to, in order of rule, period and subject. */
  readonly results: readonly Result[];
  readonly findings: readonly Finding[];
  /** What was known before, where that was asked. */
  readonly since?: string;
  /** Answers by what was known then that another answer supersedes now; both are kept. */
  readonly superseded?: readonly Superseded[];
  readonly views: readonly ViewData[];
  /** Everything that was taken for granted anywhere in it. */
  readonly assumed: readonly Assumed[];
  /** What the facts, records and definitions are called that are named in it by id. */
  readonly names: Names;
}
