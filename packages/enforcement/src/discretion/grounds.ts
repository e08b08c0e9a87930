import { type Decision, decision, type Example, type Facts, text, unordered } from "@anwei/kernel";
import type { ActLike } from "../records/index.js";
import { aboutActs, type Benchmark, type GroundCase, notYet, plainAct } from "./written.js";

export type Grounds = Decision<"acts", string, false, "every">;

type Worked = Example<ActLike, { readonly certain: readonly string[]; readonly possible?: readonly string[] }>;

/** Which grounds of a benchmark hold in an act: the reasons of its range. */
export function groundsOf(written: Benchmark): Grounds {
  const { id, title, grounds } = written;
  const named = Object.entries(grounds);
  const act = plainAct(written);
  const shown = ({ name, facts, given }: GroundCase<ActLike>, found: readonly string[]): Worked => ({
    name,
    facts: { ...act, ...facts },
    ...(given ? { given } : {}),
    expect: { certain: found, possible: found },
  });
  const firsts = named.map(([, { holds }]) => holds[0]);
  return decision({
    ...aboutActs(written),
    id: `${id}/grounds`,
    title: text(`${title.zh}：裁量情节`, `${title.en}: grounds`),
    outcomes: unordered(Object.fromEntries(named.map(([name, ground]) => [name, ground.title]))),
    combine: "every",
    rows: (a) => named.map(([name, { when }]) => ({ when: when(a), then: name })),
    examples: [
      { name: text("没有情节", "no ground"), facts: act, expect: { certain: [], possible: [] } },
      ...named.flatMap(([name, { holds, fails }]) => [
        ...holds.map((c) => shown(c, [name])),
        ...fails.map((c) => shown(c, [])),
      ]),
      {
        name: text("情况均未知", "nothing is known"),
        facts: { ...act, ...unknown(firsts.map(({ facts }) => facts)) } as Facts<ActLike>,
        given: unknown(firsts.map(({ given }) => given)),
        expect: { certain: [], possible: named.map(([name]) => name) },
      },
      notYet(written),
    ] as readonly Worked[],
  });
}

const unknown = (facts: readonly (object | undefined)[]): Readonly<Record<string, null>> =>
  Object.fromEntries(facts.flatMap((f) => Object.keys(f ?? {}).map((name) => [name, null])));
