import {
  all,
  any,
  type Consequence,
  count,
  decision,
  judgedOn,
  not,
  ordered,
  parameter,
  record,
  text,
  years,
} from "@anwei/kernel";
import { order19, safetyLaw2021 } from "@anwei/law";
import { certificates } from "../records/certificates.js";
import { certificateNorm } from "./certificate-norm.js";

const cites = order19.whole({ note: text("未见条号", "its articles were not seen") });
const from = "2026-06-01";

const span = (id: string, zh: string, en: string, value: number) =>
  parameter({
    id,
    of: count(text(zh, en), { unit: "year" }),
    moves: { may: "tighten", stricter: "lower" },
    history: [{ from, value, cites }],
  });

/** How long a special operation certificate is valid. */
export const certificateTerm = span(
  "responsibility/special-operation-term",
  "特种作业操作证有效期",
  "term of the certificate",
  6,
);
/** How often it is reviewed. */
export const certificateReview = span(
  "responsibility/special-operation-review",
  "特种作业操作证复审周期",
  "years from one review to the next",
  3,
);

const take: Consequence = {
  id: "no-special-operation",
  text: text("未取得有效操作证不得上岗作业", "no special operation without a valid certificate"),
  who: text("生产经营单位", "the enterprise"),
};

const issued = "2023-06-02";
const card = { type: "special-operation", happenedOn: issued, reviewedOn: "none" } as const;

/** 特种作业操作证的有效和复审: six years, with a review every three. */
export const specialOperationCertificate = decision({
  id: "responsibility/special-operation-certificate",
  title: text("特种作业操作证", "Special operation certificate"),
  note: text(
    "满三年、满六年的当日即视为到期；2026年6月1日以前的旧规定未核对，不作判定",
    "it is taken to fall due on the very day; the provisions before 1 June 2026 were not seen, so that nothing is decided by them",
  ),
  cites,
  about: record(certificates),
  law: "judged",
  appliesWhen: (c) => c.type.is("special-operation"),
  outcomes: ordered({
    valid: text("有效", "valid"),
    "review-overdue": text("逾期未复审", "review overdue"),
    expired: text("已过有效期", "expired"),
  }),
  combine: "gravest",
  consequences: { "review-overdue": [take], expired: [take] },
  rows: (c) => [
    { when: judgedOn.atLeast(c.happenedOn.plus(years(certificateTerm.value))), then: "expired" },
    {
      when: any(
        all(not(c.reviewedOn.exists), judgedOn.atLeast(c.happenedOn.plus(years(certificateReview.value)))),
        judgedOn.atLeast(c.reviewedOn.plus(years(certificateReview.value))),
      ),
      then: "review-overdue",
    },
    { otherwise: "valid" },
  ],
  examples: [
    { facts: card, judged: "2026-06-01", name: text("满三年前一日", "the day before three years"), expect: "valid" },
    {
      facts: card,
      judged: "2026-06-02",
      name: text("满三年未复审", "three years without a review"),
      expect: "review-overdue",
    },
    {
      facts: { ...card, reviewedOn: "2026-06-02" },
      judged: "2029-06-01",
      name: text(
        "复审后满三年前一日，也是有效期最后一日",
        "the day before three years from the review, and before six in all",
      ),
      expect: "valid",
    },
    {
      facts: { ...card, reviewedOn: "2026-06-02" },
      judged: "2029-06-02",
      name: text("满六年", "six years"),
      expect: "expired",
    },
    {
      facts: { ...card, reviewedOn: "2025-12-31" },
      judged: "2028-12-30",
      name: text("复审后满三年前一日", "the day before three years from the review"),
      expect: "valid",
    },
    {
      facts: { ...card, reviewedOn: "2025-12-31" },
      judged: "2028-12-31",
      name: text("复审后满三年", "three years from the review"),
      expect: "review-overdue",
    },
    {
      facts: { ...card, type: "enforcement" },
      judged: "2026-06-02",
      name: text("别的证书不适用", "not to other certificates"),
      expect: { notApplicable: true },
    },
    {
      facts: { ...card, happenedOn: "2010-01-01" },
      judged: "2026-05-31",
      name: text("规定施行前一日不作判定", "nothing is decided the day before the provisions"),
      expect: { notApplicable: true },
    },
    {
      facts: { ...card, happenedOn: "2020-06-01", reviewedOn: "2023-06-02" },
      judged: "2026-06-01",
      name: text("规定施行当日", "on the day of the provisions"),
      expect: "expired",
    },
  ],
});

/** 特种作业人员持证上岗: every special operator holds a valid certificate. */
export const specialOperators = certificateNorm({
  id: "responsibility/special-operators",
  title: text("特种作业人员持证", "A special operator's certificate"),
  shareTitle: text("特种作业人员持证率", "Special operators with a certificate"),
  type: "special-operation",
  other: "assessment",
  who: (s) => s.role.is("special-operator"),
  person: { role: "special-operator" },
  others: [{ role: "worker" }],
  share: "1",
  cites: safetyLaw2021.article(30),
  from: "2021-09-01",
  consequence: take,
});
