import { type Text, text } from "@anwei/kernel";
import { itemKinds } from "../words.js";

export const yes = text("是", "yes");
export const no = text("否", "no");

/** What may stand in the column of types, by the name that each has in the data; a choice is followed by its list. */
export const rowTypes: Readonly<Record<string, Text>> = {
  ...itemKinds,
  choice: text("单选", "select_one"),
  "begin section": text("分组开始", "begin_group"),
  "end section": text("分组结束", "end_group"),
  "begin repeat": text("重复开始", "begin_repeat"),
  "end repeat": text("重复结束", "end_repeat"),
};

/** The name of a word in either language, or of the name itself; in whatever case, with whatever spaces around it. */
export function named(words: Readonly<Record<string, Text>>, written: string): string | undefined {
  const plain = written.trim().toLowerCase();
  return Object.entries(words).find(([name, { zh, en }]) =>
    [name, zh, en].some((word) => word.toLowerCase() === plain),
  )?.[0];
}

/** Every way to write one of the words, those of the language of the first letters first. */
export const waysToWrite = (words: Readonly<Record<string, Text>>, like: string): readonly string[] => {
  const [zh, en] = [Object.values(words).map((w) => w.zh), Object.values(words).map((w) => w.en)];
  return /\p{Script=Han}/u.test(like) ? zh : en;
};
