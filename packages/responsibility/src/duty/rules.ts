import { type AnyDefinition, any, not, text } from "@anwei/kernel";
import { decree302 } from "@anwei/law";
import { organisations } from "../records/organisations.js";
import { recurringDuty } from "./recurring.js";

/** 防范特大安全事故工作会议: at least once a quarter. */
const preventionMeeting = recurringDuty({
  id: "responsibility/prevention-meeting",
  title: text("每季度防范特大安全事故工作会议", "Quarterly meeting on preventing extraordinary accidents"),
  note: text(
    "由政府主要领导人或者其委托的分管领导人召集，形成纪要；街道办事处是派出机关，不是一级政府",
    "called by the head of the government or the deputy whom he entrusts, with minutes; a street office is an agency, not a government",
  ),
  cites: decree302.article(5),
  from: "2001-04-21",
  who: {
    kinds: ["province", "city", "county", "township"],
    only: {
      units: organisations,
      where: (u) => any(u.kind.oneOf("province", "city", "county"), not(u.streetOffice)),
      owing: [{}, { kind: "township", streetOffice: false }],
      others: [
        { kind: "township", streetOffice: true },
        { kind: "country", streetOffice: false },
      ],
    },
  },
  action: "prevention-meeting",
  ledBy: ["government-principal", "safety-deputy"],
  evidence: ["minutes"],
  atLeast: 1,
  each: "quarter",
  strength: "must",
});

/** What national law says of duties that recur, fall on a day or follow an event. */
export const dutyRules: readonly AnyDefinition[] = [...preventionMeeting.definitions];
