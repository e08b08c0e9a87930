import { quota } from "@anwei/assessment";
import { dangerLedger, finderFollows, hiddenDangers } from "@anwei/inspection";
import type { LinkData } from "@anwei/plugin/v1";
import { always, atAnyTime, judgedOn, not, record, recordsBy, text } from "@anwei/plugin/v1";
import { dayBefore } from "@anwei/responsibility";
import { id } from "./common.js";
import { lacking } from "./lacking.js";
import { cityDangerEvents, parties, writtenDown } from "./records.js";
import { asRead, campaigns, from, year } from "./sources.js";

const pressed = { id: "pressed", text: text("由检查发现的单位督促整改", "the unit that found it presses for it") };

/** 安全隐患台账: a danger is closed once it was found to be gone. */
export const ledger = dangerLedger({
  id: `${id}/danger`,
  title: text("隐患状态", "State of a danger"),
  cites: asRead("四", "整改期限没有写，按台账所载", "no time is set; the ledger's deadline is taken"),
  from,
  extensions: 3,
  reinspected: "all",
  consequences: { overdue: pressed },
});

/** 谁检查发现、谁负责督促整改. */
export const finder = finderFollows({
  id: `${id}/finder`,
  title: text("检查发现者督促到底", "Who found a danger follows it"),
  cites: asRead("四", "检查人员变动、联合检查的没有写", "nothing is said of who takes over, or of joint inspections"),
  from,
  ledger,
  consequence: { id: "followed", text: text("责令检查发现的单位复查", "the unit that found it re-inspects it") },
});

const day = from;
const danger = { unit: "e", happenedOn: day } as const;
const ofDanger = {
  from,
  about: record(hiddenDangers),
  law: "judged",
  over: cityDangerEvents,
  link: recordsBy("danger") satisfies LinkData,
  window: atAnyTime(),
} as const;
const shown = {
  owing: danger,
  when: { judged: day },
  before: { judged: dayBefore(from) },
  not: () => [{ danger: "other" }, { happenedOn: `${year}-01-02` }],
} as const;

/** 列出单子、建立台账: each danger found is on the list and in the ledger. */
export const inventory = lacking<typeof hiddenDangers, typeof cityDangerEvents, keyof typeof writtenDown>({
  ...ofDanger,
  id: `${id}/written-down`,
  title: text("隐患列入清单、登记台账", "Dangers on the list and in the ledger"),
  cites: campaigns,
  appliesWhen: () => always,
  where: (e) => e.happenedOn.atMost(judgedOn),
  by: (e) => e.event as never,
  things: writtenDown,
  consequence: { id: "entered", text: text("补登清单和台账", "it is entered") },
  example: {
    ...shown,
    others: [],
    record: (event) => ({ unit: "e", danger: "u", event, happenedOn: day }),
  },
});

/** 专家查、政府督、部门管、企业落实: who did not do their part about a danger that was closed. */
export const fourParties = lacking<typeof hiddenDangers, typeof cityDangerEvents, keyof typeof parties>({
  ...ofDanger,
  id: `${id}/four-parties`,
  title: text("四方机制未到位的", "Who of the four parties did not do their part"),
  cites: asRead("四", "按已销号的隐患逐个核对", "each danger that was closed is held against it"),
  appliesWhen: (d) => ledger.dates.closed.of(d).exists,
  where: (e) => e.happenedOn.atMost(judgedOn),
  by: (e) => e.event as never,
  things: parties,
  consequence: { id: "completed", text: text("补齐未到位的环节", "what is lacking is done") },
  example: {
    ...shown,
    given: { [ledger.dates.closed.id]: day },
    others: [
      {
        name: text("没有销号的不适用", "not to one that is not closed"),
        given: { [ledger.dates.closed.id]: "none" },
      },
    ],
    record: (event) => ({ unit: "e", danger: "u", event, happenedOn: day }),
  },
});

/** 彻底消除事故隐患: none is left open at the end of the year. */
export const eliminated = quota({
  id: `${id}/open-dangers`,
  title: text("年底未消除的隐患", "Dangers left at the end of the year"),
  cites: asRead("四", "没有写期限，按年底理解", "no day is set; the end of the year is taken"),
  from,
  appliesTo: ["county"],
  over: hiddenDangers,
  where: () => always,
  meets: (d) => not(ledger.state.of(d).is("closed")),
  within: "any-time",
  measure: { count: 0 },
  side: "at-most",
  by: "12-31",
  consequences: [pressed],
  example: {
    met: {},
    short: {},
    others: [],
    records: (_, short, on) => ({
      dangerEvents: (["reinspected-passed", "closed"] as const).map((event) => ({
        id: event,
        unit: "below",
        danger: short,
        event,
        happenedOn: on,
      })),
    }),
  },
});
