import type { Carrier } from "@anwei/plugin/testing";
import { type Text, text } from "@anwei/plugin/v1";

const by = (...rules: readonly string[]): Carrier => ({ rules: rules.map((rule) => `sichuan-bazhong/${rule}`) });

/** One outcome of a rule, proved by the examples that name it. */
const as = (rule: string, ...examples: readonly string[]): Carrier => ({ ...by(rule), examples });

/** One thing that a rule finds lacking where it alone is not there, and does not where all are. */
const missing = (rule: string, thing: string): Carrier => as(rule, "齐全", `只缺：${thing}`);
const only = (rule: string, thing: string, ...more: readonly string[]): Carrier =>
  as(rule, "齐全", `只有：${thing}`, ...more);

/** Figures that add up, or do not, and what just would not. */
const figure = (...names: readonly string[]): Carrier => as("figures-agree", ...names);

const why = (zh: string, en: string): { readonly reason: Text } => ({ reason: text(zh, en) });

const festival = (name: string): Carrier =>
  as("festival-inspections", `${name}，没有带队检查`, `${name}，带队检查一次`);
const one = (name: string): Carrier =>
  as("one-to-one", `${name}，没有责任人`, `${name}，一名责任人`, `${name}，两名责任人`);
const day = "2009-01-01";
const form = (name: string): Carrier => as("forms-of-accountability", `列明的${name}，${day}`, `哪一项都不是，${day}`);

