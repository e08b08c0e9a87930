import { Exact, nearest, parseDay, type Text, text } from "@anwei/kernel";
import { comparisonsIn } from "../condition.js";
import {
  type ChecklistData,
  type ConditionData,
  entriesOf,
  failsWhenOf,
  type ItemData,
  isGroup,
  type Placed,
  repeatAround,
} from "../data.js";
import { didYouMean, insteadOf, oneOfWords, quoted } from "../nearest-word.js";
import { verdicts } from "../words.js";
import { error, type LintFinding } from "./finding.js";

/** What conditions and counts refer to: that it is there, stands before, can be seen, and can have such an answer. */
export function* referenceFindings(data: ChecklistData): Generator<LintFinding> {
  const placed = [...entriesOf(data)];
  const order = new Map(placed.map(({ entry }, i) => [entry.id, i]));
  const known = placed.flatMap(({ entry }) => (isGroup(entry) ? [] : [entry.id]));
  for (const [i, at] of placed.entries()) {
    const { entry, path } = at;
    if (entry.when) yield* conditionFindings(data, entry.when, [...path, "when"], at, i);
    if (isGroup(entry)) {
      if (entry.kind === "repeat" && entry.times !== undefined) yield* timesFindings(at, entry.times, i);
      continue;
    }
    const fails = failsWhenOf(entry);
    if (!fails) continue;
    for (const { of, path: inner } of comparisonsIn(fails)) {
      const own = [...path, "failsWhen", ...inner];
      if (of.item === entry.id) yield* answerFindings(data, entry, of, own);
      else {
        yield error("foreign-fails-when", own, {
          id: entry.id,
          expected: text("项目自己的答案", "the item's own answer"),
          found: quoted(of.item),
          hint: text(`比较 \${${entry.id}}`, `Compare \${${entry.id}}.`),
          fix: { path: [...own, "item"], value: entry.id },
        });
      }
    }
  }

  function* conditionFindings(
    of: ChecklistData,
    condition: ConditionData,
    path: readonly (string | number)[],
    at: Placed,
    index: number,
  ): Generator<LintFinding> {
    for (const { of: comparison, path: inner } of comparisonsIn(condition)) {
      const own = [...path, ...inner];
      const target = order.get(comparison.item);
      const there = target === undefined ? undefined : placed[target];
      if (!there || target === undefined) {
        const before = known.filter((id) => (order.get(id) ?? 0) < index);
        const near = nearest(comparison.item, before) ?? nearest(comparison.item, known);
        yield error("unknown-reference", own, {
          id: at.entry.id,
          expected:
            before.length === 0 ? text("清单中在前的项目", "an earlier item of the checklist") : oneOfWords(before),
          found: quoted(comparison.item),
          hint:
            near === undefined
              ? text("改为在前的项目的标识，或删去", "Name an item that stands before, or remove it.")
              : didYouMean(near),
          ...(near === undefined ? {} : { fix: { path: [...own, "item"], value: near } }),
        });
      } else if (isGroup(there.entry)) {
        yield error("reference-to-group", own, {
          id: at.entry.id,
          expected: text("项目", "an item"),
          found: text(`分组“${comparison.item}”`, `the group “${comparison.item}”`),
          hint: text("分组没有答案，改用其中的项目", "A group has no answer: refer to an item in it."),
        });
      } else if (target >= index) {
        yield error("forward-reference", own, {
          id: at.entry.id,
          expected: text("在前的项目", "an item that stands before"),
          found: quoted(comparison.item),
          hint: text("把所引用的项目移到前面", "Move that item before this one."),
          related: [there.path.join(".")],
        });
      } else if (hiddenInRepeat(there, at)) {
        yield error("reference-into-repeat", own, {
          id: at.entry.id,
          expected: text("同一处或者重复部分以外的项目", "an item of the same instance, or outside of repeats"),
          found: quoted(comparison.item),
          hint: text(
            "重复部分里的项目有多个答案，不知道指哪一个",
            "An item in a repeat has many answers: it is not known which is meant.",
          ),
        });
      } else yield* answerFindings(of, there.entry, comparison, own);
    }
  }

  function* timesFindings(at: Placed, times: string, index: number): Generator<LintFinding> {
    const path = [...at.path, "times"];
    const target = order.get(times);
    const there = target === undefined ? undefined : placed[target];
    const counts =
      there?.entry.kind === "number" && there.entry.decimals === 0 && (there.entry.min ?? -1) >= 0 ? there : undefined;
    if (counts && (target ?? 0) < index && !repeatAround(counts.around)) return;
    const numbers = placed.flatMap(({ entry }) => (entry.kind === "number" ? [entry.id] : []));
    yield error("bad-times", path, {
      id: at.entry.id,
      expected: text(
        "在前的、重复部分以外的整数项，最小值不小于 0",
        "an earlier item with whole numbers from 0 up, outside of repeats",
      ),
      found: quoted(times),
      hint: insteadOf(times, numbers),
    });
  }
}

const hiddenInRepeat = (target: Placed, from: Placed): boolean => {
  const repeat = repeatAround(target.around);
  return repeat !== undefined && !from.around.includes(repeat);
};

/** Whether an item can have the answer that it is compared with. */
function* answerFindings(
  data: ChecklistData,
  item: ItemData,
  comparison: Extract<ConditionData, { readonly item: string }>,
  path: readonly (string | number)[],
): Generator<LintFinding> {
  const wrong = (expected: Text, hint: Text, fix?: unknown): LintFinding =>
    error("wrong-answer", [...path, "value"], {
      id: item.id,
      expected,
      found: quoted(comparison.value),
      hint,
      ...(fix === undefined ? {} : { fix: { path: [...path, "value"], value: fix } }),
    });
  if (item.kind === "verdict" || item.kind === "choice") {
    const members: readonly (readonly [name: string, title: Text])[] =
      item.kind === "verdict"
        ? Object.entries(verdicts)
        : (data.choices.find(({ name }) => name === item.list)?.members.map(({ name, title }) => [name, title]) ?? []);
    const words = members.map(([name]) => name);
    if (comparison.op === "is" && words.includes(comparison.value)) return;
    const titled = nearest(
      comparison.value,
      members.flatMap(([, { zh, en }]) => [zh, en]),
    );
    const meant =
      members.find(([, { zh, en }]) => titled !== undefined && [zh, en].includes(titled))?.[0] ??
      nearest(comparison.value, words);
    const said = (language: keyof Text): string =>
      oneOfWords(
        members.map(([name, title]) => (language === "zh" ? `${name}（${title.zh}）` : `${name} (${title.en})`)),
      )[language];
    yield wrong(text(said("zh"), said("en")), didYouMean(meant), meant);
  } else if (item.kind === "number") {
    const value = comparison.op === "compare" ? Exact.parse(comparison.value) : undefined;
    if (!value) yield wrong(text("数", "a number"), text("与数比较", "Compare it with a number."));
  } else if (item.kind === "date") {
    const day = comparison.op === "compare" ? parseDay(comparison.value) : undefined;
    if (day === undefined) {
      yield wrong(
        text("形如 2026-03-31 的日期", "a date such as 2026-03-31"),
        text("与日期比较", "Compare it with a date."),
      );
    }
  } else {
    yield wrong(
      text("判定、单选、数值或日期项", "a verdict, a choice, a number or a date"),
      text("文字、照片和文件的内容不能作为条件", "What a text, a photo or a file says cannot be tested."),
    );
  }
}
