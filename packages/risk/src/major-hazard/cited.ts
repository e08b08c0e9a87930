import { type Citation, type CiteOptions, text } from "@anwei/kernel";
import { gb18218 } from "@anwei/law";

/** A table of GB 18218. */
export const table = (n: number, more: CiteOptions = {}): Citation => ({
  ...gb18218.whole(more),
  place: text(`表${n}`, `table ${n}`),
});

/** A clause of GB 18218 whose content was read, while its number is from memory. */
export const clause = (number: string): Citation => ({
  ...gb18218.whole({
    verified: false,
    note: text("内容对照过存档，条号按记忆", "the content was read, the clause's number is from memory"),
  }),
  place: text(number, number),
});

/** A clause of GB 18218 that is known from memory alone. */
export const remembered = (number: string): Citation => ({
  ...gb18218.whole({ verified: false }),
  place: text(number, number),
});
