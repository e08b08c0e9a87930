import { type Text, text } from "@anwei/kernel";
import type { ChangedPart } from "@anwei/plugin";
import type { DueStatus, Standing } from "../views.js";

/** Every word that a report says by itself; all else is data. Sentences with something in them are functions. */
export const messages = {
  // Headings.
  report: text("安全生产判定报告", "Work-safety report"),
  summary: text("结论", "Summary"),
  progress: text("指标与进度", "Targets and progress"),
  findings: text("认定", "Findings"),
  agreement: text("与官方认定的对照", "Against the official outcome"),
  allResults: text("全部判定结果", "All results"),
  assumptions: text("采用的假定", "Assumptions made"),
  sources: text("来源", "Sources"),
  contents: text("目录", "Contents"),

  // What was judged.
  judged: text("判定日", "Judged on"),
  known: text("所知截至", "As known on"),
  knownAll: text("全部现有记录", "all records on file"),
  superseded: text("补录、更正后改变的结论", "Answers superseded since"),
  nothingSuperseded: text("此后录入的记录没有改变任何结论", "No answer changed by what was recorded since"),
  answerBefore: text("原结论", "before"),
  answerNow: text("现结论", "now"),
  recordedSince: text("此后录入", "recorded since"),
  rulebook: text("规则集", "Rulebook"),
  meaning: text("规则含义校验码", "Hash of the rules' meaning"),
  edition: text("规则文本校验码", "Hash of the rules' text"),
  facts: text("数据校验码", "Hash of the records"),
  plugins: text("规则包", "Plugins"),
  records: text("记录", "Records"),
  region: text("适用地区", "Region"),
  everywhere: text("全国", "everywhere"),
  disclaimer: text(
    "由程序按所列规则和记录判定，供核对之用，不是法律意见。",
    "Decided by a program from the listed rules and records, for checking; this is not legal advice.",
  ),

  // Tables.
  rule: text("规则", "Rule"),
  unit: text("单位", "Unit"),
  figure: text("指标", "Figure"),
  subject: text("对象", "Subject"),
  period: text("期间", "Period"),
  outcome: text("结论", "Outcome"),
  status: text("状态", "Status"),
  follows: text("后果", "What follows"),
  strength: text("约束力", "How it binds"),
  ended: text("已终止", "has ended"),
  perhapsEnded: text("是否已终止未定", "whether it has ended is undecided"),
  followsShort: text("后果", "Then"),
  mightFollow: text("可能后果", "Perhaps"),
  why: text("理由", "Why"),
  source: text("来源", "Source"),
  lacking: text("缺少", "Missing"),
  target: text("指标", "Target"),
  actual: text("累计", "Actual"),
  share: text("占指标", "Share"),
  timeProgress: text("时间进度", "Time"),
  timeProgressLong: text("时间进度", "time progress"),
  rank: text("位次", "Rank"),
  bar: text("进度", "Progress"),
  byMonth: text("逐月累计", "Month by month"),
  agreementNote: text(
    "“在范围内”：已知事实不足以确定，官方认定是其允许的结论之一。",
    "“Within bounds”: the known facts do not settle it, and the official outcome is among those they allow.",
  ),
  date: text("日期", "Date"),
  name: text("名称", "Name"),
  id: text("编号", "Id"),
  official: text("官方认定", "Official"),
  decided: text("判定", "Decided"),
  agrees: text("对照", "Agreement"),
  month: text("月份", "Month"),
  allowed: text("时间进度允许数", "Allowed by time progress"),
  ruleId: text("规则编号", "Rule id"),
  months: text("逐月", "Months"),
  targets: text("控制指标", "Targets"),
  agreementSheet: text("对照", "Agreement"),
  results: text("判定结果", "Results"),
  actualLow: text("累计下限", "Actual, at least"),
  actualHigh: text("累计上限", "Actual, at most"),
  shareLow: text("占指标下限", "Share, at least"),
  shareHigh: text("占指标上限", "Share, at most"),
  rankBest: text("最好位次", "Best rank"),
  rankWorst: text("最差位次", "Worst rank"),
  fact: text("事实", "Fact"),
  value: text("取值", "Value"),
  because: text("理由", "Reason"),
  cases: text("记录数", "Records"),

  // States.
  found: text("认定", "found"),
  undecided: text("未定", "undecided"),
  soFar: text("截至判定日", "so far"),
  nothingFound: text("没有引出后果的认定", "no finding that anything follows from"),
  clear: text("无", "none"),
  equal: text("一致", "equal"),
  within: text("在范围内", "within bounds"),
  differs: text("不一致", "differing"),
  open: text("未知", "unknown"),

  // Boards.
  actualLine: text("累计", "to date"),
  aheadBar: text("累计，已超时间进度", "to date, ahead of time progress"),
  band: text("可能范围（尚有未报）", "possible range (reports are missing)"),
  progressLine: text("时间进度", "time progress"),
  progressByMonth: text("时间进度（按已满月份）", "time progress, by months that have ended"),
  progressByDay: text("时间进度（按日）", "time progress, by days"),
  targetLine: text("全年指标", "target of the year"),
  lastYear: text("上年同期", "same time last year"),
  lastYearLow: text("上年同期下限", "Last year, at least"),
  lastYearHigh: text("上年同期上限", "Last year, at most"),
  change: text("同比", "Beside last year"),
  triggers: text("触发情况", "What is triggered"),
  trigger: text("触发事项", "Trigger"),
  distance: text("距触发线", "How near"),
  boardNote: text(
    "柱为各季末累计；有全年指标的，各单位以本单位指标为同一高度。",
    "Bars are the figures to the end of each quarter; where there are targets, each unit's own target is of one height.",
  ),
  distanceNote: text(
    "距触发线以单项增减计；“至多”“至少”按已确定的记录计。",
    "How near a trigger was is told of one figure alone; “at most” and “at least” reckon from what is certain.",
  ),
  noLastYear: text("没有上年同期的记录，不作同比。", "Nothing is on record of last year; no comparison is made."),

  // Timelines.
  timeline: text("时间线", "Timeline"),
  timelineAnswers: text("时间线结论", "Timeline answers"),
  entry: text("事项", "What"),
  entryNumber: text("序号", "No."),
  time: text("时间", "When"),
  earliest: text("最早", "Earliest"),
  latest: text("最晚", "Latest"),
  entryKind: text("类别", "Kind"),
  happenedEntry: text("已发生", "happened"),
  undatedEntry: text("未登记日期", "no date on record"),
  dueEntry: text("期限", "due"),
  recordEntry: text("记录", "recorded"),
  correctedEntry: text("更正", "corrected"),
  clocks: text("期限情况", "Clocks"),
  nextDue: text("最近的期限", "Next due"),
  noClock: text("无", "none"),
  eachPage: text(
    "点开名称，各成一页，可单独打印；打印全文时只印此表。",
    "Each name opens a page of its own, which prints alone; printing the whole report prints this table only.",
  ),
  backToTable: text("返回列表", "Back to the table"),
  timelineNote: text(
    "横轴上方为已发生的，下方为期限，编号同下表；间隔按对数缩放。",
    "Above the line is what happened, below it what is due, numbered as in the list; gaps are drawn on a logarithmic scale.",
  ),
  decisionsOf: text("判定", "Decided"),
  afterIt: text("其后为", "After it"),
  versions: text("更正之前", "Before corrections"),
  correctedAt: text("更正时间", "Corrected"),
  thenDecided: text("当时判定", "Decided then"),
  noCorrectionTime: text("更正时间不详", "not known when"),
  seeFinding: text("理由", "why"),

  // Statistics.
  statistics: text("统计", "Statistics"),
  statisticsMeasure: text("指标", "Measure"),
  figureLow: text("下限", "At least"),
  figureHigh: text("上限", "At most"),
  member: text("分类", "By"),
  total: text("合计", "all"),

  // Scorecards.
  scorecards: text("考核评分", "Scorecards"),
  cardItem: text("项目", "Item"),
  fullPoints: text("满分", "Full"),
  lostPoints: text("增减", "Lost or gained"),
  lostLow: text("增减下限", "Lost or gained, at least"),
  lostHigh: text("增减上限", "Lost or gained, at most"),
  score: text("得分", "Score"),
  scoreLow: text("得分下限", "Score, at least"),
  scoreHigh: text("得分上限", "Score, at most"),
  grade: text("等次", "Grade"),
  bonus: text("加分项", "bonus"),
  itemLacking: text("不适用", "not applicable"),

  // The network of units.
  network: text("责任网络", "Network"),
  standing: text("状态", "Standing"),
  above: text("上级", "Above"),
  level: text("层级", "Level"),
  unitKind: text("类别", "Kind"),
  units: text("单位数", "Units"),
  below: text("下属", "below"),
  answers: text("判定", "Answers"),
  networkNote: text(
    "单位的状态取所列规则对该单位及其记录的判定、以及本年对其作出的其他认定中最重的一项；所列规则分期判定的，取本年最近结束的一期，未结束的一期只计已有的问题，以前各期的认定另行列出。点开单位可见其下属；在页面内查找名称时，多数浏览器会自动展开。",
    "A unit stands as the gravest of the answers about it and its records by these rules and of all other findings of the year about them; a rule for periods is taken in the last period of the year that has ended, and in one that has not where something is amiss already, and findings of periods before that are named besides. Open a unit to see those below it; most browsers open what a search of the page finds.",
  ),
  networkRules: text("所列规则", "By these rules"),

  // Procedures and their cases.
  procedures: text("办案程序", "Procedures"),
  caseState: text("状态", "State"),
  nextStep: text("待办步骤", "Open step"),
  whoTakes: text("由谁办理", "Who takes it"),
  byWhen: text("期限", "By when"),
  promptly: text("及时", "promptly"),
  takenSteps: text("已办步骤", "Steps taken"),
  takenOn: text("办理日期", "Taken on"),
  step: text("步骤", "Step"),
  calledWhen: text("何时应当办理", "Called for when"),
  fromStart: text("自始应当办理", "from the start"),
  notBefore: text("最早", "Not before"),
  takesDocument: text("文书", "Document"),
  mustState: text("应当载明", "Must state"),
  walkBegins: text("起点", "at the start"),
  dayCame: text("到了这一天", "the day has come"),
  procedureOfRule: text("办案程序", "Procedure"),
  drawingNote: text(
    "每列为一方，自上而下为办理次序；下方为办结方式。步骤的条件、期限和文书内容列在图下；在一个步骤的页面上，该步骤以粗框标出。",
    "A column for each party, from above to below as the steps follow; below are the ways in which a case ends. When a step is called for, by when it is due and what its document states is told under the drawing; on the page of one step its box is drawn bold.",
  ),
  procedureNote: text(
    "每列为一方，自上而下为办理次序；右上角数字为待办此步骤的案件数，红色为其中有逾期的。下方为办结方式。",
    "A column for each party, from above to below as the steps follow; the number at a corner says how many cases wait there, in red where some are overdue. Below are the ways in which a case ends.",
  ),

  // Columns that are not there.
  lacks: text("数据没有的列", "Columns that are not there"),
  lacksNote: text(
    "规则要用而数据表没有的列，其值按未知判定。",
    "Rules read these columns and the tables do not have them: what they would say is unknown.",
  ),

  // Rules that the data do not let judge.
  unjudged: text("因数据没有相应的表或列，未作判定的规则", "Not judged: the data have no such table or column"),

  // Explanations.
  changes: text("最小的改变", "The nearest changes"),
  explanation: text("判定依据", "How it was decided"),
  applies: text("适用条件", "Applies when"),
  otherwise: text("其他情形", "Otherwise"),
  allOf: text("下列全部", "All of these"),
  anyOf: text("下列任一", "Any of these"),
  perhaps: text("或许计入", "perhaps"),
  noRecords: text("没有计入任何记录", "no record was counted"),
  incomplete: text(
    "不能排除还有未报的记录（缺零报告）",
    "further records cannot be ruled out (zero reports are missing)",
  ),
  assumed: text("假定", "Assumed"),
  inForce: text("有效期", "In force"),
  unsourced: text("无来源", "No source"),
  reading: text("读法", "Reading"),
  note: text("说明", "Note"),
  fromMemory: text("未核对原文", "from memory"),

  // Notices.
  finding: text("认定", "Finding"),
  question: text("待查明", "To be settled"),

  // A rule's page.
  plugin: text("规则包", "Plugin"),
  about: text("判定对象", "About"),
  law: text("适用的规定", "Law"),
  combine: text("各行的合并", "How rows combine"),
  outcomes: text("可能的结论", "Outcomes"),
  rows: text("规定", "What it says"),
  history: text("历次取值", "History"),
  regional: text("地区调整", "Moved by regions"),
  insteadOf: text("各地的替换", "Replaced by regions"),
  standsFor: text("替换的规则", "Stands in the place of"),
  noneMilder: text(
    "二者比较，取较严的结果；本规则不适用之处，仍按被替换的规则",
    "of the two the stricter answer is taken; where this one does not apply, the other stands",
  ),
  exemptBy: text("经授权可放宽", "allowed to be laxer by"),
  insteadSays: text("地方规则：", "the region's rule: "),
  insteadBy: text("采用地方规则", "answered by the region's rule"),
  deprecated: text("不宜再用", "deprecated"),
  formerly: text("曾用标识", "formerly"),
  moves: text("地区可否调整", "May regions move it"),
  readings: text("所取读法", "Readings taken"),
  examples: text("例", "Examples"),
  uses: text("用到", "Uses"),
  usedBy: text("被用于", "Used by"),
  ever: text("不限时间", "at any time"),
  counts: text("统计办法", "How it is counted"),
  counted: text("统计", "Counted"),
  countedOver: text("数据表", "Records"),
  whose: text("范围", "Whose"),
  when: text("时间", "When"),
  where: text("条件", "Which"),
  each: text("分别按", "Each"),
  everyRecord: text("所有记录", "every record"),
  toDate: text("至统计截止日", "up to the as-of date"),
  notApplicable: text("不适用", "not applicable"),
  noLimit: text("不限", "no limit"),
  rulePage: text("规则说明", "A rule and its sources"),
  showIn: text("语言", "Language"),
  statement: text("规则全文", "What the rule says"),
  kind: text("类型", "Kind"),
  gives: text("给出", "What it gives"),
  beforeEnd: text("期末之前", "Before the period's end"),
  oneCase: text("案例及结论", "case and outcome"),
  condition: text("情形", "Case"),
  result: text("结果", "Result"),
  anyCase: text("任何情形", "in every case"),
  decisionTable: text("判定表", "Decision table"),
  editions: text("各时期规定", "Editions"),
  parameters: text("所用参数", "Parameters"),
  furtherParameters: text("所用规则的参数", "Parameters of the rules it uses"),
  clause: text("条款", "Clause"),
  key: text("对应", "For"),
  notInBook: text("本规则集未载", "not in this rulebook"),
  document: text("文件", "Document"),
  number: text("文号", "Number"),
  issuer: text("发文机关", "Issued by"),
  published: text("公布日期", "Published"),
  place: text("条款", "Clause"),
  againstText: text("已核对原文", "against the text"),
  printed: text("原文", "Printed"),
  readAs: text("读作", "Read as"),
  workedExamples: text("算例", "Worked examples"),
  examplesNote: text(
    "算例即测试，生成本页时逐个运行。",
    "The examples are the rule's tests; each was run when this page was made.",
  ),
  given: text("事实", "Facts"),
  expected: text("应得", "Expected"),
  ran: text("运行", "Ran"),
  passed: text("一致", "as expected"),
  failed: text("不一致", "not as expected"),
  came: text("实得", "Came to"),
  couldNotRun: text("无法运行", "Could not be run"),
  happened: text("发生日", "Happened on"),
  partial: text("记录可能不全", "further records are possible"),
  at: text("所问取值", "Asked for"),
  takenAsGiven: text("作为已知", "taken as given"),
  generated: text("自动生成的边界情形", "Generated boundary cases"),
  generatedNote: text(
    "由规则自身推出，结论为本规则所作，供逐条确认；作为已知的其他规则取值已列明。",
    "Made from the rule itself with the rule's own answers, to be confirmed one by one; values of other rules that are taken as given are listed.",
  ),
  boundary: text("边界", "boundary"),
  decisive: text("成对", "pair"),
  purpose: text("用途", "Purpose"),
  notGenerated: text("未能生成", "Could not be generated"),
  check: text("规则检查", "Checks of the rule"),
  noFindings: text("检查未发现问题", "The checks found nothing."),
  problem: text("问题", "problem"),
  remark: text("提示", "note"),
  notAnalysed: text("未能分析", "not analysed"),
  hint: text("处理", "What to do"),
  shownBy: text("例证", "Shown by"),
  related: text("与其他规则的关系", "Other rules"),
  usesNone: text("没有用到其他规则", "uses no other rule"),
  usedByNone: text("没有被其他规则用到", "used by no other rule"),
  ownMeaning: text("本规则含义校验码", "Hash of this rule's meaning"),
  ownEdition: text("本规则文本校验码", "Hash of this rule's text"),
  bookMeaning: text("规则集含义校验码", "Hash of the rulebook's meaning"),
  bookEdition: text("规则集文本校验码", "Hash of the rulebook's text"),
  pluginHash: text("规则包校验码", "Hash of the plugin"),
  noDate: text("未给定日期，不判断是否现行", "no date given"),
  rulePageDisclaimer: text(
    "由程序从规则数据生成，供核对之用，不是法律意见。",
    "Made by a program from the rule's data, for checking; this is not legal advice.",
  ),

  // One rulebook and another.
  comparison: text("规则集比较", "Two rulebooks compared"),
  nothingChanges: text(
    "没有改变：经证明，无论事实如何，A 与 B 的结论都相同。",
    "Nothing changes: whatever the facts are, A and B are proved to say the same.",
  ),
  answersChange: text("结论有改变。", "Answers change."),
  onlyMore: text(
    "两边都有的规则，经证明结论都相同；另有只在一边的规则。",
    "The rules that both have are proved to say the same; some are in one of them only.",
  ),
  notAllAnalysed: text(
    "没有发现结论改变，但有未能分析之处，不能当作相同。",
    "No answer was found to change, but not everything could be analysed, and that does not count as the same.",
  ),
  changedAnswers: text("结论改变的规则", "Rules that answer otherwise"),
  openAnswers: text("未能分析的规则", "Rules that could not be analysed"),
  changedValues: text("改变的参数取值", "Values that changed"),
  provedSame: text("有改动而结论不变的规则（已证明）", "Rules that changed and are proved to answer the same"),
  reworded: text("只改了文字的规则", "Rules of which only words changed"),
  sourcesRepeat: text("未注来源的，与上一条同", "where no source is given, it is that of the rule before"),
  onlyInA: text("A 有而 B 没有的规则", "Rules that only A has"),
  onlyInB: text("B 有而 A 没有的规则", "Rules that only B has"),
  provedRules: text("相同的规则（已证明）", "Rules proved to be the same"),
  documents: text("文件", "Documents"),
  fields: text("记录的字段", "Fields of records"),
  changedPart: text("改动", "Changed"),
  buildsOn: text("起因", "Because of"),
  countsRecords: text("统计若干条记录，不能逐格比较", "it counts records, which have no cells to compare"),
  answersOtherwise: text("结论改变", "answers otherwise"),
  stricter: text("从严", "stricter"),
  laxer: text("从宽", "laxer"),
  direction: text("方向", "Direction"),
  alike: text("经证明相同", "proved to be the same"),
  example: text("算例", "Example"),
  retired: text("已停用", "Out of use"),
  noValue: text("无取值", "no value"),
  saidByA: text("A 的规定", "A says"),
  saidByB: text("B 的规定", "B says"),
  span: text("期间", "In force"),
  bothStatements: text("两边的规定", "What each says"),
  furtherChanges: text("规则包、文件和字段", "Plugins, documents and fields"),
  onlyA: text("A 有", "only A"),
  onlyB: text("B 有", "only B"),
  other: text("两边不同", "not the same in both"),
  comparisonDisclaimer: text(
    "由程序从两个规则集的数据比较得出：举出的事实由解释器在两边逐例判定；“已证明”指对所有事实都成立。供核对之用，不是法律意见。",
    "Made by a program from the data of both rulebooks: the interpreter judged the facts shown by both, and what is proved holds for all facts. For checking; this is not legal advice.",
  ),
} as const satisfies Record<string, Text>;

