import { type Language, type Text, text } from "@anwei/kernel";
import { afterAll, describe, expect, test } from "vitest";
import type { Plugin } from "../plugin.js";
import { checkTitles, type Finding, findingLines, made } from "./check.js";
import { coverageOf } from "./coverage.js";
import type { ReviewOptions } from "./options.js";
import { planned } from "./review.js";

/** What the tests of a plugin are made with. */
export interface TestOptions extends ReviewOptions {
  /**
   * Where the coverage of `statements` is kept, from the test file: `../coverage.json`. It is held against what carries
   * them now, and written anew by `vitest run --update`.
   */
  readonly coverage?: string;
  /** The language of names and messages; the machine's unless said. */
  readonly language?: Language;
}

/**
 * Tests a plugin: all that `reviewPlugin` finds, one test for each check of each rule. A fault fails, what is beyond
 * analysis is skipped with what it is, and what is only worth knowing is told at the end.
 *
 * @throws TypeError for a coverage without statements.
 * @example
 * ```ts
 * import * as report from "@anwei/engine/report";
 * import { testPlugin } from "@anwei/plugin/testing";
 * import plugin from "../src/index.js";
 *
 * testPlugin(plugin, { report });
 * ```
 */
export function testPlugin(plugin: Plugin, options: TestOptions): void {
  const { language = languageHere(), coverage, ...more } = options;
  const { statements } = more;
  if (coverage !== undefined && !statements) {
    throw new TypeError(
      "coverage 记录 statements 的落实情况，须同时给出 statements / coverage is of statements: give them too",
    );
  }
  const told: string[] = [];
  describe(`${plugin.id} ${plugin.title[language]}`, () => {
    for (const [check, plans] of Map.groupBy(planned(plugin, more), (p) => p.check)) {
      describe(checkTitles[check][language], () => {
        for (const plan of plans) {
          const name = `${plan.rule} ${plan.title[language]}`;
          test(name, ({ skip }) => {
            const { status, findings } = made(plan);
            const open = findings.filter((f) => f.status === status);
            if (status === "fail") throw new PluginFault(linesOf(open, language), language);
            if (status === "notAnalysed") skip(linesOf(open, language).join("\n"));
            if (status === "note") told.push(name, ...linesOf(open, language).map((line) => `  ${line}`));
          });
        }
      });
    }
    if (coverage !== undefined && statements) {
      test(coverageIn(coverage)[language], async () => {
        const now = coverageOf(plugin, statements, more.confirmed);
        await expect(`${JSON.stringify(now, null, 2)}\n`).toMatchFileSnapshot(coverage);
      });
    }
    afterAll(() => {
      if (told.length > 0) console.info([worthKnowing[language], ...told].join("\n"));
    });
  });
}

const coverageIn = (file: string): Text =>
  text(
    `对照表 ${file}（vitest run --update 重新写出）`,
    `the coverage in ${file} (vitest run --update writes it anew)`,
  );

const worthKnowing = text("供了解，不算不通过：", "Worth knowing, and no failure:");

/** The language of the machine: Chinese for `zh`, English for every other. */
const languageHere = (): Language => (/^zh\b/i.test(Intl.DateTimeFormat().resolvedOptions().locale) ? "zh" : "en");

const linesOf = (findings: readonly Finding[], language: Language): readonly string[] =>
  findings.flatMap((f) => findingLines(f, language));

/** A fault of the plugin: where in the kit it was found is of no use to its author. */
class PluginFault extends Error {
  constructor(lines: readonly string[], language: Language) {
    super(lines.join("\n"));
    this.name = language === "zh" ? "不通过" : "Fault";
    this.stack = `${this.name}: ${this.message}`;
  }
}
