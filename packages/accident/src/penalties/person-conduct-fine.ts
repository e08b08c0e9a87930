import {
  all,
  amount,
  type Citation,
  type Example,
  type Facts,
  not,
  parameterTable,
  type RangeTerm,
  range,
  rangeQuantity,
  record,
  type Text,
  text,
} from "@anwei/kernel";
import { decree493, order14, safetyLaw2014, safetyLaw2021 } from "@anwei/law";
import { accidentParties, partyConducts, partyRoles } from "../records/accident-parties.js";
import { conductGravities, conductGravity, late, misreported, omitted, underSpecialEquipmentLaw } from "./conduct.js";
import { incomeCounted } from "./income.js";
import { byEnd } from "./latitude.js";
import { milderLaw } from "./milder-law.js";

/** Acts whose ranges have always been the same. */
const actClasses = {
  neglect: text("不立即抢救、擅离职守、迟报", "no rescue, absence, late reports"),
  omission: text("漏报", "omission"),
  deceit: text("谎报瞒报、伪造现场、逃匿等", "false reports, concealment, faking, flight"),
} as const;

type Class = keyof typeof actClasses;
type Range = readonly [low: number, high: number];
type Shares = Readonly<Record<Class, { readonly plain: Range; readonly aggravated: Range }>>;
const always = (of: Range) => ({ plain: of, aggravated: of });

// In hundredths.
const of2024: Shares = {
  neglect: { plain: [60, 80], aggravated: [80, 100] },
  omission: { plain: [40, 60], aggravated: [60, 80] },
  deceit: { plain: [60, 80], aggravated: [80, 100] },
};
const of2014: Shares = { neglect: always([60, 100]), omission: always([40, 80]), deceit: always([60, 100]) };
const of2007: Shares = { neglect: always([40, 80]), omission: always([40, 80]), deceit: always([60, 100]) };

const classes = Object.keys(actClasses) as Class[];
const gravities = ["plain", "aggravated"] as const;
const values = (of: Shares) =>
  Object.fromEntries(
    classes.flatMap((c) =>
      gravities.flatMap((g) => [
        [`${c}/${g}/low`, of[c][g][0] / 100],
        [`${c}/${g}/high`, of[c][g][1] / 100],
      ]),
    ),
  );

const decree: readonly Citation[] = [decree493.article(35), decree493.article(36)];

/** 个人一项行为的罚款比例. */
export const conductShareByClass = parameterTable({
  id: "accident/conduct-share-by-class",
  of: amount(text("个人事故发生后一项违法行为的罚款比例", "a person's fine for one act, as a share of income"), {
    as: "percent",
    decimals: 2,
    min: 0,
    max: 1,
  }),
  by: [
    { title: text("行为", "act"), members: actClasses },
    { title: text("轻重", "gravity"), members: conductGravities },
    byEnd,
  ],
  history: [
    {
      values: values(of2024),
      cites: [order14.article(11, { verified: false }), order14.article(12, { verified: false })],
    },
    { to: "2024-02-29", values: values(of2014), cites: [safetyLaw2021.article(110), ...decree] },
    {
      values: values(of2014),
      cites: [
        safetyLaw2014.article(106, { note: text("条号和比例凭记忆", "article and shares from memory") }),
        ...decree,
      ],
    },
    { to: "2014-11-30", values: values(of2007), cites: decree },
  ],
});

const party = { id: "p", accident: "a", role: "principal" } as const;

