import { type Language, parseDay, parseInstant, parsePeriod, type Text, text } from "@anwei/kernel";
import * as Flag from "effect/cli/Flag";
import * as Option from "effect/Option";

const isDay = (written: string): boolean => parseDay(written) !== undefined;
const isDayOrInstant = (written: string): boolean => isDay(written) || parseInstant(written) !== undefined;
const isPeriod = (written: string): boolean => parsePeriod(written) !== undefined;

const day = text("形如 2009-11-30 的日期", "a date such as 2009-11-30");
const dayOrInstant = text(
  "形如 2009-11-30 的日期或 2009-11-30T08:30 的时刻",
  "a date such as 2009-11-30 or an instant such as 2009-11-30T08:30",
);
const period = text("形如 2009、2009-Q1 或 2009-03 的期间", "a period such as 2009, 2009-Q1 or 2009-03");

export type Flags = ReturnType<typeof flagsIn>;

/** The options that several commands share, described in one language. */
export function flagsIn(language: Language) {
  const written = (name: string, metavar: string, description: Text): Flag.Flag<string> =>
    Flag.String(name).pipe(Flag.withMetavar(metavar), Flag.withDescription(description[language]));
  const optional = (flag: Flag.Flag<string>): Flag.Flag<string | undefined> =>
    flag.pipe(Flag.optional, Flag.map(Option.getOrUndefined));
  const checked = (flag: Flag.Flag<string>, is: (written: string) => boolean, expected: Text) =>
    optional(flag.pipe(Flag.filter(is, () => expected[language])));
  const yes = (name: string, description: Text): Flag.Flag<boolean> =>
    Flag.Boolean(name).pipe(Flag.withoutNegation, Flag.withDefault(false), Flag.withDescription(description[language]));
  return {
    written,
    optional,
    plugin: {
      named: written(
        "plugin",
        "P",
        text(
          "插件：模块文件、包目录、已安装的包名或规则包（.json），可重复",
          "a plugin: a module, a package's folder, an installed package or a pack (.json); repeatable",
        ),
      ).pipe(Flag.atLeast(0)),
      trust: optional(
        written("trust", "FILE", text("信任清单：接受谁签名的规则包", "the trust store: whose packs are accepted")),
      ),
    },
    happened: checked(
      written("happened", "DATE", text("发生日期，决定适用哪一版规定", "when it happened: decides which law applies")),
      isDay,
      day,
    ),
    judged: checked(written("judged", "DATE", text("判定日期", "the day of judging")), isDayOrInstant, dayOrInstant),
    judgedOn: checked(
      written(
        "judged",
        "DATE",
        text("判定日期，默认取数据集所写", "the day of judging; the one that the dataset states unless given"),
      ),
      isDay,
      day,
    ),
    inForceOn: checked(
      written(
        "judged",
        "DATE",
        text("按该日说明规则是否现行", "the day for which the page says whether the rule is in force"),
      ),
      isDay,
      day,
    ),
    known: checked(
      written("known", "DATE", text("只用截至此时已录入的记录", "use only the records that were made by then")),
      isDayOrInstant,
      dayOrInstant,
    ),
    since: checked(
      written(
        "since",
        "DATE",
        text("列出此时以后录入的记录改变了哪些结论", "tell which answers changed by what was recorded after this"),
      ),
      isDayOrInstant,
      dayOrInstant,
    ),
    period: checked(
      written("period", "P", text("所判定的期间，如 2009-Q1", "the period that is judged, such as 2009-Q1")),
      isPeriod,
      period,
    ),
    in: optional(
      written(
        "in",
        "CODE",
        text("所在地区的行政区划代码", "the administrative code of the region in which it is judged"),
      ),
    ),
    strict: yes(
      "strict",
      text("不作任何推定：未报告的即为未知", "take nothing for granted: what is not reported stays unknown"),
    ),
    explain: yes("explain", text("说明理由：每个条件的两边、出处", "say why: both sides of each test, and its source")),
    remember: yes(
      "remember",
      text("采用后记入信任清单：此后不再采用更旧的版本", "note it in the trust store: no older version is taken after"),
    ),
    html: yes("html", text("写成一个网页文件，中英文都在内", "write one HTML page, with both languages in it")),
    pageOut: optional(
      written(
        "out",
        "FILE",
        text("将网页写入该文件，而不是标准输出", "write the page into this file instead of stdout"),
      ),
    ),
    json: yes("json", text("向标准输出写 JSON，一行一个结果", "write JSON to stdout, one answer a line")),
  };
}