/** How a unit stands. */
export const standingTexts: Readonly<Record<Standing, Text>> = {
  found: messages.found,
  undecided: messages.undecided,
  well: text("正常", "well"),
  none: text("无适用规则", "no rule applies"),
};

/** How what is due stands. */
export const dues = {
  met: text("按期完成", "done in time"),
  late: text("逾期完成", "done late"),
  overdue: text("逾期未完成", "overdue"),
  passed: text("期限已过", "past due"),
  pending: text("未到期", "not yet due"),
  open: text("未能确定", "cannot be told"),
} as const satisfies Record<DueStatus, Text>;

export const kinds = {
  parameter: text("参数", "parameter"),
  quantity: text("数量", "quantity"),
  indicator: text("指标", "indicator"),
  decision: text("判定", "decision"),
} as const satisfies Record<string, Text>;

/** What of a definition is another on the other side. */
export const changedParts = {
  id: text("编号", "its id"),
  title: text("名称", "its title"),
  note: text("说明", "its note"),
  source: text("出处", "its source"),
  examples: text("算例", "its examples"),
  subject: text("判定对象", "what it is about"),
  law: text("按哪一日的规定判定", "the day whose law decides"),
  outcomes: text("结果的种类", "what it can say"),
  applies: text("适用条件", "when it applies"),
  rows: text("规定的各行", "its rows"),
  counting: text("统计办法", "how it is counted"),
  consequences: text("后果", "what follows"),
  replacement: text("地区另作的判定", "what the region puts in its place"),
  values: text("取值", "its values"),
  moves: text("地区可否调整", "whether regions may move it"),
} as const satisfies Record<ChangedPart, Text>;

