import { quota } from "@anwei/assessment";
import { not, text } from "@anwei/plugin/v1";
import { id, mended } from "../common.js";
import { lacking } from "../pattern/lacking.js";
import { workers } from "../records/enterprises.js";
import { cityUnits } from "../records/units.js";
import { asRead, education, from, half, network } from "../sources.js";

/** 每人一证: one certificate for each other worker, with three levels of education and each year's training. */
export const certified = lacking({
  id: `${id}/worker-certificate`,
  title: text("从业人员每人一证", "One certificate for each worker"),
  cites: asRead(
    education,
    "培训学时见3号令，不在文中；“一证”按恰好一证理解",
    "the hours are those of Order No. 3, not in the text; “one certificate” is read as just one",
  ),
  from,
  of: workers,
  law: "event",
  strength: "must",
  only: {
    when: (w) => w.role.is("worker"),
    owing: [{ facts: { role: "worker" } }],
    others: [{ facts: { role: "principal" } }, { facts: { role: "manager" } }, { facts: { role: "special" } }],
  },
  parts: {
    one: {
      title: text("不是一人一证", "not just one certificate"),
      lacks: (w) => not(w.certificates.equals(1)),
      having: { facts: { certificates: 1 } },
      alike: [{ name: text("一人两证", "two certificates"), lacks: true, facts: { certificates: 2 } }],
    },
    levels: {
      title: text("没有记录“三级教育”", "no three levels of education"),
      lacks: (w) => not(w.threeLevels),
      having: { facts: { threeLevels: true } },
    },
    yearly: {
      title: text("没有记录每年培训", "no yearly training"),
      lacks: (w) => not(w.yearly),
      having: { facts: { yearly: true } },
    },
  },
});

/** 五个统考基地. */
export const bases = quota({
  id: `${id}/exam-bases`,
  title: text("特种作业统考基地", "Bases for the exam of special operations"),
  cites: asRead(
    education,
    "“就近方便”没有数，只看个数",
    "“near and convenient” is no number: only how many is looked at",
  ),
  from,
  appliesTo: ["city"],
  over: cityUnits,
  where: (u) => u.kind.oneOf("enterprise", "department"),
  meets: (u) => u.examBase,
  within: "any-time",
  measure: { count: 5 },
  side: "at-least",
  by: { once: half },
  consequences: [mended],
  example: {
    met: { kind: "enterprise", examBase: true },
    short: { kind: "department", examBase: false },
    others: [{ kind: "grid", examBase: true }],
  },
});

/** 派员参加普查培训. */
export const censusTraining = lacking({
  id: `${id}/census-training`,
  title: text("派员参加重大危险源普查培训", "People sent to the training for the census"),
  cites: network,
  from,
  of: cityUnits,
  law: "judged",
  strength: "must",
  only: {
    when: (u) => u.permitTrade.oneOf("chemicals", "mine", "fireworks-wholesale"),
    owing: [
      { facts: { permitTrade: "chemicals" } },
      { facts: { permitTrade: "mine" } },
      { facts: { permitTrade: "fireworks-wholesale" } },
    ],
    others: [{ facts: { permitTrade: "fireworks-retail" } }],
  },
  parts: {
    sent: {
      title: text("没有派员参加", "nobody was sent"),
      lacks: (u) => not(u.censusTrained),
      having: { facts: { censusTrained: true } },
    },
  },
});

export const trainingRules = [...certified.definitions, ...bases.definitions, ...censusTraining.definitions];
