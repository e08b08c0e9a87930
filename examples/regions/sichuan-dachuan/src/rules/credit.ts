import { listings } from "@anwei/enforcement";
import {
  all,
  any,
  atAnyTime,
  counted,
  decision,
  indicator,
  judgedOn,
  not,
  ordered,
  record,
  recordsBy,
  text,
} from "@anwei/plugin/v1";
import { inPlaceBy } from "../pattern/in-place.js";
import { lacking } from "../pattern/lacking.js";
import { ourActs } from "../records/extended.js";
import { applications, barredFields } from "../records/tables.js";
import { places } from "../records/units.js";
import { from, opinion } from "../sources.js";

const id = "sichuan-dachuan";
const cites = opinion.article(14);

/** 信用记录, kept and shared. */
const creditRecord = lacking({
  id: `${id}/credit-record`,
  title: text("企业安全生产信用记录", "Credit record of an enterprise"),
  cites,
  from,
  of: places,
  law: "judged",
  only: {
    when: (u) => u.kind.is("enterprise"),
    owing: [{ facts: { kind: "enterprise" } }],
    others: [{ facts: { kind: "village" } }],
  },
  strength: "must",
  parts: {
    record: {
      title: text("没有信用记录", "no credit record"),
      lacks: (u) => not(u.creditRecord),
      having: { facts: { creditRecord: true } },
    },
    shared: {
      title: text("没有纳入共享交换平台", "not on the shared platform"),
      lacks: (u) => not(u.creditShared),
      having: { facts: { creditShared: true } },
    },
  },
});

const entry = (name: string, happenedOn: string, more: object = {}) => ({
  id: name,
  unit: "u",
  act: "s",
  happenedOn,
  liftedOn: "none",
  ...more,
});

const listedFor = indicator({
  id: `${id}/listed-for`,
  title: text("因此行为列入“黑名单”", "Listed for this act"),
  cites,
  from,
  about: record(ourActs),
  law: "event",
  over: listings,
  link: recordsBy("act"),
  window: atAnyTime(),
  where: (l) => l.happenedOn.atMost(judgedOn),
  fold: counted({ unit: "item" }),
  examples: [
    {
      name: text("判定日以前列入的", "listed up to the day of judging"),
      facts: { id: "s", happenedOn: from },
      judged: "2015-10-01",
      records: {
        listings: [entry("l1", "2015-10-01"), entry("l2", "2015-10-02"), entry("l3", "2015-09-20", { act: "t" })],
      },
      expect: 1,
    },
  ],
});

/** 严格落实: whoever meets the grounds is listed. */
const listing = lacking({
  id: `${id}/blacklisted`,
  title: text("应当列入“黑名单”", "Who is to be listed"),
  note: text(
    "列入条件按国家规定，由执法机关认定",
    "the grounds are those of the state's rules, for the authority to find",
  ),
  cites,
  from,
  of: ourActs,
  law: "event",
  only: {
    when: (a) => a.listable,
    owing: [{ facts: { listable: true } }],
    others: [{ facts: { listable: false } }],
  },
  onFile: true,
  strength: "must",
  parts: {
    unlisted: {
      title: text("没有列入", "not listed"),
      lacks: (a) => listedFor.of(a).below(1),
      having: { records: { listings: [entry("l", from)] } },
    },
  },
});

/** 通过企业信用信息平台向社会公示. */
const published = lacking({
  id: `${id}/blacklist-published`,
  title: text("“黑名单”公示", "Publication of the blacklist"),
  cites,
  from,
  of: listings,
  law: "event",
  strength: "must",
  parts: {
    unpublished: {
      title: text("没有在信用平台公示", "not published on the platform"),
      lacks: (l) => not(l.published),
      having: { facts: { published: true } },
    },
  },
});

