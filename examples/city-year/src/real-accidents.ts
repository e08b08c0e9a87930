import { accidentLevel, accidentLevels, accidents } from "@anwei/accident";
import { choice, definePlugin, extend, grade, label, set, text } from "@anwei/plugin/v1";

/** What the table of real accidents says beyond what rules read: the official level, and how well it is known. */
const published = extend(accidents, {
  region: label(text("行政区划代码", "administrative code")),
  province: label(text("省份", "province")),
  city: label(text("市县", "city")),
  officialLevel: grade(text("官方等级", "official level"), accidentLevels),
  tags: set(text("标签", "tags"), {
    boundary: text("临界", "on a threshold"),
    "unknown-loss": text("损失未知", "loss unknown"),
    "loss-alone": text("仅凭损失", "by loss alone"),
    "upgraded-investigation": text("提级调查", "investigation raised"),
    concealed: text("瞒报", "concealed"),
    "do-not-merge": text("不可合并", "not to be merged"),
    "toll-moved": text("伤亡变化", "toll changed"),
    "30-day-supplement": text("30日内补报", "supplement within 30 days"),
    "7-day-supplement": text("7日内补报", "supplement within 7 days"),
    "serious-injuries-alone": text("仅凭重伤", "by serious injuries alone"),
    "missing-counted": text("计入下落不明", "the missing counted"),
    "injured-not-serious": text("受伤非重伤", "injured, not seriously"),
    "level-changed": text("等级变更", "level changed"),
  }),
  note: label(text("说明", "note")),
  noteEn: label(text("英文说明", "note in English")),
  confidence: choice(text("可信度", "confidence"), {
    verified: text("已核对", "verified"),
    "verified-title": text("仅核对标题", "title verified"),
    memory: text("凭记忆", "from memory"),
  }),
  source: label(text("来源", "source")),
});

/** Holds the decided level of each accident against the official one. */
const realAccidents = definePlugin({
  id: "real-accidents",
  title: text("真实事故案例", "Real accidents"),
  version: "0.1.0",
  apiVersion: 1,
  documents: [],
  define: [],
  extend: [published],
  views: [
    {
      view: "agreement",
      id: "real-accidents/level",
      title: text("判定等级与官方等级", "Decided and official level"),
      decision: accidentLevel.id,
      official: "officialLevel",
    },
  ],
});

export default realAccidents;
