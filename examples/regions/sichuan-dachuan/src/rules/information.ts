import { all, not, text } from "@anwei/plugin/v1";
import { inPlace } from "../pattern/in-place.js";
import { lacking } from "../pattern/lacking.js";
import { setUp } from "../records/establishments.js";
import { ourInspections } from "../records/extended.js";
import { platformEntries, serviceContracts } from "../records/tables.js";
import { from, opinion } from "../sources.js";

const id = "sichuan-dachuan";
const district = { kinds: ["county"] } as const;

/** Article 15: big data in the five-year plan, one platform, and what is learnt from it. */
const platform = inPlace({
  id: "information",
  title: text("监管执法信息化", "Information for enforcement"),
  cites: opinion.article(15),
  who: district,
  items: setUp.information,
  strength: "must",
});

/** Article 15: 来源可查、去向可追、责任可究. */
const traceable = lacking({
  id: `${id}/traceable`,
  title: text("平台信息可追溯", "Entries of the platform can be traced"),
  cites: opinion.article(15),
  from,
  of: platformEntries,
  law: "event",
  strength: "must",
  parts: {
    source: {
      title: text("来源不可查", "its source is not stated"),
      lacks: (e) => not(e.source.exists),
      having: { facts: { source: "河口镇安监所" } },
    },
    destination: {
      title: text("去向不可追", "its destination is not stated"),
      lacks: (e) => not(e.destination.exists),
      having: { facts: { destination: "区安监局" } },
    },
    responsibility: {
      title: text("责任不可究", "nobody is stated to be responsible"),
      lacks: (e) => not(e.responsible.exists),
      having: { facts: { responsible: "安监所所长" } },
    },
  },
});

/** Article 16: experts, services that are bought, and experts at inspections and diagnoses. */
const roster = inPlace({
  id: "expert-roster",
  title: text("安全生产专家队伍", "Roster of experts"),
  cites: opinion.article(16),
  who: district,
  items: setUp.experts,
  strength: "must",
});

const bought = lacking({
  id: `${id}/service-purchase`,
  title: text("政府购买社会服务", "Purchase of services by the government"),
  cites: opinion.article(16),
  from,
  of: serviceContracts,
  law: "event",
  strength: "must",
  parts: {
    unprocured: {
      title: text("没有政府采购记录", "no record of procurement"),
      lacks: (c) => not(c.procured),
      having: { facts: { procured: true } },
    },
  },
});

/** An inspection or a diagnosis of weight has an expert with it. */
const withExperts = (local: string, what: string, en: string, diagnosis: boolean) =>
  lacking({
    id: `${id}/${local}`,
    title: text(`专家参加${what}`, `Experts at a ${en}`),
    note: text(
      "哪些检查、诊断须有专家没有写明，按重大检查、诊断理解，为提醒",
      "at which is not said: major ones are read to be meant, and it reminds",
    ),
    cites: opinion.article(16),
    from,
    of: ourInspections,
    law: "event",
    only: {
      when: (i) => all(i.major, diagnosis ? i.diagnosis : not(i.diagnosis)),
      owing: [{ facts: { major: true, diagnosis } }],
      others: [{ facts: { major: true, diagnosis: !diagnosis } }, { facts: { major: false, diagnosis } }],
    },
    strength: "should",
    parts: {
      nobody: {
        title: text(`${what}没有专家参加`, `no expert at a ${en}`),
        lacks: (i) => i.experts.below(1),
        having: { facts: { experts: 1 } },
      },
    },
  });
const inspection = withExperts("experts-inspect", "安全检查", "major inspection", false);
const diagnosis = withExperts("experts-diagnose", "安全诊断", "major diagnosis", true);

export const informationRules = [platform, traceable, roster, bought, inspection, diagnosis].flatMap(
  (r) => r.definitions,
);
export const informationStates = [platform.lacking.id, roster.lacking.id];
