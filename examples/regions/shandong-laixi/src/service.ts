import { quota } from "@anwei/assessment";
import { decision, not, percent, record, text, unordered } from "@anwei/plugin/v1";
import { dayBefore } from "@anwei/responsibility";
import { id, mended } from "./common.js";
import { permitFiles } from "./records.js";
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

const onTime = (trade: "mine" | "chemicals", name: { readonly zh: string; readonly en: string }) =>
  quota({
    id: `${id}/permits-in-time/${trade}`,
    title: text(`${name.zh}按时报齐许可证材料`, `${name.en} whose permit files were complete in time`),
    cites: asRead("五", "“按时”没有写日期，按登记的申报期限", "the day is not said; that on record is taken"),
    from,
    owners: ["county"],
    of: permitFiles,
    who: (f) => f.trade.is(trade),
    meets: (f) => f.happenedOn.atMost(f.due),
    over: "year",
    measure: { share: percent(100) },
    side: "at-least",
    by: "12-31",
    consequence: mended,
    example: {
      met: { trade, happenedOn: `${year}-03-31`, due: `${year}-03-31` },
      short: { trade, happenedOn: `${year}-04-01`, due: `${year}-03-31` },
      others: [{ trade: trade === "mine" ? "chemicals" : "mine", happenedOn: from, due: from }],
    },
  });

/** 29家非煤矿山和11家危险化学品企业按时报齐. */
export const mines = onTime("mine", { zh: "非煤矿山", en: "Non-coal mines" });
export const chemicals = onTime("chemicals", { zh: "危险化学品企业", en: "Enterprises of hazardous chemicals" });
