import { type Quota, quota } from "@anwei/assessment";
import { all, judgedOn, not, percent, text } from "@anwei/plugin/v1";
import { id, mended } from "../common.js";
import { lacking, unsaid } from "../pattern/lacking.js";
import { censusSteps, hazardSources, sourceCare } from "../records/enterprises.js";
import { cityUnits } from "../records/units.js";
import { asRead, end, from, half, network, platform } from "../sources.js";

const ofCity = { from, appliesTo: ["city"], within: "any-time", side: "at-least", consequences: [mended] } as const;

const town = { kind: "township", strongTown: true } as const;
const later = "2007-01-01";

/** 上半年30个经济强乡镇. */
const strongTowns = quota({
  ...ofCity,
  id: `${id}/strong-towns-online`,
  title: text("经济强乡镇平台建设", "Strong towns on the platform"),
  cites: asRead(
    network,
    "只计经济强乡镇；80余个乡镇已联网不能证明其中有30个",
    "of strong towns only: that 80 towns are online does not prove it",
  ),
  over: cityUnits,
  where: (u) => all(u.kind.is("township"), u.strongTown),
  meets: (u) => u.onlineOn.by(judgedOn),
  measure: { count: 30 },
  by: { once: half },
  example: {
    met: { ...town, onlineOn: half },
    short: { ...town, onlineOn: "2006-07-01" },
    others: [
      { ...town, strongTown: false, onlineOn: half },
      { ...town, kind: "village", onlineOn: half },
    ],
  },
});

const towns = (
  name: string,
  { zh, en }: { readonly zh: string; readonly en: string },
  share: number,
  cites: typeof platform,
) =>
  quota({
    ...ofCity,
    id: `${id}/towns-online/${name}`,
    title: text(zh, en),
    cites,
    over: cityUnits,
    where: (u) => u.kind.is("township"),
    meets: (u) => u.onlineOn.by(judgedOn),
    measure: { share: percent(share) },
    by: { once: end },
    example: {
      met: { kind: "township", onlineOn: end },
      short: { kind: "township", onlineOn: later },
      others: [{ kind: "village", onlineOn: end }],
    },
  });

/** 年底所有乡镇; 80%乡镇: the text sets both. */
const allTowns = towns(
  "all",
  text("年底所有乡镇建成平台", "All towns on the platform by year end"),
  100,
  asRead(network, "与第二部分（四）的80%相抵触，两项都保留", "part 2 (4) asks for 80 % only: both are kept"),
);
const mostTowns = towns(
  "most",
  text("年底80%乡镇上网", "80 % of towns online by year end"),
  80,
  asRead(platform, "与第一部分（六）的所有乡镇相抵触，两项都保留", "part 1 (6) asks for all: both are kept"),
);

/** 80余个乡镇已联网. */
const towns80 = quota({
  ...ofCity,
  id: `${id}/towns-connected`,
  title: text("已联网的乡镇数", "Towns connected"),
  cites: asRead(
    network,
    "“80余个”按至少80个理解；乡镇总数没有写",
    "“more than 80” is read as at least 80; how many towns there are is not said",
  ),
  over: cityUnits,
  where: (u) => u.kind.is("township"),
  meets: (u) => u.onlineOn.by(judgedOn),
  measure: { count: 80 },
  by: { once: "2006-07-31" },
  example: {
    met: { kind: "township", onlineOn: "2006-07-31" },
    short: { kind: "township", onlineOn: "2006-08-01" },
    others: [{ kind: "village", onlineOn: "2006-07-31" }],
  },
});

/** 200户重点监控企业. */
const keyEnterprises = quota({
  ...ofCity,
  id: `${id}/key-enterprises-online`,
  title: text("年底200户重点监控企业上网", "200 key enterprises online by year end"),
  cites: platform,
  over: cityUnits,
  where: (u) => all(u.kind.is("enterprise"), u.keyEnterprise),
  meets: (u) => u.onlineOn.by(judgedOn),
  measure: { count: 200 },
  by: { once: end },
  example: {
    met: { kind: "enterprise", keyEnterprise: true, onlineOn: end },
    short: { kind: "enterprise", keyEnterprise: true, onlineOn: later },
    others: [{ kind: "enterprise", keyEnterprise: false, onlineOn: end }],
  },
});

