import { text } from "@anwei/plugin/v1";

/** The prefix of every id of this plugin. */
export const id = "shandong-zibo";

/** What follows unless the speech says. */
export const mended = { id: "mended", text: text("限期补齐", "to be made good by a set day") };
export const noted = { id: "noted", text: text("记录在案", "noted"), strength: "aim" } as const;
