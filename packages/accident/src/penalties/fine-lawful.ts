import { all, any, decision, type Example, ordered, record, text } from "@anwei/kernel";
import { penaltiesLaw2021 } from "@anwei/law";
import { fineGrounds, proposedFines } from "../records/proposed-fines.js";
import { fineForAccident, fineForConduct, partyFine } from "./party-fine.js";

const ranges = { accident: [100, 200], conduct: [10, 20], together: [110, 220] } as const;
const grounds = Object.keys(ranges) as (keyof typeof ranges)[];

/** 罚款是否在法定幅度内. */
export const fineLawful = decision({
  id: "accident/fine-lawful",
  title: text("罚款是否在法定幅度内", "whether a fine lies in its range"),
  note: text(
    "有从轻、减轻或者不予处罚情形的，由处罚机关另行说明",
    "grounds for a lesser fine or none (Penalties Law arts. 32, 33) are for the authority to state",
  ),
  cites: penaltiesLaw2021.article(34),
  from: "2007-06-01",
  about: record(proposedFines),
  law: "judged",
  outcomes: ordered({ lawful: text("在法定幅度内", "lawful"), outside: text("超出法定幅度", "outside") }),
  consequences: {
    outside: [{ id: "set-anew", text: text("在法定幅度内重新裁量", "set anew within the range of the law") }],
  },
  combine: "exactlyOne",
  rows: (f) => [
    {
      when: any(
        all(f.ground.is("accident"), f.amount.within(fineForAccident.of(f.party))),
        all(f.ground.is("conduct"), f.amount.within(fineForConduct.of(f.party))),
        all(f.ground.is("together"), f.amount.within(partyFine.of(f.party))),
      ),
      then: "lawful",
    },
    { otherwise: "outside" },
  ],
  examples: [
    ...grounds.flatMap((ground) =>
      (
        [
          [ranges[ground][0], 0, "lawful"],
          [ranges[ground][0], -1, "outside"],
          [ranges[ground][1], 0, "lawful"],
          [ranges[ground][1], 1, "outside"],
        ] as const
      ).map(
        ([end, step, expect]): Example<typeof proposedFines, "lawful" | "outside"> => ({
          name: text(`${fineGrounds[ground].zh}，${end + step}元`, `${fineGrounds[ground].en}, ${end + step} yuan`),
          facts: { id: "f", party: "p", ground, amount: end + step },
          ...given(),
          judged: "2024-06-01",
          expect,
        }),
      ),
    ),
    {
      name: text("没有该项罚款而罚：超出", "a fine where there is none: outside"),
      facts: { id: "f", party: "p", ground: "conduct", amount: 15 },
      ...given({ "accident/fine-for-conduct": "none" }),
      judged: "2024-06-01",
      expect: "outside",
    },
    {
      name: text("2007年6月1日前不判定", "not judged before 1 June 2007"),
      facts: { id: "f", party: "p", ground: "conduct", amount: 15 },
      ...given(),
      judged: "2007-05-31",
      expect: { notApplicable: true },
    },
    {
      name: text("2007年6月1日判定", "judged from 1 June 2007"),
      facts: { id: "f", party: "p", ground: "conduct", amount: 15 },
      ...given(),
      judged: "2007-06-01",
      expect: "lawful",
    },
  ],
});

function given(more: Readonly<Record<string, unknown>> = {}) {
  const range = ([low, high]: readonly [number, number]) => ({ low, high });
  return {
    records: { accidentParties: [{ id: "p" }] },
    given: {
      "accident/fine-for-accident": range(ranges.accident),
      "accident/fine-for-conduct": range(ranges.conduct),
      "accident/party-fine": range(ranges.together),
      ...more,
    },
  };
}
