import {
  type AnyDefinition,
  all,
  any,
  type Consequence,
  type Decision,
  dateQuantity,
  decision,
  type Facts,
  judgedOn,
  moved,
  not,
  ordered,
  record,
  text,
} from "@anwei/kernel";
import { suspensions } from "../records/index.js";
import { deadline } from "./deadline.js";
import type { SanctionWritten } from "./written.js";

export interface SuspensionWritten extends SanctionWritten {
  /** How many days after the last day for rectification the review is held; promptly unless said. */
  readonly reviewWithin?: number;
  /** How many days after the review, or after refusal was found, closure is requested; promptly unless said. */
  readonly closureWithin?: number;
  /** What is to be done where a unit is still unfit, or refuses the order. */
  readonly closure: Consequence;
}

type Standing = "rectifying" | "resumed" | "to-close";

/** Suspension and closing, and all that they are made of. */
export interface Suspension {
  readonly standing: Decision<"suspensions", Standing, true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
}

/**
 * Suspension for rectification and closing (停产停业整顿、关闭): production is resumed after a review that finds the unit fit;
 * a unit that is still unfit, or that refuses the order, is to be closed. The review and the request for closure have
 * their days.
 *
 * @throws DefinitionError
 */
export function suspension(written: SuspensionWritten): Suspension {
  const { id, title, cites, from } = written;
  const about = { cites, from, about: record(suspensions), law: "event" } as const;
  const day = (n: number): string => moved(from, n);
  const order: Facts<typeof suspensions> = {
    happenedOn: from,
    until: day(30),
    reviewedOn: "none",
    fit: false,
    refusedOn: "none",
    closureAskedOn: "none",
  };
  const reviewed = { ...order, reviewedOn: day(31) } as const;
  const shown = <const E>(zh: string, en: string, facts: Facts<typeof suspensions>, judged: string, expect: E) => ({
    name: text(zh, en),
    facts,
    judged,
    expect,
  });
  const standing = decision({
    ...about,
    id,
    title,
    ...(written.note ? { note: written.note } : {}),
    outcomes: ordered({
      rectifying: text("整顿中，不得生产", "stopped, putting right"),
      resumed: text("经复查合格，恢复生产", "fit at the review, resumed"),
      "to-close": text("应当提请关闭", "to be closed"),
    }),
    combine: "gravest",
    consequences: { "to-close": [written.closure] },
    rows: (s) => [
      { when: all(s.reviewedOn.by(judgedOn), s.fit), then: "resumed" },
      { when: any(all(s.reviewedOn.by(judgedOn), not(s.fit)), s.refusedOn.by(judgedOn)), then: "to-close" },
    ],
    examples: [
      shown("整顿期间", "the time for rectification runs", order, day(30), "rectifying"),
      shown("期满未复查，仍不得生产", "the time is over, not reviewed", order, day(60), "rectifying"),
      shown("复查合格", "fit at the review", { ...reviewed, fit: true }, day(31), "resumed"),
      shown("复查之日以前", "before the review", { ...reviewed, fit: true }, day(30), "rectifying"),
      shown("复查仍不合格", "still unfit at the review", reviewed, day(31), "to-close"),
      shown("复查之日以前，尚未定", "before that review", reviewed, day(30), "rectifying"),
      shown("拒不执行", "the order is refused", { ...order, refusedOn: day(5) }, day(5), "to-close"),
      shown("发现拒不执行以前", "before refusal was found", { ...order, refusedOn: day(5) }, day(4), "rectifying"),
      shown("复查结果未知", "the result is not known", { ...reviewed, fit: null }, day(31), {
        atLeast: "resumed",
        atMost: "to-close",
      } as const),
      shown("施行前一日的决定不适用", "not to an order of the day before", { ...order, happenedOn: day(-1) }, day(60), {
        notApplicable: true,
      } as const),
    ],
  });
  const review = deadline({
    ...written,
    id: `${id}/review`,
    title: text(`${title.zh}：复查验收`, `${title.en}: review`),
    of: suspensions,
    within: { id: `${id}/review-within`, days: written.reviewWithin },
    since: (s) => s.until,
    done: (s) => s.reviewedOn,
    appliesWhen: (s) => not(s.refusedOn.exists),
    example: (since) => ({ ...order, until: since }),
    doneOn: (on) => ({ facts: { reviewedOn: on } }),
    elsewhere: [
      { name: text("拒不执行的，不待复查", "no review where the order is refused"), facts: { refusedOn: from } },
    ],
  });
  const closureSince = dateQuantity({
    ...about,
    id: `${id}/to-close-since`,
    title: text(`${title.zh}：应当提请关闭之日`, `${title.en}: to be closed since`),
    combine: "exactlyOne",
    rows: (s) => [{ when: s.refusedOn.exists, is: s.refusedOn }, { otherwise: s.reviewedOn }],
    examples: [
      shown("复查之日", "the day of the review", reviewed, day(40), day(31)),
      shown(
        "拒不执行的，发现之日",
        "the day on which refusal was found",
        { ...reviewed, refusedOn: day(5) },
        day(40),
        day(5),
      ),
      shown("尚未复查", "not reviewed", order, day(40), { notApplicable: true }),
      shown(
        "施行前一日的决定不适用",
        "not to an order of the day before",
        { ...reviewed, happenedOn: day(-1) },
        day(40),
        {
          notApplicable: true,
        },
      ),
    ],
  });
  const closing = deadline({
    ...written,
    id: `${id}/closure`,
    title: text(`${title.zh}：提请关闭`, `${title.en}: request for closure`),
    of: suspensions,
    within: { id: `${id}/closure-within`, days: written.closureWithin },
    since: (s) => closureSince.of(s),
    done: (s) => s.closureAskedOn,
    appliesWhen: (s) => standing.of(s).is("to-close"),
    example: () => order,
    dueGiven: (since) => ({ [closureSince.id]: since }),
    given: { [standing.id]: "to-close" },
    doneOn: (on) => ({ facts: { closureAskedOn: on } }),
    elsewhere: [{ name: text("已恢复生产的", "production was resumed"), given: { [standing.id]: "resumed" } }],
  });
  return {
    standing,
    definitions: [standing, ...review.definitions, closureSince, ...closing.definitions],
  };
}
