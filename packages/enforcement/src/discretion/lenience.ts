import { decision, moved, ordered, record, text } from "@anwei/kernel";
import { penaltiesLaw2021 } from "@anwei/law";
import { acts, mitigations } from "../records/index.js";

const inForce = { from: "2021-07-15", about: record(acts), law: "event" } as const;
const mitigating = Object.keys(mitigations) as (keyof typeof mitigations)[];
const plain = { happenedOn: "2024-03-01", mitigating: [] } as const;

/** 应当从轻或者减轻处罚: whether a penalty is to be lighter or mitigated. */
export const lenience = decision({
  ...inForce,
  id: "enforcement/lenience",
  title: text("是否应当从轻或者减轻处罚", "whether a penalty is to be lighter or mitigated"),
  cites: penaltiesLaw2021.article(32),
  outcomes: ordered({
    none: text("没有法定从轻、减轻情形", "no ground of the law"),
    owed: text("应当从轻或者减轻处罚", "to be lighter or mitigated"),
  }),
  combine: "gravest",
  rows: (a) =>
    mitigating.map((m) => ({
      when: a.mitigating.includes(m),
      then: "owed" as const,
      note: mitigations[m],
    })),
  examples: [
    ...mitigating.map((m) => ({
      name: mitigations[m],
      facts: { ...plain, mitigating: [m] },
      expect: "owed" as const,
    })),
    { name: text("没有情形", "no circumstance"), facts: plain, expect: "none" },
    {
      name: text("有无情形未知", "circumstances not known"),
      facts: { ...plain, mitigating: null },
      expect: { atLeast: "none", atMost: "owed" },
    },
    {
      name: text("行政处罚法施行当日", "the law's first day"),
      facts: { ...plain, happenedOn: inForce.from, mitigating: ["coerced"] },
      expect: "owed",
    },
    {
      name: text("施行前一日不适用", "not the day before"),
      facts: { ...plain, happenedOn: moved(inForce.from, -1), mitigating: ["coerced"] },
      expect: { notApplicable: true },
    },
  ],
});
