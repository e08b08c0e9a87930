import { amount, date, kind, text } from "@anwei/kernel";

/**
 * Bulletins (通报): how much room each has, and how much of it exposes bad examples, both in the same measure, be it area,
 * items or characters.
 */
export const bulletins = kind("bulletins", text("通报", "Bulletins"), {
  happenedOn: date(text("印发日期", "issued on"), { also: ["日期", "发生日期"] }),
  room: amount(text("版面", "room"), { decimals: 2, min: 0 }),
  exposing: amount(text("反面典型版面", "room that exposes"), { decimals: 2, min: 0, partOf: "room" }),
});
