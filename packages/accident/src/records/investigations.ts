import { amount, date, kind, ref, text, yesNo } from "@anwei/kernel";
import { accidents } from "./accidents.js";

const none = (zh: string, en: string) => ({ value: 0, because: text(zh, en) });

/**
 * The investigation of an accident (事故调查): when its group was formed, and the dates on which its report was
 * submitted, received, approved and what follows was done. A date that has not come is stated as `none`.
 */
export const investigations = kind("investigations", text("事故调查", "Investigations"), {
  accident: ref(text("事故", "accident"), accidents),
  happenedOn: date(text("调查组成立日期", "group formed on"), { also: ["成立日期"] }),
  raised: yesNo(text("由上级人民政府另行组织", "a new group of a higher government")),
  appraisalDays: amount(text("技术鉴定（评估）天数", "days of technical appraisal"), {
    unit: "day",
    min: 0,
    assume: none("没有技术鉴定记录的，按没有鉴定计", "where no appraisal is on record, none is taken"),
  }),
  extensionDays: amount(text("批准延长提交报告的天数", "days approved for submitting later"), {
    unit: "day",
    min: 0,
    assume: none("没有批准延长记录的，按未延长计", "where no extension is on record, none is taken"),
  }),
  submittedOn: date(text("调查报告提交日期", "report submitted on"), { none: true }),
  receivedOn: date(text("收到调查报告日期", "report received on"), { none: true }),
  approvalExtensionDays: amount(text("批复延长天数", "days by which approval was extended"), {
    unit: "day",
    min: 0,
    assume: none("没有延长批复记录的，按未延长计", "where no extension is on record, none is taken"),
  }),
  approvedOn: date(text("批复（同意）日期", "approved on"), { also: ["批复日期", "同意日期"], none: true }),
  certifiedOn: date(text("事故认定书（责任认定书）日期", "certificate made on"), { none: true }),
  reportSecret: yesNo(text("依法应当保密", "to be kept secret by law"), {
    assume: {
      value: false,
      because: text("没有保密认定的，按应当公布计", "what is not held to be secret is to be published"),
    },
  }),
  publishedOn: date(text("调查报告公布日期", "report published on"), { none: true }),
  evaluatedOn: date(text("整改措施落实情况评估日期", "follow-up evaluated on"), { also: ["评估日期"], none: true }),
});
