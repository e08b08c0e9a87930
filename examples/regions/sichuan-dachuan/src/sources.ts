import { source, text } from "@anwei/plugin/v1";

/** The day of the opinion: it names no other on which it takes effect, and none on which it ends. */
export const from = "2015-09-06";

/** Its twenty articles are numbered （一） to （二十） through all five parts. */
export const opinion = source({
  id: "dachuan-enforcement-opinion",
  type: "notice",
  title: text(
    "达州市达川区人民政府办公室关于加强安全生产监管执法的实施意见",
    "Opinion of the Dachuan district government office on work-safety enforcement",
  ),
  issuer: text("达州市达川区人民政府办公室", "General office of the government of Dachuan district, Dazhou"),
  published: "2015-09-06",
  from,
  verified: true,
  note: text(
    "未写明施行日期，自印发之日起计；（一）至（二十）各项此处称第一条至第二十条",
    "it states no day of taking effect, so the day of issue is taken; its twenty items, numbered through all parts, are cited here as articles",
  ),
});

export const namedOnly = text(
  "仅见于实施意见所引，原文未见",
  "known by its mention in the opinion; its text was not seen",
);

/** The two documents which the opinion implements. */
export const stateNotice = source({
  id: "state-council-office-2015-20",
  type: "notice",
  title: text("国务院办公厅关于加强安全生产监管执法的通知", "State Council office notice on work-safety enforcement"),
  number: "国办发〔2015〕20号",
  verified: false,
  note: namedOnly,
});
export const provincialLetter = source({
  id: "sichuan-office-letter-2015-133",
  type: "notice",
  title: text(
    "四川省人民政府办公厅关于加强安全生产监管执法的实施意见",
    "Opinion of the Sichuan government office on work-safety enforcement",
  ),
  number: "川办函〔2015〕133号",
  verified: false,
  note: namedOnly,
});

/** The rules on the duty of party and government alike, of the province and of the district. */
export const provincialDuty = source({
  id: "sichuan-same-duty-2014-40",
  type: "rule",
  title: text("四川省安全生产“党政同责”暂行规定", "Sichuan rules on the same duty of party and government"),
  number: "川委办〔2014〕40号",
  verified: false,
  note: namedOnly,
});
export const districtDuty = source({
  id: "dachuan-same-duty",
  type: "rule",
  title: text(
    "达州市达川区安全生产“党政同责、一岗双责、齐抓共管”暂行规定",
    "Dachuan rules on the same duty, two duties of each post, and joint management",
  ),
  verified: false,
  note: text("实施意见引用时未写文号，原文未见", "the opinion cites it without a number; its text was not seen"),
});

/** The law by which officials were supervised when the opinion was written; repealed by the Supervision Law of 2018. */
export const supervisionLaw = source({
  id: "administrative-supervision-law",
  type: "law",
  title: text("中华人民共和国行政监察法", "Administrative Supervision Law"),
  to: "2018-03-19",
  verified: false,
  note: text(
    "2018年3月20日监察法施行时废止，凭记忆",
    "repealed on 20 March 2018, when the Supervision Law took effect: from memory",
  ),
});
