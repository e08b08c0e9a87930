import { defineConfig } from "vitepress";
import apiSidebar from "../api/typedoc-sidebar.json" with { type: "json" };

/**
 * The local search splits at spaces and punctuation, so that a run of Chinese would be one term. This gives words, and
 * each Han character by itself, so that both 生产安全事故 and 事故 are found. It is written into the page and may use
 * nothing from outside itself.
 */
function tokenize(text: string): string[] {
  const terms: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter("zh-CN", { granularity: "word" }).segment(
    text.toLowerCase(),
  )) {
    if (!isWordLike) continue;
    terms.push(segment);
    if (segment.length > 1 && /\p{Script=Han}/u.test(segment)) terms.push(...segment);
  }
  return terms;
}

const guides = (
  at: string,
  [title, firstRule, plugins, national, compatibility]: readonly [string, string, string, string, string],
) => [
  {
    text: title,
    items: [
      { text: firstRule, link: `${at}/guide/first-rule` },
      { text: plugins, link: `${at}/guide/plugins` },
      { text: national, link: `${at}/guide/national` },
      { text: compatibility, link: `${at}/guide/compatibility` },
    ],
  },
];
const guidesInChinese = guides("", [
  "地方规则",
  "十分钟，从一段话到一条规则",
  "插件概览",
  "国家规定里有什么",
  "兼容性",
]);
const guidesInEnglish = guides("/en", [
  "A region's rules",
  "A rule in ten minutes",
  "The plugin SDK",
  "What national law holds",
  "Compatibility",
]);

const searchInChinese = {
  button: { buttonText: "搜索", buttonAriaLabel: "搜索" },
  modal: {
    noResultsText: "没有结果",
    resetButtonTitle: "清除",
    backButtonTitle: "返回",
    displayDetails: "显示详情",
    footer: { selectText: "选择", navigateText: "切换", closeText: "关闭" },
  },
};

export default defineConfig({
  title: "Anwei",
  cleanUrls: true,
  lastUpdated: false,
  themeConfig: {
    search: {
      provider: "local",
      options: {
        miniSearch: { options: { tokenize }, searchOptions: { combineWith: "AND", prefix: true } },
        locales: { root: { translations: searchInChinese } },
      },
    },
  },
  locales: {
    root: {
      label: "简体中文",
      lang: "zh-CN",
      description: "安全生产管理即代码",
      themeConfig: {
        nav: [
          { text: "指南", link: "/guide/first-rule", activeMatch: "^/guide/" },
          { text: "API", link: "/api/" },
        ],
        sidebar: { "/guide/": guidesInChinese, "/api/": apiSidebar },
        outline: { label: "本页目录", level: [2, 3] },
        docFooter: { prev: "上一页", next: "下一页" },
        darkModeSwitchLabel: "外观",
        returnToTopLabel: "回到顶部",
        sidebarMenuLabel: "菜单",
        langMenuLabel: "切换语言",
      },
    },
    en: {
      label: "English",
      lang: "en",
      description: "Work-safety management as code",
      themeConfig: {
        nav: [
          { text: "Guide", link: "/en/guide/first-rule", activeMatch: "^/en/guide/" },
          { text: "API", link: "/api/" },
        ],
        sidebar: { "/en/guide/": guidesInEnglish },
      },
    },
  },
});
