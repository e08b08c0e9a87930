import { text } from "@anwei/kernel";
import type { CodeProblem } from "./administrative-code.js";

/** The 31 characters of GB 32100, by their values: I, O, S, V and Z are not used. */
const characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const form = /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/;

/** The check digit of the first seventeen characters of a credit code: weights are powers of three modulo 31. */
export function creditCodeCheckDigit(body: string): string {
  let [sum, weight] = [0, 1];
  for (const character of body) {
    const value = characters.indexOf(character);
    if (value < 0) throw new RangeError(`${character} is no character of a credit code`);
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return characters.charAt((31 - (sum % 31)) % 31);
}

/**
 * Checks a unified social credit code (统一社会信用代码, GB 32100): two characters for the registrar and the kind of
 * organisation, six digits of its place, nine characters of the organisation, one check digit. Letters are capitals.
 */
export function checkCreditCode(code: string): CodeProblem | undefined {
  if (!form.test(code)) {
    return {
      problem: "shape",
      expected: text(
        "十八位统一社会信用代码（大写字母，不用 I、O、S、V、Z）",
        "a unified social credit code of 18 characters (capitals, no I, O, S, V or Z)",
      ),
    };
  }
  const right = creditCodeCheckDigit(code.slice(0, 17));
  return code.charAt(17) === right
    ? undefined
    : {
        problem: "check-digit",
        expected: text(
          `校验码为 ${right} 的代码，或改正前十七位`,
          `the check digit ${right}, or other characters before it`,
        ),
      };
}
