import {
  all,
  amount,
  counted,
  decision,
  indicator,
  inPeriod,
  judgedOn,
  kind,
  not,
  ordered,
  ownRecords,
  periodEnd,
  record,
  source,
  text,
  unitIn,
  units,
  yesNo,
} from "@anwei/kernel";
import { compose } from "@anwei/plugin";
import { definePlugin, extend, type NetworkStatesView, type NetworkView } from "@anwei/plugin/v1";
import type { Assessment } from "../src/assessment.js";
import { createEngine } from "../src/engine.js";

// Who is to check once a quarter, and to have officers enough: two decisions about units, in a period and in none.

const rules = source({
  id: "network-test",
  type: "test",
  title: text("试验规定", "Test rules"),
  from: "2007-06-01",
  verified: false,
});
const cites = rules.article(3);

const staffed = extend(units, { officers: amount(text("安全员人数", "safety officers"), { unit: "person", min: 0 }) });
const rounds = kind("rounds", text("检查", "Checks"), {});
const posters = kind("posters", text("标识牌", "Posters"), { legible: yesNo(text("字迹清晰", "legible")) });
const zero = { id: "z", unit: "u", table: "rounds", from: "2015-01-01", to: "2015-12-31" };
const round = { id: "r", unit: "u", happenedOn: "2015-02-01" };
const facts = { id: "u", kind: "township" } as const;

const times = indicator({
  id: "network/rounds",
  title: text("检查次数", "checks"),
  cites,
  about: unitIn("quarter"),
  law: "periodEnd",
  over: rounds,
  link: ownRecords,
  window: inPeriod(),
  fold: counted(),
  examples: [
    {
      name: text("例", "an example"),
      facts,
      period: "2015-Q1",
      records: { rounds: [round], completeness: [zero] },
      expect: 1,
    },
  ],
});
const inMonth = indicator({
  id: "network/rounds-in-month",
  title: text("本月检查次数", "checks in the month"),
  cites,
  about: unitIn("month"),
  law: "periodEnd",
  over: rounds,
  link: ownRecords,
  window: inPeriod(),
  fold: counted(),
  examples: [
    {
      name: text("例", "an example"),
      facts,
      period: "2015-02",
      records: { rounds: [round], completeness: [zero] },
      expect: 1,
    },
  ],
});
const checked = decision({
  id: "network/checked",
  title: text("每季度检查", "A check each quarter"),
  cites,
  about: unitIn("quarter"),
  law: "periodEnd",
  outcomes: ordered({ done: text("已检查", "checked"), missed: text("未检查", "not checked") }),
  combine: "gravest",
  appliesWhen: (u) => u.kind.oneOf("county", "township", "enterprise"),
  rows: (u) => [{ when: times.of(u).below(1), then: "missed" }],
  consequences: { missed: [{ id: "urge", text: text("督促补查", "urge it to check") }] },
  examples: [
    {
      name: text("有", "one"),
      facts,
      period: "2015-Q1",
      records: { rounds: [round], completeness: [zero] },
      expect: "done",
    },
    {
      name: text("无", "none"),
      facts,
      period: "2015-Q2",
      records: { rounds: [round], completeness: [zero] },
      expect: "missed",
    },
  ],
});
const manned = decision({
  id: "network/manned",
  title: text("安全员配备", "Safety officers"),
  cites,
  about: record(staffed),
  law: "judged",
  outcomes: ordered({ enough: text("达到", "enough"), few: text("不足", "too few") }),
  combine: "gravest",
  appliesWhen: (u) => u.kind.oneOf("township", "department"),
  rows: (u) => [{ when: u.officers.below(2), then: "few" }],
  consequences: { few: [{ id: "hire", text: text("限期配齐", "fill the posts") }] },
  examples: [
    { name: text("二人", "two"), facts: { kind: "township", officers: 2 }, expect: "enough" },
    { name: text("一人", "one"), facts: { kind: "township", officers: 1 }, expect: "few" },
  ],
});

