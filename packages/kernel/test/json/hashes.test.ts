import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  canonicalJson,
  choice,
  contentHash,
  count,
  type DecisionData,
  type DefinitionData,
  decision,
  definitionForm,
  hashesOf,
  type KindData,
  kind,
  kindForm,
  label,
  meaningOf,
  meaningOfKind,
  ordered,
  parameterTable,
  record,
  set,
  source,
  text,
} from "../../src/index.js";
import { writeDefinition } from "../../src/json.js";
import { definitions, paperBooks } from "./corpus.js";
import { heldAgainst } from "./leaves.js";

const law = source({ id: "law", type: "law", title: text("法", "Law"), from: "2002-11-01", verified: true });

// Written out in full: nothing of it may come from what is tested.
const small: DecisionData = {
  kind: "decision",
  id: "small/level",
  title: { zh: "等级", en: "Level" },
  about: { table: "accidents" },
  law: "event",
  outcomes: { ordered: true, members: { none: { zh: "无", en: "none" }, grave: { zh: "重", en: "grave" } } },
  combine: "gravest",
  beforeEnd: "notYet",
  editions: [
    {
      from: "2007-06-01",
      cites: [{ document: law.data, verified: true }],
      rows: [
        {
          when: {
            op: "compare",
            is: "atLeast",
            left: { op: "fact", who: "subject", path: ["deaths"] },
            right: { op: "number", value: "30", unit: "person" },
          },
          then: "grave",
        },
      ],
    },
  ],
  examples: [{ name: { zh: "30人", en: "30" }, facts: { deaths: 30 }, expect: "grave" }],
};

/** The same JSON with the keys of every object but members in another order. */
function shuffled(value: unknown, random: () => number, key = ""): unknown {
  if (Array.isArray(value)) return value.map((v) => shuffled(v, random));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([k, v]) => [k, shuffled(v, random, k)] as const);
  if (key !== "members") entries.sort(() => random() - 0.5);
  return Object.fromEntries(entries);
}

describe("the two hashes", () => {
  test("of a small definition are these on every machine and every version of Node", () => {
    expect(hashesOf(small)).toEqual({
      meaning: "167ee7ae04450c4d592cf1e7375c9948d26d72f027b694867f5661cc0f103e83",
      edition: "f9826066c71b7b6fe200ec7124e25661b245fa3f99c93dbd5ba7f870c6e765ff",
    });
  });

  test("edition is the SHA-256 of the written bytes", async () => {
    for (const data of definitions.slice(0, 10)) {
      const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(writeDefinition(data)));
      expect(hashesOf(data).edition).toBe(Buffer.from(digest).toString("hex"));
    }
  });

  test("do not see the order of keys or who holds the data", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...definitions, small),
        fc.infiniteStream(fc.double({ min: 0, max: 1 })),
        (data, s) => {
          const copy = shuffled(data, () => s.next().value as number) as DefinitionData;
          expect(hashesOf(copy)).toEqual(hashesOf(data));
        },
      ),
    );
  });

  test("see the order of members, both of them", () => {
    const { none, grave } = small.outcomes.members as Record<"none" | "grave", typeof small.title>;
    const turned = { ...small, outcomes: { ordered: true, members: { grave, none } } };
    expect(hashesOf(turned).meaning).not.toBe(hashesOf(small).meaning);
    expect(hashesOf(turned).edition).not.toBe(hashesOf(small).edition);
  });

  test("a changed title, note, source or example changes the edition alone", () => {
    const [edition] = small.editions as [DecisionData["editions"][0]];
    const changes: readonly DecisionData[] = [
      { ...small, title: text("级别", "Level") },
      { ...small, note: text("注", "note") },
      { ...small, examples: [] },
      { ...small, editions: [{ ...edition, cites: [law.article(3)] }] },
      { ...small, editions: [{ ...edition, rows: edition.rows.map((r) => ({ ...r, note: text("注", "note") })) }] },
    ];
    for (const changed of changes) {
      expect(hashesOf(changed).meaning).toBe(hashesOf(small).meaning);
      expect(hashesOf(changed).edition).not.toBe(hashesOf(small).edition);
    }
  });

  // Names that are also keys of prose elsewhere.
  const odd = kind("notes", text("记录", "Notes"), {
    title: count(text("题数", "titles")),
    note: choice(text("注", "note"), { title: text("题", "title"), text: text("文", "text") }),
    members: set(text("成员", "members"), { who: text("谁", "who"), until: text("止", "until") }),
    cites: label(text("引", "cites")),
    because: label(text("因", "because")),
    examples: count(text("例数", "examples")),
  });
  const oddTable = parameterTable({
    id: "odd/table",
    of: count(text("数", "number")),
    by: [
      {
        title: text("键", "key"),
        members: {
          title: text("题", "title"),
          cites: text("引", "cites"),
          members: text("员", "members"),
          zh: text("中", "zh"),
        },
      },
    ],
    history: [{ from: "2020-01-01", values: { title: 1, cites: 2, members: 3, zh: 4 }, cites: law.whole() }],
  });
  const oddRule = decision({
    id: "odd/rule",
    title: text("规则", "Rule"),
    cites: law.whole(),
    about: record(odd),
    law: "event",
    outcomes: ordered({ note: text("注", "note"), title: text("题", "title") }),
    combine: "gravest",
    consequences: { title: [{ id: "text", text: text("做", "do"), who: text("谁", "who") }] },
    rows: (n) => [{ when: n.title.atLeast(oddTable.at("title")), then: "title" }],
    examples: [{ name: text("一", "one"), facts: { title: 0, happenedOn: "2021-01-01" }, expect: "note" }],
  });

  // Examples are most of a definition and all of them prose: of many definitions they are left out.
  const subjects: readonly DefinitionData[] = [
    ...definitions.map((data) => (data.kind === "parameter" ? data : { ...data, examples: [] })),
    ...definitions.slice(0, 5),
    small,
    oddTable.data,
    oddRule.data,
  ];

  test("every change of one place changes the edition, and the meaning exactly where it decides", () => {
    // What is hashed is compared: the same, only faster.
    const { wrong, decisive, prose } = heldAgainst(subjects, (data) => ({
      meaning: canonicalJson(meaningOf(data)),
      edition: canonicalJson(definitionForm(data)),
    }));
    expect(wrong).toEqual([]);
    expect(decisive).toBeGreaterThan(20_000);
    expect(prose).toBeGreaterThan(5000);
    expect(heldAgainst([small, oddTable.data, oddRule.data], hashesOf).wrong).toEqual([]);
  }, 60_000);

  test("so it is with kinds of record", () => {
    const { wrong, decisive, prose } = heldAgainst(
      [...paperBooks.flatMap((b) => b.kinds), odd.data],
      (of: KindData) => ({
        meaning: contentHash(meaningOfKind(of)),
        edition: contentHash(kindForm(of)),
      }),
    );
    expect(wrong).toEqual([]);
    expect(decisive).toBeGreaterThan(300);
    expect(prose).toBeGreaterThan(300);
  });

  test("the JSON form keeps what a definition says besides", () => {
    expect(definitionForm(small)).toEqual({
      ...small,
      outcomes: {
        ordered: true,
        members: [
          { id: "none", title: { zh: "无", en: "none" } },
          { id: "grave", title: { zh: "重", en: "grave" } },
        ],
      },
    });
  });
});
