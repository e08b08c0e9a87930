import { quota } from "@anwei/assessment";
import { all, always, any, type Members, not, type Terms, type Test, type Text, text } from "@anwei/plugin/v1";
import { id } from "../common.js";
import { lacking, type Part, unsaid } from "../pattern/lacking.js";
import {
  chemicalStates,
  drainageMeasures,
  floodMeasures,
  goafMeasures,
  loadedGoods,
  mineStates,
  pondMeasures,
  ponds,
  stages,
} from "../records/enterprises.js";
import { pollutionEvents } from "../records/government.js";
import { asRead, campaigns, flood, from } from "../sources.js";

const mines = { of: mineStates, from, law: "event", strength: "must" } as const;

/** 地下矿山提升运输系统检测检验. */
const hoists = lacking({
  ...mines,
  id: `${id}/hoists`,
  title: text("地下矿山提升运输系统检测检验", "Hoisting systems of underground mines tested"),
  cites: asRead(
    campaigns,
    "“所有”地下开采矿山；没有写检验周期，检过一次即可",
    "of all underground mines; how often is not said: once is enough",
  ),
  only: {
    when: (m) => m.underground,
    owing: [{ facts: { underground: true } }],
    others: [{ facts: { underground: false } }],
  },
  parts: {
    tested: {
      title: text("没有检测检验", "not tested"),
      lacks: (m) => not(m.hoistTested),
      having: { facts: { hoistTested: true } },
    },
  },
});

/** 采空区综合治理. */
const goaf = lacking({
  ...mines,
  id: `${id}/goaf`,
  title: text("采空区综合治理", "What is done about the goaf"),
  cites: campaigns,
  only: { when: (m) => m.goaf, owing: [{ facts: { goaf: true } }], others: [{ facts: { goaf: false } }] },
  parts: unsaid<typeof mineStates, keyof typeof goafMeasures>("goafMeasures", goafMeasures),
});

/** 矿山汛期. */
const mineFlood = lacking({
  ...mines,
  id: `${id}/mine-flood`,
  title: text("矿山汛期措施", "What a mine does for the flood season"),
  cites: flood,
  parts: unsaid<typeof mineStates, keyof typeof floodMeasures>("floodMeasures", floodMeasures),
});

/** 汛期不能确保安全的矿山. */
const unsafeMines = lacking({
  ...mines,
  id: `${id}/unsafe-mine`,
  title: text(
    "汛期不能确保安全的矿山停止作业或者撤人",
    "A mine not safe in the flood season stops or takes people out",
  ),
  cites: asRead(
    flood,
    "“或”按有其一即可理解；由谁判断危险程度没有写",
    "either is enough; who tells how great the danger is is not said",
  ),
  only: {
    when: (m) => not(m.floodSafe),
    owing: [{ facts: { floodSafe: false } }],
    others: [{ facts: { floodSafe: true } }],
  },
  parts: {
    still: {
      title: text("没有停止作业，也没有撤人", "work goes on and people are in"),
      lacks: (m) => not(any(m.workStopped, m.evacuated)),
      having: { facts: { workStopped: true, evacuated: false } },
      lacking: { facts: { workStopped: false, evacuated: false } },
      alike: [
        { name: text("只撤人", "people taken out only"), lacks: false, facts: { workStopped: false, evacuated: true } },
      ],
    },
  },
});

const heaps = { of: ponds, from, law: "event", strength: "must", cites: flood } as const;

/** 尾矿库和渣石山: inspected by experts, with responsibility and measures for each. */
const pondCare = lacking({
  ...heaps,
  id: `${id}/pond`,
  title: text("尾矿库和渣石山的检查、责任和措施", "Inspection, responsibility and measures of ponds and heaps"),
  parts: {
    inspected: {
      title: text("专家没有检查", "not inspected by experts"),
      lacks: (p: Terms<typeof ponds>) => not(p.expertInspected),
      having: { facts: { expertInspected: true } },
      alike: [
        {
          name: text("尾矿库没有检查", "a pond not inspected"),
          lacks: true,
          facts: { type: "pond", expertInspected: false },
        },
        {
          name: text("渣石山没有检查", "a heap not inspected"),
          lacks: true,
          facts: { type: "heap", expertInspected: false },
        },
      ],
    },
    ...unsaid<typeof ponds, keyof typeof pondMeasures>("inPlace", pondMeasures),
  } as Readonly<Record<"inspected" | keyof typeof pondMeasures, Part<typeof ponds>>>,
});

/** 不符合安全要求的停止使用. */
const unsafePonds = lacking({
  ...heaps,
  id: `${id}/unsafe-pond`,
  title: text("不符合安全要求的尾矿库、渣石山停止使用", "A pond or heap that is not safe is stopped from use"),
  only: {
    when: (p) => not(p.compliant),
    owing: [{ facts: { compliant: false } }],
    others: [{ facts: { compliant: true } }],
  },
  parts: {
    stopped: {
      title: text("没有停止使用", "still in use"),
      lacks: (p) => not(p.stopped),
      having: { facts: { stopped: true } },
    },
  },
});

type Chemical = typeof chemicalStates;
type Set = { readonly includes: (member: string) => Test };

