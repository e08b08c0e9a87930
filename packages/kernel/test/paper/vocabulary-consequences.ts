import {
  all,
  always,
  atAnyTime,
  calendar,
  counted,
  decision,
  indicator,
  ordered,
  record,
  sameAs,
  source,
  text,
  unordered,
} from "../../src/index.js";
import { applications, caseParties, cases, domains, listings, promotions } from "./kinds.js";
import type { PaperCase } from "./run.js";

// Rule 10: a state with a span and a set of consequences (达川 blacklist; 巴中 "no promotion that year").

const dachuan = source({
  id: "dachuan-enforcement-2015",
  type: "notice",
  title: text("达川区安全生产执法意见", "Dachuan's opinion on enforcement"),
  from: "2015-01-01",
  verified: true,
});
const bazhong = source({
  id: "bazhong-report",
  type: "report",
  title: text("巴中市安全生产工作报告", "Bazhong's work-safety report"),
  from: "2009-01-01",
  verified: true,
});

const listed = (from: string, to: string | null, enterprise = "e1") => ({
  id: `${from}-${to}`,
  enterprise,
  listed: { from, to },
});
const application = (happenedOn: string, domain: keyof typeof domains = "land") =>
  ({ id: "a", enterprise: "e1", happenedOn, domain }) as const;

const listingsCovering = indicator({
  id: "paper/listings-covering",
  title: text("申请当日的列入数", "listings on the day of the application"),
  cites: dachuan.whole(),
  about: record(applications),
  law: "event",
  over: listings,
  link: sameAs("enterprise"),
  window: atAnyTime(),
  where: (l, a) => l.listed.covers(a.happenedOn),
  fold: counted({ unit: "item" }),
  examples: [
    {
      name: text("只计本企业、当日在列的", "of this enterprise, on that day"),
      facts: application("2016-07-01"),
      records: {
        listings: [listed("2016-03-01", "2016-09-01"), listed("2016-08-01", null), listed("2016-01-01", null, "e2")],
      },
      expect: 1,
    },
  ],
});

const nine = Object.keys(domains) as (keyof typeof domains)[];

const restrictions = decision({
  id: "paper/restrictions",
  title: text("失信联合惩戒", "restrictions of the listed"),
  cites: dachuan.whole(),
  about: record(applications),
  law: "event",
  combine: "every",
  appliesWhen: (a) => listingsCovering.of(a).atLeast(1),
  outcomes: unordered(domains),
  rows: () => nine.map((domain) => ({ when: always, then: domain })),
  examples: [
    {
      name: text("在列期间全部九项", "all nine while listed"),
      facts: application("2016-07-01"),
      records: { listings: [listed("2016-03-01", "2016-09-01")] },
      expect: { certain: nine },
    },
  ],
});

const applicationOpen = decision({
  id: "paper/application",
  title: text("申请限制", "whether the application is restricted"),
  cites: dachuan.whole(),
  about: record(applications),
  law: "event",
  outcomes: ordered({ open: text("不受限", "open"), restrictOrBan: text("限制或禁止", "restrict or ban") }),
  combine: "gravest",
  rows: (a) => [{ when: restrictions.of(a).includes(a.domain), then: "restrictOrBan" }, { otherwise: "open" }],
  examples: [
    {
      name: text("7月申请受限", "an application in July is caught"),
      facts: application("2016-07-15"),
      records: { listings: [listed("2016-03-01", "2016-09-01")] },
      expect: "restrictOrBan",
    },
    {
      name: text("10月申请不受限", "one in October is open"),
      facts: application("2016-10-15"),
      records: { listings: [listed("2016-03-01", "2016-09-01")] },
      expect: "open",
    },
  ],
});

const accountability = decision({
  id: "paper/accountability",
  title: text("责任追究", "accountability"),
  cites: bazhong.whole(),
  about: record(cases),
  law: "event",
  outcomes: ordered({
    none: text("不追究", "none"),
    warned: text("警告", "warned"),
    fired: text("撤职", "fired"),
  }),
  combine: "gravest",
  rows: (c) => [
    { when: c.graveNeglect, then: "fired" },
    { when: c.neglect, then: "warned" },
  ],
  examples: [
    {
      name: text("严重失职撤职", "grave neglect: fired"),
      facts: { happenedOn: "2009-04-01", graveNeglect: true, neglect: true },
      expect: "fired",
    },
  ],
});

const party = (caseId: string, role: string, happenedOn = "2009-04-20", person = "p1") => ({
  id: `${caseId}-${role}-${person}`,
  case: caseId,
  person,
  role,
  happenedOn,
});
const firedCase = { id: "k1", happenedOn: "2009-04-20", graveNeglect: true, neglect: true };
const warnedCase = { id: "k2", happenedOn: "2009-04-20", graveNeglect: false, neglect: true };

