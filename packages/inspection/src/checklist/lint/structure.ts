import { text } from "@anwei/kernel";
import { findCriterion, majorDangerCriteria } from "../criteria/index.js";
import { type ChecklistData, entriesOf, isGroup, isJudged } from "../data.js";
import { insteadOf, oneOfWords, quoted } from "../nearest-word.js";
import { error, type LintFinding, warning } from "./finding.js";

/** Ids that stand twice, names that lead nowhere, groups inside groups that cannot be, what an item cannot have. */
export function* structureFindings(data: ChecklistData): Generator<LintFinding> {
  yield* twice([...entriesOf(data)].map(({ entry, path }) => ({ name: entry.id, path: [...path, "id"] })));
  yield* twice(data.sources.map(({ name }, i) => ({ name, path: ["sources", i, "name"] })));
  yield* twice(data.documents.map(({ id }, i) => ({ name: id, path: ["documents", i, "id"] })));
  yield* twice(data.choices.map(({ name }, i) => ({ name, path: ["choices", i, "name"] })));
  for (const [i, { members }] of data.choices.entries()) {
    yield* twice(members.map(({ name }, j) => ({ name, path: ["choices", i, "members", j, "name"] })));
  }
  yield* grades(data);
  yield* names(data);
  for (const { entry, path, around } of entriesOf(data)) {
    if (isGroup(entry)) {
      if (entry.items.length === 0) {
        yield warning("empty-group", path, {
          id: entry.id,
          expected: text("至少一个项目", "at least one item"),
          found: text("没有项目", "none"),
          hint: text("补上项目或删去", "Add an item, or remove it."),
          fix: { path, remove: true },
        });
      }
      if (entry.kind === "repeat" && around.some(({ kind }) => kind === "repeat")) {
        yield error("nested-repeat", path, {
          id: entry.id,
          expected: text("不在重复部分里的重复部分", "a repeat that is in no other"),
          found: text(`“${entry.id}”在另一个重复部分里`, `“${entry.id}” inside another`),
          hint: text("改为分组，或移到外面", "Make it a section, or move it out."),
          fix: { path: [...path, "kind"], value: "section" },
        });
      }
      if (entry.most !== undefined && around.some(({ most }) => most !== undefined)) {
        yield error("nested-cap", [...path, "most"], {
          id: entry.id,
          expected: text("每项最多受一处封顶", "one cap over an item at most"),
          found: text(`“${entry.id}”和它外面的部分都封顶`, `caps on “${entry.id}” and around it`),
          hint: text("只留一处", "Leave one of them."),
          fix: { path: [...path, "most"], remove: true },
        });
      }
      continue;
    }
    if (entry.kind === "number" && (entry.min ?? Number.NEGATIVE_INFINITY) > (entry.max ?? Number.POSITIVE_INFINITY)) {
      yield error("bad-range", [...path, "min"], {
        id: entry.id,
        expected: text("不大于最大值的最小值", "a least value that is not above the greatest"),
        found: text(`${entry.min} 至 ${entry.max}`, `${entry.min} to ${entry.max}`),
        hint: text("交换两者", "Exchange them."),
      });
    }
    if (!isJudged(entry)) {
      for (const key of ["points", "veto", "evidence", "opens"] as const) {
        if (entry[key] === undefined) continue;
        yield error("cannot-fail", [...path, key], {
          id: entry.id,
          expected: text("能判定符合与否的项目", "an item that passes or fails"),
          found: text(`“${entry.id}”只记录答案`, `“${entry.id}”, which records an answer only`),
          hint: text("写明怎样的答案不符合（failsWhen），或删去", "Say which answers fail (failsWhen), or remove it."),
          fix: { path: [...path, key], remove: true },
        });
      }
    }
    const criterion = entry.opens?.criterion;
    if (criterion && !findCriterion(criterion)) {
      const list = majorDangerCriteria.find(({ id }) => id === criterion.list);
      const known = list ? list.entries.map(({ id }) => id) : majorDangerCriteria.map(({ id }) => id);
      yield error("unknown-criterion", [...path, "opens", "criterion", list ? "entry" : "list"], {
        id: entry.id,
        expected: oneOfWords(known),
        found: quoted(list ? criterion.entry : criterion.list),
        hint: insteadOf(list ? criterion.entry : criterion.list, known),
      });
    }
  }
}

