import {
  type AnyDefinition,
  all,
  atAnyTime,
  type Cites,
  counted,
  type Decision,
  decision,
  type Facts,
  first,
  indicator,
  judgedOn,
  moved,
  onDate,
  ordered,
  record,
  type Strength,
  type Terms,
  type Test,
  type Text,
  text,
  type UnitKind,
} from "@anwei/plugin/v1";
import { dueRows, dueStandings } from "@anwei/responsibility";
import { establishments, type SetUp, setUpItems } from "../records/establishments.js";
import { places } from "../records/units.js";
import { from, opinion } from "../sources.js";
import { type Lacking, lacking, type Part } from "./lacking.js";

type Place = Terms<typeof places>;

const row = (item: string, happenedOn: string = from) => ({ id: `${item}-${happenedOn}`, unit: "s", item, happenedOn });
const dayBefore = text("施行前一日不适用", "the day before it does not");

const registered = {
  cites: opinion.whole({ note: text("各条要求建立的制度、机制", "what its articles ask to be set up") }),
  from,
  about: record(places),
  law: "judged",
  over: establishments,
  window: atAnyTime(),
  where: (e: Terms<typeof establishments>) => e.happenedOn.atMost(judgedOn),
  by: { of: (e: Terms<typeof establishments>) => e.item, members: setUpItems },
} as const;

const examplesOf = <const T>(twice: T, never: T) => {
  const rows = [
    row("committee", moved(from, 9)),
    row("committee", moved(from, 5)),
    row("committee", moved(from, 10)),
    row("section", from),
    { ...row("committee", moved(from, 1)), unit: "another" },
  ];
  const asked = { facts: { id: "s" }, judged: moved(from, 9), at: "committee" } as const;
  return [
    {
      ...asked,
      name: text("本单位的这一项，至判定日止", "this item of this unit, up to the day of judging"),
      records: { establishments: rows },
      expect: twice,
    },
    {
      ...asked,
      name: text("判定日以后才建立的", "set up after the day of judging"),
      records: { establishments: rows.slice(2) },
      expect: never,
    },
    {
      ...asked,
      name: dayBefore,
      judged: moved(from, -1),
      records: { establishments: [row("committee", moved(from, -1))] },
      expect: { notApplicable: true },
    },
  ] as const;
};

/** 台账登记: how often the register names each of what can be set up. */
const registeredAs = indicator({
  ...registered,
  id: "sichuan-dachuan/registered",
  title: text("台账登记", "On the register"),
  fold: counted({ unit: "item" }),
  examples: examplesOf<number | { notApplicable: true }>(2, 0),
});

/** 建立日期: since when a unit has it. */
const setUpOn = indicator({
  ...registered,
  id: "sichuan-dachuan/set-up-on",
  title: text("建立日期", "Set up on"),
  fold: (e) => first(e.happenedOn),
  examples: examplesOf<string | { notApplicable: true }>(moved(from, 5), { notApplicable: true }),
});

/** What the register says of each unit. */
export const register = [registeredAs, setUpOn];

interface Asked {
  /** The local name of its rule. */
  readonly id: string;
  readonly title: Text;
  readonly note?: Text;
  readonly cites: Cites;
  readonly strength: Strength;
  readonly who: Who;
}

/** Of which units it is asked. */
export interface Who {
  readonly kinds: readonly [UnitKind, ...UnitKind[]];
  /** Which of them, with facts of one that is meant and of one that is not. */
  readonly only?: {
    readonly where: (unit: Place) => Test;
    readonly owing: Facts<typeof places>;
    readonly others: Facts<typeof places>;
  };
}

/** 负有安全生产监督管理职责的部门. */
export const supervisors = {
  kinds: ["department"],
  only: {
    where: (u: Place) => u.supervisesSafety,
    owing: { supervisesSafety: true },
    others: { supervisesSafety: false },
  },
} as const satisfies Who;

