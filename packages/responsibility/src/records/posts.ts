import { choice, date, kind, label, text } from "@anwei/kernel";

/** 岗位职务. */
export const postRoles = {
  "party-secretary": text("党委（党组织）书记", "party secretary"),
  "government-head": text("政府主要负责人", "head of government"),
  "safety-deputy": text("分管安全生产的负责人", "deputy in charge of safety"),
  principal: text("主要负责人", "principal"),
  "safety-director": text("安全总监（安全生产分管负责人）", "safety director"),
  "safety-manager": text("安全生产管理人员", "safety manager"),
  "safety-officer": text("安全员", "safety officer"),
  "grid-officer": text("网格员", "grid officer"),
} as const;

export type PostRole = keyof typeof postRoles;

/** 任职: one person in one role of a unit, of a grid too, from a day to a day. */
export const posts = kind("posts", text("任职", "Posts"), {
  person: label(text("姓名", "person"), { also: ["人员"] }),
  role: choice(text("岗位", "role"), postRoles, { also: ["职务"], open: true }),
  from: date(text("任职起", "from"), { also: ["起始日期"] }),
  to: date(text("任职止", "to"), { also: ["终止日期"], none: true }),
});
