import { not, text } from "@anwei/plugin/v1";
import { coverageDuty, recurringDuty } from "@anwei/responsibility";
import { inPlace, supervisors } from "../pattern/in-place.js";
import { lacking } from "../pattern/lacking.js";
import { setUp } from "../records/establishments.js";
import { ourActivities } from "../records/extended.js";
import { places } from "../records/units.js";
import { districtDuty, from, namedOnly, opinion, provincialDuty } from "../sources.js";

const id = "sichuan-dachuan";
const cites = opinion.article(3);
/** 党政同责、一岗双责、齐抓共管, by the rules of the province and of the district. */
const system = inPlace({
  id: "responsibility-system",
  title: text("安全生产责任体系", "System of responsibility"),
  cites: [cites, provincialDuty.whole({ note: namedOnly }), districtDuty.whole({ note: namedOnly })],
  who: { kinds: ["township", "department"] },
  items: setUp.responsibility,
  strength: "must",
});

/** 分级负责、属地监管: each enterprise has its level and its township. */
const territory = lacking({
  id: `${id}/territory`,
  title: text("分级负责、属地监管", "Level and township that answer for an enterprise"),
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
    level: {
      title: text("没有明确监管层级", "no level of supervision"),
      lacks: (u) => not(u.supervisedBy.exists),
      having: { facts: { supervisedBy: "district" } },
    },
    township: {
      title: text("没有属地乡镇（街道）", "no township answers for it"),
      lacks: (u) => not(u.territory.exists),
      having: { facts: { territory: "t" } },
    },
  },
});

const ofBureau = [
  ["guidance", text("区安监局指导部门和乡镇履职", "The bureau guides departments and townships")],
  ["coordination", text("区安监局协调部门和乡镇履职", "The bureau coordinates departments and townships")],
  ["supervision", text("区安监局监督部门和乡镇履职", "The bureau supervises departments and townships")],
  ["inspection", text("区安监局检查部门和乡镇履职", "The bureau inspects departments and townships")],
] as const;

/** 综合监管: the bureau guides, coordinates, supervises and inspects each department and township. */
const comprehensive = ofBureau.map(([action, title]) =>
  coverageDuty({
    id: `${id}/bureau-${action}`,
    title,
    note: text("未写明频次，按每年至少一次理解，次数为参数", "how often is not said: read as once a year, a parameter"),
    cites,
    from,
    who: { kinds: ["county"] },
    covers: { kinds: ["department", "township"], below: "directly" },
    activities: ourActivities,
    action,
    body: "safety-bureau",
    atLeast: 1,
    each: "year",
    strength: "must",
  }),
);

/** 三个必须. */
const musts = inPlace({
  id: "three-musts",
  title: text("“三个必须”写入部门职责", "The three musts among a department's duties"),
  cites,
  who: supervisors,
  items: setUp.musts,
  strength: "must",
});

/** 专项监督管理 of the trade that a department runs. */
const sector = recurringDuty({
  id: `${id}/sector-supervision`,
  title: text("部门对本行业领域专项监督管理", "A department supervises its own trade"),
  note: text("未写明频次，按每年至少一次理解", "how often is not said: read as once a year"),
  cites,
  from,
  who: {
    kinds: ["department"],
    only: {
      units: places,
      where: (u) => u.supervisesSafety,
      owing: [{ supervisesSafety: true }],
      others: [{ supervisesSafety: false }],
    },
  },
  activities: ourActivities,
  action: "supervision",
  topic: "own-sector",
  atLeast: 1,
  each: "year",
  strength: "must",
});

export const responsibilityRules = [system, territory, ...comprehensive, musts, sector].flatMap((r) => r.definitions);
export const responsibilityStates = [
  system.lacking.id,
  territory.lacking.id,
  ...comprehensive.map((c) => c.standing.id),
  musts.lacking.id,
  sector.standing.id,
];
export const responsibilityMeans = comprehensive.map((c) => c.share.id);
