type Step = string | number;

/** One change of a single place in a definition's data, and whether it decides. */
interface Mutation {
  readonly path: readonly Step[];
  readonly decides: boolean;
  readonly changed: unknown;
}

// What only people read, by where it stands: written down here on its own, not taken from what is tested.
const proseAt: readonly RegExp[] = [
  /^(title|note|examples|cites)(\.|$)/,
  /^(of|fields\.[^.]+)\.(title|also|as)(\.|$)/,
  /^(of|fields\.[^.]+)\.assume\.because(\.|$)/,
  /^(of|fields\.[^.]+)\.members\.[^.]+\.(zh|en)$/,
  /^by\.\d+\.title(\.|$)/,
  /^(by|by\.\d+|outcomes)\.members\.[^.]+\.(zh|en)$/,
  /^editions\.\d+\.(cites|rows\.\d+\.note)(\.|$)/,
  /^history\.\d+\.cites(\.|$)/,
  /^consequences\.[^.]+\.\d+\.(text|who|to)(\.|$)/,
];

// Where keys are names that somebody chose.
const namedAt = [/^fields$/, /^consequences$/, /^history\.\d+\.values$/];
const membersAt = /^(of|fields\.[^.]+|by|by\.\d+|outcomes)\.members$/;

const other = (leaf: unknown): unknown =>
  typeof leaf === "string" ? `${leaf}1` : typeof leaf === "number" ? leaf + 1 : typeof leaf === "boolean" ? !leaf : "x";

function replaced(value: unknown, path: readonly Step[], by: (inner: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return by(value);
  if (Array.isArray(value)) return value.map((v, i) => (i === step ? replaced(v, rest, by) : v));
  return Object.fromEntries(
    Object.entries(value as object).map(([k, v]) => [k, k === step ? replaced(v, rest, by) : v]),
  );
}

/** Holds hashes against every mutation: the edition must see each, the meaning those that decide and no other. */
export function heldAgainst<T>(
  subjects: readonly T[],
  hashesOf: (of: T) => { readonly meaning: string; readonly edition: string },
): { readonly wrong: readonly string[]; readonly decisive: number; readonly prose: number } {
  const wrong: string[] = [];
  let decisive = 0;
  let prose = 0;
  for (const subject of subjects) {
    const own = hashesOf(subject);
    for (const { path, decides, changed } of mutationsOf(subject)) {
      if (decides) decisive++;
      else prose++;
      try {
        const { meaning, edition } = hashesOf(changed as T);
        if (edition === own.edition || (meaning !== own.meaning) !== decides) wrong.push(path.join("."));
      } catch (error) {
        // Without a part that every definition has there is no hash at all: nobody can take it for the same.
        if (!(error instanceof TypeError) || !decides) throw error;
      }
    }
  }
  return { wrong, decisive, prose };
}

/**
 * Every way to change one place of the data: another leaf, a name changed, a key or an item left out, two neighbours
 * of a list or of the members of a choice exchanged.
 */
function* mutationsOf(data: unknown): Generator<Mutation> {
  yield* below(data, data, []);
}

function* below(root: unknown, value: unknown, path: readonly Step[]): Generator<Mutation> {
  const decides = (at: readonly Step[]): boolean => !proseAt.some((p) => p.test(at.join(".")));
  const mutation = (at: readonly Step[], by: (inner: unknown) => unknown, of: readonly Step[] = at): Mutation => ({
    path: of,
    decides: decides(of),
    changed: replaced(root, at, by),
  });
  if (typeof value !== "object" || value === null) {
    yield mutation(path, other);
    return;
  }
  if (Array.isArray(value)) {
    for (const [i, inner] of value.entries()) {
      yield* below(root, inner, [...path, i]);
      const at = [...path, i];
      yield mutation(path, (list) => (list as unknown[]).filter((_, k) => k !== i), at);
      if (i > 0 && JSON.stringify(value[i - 1]) !== JSON.stringify(inner)) {
        yield mutation(path, (list) => (list as unknown[]).with(i, value[i - 1]).with(i - 1, inner), at);
      }
    }
    return;
  }
  const entries = Object.entries(value);
  const isMembers = membersAt.test(path.join("."));
  const isNamed = isMembers || namedAt.some((p) => p.test(path.join(".")));
  for (const [i, [key, inner]] of entries.entries()) {
    const at = [...path, key];
    yield* below(root, inner, at);
    yield mutation(path, () => Object.fromEntries(entries.filter(([k]) => k !== key)), at);
    if (isNamed) {
      yield mutation(path, () => Object.fromEntries(entries.map(([k, v]) => [k === key ? `${k}1` : k, v])), at);
    }
    const before = entries[i - 1];
    if (isMembers && before) {
      yield mutation(path, () => Object.fromEntries(entries.with(i, before).with(i - 1, [key, inner])), at);
    }
  }
}
