import { not, text } from "@anwei/plugin/v1";
import { id } from "../common.js";
import { lacking } from "../pattern/lacking.js";
import { cityPosts } from "../records/government.js";
import { asRead, from, responsibility } from "../sources.js";

/** 一岗双责、谁主管谁负责: who is in charge of a line of business has its safety among the duties. */
export const twoDuties = lacking({
  id: `${id}/two-duties`,
  title: text("一岗双责、谁主管谁负责", "Two duties of each post; who is in charge answers"),
  cites: asRead(
    responsibility,
    "按分管业务的领导职责中列有安全生产理解",
    "read as: safety is among the duties of a leader in charge of a line of business",
  ),
  from,
  of: cityPosts,
  law: "event",
  strength: "must",
  only: {
    when: (p) => p.business,
    owing: [{ facts: { business: true } }],
    others: [{ facts: { business: false } }],
  },
  parts: {
    safety: {
      title: text("职责中没有安全生产", "safety is not among the duties"),
      lacks: (p) => not(p.safetyDuty),
      having: { facts: { safetyDuty: true } },
    },
  },
});