function* twice(
  written: readonly { readonly name: string; readonly path: readonly (string | number)[] }[],
): Generator<LintFinding> {
  const first = new Map<string, readonly (string | number)[]>();
  for (const { name, path } of written) {
    const before = first.get(name);
    if (!before) {
      first.set(name, path);
      continue;
    }
    const taken = new Set(written.map((w) => w.name));
    let n = 2;
    while (taken.has(`${name}-${n}`)) n++;
    yield error("duplicate-id", path, {
      id: name,
      expected: text("不重复的标识", "an id that stands once"),
      found: quoted(name),
      hint: text("改名；标识一经使用不得另指他物", "Rename one; an id once used never means something else."),
      fix: { path, value: `${name}-${n}` },
      related: [before.join(".")],
    });
  }
}

function* names(data: ChecklistData): Generator<LintFinding> {
  const used = { sources: new Set<string>(), documents: new Set<string>(), choices: new Set<string>() };
  const sources = data.sources.map(({ name }) => name);
  const cited = function* (cites: readonly string[] | undefined, path: readonly (string | number)[], id: string) {
    for (const [i, name] of (cites ?? []).entries()) {
      used.sources.add(name);
      if (sources.includes(name)) continue;
      yield error("unknown-source", [...path, "cites", i], {
        id,
        expected: oneOfWords(sources),
        found: quoted(name),
        hint: insteadOf(name, sources),
      });
    }
  };
  for (const { entry, path } of entriesOf(data)) {
    if (isGroup(entry)) continue;
    yield* cited(entry.cites, path, entry.id);
    if (entry.kind !== "choice") continue;
    used.choices.add(entry.list);
    const lists = data.choices.map(({ name }) => name);
    if (lists.includes(entry.list)) continue;
    yield error("unknown-list", [...path, "list"], {
      id: entry.id,
      expected: oneOfWords(lists),
      found: quoted(entry.list),
      hint: insteadOf(entry.list, lists),
    });
  }
  yield* cited(data.scoring?.cites, ["scoring"], "scoring");
  const documents = data.documents.map(({ id }) => id);
  for (const [i, { name, document }] of data.sources.entries()) {
    used.documents.add(document);
    if (documents.includes(document)) continue;
    yield error("unknown-document", ["sources", i, "document"], {
      id: name,
      expected: oneOfWords(documents),
      found: quoted(document),
      hint: insteadOf(document, documents),
    });
  }
  for (const [key, known] of [
    ["sources", sources],
    ["documents", documents],
    ["choices", data.choices.map(({ name }) => name)],
  ] as const) {
    for (const [i, name] of known.entries()) {
      if (used[key].has(name)) continue;
      yield warning("unused", [key, i], {
        id: name,
        expected: text("有项目用到", "something that an item uses"),
        found: quoted(name),
        hint: text("删去或引用", "Remove it, or refer to it."),
        fix: { path: [key, i], remove: true },
      });
    }
  }
}

/** Grades go down from the best, each with the least score that reaches it but the last. */
function* grades({ scoring }: ChecklistData): Generator<LintFinding> {
  if (!scoring) return;
  yield* twice(scoring.grades.map(({ name }, i) => ({ name, path: ["scoring", "grades", i, "name"] })));
  let above = Number.POSITIVE_INFINITY;
  for (const [i, { name, from }] of scoring.grades.entries()) {
    const path = ["scoring", "grades", i, "from"];
    const last = i === scoring.grades.length - 1;
    const wrong = last ? from !== undefined : from === undefined || from >= above || from > scoring.full;
    if (wrong) {
      yield error("bad-grades", path, {
        id: name,
        expected: last
          ? text("没有最低得分的末一等次", "a last grade without a least score")
          : text(
              `低于 ${Math.min(above, scoring.full)} 的最低得分，由高到低`,
              `a least score, from the best grade down, within ${Math.min(above, scoring.full)}`,
            ),
        found: from === undefined ? text("无", "none") : text(String(from), String(from)),
        hint: last
          ? text("末一等次收下其余得分，删去", "The last one takes what is left: remove it.")
          : text("改正等次的界线", "Mend the bounds of the grades."),
        ...(last ? { fix: { path, remove: true as const } } : {}),
      });
    }
    above = from ?? above;
  }
}
