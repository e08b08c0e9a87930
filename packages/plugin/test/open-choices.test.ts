import {
  choice,
  counted,
  decide,
  decision,
  extend,
  fieldDataOf,
  indicator,
  inPeriod,
  kind,
  type Members,
  readFact,
  record,
  runExamples,
  set,
  source,
  text,
  unitIn,
  unordered,
  withMembers,
} from "@anwei/kernel";
import { describe, expect, test } from "vitest";
import { compose, safeCompose } from "../src/index.js";
import { readRulebook, writeRulebook } from "../src/json.js";
import { definePlugin, type Plugin } from "../src/v1.js";

const law = source({ id: "law", type: "law", title: text("法", "Law"), from: "2002-11-01", verified: true });
const members = { study: text("研究", "study"), inspection: text("检查", "inspection") } as const;
const activities = kind("activities", text("履职活动", "Activities"), {
  action: choice(text("事项", "action"), members, { open: true }),
});

/** A plugin that counts one action, which it may have added. */
const counting = <M extends string>(id: string, action: M, more: Members<M> | undefined, region?: string): Plugin => {
  const own = more ? extend(activities, { action: withMembers(activities.shape.action, more) }) : activities;
  const done = indicator({
    id: `${id}/done`,
    title: text("次数", "times"),
    cites: law.article(1),
    about: unitIn("year"),
    over: own,
    window: inPeriod(),
    where: (a) => a.action.is(action as never),
    fold: counted({ unit: "time" }),
    examples: [
      {
        name: text("两次中一次算数", "one of two counts"),
        facts: { id: "u" },
        period: "2020",
        records: {
          activities: [
            { id: "1", unit: "u", happenedOn: "2020-03-01", action },
            { id: "2", unit: "u", happenedOn: "2020-03-02", action: "study" },
          ],
        },
        expect: 1,
      },
    ],
  });
  return definePlugin({
    id,
    title: text(id, id),
    version: "1.0.0",
    apiVersion: 1,
    ...(region ? { region } : {}),
    documents: [law],
    define: [done],
    ...(more ? { extend: [own] } : {}),
  });
};

const nation = counting("nation", "inspection", undefined);
const patrol = { patrol: text("巡防", "patrol") };

describe("an open choice", () => {
  test("takes what regions add, in the kind of all, whatever their order", () => {
    const plugins = [
      nation,
      counting("east", "patrol", patrol),
      counting("west", "drill", { drill: text("演练", "drill") }),
    ];
    const book = compose(plugins);
    const action = book.kind("activities")?.fields.action;
    expect(action && "members" in action && Object.keys(action.members).sort()).toEqual([
      "drill",
      "inspection",
      "patrol",
      "study",
    ]);
    expect(compose([...plugins].reverse()).edition).toBe(book.edition);
    for (const id of ["nation/done", "east/done", "west/done"]) {
      const data = book.definition(id);
      expect(data && runExamples(book, data)).toEqual([]);
    }
    expect(readRulebook(writeRulebook(book)).edition).toBe(book.edition);
  });

  test("is never known to be one of those listed, and needs rules that say what else follows", () => {
    const rule = (rows: readonly ("study" | "inspection")[], otherwise: boolean) =>
      decision({
        id: "test/sort",
        title: text("类别", "sort"),
        cites: law.article(1),
        about: record(activities),
        law: "event",
        outcomes: unordered({ a: text("甲", "a"), b: text("乙", "b"), c: text("丙", "c") }),
        combine: "exactlyOne",
        rows: (x) => [
          ...rows.map((action, i) => ({ when: x.action.is(action), then: (["a", "b"] as const)[i] ?? "a" })),
          ...(otherwise ? [{ otherwise: "c" as const }] : []),
        ],
        examples: [{ name: text("研究", "study"), facts: { happenedOn: "2020-01-01", action: "study" }, expect: "a" }],
      });
    const told = rule(["study", "inspection"], true);
    expect(decide(told, { happenedOn: "2020-01-01" }).possible).toEqual(["a", "b", "c"]);
    expect(() => rule(["study", "inspection"], false)).toThrow("rows-not-complete");
  });

  test("may be a set, and members bring what tables write for them", () => {
    const evidence = set(text("佐证", "evidence"), { minutes: text("纪要", "minutes") }, { open: true });
    const more = fieldDataOf(withMembers(evidence, { photos: text("影像", "pictures") }, { photos: ["照片"] }));
    expect(more).toMatchObject({ type: "set", open: true, memberAlso: { photos: ["照片"] } });
    expect(readFact("evidence", more, "纪要、照片")).toMatchObject({ value: { certain: ["minutes", "photos"] } });
  });

  test("leaves the meaning of what others wrote as it was", () => {
    const action = (book: ReturnType<typeof compose>) => book.definition("nation/done");
    expect(action(compose([nation, counting("east", "patrol", patrol)]))).toEqual(action(compose([nation])));
  });

  test("is refused where two that know nothing of each other mean different things by one name", () => {
    const other = counting("west", "patrol", { patrol: text("巡视", "patrol") });
    expect(safeCompose([counting("east", "patrol", patrol), other])).toMatchObject({
      diagnostics: [{ code: "different-kind", subject: "activities.action.patrol", plugins: ["east", "west"] }],
    });
    expect(safeCompose([counting("east", "patrol", patrol), counting("west", "patrol", patrol)])).toHaveProperty(
      "rulebook",
    );
  });

  test("is refused where two have tables write one word for two members", () => {
    const withWords = (id: string, member: string, title: string, word: string) => {
      const more = { [member]: text(title, title) };
      const own = extend(activities, { action: withMembers(activities.shape.action, more, { [member]: [word] }) });
      const plain = { title: text("x", "x"), version: "1.0.0", apiVersion: 1, documents: [], define: [] } as const;
      return definePlugin({ ...plain, id, extend: [own] });
    };
    const base = definePlugin({
      title: text("x", "x"),
      version: "1.0.0",
      apiVersion: 1,
      documents: [],
      define: [],
      id: "base",
      kinds: [activities],
    });
    const east = withWords("east", "patrol", "巡防", "巡查");
    const told = (other: Plugin) => {
      const composed = safeCompose([base, east, other]);
      return "diagnostics" in composed ? composed.diagnostics.map((d) => [d.code, d.subject, d.plugins]) : [];
    };
    expect(told(withWords("west", "drill", "演练", " 巡查"))).toEqual([
      ["different-kind", "activities.action", ["east", "west"]],
    ]);
    expect(told(withWords("west", "drill", "巡查", "练"))).toHaveLength(1);
    expect(told(withWords("west", "drill", "演练", "练"))).toEqual([]);
    expect(told(withWords("west", "patrol", "巡防", "巡查"))).toEqual([]);
  });

  test("is not what a choice is that was not declared open", () => {
    const closed = kind("visits", text("走访", "Visits"), { action: choice(text("事项", "action"), members) });
    const wider = extend(closed, { action: withMembers(closed.shape.action, patrol) });
    const plain = { title: text("x", "x"), version: "1.0.0", apiVersion: 1, documents: [], define: [] } as const;
    const composed = safeCompose([
      definePlugin({ ...plain, id: "a", kinds: [closed] }),
      definePlugin({ ...plain, id: "b", extend: [wider] }),
    ]);
    expect(composed).toMatchObject({ diagnostics: [{ code: "different-kind" }] });
  });
});
