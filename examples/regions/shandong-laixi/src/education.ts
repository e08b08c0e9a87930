import type { ChoiceTerm, Members, Window } from "@anwei/plugin/v1";
import { between, type Cites, days, inPeriod, months, periodStart, recordIn, type Text, text } from "@anwei/plugin/v1";
import { id } from "./common.js";
import { lacking } from "./lacking.js";
import { audiences, cityActivities, cityUnits, monthActivities } from "./records.js";
import { asRead, from, safetyMonth, year } from "./sources.js";

interface Held<M extends string> {
  readonly id: string;
  readonly title: Text;
  readonly cites: Cites;
  readonly things: Members<M>;
  readonly window: Window;
  /** A day in that time, and days just outside of it. */
  readonly on: string;
  readonly outside: readonly string[];
}

/** What publicity the city did not hold in a year. */
const held = <const M extends string>({ things, on, outside, ...written }: Held<M>) =>
  lacking<typeof cityUnits, typeof cityActivities, M>({
    ...written,
    things,
    from,
    about: recordIn(cityUnits, "year"),
    law: "periodEnd",
    appliesWhen: (u) => u.kind.is("county"),
    over: cityActivities,
    where: (a) => a.action.is("publicity"),
    by: (a) => a.topic as unknown as ChoiceTerm<M>,
    consequence: { id: "held", text: text("提醒补办", "a reminder to make up for it"), strength: "should" },
    example: {
      owing: { kind: "county" },
      others: [{ name: text("别的单位不适用", "not to other units"), facts: { kind: "village" } }],
      when: { period: String(year), judged: `${year}-12-31` },
      before: { period: String(year - 1), judged: `${year - 1}-12-31` },
      record: (topic) => ({ unit: "u", action: "publicity", topic: topic as never, happenedOn: on }),
      not: () => [{ unit: "v" }, { action: "training" }, ...outside.map((happenedOn) => ({ happenedOn }))],
    },
  });

/** 宣传进企业、学校、社区, each year. */
export const reach = held({
  id: `${id}/publicity`,
  title: text("宣传深入企业、学校、社区", "Publicity reaches enterprises, schools and communities"),
  cites: asRead("二", "没有写次数，按每年至少一次理解", "how often is not said; once a year is taken"),
  things: audiences,
  window: inPeriod(),
  on: `${year}-01-01`,
  outside: [`${year - 1}-12-31`, `${year + 1}-01-01`],
});

/** 安全生产月: what of its activities was not held in that month. The list is open: there may be more. */
export const month = held({
  id: `${id}/safety-month`,
  title: text("安全生产月活动", "Activities of Safety Month"),
  cites: safetyMonth,
  things: monthActivities,
  window: between(periodStart.plus(months(5)), periodStart.plus(months(6)).minus(days(1))),
  on: `${year}-06-30`,
  outside: [`${year}-05-31`, `${year}-07-01`],
});
