import { amount, parameter, percent, text } from "@anwei/plugin/v1";
import { id } from "../common.js";
import { asRead, from, platform } from "../sources.js";

/** Below which share of the census a county is slow. */
export const slowBelow = parameter({
  id: `${id}/slow-census/below`,
  of: amount(text("普查进度缓慢：完成比例低于", "slow with the census: less is done than"), {
    as: "percent",
    decimals: 4,
    min: 0,
    max: 1,
  }),
  moves: { may: "tighten", stricter: "higher" },
  history: [
    {
      from,
      value: percent(50).value,
      cites: asRead(platform, "“缓慢”没有数，按完成不足一半理解", "“slow” is no number: less than half done is taken"),
    },
  ],
});
