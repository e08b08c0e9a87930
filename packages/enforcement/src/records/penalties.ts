import { date, kind, label, money, ref, text, yesNo } from "@anwei/kernel";
import { acts } from "./acts.js";
import { provisions } from "./provisions.js";

/** Penalties imposed, or to be imposed, for an act (行政处罚). `happenedOn` is the day of the decision. */
export const penalties = kind(
  "penalties",
  text("行政处罚", "Penalties"),
  {
    act: ref(text("违法行为", "act"), acts),
    provision: ref(text("适用的处罚规定", "provision applied"), provisions, { also: ["处罚依据"] }),
    happenedOn: date(text("处罚决定之日", "decided on"), { also: ["日期"] }),
    document: label(text("文书号", "number of the document")),
    underSafetyLaw: yesNo(text("依照安全生产法作出", "imposed under the Work Safety Law")),
    fine: money(text("罚款数额", "fine"), { none: true }),
    correctionOrderedOn: date(text("责令改正之日", "correction ordered on"), { none: true }),
    refusalFoundOn: date(text("复查发现拒不改正之日", "refusal to correct found on"), { none: true }),
    payBy: date(text("缴纳期限", "to be paid by"), { none: true }),
    paidOn: date(text("缴清之日", "paid on"), { none: true }),
    reconsiderationFrom: date(text("行政复议受理之日", "reconsideration from"), { none: true }),
    reconsiderationTo: date(text("行政复议终结之日", "reconsideration to"), { none: true }),
    suitFrom: date(text("行政诉讼立案之日", "suit from"), { none: true }),
    suitTo: date(text("行政诉讼终结之日", "suit to"), { none: true }),
  },
  { complete: text("没有登记的处罚，按没有作出计", "a penalty that is not on record is taken not to be imposed") },
);
