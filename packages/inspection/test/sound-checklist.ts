import {
  type Checklist,
  ChecklistError,
  type ConditionData,
  checklistFrom,
  type EntryData,
  type ItemData,
  readChecklist,
} from "@anwei/inspection";
import fc from "fast-check";

/** Answers by id, and of repeats a list of such: more than are asked. */
export interface RandomAnswers {
  readonly [id: string]: string | undefined | readonly RandomAnswers[];
}

type Known = Extract<ItemData, { readonly kind: "verdict" | "choice" | "number" | "date" }>;

const title = (id: string) => ({ zh: `第${id}项`, en: `item ${id}` });

const comparison = (item: Known): fc.Arbitrary<ConditionData> => {
  if (item.kind === "verdict" || item.kind === "choice") {
    const values =
      item.kind === "verdict" ? ["pass", "fail", "not-applicable", "not-checked"] : ["red", "true", "null"];
    return fc.constantFrom(...values).map((value) => ({ op: "is", item: item.id, value }));
  }
  return fc
    .record({
      is: fc.constantFrom(...(["atLeast", "moreThan", "atMost", "below", "equals"] as const)),
      value:
        item.kind === "number" ? fc.constantFrom("0", "1", "2", "1.5") : fc.constantFrom("2026-01-01", "2025-06-30"),
    })
    .map(({ is, value }) => ({ op: "compare", item: item.id, is, value }));
};

const conditionOn = (items: readonly Known[]): fc.Arbitrary<ConditionData> =>
  fc.letrec<{ condition: ConditionData }>((tie) => ({
    condition: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom(...items).chain(comparison),
      fc.record({ op: fc.constant("not" as const), of: tie("condition") }),
      fc.record({
        op: fc.constantFrom("all" as const, "any" as const),
        of: fc.array(tie("condition"), { minLength: 2, maxLength: 2 }),
      }),
    ),
  })).condition;

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 2 });

/** An item of some kind, with conditions on those before it. */
const itemAfter = (id: string, before: readonly Known[]): fc.Arbitrary<Known> =>
  fc
    .record({
      kind: fc.constantFrom("verdict", "verdict", "choice", "number", "date"),
      when: before.length === 0 ? fc.constant(undefined) : maybe(conditionOn(before)),
      evidence: fc.constantFrom(undefined, ["note"]),
      decimals: fc.constantFrom(0, 1),
    })
    .map(({ kind, when, evidence, decimals }) => {
      const own = evidence ? { evidence } : {};
      const base = { id, title: title(id), ...(when ? { when } : {}), ...own };
      const fails = (is: string, value: string) =>
        evidence ? { failsWhen: { op: "not", of: { op: "compare", item: id, is, value } } } : {};
      switch (kind) {
        case "choice":
          return {
            kind,
            ...base,
            list: "colours",
            ...(evidence ? { failsWhen: { op: "is", item: id, value: "red" } } : {}),
          };
        case "number":
          return { kind, ...base, unit: "", decimals, min: 0, max: 9, ...fails("equals", "1") };
        case "date":
          return { kind, ...base, ...fails("atLeast", "2025-12-31") };
        default:
          return { kind: "verdict", ...base };
      }
    }) as fc.Arbitrary<Known>;

const itemsAfter = (ids: readonly string[], before: readonly Known[]): fc.Arbitrary<readonly Known[]> =>
  ids.reduce<fc.Arbitrary<readonly Known[]>>(
    (all, id) => all.chain((items) => itemAfter(id, [...before, ...items]).map((item) => [...items, item])),
    fc.constant([]),
  );

/** Items, a section with more of them, a repeat that an item or nobody counts, with a section of its own, and a last item. */
const entries: fc.Arbitrary<readonly EntryData[]> = itemsAfter(["a", "b-1", "meta"], []).chain((first) =>
  fc
    .record({ whens: fc.array(maybe(conditionOn(first)), { minLength: 3, maxLength: 3 }), counted: fc.boolean() })
    .chain(({ whens, counted }) => {
      const [sectionWhen, repeatWhen, innerWhen] = whens.map((when) => (when ? { when } : {}));
      const count: Known = {
        kind: "number",
        id: "n",
        title: title("n"),
        ...whenOf(sectionWhen),
        unit: "",
        decimals: 0,
        min: 0,
        max: 3,
      };
      return itemsAfter(["c", "d"], first).chain((second) =>
        itemsAfter(["x", "y", "z"], [...first, ...second]).chain((inside) =>
          itemAfter("last", [...first, ...second]).map((last): readonly EntryData[] => {
            const [x, ...rest] = inside as readonly [Known, ...Known[]];
            return [
              ...first,
              { kind: "section", id: "s", title: title("s"), ...sectionWhen, items: second },
              ...(counted ? [count] : []),
              {
                kind: "repeat",
                id: "r",
                title: title("r"),
                ...repeatWhen,
                ...(counted ? { times: "n" } : {}),
                items: [x, { kind: "section", id: "t", title: title("t"), ...innerWhen, items: rest }],
              },
              last,
            ];
          }),
        ),
      );
    }),
);

const whenOf = (of: { readonly when?: ConditionData } | undefined) => (of?.when ? { when: of.when } : {});

const colours = ["red", "true", "null"].map((name) => ({ name, title: title(name) }));

function sound(items: readonly EntryData[]): Checklist | undefined {
  try {
    return checklistFrom(
      readChecklist({
        id: "test/sound",
        version: "1",
        title: { zh: "检查", en: "check" },
        documents: [],
        sources: [],
        choices: [{ name: "colours", members: colours }],
        items,
      }),
    );
  } catch (error) {
    if (error instanceof ChecklistError) return undefined;
    throw error;
  }
}

/** Sound checklists with every kind of condition. */
export const soundChecklists: fc.Arbitrary<Checklist> = entries
  .map(sound)
  .filter((list): list is Checklist => list !== undefined);

const answerTo = (item: ItemData): fc.Arbitrary<string | undefined> => {
  const answers: Readonly<Record<string, readonly string[]>> = {
    verdict: ["pass", "fail", "not-applicable", "not-checked"],
    choice: colours.map(({ name }) => name),
    number: item.kind === "number" && item.decimals === 1 ? ["0", "1", "1.5", "2", "2.5"] : ["0", "1", "2", "3"],
    date: ["2026-01-01", "2025-06-30", "2025-12-31"],
  };
  return fc.option(fc.constantFrom(...(answers[item.kind] ?? [])), { nil: undefined, freq: 6 });
};

/** An answer to every item, asked or not, and some to none; as many instances as a repeat can have. */
export const answersTo = (items: readonly EntryData[]): fc.Arbitrary<RandomAnswers> =>
  fc
    .tuple(
      ...items.map((entry): fc.Arbitrary<RandomAnswers> => {
        if (entry.kind === "section") return answersTo(entry.items);
        if (entry.kind !== "repeat") return answerTo(entry).map((answer) => ({ [entry.id]: answer }));
        const instances = fc.array(answersTo(entry.items), { minLength: 3, maxLength: 3 });
        return fc
          .record({ instances, count: fc.constantFrom(undefined, "0", "1", "2") })
          .map(({ instances, count }) => ({ [entry.id]: instances, [`${entry.id}_count`]: count }));
      }),
    )
    .map((all) => Object.assign({}, ...all) as RandomAnswers);
