import { quota } from "@anwei/assessment";
import {
  counted,
  decision,
  indicator,
  inPeriod,
  judgedOn,
  not,
  percent,
  quantity,
  ratio,
  record,
  subtreeRecords,
  type Text,
  text,
  unitIn,
  unordered,
} from "@anwei/plugin/v1";
import { dayBefore } from "@anwei/responsibility";
import { id, mended } from "./common.js";
import { permitFiles, permitTrades } from "./records.js";
import { asRead, from, service, year } from "./sources.js";

const file = {
  id: "f",
  unit: "e",
  happenedOn: `${year}-03-01`,
  trade: "mine",
  due: `${year}-03-31`,
  standard: true,
  sound: true,
  issuedOn: "none",
} as const;

/** 申报材料: what a file lacks of form and quality. */
export const faults = decision({
  id: `${id}/permit-files`,
  title: text("许可证申报材料的缺陷", "What is wrong with an application"),
  cites: service,
  from,
  about: record(permitFiles),
  law: "event",
  outcomes: unordered({
    form: text("样式和标准不统一", "not in the uniform format"),
    quality: text("材料质量不合格", "its contents are not sound"),
  }),
  combine: "every",
  rows: (f) => [
    { when: not(f.standard), then: "form" },
    { when: not(f.sound), then: "quality" },
  ],
  consequences: {
    form: [{ id: "redone", text: text("按统一样式重报", "it is done again in the format") }],
    quality: [{ id: "completed", text: text("补正材料", "it is completed") }],
  },
  examples: [
    { name: text("规范、合格", "in form and sound"), facts: file, expect: { certain: [] } },
    {
      name: text("样式不统一", "not in the format"),
      facts: { ...file, standard: false },
      expect: { certain: ["form"] },
    },
    { name: text("质量不合格", "not sound"), facts: { ...file, sound: false }, expect: { certain: ["quality"] } },
    {
      name: text("质量未核查：可能有缺陷", "whether it is sound is not known"),
      facts: { ...file, sound: null },
      expect: { certain: [], possible: ["quality"] },
    },
    {
      name: text("文件施行当日适用", "on the document's first day"),
      facts: { ...file, happenedOn: from, sound: false },
      expect: { certain: ["quality"] },
    },
    {
      name: text("文件施行以前不适用", "not before the document"),
      facts: { ...file, happenedOn: dayBefore(from), sound: false },
      expect: { notApplicable: true },
    },
  ],
});

type Trade = keyof typeof permitTrades;

const onTime = (trade: Trade, { zh, en }: Text) =>
  quota({
    id: `${id}/permits-in-time/${trade}`,
    title: text(`${zh}按时报齐许可证材料`, `${en} whose permit files were complete in time`),
    cites: asRead("五", "“按时”没有写日期，按登记的申报期限", "the day is not said; that on record is taken"),
    from,
    appliesTo: ["county"],
    over: permitFiles,
    where: (f) => f.trade.is(trade),
    meets: (f) => f.happenedOn.atMost(f.due),
    within: "year",
    measure: { share: percent(100) },
    side: "at-least",
    by: "12-31",
    consequences: [mended],
    example: {
      met: { trade, happenedOn: `${year}-03-31`, due: `${year}-03-31` },
      short: { trade, happenedOn: `${year}-04-01`, due: `${year}-03-31` },
      others: [{ trade: trade === "mine" ? "chemicals" : "mine", happenedOn: from, due: from }],
    },
  });

/** 29家非煤矿山和11家危险化学品企业按时报齐. */
export const mines = onTime("mine", permitTrades.mine);
export const chemicals = onTime("chemicals", permitTrades.chemicals);

const city = { facts: { id: "c" }, period: String(year), judged: `${year}-04-30` } as const;
const issuedOn = (id: string, day: string, more: object = {}) => ({ ...file, id, unit: "c", issuedOn: day, ...more });

/** 已发证: permits issued by the day of judging to those who applied in the year. */
export const issued = indicator({
  id: `${id}/permits-issued`,
  title: text("已发安全生产许可证", "safety permits issued"),
  cites: service,
  from,
  about: unitIn("year"),
  law: "periodEnd",
  over: permitFiles,
  link: subtreeRecords,
  window: inPeriod(),
  where: (f) => f.issuedOn.atMost(judgedOn),
  by: { of: (f) => f.trade, members: permitTrades },
  fold: counted({ unit: "item" }),
  examples: (["mine", "chemicals"] as const).map((trade) => ({
    ...city,
    name: text(`${permitTrades[trade].zh}，4月底前的计入`, `${permitTrades[trade].en}: those of April count`),
    records: {
      units: [{ id: "c", kind: "county" }],
      permitFiles: [
        issuedOn("a", `${year}-04-30`, { trade }),
        issuedOn("b", `${year}-05-01`, { trade }),
        issuedOn("c", "none", { trade }),
        issuedOn("d", `${year}-04-30`, { trade: trade === "mine" ? "chemicals" : "mine" }),
        issuedOn("e", `${year}-04-30`, { trade, happenedOn: `${year - 1}-12-31` }),
      ],
    },
    at: trade,
    expect: 1,
  })),
});

const shareIssued = (trade: Trade, { about }: typeof mines) => {
  const at = (n: number, of: number) => ({
    ...city,
    given: { [issued.id]: n, [about.id]: of },
  });
  return quantity({
    id: `${issued.id}/share/${trade}`,
    title: text(`${permitTrades[trade].zh}发证比例`, `share of ${permitTrades[trade].en} with a permit`),
    cites: service,
    from,
    about: unitIn("year"),
    law: "periodEnd",
    beforeEnd: "soFar",
    is: (u) => ratio(issued.of(u, trade), about.of(u)),
    examples: [
      trade === "mine"
        ? { ...at(4, 29), name: text("29家中的4家", "4 of 29"), expect: "4/29" }
        : { ...at(5, 11), name: text("11家中的5家", "5 of 11"), expect: "5/11" },
      { ...at(1, 1), name: text("只有一家、已发证", "one, that has it"), expect: 1 },
      {
        ...at(0, 0),
        name: text("没有申报的没有比例", "of no applicants there is no share"),
        expect: { notApplicable: true },
      },
    ],
  });
};

/** 发证比例, by trade. */
export const shares = [shareIssued("mine", mines), shareIssued("chemicals", chemicals)] as const;
