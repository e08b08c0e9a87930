import type { AnyDefinition, DocumentData } from "@anwei/kernel";

/** Every rule about risk that national law and standards give. */
export const riskRules: readonly AnyDefinition[] = [];

/** The documents that they cite. */
export const riskDocuments: readonly DocumentData[] = [];
