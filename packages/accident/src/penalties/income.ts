import { all, type Facts, not, range, rangeQuantity, record, text } from "@anwei/kernel";
import { order14 } from "@anwei/law";
import { accidentParties, partyRoles } from "../records/accident-parties.js";

const wage = { happenedOn: "2024-06-01", incomeFixed: false, averageWage: 100_000 } as const;

/** 上一年年收入, from which shares are taken: as fixed, or a multiple of the average wage where it cannot be fixed. */
export const incomeCounted = rangeQuantity({
  id: "accident/income-counted",
  title: text("计罚的上一年年收入", "income that fines are shares of"),
  note: text(
    "收入无法确定的，主要负责人按本省上一年度平均工资的五倍至十倍计，其他人员按一倍至五倍计",
    "an income that cannot be fixed is taken as 5 to 10 times the province's average wage of the year before for principals, 1 to 5 times for others",
  ),
  cites: order14.article(4, {
    verified: false,
    note: text(
      "2024年3月1日前依其所取代的试行规定，同样凭记忆",
      "before 1 March 2024 by the trial rule that it replaced, from memory too",
    ),
  }),
  from: "2007-06-01",
  about: record(accidentParties),
  law: "event",
  unit: "yuan",
  combine: "exactlyOne",
  appliesWhen: (p) => p.role.oneOf("principal", "other-person-in-charge", "safety-manager", "directly-responsible"),
  rows: (p) => [
    { when: p.incomeFixed, is: range(p.lastYearIncome, p.lastYearIncome) },
    {
      when: all(not(p.incomeFixed), p.role.is("principal")),
      is: range(p.averageWage.times(5), p.averageWage.times(10)),
    },
    { otherwise: range(p.averageWage, p.averageWage.times(5)) },
  ],
  examples: [
    {
      name: text("收入已经确定", "the income is known"),
      facts: { ...wage, role: "principal", incomeFixed: true, lastYearIncome: "200000.5" },
      expect: { low: "200000.5", high: "200000.5" },
    },
    {
      name: text("主要负责人收入无法确定：五倍至十倍", "a principal's cannot be fixed: 5 to 10 times"),
      facts: { ...wage, role: "principal" },
      expect: { low: 500_000, high: 1_000_000 },
    },
    ...(["other-person-in-charge", "safety-manager", "directly-responsible"] as const).map((role) => ({
      name: text(`${partyRoles[role].zh}收入无法确定：一倍至五倍`, `${partyRoles[role].en}: 1 to 5 times`),
      facts: { ...wage, role } satisfies Facts<typeof accidentParties>,
      expect: { low: 100_000, high: 500_000 },
    })),
    {
      name: text("收入未知而非无法确定：不设上限", "unknown, not unfixable: no upper end"),
      facts: { role: "principal", happenedOn: "2024-06-01" },
      expect: { low: { atLeast: 0, atMost: null }, high: { atLeast: 0, atMost: null } },
    },
    {
      name: text("单位没有收入份额的罚款", "no fine of the unit is a share of income"),
      facts: { ...wage, role: "unit" },
      expect: { notApplicable: true },
    },
    {
      name: text("2007年6月1日前不适用", "not before 1 June 2007"),
      facts: { ...wage, happenedOn: "2007-05-31", role: "principal" },
      expect: { notApplicable: true },
    },
  ],
});
