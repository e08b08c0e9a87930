import { type AskableData, type FieldData, type KindData, type Text, text } from "@anwei/kernel";
import type { Defined } from "../content.js";
import { same, type Told } from "../diagnostic.js";
import type { Plugin } from "../plugin.js";
import {
  askedByCard,
  askedIn,
  type BoardTarget,
  type BoardView,
  datesOf,
  type NetworkStatesView,
  type NetworkView,
  type ProcedureView,
  type ScorecardView,
  type StatisticsView,
  type TimelineDate,
  type TimelineView,
} from "../view.js";
import type { Composing } from "./composing.js";
import { type Lives, nowCalled } from "./lives.js";

interface Held extends Pick<Composing, "definitions" | "kinds"> {
  readonly lives: Pick<Lives, "renamed">;
}

/** What boards, timelines, statistics, networks, scorecards and procedures name is there, and of the kind that they need. */
export function checkViews(plugins: readonly Plugin[], held: Held, told: Told): void {
  const seen = new Map<string, string>();
  const networks = new Set(plugins.flatMap(({ views }) => views.flatMap((v) => (v.view === "network" ? [v.id] : []))));
  for (const plugin of plugins) {
    for (const view of plugin.views) {
      const refuse: Refuse = (expected, found, todo) =>
        told.add("bad-view", [plugin.id], view.id, expected, found, todo);
      const before = seen.get(view.id);
      if (before !== undefined)
        refuse(text("每个视图一个标识", "one view of that id"), same(view.id), text("另起标识", "Use another id."));
      seen.set(view.id, plugin.id);
      if (view.view === "board") checkBoard(view, held, refuse);
      if (view.view === "timeline") checkTimeline(view, held, refuse);
      if (view.view === "statistics") checkStatistics(view, held, refuse);
      if (view.view === "network") checkNetwork(view, held, refuse);
      if (view.view === "networkStates") checkNetworkStates(view, networks, held, refuse);
      if (view.view === "scorecard") checkCard(view, held, refuse);
      if (view.view === "procedure") checkProcedure(view, held, refuse);
    }
  }
}

type Refuse = (expected: Text, found: Text, todo: Text) => void;

const mend = text("改正标识，或 extends 定义它的插件", "Mend the name, or extend the plugin that defines it.");

function askable(id: string, { definitions, lives }: Held): AskableData | undefined {
  const data: Defined["data"] | undefined = definitions.get(nowCalled(id, lives))?.data;
  return data?.kind === "parameter" ? undefined : data;
}

function checkTimeline(view: TimelineView, held: Held, refuse: Refuse): void {
  const kind = held.kinds.get(view.table);
  if (!kind) {
    refuse(text("已有的记录种类", "a kind of record that is there"), same(view.table), mend);
    return;
  }
  const about = (ids: readonly string[], table: string): void => {
    for (const id of ids) {
      const data = askable(id, held);
      if (data?.about.table === table && data.about.period === undefined && !isPerMember(data)) continue;
      refuse(
        text(`关于一条 ${table} 的规则，不分期间`, `a definition about one of ${table}, not for a period`),
        same(id),
        mend,
      );
    }
  };
  const field = (of: KindData, name: string, types?: readonly FieldData["type"][]): void => {
    const found = of.fields[name];
    if (found && (!types || types.includes(found.type))) return;
    refuse(
      types
        ? text(`${of.name} 的字段，类型为 ${types.join("、")}`, `a field of ${of.name} that is ${types.join(" or ")}`)
        : text(`${of.name} 的字段`, `a field of ${of.name}`),
      same(name),
      mend,
    );
  };
  const date = (from: TimelineDate, of: KindData): void => {
    if ("fact" in from) {
      field(of, from.fact, dateTypes);
      return;
    }
    const data = askable(from.definition, held);
    if (data && "type" in data && (data.type === "date" || data.type === "instant")) about([from.definition], of.name);
    else
      refuse(text("给出日期或时刻的规则", "a definition that gives a date or an instant"), same(from.definition), mend);
  };
  if (view.name !== undefined) field(kind, view.name, ["text"]);
  for (const name of view.facts ?? []) field(kind, name);
  about(view.head ?? [], kind.name);
  if (view.pages) {
    about([view.pages.by], kind.name);
    checkOutcomes(view.pages.by, view.pages.first, held, refuse);
  }
  for (const event of view.events) for (const from of datesOf(event)) date(from, kind);
  for (const { shows } of view.sections) about(shows, kind.name);
  for (const { table, by, on, called, shows, events = [], decisions = [], after = [] } of view.records) {
    const of = held.kinds.get(table);
    if (!of) {
      refuse(text("已有的记录种类", "a kind of record that is there"), same(table), mend);
      continue;
    }
    const naming = of.fields[by];
    if (naming?.type !== "ref" || naming.to !== kind.name)
      refuse(text(`指向 ${kind.name} 的字段`, `a field of ${table} that names one of ${kind.name}`), same(by), mend);
    field(of, on, dateTypes);
    if (called !== undefined) field(of, called, ["choice"]);
    for (const name of shows) field(of, name);
    for (const event of events) for (const from of datesOf(event)) date(from, of);
    about(decisions, table);
    about(after, kind.name);
  }
}

