import { all, decision, ordered, record, text } from "@anwei/kernel";
import { safetyLaw2021 } from "@anwei/law";
import { answers } from "../records/answers.js";
import { mandates } from "../records/mandates.js";
import { supervision } from "./supervision.js";

const cites = safetyLaw2021.article(10, { paragraph: 2 });
const asked = { id: "q", unit: "town", subject: "s", happenedOn: "2024-06-30" } as const;
const subject = (emerging: boolean | null) => ({
  subjectsOfSupervision: [{ id: "s", unit: "town", happenedOn: "2024-01-01", emerging }],
});
const isA = (outcome: string | null) => ({ "responsibility/supervision": outcome });

/** 新兴行业、领域监管部门的确定: whether the government has yet to decide who supervises an emerging trade. */
export const similarBusinessDue = decision({
  id: "responsibility/similar-business-due",
  title: text("新兴行业、领域监管部门的确定", "whether the supervisor of an emerging trade has yet to be decided"),
  cites,
  about: record(answers),
  law: "event",
  appliesWhen: (a) => a.subject.emerging,
  outcomes: ordered({ settled: text("已有监管部门", "there is one"), due: text("有待确定", "to be decided") }),
  combine: "gravest",
  consequences: {
    due: [
      {
        id: "decide-by-similar-business",
        text: text("按照业务相近的原则确定监管部门", "decide on the supervisor by similar business"),
        who: text("县级以上地方各级人民政府", "the local government at county level or above"),
      },
    ],
  },
  rows: (a) => [{ when: supervision.of(a).oneOf("gap", "conflict"), then: "due" }, { otherwise: "settled" }],
  examples: [
    {
      name: text("新兴行业，无人负责", "an emerging trade, nobody answers"),
      facts: asked,
      records: subject(true),
      given: isA("gap"),
      expect: "due",
    },
    {
      name: text("新兴行业，职责交叉也是职责不明确", "an emerging trade, several claim: not clear either"),
      facts: asked,
      records: subject(true),
      given: isA("conflict"),
      expect: "due",
    },
    {
      name: text("新兴行业，已有监管部门", "an emerging trade, one answers"),
      facts: asked,
      records: subject(true),
      given: isA("answered"),
      expect: "settled",
    },
    {
      name: text("新兴行业，责任尚未认定：不定", "an emerging trade, not yet found out: undecided"),
      facts: asked,
      records: subject(true),
      given: isA(null),
      expect: { atLeast: "settled", atMost: "due" },
    },
    {
      name: text("不是新兴行业", "no emerging trade"),
      facts: asked,
      records: subject(false),
      given: isA("gap"),
      expect: { notApplicable: true },
    },
    {
      name: text("2021年修正施行当日", "on the day the 2021 amendment came into force"),
      facts: { ...asked, happenedOn: "2021-09-01" },
      records: subject(true),
      given: isA("gap"),
      expect: "due",
    },
    {
      name: text("施行前一日不适用", "the day before it does not apply"),
      facts: { ...asked, happenedOn: "2021-08-31" },
      records: subject(true),
      given: isA("gap"),
      expect: { notApplicable: true },
    },
  ],
});

const determined = { id: "m", unit: "bureau", happenedOn: "2024-06-30", principle: "similar-business" } as const;
const kinds = {
  county: text("县级", "county"),
  city: text("设区的市级", "city"),
  province: text("省级", "province"),
  country: text("国务院", "country"),
  township: text("乡镇", "township"),
  department: text("部门", "department"),
  zone: text("开发区", "zone"),
} as const;
const by = (kind: keyof typeof kinds) => ({ units: [{ id: "g", kind }] });

/** 业务相近的确定机关: a mandate by similar business is decided by a local government at county level or above. */
export const similarBusinessDecider = decision({
  id: "responsibility/similar-business-decider",
  title: text("业务相近原则的确定机关", "who decided on a supervisor by similar business"),
  cites,
  about: record(mandates),
  law: "event",
  appliesWhen: (m) => m.principle.is("similar-business"),
  outcomes: ordered({
    lawful: text("县级以上地方人民政府确定", "a local government at county level or above"),
    "not-decided": text("非县级以上地方人民政府确定", "none at county level or above"),
  }),
  combine: "gravest",
  consequences: {
    "not-decided": [
      {
        id: "decide-at-county-level",
        text: text("由县级以上地方人民政府确定监管部门", "have a local government at county level or above decide"),
      },
    ],
  },
  rows: (m) => [
    {
      when: all(m.determinedBy.exists, m.determinedBy.kind.oneOf("county", "city", "province")),
      then: "lawful",
    },
    { otherwise: "not-decided" },
  ],
  examples: [
    ...(["county", "city", "province"] as const).map((kind) => ({
      name: text(`由${kinds[kind].zh}人民政府确定`, `decided by the government of a ${kinds[kind].en}`),
      facts: { ...determined, determinedBy: "g" },
      records: by(kind),
      expect: "lawful" as const,
    })),
    ...(["country", "township", "department", "zone"] as const).map((kind) => ({
      name: text(`由${kinds[kind].zh}确定`, `decided by a ${kinds[kind].en}`),
      facts: { ...determined, determinedBy: "g" },
      records: by(kind),
      expect: "not-decided" as const,
    })),
    {
      name: text("无机关确定", "nobody decided"),
      facts: { ...determined, determinedBy: "none" },
      expect: "not-decided",
    },
    {
      name: text("由何机关确定未知：不定", "who decided is not known: undecided"),
      facts: determined,
      expect: { atLeast: "lawful", atMost: "not-decided" },
    },
    {
      name: text("由行业主管部门的职责而来的，不适用", "a mandate of the sector needs no such decision"),
      facts: { ...determined, principle: "sector", determinedBy: "none" },
      expect: { notApplicable: true },
    },
    {
      name: text("2021年修正施行当日", "on the day the 2021 amendment came into force"),
      facts: { ...determined, happenedOn: "2021-09-01", determinedBy: "none" },
      expect: "not-decided",
    },
    {
      name: text("施行前一日不适用", "the day before it does not apply"),
      facts: { ...determined, happenedOn: "2021-08-31", determinedBy: "none" },
      expect: { notApplicable: true },
    },
  ],
});
