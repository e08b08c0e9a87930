import { nearest, plainly } from "@anwei/kernel";
import { type NamedSubstance, namedSubstances, type SubstanceName, substanceNames } from "./substances.js";

/** A row of Table 1 with the id that facts name it by. */
export interface FoundSubstance extends NamedSubstance {
  readonly name: SubstanceName;
}

/** As names are compared everywhere, and without spaces, all dashes alike. */
const plain = (written: string): string =>
  plainly(written)
    .replaceAll(/\s/g, "")
    .replaceAll(/[\u2010-\u2015\u2212]/g, "-");

/** A title without the condition that stands in brackets behind it. */
const bare = (title: string): string => title.replace(/\s*[（(［].*$/, "");

const found = new Map<string, FoundSubstance[]>();
const words: string[] = [];
for (const name of substanceNames) {
  const substance: NamedSubstance = namedSubstances[name];
  const { zh, en } = substance.title;
  words.push(bare(zh), bare(en), ...(substance.also ?? []));
  for (const key of new Set(
    [name, zh, en, bare(zh), bare(en), ...(substance.also ?? []), ...(substance.cas ?? [])].map(plain),
  )) {
    const rows = found.get(key) ?? [];
    rows.push({ name, ...substance });
    found.set(key, rows);
  }
}

/**
 * The rows of Table 1 under a name, another name, a formula or a CAS number, written in full or half width, with or without
 * spaces and the condition in brackets. Several where the table has several, as of nitrocellulose; none where it names
 * no such substance. Whether the condition of a row holds is for the reader to say.
 *
 * @example
 * ```ts
 * findSubstances("７６６４－４１－７")[0]?.name // "ammonia"
 * ```
 */
export const findSubstances = (written: string): readonly FoundSubstance[] => found.get(plain(written)) ?? [];

/** The name in Table 1 nearest to one that is not, when one is near. */
export const nearestSubstance = (written: string): string | undefined => nearest(plainly(written), words);

/** What tables may write for a row besides its title: other names, CAS numbers; not what several rows share. */
export const substanceAlso: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  substanceNames.map((name) => {
    const { title, also = [], cas = [] }: NamedSubstance = namedSubstances[name];
    const own = [bare(title.zh), bare(title.en), ...also, ...cas];
    return [name, [...new Set(own)].filter((word) => findSubstances(word).length === 1)];
  }),
);