export const laws = {
  event: text("事发时的规定", "in force when it happened"),
  periodEnd: text("期末时的规定", "in force at the period's end"),
  judged: text("判定时的规定", "in force on the day of judging"),
  eventOrMilder: text(
    "事发时的规定，判定时的规定较轻的从轻",
    "in force when it happened, or the one at judging where that is milder",
  ),
} as const satisfies Record<string, Text>;

export const combinations = {
  gravest: text("取成立各行中最重的", "the gravest of the rows that hold"),
  exactlyOne: text("恰有一行成立", "exactly one row holds"),
  every: text("成立的各行都算", "every row that holds"),
  greatest: text("取成立各行中最大的", "the greatest of the rows that hold"),
  least: text("取成立各行中最小的", "the least of the rows that hold"),
  sum: text("成立各行之和", "the sum of the rows that hold"),
} as const satisfies Record<string, Text>;

export const folds = {
  count: text("记录数", "how many"),
  countDistinct: text("不同取值的个数", "how many different values"),
  sum: text("合计", "the sum"),
  min: text("最小值", "the smallest"),
  max: text("最大值", "the greatest"),
  first: text("最早一条", "the first"),
  last: text("最近一条", "the last"),
  mostWithin: text("任一时段内最多的记录数", "the most within any stretch of time"),
  rank: text("位次", "the place"),
} as const satisfies Record<string, Text>;

