import {
  DefinitionError,
  type Problem,
  type ProblemCode,
  parseDay,
  type Text,
  text,
  type UnitKind,
  units,
} from "@anwei/kernel";

/** What an author wrote, as an error tells it. */
export const quoted = (found: unknown): Text => {
  const told = typeof found === "string" ? found : (JSON.stringify(found) ?? String(found));
  return text(`“${told}”`, `“${told}”`);
};

const idPart = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The kinds of unit with their titles. */
export function unitKinds(): Readonly<Record<string, Text>> {
  const { kind } = units.data.fields;
  return kind?.type === "choice" ? kind.members : {};
}

/** Collects what is wrong with the arguments of a pattern, so that its author hears of all of it at once. */
export class Refusals {
  readonly #problems: Problem[] = [];

  constructor(private readonly rule: string) {}

  tell(code: ProblemCode, part: string, expected: Text, found: Text, todo: Text): void {
    this.#problems.push({ code, rule: this.rule, part, expected, found, todo });
  }

  /** @throws DefinitionError if anything was wrong */
  raise(): void {
    if (this.#problems.length > 0) throw new DefinitionError(this.rule, this.#problems);
  }

  /** A date that exists. */
  date(date: string, part: string): void {
    if (parseDay(date) !== undefined) return;
    this.tell(
      "bad-date",
      part,
      text("存在的日期，如 2007-06-01", "a date that exists, such as 2007-06-01"),
      quoted(date),
      text("改正日期", "Mend the date."),
    );
  }

  /** A day of every year: not 29 February, which most years lack. */
  dayOfYear(day: string, part: string): void {
    if (parseDay(`2023-${day}`) !== undefined) return;
    this.tell(
      "bad-date",
      part,
      text("每年都有的日子，如 06-30", "a day of every year, such as 06-30"),
      quoted(day),
      text("改正日期", "Mend the date."),
    );
  }

  /** A whole number from so many up. */
  whole(number: number, least: number, part: string): void {
    if (Number.isSafeInteger(number) && number >= least) return;
    this.tell(
      "bad-value",
      part,
      text(`不小于${least}的整数`, `a whole number from ${least} up`),
      quoted(number),
      text("改正数值", "Mend the number."),
    );
  }

  /** At least one of something. */
  some(of: readonly unknown[], part: string): void {
    if (of.length > 0) return;
    this.tell("missing-key", part, text("至少一个", "at least one"), text("没有", "none"), text("补写", "Write one."));
  }

  /** Kinds of unit: at least one, each of those that there are. */
  kinds(kinds: readonly UnitKind[], part: string, among: readonly string[] = Object.keys(unitKinds())): void {
    this.some(kinds, part);
    for (const kind of kinds.filter((k) => !among.includes(k)))
      this.tell(
        "unknown-member",
        part,
        text(`${among.join("、")} 之一`, `one of ${among.join(", ")}`),
        quoted(kind),
        text("改正单位类别", "Mend the kind of unit."),
      );
  }

  /** The last part of an id, not one that another of them has. */
  ids(ids: readonly string[], part: (index: number) => string): void {
    for (const [i, id] of ids.entries()) {
      if (!idPart.test(id))
        this.tell(
          "bad-id",
          `${part(i)}.id`,
          text("由小写字母、数字和连字符组成的标识", "an id in small letters, digits and hyphens"),
          quoted(id),
          text("改正标识", "Mend the id."),
        );
      else if (ids.indexOf(id) < i)
        this.tell(
          "duplicate-id",
          `${part(i)}.id`,
          text("各自的标识", "an id of its own"),
          text(`“${id}”，${part(ids.indexOf(id))} 已用`, `“${id}”, which ${part(ids.indexOf(id))} has already`),
          text("另起标识", "Use another id."),
        );
    }
  }
}
