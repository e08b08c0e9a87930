import {
  decision,
  type Example,
  ordered,
  type Row,
  record,
  steps,
  type Terms,
  type Test,
  text,
  unordered,
} from "@anwei/kernel";
import { gb6441of1986, gb6441of2025 } from "@anwei/law";
import { accidents } from "../records/accidents.js";
import { placeNotSeen } from "./place.js";

const lastDayOfOld = "2026-06-30";
const firstDayOfNew = "2026-07-01";

/** 适用的事故分类标准: by which edition of GB 6441 an accident is classified. */
export const typeEdition = decision({
  id: "accident/type-edition",
  title: text("适用的事故分类标准", "edition by which an accident is classified"),
  cites: gb6441of2025.whole(placeNotSeen),
  about: record(accidents),
  law: "event",
  outcomes: unordered({
    "gb-6441-1986": text("GB 6441-1986，20类", "GB 6441-1986, 20 types"),
    "gb-6441-2025": text("GB 6441-2025，27类", "GB 6441-2025, 27 types"),
  }),
  combine: "exactlyOne",
  rows: () => [{ otherwise: "gb-6441-2025" }],
  before: [{ cites: gb6441of1986.whole(placeNotSeen), rows: () => [{ otherwise: "gb-6441-1986" }] }],
  examples: [
    {
      name: text("2026年6月30日", "30 June 2026"),
      facts: { happenedOn: lastDayOfOld },
      expect: "gb-6441-1986",
    },
    { name: text("2026年7月1日", "1 July 2026"), facts: { happenedOn: firstDayOfNew }, expect: "gb-6441-2025" },
    {
      name: text("旧版施行当日", "the first day of the old edition"),
      facts: { happenedOn: "1987-02-01" },
      expect: "gb-6441-1986",
    },
    {
      name: text("旧版施行前一日", "the day before the old edition"),
      facts: { happenedOn: "1987-01-31" },
      expect: { notApplicable: true },
    },
  ],
});

const carriage = {
  carried: text("已按适用标准分类", "classified by the edition in force"),
  "other-edition": text("只按另一版标准分类", "classified by the other edition only"),
  lacking: text("未分类", "not classified"),
} as const;

/** The type of the edition in force, else that of the other one, else none. */
const carries = (inForce: Test, other: Test): readonly Row<keyof typeof carriage>[] =>
  steps<Row<keyof typeof carriage>>([
    { when: inForce, then: "carried" },
    { when: other, then: "other-edition" },
    { otherwise: "lacking" },
  ]);

/** The same record on the last day of the old edition and on the first of the new one. */
const onBothSides = (
  zh: string,
  en: string,
  facts: Pick<Example<typeof accidents>["facts"], "type1986" | "type2025">,
  [old, now]: readonly [keyof typeof carriage, keyof typeof carriage],
): Example<typeof accidents, keyof typeof carriage>[] => [
  {
    name: text(`旧版最后一日，${zh}`, `the last day of the old edition, ${en}`),
    facts: { ...facts, happenedOn: lastDayOfOld },
    expect: old,
  },
  {
    name: text(`新版第一日，${zh}`, `the first day of the new edition, ${en}`),
    facts: { ...facts, happenedOn: firstDayOfNew },
    expect: now,
  },
];

/** 事故分类是否按适用标准: whether the record carries a type of the edition in force when it happened. */
export const typeCarried = decision({
  id: "accident/type-carried",
  title: text("事故分类是否按适用标准", "whether an accident is classified by the edition in force"),
  cites: gb6441of2025.whole(placeNotSeen),
  about: record(accidents),
  law: "event",
  outcomes: ordered(carriage),
  combine: "gravest",
  rows: (a: Terms<typeof accidents>) => carries(a.type2025.exists, a.type1986.exists),
  before: [{ cites: gb6441of1986.whole(placeNotSeen), rows: (a) => carries(a.type1986.exists, a.type2025.exists) }],
  examples: [
    ...onBothSides("只有旧类别", "an old type only", { type1986: "roof-fall", type2025: "none" }, [
      "carried",
      "other-edition",
    ]),
    ...onBothSides("只有新类型", "a new type only", { type1986: "none", type2025: "collapse" }, [
      "other-edition",
      "carried",
    ]),
    ...onBothSides("两版都无", "neither", { type1986: "none", type2025: "none" }, ["lacking", "lacking"]),
    ...onBothSides("两版都有", "both", { type1986: "roof-fall", type2025: "collapse" }, ["carried", "carried"]),
    {
      name: text("旧版施行当日，有旧类别", "the first day of the old edition, an old type"),
      facts: { happenedOn: "1987-02-01", type1986: "roof-fall", type2025: "none" },
      expect: "carried",
    },
    {
      name: text("旧版施行前一日不适用", "the day before the old edition it does not apply"),
      facts: { happenedOn: "1987-01-31", type1986: "roof-fall", type2025: "none" },
      expect: { notApplicable: true },
    },
    {
      name: text("只报旧类别，新类型未报：不能断定", "an old type, and nothing said of a new one: undecided"),
      facts: { happenedOn: firstDayOfNew, type1986: "roof-fall" },
      expect: { atLeast: "carried", atMost: "other-edition" },
    },
  ],
});
