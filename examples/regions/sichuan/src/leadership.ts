import { type Cites, extend, type Text, text, withMembers } from "@anwei/plugin/v1";
import { activities, recurringDuty } from "@anwei/responsibility";
import { dutyFrom, modelList, sameDuty } from "./sources.js";

/** 履职记录, with what the province names besides. */
export const provincialActivities = extend(activities, {
  action: withMembers(activities.shape.action, {
    hearing: text("听取安全生产工作汇报", "hearing of work safety"),
    "duty-report": text("述职", "report on one's duties"),
  }),
});

const asRead = (zh: string, en: string): Cites => sameDuty.whole({ note: text(zh, en) });

interface Yearly {
  readonly id: string;
  readonly title: Text;
  readonly cites: Cites;
  readonly kinds: readonly ("province" | "city" | "county")[];
  readonly atLeast: number;
  readonly action: "hearing" | "meeting" | "visit" | "duty-report";
  readonly ledBy?: readonly ("party-principal" | "government-principal")[];
}

const yearly = ({ id, kinds, ...duty }: Yearly) =>
  recurringDuty({
    ...duty,
    id: `sichuan/${id}`,
    from: dutyFrom,
    who: { kinds },
    activities: provincialActivities,
    each: "year",
    strength: "must",
  });

const bothTogether = asRead(
  "党委、政府合计还是各自计，没有见到原文，按合计理解",
  "whether party committee and government are counted together or each by itself was not seen: together is taken",
);

/** 省委、省政府每年听取汇报不少于1次. */
export const provinceHears = yearly({
  id: "hearings-of-province",
  title: text("省委、省政府听取安全生产工作汇报", "The province hears of work safety"),
  cites: bothTogether,
  kinds: ["province"],
  action: "hearing",
  atLeast: 1,
});

/** 市、县党委、政府每年听取汇报不少于2次. */
export const placesHear = yearly({
  id: "hearings",
  title: text("市、县党委、政府听取安全生产工作汇报", "Cities and counties hear of work safety"),
  cites: bothTogether,
  kinds: ["city", "county"],
  action: "hearing",
  atLeast: 2,
});

/** 市、县每年召开安全生产工作会议不少于1次. */
export const placesMeet = yearly({
  id: "meetings",
  title: text("市、县召开安全生产工作会议", "Cities and counties meet on work safety"),
  cites: bothTogether,
  kinds: ["city", "county"],
  action: "meeting",
  atLeast: 1,
});

/** 主要负责人每年调研检查不少于2次, the one of the party committee and the one of the government each. */
export const principalsVisit = (
  [
    ["party", "party-principal", text("党委主要负责人调研检查", "The party principal visits and inspects")],
    [
      "government",
      "government-principal",
      text("政府主要负责人调研检查", "The head of government visits and inspects"),
    ],
  ] as const
).map(([name, leader, title]) =>
  yearly({
    id: `visits-of-${name}`,
    title,
    cites: asRead("主要负责人按党委、政府各自计", "each of the two principals is counted by himself"),
    kinds: ["city", "county"],
    action: "visit",
    ledBy: [leader],
    atLeast: 2,
  }),
);

/** 年度述职. */
export const dutyReport = yearly({
  id: "duty-report",
  title: text("安全生产年度述职", "Yearly report on safety duties"),
  cites: asRead("只见“年度述职”四字，对象和方式未见", "no more is known than that there is one each year"),
  kinds: ["city", "county"],
  action: "duty-report",
  atLeast: 1,
});

/** 党委常委会每年召开安全生产工作会议不少于2次: a model list says so, which others may follow. */
export const standingCommittee = recurringDuty({
  id: "sichuan/standing-committee-meetings",
  title: text("党委常委会召开安全生产工作会议", "The standing committee meets on work safety"),
  cites: modelList.whole(),
  from: "2020-04-15",
  who: { kinds: ["city", "county"] },
  activities: provincialActivities,
  action: "meeting",
  body: "party-committee",
  atLeast: 2,
  each: "year",
  strength: "should",
});

const duties = [provinceHears, placesHear, placesMeet, ...principalsVisit, dutyReport, standingCommittee];
export const definitions = duties.flatMap((duty) => duty.definitions);
/** How each of them stands, for the network of responsibility. */
export const states = duties.map((duty) => duty.standing.id);
