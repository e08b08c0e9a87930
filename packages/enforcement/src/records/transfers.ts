import { choice, date, kind, label, ref, text } from "@anwei/kernel";
import { acts } from "./acts.js";

/** To whom a case is handed over. */
export const recipients = {
  police: text("公安机关", "police"),
  procuratorate: text("人民检察院", "procuratorate"),
  discipline: text("纪检监察机关", "discipline and supervision organs"),
  court: text("人民法院", "court"),
  "other-department": text("其他有管辖权的部门", "another competent department"),
} as const;

/** Handing over of cases (案件移送); `happenedOn` is the day of it. */
export const transfers = kind(
  "transfers",
  text("案件移送", "Transfers"),
  {
    act: ref(text("违法行为", "act"), acts),
    happenedOn: date(text("移送日期", "handed over on"), { also: ["日期"] }),
    to: choice(text("移送对象", "to"), recipients),
    document: label(text("文书号", "number of the document")),
  },
  { complete: text("没有登记的移送，按没有移送计", "a transfer that is not on record is taken not to have been made") },
);