const dateTypes = ["date", "instant"] as const;

/** Outcomes of a decision that it does not have. */
function checkOutcomes(id: string, named: readonly string[], held: Held, refuse: Refuse): void {
  const data = askable(id, held);
  if (!data) return;
  const members = data.kind === "decision" ? Object.keys(data.outcomes.members) : [];
  for (const outcome of named) {
    if (members.includes(outcome)) continue;
    refuse(
      text(`${id} 的结论：${members.join("、")}`, `an outcome of ${id}: ${members.join(", ")}`),
      same(outcome),
      text("改为所列的结论", "Name one of its outcomes."),
    );
  }
}

const isPerMember = (data: AskableData): boolean => data.kind === "indicator" && data.by !== undefined;

/** Kinds of unit that are none. */
function checkUnitKinds(named: readonly string[] | undefined, held: Held, refuse: Refuse): void {
  const kinds = held.kinds.get("units")?.fields.kind;
  for (const unit of named ?? []) {
    if (kinds?.type === "choice" && Object.hasOwn(kinds.members, unit)) continue;
    refuse(text("单位的类别", "a kind of unit"), same(unit), text("改为所列的类别", "Name a kind of unit."));
  }
}

function checkNetwork(view: NetworkView, held: Held, refuse: Refuse): void {
  checkUnitKinds(view.kinds, held, refuse);
  checkStates(view.states, held, refuse);
}

function checkNetworkStates(view: NetworkStatesView, networks: ReadonlySet<string>, held: Held, refuse: Refuse): void {
  if (!networks.has(view.network)) refuse(text("已有的网络视图", "a network that is there"), same(view.network), mend);
  checkStates(view.states, held, refuse);
}

function checkStates(states: readonly string[], held: Held, refuse: Refuse): void {
  for (const id of states) {
    if (askable(id, held)?.kind !== "decision")
      refuse(text("关于单位或其记录的判定", "a decision about a unit or its records"), same(id), mend);
  }
}

function checkCard(view: ScorecardView, held: Held, refuse: Refuse): void {
  checkUnitKinds(
    [view, ...view.items, ...view.bonuses].flatMap(({ units }) => units),
    held,
    refuse,
  );
  const check = (ids: readonly string[], kind: "number" | "decision"): void => {
    for (const id of ids) {
      const data = askable(id, held);
      const fits = kind === "decision" ? data?.kind === "decision" : data && "type" in data && data.type === "number";
      if (fits && data?.about.table === "units" && data.about.period === view.period) continue;
      refuse(
        kind === "decision"
          ? text("关于一个单位一个考核期的判定", `a decision about a unit in a period of the card (${view.period})`)
          : text("关于一个单位一个考核期的数量", `a number about a unit in a period of the card (${view.period})`),
        same(id),
        mend,
      );
    }
  };
  const { numbers, decisions } = askedByCard(view);
  check(numbers, "number");
  check(decisions, "decision");
  for (const asks of [
    ...view.besides,
    ...[...view.items, ...view.bonuses].flatMap(({ why }) => why.map((ground) => ground.asks)),
  ]) {
    if (askable(asks, held)?.about.table === "units") continue;
    refuse(text("关于单位的规则", "a definition about a unit"), same(asks), mend);
  }
}