/** What carries each statement of the report, or why nothing can. */
export const carried: Readonly<Record<string, Carrier>> = {
  "bazhong-001": { rules: ["sichuan/targets"] },
  "bazhong-002": { rules: ["sichuan/circular"] },
  "bazhong-003": by("accidents-to-date-change-share-printed", "accidents-to-date-change-share"),
  "bazhong-004": {
    ...by("deaths-to-date-change-share-printed", "figures-agree"),
    examples: ["96人比174人下降44.97%", "96人比175人下降44.97%", "93人比169人下降44.97%"],
  },
  "bazhong-005": by("injuries-to-date-change-share-printed", "injuries-to-date-change-share"),
  "bazhong-006": as("death-quota", "120人", "121人"),
  "bazhong-007": figure("120人的80%是96人", "93人占120人的80%"),
  "bazhong-008": why(
    "长效机制的设计思路，没有可以核对的条件",
    "how the mechanism is thought out: nothing in it can be checked",
  ),
  "bazhong-009": { rules: ["accident/level"], examples: ["巴中“9·13”道路交通事故", "与之相仿而死亡29人"] },
  "bazhong-010": by("committee-adjustment"),
  "bazhong-011": by("committee-systems"),
  "bazhong-012": missing("city-papers", "安委会例会制度"),
  "bazhong-013": missing("leaders-in-charge", "市委分管领导"),
  "bazhong-014": missing("leaders-in-charge", "市政府分管领导"),
  "bazhong-015": only("major-issues", "书记没有过问"),
  "bazhong-016": only("major-issues", "市长没有过问"),
  "bazhong-017": missing("city-papers", "进一步加强安全生产工作的意见"),
  "bazhong-018": by("agency-tiers", "network-tiers"),
  "bazhong-019": as("safety-in-plan", "齐全", "全无"),
  "bazhong-020": as("safety-in-plan", "齐全", "县（区）级规划没有安全生产内容"),
  "bazhong-021": as("safety-in-plan", "齐全", "乡镇级规划没有安全生产内容"),
  "bazhong-022": as("four-together", "齐全", "经济社会工作已布置，安全生产没有"),
  "bazhong-023": as("four-together", "齐全", "经济社会工作已落实，安全生产没有"),
  "bazhong-024": as("four-together", "齐全", "经济社会工作已检查，安全生产没有"),
  "bazhong-025": as("four-together", "齐全", "经济社会工作已考核，安全生产没有"),
  "bazhong-026": only("safety-budget", "低于公安标准"),
  "bazhong-027": by("accountability-rules"),
  "bazhong-028": why(
    "“各个阶段”没有划分，也不要求留下记录",
    "the stages are not told apart, and no record of it is asked for",
  ),
  "bazhong-029": festival("“五一”"),
  "bazhong-030": festival("“十一”"),
  "bazhong-031": festival("四川光雾山红叶节"),
  "bazhong-032": why(
    "口号，各级抓什么另有各条",
    "a slogan: what each level holds the next to stands in other statements",
  ),
  "bazhong-033": why("说的是谁是监管主体，没有要求做什么", "it says who supervises, and asks for nothing to be done"),
  "bazhong-034": only("four-regimes", "没有落实“辖区负责”"),
  "bazhong-035": only("four-regimes", "没有落实“一岗双责”"),
  "bazhong-036": only("four-regimes", "没有落实“谁主管、谁负责”"),
  "bazhong-037": only("four-regimes", "没有落实““一把手”负责”"),
  "bazhong-038": by("letters", "letters/registered", "letters/coverage", "letters/new-head"),
  "bazhong-039": as("own-targets", "部门有指标", "部门没有指标"),
  "bazhong-040": {
    ...by("own-targets", "targets-handed-down", "targets-handed-down/handed-down"),
  },
  "bazhong-041": as("own-targets", "重点企业有指标", "重点企业没有指标", "其他企业不适用"),
  "bazhong-042": as("personal-duties", "齐全", "一线监管人员没有责任内容"),
  "bazhong-043": as("personal-duties", "齐全", "操作手没有责任内容"),
  "bazhong-044": by("monthly-circular"),
  "bazhong-045": by("quarterly-publication"),
  "bazhong-046": by("yearly-assessment"),
  "bazhong-047": by("over-progress", "report-out"),
  "bazhong-048": by("annual-veto", "annual-veto/larger-in-year"),
  "bazhong-049": by("annual-veto", "annual-veto/major-in-year"),
  "bazhong-050": missing("supervision-chain", "生产经营单位自查"),
  "bazhong-051": missing("supervision-chain", "行业主管部门抽查"),
  "bazhong-052": by("supervision-groups", "areas"),
  "bazhong-053": missing("supervision-chain", "目标督查办牵头随机暗访"),
  "bazhong-054": as("supervision-chain", "全无", "专项整治，四个环节全无", "其他工作不适用"),
  "bazhong-055": by("weekly-bulletin"),
  "bazhong-056": by("exposure"),
  "bazhong-057": why(
    "事前、过程、事后各占多少没有写，轻重无从计算",
    "how much prevention, process and outcome weigh is not said",
  ),
  "bazhong-058": only(
    "accountability/dangers",
    "县区领导不及时组织整改",
    "第十六日才组织整改",
    "第十五日尚未组织，不判",
  ),
  "bazhong-059": only("accountability/scene", "县区领导没有按规定及时赶到", "没有到场"),
  "bazhong-060": as("accountability/illegal", "齐全", "非法营运车辆，打击不力", "第十六日才查处"),
  "bazhong-061": as("accountability/illegal", "齐全", "非法营运船舶，打击不力", "第十六日才查处"),
  "bazhong-062": as("accountability/illegal", "齐全", "非法生产经营单位，打击不力", "第十六日才查处"),
  "bazhong-063": only("accountability/dangers", "县区部门不及时督促整改明显的隐患", "第十六日才督促", "不明显的隐患"),
  "bazhong-064": only("accountability/dangers", "市级部门整改不力，社会影响大", "社会影响大，没有逾期"),
  "bazhong-065": only("accountability/dangers", "市级部门整改不力，发生较大以上责任事故", "死亡2人的事故"),
  "bazhong-066": only("accountability/dangers", "市级部门整改不力，县区领导已被追责"),
  "bazhong-067": {
    ...by("honours", "honours/held-before"),
    examples: ["当年被追究，提拔", "当年没有被追究，提拔", "本人、当年、此前、三种身份之一的"],
  },
  "bazhong-068": {
    ...by("honours", "honours/held-before"),
    examples: ["当年被追究，评奖", "当年没有被追究，评奖", "本人、当年、此前、三种身份之一的"],
  },
  "bazhong-069": why(
    "给什么处分“视其情节”，没有对应关系",
    "which discipline follows “by circumstances”: no circumstance is tied to any",
  ),
  "bazhong-070": as("accountability/transfer", "齐全", "涉嫌犯罪，没有移交", "不涉嫌犯罪的不适用"),
  "bazhong-071": {
    rules: ["accident/closing"],
    examples: ["2009年的事故，四项俱备", "2009年的事故，原因未查清"],
  },
  "bazhong-072": as("accountability/decided", "齐全", "有责任而没有处理决定", "没有责任的不适用"),
  "bazhong-073": by("reported/held-to-account", "reported/held-to-account/counted"),
  "bazhong-074": form("通报批评"),
  "bazhong-075": form("黄牌警示"),
  "bazhong-076": form("公开述职"),
  "bazhong-077": why(
    "建设标准没有写，不知道做到什么算标准化",
    "what makes a township's supervision a standard one is not said",
  ),
  "bazhong-078": why("示范企业的个数和条件没有写", "neither how many model enterprises nor on what conditions is said"),
  "bazhong-079": missing("delegations", "安监"),
  "bazhong-080": missing("delegations", "农机"),
  "bazhong-081": missing("delegations", "海事"),
  "bazhong-082": missing("delegations", "质监"),
  "bazhong-083": only("entrusted-acts", "超出简易程序处罚", "没有处罚的"),
  "bazhong-084": only("entrusted-acts", "不是乡镇安监办执法人员实施"),
  "bazhong-085": only("road-assistants", "不是乡镇现有人员"),
  "bazhong-086": only("road-assistants", "未经培训合格即上岗", "没有培训，也没有上岗"),
  "bazhong-087": {
    ...by("country-roads", "road-assistants"),
    examples: ["乡道没有协管员", "村道没有协管员", "社道没有协管员", "其他道路不适用", "只有：上岗而没有派出所指导"],
  },
  "bazhong-088": only("villages", "监管职责没有延伸到村"),
  "bazhong-089": only("villages", "没有监管组"),
  "bazhong-090": by("village-officers", "village-officers/over"),
  "bazhong-091": by("village-surveys"),
  "bazhong-092": only("village-findings", "没有及时报告", "第三日才报告"),
  "bazhong-093": only("village-findings", "对不严重的行使了紧急制止权"),
  "bazhong-094": one("车主"),
  "bazhong-095": one("船主"),
  "bazhong-096": one("建筑施工户主"),
  "bazhong-097": one("经营单位业主"),
  "bazhong-098": one("道路易发事故隐患部位"),
  "bazhong-099": one("水域易发事故隐患部位"),
  "bazhong-100": one("施工场所易发事故隐患部位"),
  "bazhong-101": by("supervised"),
  "bazhong-102": by("stationed/coal"),
  "bazhong-103": by("stationed/underground-mine"),
  "bazhong-104": by("stationed/fireworks"),
  "bazhong-105": {
    ...by("figures-agree", "reported/townships", "reported/officers"),
    examples: ["192个乡镇459人，平均每乡镇人数", "为191", "为193", "为458", "为460", "恰为所报的数"],
  },
  "bazhong-106": {
    ...by("figures-agree", "reported/corrected"),
    examples: ["12500起、459人，人均起数", "为12500", "多于所报的数"],
  },
  "bazhong-107": {
    ...by("figures-agree", "reported/penalised"),
    examples: ["处罚1万次占纠正12500起之比", "为10000", "多于所报的数"],
  },
  "bazhong-108": {
    ...by("figures-agree", "reported/fines"),
    examples: ["120万元、1万次，每次罚款", "为1200000", "多于所报的数"],
  },
  "bazhong-109": only("economic-policy", "没有存储风险抵押金"),
  "bazhong-110": {
    ...by("economic-policy"),
    examples: ["齐全", "只有：没有提取安全费用", "只有：安全费用没有专款专用"],
  },
  "bazhong-111": by("reported/deposits"),
  "bazhong-112": by("standardised"),
  "bazhong-113": as("economic-policy", "齐全", "煤矿，一样都没有"),
  "bazhong-114": by("full-inspection"),
  "bazhong-115": by("six-musts/record", "six-musts/record/document"),
  "bazhong-116": {
    ...by("six-musts", "six-musts/correct"),
  },
  "bazhong-117": by("six-musts/record/document"),
  "bazhong-118": by("six-musts/order"),
  "bazhong-119": by("six-musts/recheck"),
  "bazhong-120": by("six-musts/penalise", "fine-within-limits"),
  "bazhong-121": by("six-musts/enforce"),
  "bazhong-122": by("linked-enforcement"),
  "bazhong-123": why(
    "重复两级机构、三级网络的提法，没有新的要求",
    "it names the two tiers and the network again, and asks for nothing new",
  ),
  "bazhong-124": by("joint-enforcement"),
  "bazhong-125": only("case-steps", "没有立案"),
  "bazhong-126": only("case-steps", "应当听证而没有听证"),
  "bazhong-127": only("case-steps", "没有案审"),
  "bazhong-128": why("没有裁量基准，多严算严无从判定", "there is no scale of discretion by which strict could be told"),
  "bazhong-129": why("公开什么、在多大范围公开没有写", "neither what is open nor to whom is said"),
  "bazhong-130": why("说的是态度，行为另有各条", "these are attitudes; the acts stand in other statements"),
  "bazhong-131": by("reported/found"),
  "bazhong-132": {
    ...by("figures-agree", "reported/rectified"),
    examples: ["整改率98%（取整）", "整改率98.0%（一位小数）", "2733处与61处合计", "为2732", "为2734", "恰为所报的数"],
  },
  "bazhong-133": by("remaining-dangers", "open-dangers"),
  "bazhong-134": by("training-sessions", "training-reach"),
  "bazhong-135": as("training-forms", `列明的以会代训，${day}`, `哪一项都不是，${day}`),
  "bazhong-136": as("training-forms", `列明的集中举办培训班，${day}`, `哪一项都不是，${day}`),
  "bazhong-137": as("training-reach", "齐全", "只缺：乡镇分管领导", "只缺：部门分管领导", "只缺：乡镇安监办主任"),
  "bazhong-138": missing("training-reach", "委托执法人员"),
  "bazhong-139": as("training-reach", "齐全", "只缺：部门安保干部", "只缺：企业法人、业主", "只缺：企业安全管理人员"),
  "bazhong-140": only("special-operators", "没有培训"),
  "bazhong-141": only("special-operators", "没有实作考核"),
  "bazhong-142": by("three-levels"),
  "bazhong-143": as("workers", "齐全", "烟花爆竹从业人员，没有培训"),
  "bazhong-144": as("workers", "齐全", "井工非煤矿山从业人员，没有培训", "露天非煤矿山从业人员，没有培训"),
  "bazhong-145": as("workers", "齐全", "建筑施工从业人员，没有培训"),
  "bazhong-146": by("certified/principal/certified", "certified/principal"),
  "bazhong-147": by("certified/safety-deputy/certified", "certified/safety-deputy"),
  "bazhong-148": by("certified/safety-manager/certified", "certified/safety-manager"),
  "bazhong-149": by("certified/special-operator/certified", "certified/special-operator"),
  "bazhong-150": by("three-level-rate"),
  "bazhong-151": by("five-entries", "five-entries/venues"),
};
