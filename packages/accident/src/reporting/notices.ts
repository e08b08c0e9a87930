import { all, atAnyTime, counted, decision, indicator, record, recordsBy, text, unordered } from "@anwei/kernel";
import { decree493 } from "@anwei/law";
import { isAccident } from "../accident-ruled.js";
import { accidentReports, accidents, reportRecipients } from "../records/index.js";

const { government, police, labour, union, procuratorate } = reportRecipients;

/** Who is told besides when an authority passes a report on: its own government, and those it notifies. */
export const notified = { government, police, labour, union, procuratorate } as const;

export type Notified = keyof typeof notified;

const bodies = Object.keys(notified) as Notified[];

const notice = (to: Notified, more: object = {}) => ({
  id: to,
  accident: "a",
  happenedOn: "2026-03-10",
  from: "county",
  to,
  madeAt: "2026-03-10T09:30",
  ...more,
});

/** 通知次数: how often the authorities told each of them. */
export const noticesGiven = indicator({
  id: "accident/notices-given",
  title: text("通知次数", "notices given"),
  cites: decree493.article(10),
  about: record(accidents),
  law: "event",
  over: accidentReports,
  link: recordsBy("accident"),
  window: atAnyTime(),
  where: (r) => all(r.from.oneOf("county", "city", "province"), r.madeAt.exists),
  by: { of: (r) => r.to, members: reportRecipients },
  fold: counted({ unit: "time" }),
  examples: [
    {
      name: text(
        "县、市、省各一次；单位自行告知、尚未通知和另一起事故的不算",
        "one each by county, city and province; what the unit said, what is still owed and another accident do not count",
      ),
      facts: { id: "a", happenedOn: "2026-03-10" },
      at: "police",
      records: {
        accidentReports: [
          notice("police", { id: "1" }),
          notice("police", { id: "2", from: "city" }),
          notice("police", { id: "3", from: "province" }),
          notice("police", { id: "4", from: "unit" }),
          notice("police", { id: "5", madeAt: "none" }),
          notice("police", { id: "6", accident: "b" }),
          notice("union"),
        ],
      },
      expect: 3,
    },
  ],
});

/** 尚未通知的: who has not been told by any authority. */
export const noticesOutstanding = decision({
  id: "accident/notices-outstanding",
  title: text("尚未报告、通知的", "who has not been told yet"),
  note: text(
    "接到报告的部门上报的同时报告本级人民政府，并通知公安机关、劳动保障行政部门、工会和人民检察院；没有写明时限。认定为自然灾害等、不属生产安全事故的，不再判定",
    "an authority that passes a report on tells its own government at the same time, and notifies the police, the labour authority, the union and the procuratorate; no time limit is given. What was ruled no accident is not judged",
  ),
  cites: decree493.article(10),
  about: record(accidents),
  law: "event",
  appliesWhen: isAccident,
  outcomes: unordered(notified),
  combine: "every",
  rows: (a) => bodies.map((body) => ({ when: noticesGiven.of(a, body).below(1), then: body })),
  examples: [
    {
      name: text("都已通知", "all were told"),
      facts: { id: "a", happenedOn: "2026-03-10" },
      records: { accidentReports: bodies.map((body) => notice(body)) },
      expect: { certain: [] },
    },
    ...bodies.map((body) => ({
      name: text(`未通知${notified[body].zh}`, `not told: ${notified[body].en}`),
      facts: { id: "a", happenedOn: "2026-03-10" },
      records: { accidentReports: bodies.filter((other) => other !== body).map((other) => notice(other)) },
      expect: { certain: [body] },
    })),
    {
      name: text("是否通知工会未知", "whether the union was told is not known"),
      facts: { id: "a", happenedOn: "2026-03-10" },
      records: {
        accidentReports: bodies.map((body) => (body === "union" ? notice(body, { madeAt: null }) : notice(body))),
      },
      expect: { certain: [], possible: ["union"] },
    },
    {
      name: text("认定为自然灾害的，不判定", "what was ruled a natural disaster is not judged"),
      facts: { id: "a", happenedOn: "2026-03-10", nature: "natural-disaster" },
      records: { accidentReports: [] },
      expect: { notApplicable: true },
    },
    {
      name: text("条例施行当日适用", "on the day the decree came into force it applies"),
      facts: { id: "a", happenedOn: "2007-06-01" },
      records: { accidentReports: [] },
      expect: { certain: bodies },
    },
    {
      name: text("条例施行前一日不适用", "the day before it does not"),
      facts: { id: "a", happenedOn: "2007-05-31" },
      records: { accidentReports: [] },
      expect: { notApplicable: true },
    },
  ],
});
