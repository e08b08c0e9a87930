/** A text in the two languages that every title, reason and message has. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Text;

/**
 * Writes a text in Chinese and English.
 *
 * @example
 * ```ts
 * text("死亡人数", "deaths")
 * ```
 */
export const text = (zh: string, en: string): Text => ({ zh, en });
