import { choice, date, kind, label, text } from "@anwei/plugin/v1";

/** What the speech asks to be issued, held, begun or finished, part by part. */
export const work = {
  executiveMeeting: {
    "two-duties-stressed": text("重申领导干部“一岗双责”", "leaders reminded of their two duties"),
    "measures-set": text("专题研究并定出措施", "safety discussed and measures set"),
  },
  closureNotice: { "closure-notice": text("印发依法关闭的通知", "notice of closing by law") },
  closureMeetings: { "closure-dispatch": text("关闭专题调度会", "special meetings on closing") },
  chemicals: {
    "chemical-plan": text("提交危化品专项发展规划", "development plan for chemicals submitted"),
    "transport-notice": text("联合印发危化品运输安全的通知", "joint notice on chemicals in transit"),
    "transport-evaluation": text("危化品运输企业安全评价", "evaluation of carriers of chemicals"),
    "reactor-campaign": text("常压反应器专项治理", "campaign on reactors at atmospheric pressure"),
    "reactors-rectified": text("常压反应器隐患整改完毕", "dangers of those reactors put right"),
  },
  secondaryHazards: {
    "secondary-hazard-plan": text("危化品次生危害应急预案", "plan for secondary hazards of chemicals"),
  },
  rescueCentre: { "rescue-centre": text("鲁中应急救援中心挂牌", "rescue centre of central Shandong opened") },
  supervisedItem: {
    "standardisation-supervised": text("标准化列入年度督办重点", "standardisation on the year's list"),
  },
  opinions: {
    "opinion-chemicals": text("危险化学品实施意见", "opinion for hazardous chemicals"),
    "opinion-mines": text("非煤矿山实施意见", "opinion for non-coal mines"),
    "opinion-trade": text("商贸实施意见", "opinion for trade"),
    "opinion-machinery": text("机械制造实施意见", "opinion for machinery"),
    "opinion-paper": text("造纸实施意见", "opinion for paper"),
    "opinion-cement": text("水泥实施意见", "opinion for cement"),
  },
  steps: {
    "leading-group": text("成立标准化领导小组", "a leading group"),
    "pilots-chosen": text("确定试点单位", "pilot units chosen"),
    mobilised: text("动员教育培训", "people mobilised and trained"),
    "paired-help": text("专家对口帮扶", "help of an expert for each"),
  },
  standards: {
    "paper-checklist": text("造纸行业考评检查标准", "checklist for paper"),
    "cement-rating": text("水泥行业考核评级办法、标准", "rating of cement"),
    "gas-producer-standard": text("煤气发生炉企业安全质量标准", "standard for gas producers"),
    "standards-free": text("标准免费发放", "standards handed out free"),
  },
  tutorials: {
    tutorials: text("各行业贯标辅导班", "tutorials for each industry"),
    "models-named": text("确定贯标典型", "examples named"),
  },
  discretion: {
    "discretion-method": text("行政处罚自由裁量权实施办法", "method of discretion in penalties"),
    "discretion-standard": text("违法事实与处罚额度对照标准", "table of violations and amounts"),
  },
  enforcementPlan: { "enforcement-plan": text("执法年度工作计划", "the year's enforcement plan") },
  training: {
    "training-opinion": text("加强培训监督管理的意见", "opinion on supervision of training"),
    "officers-trained": text("区县以下监管人员条例培训", "officers taught the regulation"),
    "enterprises-trained": text(
      "市属以上企业和中介机构条例培训",
      "enterprises and intermediaries taught the regulation",
    ),
    "exam-procedure": text("严格考核程序", "stricter exams"),
    "training-software": text("从业人员培训管理软件", "software for workers' training"),
    "unified-exam": text("特种作业全市统考", "one exam of the city for special operations"),
  },
  safetyMonth: {
    launch: text("安全生产月启动仪式", "launch of Safety Month"),
    consultation: text("安全咨询", "consultation"),
    publicity: text("法律法规宣传", "publicity of the law"),
    contest: text("参加全省特种作业技术大赛", "the province's contest of special operators"),
  },
  platforms: { "platform-complete": text("安全生产信息平台软硬件建成", "information platform complete") },
  mayTraining: { "digital-training": text("安监人员数字化监管培训", "officers trained in digital supervision") },
  platformUse: { "officers-use-it": text("安监人员率先使用数字化监管网络", "officers use the network first") },
  points: {
    "split-over-counties": text("监控目标分解到区县", "target of points split over counties"),
    "split-over-sections": text("监控目标分解到业务科室", "target of points split over sections"),
    "in-assessment": text("监控目标列入年终考核", "target of points in the year's assessment"),
  },
  study: {
    "study-speech": text("学习中央集体学习讲话精神", "study of the speech to the Politburo"),
    "study-meeting": text("学习全省电视会议精神", "study of the province's video meeting"),
  },
  strictsBegun: { "four-stricts": text("启动“四个严格”大检查", "the inspection of the four stricts begun") },
  forms: {
    "self-check": text("企业自查", "self-check of enterprises"),
    "spot-check": text("重点抽查", "spot checks of what is key"),
    "specialist-check": text("专业检查", "checks by specialists"),
    visits: text("明查暗访", "visits open and covert"),
    "government-supervision": text("政府督查", "supervision by government"),
  },
  specialChecks: {
    "check-transport": text("危化品运输专项检查", "check of chemicals in transit"),
    "check-coal": text("煤矿专项检查", "check of coal mines"),
    "check-road": text("道路交通专项检查", "check of road traffic"),
    "check-forest": text("森林防火专项检查", "check of forest fire"),
    "check-tourism": text("旅游专项检查", "check of tourism"),
    "check-gas": text("城市燃气专项检查", "check of city gas"),
    "check-crowded": text("公共聚集场所专项检查", "check of crowded places"),
    "check-power": text("电力专项检查", "check of power"),
    "check-telecoms": text("通讯专项检查", "check of telecoms"),
    "check-grain": text("粮食储存专项检查", "check of grain storage"),
  },
  secondHalf: {
    "carry-regulation": text("贯彻山东省安全生产条例", "the regulation carried out"),
    "carry-66": text("贯彻省政府66号文件", "document 66 carried out"),
    "carry-training": text("培训教育", "training carried on"),
    "carry-teams": text("队伍建设", "teams built up"),
    "carry-enforcement": text("执法监察", "enforcement carried on"),
    "carry-precursors": text("易制毒化学品许可证发放", "permits for precursors issued"),
  },
  situation: { "half-analysed": text("分析上半年安全生产形势", "the first half analysed") },
  models: {
    "models-helped": text("督导帮促重点培育的样板企业", "model enterprises helped on"),
    "models-summed-up": text("总结样板企业经验", "what models learned summed up"),
    "roll-out": text("危化品标准化开始推广", "roll-out for chemicals begun"),
    "fireworks-pilots": text("确定烟花爆竹试点", "pilots for fireworks named"),
  },
  mineModels: { "mine-models": text("确定非煤矿山样板企业", "model mines named") },
  mineSelfCheck: {
    "mine-self-check": text("对照考评标准自查自纠", "self-check against the standard"),
    "mine-corrected": text("整改完善", "what it found put right"),
  },
  assistants: {
    "assistant-roll-out": text("全面推开安全助理制度", "safety assistants everywhere"),
    "assistant-measure": text("安全助理暂行办法", "interim measure on assistants"),
    "assistant-textbook": text("安全助理培训教材", "textbook for assistants"),
    "assistant-questions": text("安全助理考试题库", "question bank for assistants"),
    "assistant-exam": text("安全助理考试", "exam of assistants"),
  },
  support: {
    "support-sought": text("争取政策、资金、技术支持", "policy, money and technical support sought"),
    "it-recruited": text("引进信息技术人才", "IT people recruited"),
    "it-trained": text("培养信息技术人才", "IT people trained"),
  },
  census: { "census-complete": text("完成重大危险源普查", "census of major hazards complete") },
  licensed: { "conditions-pressed": text("督促取证企业改善安全生产条件", "licensed enterprises pressed to improve") },
  squadrons: { squadrons: text("组建乡镇执法中队", "township squadrons formed") },
  squadronExperience: { "squadron-experience": text("推广乡镇执法中队经验", "what squadrons learned spread") },
  mining: {
    "unlicensed-mining": text("配合解决无证开采", "with the land department: mining without a licence"),
    "one-licence": text("配合解决一证多采", "with the land department: several mines on one licence"),
    "beyond-boundary": text("配合解决超层越界", "with the land department: mining beyond layer or boundary"),
    "exploration-mining": text("配合解决以采代探", "with the land department: mining for exploration"),
  },
  gpsCentre: { "gps-centre": text("督促建立区域性监控中心", "a regional monitoring centre pressed for") },
  fireworksLimits: {
    "fireworks-quantity": text("烟花爆竹经营定量标准", "limit of quantity for fireworks"),
    "fireworks-people": text("烟花爆竹经营定员标准", "limit of people for fireworks"),
  },
  fireworksUnits: {
    "rooms-thinned": text("压缩危险工房作业人员", "fewer people in dangerous rooms"),
    "safety-systems": text("健全安全制度", "safety systems sound"),
    "digital-monitoring": text("数字化监控", "digital monitoring"),
    "emergency-system": text("事故应急救援体系", "emergency system"),
  },
  joint: {
    "office-coordination": text("安委会办公室综合协调", "the committee's office coordinates"),
    "joint-coal": text("配合煤矿专项整治", "joint campaign: coal mines"),
    "joint-road": text("配合道路交通专项整治", "joint campaign: road traffic"),
    "joint-construction": text("配合建筑专项整治", "joint campaign: construction"),
    "joint-crowded": text("配合人员密集场所专项整治", "joint campaign: crowded places"),
  },
  document66: {
    "66-training": text("落实培训教育要求", "what it asks of training"),
    "66-performance": text("落实职责履行要求", "what it asks of doing one's duty"),
    "66-quality": text("落实素质提高要求", "what it asks of people's quality"),
    "66-building": text("落实自身建设要求", "what it asks of the agencies themselves"),
  },
  learning: {
    "study-law": text("学习业务知识和法律法规", "study of law and work"),
    "leaders-first": text("领导干部带头学习", "leaders study first"),
    research: text("开展调查研究", "research in the field"),
    advice: text("向党委、政府提出建议", "advice to party committee and government"),
    "discipline-education": text("法纪教育", "education in law and discipline"),
    "integrity-education": text("廉政教育", "education in integrity"),
    "warning-education": text("警示教育", "education by warning"),
    "honour-education": text("“八荣八耻”教育", "education in the eight honours and disgraces"),
    bribery: text("治理商业贿赂专项工作", "campaign against commercial bribery"),
  },
  rain: { "rain-inspection": text("雨季安全检查", "inspection for the rainy season") },
} as const;

type Groups = typeof work;
/** Everything that can stand in the register. */
export type Work = { [G in keyof Groups]: keyof Groups[G] }[keyof Groups];

export const workItems = Object.assign({}, ...Object.values(work)) as {
  readonly [Item in Work]: { readonly zh: string; readonly en: string };
};

/** 工作台账: what a unit has issued, held, begun or finished, one row each time; `happenedOn` is the day. */
export const works = kind("works", text("工作台账", "Register of work done"), {
  happenedOn: date(text("完成日期", "done on"), { also: ["日期"] }),
  item: choice(text("事项", "what was done"), workItems),
  document: label(text("文号或载体", "document"), { none: true }),
});
