import { choice, date, kind, label, ref, text, units } from "@anwei/kernel";
import { hiddenDangers } from "./hidden-dangers.js";

/** What can happen to a danger of the ledger. */
export const dangerEventTypes = {
  registered: text("登记入账", "registered"),
  ordered: text("责令整改", "ordered to be put right"),
  extended: text("延长整改期限", "deadline extended"),
  rectified: text("整改完成", "put right"),
  "reinspected-passed": text("复查合格", "re-inspected: put right"),
  "reinspected-failed": text("复查不合格", "re-inspected: not put right"),
  listed: text("挂牌督办", "put under listed supervision"),
  released: text("解除挂牌", "released from listed supervision"),
  escalated: text("提级督办", "escalated"),
  closed: text("销号", "closed"),
} as const;

export type DangerEvent = keyof typeof dangerEventTypes;

/**
 * What was done about a hidden danger, one record each, appended and never changed: a late one, or one out of order,
 * changes the state of the danger as if it had come in time. `by` is who did it; an extension states the new `deadline` and
 * the `reason` for it.
 */
export const dangerEvents = kind(
  "dangerEvents",
  text("隐患台账记事", "Events of hidden dangers"),
  {
    happenedOn: date(text("日期", "date"), { also: ["发生日期"] }),
    danger: ref(text("隐患", "danger"), hiddenDangers),
    event: choice(text("事项", "event"), dangerEventTypes, { open: true }),
    by: ref(text("办理单位", "done by"), units, { none: true }),
    to: ref(text("提交单位", "handed to"), units, { none: true }),
    reason: label(text("理由", "reason"), { none: true }),
    deadline: date(text("新的整改期限", "new deadline"), { none: true }),
  },
  { complete: text("台账没有记载的事项，按没有发生计", "what the ledger does not record was not done") },
);
