import {
  always,
  choice,
  count,
  type Facts,
  judge,
  kind,
  ordered,
  prepare,
  record,
  source,
  type Terms,
  text,
} from "@anwei/kernel";
import { type Diagnostic, type Rulebook, safeCompose } from "../src/index.js";
import { decision, definePlugin, type Plugin, type PluginWritten } from "../src/v1.js";

export const law = source({ id: "law", type: "law", title: text("法", "Law"), from: "2007-06-01", verified: true });
export const rules = source({
  id: "rules",
  type: "rule",
  title: text("办法", "Rules"),
  from: "2020-01-01",
  verified: true,
});

const trades = { coal: text("煤矿", "coal"), other: text("其他", "other") };
export const accidents = kind("accidents", text("事故", "Accidents"), {
  deaths: count(text("死亡人数", "deaths")),
  trade: choice(text("行业", "trade"), trades),
});
export const levels = {
  ordinary: text("一般", "ordinary"),
  larger: text("较大", "larger"),
  major: text("重大", "major"),
} as const;

export const facts: Facts<typeof accidents> = { happenedOn: "2021-01-01", trade: "coal" };
export const example = { name: text("例", "example"), facts: { ...facts, deaths: 0 } };

/** From how many deaths on an accident is larger and major, since when, by which clause. */
interface Lines {
  readonly larger?: number;
  readonly major: number;
  readonly from?: string;
  readonly to?: string;
}

interface How {
  readonly cites?: ReturnType<typeof law.article>;
  readonly before?: readonly Lines[];
  readonly coalOnly?: true;
}

/** A level of accidents by their deaths. */
export function levelOf(id: string, lines: Lines, { cites = rules.article(7), before = [], coalOnly }: How = {}) {
  const edition = ({ larger, major, ...span }: Lines) => ({
    ...span,
    cites,
    rows: (a: Terms<typeof accidents>) => [
      { when: a.deaths.atLeast(major), then: "major" as const },
      ...(larger === undefined ? [] : [{ when: a.deaths.atLeast(larger), then: "larger" as const }]),
      { otherwise: "ordinary" as const },
    ],
  });
  return decision({
    id,
    title: text("等级", "Level"),
    about: record(accidents),
    law: "event",
    outcomes: ordered(levels),
    combine: "gravest",
    appliesWhen: (a) => (coalOnly ? a.trade.is("coal") : always),
    ...edition(lines),
    before: before.map(edition),
    examples: [{ ...example, expect: "ordinary" }],
  });
}

/** The nation's plugin, by default with its level: larger from 3 deaths on, major from 10. */
export const level = levelOf("accident/level", { larger: 3, major: 10 }, { cites: law.article(3) });
export const nationAs = (...define: PluginWritten["define"]): Plugin =>
  definePlugin({
    id: "nation",
    title: text("国家", "Nation"),
    version: "1.0.0",
    apiVersion: 1,
    documents: [law],
    define: define.length > 0 ? define : [level],
  });

/** Why and by what a region changes something. */
export const how = { because: text("本地从严", "stricter here"), cites: rules.article(7) };

export const regionAs = (id: string, region: string, more: Partial<PluginWritten>): Plugin =>
  definePlugin({
    id,
    title: text(id, id),
    region,
    version: "1.0.0",
    apiVersion: 1,
    extends: [nationAs()],
    documents: [],
    define: [],
    ...more,
  });

/** What composing refuses. */
export const refusals = (...plugins: readonly Plugin[]): readonly Diagnostic[] => {
  const composed = safeCompose(plugins);
  return "diagnostics" in composed ? composed.diagnostics : [];
};

/** What a book says of an accident in a place. */
export const levelAt = (
  book: Rulebook,
  place: string | undefined,
  deaths: number | undefined,
  more: object = {},
  rule = "accident/level",
) =>
  judge(
    prepare(
      book,
      rule,
      { ...facts, ...(deaths === undefined ? {} : { deaths }), ...more },
      place === undefined ? {} : { in: place },
    ),
  );
