import {
  type AnyDefinition,
  counted,
  formatDay,
  indicator,
  inPeriod,
  moved,
  type PeriodUnit,
  parseDay,
  periodContaining,
  subtreeRecords,
  type Terms,
  type Test,
  type Text,
  text,
  unitIn,
} from "@anwei/kernel";
import { hiddenDangers } from "../records/index.js";
import { periodNamed, shareOf, type UnitCount, type UnitShare } from "../share.js";
import { type DangerLedger, isOpen, isRectified } from "./danger-ledger.js";
import { eventDate } from "./happened.js";
import type { LedgerWritten } from "./written.js";

export interface DangerRatesWritten extends Omit<LedgerWritten, "title"> {
  readonly ledger: DangerLedger;
  readonly each: PeriodUnit;
}

/**
 * What the dangers found in a period come to for a unit with all below it: counts, and the rates that reports state of them.
 * Each rate is one count over another, so that it is computed anew whenever an event comes late.
 */
export interface DangerRates {
  readonly found: UnitCount;
  readonly open: UnitCount;
  readonly overdue: UnitCount;
  readonly rectified: UnitCount;
  readonly closed: UnitCount;
  /** Those with a deadline that has passed, or that was met. */
  readonly due: UnitCount;
  readonly inTime: UnitCount;
  /** Those that were reported put right, and those of them that were re-inspected since. */
  readonly reported: UnitCount;
  readonly reinspected: UnitCount;
  readonly escalated: UnitCount;
  /** 整改率. */
  readonly rectificationRate: UnitShare;
  /** 销号率. */
  readonly closingRate: UnitShare;
  /** 按期整改率. */
  readonly inTimeRate: UnitShare;
  /** 复查率. */
  readonly reinspectionRate: UnitShare;
  readonly definitions: readonly AnyDefinition[];
}

/**
 * Counts and rates of a ledger (整改率、按期整改率、复查率、销号率).
 *
 * @throws DefinitionError
 */
export function dangerRates(written: DangerRatesWritten): DangerRates {
  const { id, cites, from, each, ledger } = written;
  const dates = { ...written, title: text("隐患统计", "Figures of dangers") };
  const world = exampleWorld(from, each);
  const { dangerEvents: _, ...foundOnly } = world.records;
  const lastReported = eventDate(dates, {
    name: "last-rectified-on",
    title: text("最近一次整改完成日期", "last put right on"),
    end: "last",
    events: ["rectified"],
  });
  const lastReinspected = eventDate(dates, {
    name: "last-reinspected-on",
    title: text("最近一次复查日期", "last re-inspected on"),
    end: "last",
    events: ["reinspected-passed", "reinspected-failed"],
  });
  const escalatedOn = eventDate(dates, {
    name: "last-escalated-on",
    title: text("最近一次提级督办日期", "last escalated on"),
    end: "last",
    events: ["escalated"],
  });
  const many = (
    name: string,
    title: Text,
    expect: number,
    where?: (d: Terms<typeof hiddenDangers>) => Test,
  ): UnitCount =>
    indicator({
      id: `${id}/${name}`,
      title,
      cites,
      from,
      about: unitIn(each),
      over: hiddenDangers,
      link: subtreeRecords,
      window: inPeriod(),
      ...(where ? { where } : {}),
      fold: counted({ unit: "item" }),
      examples: [
        {
          ...world,
          // What looks at no event does not know their table.
          records: where ? world.records : foundOnly,
          name: text(
            "本级和下级合计，本期发现的；上期的、别处的和判定日之后的不计",
            "its own and those below it, found in the period; not those before it, elsewhere or after the day of judging",
          ),
          expect,
        },
      ],
    });
  const found = many("found", text("发现隐患数", "dangers found"), 8);
  const open = many("open", text("未整改隐患数", "dangers not put right"), 4, (d) => isOpen(ledger, d));
  const overdue = many("overdue", text("逾期未整改隐患数", "dangers overdue"), 1, (d) =>
    ledger.state.of(d).is("overdue"),
  );
  const rectified = many("rectified", text("已整改隐患数", "dangers put right"), 4, (d) => isRectified(ledger, d));
  const closed = many("closed", text("已销号隐患数", "dangers closed"), 1, (d) => ledger.state.of(d).is("closed"));
  const due = many("due", text("到期应整改隐患数", "dangers due to be put right"), 5, (d) =>
    ledger.timeliness.of(d).oneOf("fulfilled", "late", "overdue"),
  );
  const inTime = many("in-time", text("按期整改隐患数", "dangers put right in time"), 3, (d) =>
    ledger.timeliness.of(d).is("fulfilled"),
  );
  const reported = many(
    "reported-rectified",
    text("报告整改完成隐患数", "dangers reported put right"),
    4,
    (d) => lastReported.of(d).exists,
  );
  const reinspected = many("reinspected", text("整改后已复查隐患数", "dangers re-inspected since"), 3, (d) =>
    lastReinspected.of(d).atLeast(lastReported.of(d)),
  );
  const escalated = many(
    "escalated",
    text("已提级督办隐患数", "dangers escalated"),
    1,
    (d) => escalatedOn.of(d).exists,
  );
  const rate = (name: string, title: Text, part: UnitCount, whole: UnitCount): UnitShare =>
    shareOf({ id: `${id}/${name}`, title, cites, from, each, part, whole });
  const rectificationRate = rate("rectification-rate", text("整改率", "share put right"), rectified, found);
  const closingRate = rate("closing-rate", text("销号率", "share closed"), closed, found);
  const inTimeRate = rate("in-time-rate", text("按期整改率", "share put right in time"), inTime, due);
  const reinspectionRate = rate("reinspection-rate", text("复查率", "share re-inspected"), reinspected, reported);
  return {
    found,
    open,
    overdue,
    rectified,
    closed,
    due,
    inTime,
    reported,
    reinspected,
    escalated,
    rectificationRate,
    closingRate,
    inTimeRate,
    reinspectionRate,
    definitions: [
      lastReported,
      lastReinspected,
      escalatedOn,
      found,
      open,
      overdue,
      rectified,
      closed,
      due,
      inTime,
      reported,
      reinspected,
      escalated,
      rectificationRate,
      closingRate,
      inTimeRate,
      reinspectionRate,
    ],
  };
}

