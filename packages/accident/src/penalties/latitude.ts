import { amount, type Citation, type Members, money, parameterTable, type Text, text } from "@anwei/kernel";
import { type AccidentLevel, accidentLevels } from "../level/index.js";

/** The levels, from the least to the gravest. */
export const levels = Object.keys(accidentLevels) as readonly AccidentLevel[];

/** The levels for which the special equipment law has fines of its own. */
export const levelsUpToMajor = ["ordinary", "larger", "major"] as const;

/** The key of a table by those levels. */
export const byLevelUpToMajor = {
  title: text("事故等级", "level"),
  members: { ordinary: accidentLevels.ordinary, larger: accidentLevels.larger, major: accidentLevels.major },
} as const;

/** Both ends of a range. */
const ends = { low: text("下限", "low end"), high: text("上限", "high end") } as const;

/** The key of a table by level. */
export const byLevel = { title: text("事故等级", "level"), members: accidentLevels } as const;

/** The key of a table by the ends of its ranges. */
export const byEnd = { title: text("幅度", "end"), members: ends } as const;

type Ranges<K extends string> = Readonly<Record<K, readonly [low: number, high: number]>>;

/** Ranges as the values of a table keyed by what they are of, then by end; `unit` is what one of the numbers is worth. */
const rangesOf = <K extends string>(ranges: Ranges<K>, unit: number): Record<string, number> =>
  Object.fromEntries(
    Object.entries<readonly [number, number]>(ranges).flatMap(([key, [low, high]]) => [
      [`${key}/low`, low * unit],
      [`${key}/high`, high * unit],
    ]),
  );

interface Version<K extends string> {
  readonly from?: string;
  readonly to?: string;
  readonly ranges: Ranges<K>;
  readonly cites: Citation | readonly Citation[];
}

interface Table<M extends Members> {
  readonly id: string;
  readonly title: Text;
  readonly note?: Text;
  readonly by: { readonly title: Text; readonly members: M };
  readonly history: readonly Version<keyof M & string>[];
}

/** Fines from a low to a high end, written in 万元. */
export const fineTable = <const M extends Members>({ title, by, history, ...table }: Table<M>) =>
  parameterTable({
    ...table,
    of: money(title),
    by: [by, byEnd],
    history: history.map(({ ranges, ...version }) => ({ ...version, values: rangesOf(ranges, 10_000) })),
  });

/** Shares of an income from a low to a high end, written in hundredths. */
export const shareTable = <const M extends Members>({ title, by, history, ...table }: Table<M>) =>
  parameterTable({
    ...table,
    of: amount(title, { as: "percent", decimals: 2, min: 0, max: 1 }),
    by: [by, byEnd],
    history: history.map(({ ranges, ...version }) => ({ ...version, values: hundredths(rangesOf(ranges, 1)) })),
  });

const hundredths = (values: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value / 100]));
