import { type KindData, nearest, parseDay, parseInstant, type Text, text } from "@anwei/kernel";
import { z } from "zod";
import { isObject, parseJson } from "./json.js";
import type { TableNames } from "./names.js";
import { didYouMean, listed, type Problems, shown } from "./problem.js";

/** The name of a dataset's manifest in its folder. */
export const manifestName = "dataset.json";

const sentence = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

const shape = {
  /** What the dataset is called. */
  title: sentence,
  /** The day of judging it is meant for. */
  judged: z.string().refine((s) => parseDay(s) !== undefined),
  /** Records are taken as they were known by the end of that day, or at that instant. */
  known: z.string().refine((s) => (parseDay(s) ?? parseInstant(s)) !== undefined),
  /** Tables taken to hold every record, and why. */
  assumeComplete: z.record(z.string(), sentence),
  /** Columns that a table is known to lack, so that all their values are unknown. */
  absent: z.record(z.string(), z.array(z.string())),
  /** Files that are no tables. */
  ignore: z.array(z.string()),
};

const wanted: Readonly<Record<keyof typeof shape, Text>> = {
  title: text('形如 {"zh": "…", "en": "…"} 的标题', 'a title such as {"zh": "…", "en": "…"}'),
  judged: text("形如 2009-11-30 的日期", "a date such as 2009-11-30"),
  known: text("形如 2009-04-06 的日期或时刻", "a date such as 2009-04-06, or an instant"),
  assumeComplete: text(
    '表名和理由，形如 {"accidents": {"zh": "…", "en": "…"}}',
    'tables and reasons, such as {"accidents": {"zh": "…", "en": "…"}}',
  ),
  absent: text('表名和缺列，形如 {"accidents": ["unit"]}', 'tables and columns, such as {"accidents": ["unit"]}'),
  ignore: text('文件名，形如 ["published.csv"]', 'names of files, such as ["published.csv"]'),
};

/** What a dataset says of itself. */
export interface Manifest {
  readonly title?: Text;
  readonly judged?: string;
  readonly known?: string;
  readonly assume: Readonly<Record<string, Text>>;
  readonly absent: ReadonlyMap<string, readonly string[]>;
  readonly ignore: readonly string[];
}

/** Reads `dataset.json`; what is wrong in one entry does not hide the others. */
export function readManifest(json: string, tables: TableNames, problems: Problems): Manifest {
  const given = parseJson(json);
  if ("value" in given && isObject(given.value)) return manifestOf(given.value, manifestName, tables, problems);
  problems.add({
    code: "bad-manifest",
    file: manifestName,
    expected: text("一个 JSON 对象", "a JSON object"),
    found: "value" in given ? shown(given.value) : given.error,
    todo: text("改正 JSON", "Mend the JSON."),
  });
  return noManifest;
}

/** What a dataset says of itself, as data; `file` is what problems call it. */
export function manifestOf(
  given: Readonly<Record<string, unknown>>,
  file: string,
  tables: TableNames,
  problems: Problems,
): Manifest {
  const entries: { [K in keyof typeof shape]?: z.infer<(typeof shape)[K]> } = {};
  for (const [key, value] of Object.entries(given)) {
    if (!Object.hasOwn(shape, key)) {
      problems.add({
        code: "bad-manifest",
        file,
        column: key,
        expected: listed(Object.keys(shape)),
        found: key,
        todo: didYouMean(nearest(key, Object.keys(shape)), text("删去或改正", "Remove or mend it.")),
      });
      continue;
    }
    const name = key as keyof typeof shape;
    const read = shape[name].safeParse(value);
    if (read.success) Object.assign(entries, { [name]: read.data });
    else {
      const path = read.error.issues[0]?.path ?? [];
      problems.add({
        code: "bad-manifest",
        file,
        column: [key, ...path].join("."),
        expected: wanted[name],
        found: shown(path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown>)?.[step], value)),
        todo: text("改正此项", "Mend this entry."),
      });
    }
  }
  const byTable = <T>(key: "assumeComplete" | "absent", of: Readonly<Record<string, T>> = {}): [KindData, T][] =>
    Object.entries(of).flatMap(([name, value]) => {
      const kind = tables.find(name);
      if (kind) return [[kind, value]];
      problems.add({
        code: "unknown-table",
        file,
        column: `${key}.${name}`,
        expected: listed(tables.names),
        found: name,
        todo: didYouMean(tables.nearest(name), text("改为所列的表", "Name one of those tables.")),
      });
      return [];
    });
  const absent = byTable("absent", entries.absent);
  for (const [kind, fields] of absent) {
    for (const field of fields.filter((f) => !Object.hasOwn(kind.fields, f))) {
      problems.add({
        code: "bad-manifest",
        file,
        column: `absent.${kind.name}`,
        expected: listed(Object.keys(kind.fields)),
        found: field,
        todo: didYouMean(nearest(field, Object.keys(kind.fields)), text("改为所列的字段", "Name one of those fields.")),
      });
    }
  }
  const { title, judged, known, ignore = [] } = entries;
  return {
    ...(title === undefined ? {} : { title }),
    ...(judged === undefined ? {} : { judged }),
    ...(known === undefined ? {} : { known }),
    assume: Object.fromEntries(
      byTable("assumeComplete", entries.assumeComplete).map(([kind, why]) => [kind.name, why]),
    ),
    absent: new Map(absent.map(([kind, fields]) => [kind.name, fields])),
    ignore,
  };
}

/** That of a dataset without a manifest. */
export const noManifest: Manifest = { assume: {}, absent: new Map(), ignore: [] };
