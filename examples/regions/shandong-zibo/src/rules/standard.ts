import { type Quota, quota } from "@anwei/assessment";
import {
  all,
  always,
  type Citation,
  type Facts,
  not,
  percent,
  type Terms,
  type Test,
  text,
  type UnitKind,
} from "@anwei/plugin/v1";
import { id, mended, noted } from "../common.js";
import { lacking } from "../pattern/lacking.js";
import { cityUnits } from "../records/units.js";
import { asRead, assistants, end, from, models } from "../sources.js";

type Unit = Terms<typeof cityUnits>;

interface Written {
  readonly name: string;
  readonly title: ReturnType<typeof text>;
  readonly cites: Citation;
  readonly owner?: UnitKind;
  readonly where: (u: Unit) => Test;
  readonly meets: (u: Unit) => Test;
  readonly measure: Parameters<typeof quota>[0]["measure"];
  readonly side?: "at-most";
  readonly aim?: true;
  readonly met: Facts<typeof cityUnits>;
  readonly short: Facts<typeof cityUnits>;
  readonly other: Facts<typeof cityUnits>;
}

const enterprise = (facts: Facts<typeof cityUnits>): Facts<typeof cityUnits> => ({ kind: "enterprise", ...facts });

/** A number or a share of enterprises by the end of the year. */
const byYearEnd = ({
  name,
  title,
  cites,
  owner = "city",
  where,
  meets,
  measure,
  side,
  aim,
  met,
  short,
  other,
}: Written): Quota =>
  quota({
    id: `${id}/${name}`,
    title,
    cites,
    from,
    appliesTo: [owner],
    over: cityUnits,
    where: (u) => all(u.kind.is("enterprise"), where(u)),
    meets,
    within: "any-time",
    measure,
    side: side ?? "at-least",
    by: { once: end },
    consequences: [aim ? noted : mended],
    example: { met: enterprise(met), short: enterprise(short), others: [enterprise(other)] },
  });

const wholesale = { permitTrade: "fireworks-wholesale" } as const;
const isWholesale = (u: Unit) => u.permitTrade.is("fireworks-wholesale");
const fireworks = asRead(
  models,
  "试点与达标不是一回事：试点1—2家，达到省标准的力争3户",
  "a pilot is not one that is up to the standard: 1 or 2 pilots, 3 striven for at the province's standard",
);

