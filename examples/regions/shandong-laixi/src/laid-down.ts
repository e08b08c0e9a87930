import type { ChoiceTerm, Members } from "@anwei/plugin/v1";
import { atAnyTime, type Cites, judgedOn, record, type Text, text } from "@anwei/plugin/v1";
import { dayBefore } from "@anwei/responsibility";
import { id } from "./common.js";
import { lacking } from "./lacking.js";
import { arrangements, cityUnits, committeeFunctions, foundations, sixSystems, systemRoles } from "./records.js";
import { asRead, from, network, year } from "./sources.js";

interface LaidDown<M extends string> {
  readonly id: string;
  readonly title: Text;
  readonly cites: Cites;
  readonly things: Members<M>;
}

/** Which things the city has not laid down by the day of judging. */
const laidDown = <const M extends string>({ things, ...written }: LaidDown<M>) =>
  lacking<typeof cityUnits, typeof arrangements, M>({
    ...written,
    things,
    from,
    about: record(cityUnits),
    law: "judged",
    appliesWhen: (u) => u.kind.is("county"),
    over: arrangements,
    window: atAnyTime(),
    where: (a) => a.happenedOn.atMost(judgedOn),
    by: (a) => a.item as unknown as ChoiceTerm<M>,
    consequence: { id: "laid-down", text: text("建立并印发", "it is laid down and issued") },
    example: {
      owing: { kind: "county" },
      others: [{ name: text("别的单位不适用", "not to other units"), facts: { kind: "village" } }],
      when: { judged: from },
      before: { judged: dayBefore(from) },
      record: (item) => ({ unit: "u", item: item as never, happenedOn: from }),
      not: () => [{ unit: "v" }, { happenedOn: `${year}-01-02` }],
    },
  });

/** 安委会的监督、指导、协调职能. */
export const committee = laidDown({
  id: `${id}/committee-functions`,
  title: text("市安委会职能", "What the safety committee is for"),
  cites: asRead(
    "一",
    "“其”指安委会还是成员单位，按安委会理解",
    "whether the committee or its members have these functions is open; the committee is taken",
  ),
  things: committeeFunctions,
});

/** 管理体制: the five who each have their part in it. */
export const roles = laidDown({
  id: `${id}/system-roles`,
  title: text("管理体制各方责任", "Who does what in the system of supervision"),
  cites: network,
  things: systemRoles,
});

/** 明确责任制的文件和行政责任追究制度. */
export const foundation = laidDown({
  id: `${id}/foundations`,
  title: text("责任制文件和责任追究制度", "The notice on responsibilities, and accountability"),
  cites: [network, asRead("四", "原文没有文号和日期", "the text gives neither number nor date")],
  things: foundations,
});

/** 六项制度. */
export const systems = laidDown({
  id: `${id}/six-systems`,
  title: text("“六项”工作制度", "The six systems of rules"),
  cites: asRead(
    "三",
    "“隐患未遂事故整改备案”和“事故备案和督查”各并为一项，方合六项之数；例会和报告的周期没有写明",
    "that filing of dangers and near misses is one, and filing and supervision of accidents another, makes six; how often there are meetings and reports is not said",
  ),
  things: sixSystems,
});
