import { describe, expect, test } from "vitest";
import { languageOf } from "../src/language.js";

describe("the language people are answered in", () => {
  test.each([
    ["zh", { LANG: "zh_CN.UTF-8" }],
    ["zh", { LANG: "zh" }],
    ["zh", { LC_ALL: "zh_TW.UTF-8", LANG: "en_US.UTF-8" }],
    ["zh", { LC_MESSAGES: "zh_CN.UTF-8", LANG: "en_US.UTF-8" }],
    ["en", { LC_ALL: "C", LANG: "zh_CN.UTF-8" }],
    ["en", { LC_ALL: "", LC_MESSAGES: "en_GB.UTF-8", LANG: "zh_CN.UTF-8" }],
    ["en", { LANG: "zhx" }],
  ])("is %s by %o", (expected, env) => expect(languageOf([], env, "fr-FR")).toBe(expected));

  test("without a locale it is the system's", () => {
    expect(languageOf([], {}, "zh-Hans-CN")).toBe("zh");
    expect(languageOf([], {}, "de-DE")).toBe("en");
  });

  test("--lang comes before the locale, in both its spellings", () => {
    expect(languageOf(["classify", "--lang", "zh"], { LANG: "en_US" })).toBe("zh");
    expect(languageOf(["--lang=en", "classify"], { LANG: "zh_CN" })).toBe("en");
    expect(languageOf(["--lang", "fr"], { LANG: "zh_CN" })).toBe("zh");
  });
});
