import { text } from "@anwei/plugin/v1";
import { type Claim, consistency } from "@anwei/responsibility";
import { id } from "../common.js";
import { speech } from "../sources.js";

type Expect = Claim["expect"];

const total = (
  name: string,
  zh: string,
  en: string,
  stated: number,
  parts: readonly number[],
  expect: Expect = "agree",
): Claim => ({
  id: name,
  name: text(zh, en),
  relation: "total",
  stated: String(stated),
  step: "1",
  parts: parts.map(String),
  expect,
});

const against =
  (relation: "share" | "change") =>
  (name: string, zh: string, en: string, stated: string, step: string, part: number, whole: number): Claim => ({
    id: name,
    name: text(zh, en),
    relation,
    stated,
    step,
    parts: [String(part)],
    whole: String(whole),
    expect: "agree-as-rounded",
  });
const share = against("share");
const change = against("change");

/**
 * 自述数据: what the speech counts. The base of a change, shares and sums are not printed in it: they are found from its
 * figures, and held against them.
 */
export const figures = consistency({
  id,
  cites: speech.whole({
    note: text(
      "上年基数、合计和比例原文没有写出，由原文数字算得；特种作业人员列在“其中”之后而多于总数，另计",
      "bases, totals and shares are computed from the text's figures, not printed in it; special operators stand after “of these” and are more than the total, so they are counted apart",
    ),
  }),
  claims: [
    change("accidents", "上半年事故2438起，下降1%", "2438 accidents, down 1 %", "-0.01", "0.01", 2438, 2463),
    change("deaths", "上半年死亡210人，下降13.58%", "210 deaths, down 13.58 %", "-0.1358", "0.0001", 210, 243),
    share("deaths-of-city", "上半年死亡占市指标", "deaths of the city's cap", "0.395", "0.001", 210, 531),
    share("deaths-of-province", "上半年死亡占省指标", "deaths of the province's cap", "0.387", "0.001", 210, 542),
    share(
      "of-the-province",
      "占全省事故总量11.4%",
      "11.4 % of the province's accidents",
      "0.114",
      "0.001",
      2438,
      21386,
    ),
    total("looked-back", "“回头看”单位合计", "units looked back at", 909, [462, 372, 9, 66]),
    share("experts", "每位专家对应的单位", "units for each of 106 experts", "8.58", "0.01", 909, 106),
    total("closed", "关闭企业合计", "enterprises closed", 126, [21, 105]),
    {
      ...share("transferred", "2005年度逾期案件全部移交", "overdue cases of 2005, all passed on", "1", "0.01", 13, 13),
      expect: "agree",
    },
    total("managers-trained", "培训安全管理人员4098人", "4098 safety managers trained", 4098, [1078, 3020]),
    total(
      "operators-within",
      "特种作业人员不在4098人之内",
      "special operators are not among the 4098",
      4098,
      [1078, 3020, 5764],
      "disagree",
    ),
    total("all-trained", "培训人员合计", "all who were trained", 9862, [4098, 5764]),
    total(
      "articles",
      "稿件80多篇中省级、国家级以外的",
      "articles: 80, of which 40 provincial and 8 national",
      80,
      [40, 8, 32],
    ),
    share(
      "officers-in-may",
      "5月培训安监人员占安全管理人员",
      "officers trained in May, of managers trained",
      "0.098",
      "0.001",
      400,
      4098,
    ),
    share("census-people", "每次普查培训班人数", "people in each of 18 courses", "36.1", "0.1", 650, 18),
    share("census-enterprises", "每家企业派员", "people of each of 600 enterprises", "1.083", "0.001", 650, 600),
    share("census-major", "重大危险源占普查危险源", "major of all surveyed", "0.0759", "0.0001", 287, 3782),
    share(
      "major-of-target",
      "重大危险源占300个监控目标",
      "major of the 300 to be monitored",
      "0.957",
      "0.001",
      287,
      300,
    ),
    {
      ...share(
        "major-of-online",
        "重大危险源占1000个上网目标",
        "major of the 1000 to be online",
        "0.287",
        "0.001",
        287,
        1000,
      ),
      expect: "agree",
    },
    share("units-each-group", "每个检查组检查单位", "units for each of 138 groups", "13.4", "0.1", 1856, 138),
    share(
      "dangers-each-unit",
      "每个单位查出隐患和违法行为",
      "dangers and violations in each unit",
      "1.73",
      "0.01",
      3213,
      1856,
    ),
    share("orders-each-unit", "下达指令书的单位比例", "orders for each unit", "0.273", "0.001", 506, 1856),
    share("measures-66", "66号文件36条中的4条", "four of the 36 measures of document 66", "0.111", "0.001", 4, 36),
  ],
  consequence: { id: "figures-checked", text: text("核对原始数据", "the figures are checked against their origin") },
});