const quotas = [
  byYearEnd({
    name: "model-of-city",
    title: text("市有市的典型", "The city has its model"),
    cites: models,
    where: () => always,
    meets: (u) => u.model,
    measure: { count: 1 },
    met: { model: true },
    short: { model: false },
    other: { kind: "village", model: true },
  }),
  byYearEnd({
    name: "model-of-county",
    title: text("区县有区县的典型", "Each county has its model"),
    cites: models,
    owner: "county",
    where: () => always,
    meets: (u) => u.model,
    measure: { count: 1 },
    met: { model: true },
    short: { model: false },
    other: { kind: "village", model: true },
  }),
  byYearEnd({
    name: "named-chemicals",
    title: text("确定的危化品企业年内达标", "Named chemical producers reach the standard in the year"),
    cites: asRead(
      models,
      "确定多少家没有写；市标准以上为达标",
      "how many were named is not said; the city's standard is enough",
    ),
    where: (u) => u.namedForStandard,
    meets: (u) => u.standard.atLeast("city"),
    measure: { share: percent(100) },
    met: { namedForStandard: true, standard: "city" },
    short: { namedForStandard: true, standard: "none" },
    other: { namedForStandard: false, standard: "city" },
  }),
  byYearEnd({
    name: "fireworks-pilots/least",
    title: text("烟花爆竹试点企业至少1家", "At least one pilot for fireworks"),
    cites: fireworks,
    where: isWholesale,
    meets: (u) => u.pilot,
    measure: { count: 1 },
    met: { ...wholesale, pilot: true },
    short: { ...wholesale, pilot: false },
    other: { permitTrade: "mine", pilot: true },
  }),
  byYearEnd({
    name: "fireworks-pilots/most",
    title: text("烟花爆竹试点企业至多2家", "At most two pilots for fireworks"),
    cites: fireworks,
    where: isWholesale,
    meets: (u) => u.pilot,
    measure: { count: 2 },
    side: "at-most",
    met: { ...wholesale, pilot: true },
    short: { ...wholesale, pilot: false },
    other: { permitTrade: "mine", pilot: true },
  }),
  byYearEnd({
    name: "province-fireworks",
    title: text("全省10家达到省级标准", "Ten in the province at its standard"),
    cites: asRead(
      models,
      "“争取”不达到不算违反；按烟花爆竹企业计",
      "“strive”: missing it breaks nothing; enterprises of fireworks count",
    ),
    owner: "province",
    where: isWholesale,
    meets: (u) => u.standard.atLeast("province"),
    measure: { count: 10 },
    aim: true,
    met: { ...wholesale, standard: "province" },
    short: { ...wholesale, standard: "city" },
    other: { permitTrade: "mine", standard: "province" },
  }),
  byYearEnd({
    name: "fireworks-third",
    title: text("9户批发企业的三分之一达到省标准", "A third of the nine wholesalers at the province's standard"),
    cites: asRead(
      models,
      "9户的三分之一为3户；“力争”不达到不算违反；期限随上句，到年底",
      "a third of nine is three; “strive”: missing it breaks nothing; by year end, as the sentence before says",
    ),
    where: isWholesale,
    meets: (u) => u.standard.atLeast("province"),
    measure: { count: 3 },
    aim: true,
    met: { ...wholesale, standard: "province" },
    short: { ...wholesale, standard: "city" },
    other: { permitTrade: "fireworks-retail", standard: "province" },
  }),
  byYearEnd({
    name: "fireworks-rest",
    title: text("其余批发企业达到市标准", "The other wholesalers at the city's standard"),
    cites: asRead(models, "达到省标准的也算达到市标准", "who is up to the province's standard is up to the city's"),
    where: isWholesale,
    meets: (u) => u.standard.atLeast("city"),
    measure: { share: percent(100) },
    met: { ...wholesale, standard: "city" },
    short: { ...wholesale, standard: "none" },
    other: { permitTrade: "fireworks-retail", standard: "city" },
  }),
  byYearEnd({
    name: "other-industries",
    title: text("其他行业50%以上企业达标", "Half of the enterprises of other industries"),
    cites: asRead(
      models,
      "“50%以上”含本数；按各行业合计，不分行业；分母按列入推广的企业",
      "“50 % and more” includes 50; all industries together; of the enterprises that are to be standardised",
    ),
    where: (u) => u.otherIndustry,
    meets: (u) => u.standard.atLeast("city"),
    measure: { share: percent(50) },
    met: { otherIndustry: true, standard: "city" },
    short: { otherIndustry: true, standard: "none" },
    other: { otherIndustry: false, standard: "city" },
  }),
];

/** 非高危小型生产经营单位配备安全助理. */
const assistant = lacking({
  id: `${id}/assistant`,
  title: text("非高危小型单位配备安全助理", "A safety assistant in small units of low risk"),
  cites: asRead(assistants, "“小型”没有界线，按登记", "where “small” ends is not said: what is on record is taken"),
  from,
  of: cityUnits,
  law: "judged",
  strength: "must",
  only: {
    when: (u) => u.smallOrdinary,
    owing: [{ facts: { smallOrdinary: true } }],
    others: [{ facts: { smallOrdinary: false } }],
  },
  parts: {
    assistant: {
      title: text("没有配备安全助理", "no safety assistant"),
      lacks: (u) => not(u.assistant),
      having: { facts: { assistant: true } },
    },
  },
});

export const standardMeans = quotas.map((q) => q.meeting.id);
export const standardRules = [...quotas.flatMap((q) => q.definitions), ...assistant.definitions];
