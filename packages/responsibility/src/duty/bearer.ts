import { all, type Facts, type Kind, type Terms, type Test, type UnitKind, units } from "@anwei/kernel";

/** Who owes a duty: kinds of unit, and of these all or only some. */
export interface DutyBearer<K extends Kind<"units"> = typeof units> {
  readonly kinds: readonly UnitKind[];
  /** Which of them, by facts that a region adds to units: high-risk enterprises, those of a trade. */
  readonly only?: {
    readonly units: K;
    readonly where: (unit: Terms<K>) => Test;
    /** Facts of some that owe it, and of some that do not; they make the examples. */
    readonly owing: readonly [Facts<K>, ...Facts<K>[]];
    readonly others: readonly Facts<K>[];
  };
}

/** Who owes a duty where the facts have been checked: all that the patterns need of it. */
export interface PlainBearer {
  readonly units: typeof units;
  readonly owes: (unit: Terms<typeof units>) => Test;
  /** One that owes it. */
  readonly owing: Facts<typeof units> & { readonly id: string };
  /** Further ones that owe it. */
  readonly alike: readonly (Facts<typeof units> & { readonly id: string })[];
  /** Some that do not. */
  readonly others: readonly (Facts<typeof units> & { readonly id: string })[];
}

const members = units.data.fields.kind;
const allKinds = members?.type === "choice" ? (Object.keys(members.members) as UnitKind[]) : [];

export function plainBearer<K extends Kind<"units">>({ kinds, only }: DutyBearer<K>): PlainBearer {
  const [kind] = kinds;
  if (kind === undefined) throw new RangeError("a duty is owed by at least one kind of unit");
  const facts = (of: Facts<K>) => ({ kind, ...(of as Facts<typeof units>), id: "u" });
  const [first, ...alike] = only?.owing ?? [];
  const owing = first ? facts(first) : { id: "u", kind };
  const other = allKinds.find((k) => !kinds.includes(k));
  return {
    units: (only?.units ?? units) as typeof units,
    owes: (u) => all(u.kind.oneOf(...kinds), ...(only ? [only.where(u as unknown as Terms<K>)] : [])),
    owing,
    alike: alike.map(facts),
    others: [...(other ? [{ ...owing, kind: other }] : []), ...(only?.others ?? []).map(facts)],
  };
}
