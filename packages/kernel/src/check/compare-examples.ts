import type { AskableData, ExampleData } from "../define/definition.js";
import { FactsError } from "../meaning/decide.js";
import { prepareExample } from "../meaning/examples.js";
import { isSettled } from "../meaning/outcome.js";
import { scopeOf } from "../meaning/scope.js";
import type { Text } from "../text.js";
import { outcomeText } from "./case-name.js";
import type { Told } from "./compare.js";
import { judgedBy, saidBy } from "./confirmed.js";
import { type InBook, regionIn } from "./standing.js";

/** A worked example of either definition of which the two say different things. */
export interface ExampleDiffers {
  readonly name: Text;
  readonly example: ExampleData;
  readonly left: Told;
  readonly right: Told;
}

/**
 * Runs the worked examples of two definitions, an indicator's too, by both of them: end to end, with nothing taken as
 * given that the example does not give. It proves nothing where all come out the same.
 *
 * @param sameAs ids in the right book that stand for ids in the left
 */
export function compareExamples(
  left: InBook,
  right: InBook,
  sameAs: ReadonlyMap<string, string> = new Map(),
): readonly ExampleDiffers[] {
  const [a, b] = [left, right].map(({ book, id }) => book.definition(id));
  if (!a || !b || a.kind === "parameter" || b.kind === "parameter") return [];
  const back = new Map([...sameAs].map(([own, other]) => [other, own]));
  const inRight = (id: string): string => back.get(id) ?? id;
  const inLeft = (id: string): string => sameAs.get(id) ?? id;
  const examples = new Map<string, ExampleData>();
  for (const example of [...a.examples, ...b.examples.map((own) => withIds(own, inLeft))]) {
    // The same case is the same, whatever each expects of it.
    const key = JSON.stringify({ ...example, name: "", expect: "" });
    if (!examples.has(key)) examples.set(key, example);
  }
  return [...examples.values()].flatMap((example): readonly ExampleDiffers[] => {
    const one = told(left, a, example);
    const other = told(right, b, withIds(example, inRight));
    if (!one || !other || saidBy(one) === saidBy(other)) return [];
    return [{ name: example.name, example, left: one, right: other }];
  });
}

const withIds = (example: ExampleData, named: (id: string) => string): ExampleData =>
  example.given
    ? { ...example, given: Object.fromEntries(Object.entries(example.given).map(([id, v]) => [named(id), v])) }
    : example;

/** What one side says of an example, where it says one thing. */
function told(side: InBook, data: AskableData, example: ExampleData): Told | undefined {
  const region = example.in ?? regionIn(side);
  try {
    const placed = { ...example, ...(region === undefined ? {} : { in: region }) };
    const judged = judgedBy(prepareExample(side.book, data, placed));
    if (!isSettled(judged.outcome)) return undefined;
    return { ...judged, said: outcomeText({ data, scope: scopeOf(side, data) }, judged.outcome) };
  } catch (error) {
    if (error instanceof FactsError || error instanceof RangeError) return undefined;
    throw error;
  }
}
