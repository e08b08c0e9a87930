import { source, text } from "@anwei/plugin/v1";

/** A made document, as `type: "test"` says. Put your own in its place, with its number, its date and its type. */
export const notice = source({
  id: "province-city-notice",
  type: "test",
  title: text("关于加强消防演练的通知（样例）", "Notice on fire drills (a sample)"),
  number: "样安委〔2023〕1号",
  issuer: text("样例市安全生产委员会", "Work safety committee of Sample City"),
  published: "2022-12-20",
  from: "2023-01-01",
  verified: true,
});

/** Another made one, which changed a number of the first. */
export const amendment = source({
  id: "province-city-amendment",
  type: "test",
  title: text("关于增加消防演练次数的通知（样例）", "Notice on more fire drills (a sample)"),
  number: "样安委〔2024〕3号",
  issuer: text("样例市安全生产委员会", "Work safety committee of Sample City"),
  published: "2024-06-12",
  from: "2024-07-01",
  verified: true,
});
