import { z } from "zod";
import { problemsIn } from "../define/check.js";
import type { DefinitionData } from "../define/definition.js";
import { idPattern, longestId } from "../define/id.js";
import { chainOf, mentionsOf } from "../define/mentions.js";
import { DefinitionError, type Problem } from "../define/problem.js";
import type { KindData } from "../facts/fields.js";
import { completeness, units } from "../facts/kind.js";
import { text } from "../text.js";
import { definitionSchema } from "./definition-schema.js";
import { kindSchema } from "./field-schema.js";
import { languageVersion } from "./form.js";
import { frozen } from "./frozen.js";
import { definitionLimits, type Limits } from "./limits.js";
import { type Flaw, plainJson } from "./plain.js";
import { type Fitted, fitted, problemsOfFlaws } from "./refusal.js";
import { shown } from "./shown.js";

const language = z.literal(languageVersion);

/** A definition on its own, as it is written to a file: the language's version and the definition. */
export const definitionFileSchema = z.strictObject({ language, definition: definitionSchema });

/** A kind of record on its own. */
export const kindFileSchema = z.strictObject({ language, kind: kindSchema });

/**
 * Reads something versioned from JSON text or from a value that was parsed already. First its sizes are measured
 * and its texts are looked at, then its version, then it is held against the schema; nothing is kept of what has a
 * flaw. Duplicate keys, of which JSON parsers keep the last, and numbers that a double cannot hold are seen in text
 * only: prefer to pass the text.
 */
export function readVersioned<T>(json: unknown, schema: z.ZodType<T>, limits: Limits): Fitted<T> {
  const plain = plainJson(json, limits);
  if (plain.fatal) return { found: undefined, flaws: plain.flaws };
  const version = versionFlaw(plain.value);
  if (version) return { found: plain.value, flaws: [...plain.flaws, version] };
  const read = fitted(schema, plain.value);
  return plain.flaws.length > 0 ? { found: plain.value, flaws: [...plain.flaws, ...read.flaws] } : read;
}

function versionFlaw(value: unknown): Flaw | undefined {
  const found = inner(value, "language");
  if (found === languageVersion) return undefined;
  const newer = typeof found === "number" && Number.isInteger(found) && found > languageVersion;
  return {
    code: newer ? "language-too-new" : "language-unknown",
    path: ["language"],
    expected: text(`规则语言版本 ${languageVersion}`, `version ${languageVersion} of the rule language`),
    found: shown(found),
    todo: newer
      ? text("升级 @anwei/kernel 后再读", "Read it with a newer @anwei/kernel.")
      : text(`写 "language": ${languageVersion}`, `Write "language": ${languageVersion}.`),
  };
}

/** What a definition from outside is read among. */
export interface Within {
  /** The kinds of record it may be about, besides units and zero reports. */
  readonly kinds?: Iterable<KindData>;
  /** The definitions it may mention. */
  readonly definitions?: Iterable<DefinitionData>;
  /** Other limits than `definitionLimits`. */
  readonly limits?: Partial<Limits>;
}

/**
 * Reads a definition from JSON, text or parsed, that may come from anybody. It is refused with every problem that it
 * has: unknown and doubled keys, wrong types, too much or too deep, names that JavaScript's objects have, texts with
 * characters that do not show, a version of the language that is newer, and then all that would be wrong with it had
 * it been written here (`problemsIn`). Where anything is wrong, nothing is built.
 *
 * No text of a definition is ever run as code or put out as markup: ids and names are ASCII letters, digits,
 * hyphens and slashes, titles and notes are data, and who prints them escapes them for where they go.
 *
 * @param json text, or a value; see `readVersioned` for what only text shows.
 * @returns the definition, frozen.
 * @throws DefinitionError with every problem, each naming its place in the JSON or, once its shape is right, the part
 * of the definition.
 * @example
 * ```ts
 * const level = readDefinition(await file.text(), { kinds: [accidents.data] });
 * bookFromData([level], [accidents.data]);
 * ```
 */
export function readDefinition(json: unknown, within: Within = {}): DefinitionData {
  const limits = { ...definitionLimits, ...within.limits };
  const read = readVersioned(json, definitionFileSchema, limits);
  if (!("value" in read))
    return refuse(idIn(read.found), problemsOfFlaws(read.flaws, idIn(read.found), limits.problems));
  const { definition } = read.value;
  const definitions = new Map([...(within.definitions ?? []), definition].map((d) => [d.id, d]));
  const kinds = new Map([units.data, completeness.data, ...(within.kinds ?? [])].map((k) => [k.name, k]));
  // The type of a term may lie in what it mentions: in a circle one would look for it for ever.
  const chained = chainProblem(definition.id, [definition.id], (id) => mentionsIn(definitions.get(id)), limits);
  const problems = chained ? [chained] : problemsIn(definition, kinds, definitions);
  if (problems.length > 0) return refuse(definition.id, problems);
  return frozen(definition);
}

/**
 * Reads a kind of record from JSON, as `readDefinition` reads a definition.
 *
 * @throws DefinitionError with every problem.
 */
export function readKind(json: unknown, more: { readonly limits?: Partial<Limits> } = {}): KindData {
  const limits = { ...definitionLimits, ...more.limits };
  const read = readVersioned(json, kindFileSchema, limits);
  if (!("value" in read)) return refuse("-", problemsOfFlaws(read.flaws, "-", limits.problems));
  return frozen(read.value.kind);
}

const mentionsIn = (data: DefinitionData | undefined): readonly string[] => (data ? mentionsOf(data) : []);

/** Why what definitions build on goes round or too far, if it does; `below` says what one builds on. */
export function chainProblem(
  rule: string,
  ids: Iterable<string>,
  below: (id: string) => readonly string[],
  limits: Pick<Limits, "chain">,
): Problem | undefined {
  const { cycle, length } = chainOf(ids, below);
  const at = { rule, part: "-" };
  if (cycle) {
    const round = cycle.join(" -> ");
    return {
      ...at,
      code: "cycle",
      expected: text("不循环的引用", "definitions that do not go round"),
      found: text(round, round),
      todo: text("拆开循环", "Break the circle."),
    };
  }
  if (length <= limits.chain) return undefined;
  return {
    ...at,
    code: "too-deep",
    expected: text(`至多 ${limits.chain} 个定义相连`, `at most ${limits.chain} definitions in a chain`),
    found: text(String(length), String(length)),
    todo: text("减少层层引用", "Let fewer definitions build on one another."),
  };
}

function refuse(rule: string, problems: readonly Problem[]): never {
  throw new DefinitionError(rule, problems);
}

/** The id of what could not be read, if it can be told. */
function idIn(found: unknown): string {
  const definition = inner(found, "definition");
  const id = inner(definition, "id");
  return typeof id === "string" && id.length <= longestId && idPattern.test(id) ? id : "-";
}

const inner = (of: unknown, key: string): unknown =>
  typeof of === "object" && of !== null && Object.hasOwn(of, key) ? (of as Record<string, unknown>)[key] : undefined;