export const links = {
  own: text("本单位自身的", "of the unit itself"),
  children: text("直接下级的", "of the units directly below"),
  subtree: text("本单位及所有下级的", "of the unit and all below it"),
  peers: text("同一上级下各单位的", "of all units under the same one above"),
} as const satisfies Record<string, Text>;

export const windowUnits = {
  day: text("日", "day"),
  month: text("个月", "month"),
  year: text("年", "year"),
} as const satisfies Record<string, Text>;

export const yesOrNo = {
  true: text("是", "yes"),
  false: text("否", "no"),
} as const satisfies Record<string, Text>;

export const movable = {
  sealed: text("不可调整", "no"),
  tighten: text("只可从严", "only stricter"),
  within: text("在规定幅度内", "within a range"),
  free: text("可以", "yes"),
} as const satisfies Record<string, Text>;

/** A result as the Chinese sentence goes on with it: 为重大事故, but 不适用 by itself. */
const sayingZh = (said: string): string => (said === "不适用" ? said : `为${said}`);

const many = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`;

/** A clause with others, as punctuation goes. */
export const sentences = {
  missingFact: (fact: Text, of: Text | undefined): Text =>
    of ? text(`${of.zh}的${fact.zh}`, `${fact.en} (${of.en})`) : fact,
  points: (points: string): Text => text(`${points}分`, `${points} points`),
  scoreOf: (full: string): Text => text(`得分（满分${full}）`, `Score (of ${full})`),
  weighs: (weight: string): Text => text(`权重${weight}`, `weight ${weight}`),
  zeroReports: (table: Text, unit: Text | undefined, span: Text | undefined): Text =>
    text(
      `${unit ? `${unit.zh}的` : ""}零报告（${table.zh}${span ? `，${span.zh}` : ""}）`,
      `zero reports${unit ? ` of ${unit.en}` : ""} (${table.en}${span ? `, ${span.en}` : ""})`,
    ),
  inForceOn: (day: string): Text => text(`${day}现行`, `in force on ${day}`),
  notInForce: (spans: string): Text =>
    text(
      `所依日期不在规则施行期内（施行期：${spans}）`,
      `the rule was not in force on the day that counts (in force ${spans})`,
    ),
  othersOf: (n: number, spans: string): Text =>
    text(
      `另有${n}件不按本程序判断：不在其施行期内（${spans}），或者不属于其适用范围`,
      `${many(n, "case")} more ${n === 1 ? "is" : "are"} not judged by it: begun when it was not in force (${spans}), or of another kind`,
    ),
  notYetOn: (day: string): Text => text(`${day}尚未施行`, `not yet in force on ${day}`),
  repealedOn: (day: string): Text => text(`${day}已失效`, `no longer in force on ${day}`),
  tableCount: (table: Text, n: number): Text => text(`${table.zh} ${n}条`, `${table.en}: ${n}`),
  examplesPassed: (passed: number, all: number): Text =>
    text(`${all}个算例中${passed}个一致`, `${passed} of ${many(all, "example")} as expected`),
  caseCount: (n: number): Text => text(`${n}个`, many(n, "case")),
  knownSince: (since: string): Text => text(`原结论按${since}所知`, `before: as known by ${since}`),
  recorded: (table: string, record: string, at: string): Text =>
    text(`${table}：${record}，${at}录入`, `${table}: ${record}, recorded at ${at}`),
  replacing: (ids: string): Text => text(`更正${ids}`, `replaces ${ids}`),
  recordedAt: (table: Text): Text => text(`${table.zh}的录入时间`, `when records were made (${table.en})`),
  orNotApplicable: (said: string): Text => text(`${said}，或不适用`, `${said}, or not applicable`),
  perhapsAlso: (certain: string, open: string): Text =>
    text(`${certain}（另可能：${open}）`, `${certain} (perhaps also ${open})`),
  workingDays: text("更多年份的工作日安排", "the working days of further years"),
  wouldBe: (what: string, from: string, to: string, by: string, outcome: string): Text =>
    text(`${what}由${from}变为${to}${by}：${outcome}`, `${what} ${to} instead of ${from}${by}: ${outcome}`),
  parameterValue: (title: Text): Text => text(`当时有效的${title.zh}`, `${title.en} in force at the time`),
  judgedDay: text("判定日期", "the day of judging"),
  judgedHour: text("判定的时刻（到期就在判定当日）", "the hour of judging (it falls due on that very day)"),
  regionOf: text("所在地区", "the region"),
  complete: (table: Text): Text => text(`${table.zh}的记录齐全`, `the records are complete: ${table.en}`),
  must: (who: string, what: string): Text => text(`${who}：${what}`, `${who}: ${what}`),
  dayAs: (day: Text, said: Text): Text => text(`${day.zh}（${said.zh}）`, `${day.en} (${said.en})`),
  atLeast: (x: string): Text => text(`至少${x}`, `at least ${x}`),
  atMost: (x: string): Text => text(`至多${x}`, `at most ${x}`),
  between: (a: string, b: string): Text => text(`${a}至${b}`, `${a} to ${b}`),
  countedRecords: (n: number): Text => text(`计入的记录：${n}条`, `Records counted: ${n}`),
  andMore: (n: number): Text => text(`等${n}条`, `and others, ${n} in all`),
  agreed: (equal: number, within: number, differs: number): Text =>
    text(
      `一致${equal}起，在判定范围内${within}起，不一致${differs}起`,
      `${equal} equal, ${within} within the bounds, ${differs} ${differs === 1 ? "differs" : "differ"}`,
    ),
  resultCount: (n: number): Text => text(`${n}项`, many(n, "result")),
  assumedFor: (n: number): Text => text(`${n}条记录`, many(n, "record")),
  pageCount: (n: number, of?: number): Text =>
    of === undefined
      ? text(`${n}条`, many(n, "record"))
      : text(`共${of}条，列出${n}条`, `${n} of ${many(of, "record")}`),
  clockCount: (n: number, status: Text): Text => text(`${status.zh}${n}项`, `${n} ${status.en}`),
  doneOn: (when: string): Text => text(`完成于${when}`, `on ${when}`),
  inParts: (measure: Text): Text => text(`${measure.zh}，分项`, `${measure.en}, in parts`),
  byPeriod: (measure: Text): Text => text(`${measure.zh}，逐期`, `${measure.en}, period by period`),
  ruleCount: (n: number): Text => text(`${n}条规则`, many(n, "rule")),
  moreSources: (n: number) => text(`另有${n}处，见网页报告`, `${n} more, in the report as a page`),
  standingBelow: (standing: Text): Text => text(`下属${standing.zh}`, `Below: ${standing.en}`),
  casesInAll: (n: number): Text => text(`${n}件`, many(n, "case")),
  inCase: (when: Text, then: Text): Text => text(`${when.zh}的，${then.zh}`, `where ${when.en}: ${then.en}`),
  waiting: (open: number, overdue: number): Text =>
    text(
      `待办${open}件${overdue > 0 ? `，其中逾期${overdue}件` : ""}`,
      `${many(open, "case")} waiting${overdue > 0 ? `, ${overdue} of them overdue` : ""}`,
    ),
  unitCount: (n: number): Text => text(`${n}个单位`, many(n, "unit")),
  shortened: (shown: number, all: number): Text =>
    text(
      `仅列前${shown}项，共${all}项；全部见 JSON 或表格文件`,
      `the first ${shown} of ${all}; all are in the JSON and workbook forms`,
    ),
  from: (day: string): Text => text(`${day}起`, `from ${day}`),
  to: (day: string): Text => text(`至${day}`, `to ${day}`),
  fromTo: (from: string, to: string): Text => text(`${from}至${to}`, `${from} to ${to}`),
  printedAs: (printed: string, readAs: string): Text =>
    text(`原文作“${printed}”，读作“${readAs}”`, `printed “${printed}”, read as “${readAs}”`),
  ofTarget: (actual: string, target: string, share: string): Text =>
    text(`${actual}，全年指标${target}，占${share}`, `${actual} of a target of ${target}, ${share}`),
  upTo: (month: Text): Text => text(`截至${month.zh}`, `to ${month.en}`),
  more: (said: Text, outcome: Text, open: boolean): Text =>
    text(
      `${open ? "至多" : ""}再增${said.zh}即“${outcome.zh}”`,
      `${open ? "at most " : ""}${said.en} more: “${outcome.en}”`,
    ),
  fewer: (said: Text, outcome: Text, open: boolean): Text =>
    text(
      `${open ? "至少" : ""}少${said.zh}则“${outcome.zh}”`,
      `${open ? "at least " : ""}${said.en} fewer: “${outcome.en}”`,
    ),
  deprecatedSince: (since: string, until: string | undefined, use: string | undefined): Text =>
    text(
      `${since} 起不宜再用${until ? `，${until} 起可能停用` : ""}${use ? `，请改用 ${use}` : ""}`,
      `deprecated since ${since}${until ? `, out of use from ${until}` : ""}${use ? `; use ${use}` : ""}`,
    ),
  calledUntil: (id: string, on: string): Text => text(`${id}（至 ${on}）`, `${id} (until ${on})`),
  movedBy: (plugin: string): Text => text(`${plugin}调整`, `moved by ${plugin}`),
  eachPeriod: (of: string, period: string): Text => text(`${of}，按${period}`, `${of}, for each ${period}`),
  rowSays: (when: string, then: string): Text => text(`${when}的：${then}`, `${then}: ${when}`),
  rowOtherwise: (then: string): Text => text(`其他情形：${then}`, `${then}: otherwise`),
  stretch: (n: number, unit: Text): Text => text(`${n}${unit.zh}`, many(n, unit.en)),
  periodsFrom: (unit: string, from: string, to: string): Text =>
    text(`${from}至${to}的每${unit}`, `every ${unit} from ${from} to ${to}`),
  namedBy: (field: string): Text => text(`${field}为判定对象的`, `whose ${field} is the subject`),
  sameIn: (fields: string): Text => text(`${fields}与判定对象相同的`, `with the same ${fields} as the subject`),
  inPeriod: (unit: string | undefined): Text =>
    unit === undefined
      ? text("本期", "in the period")
      : text(`期末所在的${unit}`, `in the ${unit} of the period's end`),
  yearsAway: (n: number): Text =>
    n < 0 ? text(`${-n}年前`, `${many(-n, "year")} before`) : text(`${n}年后`, `${many(n, "year")} later`),
  periodsAway: (n: number): Text =>
    n < 0 ? text(`前${-n}期`, `${many(-n, "period")} before`) : text(`后${n}期`, `${many(n, "period")} later`),
  rolling: (stretch: Text, to: string): Text => text(`截至${to}的${stretch.zh}`, `the ${stretch.en} up to ${to}`),
  calendar: (unit: string, containing: string): Text =>
    text(`${containing}所在的${unit}`, `the ${unit} of ${containing}`),
  saysOtherwise: (facts: string, a: string, b: string): Text =>
    text(`${facts}：A ${sayingZh(a)}，B ${sayingZh(b)}`, `${facts}: ${a} in A, ${b} in B`),
  exampleOtherwise: (name: string, a: string, b: string): Text =>
    text(`算例“${name}”：A ${sayingZh(a)}，B ${sayingZh(b)}`, `example “${name}”: ${a} in A, ${b} in B`),
  valuesOf: (a: string, b: string): Text => text(`A ${a}，B ${b}`, `${a} in A, ${b} in B`),
  sourceIn: (side: "A" | "B"): Text => text(`${side} 的来源`, `source in ${side}`),
  lookedAtIn: (place: string): Text => text(`在${place}`, `in ${place}`),
  rulesOnly: (side: "A" | "B", n: number): Text =>
    text(`只有 ${side} 有的规则：${n}条`, `${many(n, "rule")} only in ${side}`),
  rulesDiffer: (n: number): Text => text(`结论改变的规则：${n}条`, `${many(n, "rule")} with other answers`),
  rulesOpen: (n: number): Text => text(`未能分析的规则：${n}条`, `${many(n, "rule")} not analysed`),
  rulesSame: (n: number): Text => text(`证明相同的规则：${n}条`, `${many(n, "rule")} proved to be the same`),
  retiredOn: (day: string, because: string): Text =>
    text(`${day}停用：${because}`, `out of use since ${day}: ${because}`),
  limitIs: (x: string): Text => text(`界限${x}`, `limit ${x}`),
  monthOf: (month: number): Text =>
    text(
      `${month}月`,
      ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1] ?? "",
    ),
} as const;

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const quarters = "一二三四";

