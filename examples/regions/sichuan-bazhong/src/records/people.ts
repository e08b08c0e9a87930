import { choice, date, extend, kind, label, ref, set, text, withMembers, yesNo } from "@anwei/plugin/v1";
import { posts, safetyStaff, trainings } from "@anwei/responsibility";
import { cityUnits } from "./units.js";

/** 党委、政府: whose leader somebody is. */
export const organs = {
  party: text("党委", "party committee"),
  government: text("政府", "government"),
} as const;

/** 任职, with whose leader it is. */
export const cityPosts = extend(posts, {
  organ: choice(text("党委或政府", "party committee or government"), organs, { none: true }),
});

/** People, with the operators and what each answers for. */
export const cityStaff = extend(safetyStaff, {
  unit: ref(text("单位", "unit"), cityUnits, { also: ["所属单位"] }),
  role: withMembers(safetyStaff.shape.role, {
    operator: text("操作手", "operator"),
  }),
  duties: label(text("安全责任内容", "what the person answers for"), { none: true }),
  migrant: yesNo(text("农民工", "migrant worker")),
});

/** What a training was about. */
export const contents = {
  law: text("安全生产法律法规", "safety law"),
  rules: text("安全操作规程", "operating rules"),
  practice: text("实作考核", "practical examination"),
} as const;

/** 安全培训, with what it was about. */
export const cityTrainings = extend(trainings, {
  contents: set(text("培训内容", "contents"), contents),
});

/** Whom a county trains. */
export const audiences = {
  "township-leaders": text("乡镇分管领导", "township leaders in charge"),
  "department-leaders": text("部门分管领导", "department leaders in charge"),
  "township-offices": text("乡镇安监办主任", "heads of township safety offices"),
  "entrusted-officers": text("委托执法人员", "officers with delegated powers"),
  "security-cadres": text("部门安保干部", "security cadres of departments"),
  owners: text("企业法人、业主", "heads and owners of enterprises"),
  managers: text("企业安全管理人员", "safety managers of enterprises"),
} as const;

/** 培训形式. */
export const forms = {
  meeting: text("以会代训", "training through meetings"),
  class: text("集中举办培训班", "intensive class"),
  other: text("其他形式", "another form"),
} as const;

/** 县区培训班次: one session for one group; `unit` is the county. */
export const sessions = kind(
  "trainingSessions",
  text("县区培训班次", "Training sessions of counties"),
  {
    happenedOn: date(text("培训日期", "held on"), { also: ["日期"] }),
    audience: choice(text("培训对象", "audience"), audiences),
    form: choice(text("培训形式", "form"), forms),
    ledBy: choice(text("牵头单位", "led by"), {
      "county-bureau": text("县区安监局", "the county safety bureau"),
      other: text("其他单位", "another unit"),
    }),
  },
  { complete: text("没有登记的培训，按没有举办计", "a session that is not on record is taken not to have been held") },
);

/** “五进”宣传: where it went. */
export const publicity = kind(
  "publicity",
  text("“五进”宣传登记", "Publicity of the five entries"),
  {
    happenedOn: date(text("日期", "date"), { also: ["开展日期"] }),
    venue: label(text("进入的场所类别", "kind of place it went to")),
    channel: label(text("渠道", "channel")),
  },
  { complete: text("没有登记的宣传，按没有开展计", "what is not on record is taken not to have been done") },
);
