import { type Text, text } from "@anwei/kernel";
import { national } from "@anwei/national";
import type { Problem } from "../problem.js";

/** What a new plugin's repository is about. */
export interface Named {
  /** The id of the plugin, and the name of its package. */
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  /** The administrative code of its region. */
  readonly region: string;
}

/** The made region of the template, and so what is taken where nobody says otherwise. */
export const sample: Named = {
  name: "province-city",
  zh: "样例省样例市",
  en: "Sample City, Sample Province",
  region: "990100",
};

const longestName = 60;
const longestTitle = 80;

const visible = (written: string): boolean =>
  written.length <= longestTitle && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(written);

/** Ids that a region's plugin cannot have: the nation's, and what the ids of its definitions begin with. */
const ofTheNation: ReadonlySet<string> = new Set([
  national.id,
  ...national.definitions.map(({ id }) => id.slice(0, id.indexOf("/"))),
]);

/** What is wrong with each of the names, where something is. */
export const wrong: { readonly [Key in keyof Named]: (written: string) => Problem | undefined } = {
  name(written) {
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(written) || written.length > longestName) {
      return {
        code: "bad-plugin-id",
        column: "NAME",
        expected: text(
          `小写字母、数字和连字符，不超过 ${longestName} 个`,
          `lower-case letters, digits and hyphens, at most ${longestName}`,
        ),
        found: written,
        todo: text("如 province-city", "Such as province-city."),
      };
    }
    if (!ofTheNation.has(written)) return undefined;
    return {
      code: "reserved-name",
      column: "NAME",
      expected: text("国家规定没有用过的标识", "an id that national law does not use"),
      found: written,
      todo: text("如 province-city", "Such as province-city."),
    };
  },
  zh: (written) =>
    visible(written) && /\p{Script=Han}/u.test(written) && !/[,;:?!()"']/.test(written)
      ? undefined
      : badTitle("--title-zh", written, {
          expected: text(
            `一行中文，标点用全角，不超过 ${longestTitle} 字`,
            `a line of Chinese with full-width punctuation, of at most ${longestTitle} characters`,
          ),
          such: sample.zh,
        }),
  en: (written) =>
    visible(written) && /[A-Za-z]/.test(written) && !/\p{Script=Han}|[，。；：？！（）、]/u.test(written)
      ? undefined
      : badTitle("--title-en", written, {
          expected: text(
            `一行英文，不超过 ${longestTitle} 个字符`,
            `a line of English, of at most ${longestTitle} characters`,
          ),
          such: sample.en,
        }),
  region: (written) =>
    // 990001 would lie in no city: the code of a county begins with its city's.
    /^[1-9]\d(0000|(?!00)\d{4})$/.test(written)
      ? undefined
      : {
          code: "bad-region",
          column: "--region",
          expected: text("六位行政区划代码", "an administrative code of six digits"),
          found: written,
          todo: text(
            "省级如 990000，市级如 990100，县级如 990122",
            "A province's is such as 990000, a city's 990100, a county's 990122.",
          ),
        },
};

const badTitle = (
  option: string,
  found: string,
  { expected, such }: { readonly expected: Text; readonly such: string },
): Problem => ({ code: "bad-title", column: option, expected, found, todo: text(`如 ${such}`, `Such as ${such}.`) });
