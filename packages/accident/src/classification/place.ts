import { text } from "@anwei/kernel";

/** Of standards that were read in tables and summaries of others: what is cited stands in them, its section is not known. */
export const placeNotSeen = {
  note: text("据转载的内容，未见章条号", "read as others retell it, without section numbers"),
};
