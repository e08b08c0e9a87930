import { type Citation, source, text } from "@anwei/plugin/v1";

/** The year of the speech: its text says once “2006年度”. */
export const year = 2006;

/** The first day of that year, from which the year's work is asked. */
export const from = `${year}-01-01`;

/** 下半年: the first day of what the second part asks. */
export const second = `${year}-07-01`;

/** The last day of the first half, by which the first part counts, and of the year. */
export const half = `${year}-06-30`;
export const end = `${year}-12-31`;

/** The speech at the half-yearly meeting of the heads of the safety bureaus, as a copy of it stands on the web. */
export const speech = source({
  id: "zibo-bureau-heads-speech",
  type: "report",
  title: text("全市安监局长座谈会讲话", "Speech to the heads of the city's safety bureaus"),
  issuer: text("淄博市安全生产监督管理局", "Zibo safety bureau"),
  from,
  verified: true,
  note: text(
    "文中写“2006年度”，没有写讲话日期，按2006年7月理解；网页题为范文",
    "the text says 2006 and not the day; July 2006 is taken; the page calls it a model text",
  ),
});

const zh = "零一二三四五六七八九";
const place = (part: 1 | 2, item: number): Citation => ({
  ...speech.whole(),
  place: text(`第${zh[part]}部分（${zh[item]}）`, `part ${part} (${item})`),
});

/** A place whose reading is not certain, with what else it may mean. */
export const asRead = (cited: Citation, zh: string, en: string): Citation => ({ ...cited, note: text(zh, en) });

/** 一、上半年: seven parts. 二、下半年: the situation, seven parts, and the flood season. */
export const responsibility = place(1, 1);
export const keyFields = place(1, 2);
export const standardisation = place(1, 3);
export const enforcement = place(1, 4);
export const education = place(1, 5);
export const network = place(1, 6);
export const fourStricts = place(1, 7);
export const situation = speech.section("二", {
  note: text("形势和总要求", "the situation, and what is asked in general"),
});
export const indicators = place(2, 1);
export const models = place(2, 2);
export const assistants = place(2, 3);
export const platform = place(2, 4);
export const teams = place(2, 5);
export const campaigns = place(2, 6);
export const conduct = place(2, 7);
export const flood = speech.section("二", {
  note: text("最后关于夏季汛期的一段", "its last part, on the flood season"),
});
