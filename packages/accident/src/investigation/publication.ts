import { decision, judgedOn, ordered, record, steps, text } from "@anwei/kernel";
import { decree493, safetyLaw2021 } from "@anwei/law";
import { investigations } from "../records/index.js";

const approved = { accident: "a", happenedOn: "2026-02-02", approvedOn: "2026-05-05" } as const;

/** 公布情况: whether the report, once approved, is published; “及时” gives no number of days. */
export const investigationPublication = decision({
  id: "accident/investigation-publication",
  title: text("调查报告公布情况", "publication of the report"),
  note: text(
    "“及时”公布，没有天数，不作时限计算",
    "“in good time” is no number of days, and no clock is computed for it",
  ),
  cites: [safetyLaw2021.article(86, { paragraph: 1 }), decree493.article(34)],
  about: record(investigations),
  law: "judged",
  appliesWhen: (i) => i.approvedOn.by(judgedOn),
  outcomes: ordered({
    published: text("已公布", "published"),
    secret: text("依法保密，不公布", "secret by law"),
    "to-publish": text("待公布", "to be published"),
  }),
  combine: "exactlyOne",
  rows: (i) =>
    steps([
      { when: i.publishedOn.by(judgedOn), then: "published" },
      { when: i.reportSecret, then: "secret" },
      { otherwise: "to-publish" },
    ]),
  examples: [
    {
      name: text("批复当日已公布", "published on the day of the approval"),
      facts: { ...approved, publishedOn: "2026-05-05" },
      judged: "2026-05-05",
      expect: "published",
    },
    {
      name: text("判定次日才公布：待公布", "published the day after: to be published"),
      facts: { ...approved, publishedOn: "2026-06-02" },
      judged: "2026-06-01",
      expect: "to-publish",
    },
    {
      name: text("未公布：待公布", "not published: to be published"),
      facts: { ...approved, publishedOn: "none" },
      judged: "2026-06-01",
      expect: "to-publish",
    },
    {
      name: text("依法保密的不公布", "what is secret by law is not published"),
      facts: { ...approved, publishedOn: "none", reportSecret: true },
      judged: "2026-06-01",
      expect: "secret",
    },
    {
      name: text("保密而仍公布的，已公布", "what was published although secret is published"),
      facts: { ...approved, publishedOn: "2026-05-20", reportSecret: true },
      judged: "2026-06-01",
      expect: "published",
    },
    {
      name: text("批复前一日：不适用", "the day before the approval it does not apply"),
      facts: { ...approved, publishedOn: "none" },
      judged: "2026-05-04",
      expect: { notApplicable: true },
    },
    {
      name: text("新法施行当日判定", "judged on the day the law came into force"),
      facts: { ...approved, approvedOn: "2021-08-01", publishedOn: "none" },
      judged: "2021-09-01",
      expect: "to-publish",
    },
    {
      name: text("新法施行前一日判定：不适用", "judged the day before: not applicable"),
      facts: { ...approved, approvedOn: "2021-08-01", publishedOn: "none" },
      judged: "2021-08-31",
      expect: { notApplicable: true },
    },
  ],
});
