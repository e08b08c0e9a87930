import { imposingAuthority } from "./authority.js";
import { principalBan, principalBanUntil } from "./ban.js";
import { conductGravity } from "./conduct.js";
import { fineLaw } from "./fine-law.js";
import { fineLawful } from "./fine-lawful.js";
import { incomeCounted } from "./income.js";
import { investorFine, investorFineByLevel } from "./investor-fine.js";
import { managerFine, managerShare, managerShareByLevel } from "./manager-fine.js";
import { fineForAccident, fineForConduct, partyFine } from "./party-fine.js";
import {
  conductShareByClass,
  deceitShare,
  neglectShare,
  omissionShare,
  personConductFine,
} from "./person-conduct-fine.js";
import {
  principalFine,
  principalShare,
  principalShareByLevel,
  principalShareSpecialEquipment,
} from "./principal-fine.js";
import { specialEquipmentConductFine, specialEquipmentConductFineByRole } from "./special-equipment-conduct-fine.js";
import { unitConductFine, unitConductFineByLevel, unitConductRange } from "./unit-conduct-fine.js";
import { unitFine, unitFineOfAccident } from "./unit-fine.js";
import { unitFineCoal, unitFineCoalByLevel } from "./unit-fine-coal.js";
import { unitFineByLevel, unitFineByTier, unitFineGeneral } from "./unit-fine-general.js";
import { unitFineSpecialEquipment, unitFineSpecialEquipmentByLevel } from "./unit-fine-special-equipment.js";

/** Everything about fines. */
export const penaltyRules = [
  fineLaw,
  unitFineByLevel,
  unitFineByTier,
  unitFineGeneral,
  unitFineCoalByLevel,
  unitFineCoal,
  unitFineSpecialEquipmentByLevel,
  unitFineSpecialEquipment,
  unitFineOfAccident,
  unitFine,
  incomeCounted,
  principalShareByLevel,
  principalShareSpecialEquipment,
  principalShare,
  principalFine,
  managerShareByLevel,
  managerShare,
  managerFine,
  investorFineByLevel,
  investorFine,
  conductGravity,
  unitConductFineByLevel,
  unitConductRange,
  unitConductFine,
  conductShareByClass,
  neglectShare,
  omissionShare,
  deceitShare,
  personConductFine,
  specialEquipmentConductFineByRole,
  specialEquipmentConductFine,
  fineForAccident,
  fineForConduct,
  partyFine,
  fineLawful,
  imposingAuthority,
  principalBan,
  principalBanUntil,
] as const;
