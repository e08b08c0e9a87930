import { text } from "@anwei/plugin/v1";

/** The prefix of every id of this plugin. */
export const id = "sichuan-bazhong";

/** What follows unless the report says. */
export const mended = { id: "mended", text: text("限期补齐", "to be made good by a set day") };
