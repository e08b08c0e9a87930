import { text } from "@anwei/kernel";

export const stateCouncil = text("国务院", "State Council");
export const congress = text("全国人民代表大会常务委员会", "Standing Committee of the National People's Congress");
export const emergencyMinistry = text("应急管理部", "Ministry of Emergency Management");
export const workSafetyAdministration = text("国家安全生产监督管理总局", "State Administration of Work Safety");
