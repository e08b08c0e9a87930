import { any, type Example, type Facts, rangeQuantity, record, type Text, text } from "@anwei/kernel";
import { decree493, order14, penaltiesLaw2021 } from "@anwei/law";
import { accidentParties } from "../records/accident-parties.js";
import { investorFine } from "./investor-fine.js";
import { managerFine } from "./manager-fine.js";
import { personConductFine } from "./person-conduct-fine.js";
import { principalFine } from "./principal-fine.js";
import { specialEquipmentConductFine } from "./special-equipment-conduct-fine.js";
import { unitConductFine } from "./unit-conduct-fine.js";
import { unitFine } from "./unit-fine.js";

/** The fines that a party can incur by the accident's happening; its role decides which. */
const forAccident = [unitFine, principalFine, managerFine, investorFine] as const;

/** The fines for what it did afterwards. */
const forConduct = [unitConductFine, personConductFine, specialEquipmentConductFine] as const;

const shown = (
  name: Text,
  given: Readonly<Record<string, unknown>>,
  expect: Example<typeof accidentParties>["expect"],
  day = "2024-03-01",
): Example<typeof accidentParties> => ({
  name,
  facts: { id: "p", happenedOn: day } satisfies Facts<typeof accidentParties>,
  given,
  expect,
});

const from = "2007-06-01";
const beforeDecree = "2007-05-31";

/** 因事故发生的罚款: of any party, by its role. */
export const fineForAccident = rangeQuantity({
  id: "accident/fine-for-accident",
  title: text("对事故发生负有责任的罚款", "fine for being answerable for the accident"),
  cites: decree493.article(43),
  from,
  about: record(accidentParties),
  law: "event",
  unit: "yuan",
  appliesWhen: (p) => any(...forAccident.map((fine) => fine.of(p).exists)),
  combine: "sum",
  rows: (p) => forAccident.map((fine) => ({ when: fine.of(p).exists, is: fine.of(p) })),
  examples: examplesOf(forAccident),
});

/** 因事故发生后的行为的罚款. */
export const fineForConduct = rangeQuantity({
  id: "accident/fine-for-conduct",
  title: text("事故发生后违法行为的罚款", "fine for conduct after the accident"),
  cites: decree493.article(43),
  from,
  about: record(accidentParties),
  law: "event",
  unit: "yuan",
  appliesWhen: (p) => any(...forConduct.map((fine) => fine.of(p).exists)),
  combine: "sum",
  rows: (p) => forConduct.map((fine) => ({ when: fine.of(p).exists, is: fine.of(p) })),
  examples: [
    ...examplesOf(forConduct),
    shown(
      text(
        "特种设备事故瞒报并伪造现场：两法各一项",
        "special equipment, concealment and a faked scene: an act by each law",
      ),
      {
        ...givenOf(forConduct),
        "accident/unit-conduct-fine": { low: 10, high: 20 },
        "accident/special-equipment-conduct-fine": { low: 5, high: 9 },
      },
      { low: 15, high: 29 },
    ),
  ],
});

/** 合并决定的罚款: all that one party may be fined, acts judged apart and decided together. */
export const partyFine = rangeQuantity({
  id: "accident/party-fine",
  title: text("合并决定的罚款", "fines decided together"),
  note: text(
    "同一行为不两次罚款；两种以上行为分别裁量、合并决定",
    "no act is fined twice; two or more acts are judged apart and decided together",
  ),
  cites: [penaltiesLaw2021.article(29), order14.article(22, { verified: false })],
  from,
  about: record(accidentParties),
  law: "event",
  unit: "yuan",
  appliesWhen: (p) => any(fineForAccident.of(p).exists, fineForConduct.of(p).exists),
  combine: "sum",
  rows: (p) => [fineForAccident, fineForConduct].map((fine) => ({ when: fine.of(p).exists, is: fine.of(p) })),
  examples: [
    ...examplesOf([fineForAccident, fineForConduct]),
    shown(
      text("既对事故发生负责又瞒报：相加", "answerable, and concealed it too: added up"),
      { "accident/fine-for-accident": { low: 10, high: 20 }, "accident/fine-for-conduct": { low: 5, high: 9 } },
      { low: 15, high: 29 },
    ),
  ],
});

type Fines = readonly { readonly id: string; readonly data: { readonly title: Text } }[];

function givenOf(fines: Fines): Readonly<Record<string, unknown>> {
  return Object.fromEntries(fines.map(({ id }) => [id, "none"]));
}

/** Each fine by itself, and none. */
function examplesOf(fines: Fines): readonly Example<typeof accidentParties>[] {
  const [first] = fines;
  if (!first) return [];
  const one = (id: string) => ({ ...givenOf(fines), [id]: { low: 10, high: 20 } });
  return [
    ...fines.map(({ id, data }) => shown(data.title, one(id), { low: 10, high: 20 })),
    shown(text("没有罚款", "no fine"), givenOf(fines), { notApplicable: true }),
    shown(text("2007年6月1日", "1 June 2007"), one(first.id), { low: 10, high: 20 }, from),
    shown(text("其前一日不适用", "not the day before"), one(first.id), { notApplicable: true }, beforeDecree),
  ];
}
