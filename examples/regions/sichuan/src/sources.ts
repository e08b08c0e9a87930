import { source, text } from "@anwei/plugin/v1";

/** The first day of the year of which a city tells that the province set targets for it. */
export const targetsFrom = "2009-01-01";

/** 省下达的控制指标: what a city's report tells of them is all that is known. */
export const provincialTargets = source({
  id: "sichuan-control-targets",
  type: "notice",
  title: text("四川省下达各市（州）的安全生产控制指标", "Control targets that Sichuan sets its prefectures"),
  issuer: text("四川省人民政府", "Government of Sichuan"),
  from: targetsFrom,
  verified: false,
  note: text(
    "仅见于巴中市的工作汇报：省政府下达死亡人数控制指标，多项指标超进度的市受到省安委会通报；原文未见",
    "known by the report of Bazhong: the province set a target of deaths, and its safety committee named the city whose figures were far ahead of it; the text itself was not seen",
  ),
});

/** 党政同责暂行规定, adopted on 25 November 2014; its yearly numbers are counted from the first whole year on. */
export const sameDuty = source({
  id: "sichuan-same-duty-2014-40",
  type: "rule",
  title: text("四川省安全生产“党政同责”暂行规定", "Sichuan rules on the same duty of party and government"),
  number: "川委办〔2014〕40号",
  issuer: text("四川省委办公厅", "General office of Sichuan's party committee"),
  from: "2014-11-25",
  verified: false,
  note: text(
    "2014年11月25日省委常委会议通过；次数据2014年12月的报道，原文、条号和施行日期未见",
    "adopted on 25 November 2014; its numbers are from a news report of December 2014, and its text, articles and day of taking effect were not seen",
  ),
});
export const dutyFrom = "2015-01-01";

/** 领导责任清单参考模板: a model, which others may follow. */
export const modelList = source({
  id: "sichuan-model-duty-list-2020",
  type: "notice",
  title: text(
    "党委政府属地安全生产领导责任清单参考模板（1.0版）",
    "Model list of the duties of party and government leaders",
  ),
  issuer: text("四川省安全生产委员会办公室", "Office of Sichuan's safety committee"),
  from: "2020-04-15",
  verified: false,
  note: text(
    "次数据2020年4月15日的报道，以报道之日起计；原文未见，只是参考模板",
    "its numbers are from a news report of 15 April 2020, from which day they are counted; its text was not seen, and it is a model only",
  ),
});