/** 一类行为的罚款比例: the milder of the law of the act and that of the penalty, for one act. */
const conductShare = (id: string, act: Class, title: Text, milder: { readonly day: string; readonly expect: Range }) =>
  rangeQuantity({
    id,
    title,
    cites: [safetyLaw2021.article(110), ...decree, order14.article(11, { verified: false }), milderLaw],
    from: "2007-06-01",
    about: record(accidentParties),
    law: "eventOrMilder",
    is: (p) =>
      range(
        conductShareByClass.at(act, conductGravity.of(p), "low"),
        conductShareByClass.at(act, conductGravity.of(p), "high"),
      ),
    examples: [
      ...[
        { days: ["2024-03-01"], of: of2024 },
        { days: ["2024-02-29", "2021-09-01", "2021-08-31", "2014-12-01"], of: of2014 },
        { days: ["2014-11-30", "2007-06-01"], of: of2007 },
      ].flatMap(({ days, of }) =>
        days.flatMap((day) =>
          gravities.map(
            (gravity): Example<typeof accidentParties> => ({
              name: text(`${conductGravities[gravity].zh}，${day}`, `${conductGravities[gravity].en}, ${day}`),
              facts: { ...party, happenedOn: day },
              given: { "accident/conduct-gravity": gravity },
              judged: day,
              expect: { low: of[act][gravity][0] / 100, high: of[act][gravity][1] / 100 },
            }),
          ),
        ),
      ),
      {
        name: text(`${milder.day}的行为，2024年3月1日处罚`, `an act of ${milder.day}, punished on 1 March 2024`),
        facts: { ...party, happenedOn: milder.day },
        given: { "accident/conduct-gravity": "plain" },
        judged: "2024-03-01",
        expect: { low: milder.expect[0] / 100, high: milder.expect[1] / 100 },
      },
      {
        name: text("第493号条例施行前一日不适用", "not the day before Decree 493"),
        facts: { ...party, happenedOn: "2007-05-31" },
        given: { "accident/conduct-gravity": "plain" },
        judged: "2007-05-31",
        expect: { notApplicable: true },
      },
    ],
  });

/** 不立即抢救、擅离职守、迟报. */
export const neglectShare = conductShare(
  "accident/neglect-share",
  "neglect",
  text("不立即抢救、擅离职守、迟报的罚款比例", "fine for no rescue, absence or late reports, as a share of income"),
  { day: "2014-11-30", expect: [40, 80] },
);

/** 漏报. */
export const omissionShare = conductShare(
  "accident/omission-share",
  "omission",
  text("漏报的罚款比例", "fine for omissions, as a share of income"),
  { day: "2014-11-30", expect: [40, 60] },
);

/** 谎报、瞒报、伪造现场、逃匿等. */
export const deceitShare = conductShare(
  "accident/deceit-share",
  "deceit",
  text(
    "谎报、瞒报、伪造现场、逃匿等的罚款比例",
    "fine for false reports, concealment, faking or flight, as a share of income",
  ),
  { day: "2024-02-29", expect: [60, 80] },
);

/** Acts of article 36 that the special equipment law does not have. */
const afterwards = ["faked-scene", "hid-assets-or-evidence", "refused-investigation", "perjury"] as const;
const deceits = ["false-report", "concealed", "fled", ...afterwards] as const;
const neglects = ["rescue-not-organised", "left-post", "reported-late"] as const;
const managers = ["other-person-in-charge", "safety-manager", "directly-responsible"] as const;

