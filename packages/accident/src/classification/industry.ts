/**
 * 按行业分类的事故代码 of GB 6441-2025: `WSA`, the digit 3 for the dimension of industry, and the four digits of the
 * class (小类) of GB/T 4754 without the letter of its section.
 *
 * @example
 * ```ts
 * industryCode("5523") // "WSA35523", freight transport on inland waterways
 * ```
 * @throws RangeError for what is not four digits.
 */
export function industryCode(classOfIndustry: string): string {
  if (!/^\d{4}$/.test(classOfIndustry))
    throw new RangeError(`a class of GB/T 4754 has four digits, not “${classOfIndustry}”`);
  return `WSA3${classOfIndustry}`;
}
