import { acts } from "@anwei/enforcement";
import type { Terms } from "@anwei/plugin/v1";
import {
  all,
  type Citation,
  choice,
  extend,
  type Facts,
  money,
  not,
  range,
  rangeQuantity,
  record,
  type Test,
  type Text,
  text,
  wan,
  yesNo,
} from "@anwei/plugin/v1";
import { dayBefore } from "@anwei/responsibility";
import { from, regulation } from "./sources.js";

/** What units break (第七十五条各项). */
const unitBreaches = {
  "no-responsibility-system": text("未建立全员安全生产责任制", "no responsibility system of all staff"),
  "no-safety-director": text("未设置安全总监", "no safety director"),
  "no-safety-committee": text("未建立安全生产委员会", "no safety committee"),
  expenses: text("未提取和使用安全生产费用", "safety expenses not set aside or used"),
  "not-assessed": text("高危单位负责人、管理人员未经考核合格", "heads and managers of high-risk units not assessed"),
  "not-trained": text("上岗前未教育和培训", "no training before taking up a post"),
  "no-leader-on-site": text("高危单位未执行现场带班", "no leader on the spot in high-risk units"),
  partners: text("未对常驻协作单位进行安全管理", "resident partners not managed"),
} as const;

/** What units do against article 30. */
const operatingBreaches = {
  "forced-work": text("违章指挥、强令或者放任冒险作业", "commanding, forcing or letting pass dangerous work"),
  "over-capacity": text("超过核定的能力、强度或者定员", "beyond the approved capacity, intensity or number of staff"),
  "against-procedures": text("违反规程、工艺、标准或者规定组织作业", "work against procedures, processes or standards"),
} as const;

const breaches = {
  "principal-duties": text(
    "主要负责人未履行第十七条第三、四、五项职责",
    "the principal's duties of art. 17, items 3 to 5",
  ),
  "director-duties": text("安全总监未履行管理职责", "the safety director's duties"),
  ...unitBreaches,
  ...operatingBreaches,
  "dangerous-work": text("危险作业未落实要求", "requirements of dangerous work"),
  "agency-shortcuts": text(
    "评价检测机构更改、简化程序或者转让、转包",
    "an agency changes, shortens or passes on its work",
  ),
} as const;

type Breach = keyof typeof breaches;

/** 违法行为, with what the regulation punishes. */
export const provincialActs = extend(acts, {
  breach: choice(text("违反本省条例的情形", "what of the regulation it breaks"), breaches, { none: true }),
  unheeded: yesNo(text("逾期未改正", "the order to correct it went unheeded")),
  ledToAccident: yesNo(text("导致发生生产安全事故", "it led to an accident")),
  lastYearIncome: money(text("上一年年收入", "income of the year before")),
  illegalGains: money(text("违法所得", "illegal gains"), { none: true }),
});

type Act = Terms<typeof provincialActs>;
type Ends = readonly [low: number, high: number];

const inWan = ([low, high]: Ends) => range(wan(low), wan(high));
const inYuan = ([low, high]: Ends) => ({ low: low * 10_000, high: high * 10_000 });
const act = { id: "a", unit: "u", happenedOn: "2022-06-01", unheeded: false, ledToAccident: false } as const;

interface FineWritten {
  readonly id: string;
  readonly title: Text;
  readonly cites: Citation | readonly Citation[];
  readonly of: readonly Breach[];
  /** Whether it takes more than the breach, with an act of which it is so and one of which it is not. */
  readonly only?: {
    readonly when: (a: Act) => Test;
    readonly met: Facts<typeof provincialActs>;
    readonly unmet: Facts<typeof provincialActs>;
  };
  /** In 万元: at first, and where the order to correct it went unheeded; the same where only one is given. */
  readonly first: Ends;
  readonly unheeded?: Ends;
}