/** A county's ledger with a danger in every state, for the worked examples. */
function exampleWorld(from: string, each: PeriodUnit) {
  const start = formatDay(periodContaining(each, parseDay(moved(from, 400)) as number).start);
  const day = (n: number): string => moved(start, n);
  const danger = (id: string, more: object = {}) => ({
    id,
    unit: "c",
    happenedOn: day(1),
    grade: "major",
    deadline: day(27),
    ...more,
  });
  const event = (danger: string, event: string, n: number, more: object = {}) => ({
    id: `${danger}-${event}`,
    unit: "c",
    danger,
    event,
    happenedOn: day(n),
    ...more,
  });
  return {
    facts: { id: "c", kind: "county" },
    period: periodNamed(each, start),
    judged: day(20),
    records: {
      units: [
        { id: "c", kind: "county" },
        { id: "t", kind: "township", parent: "c" },
        { id: "x", kind: "county" },
      ],
      hiddenDangers: [
        danger("open", { happenedOn: day(0) }),
        danger("ordered", { unit: "t" }),
        danger("extended", { deadline: day(10) }),
        danger("overdue", { deadline: day(10) }),
        danger("rectified", { happenedOn: day(20) }),
        danger("passed", { deadline: day(10) }),
        danger("failed-then-rectified"),
        danger("closed"),
        danger("before", { happenedOn: day(-1) }),
        danger("elsewhere", { unit: "x" }),
        danger("after", { happenedOn: day(21) }),
      ],
      dangerEvents: [
        event("ordered", "ordered", 2),
        event("extended", "extended", 3, { reason: "备件未到", deadline: day(27) }),
        event("overdue", "escalated", 12),
        event("rectified", "rectified", 20),
        event("passed", "rectified", 11),
        event("passed", "reinspected-passed", 11),
        event("failed-then-rectified", "reinspected-failed", 5),
        event("failed-then-rectified", "rectified", 6),
        event("failed-then-rectified", "reinspected-passed", 8),
        event("closed", "rectified", 5),
        event("closed", "reinspected-passed", 6),
        event("closed", "closed", 7),
      ],
    },
  } as const;
}
