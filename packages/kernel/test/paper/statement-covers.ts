import type { AnyDefinition } from "../../src/index.js";

/** What kind of sentence a statement is, as the list of statements gives it. */
export type StatementKind =
  | "trigger"
  | "veto"
  | "procedure"
  | "norm"
  | "consequence"
  | "statistic"
  | "indicator"
  | "target"
  | "duty"
  | "deadline";

/** The statements of a region's document that definitions here say, by the statement's id. */
export type Covers = Readonly<Record<string, { readonly kind: StatementKind; readonly by: readonly AnyDefinition[] }>>;
