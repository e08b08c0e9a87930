import { z } from "zod";
import type { Members } from "../facts/fields.js";
import { text } from "../text.js";
import { type MemberForm, membersForm } from "./form.js";
import { name, text as textSchema, want } from "./scalars.js";

const twice = want(
  "duplicate-member",
  text("每个选项名只出现一次", "each member once"),
  text("删去多余的一个", "Remove the one that is not meant."),
);

const list = z
  .array(z.strictObject({ id: name, title: textSchema }).readonly())
  .min(1)
  .readonly();

/** The members of a choice: a list in JSON, which keeps their order; an object with titles by name in memory. */
export const members = z.codec(list, z.record(z.string(), textSchema).readonly(), {
  decode: (written: readonly MemberForm[], { issues }): Members => {
    const found: Record<string, MemberForm["title"]> = {};
    for (const [i, { id, title }] of written.entries()) {
      if (Object.hasOwn(found, id)) issues.push({ code: "custom", message: twice, path: [i, "id"], input: id });
      found[id] = title;
    }
    return found;
  },
  encode: (held) => membersForm(held),
});
