import {
  amount,
  any,
  choice,
  contentHash,
  count,
  decision,
  extend,
  kind,
  ordered,
  parameter,
  parameterTable,
  record,
  runExamples,
  source,
  text,
  units,
} from "@anwei/kernel";
import { jsonSchemaOf } from "@anwei/kernel/json";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compose, type Diagnostic } from "../src/index.js";
import { RulebookError, readRulebook, rulebookFileSchema, writeRulebook } from "../src/json.js";
import { definePlugin, move, type Plugin, type PluginWritten } from "../src/v1.js";

const law = source({ id: "law", type: "law", title: text("法", "Law"), from: "2002-11-01", verified: true });
const plan = source({ id: "plan", type: "notice", title: text("方案", "Plan"), from: "2010-01-01", verified: true });
const sizes = { small: text("小", "small"), large: text("大", "large") };
const localUnits = extend(units, { kindOfTown: choice(text("镇类", "kind of town"), sizes) });
const firms = kind("firms", text("企业", "Firms"), {
  employees: count(text("从业人员", "employees")),
  size: choice(text("规模", "size"), sizes),
});

const line = parameter({
  id: "firm/line",
  of: count(text("配备线", "staffing line")),
  moves: { may: "tighten", stricter: "lower" },
  history: [{ from: "2002-11-01", value: 300, cites: law.article(19) }],
});
const shares = parameterTable({
  id: "firm/share",
  of: amount(text("比例", "share"), { decimals: 3 }),
  by: [{ title: text("规模", "size"), members: sizes }],
  moves: { may: "within", min: "0", max: "0.5" },
  history: [{ from: "2002-11-01", values: { small: "0.1", large: "0.2" }, cites: law.article(20) }],
});
const body = decision({
  id: "firm/body",
  title: text("安全机构", "Safety body"),
  cites: law.article(21),
  about: record(firms),
  law: "event",
  outcomes: ordered({ none: text("不要求", "none"), required: text("应当设置", "required") }),
  combine: "gravest",
  rows: (f) => [{ when: any(f.employees.moreThan(line.value), f.size.is("large")), then: "required" }],
  examples: [
    {
      name: text("301人", "301"),
      facts: { happenedOn: "2015-01-01", employees: 301, size: "small" },
      expect: "required",
    },
  ],
});
const nation = definePlugin({
  id: "nation",
  title: text("国家", "Nation"),
  version: "1.0.0",
  apiVersion: 1,
  documents: [law],
  define: [line, shares, body],
});
const regional = (id: string, region: string, more: Partial<PluginWritten> = {}): Plugin =>
  definePlugin({
    id,
    title: text(id, id),
    region,
    version: "1.0.0",
    apiVersion: 1,
    extends: [nation],
    documents: [plan],
    define: [],
    ...more,
  });
const because = text("更严", "stricter");
const sichuan = regional("sichuan", "510000", {
  extend: [localUnits],
  overlay: [move(line, { value: 200, because, cites: plan.section("三") })],
});
const bazhong = regional("bazhong", "511900", {
  extends: [sichuan],
  overlay: [
    move(line, { value: 100, because, cites: plan.section("四") }),
    move(shares, { values: { large: "0.3" }, because, cites: plan.section("五") }),
  ],
  views: [
    {
      view: "agreement",
      id: "bazhong/agreement",
      title: text("一致", "Agreement"),
      decision: "firm/body",
      official: "size",
    },
  ],
});

const book = compose([bazhong]);
const written = writeRulebook(book);

type Part = Record<string, unknown>;
type WrittenPlugin = Record<string, Part[]> & { id: string };

interface Written {
  language: number;
  meaning: string;
  edition: string;
  rulebook: { plugins: WrittenPlugin[] };
}

/** The written rulebook with something changed, and the hashes that a forger would give it. */
function changed(by: (plugins: readonly WrittenPlugin[], file: Written) => void): Written {
  const file = JSON.parse(written) as Written;
  by(file.rulebook.plugins, file);
  return { ...file, edition: contentHash(file.rulebook) };
}

const pluginIn = (plugins: readonly WrittenPlugin[], id: string): WrittenPlugin =>
  plugins.find((p) => p.id === id) as WrittenPlugin;

function refusals(json: unknown): readonly Diagnostic[] {
  try {
    readRulebook(json);
  } catch (error) {
    if (error instanceof RulebookError) return error.diagnostics;
    throw error;
  }
  return [];
}

