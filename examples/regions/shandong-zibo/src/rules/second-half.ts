import { type Terms, text } from "@anwei/plugin/v1";
import { recurringDuty } from "@anwei/responsibility";
import { id } from "../common.js";
import { done } from "../pattern/done.js";
import { cityActivities } from "../records/government.js";
import type { cityUnits } from "../records/units.js";
import { work } from "../records/works.js";
import {
  asRead,
  assistants,
  campaigns,
  conduct,
  end,
  enforcement,
  flood,
  from,
  indicators,
  models,
  platform,
  second,
  situation,
  teams,
  year,
} from "../sources.js";

const secondHalf = [second, end] as const;
const inSecondHalf = (cited: typeof models) =>
  asRead(cited, "没有写日期，按下半年理解", "no day is said: the second half of the year is taken");
const miners = {
  where: (u: Terms<typeof cityUnits>) => u.permitTrade.is("mine"),
  owing: { permitTrade: "mine" },
  others: { permitTrade: "chemicals" },
} as const;

/** What the city, its counties, enterprises and the province do in the second half. */
const list = [
  done({
    id: "second-half",
    title: text("下半年继续抓好的工作", "What is carried on in the second half"),
    cites: inSecondHalf(situation),
    who: "city",
    items: work.secondHalf,
    within: secondHalf,
  }),
  done({
    id: "situation-analysed",
    title: text("区县分析上半年形势", "A county analyses the first half"),
    cites: inSecondHalf(indicators),
    who: "county",
    items: work.situation,
    within: secondHalf,
  }),
  done({
    id: "models",
    title: text("样板企业和标准化推广", "Model enterprises and the roll-out"),
    cites: asRead(
      models,
      "“下半年”按7月1日至12月31日理解；试点“尽快”没有期限，按年底理解",
      "“the second half” is 1 July to 31 December; for pilots “as soon as possible” is read as the end of the year",
    ),
    who: "city",
    items: work.models,
    within: secondHalf,
  }),
  done({
    id: "mine-models",
    title: text("区县确定非煤矿山样板企业", "A county names model mines"),
    cites: inSecondHalf(models),
    who: "county",
    items: work.mineModels,
    within: secondHalf,
  }),
  done({
    id: "mine-self-check",
    title: text("非煤矿山自查自纠", "Self-check of non-coal mines"),
    cites: inSecondHalf(models),
    who: "enterprise",
    only: miners,
    items: work.mineSelfCheck,
    within: secondHalf,
  }),
  done({
    id: "assistants",
    title: text("省里推行安全助理制度", "The province's part in safety assistants"),
    cites: asRead(
      assistants,
      "由省里出台、编写和组织；“争取年底前”按12月31日以前理解，不达到不算违反",
      "issued, written and held by the province; “strive by year end” is read as by 31 December, and missing it breaks nothing",
    ),
    who: "province",
    items: work.assistants,
    within: secondHalf,
    strength: "aim",
  }),
  done({
    id: "platform-support",
    title: text("区县平台建设的保障", "What a county does for its platform"),
    cites: inSecondHalf(platform),
    who: "county",
    items: work.support,
    within: secondHalf,
  }),
  done({
    id: "census",
    title: text("区县完成重大危险源普查", "A county completes the census of major hazards"),
    cites: platform,
    who: "county",
    items: work.census,
    within: [from, end],
  }),
  done({
    id: "licensed-pressed",
    title: text("督促取证企业改善条件", "Licensed enterprises pressed to improve"),
    cites: asRead(
      teams,
      "改善到什么程度没有标尺，只看是否督促",
      "how good is not measured: only whether they were pressed is looked at",
    ),
    who: "county",
    items: work.licensed,
    within: secondHalf,
  }),
  done({
    id: "squadrons",
    title: text("区县组建乡镇执法队伍", "A county forms township squadrons"),
    cites: [asRead(teams, "没有期限，按年底理解", "no day is said: the end of the year is taken"), enforcement],
    who: "county",
    items: work.squadrons,
    within: [from, end],
  }),
  done({
    id: "squadron-experience",
    title: text("推广乡镇执法中队建设经验", "What squadrons learned is spread"),
    cites: inSecondHalf(teams),
    who: "city",
    items: work.squadronExperience,
    within: secondHalf,
  }),
  done({
    id: "mining",
    title: text("配合国土部门源头治乱", "With the land department against disorder in mining"),
    cites: inSecondHalf(campaigns),
    who: "city",
    items: work.mining,
    within: secondHalf,
  }),
  done({
    id: "gps-centre",
    title: text("区域性监控中心", "A regional monitoring centre"),
    cites: inSecondHalf(campaigns),
    who: "city",
    items: work.gpsCentre,
    within: secondHalf,
  }),
  done({
    id: "fireworks-limits",
    title: text("烟花爆竹定量、定员标准", "Limits of quantity and people for fireworks"),
    cites: asRead(
      campaigns,
      "数值不在文中，只看标准是否制定",
      "the values are not in the text: only whether they were set is looked at",
    ),
    who: "city",
    items: work.fireworksLimits,
    within: secondHalf,
  }),
  done({
    id: "fireworks-units",
    title: text("烟花爆竹企业的整治", "What an enterprise of fireworks does"),
    cites: inSecondHalf(campaigns),
    who: "enterprise",
    only: {
      where: (u) => u.permitTrade.is("fireworks-wholesale"),
      owing: { permitTrade: "fireworks-wholesale" },
      others: { permitTrade: "mine" },
    },
    items: work.fireworksUnits,
    within: secondHalf,
  }),
  done({
    id: "joint",
    title: text("配合其他领域专项整治", "Joint campaigns in other fields"),
    cites: inSecondHalf(campaigns),
    who: "city",
    items: work.joint,
    within: secondHalf,
  }),
  done({
    id: "document-66",
    title: text("落实66号文件对机构和队伍的要求", "What document 66 asks of agencies and teams"),
    cites: asRead(conduct, "四条只写了主题，内容不在文中", "of the four measures only the topics are in the text"),
    who: "county",
    items: work.document66,
    within: secondHalf,
  }),
  done({
    id: "learning",
    title: text("学习、作风和廉政教育", "Learning, style and education in integrity"),
    cites: inSecondHalf(conduct),
    who: "county",
    items: work.learning,
    within: secondHalf,
  }),
  done({
    id: "rain-inspection",
    title: text("雨季安全检查", "Inspection for the rainy season"),
    cites: asRead(
      flood,
      "没有写汛期起止，按7月1日至9月30日理解",
      "the flood season has no days: 1 July to 30 September is taken",
    ),
    who: "county",
    items: work.rain,
    within: [second, `${year}-09-30`],
  }),
] as const;

/** 经常分析本地区形势. */
export const analysed = recurringDuty({
  id: `${id}/local-analysis`,
  title: text("经常分析本地区形势", "The local situation is analysed often"),
  cites: asRead(conduct, "“经常”没有次数，按每季一次理解", "“often” is no number: once a quarter is taken"),
  from,
  who: { kinds: ["county"] },
  activities: cityActivities,
  action: "consultation",
  topic: "accident-trend",
  atLeast: 1,
  each: "quarter",
  strength: "should",
});

export const secondHalfRules = [...list.flatMap((d) => d.definitions), ...analysed.definitions];
