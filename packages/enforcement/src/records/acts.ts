import { date, grade, type Kind, kind, label, set, text, yesNo } from "@anwei/kernel";

/** How grave what an act led to is (危害后果). */
export const harms = {
  none: text("没有造成危害后果", "no harm"),
  slight: text("危害后果轻微", "slight harm"),
  harmful: text("造成危害后果", "harm"),
} as const;

/** For what a penalty is to be lighter or mitigated (行政处罚法第三十二条各项). */
export const mitigations = {
  "harm-removed": text("主动消除或者减轻违法行为危害后果", "removed or lessened the harm of one's own accord"),
  coerced: text("受他人胁迫或者诱骗实施违法行为", "coerced or deceived into the act"),
  confessed: text("主动供述行政机关尚未掌握的违法行为", "confessed acts that the authority did not know of"),
  merit: text("配合行政机关查处违法行为有立功表现", "helped the authority to a meritorious degree"),
  "other-law": text("法律、法规、规章规定的其他情形", "other cases given by laws, regulations and rules"),
} as const;

/** What makes an act graver, as discretion benchmarks name it; regions add their own. */
export const aggravations = {
  "dangers-not-sought": text(
    "未按规定排查治理事故隐患或者开展标准化建设",
    "hidden dangers not sought and removed, or standardisation not carried out, as prescribed",
  ),
  "not-corrected": text("违法行为逾期未改正", "not put right by the set day"),
  resisted: text("拒绝、阻碍或者以暴力威胁执法人员", "refused, obstructed or threatened the officers"),
  "evidence-destroyed": text("隐匿、销毁违法行为证据", "hid or destroyed evidence"),
  fled: text("事故发生后逃匿", "fled after an accident"),
  misreported: text("瞒报、谎报事故", "concealed an accident or reported it falsely"),
  "reported-late": text("迟报事故", "reported an accident late"),
  "unlawful-casualties": text("非法违法生产经营造成人员伤亡", "casualties of unlawful operation"),
} as const;

/**
 * An act that may be penalised (违法行为), with the circumstances by which it is judged. `happenedOn` is the day on which
 * it was done or, where it went on for some time, on which it ended. Two acts of one unit are two records.
 */
export const acts = kind("acts", text("违法行为", "Unlawful acts"), {
  happenedOn: date(text("行为发生（终了）之日", "done or ended on"), { also: ["日期"] }),
  name: label(text("违法行为", "act"), { also: ["案由"] }),
  discoveredOn: date(text("发现之日", "discovered on"), { none: true }),
  lifeSafety: yesNo(text("涉及公民生命健康安全", "it concerns life and health")),
  slight: yesNo(text("违法行为轻微", "the act is slight")),
  firstTime: yesNo(text("初次违法", "it is the first one")),
  corrected: yesNo(text("及时改正", "put right in time")),
  harm: grade(text("危害后果", "harm"), harms),
  noFault: yesNo(text("有证据足以证明没有主观过错", "absence of fault is proved")),
  suspectedCrime: yesNo(text("涉嫌犯罪", "a crime is suspected")),
  suspectedMisconduct: yesNo(text("涉嫌公职人员违纪违法", "misconduct of officials is suspected")),
  mitigating: set(text("从轻、减轻情形", "mitigating circumstances"), mitigations),
  aggravating: set(text("从重情形", "aggravating circumstances"), aggravations, { open: true }),
});

/** A kind of act, as a region may extend it. */
export type ActLike = Kind<"acts", (typeof acts)["shape"]>;
