import { liesWithin, type Text, text } from "@anwei/kernel";

/** What an administrative code names. */
export type AdministrativeLevel = "country" | "province" | "city" | "county" | "township" | "village";

const levels: Readonly<Record<AdministrativeLevel, Text>> = {
  country: text("国家", "the country"),
  province: text("省级", "a province"),
  city: text("地级", "a city"),
  county: text("县级", "a county"),
  township: text("乡级", "a township"),
  village: text("村级", "a village"),
};

/**
 * The level that a code of GB/T 2260 (six digits) or GB/T 10114 (nine, with the village twelve) names: zeros at its
 * end name the wider area. `undefined` for what is no code.
 *
 * @example
 * ```ts
 * administrativeLevel("990100"); // "city"
 * ```
 */
export function administrativeLevel(code: string): AdministrativeLevel | undefined {
  if (!/^[1-9]\d{5}(\d{3}){0,2}$/.test(code)) return undefined;
  const [township, village] = [code.slice(6, 9), code.slice(9)];
  const named = (part: string): boolean => part !== "" && part !== "000";
  if (named(village)) return named(township) ? "village" : undefined;
  if (named(township)) return "township";
  const [province, city, county] = [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6)];
  if (county !== "00") return city === "00" ? undefined : "county";
  if (city !== "00") return "city";
  return province === "10" ? "country" : "province";
}

/** What is wrong with a code, and what would be right. */
export interface CodeProblem {
  readonly problem: "shape" | "level" | "outside" | "check-digit";
  readonly expected: Text;
}

/**
 * Checks an administrative code: its shape, and where they are given the level of what it names and the wider area in
 * which it must lie. A city may be a municipality (直辖市), or directly under a province (省直辖县级行政区划, whose third
 * and fourth digits are 90).
 */
export function checkAdministrativeCode(
  code: string,
  asked: { readonly level?: AdministrativeLevel; readonly within?: string } = {},
): CodeProblem | undefined {
  const level = administrativeLevel(code);
  if (level === undefined) {
    return {
      problem: "shape",
      expected: text(
        "行政区划代码：六位，乡镇九位，村十二位",
        "an administrative code: six digits, of a township nine, of a village twelve",
      ),
    };
  }
  if (asked.level !== undefined && level !== asked.level && !(asked.level === "city" && standsForCity(code, level))) {
    const { zh, en } = levels[asked.level];
    return { problem: "level", expected: text(`${zh}行政区划代码`, `the administrative code of ${en}`) };
  }
  if (
    asked.within !== undefined &&
    administrativeLevel(asked.within) !== "country" &&
    !liesWithin(code, asked.within)
  ) {
    return {
      problem: "outside",
      expected: text(`${asked.within} 范围内的行政区划代码`, `an administrative code within ${asked.within}`),
    };
  }
  return undefined;
}

const municipalities = ["11", "12", "31", "50"];

const standsForCity = (code: string, level: AdministrativeLevel): boolean =>
  level === "province" ? municipalities.includes(code.slice(0, 2)) : level === "county" && code.slice(2, 4) === "90";
