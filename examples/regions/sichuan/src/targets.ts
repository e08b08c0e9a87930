import { controlTargets } from "@anwei/assessment";
import { decision, ordered, recordIn, text } from "@anwei/plugin/v1";
import { targets } from "@anwei/responsibility";
import { targetsFrom as from, provincialTargets } from "./sources.js";

const cites = provincialTargets.whole({
  note: text(
    "没有写明超出多少才通报，按超进度即通报理解；进度没有进度表，按月均分",
    "by how much is not said, so being ahead of progress is taken to suffice; there is no schedule, so progress is counted evenly by months",
  ),
});

/** 省下达的控制指标的执行情况, month by month, against time progress and against the year's target. */
export const control = controlTargets({
  id: "sichuan/targets",
  cites,
  from,
  each: "month",
  figures: ["deaths", "larger"],
  progress: { by: "month", cites },
});

const target = { id: "t", unit: "c", indicator: "deaths", value: 120, from, to: "2009-12-31" } as const;
const of = (standing: "within" | "over-progress" | "over-target", kind = "city") => ({
  facts: target,
  period: "2009-05",
  judged: "2009-06-01",
  given: { [control.standing.id]: standing },
  records: { units: [{ id: "c", kind }] },
});

/** 省安委会通报: a prefecture ahead of the progress of a target that the province set. */
export const circular = decision({
  id: "sichuan/circular",
  title: text("超进度受省安委会通报", "Named by the province for being ahead of progress"),
  cites,
  from,
  about: recordIn(targets, "month"),
  law: "periodEnd",
  appliesWhen: (t) => t.unit.kind.is("city"),
  outcomes: ordered({ none: text("不通报", "not named"), circular: text("通报", "named in a circular") }),
  combine: "gravest",
  rows: (t) => [{ when: control.standing.of(t).atLeast("over-progress"), then: "circular" }, { otherwise: "none" }],
  consequences: {
    circular: [
      {
        id: "circular",
        text: text("由省安委会通报", "a circular by the province's safety committee"),
        who: text("市（州）", "the prefecture"),
      },
    ],
  },
  examples: [
    { ...of("within"), name: text("进度以内", "within progress"), expect: "none" },
    { ...of("over-progress"), name: text("超进度", "ahead of progress"), expect: "circular" },
    { ...of("over-target"), name: text("超全年指标", "over the year's target"), expect: "circular" },
    {
      ...of("over-target", "county"),
      name: text("市下达县区的指标不适用", "not to the targets that a city sets its counties"),
      expect: { notApplicable: true },
    },
    {
      ...of("over-progress"),
      period: "2009-01",
      judged: "2009-02-01",
      name: text("第一个月适用", "in the first month"),
      expect: "circular",
    },
    {
      ...of("over-target"),
      facts: { ...target, from: "2008-01-01", to: "2008-12-31" },
      period: "2008-12",
      judged: "2009-01-01",
      name: text("此前的月份不适用", "not in a month before"),
      expect: { notApplicable: true },
    },
  ],
});
