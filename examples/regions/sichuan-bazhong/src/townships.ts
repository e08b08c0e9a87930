import { all, any, atAnyTime, judgedOn, not, record, text } from "@anwei/plugin/v1";
import { dayBefore } from "@anwei/responsibility";
import { id } from "./common.js";
import { lacking, partsOf } from "./pattern/lacking.js";
import { missing } from "./pattern/missing.js";
import { assistants, delegating, delegations, entrustedActs, roads } from "./records/grassroots.js";
import { cityUnits } from "./records/units.js";
import { asRead, foundations, from, penalised, year } from "./sources.js";

/** 委托执法: which of four departments of the county have not entrusted a township. */
const delegated = missing<typeof cityUnits, typeof delegations, keyof typeof delegating>({
  id: `${id}/delegations`,
  title: text("尚未委托乡镇执法的县区部门", "Departments that have not entrusted a township"),
  cites: asRead(
    "三",
    "以“等”结尾，列明的四个部门都应委托",
    "the list is open: the four that it names are all asked to",
  ),
  from,
  about: record(cityUnits),
  law: "judged",
  appliesWhen: (u) => u.kind.is("township"),
  over: delegations,
  window: atAnyTime(),
  where: (d) => all(d.written, d.happenedOn.atMost(judgedOn), any(not(d.to.exists), d.to.atLeast(judgedOn))),
  by: (d) => d.department as never,
  things: delegating,
  consequence: { id: "entrusted", text: text("办理书面委托", "the township is entrusted in writing") },
  example: {
    owing: { kind: "township" },
    others: [{ name: text("别的单位不适用", "not to other units"), facts: { kind: "county" } }],
    when: { judged: from },
    before: { judged: dayBefore(from) },
    record: (department) => ({ unit: "u", department, written: true, happenedOn: from, to: "none" }),
    not: () => [
      { unit: "v" },
      { written: false },
      { happenedOn: `${year}-01-02` },
      { happenedOn: "2008-01-01", to: dayBefore(from) },
    ],
  },
});

const act = partsOf(entrustedActs);
const inForce = { id: "d", unit: "u", written: true, happenedOn: from, to: "none" };
const with_ = (more: object) => ({ delegations: [{ ...inForce, ...more }] });

/** 受托执法: by a delegation in writing that is in force, by the summary procedure alone, by an officer of the township. */
const acted = lacking({
  id: `${id}/entrusted-acts`,
  title: text("乡镇受托执法的缺陷", "What is wrong with an entrusted act"),
  note: text(
    "简易程序的罚款限额在国家法律中，本文没有写",
    "the limits of fines by summary procedure stand in national law, not here",
  ),
  cites: penalised("三", "行政处分权", "行政处罚权"),
  of: entrustedActs,
  law: "event",
  parts: {
    delegation: {
      title: text("没有有效的书面委托", "no delegation in writing that is in force"),
      lacks: (a) =>
        not(
          all(
            a.delegation.exists,
            a.delegation.written,
            a.delegation.happenedOn.atMost(a.happenedOn),
            any(not(a.delegation.to.exists), a.delegation.to.atLeast(a.happenedOn)),
          ),
        ),
      having: { facts: { delegation: "d" }, records: with_({ happenedOn: "2008-01-01" }) },
      lacking: { facts: { delegation: "none" } },
      alike: [
        { name: text("委托不是书面的", "not in writing"), lacks: true, records: with_({ written: false }) },
        {
          name: text("执法当日才委托", "entrusted on the day of the act"),
          lacks: false,
          records: with_({ happenedOn: "2009-01-31" }),
        },
        {
          name: text("次日才委托", "entrusted on the day after only"),
          lacks: true,
          records: with_({ happenedOn: "2009-02-01" }),
        },
        {
          name: text("委托当日到期", "it ended on the day of the act"),
          lacks: false,
          records: with_({ to: "2009-01-31" }),
        },
        { name: text("委托前一日到期", "it ended the day before"), lacks: true, records: with_({ to: "2009-01-30" }) },
      ],
    },
    procedure: {
      title: text("超出简易程序处罚", "a penalty by another than the summary procedure"),
      lacks: (a) => a.procedure.is("ordinary"),
      having: { facts: { procedure: "summary" } },
      lacking: { facts: { procedure: "ordinary" } },
      alike: [{ name: text("没有处罚的", "no penalty at all"), lacks: false, facts: { procedure: "no-penalty" } }],
    },
    officer: act.yes("byOfficer", text("不是乡镇安监办执法人员实施", "not by an officer of the township's office")),
  },
});

/** 协管员: from the township's own staff, trained before they go on duty, guided by the police station. */
const chosen = lacking({
  id: `${id}/road-assistants`,
  title: text("道路交通安全协管员", "Road safety assistants"),
  cites: foundations,
  of: assistants,
  law: "event",
  parts: {
    source: partsOf(assistants).is(
      "source",
      "staff",
      "other",
      text("不是乡镇现有人员", "not of the township's own staff"),
    ),
    training: {
      title: text("未经培训合格即上岗", "on duty without being trained and qualified"),
      lacks: (a) => all(a.onDuty, not(a.qualified)),
      having: { facts: { onDuty: true, qualified: true } },
      lacking: { facts: { qualified: false } },
      alike: [
        {
          name: text("没有培训，也没有上岗", "not trained, and not on duty"),
          lacks: false,
          facts: { onDuty: false, qualified: false },
        },
      ],
    },
    guidance: {
      title: text("上岗而没有派出所指导", "on duty without a police station to guide"),
      lacks: (a) => all(a.onDuty, not(a.station.exists)),
      having: { facts: { onDuty: true, station: "城郊派出所" } },
      lacking: { facts: { station: "none" } },
      alike: [
        {
          name: text("没有指导，也没有上岗", "no guidance, and not on duty"),
          lacks: false,
          facts: { onDuty: false, station: "none" },
        },
      ],
    },
  },
});

/** 乡、村、社道路: each has an assistant. */
const watched = lacking({
  id: `${id}/country-roads`,
  title: text("乡、村、社道路有协管员监管", "Country roads have an assistant"),
  cites: foundations,
  of: roads,
  law: "event",
  only: {
    when: (r) => r.class.oneOf("township", "village", "group"),
    owing: [
      { name: text("乡道没有协管员", "a township road without"), facts: { class: "township" } },
      { name: text("村道没有协管员", "a village road without"), facts: { class: "village" } },
      { name: text("社道没有协管员", "a group road without"), facts: { class: "group" } },
    ],
    others: [{ name: text("其他道路不适用", "not to another road"), facts: { class: "other" } }],
  },
  parts: { assistant: partsOf(roads).stated("assistant", "a", text("没有协管员", "no assistant")) },
});

/** 三：委托乡镇执法，乡村道路. */
export const definitions = [delegated, acted, chosen, watched].flatMap((part) => part.definitions);
