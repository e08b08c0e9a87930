import { amount, choice, date, kind, ref, text } from "@anwei/kernel";
import { safetyStaff } from "./safety-staff.js";

export const trainingTypes = {
  initial: text("初次（岗前）培训", "initial training"),
  yearly: text("每年再培训", "yearly training"),
  rotation: text("轮训", "rotation training"),
} as const;

/** The three levels of a new worker's training (三级安全教育). */
export const trainingLevels = {
  plant: text("厂（矿）级", "plant"),
  workshop: text("车间（工段、区、队）级", "workshop"),
  team: text("班组级", "team"),
} as const;

/** Safety training that a person had (安全生产教育和培训档案). */
export const trainings = kind(
  "trainings",
  text("安全培训", "Trainings"),
  {
    happenedOn: date(text("培训日期", "trained on"), { also: ["发生日期", "日期"] }),
    trainee: ref(text("受训人员", "trainee"), safetyStaff),
    type: choice(text("培训类型", "type"), trainingTypes, { open: true }),
    level: choice(text("培训级别", "level"), trainingLevels, { none: true }),
    hours: amount(text("学时", "hours"), { unit: "hour", decimals: 1, min: 0 }),
  },
  {
    complete: text(
      "培训档案没有记录的，按没有培训计",
      "training that is not in the file is taken not to have been given",
    ),
  },
);