/** 个人不组织抢救、不如实报告、伪造现场等行为的罚款: each act by itself, added up. */
export const personConductFine = rangeQuantity({
  id: "accident/person-conduct-fine",
  title: text("个人不组织抢救、瞒报等行为的罚款", "fine of a person for failures of rescue, concealment and the like"),
  note: text(
    "各项行为分别裁量、合并决定，一项报告义务只算一个行为：谎报瞒报重于迟报，迟报重于漏报。不立即抢救、擅离职守、迟报、漏报只罚主要负责人",
    "each act is judged by itself and the fines are decided together; a breach of the duty to report is one act: false or concealed before late, late before incomplete. Failing to rescue, absence, late reports and omissions are fined for the principal only",
  ),
  cites: [safetyLaw2021.article(110), ...decree, order14.article(22, { verified: false })],
  from: "2007-06-01",
  about: record(accidentParties),
  law: "event",
  unit: "yuan",
  appliesWhen: (p) => p.role.oneOf("principal", ...managers),
  combine: "sum",
  rows: (p) => {
    const income = incomeCounted.of(p);
    const fine = (share: RangeTerm) => range(income.low.times(share.low), income.high.times(share.high));
    const principal = p.role.is("principal");
    const ownLaw = all(principal, underSpecialEquipmentLaw(p));
    const general = all(principal, not(underSpecialEquipmentLaw(p)));
    return [
      { when: all(misreported(p), not(ownLaw)), is: fine(deceitShare.of(p)) },
      { when: all(p.conduct.includes("fled"), not(ownLaw)), is: fine(deceitShare.of(p)) },
      ...afterwards.map((act) => ({ when: p.conduct.includes(act), is: fine(deceitShare.of(p)) })),
      { when: all(p.conduct.includes("rescue-not-organised"), general), is: fine(neglectShare.of(p)) },
      { when: all(p.conduct.includes("left-post"), general), is: fine(neglectShare.of(p)) },
      { when: all(late(p), general), is: fine(neglectShare.of(p)) },
      { when: all(omitted(p), principal), is: fine(omissionShare.of(p)) },
    ];
  },
  examples: [
    ...deceits.map((act) => shown(partyConducts[act], { conduct: [act] }, [70, 110])),
    ...neglects.map((act) => shown(partyConducts[act], { conduct: [act] }, [60, 100])),
    shown(partyConducts.omitted, { conduct: ["omitted"] }, [40, 80]),
    ...managers.map((role) => shown(partyRoles[role], { role, conduct: ["concealed"] }, [70, 110])),
    ...([...neglects, "omitted"] as const).map((act) =>
      shown(
        text(`其他直接责任人员${partyConducts[act].zh}：不罚`, `another person, ${partyConducts[act].en}: no fine`),
        { role: "directly-responsible", conduct: [act] },
        [0, 0],
      ),
    ),
    shown(
      text("瞒报又迟报、漏报：一个行为", "concealed, and late and incomplete besides: one act"),
      { conduct: ["concealed", "reported-late", "omitted"] },
      [70, 110],
    ),
    shown(
      text("谎报又漏报：一个行为", "false, and incomplete besides: one act"),
      { conduct: ["false-report", "omitted"] },
      [70, 110],
    ),
    shown(
      text("迟报又漏报：一个行为", "late, and incomplete besides: one act"),
      { conduct: ["reported-late", "omitted"] },
      [60, 100],
    ),
    shown(
      text("不抢救并逃匿：两个行为", "no rescue and flight: two acts"),
      { conduct: ["rescue-not-organised", "fled"] },
      [130, 210],
    ),
    ...(["concealed", "fled", ...neglects] as const).map((act) =>
      shown(
        text(
          `特种设备事故${partyConducts[act].zh}：另有规定`,
          `special equipment, ${partyConducts[act].en}: its own law`,
        ),
        { conduct: [act] },
        [0, 0],
        "special-equipment",
      ),
    ),
    shown(
      text("特种设备事故漏报", "special equipment, omission"),
      { conduct: ["omitted"] },
      [40, 80],
      "special-equipment",
    ),
    ...(["concealed", "fled"] as const).map((act) =>
      shown(
        text(
          `特种设备事故其他人员${partyConducts[act].zh}`,
          `special equipment, another person: ${partyConducts[act].en}`,
        ),
        { role: "directly-responsible", conduct: [act] },
        [70, 110],
        "special-equipment",
      ),
    ),
    shown(text("没有违法行为", "no such conduct"), { conduct: [] }, [0, 0]),
    shown(
      text("第493号条例施行当日", "the first day of Decree 493"),
      { happenedOn: "2007-06-01", conduct: ["perjury"] },
      [70, 110],
    ),
    {
      ...shown(
        text("其前一日不适用", "not the day before"),
        { happenedOn: "2007-05-31", conduct: ["perjury"] },
        [0, 0],
      ),
      expect: { notApplicable: true },
    },
    {
      ...shown(text("单位另有规定", "the unit is under other rules"), { role: "unit", conduct: ["perjury"] }, [0, 0]),
      expect: { notApplicable: true },
    },
  ],
});

/** An example with an income of 100 yuan and shares that differ by class. */
function shown(
  name: Text,
  facts: Facts<typeof accidentParties>,
  [low, high]: Range,
  law = "general",
): Example<typeof accidentParties> {
  return {
    name,
    facts: { ...party, happenedOn: "2024-03-01", ...facts },
    records: { accidents: [{ id: "a" }] },
    given: {
      "accident/fine-law": law,
      "accident/income-counted": { low: 100, high: 100 },
      "accident/neglect-share": { low: 0.6, high: 1 },
      "accident/omission-share": { low: 0.4, high: 0.8 },
      "accident/deceit-share": { low: 0.7, high: 1.1 },
    },
    expect: { low, high },
  };
}
