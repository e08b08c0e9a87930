import { source, text } from "@anwei/plugin/v1";

/** The year of the report: its text does not say it; a copy of the same page is dated 30 August 2005. */
export const year = 2005;

/** The first day of that year, from which everything here holds. */
export const from = `${year}-01-01`;

/** The city's account of its work, as a copy of it stands on the web: some of its characters are damaged. */
export const report = source({
  id: "laixi-report",
  type: "report",
  title: text("莱西市安全生产工作情况", "Work safety in Laixi: an account"),
  issuer: text("莱西市", "Laixi city"),
  from,
  verified: true,
  note: text(
    "文中没有年份；同一网页的转载注明2005年8月30日，按2005年理解",
    "the text names no year; a copy of the page is dated 30 August 2005, so 2005 is taken",
  ),
});

/** 五抓: the five parts of the report. */
export const preface = report.whole({ note: text("见总述", "in its preface") });
export const network = report.section("一");
export const supervision = report.section("三");
export const campaigns = report.section("四");
export const service = report.section("五");

/** A reading of the text that is not certain, with what else it may mean. */
export const asRead = (section: string, zh: string, en: string) => report.section(section, { note: text(zh, en) });

/** The damaged name of producers of hazardous chemicals. */
export const producers = report.section("一", {
  reading: {
    printed: "和;飞a(chǎn)、经营、运输单位",
    readAs: "和危化品生产、经营、运输单位",
    because: text(
      "“危化品生产”的编码错位后恰成此形，其后的“经营、运输”也与之相连",
      "“危化品生产” looks so when its code is shifted by a byte, and “trade, transport” go on from it",
    ),
  },
  note: text(
    "“300人以上”含本数；当时的法律为“超过300人”，恰为300人的是否应设，所取读法为参数",
    "“300 or more” includes 300, the law of the time said “more than 300”: what holds at exactly 300 is kept as a parameter",
  ),
});

/** The damaged name of Safety Month. */
export const safetyMonth = report.section("二", {
  reading: {
    printed: "!鞍踩a(chǎn)月”",
    readAs: "。“安全生产月”",
    because: text("编码错位，其后所列为安全生产月的活动", "a shifted code; what it lists are the month's activities"),
  },
  note: text("文中未写月份，按6月理解", "the text does not say which month; June is taken"),
});

/** The damaged end of the list of campaigns. */
export const eightCampaigns = report.section("四", {
  reading: {
    printed: "燃?xì)、民爆器材“八?xiàng)”安全整治",
    readAs: "燃气、民爆器材“八项”安全整治",
    because: text("“气”“项”的编码损坏，所列恰为八项", "the codes of “气” and “项” are damaged; just eight are listed"),
  },
});
