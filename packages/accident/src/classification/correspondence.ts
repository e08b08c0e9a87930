import { decision, type Row, record, type Text, text, type Unsourced, unordered } from "@anwei/kernel";
import { type Type1986, type Type2025, types1986, types2025 } from "../records/accident-types.js";
import { accidents } from "../records/accidents.js";

/** Which types of 2025 a type of 1986 may be; a type under the same name is left as it is. */
const newTypes: Readonly<Record<Type1986, readonly Type2025[]>> = {
  "struck-by-object": ["struck-by-object"],
  vehicle: ["site-vehicle"],
  machinery: ["machinery"],
  lifting: ["lifting"],
  "electric-shock": ["electric-shock"],
  drowning: ["drowning"],
  burn: ["burn"],
  fire: ["fire"],
  "fall-from-height": ["fall-from-height"],
  collapse: ["collapse"],
  "roof-fall": ["collapse"],
  "water-inrush": ["water"],
  blasting: ["explosives-explosion"],
  "explosives-explosion": ["explosives-explosion"],
  "gas-explosion": ["gas-explosion"],
  "boiler-explosion": ["vessel-explosion"],
  "vessel-explosion": ["vessel-explosion"],
  "other-explosion": ["other"],
  "poisoning-and-asphyxia": ["poisoning", "asphyxia"],
  "other-injury": ["other"],
};

const unofficial: Unsourced = {
  unsourced: text(
    "标准未给出新旧对照；据民间对照整理，同名类别照旧，仅供把旧台账换算到新类型时参考",
    "the standard gives no such table; after a private project's, same names kept: a help for carrying old tables over",
  ),
};

const old = Object.keys(types1986) as Type1986[];

/** The new types that some old one may be; the others were told apart by no edition before. */
const reached = Object.fromEntries(
  Object.entries(types2025).filter(([type]) => old.some((o) => newTypes[o].includes(type as Type2025))),
) as Readonly<Record<Type2025, Text>>;

/** 旧类别可能对应的新类型: several where the new edition divides what the old one held together. */
export const typeCandidates = decision({
  id: "accident/type-candidates",
  title: text("旧类别可能对应的新类型", "types of 2025 that the type of 1986 may be"),
  note: text(
    "列出几个新类型的，须按直接原因择一",
    "where several are given, the direct cause says which of them it is",
  ),
  cites: unofficial,
  about: record(accidents),
  law: "event",
  appliesWhen: (a) => a.type1986.exists,
  outcomes: unordered(reached),
  combine: "every",
  rows: (a) =>
    (Object.keys(reached) as Type2025[]).map(
      (then): Row<Type2025> => ({
        when: a.type1986.oneOf(...old.filter((type) => newTypes[type].includes(then))),
        then,
      }),
    ),
  examples: [
    ...old.map((type1986) => ({
      name: text(
        `${types1986[type1986].zh}：${newTypes[type1986].map((t) => types2025[t].zh).join("或者")}`,
        `${types1986[type1986].en}: ${newTypes[type1986].map((t) => types2025[t].en).join(" or ")}`,
      ),
      facts: { type1986 },
      expect: { certain: newTypes[type1986] },
    })),
    {
      name: text("没有旧类别的不适用", "without an old type it does not apply"),
      facts: { type1986: "none" as const },
      expect: { notApplicable: true as const },
    },
  ],
});
