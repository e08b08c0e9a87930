import { all, any, not, range, rangeQuantity, record, text } from "@anwei/kernel";
import { penaltiesLaw2021 } from "@anwei/law";
import { statutoryFine } from "../acts/index.js";
import { moved } from "../days.js";
import { acts } from "../records/index.js";
import { exemption } from "./exemption.js";
import { lenience } from "./lenience.js";
import { withinRange } from "./within-range.js";

const from = "2021-07-15";
const nothing = { value: "0", unit: "yuan" } as const;
const statute = { low: 10_000, high: 50_000 };
const shown = (zh: string, en: string, exempt: string | null, lenient: string | null, expect: unknown) => ({
  name: text(zh, en),
  facts: { id: "a", unit: "u", happenedOn: "2024-03-01" },
  given: { [statutoryFine.id]: statute, [exemption.id]: exempt, [lenience.id]: lenient },
  expect,
});

/** 依法可以罚款的幅度: what the law leaves to the authority where no benchmark cuts it into tiers. */
export const lawfulFine = rangeQuantity({
  id: "enforcement/lawful-fine",
  title: text("依法可以罚款的幅度", "from how much to how much an act may be fined"),
  note: text(
    "不予处罚的为零；可以不予处罚、应当从轻或者减轻处罚的，可以低于法定下限，低至多少法律没有写明",
    "nothing where the act is exempt; where it may be exempted, or is to be lighter or mitigated, less than the statute's low end, the law does not say how much less",
  ),
  cites: [penaltiesLaw2021.article(29), penaltiesLaw2021.article(32), penaltiesLaw2021.article(33)],
  from,
  about: record(acts),
  law: "event",
  unit: "yuan",
  appliesWhen: (a) => statutoryFine.of(a).exists,
  combine: "exactlyOne",
  rows: (a) => {
    const exempt = exemption.of(a).is("must");
    const lower = any(exemption.of(a).is("may"), lenience.of(a).is("owed"));
    return [
      { when: exempt, is: range(nothing, nothing) },
      { when: all(not(exempt), lower), is: range(nothing, statutoryFine.of(a).high) },
      { otherwise: statutoryFine.of(a) },
    ];
  },
  examples: [
    shown("没有情形：法定幅度", "no circumstance: the statutory range", "none", "none", statute),
    shown("不予处罚", "exempt", "must", "none", { low: 0, high: 0 }),
    shown("不予处罚又有从轻情形", "exempt, and lenient grounds", "must", "owed", { low: 0, high: 0 }),
    shown("可以不予处罚", "may be exempted", "may", "none", { low: 0, high: statute.high }),
    shown("应当从轻或者减轻", "to be lighter or mitigated", "none", "owed", { low: 0, high: statute.high }),
    shown("情形未知", "circumstances not known", null, null, {
      low: { atLeast: 0, atMost: statute.low },
      high: { atLeast: 0, atMost: statute.high },
    }),
    {
      ...shown("没有列出规定的不适用", "not without a provision", "none", "none", { notApplicable: true }),
      given: { [statutoryFine.id]: "none", [exemption.id]: "none", [lenience.id]: "none" },
    },
    {
      ...shown("行政处罚法施行当日的行为", "an act of the law's first day", "none", "none", statute),
      facts: { id: "a", unit: "u", happenedOn: from },
    },
    {
      ...shown("其前一日的不适用", "not one of the day before", "none", "none", { notApplicable: true }),
      facts: { id: "a", unit: "u", happenedOn: moved(from, -1) },
    },
  ] as never,
});

/** 罚款是否在依法可以罚款的幅度内. */
export const fineWithinLaw = withinRange({
  id: "enforcement/fine-within-law",
  title: text("罚款是否在依法可以罚款的幅度内", "whether a fine lies in the range of the law"),
  cites: [penaltiesLaw2021.article(29), penaltiesLaw2021.article(32), penaltiesLaw2021.article(33)],
  from,
  fine: lawfulFine,
  consequence: { id: "set-anew", text: text("在法定幅度内重新裁量", "set anew within the range of the law") },
});
