import { dangerLedger } from "@anwei/inspection";
import { not, text } from "@anwei/plugin/v1";
import { id } from "./common.js";
import { lacking, partsOf } from "./pattern/lacking.js";
import { cityDangers } from "./records/supervision.js";
import { asRead, from } from "./sources.js";

/** 隐患台账: put right by its deadline, and re-inspected. */
export const ledger = dangerLedger({
  id: `${id}/danger`,
  title: text("隐患状态", "State of a danger"),
  cites: asRead("四", "整改期限没有写，按台账所载", "no time is set: the ledger's deadline is taken"),
  from,
  extensions: 3,
  reinspected: "all",
  consequences: {
    overdue: { id: "pressed", text: text("由发现单位督促整改", "who found it presses for it") },
  },
});

const unresolved = ["open", "rectifying", "extended", "overdue"] as const;
const states = {
  open: text("待处理的，没有责令限期整改", "open, and not ordered"),
  rectifying: text("整改中的，没有责令限期整改", "being put right, and not ordered"),
  extended: text("延期的，没有责令限期整改", "extended, and not ordered"),
  overdue: text("逾期的，没有责令限期整改", "overdue, and not ordered"),
};
const owing = unresolved.map((state) => ({ name: states[state], given: { [ledger.state.id]: state } }));

/** 剩余的隐患责令限期整改: what is not put right is under an order with a deadline. */
const orders = lacking({
  id: `${id}/open-dangers`,
  title: text("未整改隐患的限期整改", "Orders for dangers that are not put right"),
  cites: asRead("四", "剩余的61处由2794减2733得出", "the remaining 61 are 2794 less 2733"),
  of: cityDangers,
  law: "judged",
  only: {
    when: (d) => ledger.state.of(d).oneOf(...unresolved),
    owing: [owing[0] as (typeof owing)[number], ...owing.slice(1)],
    others: [
      {
        name: text("待复查的不适用", "not to one that awaits re-inspection"),
        given: { [ledger.state.id]: "awaiting-reinspection" },
      },
      { name: text("已销号的不适用", "not to one that is closed"), given: { [ledger.state.id]: "closed" } },
    ],
  },
  parts: {
    order: {
      title: text("没有责令整改", "not ordered to be put right"),
      lacks: (d) => not(ledger.dates.ordered.of(d).exists),
      having: { given: { [ledger.dates.ordered.id]: from } },
      lacking: { given: { [ledger.dates.ordered.id]: "none" } },
    },
    deadline: partsOf(cityDangers).stated("deadline", from, text("没有整改期限", "no deadline")),
  },
});

/** 四：隐患台账. */
export const definitions = [...ledger.definitions, ...orders.definitions];
