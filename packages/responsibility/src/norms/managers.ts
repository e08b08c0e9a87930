import {
  all,
  atAnyTime,
  type Citation,
  counted,
  type Facts,
  indicator,
  record,
  type Terms,
  type Test,
  type Text,
  text,
} from "@anwei/kernel";
import { safetyLaw2002, safetyLaw2014, safetyLaw2021 } from "@anwei/law";
import { obligedUnits } from "../records/obliged-units.js";
import { safetyStaff } from "../records/safety-staff.js";
import { aroundDay, serving } from "./serving.js";

type Person = Facts<typeof safetyStaff>;

interface Managers {
  readonly id: string;
  readonly title: Text;
  readonly where: (s: Terms<typeof safetyStaff>) => Test;
  readonly counts: Person;
  readonly alike?: readonly Person[];
  readonly not: readonly Person[];
}

const notSeen = text("2002年文本未见，条号不详", "the text of 2002 was not seen, nor its articles");

/** The places of the law in its three editions, newest first. */
export const staffingCites: readonly Citation[] = [
  safetyLaw2021.article(24),
  safetyLaw2014.article(21),
  safetyLaw2002.whole({ note: notSeen }),
];

const managers = ({ id, title, where, counts, alike = [], not }: Managers) =>
  indicator({
    id,
    title,
    cites: staffingCites,
    from: "2002-11-01",
    about: record(obligedUnits),
    law: "judged",
    over: safetyStaff,
    window: atAnyTime(),
    where: (s) => all(serving(s), s.role.is("safety-manager"), where(s)),
    fold: counted({ unit: "person" }),
    examples: [
      {
        name: text("在岗的计入，别的人员不计", "those in post, not other people"),
        facts: { id: "u" },
        judged: "2026-03-31",
        records: {
          safetyStaff: [
            ...aroundDay("u", "2026-03-31", { role: "safety-manager", registeredEngineer: false, ...counts }),
            ...[...alike, { role: "worker" as const }, ...not].map((more, i) => ({
              id: `more-${i}`,
              unit: "u",
              from: "2026-01-01",
              to: "none" as const,
              role: "safety-manager" as const,
              registeredEngineer: false,
              ...counts,
              ...more,
            })),
          ],
        },
        expect: 2 + alike.length,
      },
    ],
  });

/** 专职安全生产管理人员. */
export const fullTimeManagers = managers({
  id: "responsibility/full-time-managers",
  title: text("专职安全生产管理人员", "Full-time safety managers"),
  where: (s) => s.engagement.is("full-time"),
  counts: { engagement: "full-time" },
  not: [{ engagement: "part-time" }, { engagement: "entrusted" }],
});

/** 专职或者兼职安全生产管理人员. */
export const safetyManagers = managers({
  id: "responsibility/safety-managers",
  title: text("专职和兼职安全生产管理人员", "Full- and part-time safety managers"),
  where: (s) => s.engagement.oneOf("full-time", "part-time"),
  counts: { engagement: "part-time" },
  alike: [{ engagement: "full-time" }],
  not: [{ engagement: "entrusted" }],
});

/** 委托提供安全生产管理服务的工程技术人员. */
export const entrustedEngineers = managers({
  id: "responsibility/entrusted-engineers",
  title: text("委托的工程技术人员", "Entrusted engineers"),
  where: (s) => s.engagement.is("entrusted"),
  counts: { engagement: "entrusted" },
  not: [{ engagement: "part-time" }, { engagement: "full-time" }],
});

/** 从事安全生产管理工作的注册安全工程师. */
export const engineers = managers({
  id: "responsibility/registered-engineers",
  title: text("注册安全工程师", "Registered safety engineers"),
  where: (s) => s.registeredEngineer,
  counts: { engagement: "part-time", registeredEngineer: true },
  not: [{ registeredEngineer: false }],
});