const codes = (json: unknown): readonly string[] => refusals(json).map((d) => `${d.code} ${d.subject}`);
const partOf = (list: readonly Part[] | undefined, at = 0): Part => list?.[at] as Part;
const definitionOf = (plugins: readonly WrittenPlugin[], id: string): Part =>
  plugins.flatMap((p) => p.definitions ?? []).find((d) => d.id === id) as Part;

describe("a rulebook through JSON", () => {
  const read = readRulebook(written);

  test("is the same book: bytes, hashes, histories, regions, examples", () => {
    expect(writeRulebook(read)).toBe(written);
    expect([read.meaning, read.edition]).toEqual([book.meaning, book.edition]);
    expect(read.ids()).toEqual(book.ids());
    for (const id of book.ids()) {
      expect(read.definition(id)).toEqual(book.definition(id));
      expect(read.pluginOf(id)).toBe(book.pluginOf(id));
      for (const region of [undefined, "510000", "511900", "511902", "370000"]) {
        expect(read.history(id, region)).toEqual(book.history(id, region));
      }
      const data = read.definition(id);
      if (data) expect(runExamples(read, data)).toEqual([]);
    }
    expect(read.plugins).toEqual(book.plugins);
    expect(read.views).toEqual(book.views);
    expect(read.kind("units")).toEqual(book.kind("units"));
    expect(read.dependsOnRegion("firm/body")).toBe(true);
  });

  test("is the same bytes whatever the order of plugins, and from a parsed value", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([nation, sichuan, bazhong], { minLength: 3 }), (plugins) => {
        expect(writeRulebook(compose(plugins))).toBe(written);
      }),
    );
    expect(writeRulebook(readRulebook(JSON.parse(written)))).toBe(written);
  });

  test("its edition is the SHA-256 of what it says, and changes with the order of members", () => {
    expect(book.edition).toBe(contentHash((JSON.parse(written) as Written).rulebook));
    const turned = definePlugin({
      ...nationWritten(),
      define: [line, parameterOfSizes({ large: sizes.large, small: sizes.small })],
    });
    const straight = definePlugin({ ...nationWritten(), define: [line, parameterOfSizes(sizes)] });
    expect(turned.hash).not.toBe(straight.hash);
    expect(compose([turned]).edition).not.toBe(compose([straight]).edition);
    expect(compose([turned]).meaning).not.toBe(compose([straight]).meaning);
  });
});

const nationWritten = (): PluginWritten => ({
  id: "nation",
  title: text("国家", "Nation"),
  version: "1.0.0",
  apiVersion: 1,
  documents: [law],
  define: [],
});
const parameterOfSizes = (members: typeof sizes) =>
  parameter({
    id: "firm/size",
    of: choice(text("规模", "size"), members),
    history: [{ from: "2002-11-01", value: "large", cites: law.article(1) }],
  });