const firedThisYear = indicator({
  id: "paper/fired-this-year",
  title: text("提拔当年被追究至撤职的次数", "times fired in the year of the promotion"),
  cites: bazhong.whole(),
  about: record(promotions),
  law: "event",
  over: caseParties,
  link: sameAs("person"),
  window: (p) => calendar("year", p.happenedOn),
  where: (c) => all(c.role.oneOf("direct", "head", "deputyInCharge"), accountability.of(c.case).is("fired")),
  fold: counted({ unit: "time" }),
  examples: [
    {
      name: text("只计本人、当年、有责、撤职的", "this person, that year, answerable, fired"),
      facts: { id: "x", person: "p1", happenedOn: "2009-12-01" },
      records: {
        cases: [firedCase, warnedCase],
        caseParties: [
          party("k1", "head"),
          party("k1", "bystander"),
          party("k2", "head"),
          party("k1", "direct", "2009-04-20", "p2"),
          party("k1", "deputyInCharge", "2008-12-31"),
        ],
      },
      expect: 1,
    },
  ],
});

const promotionAllowed = decision({
  id: "paper/promotion",
  title: text("当年提拔", "promotion"),
  cites: bazhong.whole(),
  about: record(promotions),
  law: "event",
  outcomes: ordered({ allowed: text("可以", "allowed"), blocked: text("不得", "blocked") }),
  combine: "gravest",
  rows: (p) => [{ when: firedThisYear.of(p).atLeast(1), then: "blocked" }, { otherwise: "allowed" }],
  examples: [
    {
      name: text("2009年4月的案件，12月不得提拔", "a case of April 2009 blocks a promotion in December"),
      facts: { id: "x", person: "p1", happenedOn: "2009-12-31" },
      records: { cases: [firedCase], caseParties: [party("k1", "head")] },
      expect: "blocked",
    },
    {
      name: text("2010年1月可以", "in January 2010 it is allowed"),
      facts: { id: "x", person: "p1", happenedOn: "2010-01-01" },
      records: { cases: [firedCase], caseParties: [party("k1", "head")] },
      expect: "allowed",
    },
  ],
});

export const consequences = [
  listingsCovering,
  restrictions,
  applicationOpen,
  accountability,
  firedThisYear,
  promotionAllowed,
];

const applied = (
  happenedOn: string,
  listings: readonly object[],
  name: string,
  expect: PaperCase["expect"],
): PaperCase => ({
  of: applicationOpen,
  name,
  facts: application(happenedOn),
  records: { listings: listings as never },
  expect,
});
const promoted = { of: promotionAllowed, facts: { id: "x", person: "p1", happenedOn: "2009-12-01" } } as const;

export const consequenceCases: readonly PaperCase[] = [
  applied(
    "2016-03-01",
    [listed("2016-03-01", "2016-09-01")],
    "the first day of the listing is caught",
    "restrictOrBan",
  ),
  applied("2016-02-29", [listed("2016-03-01", "2016-09-01")], "the day before is open", "open"),
  applied("2016-09-01", [listed("2016-03-01", "2016-09-01")], "the last day is caught", "restrictOrBan"),
  applied("2016-09-02", [listed("2016-03-01", "2016-09-01")], "the day after is open", "open"),
  applied(
    "2026-07-01",
    [listed("2016-03-01", null)],
    "a listing without an end still runs, and is not unknown",
    "restrictOrBan",
  ),
  applied("2016-07-01", [{ id: "l", enterprise: "e1" }], "a listing whose days are unknown leaves it undecided", {
    atLeast: "open",
    atMost: "restrictOrBan",
  }),
  applied(
    "2016-07-01",
    [{ id: "l", listed: { from: "2016-03-01", to: null } }],
    "a listing of an unknown enterprise too",
    {
      atLeast: "open",
      atMost: "restrictOrBan",
    },
  ),
  {
    of: restrictions,
    name: "who is not listed has no restrictions: not applicable, not an empty set",
    facts: application("2016-10-15"),
    records: { listings: [] },
    expect: { notApplicable: true },
  },
  {
    ...promoted,
    name: "a case that only warned blocks nothing",
    records: { cases: [warnedCase], caseParties: [party("k2", "head")] },
    expect: "allowed",
  },
  {
    ...promoted,
    name: "who only stood by is not blocked",
    records: { cases: [firedCase], caseParties: [party("k1", "bystander")] },
    expect: "allowed",
  },
  {
    ...promoted,
    name: "a case that is not on record leaves it undecided",
    records: { cases: [], caseParties: [party("k1", "head")] },
    expect: { atLeast: "allowed", atMost: "blocked" },
  },
];