const sources = (
  name: string,
  title: ReturnType<typeof text>,
  field: "onlineOn" | "monitoredOn",
  count: number,
  by: string,
  cites: typeof platform,
  dayAfter: string,
): Quota =>
  quota({
    ...ofCity,
    id: `${id}/${name}`,
    title,
    cites,
    over: hazardSources,
    where: (h) => h.happenedOn.by(judgedOn),
    meets: (h) => h[field].by(judgedOn),
    measure: { count },
    by: { once: by },
    example: {
      met: { [field]: by },
      short: { [field]: dayAfter },
      others: [{ happenedOn: dayAfter, [field]: by }],
    },
  });

/** 300个重大危险源点实施监控; 200余处已安装; 1000个上网. */
const monitored = sources(
  "points-monitored",
  text("300个重大危险源点实施监控", "300 major hazard points monitored"),
  "monitoredOn",
  300,
  end,
  asRead(
    network,
    "普查只确定287处重大危险源，不足300；按普查登记的危险源计",
    "the census found 287 major hazards, fewer than 300: any source on the census counts",
  ),
  later,
);
const installed = sources(
  "points-installed",
  text("已安装数字监控的重大危险源点", "Points with digital monitoring so far"),
  "monitoredOn",
  200,
  half,
  asRead(network, "“200余处”按至少200处理解", "“more than 200” is read as at least 200"),
  "2006-07-01",
);
const online = sources(
  "sources-online",
  text("年底1000个重大危险源上网", "1000 major hazards online by year end"),
  "onlineOn",
  1000,
  end,
  asRead(
    platform,
    "已确定的重大危险源只有287处，1000个按普查登记的危险源计",
    "only 287 were found to be major: of 1000, any source on the census counts",
  ),
  later,
);

const shared = { of: hazardSources, from, law: "event", strength: "must" } as const;

/** 自动辨识、评价和分级. */
const processed = lacking({
  ...shared,
  id: `${id}/census-steps`,
  title: text("危险源自动辨识、评价和分级", "Sources identified, evaluated and graded"),
  cites: asRead(network, "算法和级别不在文中", "neither the method nor the grades are in the text"),
  parts: unsaid<typeof hazardSources, keyof typeof censusSteps>("steps", censusSteps),
});

const majors = {
  when: (h: { readonly major: never }) => h.major,
  owing: [{ facts: { major: true } }],
  others: [{ facts: { major: false } }],
} as const;

/** 逐一落实监控责任和监控措施. */
const cared = lacking({
  ...shared,
  id: `${id}/major-source-care`,
  title: text("重大危险源的监控责任和措施", "Responsibility and measures for each major source"),
  cites: platform,
  only: majors as never,
  parts: unsaid<typeof hazardSources, keyof typeof sourceCare>("care", sourceCare),
});

/** 始终处于在控、可控状态. */
const controlled = lacking({
  ...shared,
  id: `${id}/major-source-controlled`,
  title: text("重大危险源在控、可控", "Each major source under control"),
  cites: asRead(
    platform,
    "“在控、可控”没有标准，按核查结论",
    "what control is is not said: what the check found is taken",
  ),
  only: majors as never,
  parts: {
    controlled: {
      title: text("不在控、可控状态", "not under control"),
      lacks: (h) => not(h.controlled),
      having: { facts: { controlled: true } },
    },
  },
});

const quotas = [strongTowns, allTowns, mostTowns, towns80, keyEnterprises, monitored, installed, online];
export const platformMeans = quotas.map((q) => q.meeting.id);
export const platformRules = [
  ...quotas.flatMap((q) => q.definitions),
  ...[processed, cared, controlled].flatMap((r) => r.definitions),
];
