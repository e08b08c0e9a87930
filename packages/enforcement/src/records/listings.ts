import { date, kind, ref, text, yesNo } from "@anwei/kernel";
import { acts } from "./acts.js";

/** Entries of units in a list of the untrustworthy (失信名单、“黑名单”); `happenedOn` is the day of entry. */
export const listings = kind(
  "listings",
  text("失信名单", "Listings"),
  {
    act: ref(text("违法行为", "act"), acts),
    happenedOn: date(text("列入日期", "listed on"), { also: ["日期"] }),
    published: yesNo(text("已在信用平台公开", "published on the credit platform")),
    liftedOn: date(text("移出日期", "lifted on"), { none: true }),
  },
  { complete: text("名单没有记载的，按没有列入计", "who is not on the list is taken not to be listed") },
);