/** A quarter of a year that is known: 一季度. */
export const quarterNames = (n: number): Text => text(`${quarters[n - 1] ?? n}季度`, `Q${n}`);

/** A period as people say it; the key is what follows the year in its id. */
export const periods = {
  year: (year: string): Text => text(`${year}年`, year),
  half: (year: string, n: number): Text =>
    text(`${year}年${n === 1 ? "上" : "下"}半年`, `${n === 1 ? "first" : "second"} half of ${year}`),
  quarter: (year: string, n: number): Text => text(`${year}年${quarters[n - 1] ?? n}季度`, `Q${n} ${year}`),
  twoMonths: (year: string, n: number): Text =>
    text(`${year}年${2 * n - 1}—${2 * n}月`, `${monthNames[2 * n - 2]}–${monthNames[2 * n - 1]} ${year}`),
  month: (year: string, n: number): Text => text(`${year}年${n}月`, `${monthNames[n - 1]} ${year}`),
  ofYear: (kind: string, n: number): Text | undefined =>
    kind === "Q"
      ? quarterNames(n)
      : kind === "H"
        ? text(n === 1 ? "上半年" : "下半年", n === 1 ? "first half" : "second half")
        : kind === ""
          ? sentences.monthOf(n)
          : undefined,
  week: (monday: string): Text => text(`${monday}起一周`, `week of ${monday}`),
};
