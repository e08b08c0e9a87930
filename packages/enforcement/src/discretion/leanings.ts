import {
  type AnyDefinition,
  type Decision,
  decision,
  ordered,
  type Subject,
  type Test,
  type Text,
  text,
} from "@anwei/kernel";
import { exemption, exemptions } from "./exemption.js";
import type { Grounds } from "./grounds.js";
import { lenience } from "./lenience.js";
import { type Lead, lenient, severe } from "./tiers.js";
import { aboutActs, type Benchmark, leading, notYet, plainAct } from "./written.js";

/** Whither the grounds of an act lead one way, by the strongest of them. */
export interface Leaning extends Decision<"acts", string, true, "gravest"> {
  /** The outcomes that a ground or the law leads to, from the weakest to the strongest. */
  readonly ways: readonly string[];
}

export interface Leanings {
  readonly exempt: Leaning;
  readonly lenient: Leaning;
  /** Nothing where a benchmark has no severe ground. */
  readonly severe: Leaning | undefined;
}

/** What the law itself says, beside the grounds of a benchmark. */
interface InLaw {
  readonly definition: AnyDefinition;
  /** What it says, and to what that leads. */
  readonly says: Readonly<Record<string, string>>;
  readonly test: (act: Subject<"acts">, says: string) => Test;
}

interface Way {
  readonly name: string;
  readonly title: Text;
  /** The outcomes, `none` first and the strongest last. */
  readonly members: Readonly<Record<string, Text>>;
  readonly leads: Readonly<Record<string, Lead>>;
  readonly law?: InLaw;
}

export const leaningsOf = (written: Benchmark, grounds: Grounds): Leanings => ({
  exempt: leaning(written, grounds, {
    name: "exemption",
    title: text("是否不予处罚", "whether it is exempt"),
    members: exemptions,
    leads: { may: "may-exempt", must: "exempt" },
    law: {
      definition: exemption,
      says: { may: "may", must: "must" },
      test: (a, says) => exemption.of(a).is(says as "may" | "must"),
    },
  }),
  lenient: leaning(written, grounds, {
    name: "lenient",
    title: text("从轻、减轻情形", "lenient grounds"),
    members: lenient,
    leads: { light: "light", "light-or-mitigated": "light-or-mitigated", mitigated: "mitigated" },
    law: {
      definition: lenience,
      says: { owed: "light-or-mitigated" },
      test: (a) => lenience.of(a).is("owed"),
    },
  }),
  severe:
    leading(written, "heavy", "heavy-or-maximum", "maximum").length === 0
      ? undefined
      : leaning(written, grounds, {
          name: "severe",
          title: text("从重情形", "severe grounds"),
          members: severe,
          leads: { heavy: "heavy", "heavy-or-maximum": "heavy-or-maximum", maximum: "maximum" },
        }),
});

function leaning(written: Benchmark, grounds: Grounds, { name, title, members, leads, law }: Way): Leaning {
  const found = Object.entries(leads).flatMap(([way, lead]) =>
    leading(written, lead).map((ground) => [ground, way] as const),
  );
  const said = Object.entries(law?.says ?? {});
  const reached = new Set([...found, ...said].map(([, way]) => way));
  const ways = Object.keys(members).filter((way) => reached.has(way));
  const wordsOf = (way: string): Text => members[way] as Text;
  const act = plainAct(written);
  const given = (of: readonly string[] | null, says: string | null) => ({
    facts: act,
    given: {
      ...(found.length > 0 ? { [grounds.id]: of } : {}),
      ...(law ? { [law.definition.id]: says } : {}),
    },
  });
  const made = decision({
    ...aboutActs(written),
    id: `${written.id}/${name}`,
    title: text(`${written.title.zh}：${title.zh}`, `${written.title.en}: ${title.en}`),
    outcomes: ordered(Object.fromEntries(["none", ...ways].map((way) => [way, wordsOf(way)]))),
    combine: "gravest",
    rows: (a) => [
      ...found.map(([ground, way]) => ({ when: grounds.of(a).includes(ground), then: way })),
      ...said.map(([says, way]) => ({ when: (law as InLaw).test(a, says), then: way })),
    ],
    examples: [
      { ...given([], "none"), name: text("没有情形", "no ground"), expect: "none" },
      ...found.map(([ground, way]) => ({
        ...given([ground], "none"),
        name: (written.grounds[ground] as { readonly title: Text }).title,
        expect: way,
      })),
      ...said.map(([says, way]) => ({
        ...given([], says),
        name: text(`法律规定的情形：${wordsOf(way).zh}`, `a ground of the law: ${wordsOf(way).en}`),
        expect: way,
      })),
      {
        ...given(null, null),
        name: text("情形未知", "the grounds are not known"),
        expect: { atLeast: "none", atMost: ways.at(-1) as string },
      },
      notYet(written),
    ],
  });
  return { ...made, ways };
}
