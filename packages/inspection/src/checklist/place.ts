export { type Path, shown } from "@anwei/kernel/json";

/** A place in JSON as problems name it: `items[2].when`. */
export const placeText = (path: readonly PropertyKey[]): string =>
  path.length === 0
    ? "-"
    : path.map((step, i) => (typeof step === "number" ? `[${step}]` : `${i === 0 ? "" : "."}${String(step)}`)).join("");