const asked = ({ kinds, only }: Who) => {
  const facts = (kind: UnitKind) => ({ facts: { kind, ...only?.owing } });
  const [kind, ...more] = kinds;
  return {
    when: (u: Place) => all(u.kind.oneOf(...kinds), ...(only ? [only.where(u)] : [])),
    owing: [facts(kind), ...more.map(facts)] as const,
    others: [
      { facts: { ...only?.owing, kind: kinds.includes("grid") ? ("city" as const) : ("grid" as const) } },
      ...(only ? [{ facts: { kind, ...only.others } }] : []),
    ],
  };
};

const item = (name: SetUp): Part<typeof places> => ({
  title: text(`没有${setUpItems[name].zh}`, `no ${setUpItems[name].en}`),
  lacks: (u) => registeredAs.of(u, name).below(1),
  having: { records: { establishments: [row(name)] } },
});

/**
 * What of a group has to be in place and is not (建立健全……): a system, mechanism, body or list that the register does not
 * name. The opinion gives no day for it, so that it is asked from its own day on.
 */
export function inPlace<I extends SetUp>(
  written: Asked & {
    readonly items: Readonly<Record<I, Text>>;
    readonly besides?: Readonly<Record<string, Part<typeof places>>>;
  },
): Lacking<typeof places, string> {
  const { id, who, items, besides, ...more } = written;
  return lacking({
    ...more,
    id: `sichuan-dachuan/${id}`,
    from,
    of: places,
    law: "judged",
    only: asked(who),
    parts: {
      ...Object.fromEntries((Object.keys(items) as I[]).map((name) => [name, item(name)])),
      ...besides,
    },
  });
}

export interface ByDay {
  readonly standing: Decision<"units", keyof typeof dueStandings, true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
}

/** That something is set up by a day (某日前建成); on the day itself it is in time. */
export function inPlaceBy({
  id,
  who,
  title,
  note,
  cites,
  strength,
  item: name,
  by,
}: Asked & { readonly item: SetUp; readonly by: string }): ByDay {
  const { when, owing, others } = asked(who);
  const facts = { id: "s", ...owing[0].facts };
  const on = (judged: string, ...days: readonly string[]) => ({
    facts,
    judged,
    records: { establishments: days.map((day) => row(name, day)) },
  });
  const late = moved(by, 1);
  const follow = {
    must: text("责令限期建成", "to be set up by a set day"),
    should: text("提醒建成", "a reminder to set it up"),
    aim: text("记录在案", "noted"),
  }[strength];
  const standing = decision({
    id: `sichuan-dachuan/${id}`,
    title,
    ...(note ? { note } : {}),
    cites,
    from,
    about: record(places),
    law: "judged",
    appliesWhen: when,
    outcomes: ordered(dueStandings),
    combine: "gravest",
    rows: (u) => [...dueRows(setUpOn.of(u, name), onDate(by)), { otherwise: "fulfilled" }],
    consequences: {
      late: [{ id: "told-late", text: text("通报逾期建成", "being late is told"), strength }],
      overdue: [{ id: "set-up", text: follow, strength }],
    },
    examples: [
      { ...on(by, by), name: text("期限当日建成", "set up on the day"), expect: "fulfilled" },
      { ...on(by), name: text("期限当日未建成，未到期", "not yet on the day itself"), expect: "not-yet-due" },
      { ...on(late), name: text("次日未建成，逾期", "not on the day after"), expect: "overdue" },
      { ...on(late, late), name: text("次日建成，已逾期", "set up on the day after"), expect: "late" },
      {
        ...on(late),
        partial: true,
        name: text("台账不全，未定", "undecided where the register is not complete"),
        expect: { atLeast: "fulfilled", atMost: "overdue" },
      },
      ...others.map((other, i) => ({
        ...on(late),
        facts: { id: "s", ...other.facts },
        name: text(`不作要求的（${i + 1}）`, `some of whom it is not asked (${i + 1})`),
        expect: { notApplicable: true } as const,
      })),
      { ...on(from), name: text("施行当日适用", "on the day it came into force it applies"), expect: "not-yet-due" },
      {
        ...on(moved(from, -1)),
        name: dayBefore,
        expect: { notApplicable: true },
      },
    ],
  });
  return { standing, definitions: [standing] };
}
