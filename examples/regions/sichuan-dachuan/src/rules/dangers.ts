import { dangerEventTypes } from "@anwei/inspection";
import { all, atAnyTime, counted, indicator, judgedOn, record, recordsBy, text } from "@anwei/plugin/v1";
import { doneOn, lacking } from "../pattern/lacking.js";
import { moreDangerEvents, ourDangerEvents, ourDangers } from "../records/extended.js";
import { from, opinion } from "../sources.js";

const id = "sichuan-dachuan";
const cites = opinion.article(5);

type Event = "listed" | "followed-up" | "urged" | "rectified";

const event = (name: Event, happenedOn: string = from) => ({
  id: `${name}-${happenedOn}`,
  danger: "s",
  event: name,
  happenedOn,
});

/** What was done about a danger, up to the day of judging. */
const done = indicator({
  id: `${id}/danger-events`,
  title: text("隐患台账记事次数", "How often each was done about a danger"),
  cites,
  from,
  about: record(ourDangers),
  law: "judged",
  over: ourDangerEvents,
  link: recordsBy("danger"),
  window: atAnyTime(),
  where: (e) => e.happenedOn.atMost(judgedOn),
  by: { of: (e) => e.event, members: { ...dangerEventTypes, ...moreDangerEvents } },
  fold: counted({ unit: "time" }),
  examples: [
    {
      name: text("本隐患的、判定日以前的", "of this danger, up to the day of judging"),
      facts: { id: "s" },
      judged: "2015-10-01",
      at: "urged",
      records: {
        dangerEvents: [
          event("urged", "2015-10-01"),
          event("urged", "2015-10-02"),
          event("listed", "2015-09-20"),
          { ...event("urged", "2015-09-21"), danger: "another" },
        ],
      },
      expect: 1,
    },
  ],
});

const reported = { grade: "major", reportedUp: true } as const;

/** 挂牌督办: the committee lists each major danger that a township or department reports. */
const listing = lacking({
  id: `${id}/danger-listed`,
  title: text("上报的重大隐患挂牌督办", "Listing of reported major dangers"),
  note: text(
    "“及时”没有期限：判定之日尚未挂牌的即列出；只对乡镇（街道）、部门上报的重大隐患",
    "no time is given: what is not listed on the day of judging is told; only of what a township or department reported",
  ),
  cites,
  from,
  of: ourDangers,
  law: "judged",
  only: {
    when: (d) => all(d.grade.is("major"), d.reportedUp),
    owing: [{ facts: reported }],
    others: [{ facts: { ...reported, grade: "general" } }, { facts: { ...reported, reportedUp: false } }],
  },
  onFile: true,
  strength: "must",
  consequence: {
    id: "list",
    text: text("区安委会挂牌督办", "to be listed by the district's committee"),
    strength: "must",
  },
  parts: {
    unlisted: {
      title: text("没有挂牌督办", "not listed"),
      lacks: (d) => done.of(d, "listed").below(1),
      having: { records: { dangerEvents: [event("listed")] } },
    },
  },
});

const listed = { records: { dangerEvents: [event("listed")] } } as const;
const overdue = { deadline: "2015-09-05" } as const;

/** A listed danger is announced, followed, and urged when it is late. */
const listedDanger = lacking({
  id: `${id}/listed-danger`,
  title: text("挂牌隐患的公告和督促", "Announcement and urging of listed dangers"),
  note: text(
    "公告、跟踪没有期限：挂牌后至判定之日一次也没有的即列出；整改期限已过、尚未整改又没有督促的即列出",
    "no time is given: told is what was not done once since the listing, and what is past its deadline and was not urged",
  ),
  cites,
  from,
  of: ourDangers,
  law: "judged",
  only: {
    when: (d) => done.of(d, "listed").atLeast(1),
    owing: [listed],
    others: [{ records: { dangerEvents: [] } }],
  },
  onFile: true,
  strength: "must",
  parts: {
    announcement: doneOn({
      of: ourDangers,
      from,
      field: "announcedOn",
      title: text("没有在主流媒体公告", "not announced in the media"),
    }),
    "following-up": {
      title: text("没有跟踪治理情况", "not followed up"),
      lacks: (d) => done.of(d, "followed-up").below(1),
      having: { records: { dangerEvents: [event("followed-up", "2015-09-20")] } },
    },
    urging: {
      title: text("逾期未整改，没有督促", "overdue and not urged"),
      lacks: (d) => all(d.deadline.below(judgedOn), done.of(d, "rectified").below(1), done.of(d, "urged").below(1)),
      having: { facts: overdue, records: { dangerEvents: [event("urged", "2015-10-02")] } },
      lacking: { facts: overdue },
    },
  },
});

export const dangerRules = [done, ...listing.definitions, ...listedDanger.definitions];
