import { choice, date, kind, ref, text } from "@anwei/kernel";
import { safetyStaff } from "./safety-staff.js";

export const certificateTypes = {
  "special-operation": text("特种作业操作证", "special operation certificate"),
  assessment: text("安全生产知识和管理能力考核合格证", "certificate of safety knowledge and management"),
  enforcement: text("执法证", "enforcement certificate"),
} as const;

/** Certificates that persons hold (证书). */
export const certificates = kind(
  "certificates",
  text("证书", "Certificates"),
  {
    happenedOn: date(text("发证日期", "issued on"), { also: ["发生日期", "日期"] }),
    holder: ref(text("持证人", "holder"), safetyStaff),
    type: choice(text("证书类型", "type"), certificateTypes, { open: true }),
    validTo: date(text("有效期至", "valid to"), { none: true, also: ["有效期止"] }),
    reviewedOn: date(text("最近复审日期", "last reviewed on"), { none: true, also: ["复审日期"] }),
  },
  { complete: text("没有登记的证书，按没有取得计", "a certificate that is not on record is taken not to be held") },
);
