import {
  type Cites,
  type Example,
  type Indicator,
  type NumberTerm,
  quantity,
  ratio,
  type Text,
  text,
  unitIn,
  type units,
} from "@anwei/kernel";

type Count = Indicator<"units", NumberTerm, never>;

interface ShareWritten {
  readonly id: string;
  readonly title: Text;
  readonly cites: Cites;
  readonly part: Count;
  readonly whole: Count;
  /** Further examples, of three in four. */
  readonly more?: readonly Pick<Example<typeof units>, "name" | "period" | "expect">[];
}

/** One count over another, of a unit in a quarter; of nothing there is no share. */
export const share = ({ id, title, cites, part, whole, more = [] }: ShareWritten) => {
  const threeInFour = { facts: { id: "c" }, given: { [part.id]: 3, [whole.id]: 4 } };
  return quantity({
    id,
    title,
    cites,
    about: unitIn("quarter"),
    law: "periodEnd",
    is: (u) => ratio(part.of(u), whole.of(u)),
    examples: [
      { ...threeInFour, name: text("四分之三", "three in four"), period: "2026-Q1", expect: "0.75" },
      ...more.map((example) => ({ ...threeInFour, ...example })),
      {
        name: text("总数为零的没有占比", "of none there is no share"),
        facts: { id: "c" },
        period: "2026-Q1",
        given: { [part.id]: 0, [whole.id]: 0 },
        expect: { notApplicable: true },
      },
    ],
  });
};
