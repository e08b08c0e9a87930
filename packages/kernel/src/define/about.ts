import type { Kind, Raw, Shape } from "../facts/fields.js";
import { units } from "../facts/kind.js";
import type { Text } from "../text.js";
import type { PeriodUnit } from "../time/period.js";
import type { AboutData, ExampleData, Expectation } from "./definition.js";

/** What a definition is about, with the kind whose facts its terms read. */
export interface About<K extends Kind = Kind> {
  readonly kind: K;
  readonly data: AboutData;
}

/** One answer for every record of a kind. */
export const record = <K extends Kind>(kind: K): About<K> => ({ kind, data: { table: kind.name } });

/** One answer for every record of a kind and every period of that length. */
export const recordIn = <K extends Kind>(kind: K, period: PeriodUnit): About<K> => ({
  kind,
  data: { table: kind.name, period },
});

/** One answer for every unit and every period of that length. */
export const unitIn = (period: PeriodUnit): About<typeof units> => recordIn(units, period);

/** Facts of a kind as people write them in JSON. */
export type Facts<K extends Kind> = { readonly [F in keyof K["shape"]]?: Raw<K["shape"][F]> | "none" | null };

/** A worked example whose facts are typed by the kind and whose answer by the outcomes. */
export interface Example<K extends Kind, E = Expectation> extends Omit<ExampleData, "facts" | "expect" | "name"> {
  readonly name: Text;
  readonly facts: K extends Kind<string, Shape> ? Facts<K> : never;
  readonly expect: E;
}
