import {
  type AnyDefinition,
  all,
  any,
  atAnyTime,
  type Cites,
  type Consequence,
  counted,
  type Decision,
  decision,
  type Facts,
  indicator,
  judgedOn,
  moved,
  not,
  ordered,
  record,
  recordsBy,
  type Terms,
  type Test,
  type Text,
  text,
} from "@anwei/kernel";
import { dayBefore } from "../pattern.js";
import { certificates, type certificateTypes } from "../records/certificates.js";
import { safetyStaff } from "../records/safety-staff.js";
import { type PersonShare, personShare } from "./person-share.js";
import { serving } from "./serving.js";

type CertificateType = keyof typeof certificateTypes;

export interface CertificateNormWritten {
  readonly id: string;
  /** Of the person: holds a valid certificate. */
  readonly title: Text;
  /** Of the unit: so many of its people do. */
  readonly shareTitle: Text;
  readonly type: CertificateType;
  readonly other: CertificateType;
  readonly who: (person: Terms<typeof safetyStaff>) => Test;
  /** A person of whom it is asked, and some of whom it is not. */
  readonly person: Facts<typeof safetyStaff>;
  readonly others: readonly Facts<typeof safetyStaff>[];
  readonly share: string;
  readonly cites: Cites;
  readonly from: string;
  readonly consequence: Consequence;
}

/** A norm of certificates, and all that it is made of. */
export interface CertificateNorm {
  readonly certified: Decision<"safetyStaff", "certified" | "uncertified", true, "gravest">;
  readonly share: PersonShare["met"];
  readonly definitions: readonly AnyDefinition[];
}

/**
 * Who must hold a valid certificate (持证上岗), and of a unit's people how many. It is valid from the day it was
 * issued to the last day printed on it; one without such a day does not expire.
 *
 * @throws DefinitionError
 */
export function certificateNorm(written: CertificateNormWritten): CertificateNorm {
  const { id, title, type, other, who, person, others, cites, from, consequence } = written;
  const inForce = { cites, from, about: record(safetyStaff), law: "judged" } as const;
  const posted = { ...person, id: "p", unit: "u", from, to: "none" } as const;
  const held = (id: string, more: Facts<typeof certificates> = {}) =>
    ({ id, holder: "p", type, happenedOn: from, validTo: "none", ...more }) as const;
  const valid = indicator({
    ...inForce,
    id: `${id}/certificates`,
    title: text(`${title.zh}：有效证书`, `${title.en}: valid certificates`),
    over: certificates,
    link: recordsBy("holder"),
    window: atAnyTime(),
    where: (c) =>
      all(c.type.is(type), c.happenedOn.atMost(judgedOn), any(not(c.validTo.exists), c.validTo.atLeast(judgedOn))),
    fold: counted({ unit: "item" }),
    examples: [
      {
        name: text("当日有效的本类证书", "those of the type, valid on the day"),
        facts: posted,
        judged: from,
        records: {
          certificates: [
            held("open"),
            held("last-day", { validTo: from }),
            held("expired", { validTo: dayBefore(from) }),
            held("not-yet", { happenedOn: moved(from, 1) }),
            held("other", { type: other }),
            held("of-another", { holder: "q" }),
          ],
        },
        expect: 2,
      },
    ],
  });
  const with0 = { records: { certificates: [] }, judged: from };
  const certified = decision({
    ...inForce,
    id: `${id}/certified`,
    title,
    appliesWhen: (s) => all(serving(s), who(s)),
    outcomes: ordered({ certified: text("持证", "certified"), uncertified: text("无证", "uncertified") }),
    combine: "gravest",
    consequences: { uncertified: [consequence] },
    rows: (s) => [{ when: valid.of(s).below(1), then: "uncertified" }, { otherwise: "certified" }],
    examples: [
      { ...with0, name: text("没有证书", "no certificate"), facts: posted, expect: "uncertified" },
      {
        name: text("一份有效证书", "one valid certificate"),
        facts: posted,
        judged: from,
        records: { certificates: [held("c")] },
        expect: "certified",
      },
      {
        name: text("到期次日", "the day after it expired"),
        facts: posted,
        judged: moved(from, 1),
        records: { certificates: [held("c", { validTo: from })] },
        expect: "uncertified",
      },
      ...others.map((o, i) => ({
        ...with0,
        name: text(`不在其列的人员不适用（${i + 1}）`, `not to others (${i + 1})`),
        facts: { ...posted, ...o },
        expect: { notApplicable: true as const },
      })),
      {
        ...with0,
        name: text("离岗当日仍适用", "on the last day in post"),
        facts: { ...posted, to: from },
        expect: "uncertified",
      },
      {
        ...with0,
        name: text("离岗次日不适用", "not the day after leaving"),
        facts: { ...posted, from: dayBefore(from), to: dayBefore(from) },
        expect: { notApplicable: true },
      },
      {
        ...with0,
        name: text("上岗前一日不适用", "not the day before taking up the post"),
        facts: { ...posted, from: moved(from, 1) },
        expect: { notApplicable: true },
      },
      {
        name: text("施行前一日不适用", "not the day before it came into force"),
        facts: { ...posted, from: dayBefore(from) },
        records: { certificates: [] },
        judged: dayBefore(from),
        expect: { notApplicable: true },
      },
    ],
  });
  const share = personShare({
    id,
    title: written.shareTitle,
    cites,
    from,
    share: written.share,
    who,
    person,
    others,
    holds: (s) => certified.of(s).is("certified"),
    evidence: (persons) => ({ certificates: persons.map((holder) => held(`of-${holder}`, { holder })) }),
    on: moved(from, 1),
    newcomers: false,
    consequence,
  });
  return { certified, share: share.met, definitions: [valid, certified, ...share.definitions] };
}