const readable = decision({
  id: "network/readable",
  title: text("标识牌", "Posters"),
  cites,
  about: record(posters),
  law: "event",
  outcomes: ordered({ legible: text("清晰", "legible"), faded: text("褪色", "faded") }),
  combine: "gravest",
  rows: (p) => [{ when: not(p.legible), then: "faded" }],
  consequences: { faded: [{ id: "repaint", text: text("重新制作", "paint it anew") }] },
  examples: [
    { name: text("清晰", "legible"), facts: { happenedOn: "2015-01-01", legible: true }, expect: "legible" },
    { name: text("褪色", "faded"), facts: { happenedOn: "2015-01-01", legible: false }, expect: "faded" },
  ],
});
/** A check by the end of each month: within it, as things stand. */
const yearly = decision({
  id: "network/yearly",
  title: text("每月检查", "A check each month"),
  cites,
  about: unitIn("month"),
  law: "periodEnd",
  beforeEnd: "soFar",
  outcomes: ordered({
    done: text("已检查", "checked"),
    open: text("未到期", "not yet"),
    missed: text("未检查", "missed"),
  }),
  combine: "gravest",
  appliesWhen: (u) => u.kind.is("grid"),
  rows: (u) => [
    { when: all(inMonth.of(u).below(1), judgedOn.atMost(periodEnd)), then: "open" },
    { when: all(inMonth.of(u).below(1), judgedOn.moreThan(periodEnd)), then: "missed" },
  ],
  consequences: { missed: [{ id: "urge", text: text("督促补查", "urge it to check") }] },
  examples: [
    {
      name: text("有", "one"),
      facts: { id: "u", kind: "grid" },
      period: "2015-02",
      judged: "2015-03-01",
      records: { rounds: [round], completeness: [zero] },
      expect: "done",
    },
    {
      name: text("无", "none"),
      facts: { id: "u", kind: "grid" },
      period: "2015-01",
      judged: "2015-02-01",
      records: { rounds: [round], completeness: [zero] },
      expect: "missed",
    },
    {
      name: text("未到期", "not yet"),
      facts: { id: "u", kind: "grid" },
      period: "2015-01",
      judged: "2015-01-31",
      records: { rounds: [round], completeness: [zero] },
      expect: "open",
    },
  ],
});

const network: NetworkView = {
  view: "network",
  id: "network/all",
  title: text("谁对谁负责", "Who answers for whom"),
  states: ["network/checked", "network/manned"],
};

export const networkBook = (more: Partial<NetworkView> = {}, added: readonly NetworkStatesView[] = []) =>
  compose([
    definePlugin({
      id: "network",
      title: text("试验", "Test"),
      version: "1.0.0",
      apiVersion: 1,
      documents: [rules],
      extend: [staffed],
      define: [times, inMonth, checked, manned, readable, yearly],
      views: [{ ...network, ...more }, ...added],
    }),
  ]);

interface Given {
  readonly units: readonly object[];
  readonly rounds?: readonly object[];
  readonly posters?: readonly object[];
  readonly completeness?: readonly object[];
}

export async function networked(
  given: Given,
  more: Partial<NetworkView> = {},
  judged = "2015-06-30",
  added: readonly NetworkStatesView[] = [],
): Promise<Assessment> {
  const engine = createEngine(networkBook(more, added));
  const tables = { rounds: [], completeness: [], ...given } as unknown as Record<string, Record<string, unknown>[]>;
  return engine.assess(await engine.readRecords({ tables }), { judged });
}

const surnames = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜".split("");

/** A city with departments, counties, townships, grids and enterprises, so many units in all. */
export function cityOf(size: number): Given {
  const made: Record<string, unknown>[] = [{ id: "c", name: "甲市", kind: "city" }];
  const add = (id: string, name: string, of: string, parent: string, more: object = {}): void => {
    if (made.length < size) made.push({ id, name, kind: of, parent, ...more });
  };
  const pick = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;
  for (const [i, name] of ["安监局", "公安局", "住建局"].entries())
    add(`d${i}`, name, "department", "c", { officers: i === 1 ? 1 : 3 });
  const counties = Math.max(2, Math.round(size / 160));
  for (let i = 0; i < counties; i++) add(`x${i}`, `${pick(surnames, i)}县`, "county", "c");
  const townships = Math.max(counties, Math.round(size / 14));
  for (let i = 0; i < townships; i++) {
    const officers = i % 5 === 0 ? 1 : i % 7 === 0 ? undefined : 2;
    const more = officers === undefined ? {} : { officers };
    add(`t${i}`, `${pick(surnames, i)}${pick(surnames, i + 5)}镇`, "township", `x${i % counties}`, more);
  }
  for (let i = 0; made.length < size; i++) {
    const [name, at] = [`${pick(surnames, i)}${pick(surnames, i * 3 + 1)}`, `t${(i * 7) % townships}`];
    if (i % 6 === 5) add(`g${i}`, `${name}村第${(i % 9) + 1}网格`, "grid", at);
    else
      add(`e${i}`, `${name}${pick(["煤业有限公司", "花炮厂", "加油站", "建筑工程有限责任公司"], i)}`, "enterprise", at);
  }
  const rounds = made
    .filter((_, i) => i % 6 !== 3)
    .map(({ id }, i) => ({ id: `r${i}`, unit: id, happenedOn: "2015-05-12" }));
  const covered = made.filter((_, i) => i % 11 !== 4);
  const completeness = covered.map(({ id }, i) => ({
    id: `z${i}`,
    unit: id,
    table: "rounds",
    from: "2015-01-01",
    to: "2015-06-30",
    own: true,
  }));
  return { units: made, rounds, completeness };
}