const standing = indicator({
  id: `${id}/listings-standing`,
  title: text("申请之日有效的“黑名单”记录", "Entries that stood on the day of the application"),
  cites,
  from,
  about: record(applications),
  law: "event",
  over: listings,
  window: atAnyTime(),
  where: (l, a) =>
    all(l.happenedOn.atMost(a.happenedOn), any(not(l.liftedOn.exists), l.liftedOn.moreThan(a.happenedOn))),
  fold: counted({ unit: "item" }),
  examples: [
    {
      name: text("列入当日起、移出前一日止", "from the day of the entry to the day before its lifting"),
      facts: { id: "s", unit: "u", happenedOn: "2016-03-01" },
      judged: "2016-12-31",
      records: {
        listings: [
          entry("same-day", "2016-03-01"),
          entry("day-before-lifting", "2016-01-01", { liftedOn: "2016-03-02" }),
          entry("lifted", "2016-01-01", { liftedOn: "2016-03-01" }),
          entry("later", "2016-03-02"),
          entry("another", "2016-01-01", { unit: "v" }),
        ],
      },
      expect: 2,
    },
  ],
});

type Field = keyof typeof barredFields | "other";
const applied = (field: Field, n: number, happenedOn: string = from) => ({
  facts: { id: "s", unit: "u", happenedOn, field },
  given: { [standing.id]: n },
});
const nine = Object.keys(barredFields) as (keyof typeof barredFields)[];

/** 依法予以限制或禁止 in nine fields; whether restricted or barred the law of each field says. */
const restriction = decision({
  id: `${id}/restriction`,
  title: text("“黑名单”企业的限制或者禁止", "Restriction of a listed enterprise"),
  note: text(
    "哪一方面限制、哪一方面禁止，原文没有分别写明，依各方面的法律",
    "in which field it is restricted and in which barred is not said: the law of each field tells",
  ),
  cites,
  from,
  about: record(applications),
  law: "event",
  outcomes: ordered({
    open: text("不受限制", "open"),
    restricted: text("依法限制或者禁止", "restricted or barred by law"),
  }),
  combine: "gravest",
  rows: (a) => [
    { when: all(standing.of(a).atLeast(1), a.field.oneOf(...nine)), then: "restricted" },
    { otherwise: "open" },
  ],
  consequences: {
    restricted: [
      { id: "restricted", text: text("依法予以限制或者禁止", "restricted or barred by law"), strength: "must" },
    ],
  },
  examples: [
    ...nine.map((field) => ({
      ...applied(field, 1),
      name: text(`在“黑名单”中：${barredFields[field].zh}`, `listed: ${barredFields[field].en}`),
      expect: "restricted" as const,
    })),
    { ...applied("bidding", 0), name: text("不在“黑名单”中", "not listed"), expect: "open" as const },
    { ...applied("other", 1), name: text("所列九个方面以外", "beyond the nine fields"), expect: "open" as const },
    {
      ...applied("bidding", 1, "2015-09-05"),
      name: text("施行前一日不适用", "the day before it does not"),
      expect: { notApplicable: true as const },
    },
  ],
});

const district = { kinds: ["county"] } as const;

/** The database by the end of 2016, its joining to the province's network, striven for, by the end of 2017. */
const database = inPlaceBy({
  id: "violation-database",
  title: text("2016年底前建成企业安全生产违法信息库", "A database of violations by the end of 2016"),
  cites,
  who: district,
  item: "violation-database",
  by: "2016-12-31",
  strength: "must",
});
const network = inPlaceBy({
  id: "provincial-network",
  title: text("争取2017年底前实现全省联网", "Joined to the province's network by the end of 2017"),
  note: text(
    "“争取”不是义务，区级不能独自完成，只作记录",
    "to strive binds nobody, and a district cannot do it alone: it is noted",
  ),
  cites,
  who: district,
  item: "provincial-network",
  by: "2017-12-31",
  strength: "aim",
});
const search = inPlaceBy({
  id: "public-search",
  title: text("违法信息面向社会公开查询", "Violations open to search"),
  note: text(
    "期限是2016年底还是2017年底不明，按2017年底理解",
    "by the end of 2016 or of 2017 is not clear: 2017 is taken",
  ),
  cites,
  who: district,
  item: "public-search",
  by: "2017-12-31",
  strength: "must",
});

export const creditRules = [
  ...creditRecord.definitions,
  listedFor,
  ...listing.definitions,
  ...published.definitions,
  standing,
  restriction,
  ...database.definitions,
  ...network.definitions,
  ...search.definitions,
];
export const creditStates = [creditRecord.lacking.id, database.standing.id, network.standing.id, search.standing.id];
