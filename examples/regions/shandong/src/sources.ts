import { source, text } from "@anwei/plugin/v1";

/** 山东省安全生产条例, as revised in 2021; it is in force from 1 March 2022 on. */
export const regulation = source({
  id: "shandong-work-safety-regulation-2021",
  type: "regulation",
  title: text("山东省安全生产条例（2021年修订）", "Work Safety Regulation of Shandong (2021)"),
  issuer: text("山东省人民代表大会常务委员会", "Standing Committee of the People's Congress of Shandong"),
  published: "2021-12-03",
  from: "2022-03-01",
  verified: true,
});

/** The day on which the regulation came into force (第八十条). */
export const from = "2022-03-01";