/** Of each member that a unit has, that it is not taken care of: nothing of what it has not. */
const uncared = <const M extends string>(
  has: keyof Chemical["shape"] & string,
  cared: keyof Chemical["shape"] & string,
  members: Members<M>,
  lacks: (title: Text) => Text,
): Readonly<Record<M, Part<Chemical>>> =>
  Object.fromEntries(
    (Object.entries(members) as [M, Text][]).map(([member, title]) => {
      const others = Object.keys(members).filter((other) => other !== member);
      const part = {
        title: lacks(title),
        lacks: (c: Terms<Chemical>) => {
          const sets = c as unknown as Record<string, Set>;
          return all((sets[has] as Set).includes(member), not((sets[cared] as Set).includes(member)));
        },
        having: { facts: { [has]: [member], [cared]: [member] } },
        lacking: { facts: { [has]: [member], [cared]: [] } },
        alike: [
          {
            name: text(`没有${title.zh}的不要求`, `not of who has no: ${title.en}`),
            lacks: false,
            facts: { [has]: others, [cared]: others },
          },
        ],
      };
      return [member, part];
    }),
  ) as unknown as Readonly<Record<M, Part<Chemical>>>;

const chemicals = { of: chemicalStates, from, law: "event", strength: "must" } as const;

/** 发货、装卸环节. */
const loading = lacking({
  ...chemicals,
  id: `${id}/loading`,
  title: text("重点品种的发货装卸安全管理", "Dispatch and loading of the goods singled out"),
  cites: campaigns,
  parts: uncared("goods", "loadingManaged", loadedGoods, ({ zh, en }) =>
    text(`${zh}发货装卸没有安全管理`, `dispatch and loading not managed: ${en}`),
  ),
});

const where = (
  name: string,
  title: Text,
  cites: typeof campaigns,
  has: "loadingViolation" | "trialRun" | "defects" | "waterlogged" | "wetGas",
  does: "punished" | "trialChecked" | "defectsRemoved" | "diked" | "dampProof",
  lacks: Text,
) =>
  lacking({
    ...chemicals,
    id: `${id}/${name}`,
    title,
    cites,
    only: {
      when: (c: Terms<Chemical>) => c[has],
      owing: [{ facts: { [has]: true } }],
      others: [{ facts: { [has]: false } }],
    },
    parts: {
      [name]: { title: lacks, lacks: (c: Terms<Chemical>) => not(c[does]), having: { facts: { [does]: true } } },
    },
  } as never);

const whereSo = [
  where(
    "loading-violation",
    text("发货装卸违法违规的查处", "Violations in dispatch and loading punished"),
    campaigns,
    "loadingViolation",
    "punished",
    text("没有查处", "not punished"),
  ),
  where(
    "trial-run",
    text("试生产阶段的安全检查", "Checks of trial production"),
    campaigns,
    "trialRun",
    "trialChecked",
    text("试生产没有检查", "trial production was not checked"),
  ),
  where(
    "defects",
    text("装置和工艺缺陷的消除", "Defects of plant and process removed"),
    campaigns,
    "defects",
    "defectsRemoved",
    text("缺陷没有消除", "defects were not removed"),
  ),
  where(
    "waterlogged",
    text("易积水区域的围堰和护堤", "Dikes where water gathers"),
    flood,
    "waterlogged",
    "diked",
    text("没有围堰和加高护堤", "no dikes"),
  ),
  where(
    "wet-gas",
    text("遇湿分解物料的防水防潮", "What gives off gas when wet is kept dry"),
    flood,
    "wetGas",
    "dampProof",
    text("没有防水防潮措施", "not kept dry"),
  ),
];

/** 危险化学品运输车辆安装卫星定位. */
const gps = lacking({
  ...chemicals,
  id: `${id}/gps`,
  title: text("危化品运输车辆安装卫星定位", "Satellite positioning in vehicles with chemicals"),
  cites: asRead(campaigns, "没有写期限，按全部车辆理解", "no day is said; all vehicles are taken"),
  only: {
    when: (c) => c.vehicles.atLeast(1),
    owing: [{ facts: { vehicles: 1 } }],
    others: [{ facts: { vehicles: 0 } }],
  },
  parts: {
    installed: {
      title: text("有车辆没有安装", "a vehicle is without"),
      lacks: (c) => c.gpsVehicles.below(c.vehicles),
      having: { facts: { gpsVehicles: 1 } },
      lacking: { facts: { gpsVehicles: 0 } },
    },
  },
});

/** “清净下水”的收集及处置措施. */
const drainage = lacking({
  ...chemicals,
  id: `${id}/drainage`,
  title: text("事故状态下“清净下水”的措施", "Clean drainage in an accident"),
  cites: campaigns,
  parts: unsaid<Chemical, keyof typeof drainageMeasures>("drainage", drainageMeasures),
});

/** 夏季高温多雨: from production to use. */
const summer = lacking({
  ...chemicals,
  id: `${id}/summer`,
  title: text("夏季和汛期各环节的安全管理", "Each stage made safe for summer and rain"),
  cites: flood,
  parts: uncared("stages", "summerSafe", stages, ({ zh, en }) => text(`${zh}没有落实`, `not made safe: ${en}`)),
});

/** 严防重大环境污染事件. */
const pollution = quota({
  id: `${id}/pollution`,
  title: text("重大环境污染事件", "Major pollution events"),
  cites: asRead(
    campaigns,
    "“重大”没有界线，按登记的等级，特别重大的也算",
    "what is major is not said: the grade on record is taken, especially major counts",
  ),
  from,
  appliesTo: ["city"],
  over: pollutionEvents,
  where: () => always,
  meets: (e) => e.grade.oneOf("major", "especially-major"),
  within: "year",
  measure: { count: 0 },
  side: "at-most",
  by: "12-31",
  consequences: [{ id: "reviewed", text: text("查明原因、追究责任", "its causes and who answers are found") }],
  example: { met: { grade: "major" }, short: { grade: "larger" }, others: [] },
});

export const campaignRules = [
  ...[hoists, goaf, mineFlood, unsafeMines, pondCare, unsafePonds].flatMap((r) => r.definitions),
  ...[loading, ...whereSo, gps, drainage, summer].flatMap((r) => r.definitions),
  ...pollution.definitions,
];
