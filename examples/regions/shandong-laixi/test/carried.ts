import type { Carrier } from "@anwei/plugin/testing";
import { type Text, text } from "@anwei/plugin/v1";

const by = (...rules: readonly string[]): Carrier => ({ rules: rules.map((rule) => `shandong-laixi/${rule}`) });

/** One member of a list or one outcome of a rule, proved by the examples that name it. */
const as = (rule: string, ...examples: readonly string[]): Carrier => ({ ...by(rule), examples });

/** One thing that a rule misses where it alone is not there, and does not where all are. */
const missing = (rule: string, thing: string): Carrier => as(rule, "齐全", `只缺：${thing}`);

const why = (zh: string, en: string): { readonly reason: Text } => ({ reason: text(zh, en) });

const day = "2005-01-01";
/** A figure that agrees, and what would not. */
const figure = (...names: readonly string[]): Carrier =>
  as("figures-agree", ...names, "多出半个末位以上", "少了半个末位以上");
/** A trade that needs a safety body whatever its size, and one that does not. */
const trade = (name: string): Carrier => as("safety-body", `${name}，不论人数，${day}`, `金属冶炼，人数不足，${day}`);

/** What carries each statement of the report, or why nothing can. */
export const carried: Readonly<Record<string, Carrier>> = {
  "laixi-001": why("总的口号，没有可以核对的事项", "a slogan for the whole: nothing in it can be checked"),
  "laixi-002": by("work-lines", "figures-agree"),
  "laixi-003": as("two-duties", "市政府领导，有安全职责", "市政府领导，没有安全职责"),
  "laixi-004": as("two-duties", "镇政府领导，有安全职责", "镇政府领导，没有安全职责"),
  "laixi-005": as("two-duties", "部门领导，有安全职责", "部门领导，没有安全职责"),
  "laixi-006": as("two-duties", "管业务而没有安全职责", "市政府领导，有安全职责"),
  "laixi-007": by("committee-members"),
  "laixi-008": missing("committee-functions", "安委会监督职能"),
  "laixi-009": missing("committee-functions", "安委会指导职能"),
  "laixi-010": missing("committee-functions", "安委会协调职能"),
  "laixi-011": missing("foundations", "明确责任制的文件"),
  "laixi-012": missing("system-roles", "政府统一领导"),
  "laixi-013": missing("system-roles", "部门依法监管"),
  "laixi-014": missing("system-roles", "企业全面负责"),
  "laixi-015": missing("system-roles", "群众参与监督"),
  "laixi-016": missing("system-roles", "全社会广泛支持"),
  "laixi-017": by("agency-tiers", "network-tiers"),
  "laixi-018": by("member-bodies"),
  "laixi-019": by("member-staff"),
  "laixi-020": figure("58个成员单位每单位2人"),
  "laixi-021": as("safety-body", `299人，没有机构，${day}`, `300人，没有机构，${day}`, `301人，没有机构，${day}`),
  "laixi-022": as("safety-body", `煤矿，不论人数，${day}`, `非煤矿山，不论人数，${day}`, `金属冶炼，人数不足，${day}`),
  "laixi-023": trade("建筑施工"),
  "laixi-024": trade("危险物品生产"),
  "laixi-025": trade("危险物品经营"),
  "laixi-026": trade("危险物品运输"),
  "laixi-027": as("safety-body", `有机构，0名人员，${day}`, `有机构，1名人员，${day}`),
  "laixi-028": figure("成员单位与企业人员合计"),
  "laixi-029": by("unowned"),
  "laixi-030": why("“贯穿始终”没有次数、对象和期限", "“throughout” has no number, no addressee and no day"),
  "laixi-031": missing("publicity", "面向企业"),
  "laixi-032": missing("publicity", "面向学校"),
  "laixi-033": missing("publicity", "面向社区"),
  "laixi-034": why(
    "“贴近生活”是宣传的风格，无从记录",
    "how close to life publicity is, is its manner: no record shows it",
  ),
  "laixi-035": by("safety-month/on-record", "safety-month"),
  "laixi-036": missing("safety-month", "媒体专栏"),
  "laixi-037": missing("safety-month", "安全咨询日"),
  "laixi-038": missing("safety-month", "演讲比赛"),
  "laixi-039": missing("safety-month", "安全知识答卷"),
  "laixi-040": missing("safety-month", "安全进校园"),
  "laixi-041": missing("safety-month", "安全进社区"),
  "laixi-042": why(
    "“双基”在文中没有内容，不知道做到什么算完成",
    "the text does not say what “the two basics” are, nor when they are done",
  ),
  "laixi-043": why("领导的意识是想法，不是可以记录的行为", "how leaders think is no act that is on record"),
  "laixi-044": why(
    "要求企业持有一种看法（事故是成本、安全是效益），没有要求做什么",
    "it asks enterprises to hold a view, that accidents cost and safety pays, and to do nothing",
  ),
  "laixi-045": why(
    "群众的意识要靠调查才能知道，文中没有要求调查",
    "what the public thinks takes a survey to know, and the text asks for none",
  ),
  "laixi-046": by("letters-signed", "letters"),
  "laixi-047": by("letters/registered"),
  "laixi-048": by("letters/coverage"),
  "laixi-049": by("letters/named"),
  "laixi-050": by("self-check"),
  "laixi-051": by("quarterly-assessment"),
  "laixi-052": by("half-year-summary"),
  "laixi-053": by("yearly-assessment"),
  "laixi-054": why("“早”没有期限，早晚无从判定", "“early” has no limit: what is late cannot be told"),
  "laixi-055": missing("six-systems", "定期工作报告制度"),
  "laixi-056": missing("six-systems", "工作例会制度"),
  "laixi-057": missing("six-systems", "重大隐患和未遂事故整改备案制度"),
  "laixi-058": missing("six-systems", "事故备案和督查制度"),
  "laixi-059": missing("six-systems", "重点督查制度"),
  "laixi-060": missing("six-systems", "年度考核制度"),
  "laixi-061": why("方针，具体做法另有各条", "a policy: what is done for it stands in other statements"),
  "laixi-062": missing("four-parties", "专家查隐患"),
  "laixi-063": missing("four-parties", "政府搞督查"),
  "laixi-064": missing("four-parties", "部门抓监管"),
  "laixi-065": missing("four-parties", "企业抓落实"),
  ...Object.fromEntries(
    ["危险化学品", "非煤矿山", "人员密集场所消防", "烟花爆竹", "道路交通", "建筑施工", "燃气", "民爆器材"].map(
      (campaign, i) => [
        `laixi-0${66 + i}`,
        {
          ...by("campaigns-held", "eight-campaigns"),
          examples: ["齐全", `只缺：${campaign}`, `列明的${campaign}，${day}`, `哪一项都不是，${day}`],
        },
      ],
    ),
  ),
  "laixi-074": as("key-sites", "重点区域，没有排查", "重点区域，排查一次"),
  "laixi-075": as("key-sites", "重点企业，没有排查", "重点企业，排查一次"),
  "laixi-076": as("key-sites", "重点部位，没有排查", "重点部位，排查一次"),
  "laixi-077": missing("written-down", "列入清单"),
  "laixi-078": missing("written-down", "登记入账"),
  "laixi-079": by("finder"),
  "laixi-080": by("danger/closed-on", "danger"),
  "laixi-081": by("open-dangers"),
  "laixi-082": missing("foundations", "行政责任追究制度"),
  "laixi-083": by("self-examination"),
  "laixi-084": { rules: ["accident/closing"] },
  "laixi-085": {
    rules: ["accident/closing-open"],
    examples: ["2005年的事故，原因未查清", "2005年的事故，原因查清而没有佐证"],
  },
  "laixi-086": as("pursued", "有关人员，法律责任未决定", "有关人员，均已决定"),
  "laixi-087": as("pursued", "有关人员，行政责任未决定", "有关人员，均已决定"),
  "laixi-088": as("pursued", "有关领导，法律责任未决定", "有关领导，均已决定"),
  "laixi-089": as("pursued", "有关领导，行政责任未决定", "有关领导，均已决定"),
  "laixi-090": why("说的是部门的定位，不是要做的事", "it says what the bureau is, not what it is to do"),
  "laixi-091": why("服务态度，没有规定次数、时限和对象", "a manner of service, without number, time or addressee"),
  "laixi-092": as("permit-files", "样式不统一", "规范、合格"),
  "laixi-093": as("permit-files", "质量不合格", "规范、合格"),
  "laixi-094": by("permits-in-time/mine"),
  "laixi-095": by("permits-in-time/chemicals"),
  "laixi-096": {
    ...by("permits-issued/share/mine", "permits-issued", "figures-agree"),
    examples: ["29家中的4家", "非煤矿山，4月底前的计入", "非煤矿山发证比例"],
  },
  "laixi-097": {
    ...by("permits-issued/share/chemicals", "permits-issued", "figures-agree"),
    examples: ["11家中的5家", "危险化学品企业，4月底前的计入", "危险化学品企业发证比例"],
  },
  "laixi-098": figure("许可证申报合计", "4月底前发证合计", "发证比例"),
};
