import { describe, expect, test } from "vitest";
import { administrativeLevel, checkAdministrativeCode, checkCreditCode, creditCodeCheckDigit } from "../src/index.js";
import { drawn } from "./worlds.js";

const characters = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"];

const codes = (n: number): readonly string[] => {
  const draw = drawn(32100);
  const some = (count: number, from: readonly string[]): string =>
    Array.from({ length: count }, () => from[draw(from.length)]).join("");
  return Array.from({ length: n }, () => {
    const body = some(2, characters) + some(6, characters.slice(0, 10)) + some(9, characters);
    return body + creditCodeCheckDigit(body);
  });
};

describe("unified social credit codes", () => {
  test.each(["91330100799655058B", "9144030071526726XG"])("%s, a code in use, is right", (code) => {
    expect(checkCreditCode(code)).toBeUndefined();
  });

  test("the check digit makes the weighted sum a multiple of 31", () => {
    const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1];
    for (const code of codes(300)) {
      const sum = weights.reduce((total, weight, i) => total + weight * characters.indexOf(code.charAt(i)), 0);
      expect(sum % 31).toBe(0);
    }
  });

  test("every change of one character is caught", () => {
    for (const code of codes(10)) {
      expect(checkCreditCode(code)).toBeUndefined();
      for (let i = 0; i < code.length; i++) {
        for (const other of characters) {
          if (other === code.charAt(i)) continue;
          expect(checkCreditCode(code.slice(0, i) + other + code.slice(i + 1)), `${code} ${i} ${other}`).toBeDefined();
        }
      }
    }
  });

  test("every swap of two neighbours is caught", () => {
    for (const code of codes(200)) {
      for (let i = 0; i + 1 < code.length; i++) {
        const [a, b] = [code.charAt(i), code.charAt(i + 1)];
        if (a !== b) expect(checkCreditCode(code.slice(0, i) + b + a + code.slice(i + 2))).toBeDefined();
      }
    }
  });

  test.each([
    ["9133010079965505B", "shape"],
    ["91330100799655058BB", "shape"],
    ["91330100799655058b", "shape"],
    ["9133O100799655058B", "shape"],
    ["91A30100799655058B", "shape"],
    ["91330100799655058C", "check-digit"],
  ])("%s: %s", (code, problem) => {
    expect(checkCreditCode(code)?.problem).toBe(problem);
  });
});

describe("administrative codes", () => {
  test.each([
    ["100000", "country"],
    ["510000", "province"],
    ["511900", "city"],
    ["511902", "county"],
    ["511902100", "township"],
    ["511902100201", "village"],
    ["511902000", "county"],
    ["511900000000", "city"],
    ["511902100000", "township"],
  ])("%s names a %s", (code, level) => {
    expect(administrativeLevel(code)).toBe(level);
  });

  test.each(["", "51190", "5119021", "51190210", "011902", "51190A", "510002", "511902000201", "5119021002011"])(
    "%s is no code",
    (code) => {
      expect(administrativeLevel(code)).toBeUndefined();
      expect(checkAdministrativeCode(code)?.problem).toBe("shape");
    },
  );

  test("the level is the one asked for", () => {
    expect(checkAdministrativeCode("511902", { level: "county" })).toBeUndefined();
    expect(checkAdministrativeCode("511900", { level: "county" })?.problem).toBe("level");
    expect(checkAdministrativeCode("511902", { level: "township" })?.problem).toBe("level");
  });

  test("a municipality, and a city directly under its province, are cities", () => {
    expect(checkAdministrativeCode("500000", { level: "city" })).toBeUndefined();
    expect(checkAdministrativeCode("429004", { level: "city" })).toBeUndefined();
    expect(checkAdministrativeCode("510000", { level: "city" })?.problem).toBe("level");
    expect(checkAdministrativeCode("511902", { level: "city" })?.problem).toBe("level");
  });

  test("a place lies in the wider area", () => {
    expect(checkAdministrativeCode("511902", { within: "511900" })).toBeUndefined();
    expect(checkAdministrativeCode("511902100", { within: "511902" })).toBeUndefined();
    expect(checkAdministrativeCode("510000", { within: "100000" })).toBeUndefined();
    expect(checkAdministrativeCode("511802", { within: "511900" })?.problem).toBe("outside");
    expect(checkAdministrativeCode("511903100", { within: "511902" })?.problem).toBe("outside");
    expect(checkAdministrativeCode("511900", { within: "511902" })?.problem).toBe("outside");
  });
});