describe("a rulebook from outside is refused", () => {
  test("where anything was changed after it was written", () => {
    const softer = written.replace('"value":"100"', '"value":"150"');
    expect(softer).not.toBe(written);
    expect(codes(softer)).toEqual(["hash-mismatch meaning", "hash-mismatch edition"]);
    expect(codes(written.replace('"en":"Nation"', '"en":"Nation!"'))).toEqual(["hash-mismatch edition"]);
  });

  test("where its hashes fit but it moves what may not be moved so", () => {
    const looser = changed((r) => {
      partOf(pluginIn(r, "sichuan").overlays).value = "400";
    });
    expect(refusals(looser).map((d) => d.code)).toContain("loosens");
    const sealed = changed((r) => {
      definitionOf(r, "firm/line").moves = { may: "sealed" };
    });
    expect(refusals(sealed).map((d) => d.code)).toEqual(["sealed-parameter", "sealed-parameter"]);
  });

  test("where its rules are wrong, or go round", () => {
    const misspelt = JSON.parse(written.replaceAll('["employees"]', '["employes"]')) as Written;
    expect(codes(misspelt)).toContain("definition-refused firm/body");
    const round = changed((r) => {
      const [edition] = definitionOf(r, "firm/body").editions as [{ rows: unknown[] }];
      const self = { op: "definition", id: "firm/body", of: { who: "subject" } };
      edition.rows = [{ when: { op: "exists", of: self }, then: "required" }];
    });
    expect(codes(round)).toEqual(["cycle definitions"]);
  });

  test("where its parts contradict one another", () => {
    expect(codes(changed((r, file) => file.rulebook.plugins.push(pluginIn(r, "nation"))))).toEqual([
      "duplicate-part plugins",
    ]);
    expect(
      codes(
        changed((_, file) => {
          file.rulebook.plugins = file.rulebook.plugins.filter((p) => p.id !== "sichuan");
        }),
      ),
    ).toEqual(["unknown-plugin bazhong"]);
    expect(
      codes(
        changed((r) => {
          const nation = pluginIn(r, "nation");
          nation.extends = ["bazhong"] as unknown as Part[];
          pluginIn(r, "sichuan").kinds?.push(partOf(pluginIn(r, "sichuan").kinds));
        }),
      ),
    ).toEqual(["duplicate-part units"]);
    expect(
      codes(
        changed((r) => {
          pluginIn(r, "nation").extends = ["bazhong"] as unknown as Part[];
        }),
      ),
    ).toEqual(["plugin-cycle bazhong"]);
    expect(
      codes(
        changed((r) => {
          const nation = pluginIn(r, "nation");
          nation.documents?.push(partOf(nation.documents));
          nation.definitions?.push(partOf(nation.definitions, 1));
        }),
      ).toSorted(),
    ).toEqual(["duplicate-definition firm/share", "duplicate-part law"]);
    const forged = changed((r) => {
      partOf(pluginIn(r, "nation").documents).title = text("另一部法", "Another law");
    });
    expect(new Set(refusals(forged).map((d) => d.code))).toEqual(new Set(["different-document"]));
    const unlisted = changed((r) => {
      pluginIn(r, "nation").documents = [];
    });
    expect(new Set(refusals(unlisted).map((d) => d.code))).toEqual(new Set(["unknown-document"]));
  });

  test("where the kernel's own kinds are declared otherwise; their titles may differ", () => {
    const unitsIn = (r: readonly WrittenPlugin[]) =>
      pluginIn(r, "sichuan").kinds?.find((k) => k.name === "units")?.fields as Record<string, object>;
    const other = changed((r) => {
      unitsIn(r).parent = { type: "date", title: text("上级", "parent") };
    });
    expect(codes(other)).toEqual(["different-kind units"]);
    const without = changed((r) => {
      delete unitsIn(r).parent;
    });
    expect(codes(without)).toEqual(["different-kind units"]);
    const retitled = changed((r) => {
      unitsIn(r).parent = { ...unitsIn(r).parent, title: text("上级单位", "unit above") };
    });
    expect(codes(retitled)).toEqual([]);
  });

  test("where its JSON is not right, with every place", () => {
    expect(
      codes(
        changed((r) => {
          Object.assign(pluginIn(r, "bazhong"), { region: "51", version: "x" });
          partOf(pluginIn(r, "bazhong").views).view = "frame";
          partOf(pluginIn(r, "sichuan").overlays).because = "more";
          partOf(pluginIn(r, "sichuan").overlays).values = { small: "1" };
          definitionOf(r, "firm/body").combine = "worst";
        }),
      ).toSorted(),
    ).toEqual([
      "bad-value rulebook.plugins[0].region",
      "bad-value rulebook.plugins[0].version",
      "bad-value rulebook.plugins[0].views[0].view",
      "bad-value rulebook.plugins[1].definitions[0].combine",
      "wrong-type rulebook.plugins[2].overlays[0].because",
    ]);
    expect(codes({ ...(JSON.parse(written) as Written), language: 2 })).toEqual(["language-too-new language"]);
    expect(codes(`${"[".repeat(100_000)}`)).toEqual(["too-deep [0][0][0][0]"]);
    expect(codes(written.replace('"plugins":', '"__proto__":{"x":1},"plugins":'))).toEqual([
      "reserved-name rulebook.__proto__",
    ]);
    expect(() => readRulebook(written, { limits: { bytes: 100 } })).toThrow(RulebookError);
  });

  test("and says so in both languages, without a plugin to name", () => {
    try {
      readRulebook("{}");
      expect.fail("an empty object is no rulebook");
    } catch (error) {
      expect((error as Error).message).toBe(
        '[language-unknown] language：应为规则语言版本 1，实为无。写 "language": 1\n' +
          '[language-unknown] language: expected version 1 of the rule language, found none. Write "language": 1.',
      );
    }
  });
});

const schema = jsonSchemaOf(rulebookFileSchema, "A rulebook of @anwei/plugin");

// Where this fails, the form has changed: `npm run schemas` writes the file anew.
test("the published JSON Schema is that of the form", async () => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot("../schema/rulebook.schema.json");
});

test("another implementation finds the rulebook valid by it, and a broken one invalid", () => {
  const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
  expect(validate(JSON.parse(written)), JSON.stringify(validate.errors)).toBe(true);
  expect(validate(changed((r) => delete partOf(r).title))).toBe(false);
  expect(validate({ ...(JSON.parse(written) as Written), language: 2 })).toBe(false);
});