function checkProcedure(view: ProcedureView, held: Held, refuse: Refuse): void {
  for (const table of [view.table, view.events])
    if (!held.kinds.has(table)) refuse(text("已有的记录种类", "a kind of record that is there"), same(table), mend);
  const about = (id: string, table: string, is: (data: AskableData) => boolean, expected: Text): void => {
    const data = askable(id, held);
    if (data && is(data) && data.about.table === table && data.about.period === undefined) return;
    refuse(expected, same(id), mend);
  };
  const decides = (id: string, table = view.table): void =>
    about(
      id,
      table,
      (data) => data.kind === "decision",
      text(`关于一条 ${table} 的判定`, `a decision about one of ${table}`),
    );
  const dates = (id: string): void =>
    about(
      id,
      view.table,
      (data) => "type" in data && data.type === "date",
      text(`关于一条 ${view.table} 的日期`, `a date of one of ${view.table}`),
    );
  decides(view.state);
  dates(view.nextDue);
  const steps = new Set(view.steps.map(({ id }) => id));
  for (const { standing, done, called, due, notBefore, lacks } of view.steps) {
    decides(standing);
    if (called !== undefined) decides(called);
    if (lacks !== undefined) decides(lacks, view.events);
    for (const date of [done, due, notBefore]) if (date !== undefined) dates(date);
  }
  for (const { after } of [...view.steps, ...view.ends])
    for (const step of after)
      if (!steps.has(step)) refuse(text("已列的步骤", "a step of the procedure"), same(step), mend);
}

/** What a table of targets has. */
const targetFields = ["unit", "indicator", "value", "from", "to"] as const;

function checkBoard(view: BoardView, held: Held, refuse: Refuse): void {
  checkUnitKinds(view.units, held, refuse);
  for (const { actual, lastYear, target } of view.measures) {
    for (const id of lastYear === undefined ? [actual] : [actual, lastYear]) {
      const data = askable(id, held);
      const counts = data && data.kind !== "decision" && data.type === "number" && !isPerMember(data);
      if (counts && data.about.table === "units" && data.about.period === "month") continue;
      refuse(text("关于一个单位一月的数量", "a number about a unit in a month"), same(id), mend);
    }
    if (target) checkTarget(target, held, refuse);
  }
  for (const { decision, by } of view.triggers) {
    const data = askable(decision, held);
    const period = data?.about.period;
    if (data?.kind !== "decision" || data.about.table !== "units" || period === undefined) {
      refuse(text("关于一个单位一个期间的判定", "a decision about a unit in a period"), same(decision), mend);
      continue;
    }
    const of = by === undefined ? undefined : askable(by, held);
    const owned = of && held.kinds.get(of.about.table)?.fields.unit?.type === "ref";
    if (by === undefined || (of?.kind === "decision" && of.about.period === period && owned)) continue;
    refuse(
      text("关于单位的一条记录在同一期间的判定", "a decision about a record of a unit in the same period"),
      same(by),
      mend,
    );
  }
}

function checkTarget({ table, indicator, trade }: BoardTarget, held: Held, refuse: Refuse): void {
  const kind = held.kinds.get(table);
  if (!kind || targetFields.some((name) => !Object.hasOwn(kind.fields, name))) {
    refuse(text("指标的记录种类", "a kind of record of targets"), same(table), mend);
    return;
  }
  for (const [field, member] of [
    ["indicator", indicator],
    ["trade", trade],
  ] as const) {
    const of = kind.fields[field];
    if (member === undefined || (of?.type === "choice" && Object.hasOwn(of.members, member))) continue;
    refuse(text(`${table}.${field} 的取值`, `a value of ${table}.${field}`), same(member), mend);
  }
}

function checkStatistics(view: StatisticsView, held: Held, refuse: Refuse): void {
  checkUnitKinds(view.units, held, refuse);
  for (const id of askedIn(view)) {
    const data = askable(id, held);
    const counts = data && data.kind !== "decision" && (data.type === "number" || data.type === "date");
    if (counts && data.about.table === "units" && data.about.period === view.period) continue;
    refuse(
      text(
        `关于一个单位一${periodsZh[view.period]}的数量或者日期`,
        `a number or a date about a unit in a ${view.period}`,
      ),
      same(id),
      mend,
    );
  }
}

const periodsZh = { month: "月", quarter: "季", year: "年" } as const;