/** A fine between two amounts (以上以下), another one where the order to correct it went unheeded. */
function fine({ id, title, cites, of, only, first, unheeded }: FineWritten) {
  const met = { ...act, ...only?.met };
  const other = (Object.keys(breaches) as Breach[]).find((breach) => !of.includes(breach)) as Breach;
  const never = { notApplicable: true } as const;
  return rangeQuantity({
    id,
    title,
    cites,
    from,
    about: record(provincialActs),
    law: "event",
    unit: "yuan",
    appliesWhen: (a) => (only ? all(a.breach.oneOf(...of), only.when(a)) : a.breach.oneOf(...of)),
    combine: "exactlyOne",
    rows: (a) =>
      unheeded
        ? [{ when: a.unheeded, is: inWan(unheeded) }, { otherwise: inWan(first) }]
        : [{ otherwise: inWan(first) }],
    examples: [
      ...of.map((breach) => ({
        name: text(`${breaches[breach].zh}`, `${breaches[breach].en}`),
        facts: { ...met, breach },
        expect: inYuan(first),
      })),
      ...(unheeded
        ? [
            {
              name: text("逾期未改正", "the order went unheeded"),
              facts: { ...met, breach: of[0] as Breach, unheeded: true },
              expect: inYuan(unheeded),
            },
          ]
        : []),
      ...(only
        ? [
            {
              name: text("只有情形、不够条件的不适用", "not where it takes more than the breach"),
              facts: { ...act, ...only.unmet, breach: of[0] as Breach },
              expect: never,
            },
          ]
        : []),
      {
        name: text(`${breaches[other].zh}的不适用`, `not for: ${breaches[other].en}`),
        facts: { ...met, breach: other },
        expect: never,
      },
      {
        name: text("条例施行当日的行为", "an act of the regulation's first day"),
        facts: { ...met, breach: of[0] as Breach, happenedOn: from },
        expect: inYuan(first),
      },
      {
        name: text("条例施行前一日的行为不适用", "not to an act of the day before"),
        facts: { ...met, breach: of[0] as Breach, happenedOn: dayBefore(from) },
        expect: never,
      },
    ] as never,
  });
}

const byUnits = [
  ...(Object.keys(unitBreaches) as Breach[]),
  ...(Object.keys(operatingBreaches) as Breach[]),
  "dangerous-work",
] as const satisfies readonly Breach[];
const articlesOfUnits = [regulation.article(75), regulation.article(76, { paragraph: 1 }), regulation.article(77)];
const unheeded = {
  when: (a: Act) => a.unheeded,
  met: { unheeded: true },
  unmet: { unheeded: false },
} as const;

const ofUnit = fine({
  id: "shandong/unit-fine",
  title: text("违反本省条例的单位罚款", "Fine of a unit under the regulation"),
  cites: articlesOfUnits,
  of: byUnits,
  first: [3, 10],
  unheeded: [10, 20],
});

const ofPersons = fine({
  id: "shandong/person-fine",
  title: text("逾期未改正的责任人员罚款", "Fine of those responsible where the order went unheeded"),
  cites: articlesOfUnits,
  of: byUnits,
  only: unheeded,
  first: [2, 5],
});

const ofPersonsInAccident = fine({
  id: "shandong/person-fine-in-accident",
  title: text("违法组织作业导致事故的责任人员罚款", "Fine of those responsible where such work led to an accident"),
  cites: regulation.article(76, { paragraph: 2 }),
  of: Object.keys(operatingBreaches) as Breach[],
  only: { when: (a) => a.ledToAccident, met: { ledToAccident: true }, unmet: { ledToAccident: false } },
  first: [5, 20],
});

const ofPrincipal = fine({
  id: "shandong/principal-fine",
  title: text("主要负责人未履行职责的罚款", "Fine of a principal for duties left undone"),
  cites: regulation.article(72),
  of: ["principal-duties"],
  first: [2, 5],
  unheeded: [5, 10],
});

