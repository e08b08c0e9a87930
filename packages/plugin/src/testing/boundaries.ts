import { nearest, type Text, text, type UnshownFault } from "@anwei/kernel";
import type { Finding, Planned } from "./check.js";
import { inBook } from "./in-book.js";
import { type Limits, limitsOf } from "./limits.js";
import type { StatedMistake } from "./options.js";
import type { Reviewed } from "./reviewed.js";
import { written } from "./translations.js";
import { unknown } from "./unknown.js";

/**
 * Whether the examples of a rule would show the usual mistakes: 以上 for 超过, a threshold a step off, a condition or a
 * row left out. Of a rule of others, whether confirmed examples show them where the plugin moves a parameter of it.
 */
export function boundaries(of: Reviewed): readonly Planned[] {
  const stated = of.options.stated ?? {};
  return [
    ...[...of.own, ...of.rulesMoved].flatMap((data): readonly Planned[] => {
      if (data.kind === "parameter") return [];
      const { id, title } = data;
      const find = (): readonly Finding[] => [
        ...inBook(of, data, (book, there) => unshown(limitsOf(of, book, there))),
        ...(stated[id] ?? []).flatMap(({ because }) => [...written(because, "stated.because")]),
      ];
      return [{ check: "boundaries", rule: id, title, find }];
    }),
    ...of.unknownIn(stated).map((id): Planned => {
      const said = text("stated 中没有这样的规则", "stated names no rule of that id");
      return {
        check: "boundaries",
        rule: id,
        title: noRule,
        find: () => [unknown("unknown-rule", id, of.rules, said)],
      };
    }),
  ];
}

const noRule = text("不存在的规则", "no such rule");

const unshown = ({ limits, members, filters, left, notOpen, all }: Limits): readonly Finding[] => [
  ...notShown("limit-not-shown", "fail", limits),
  ...notShown("member-not-shown", "note", members),
  ...notShown("filter-not-shown", "note", filters),
  ...(left.length > 0 ? [notToldApart(left)] : []),
  ...notOpen.map((stated) => statedAnyway(stated, all)),
];

function notShown(
  code: "limit-not-shown" | "member-not-shown" | "filter-not-shown",
  status: "fail" | "note",
  { faults, lacking }: Limits["limits"],
): readonly Finding[] {
  const [n, cases] = [faults.length, lacking.length];
  if (n === 0) return [];
  return [
    {
      code,
      status,
      part: [...new Set(faults.map((f) => f.part))].join(", "),
      found: text(
        n === 1 ? "写错下面这一处，现有算例看不出来" : `写错下面${n}处中的任何一处，现有算例都看不出来`,
        `no example would show ${n === 1 ? "this mistake" : `any of these ${n} mistakes`}`,
      ),
      hint:
        cases > 0
          ? text(
              `逐个核对下面${cases}个情形，答案对的，加入规则的 examples，或测试的 confirmed`,
              `Look at ${cases === 1 ? "this case" : `each of these ${cases} cases`}: where its answer is right, add it to the rule's examples or to confirmed.`,
            )
          : text("补上界限两侧的算例", "Write examples on both sides of the limit."),
      lines: { zh: faults.map((f) => `${f.part} ${f.what.zh}`), en: faults.map((f) => `${f.part} ${f.what.en}`) },
      examples: lacking,
    },
  ];
}

const notToldApart = (left: readonly Text[]): Finding => ({
  code: "not-told-apart",
  status: "notAnalysed",
  found: text("不知道有没有情形能看出下面的写错", "it is not known whether any case would show these mistakes"),
  hint: text("由人核对这几处", "Have a person look at them."),
  lines: { zh: left.map((l) => l.zh), en: left.map((l) => l.en) },
});

function statedAnyway({ mistake }: StatedMistake, faults: readonly UnshownFault[]): Finding {
  const near = nearest(
    mistake,
    faults.flatMap(({ what }) => [what.zh, what.en]),
  );
  return {
    code: "stated-not-open",
    status: "fail",
    part: "stated",
    found: text(`没有这样一处看不出的写错：${mistake}`, `there is no such mistake that nothing shows: ${mistake}`),
    hint: near ? text(`是否为：${near}`, `Did you mean: ${near}`) : text("从 stated 中删去", "Remove it from stated."),
  };
}