const ofDirector = fine({
  id: "shandong/director-fine",
  title: text("安全总监未履行职责的罚款", "Fine of a safety director for duties left undone"),
  cites: regulation.article(74),
  of: ["director-duties"],
  only: { when: (a) => not(a.ledToAccident), met: { ledToAccident: false }, unmet: { ledToAccident: true } },
  first: [1, 3],
});

const ofAgencyPersons = fine({
  id: "shandong/agency-person-fine",
  title: text("评价检测机构责任人员罚款", "Fine of those responsible in an agency"),
  cites: regulation.article(78),
  of: ["agency-shortcuts"],
  first: [2, 5],
});

const directed = { ...act, breach: "director-duties", ledToAccident: true, lastYearIncome: 200_000 } as const;

const ofDirectorInAccident = rangeQuantity({
  id: "shandong/director-fine-in-accident",
  title: text("安全总监未履职导致事故的罚款", "Fine of a safety director whose neglect led to an accident"),
  cites: regulation.article(74),
  from,
  about: record(provincialActs),
  law: "event",
  unit: "yuan",
  appliesWhen: (a) => all(a.breach.is("director-duties"), a.ledToAccident),
  is: (a) => range(a.lastYearIncome.times("0.2"), a.lastYearIncome.times("0.5")),
  examples: [
    {
      name: text("年收入的百分之二十至五十", "20 to 50 % of the income"),
      facts: directed,
      expect: { low: 40_000, high: 100_000 },
    },
    {
      name: text("没有导致事故的不适用", "not where there was no accident"),
      facts: { ...directed, ledToAccident: false },
      expect: { notApplicable: true },
    },
    {
      name: text("不是安全总监的不适用", "not to other breaches"),
      facts: { ...directed, breach: "principal-duties" },
      expect: { notApplicable: true },
    },
    {
      name: text("条例施行当日的行为", "an act of the regulation's first day"),
      facts: { ...directed, happenedOn: from },
      expect: { low: 40_000, high: 100_000 },
    },
    {
      name: text("条例施行前一日的行为不适用", "not to an act of the day before"),
      facts: { ...directed, happenedOn: dayBefore(from) },
      expect: { notApplicable: true },
    },
  ],
});

const shortcut = { ...act, breach: "agency-shortcuts", illegalGains: 50_000 } as const;

const ofAgency = rangeQuantity({
  id: "shandong/agency-fine",
  title: text("评价检测机构罚款", "Fine of an agency"),
  cites: regulation.article(78),
  from,
  about: record(provincialActs),
  law: "event",
  unit: "yuan",
  combine: "exactlyOne",
  appliesWhen: (a) => a.breach.is("agency-shortcuts"),
  rows: (a) => [
    { when: a.illegalGains.exists, is: range(a.illegalGains, a.illegalGains.times(3)) },
    { otherwise: inWan([3, 10]) },
  ],
  examples: [
    {
      name: text("违法所得一倍至三倍", "one to three times the illegal gains"),
      facts: shortcut,
      expect: { low: 50_000, high: 150_000 },
    },
    {
      name: text("没有违法所得", "no illegal gains"),
      facts: { ...shortcut, illegalGains: "none" },
      expect: { low: 30_000, high: 100_000 },
    },
    {
      name: text("别的情形不适用", "not to other breaches"),
      facts: { ...shortcut, breach: "dangerous-work" },
      expect: { notApplicable: true },
    },
    {
      name: text("条例施行当日的行为", "an act of the regulation's first day"),
      facts: { ...shortcut, happenedOn: from },
      expect: { low: 50_000, high: 150_000 },
    },
    {
      name: text("条例施行前一日的行为不适用", "not to an act of the day before"),
      facts: { ...shortcut, happenedOn: dayBefore(from) },
      expect: { notApplicable: true },
    },
  ],
});

/** 罚款 (第七十二条至第七十八条). The shares of income of article 73 are those of the nation's article 95. */
export const fines = [
  ofUnit,
  ofPersons,
  ofPersonsInAccident,
  ofPrincipal,
  ofDirector,
  ofDirectorInAccident,
  ofAgency,
  ofAgencyPersons,
];
