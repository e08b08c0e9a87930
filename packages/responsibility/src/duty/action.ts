import { all, type Facts, type Kind, type Raw, type Terms, type Test } from "@anwei/kernel";
import { activities } from "../records/activities.js";

/** `activities`, or as a region extends them with members of its own. */
export type ActivitiesKind = Kind<"activities", (typeof activities)["shape"]>;

type Member<A extends Kind, F extends string> = Raw<A["shape"][F]> & string;

/**
 * What counts as having done a duty: the action, its topic, in whose name, who led it, and what shows it. An activity that
 * does not say one of these may or may not count; one that says another thing does not.
 */
export interface DutyAction<A extends Kind<"activities"> = typeof activities> {
  /** The region's activities, where it has members of its own. */
  readonly activities?: A;
  readonly action: Member<A, "action">;
  readonly topic?: Member<A, "topic">;
  readonly body?: Member<A, "body">;
  /** One of these led it. */
  readonly ledBy?: readonly Member<A, "ledBy">[];
  /** All of these show it. */
  readonly evidence?: readonly (Raw<A["shape"]["evidence"]> extends readonly (infer E)[] ? E & string : never)[];
}

/** A duty's action where its members have been checked: all that the patterns need of it. */
export interface PlainAction {
  readonly activities: typeof activities;
  readonly is: (a: Terms<typeof activities>) => Test;
  /** An activity that counts, those that others may lead, and one each that says one other thing. */
  readonly good: Facts<typeof activities>;
  readonly ledByOthers: readonly Facts<typeof activities>[];
  readonly lacking: readonly Facts<typeof activities>[];
  /** The same as the good one but for one thing that it does not say. */
  readonly unsaid: Facts<typeof activities>;
}

export function plainAction<A extends Kind<"activities">>(duty: DutyAction<A>): PlainAction {
  const { action, topic, body, ledBy, evidence = [] } = duty as unknown as DutyAction;
  const good: Facts<typeof activities> = {
    action,
    ...(topic ? { topic } : {}),
    ...(body ? { body } : {}),
    ...(ledBy?.[0] ? { ledBy: ledBy[0] } : {}),
    ...(evidence.length > 0 ? { evidence: [...evidence] } : {}),
  };
  return {
    activities: (duty.activities ?? activities) as unknown as typeof activities,
    is: (a) =>
      all(
        a.action.is(action),
        ...(topic ? [a.topic.is(topic)] : []),
        ...(body ? [a.body.is(body)] : []),
        ...(ledBy ? [a.ledBy.oneOf(...ledBy)] : []),
        ...evidence.map((e) => a.evidence.includes(e)),
      ),
    good,
    ledByOthers: (ledBy ?? []).slice(1).map((leader) => ({ ...good, ledBy: leader })),
    lacking: [
      { ...good, action: action === "reminder" ? "listing" : "reminder" },
      ...(topic ? [{ ...good, topic: topic === "general" ? ("risk" as const) : ("general" as const) }] : []),
      ...(body ? [{ ...good, body: "none" as const }] : []),
      ...(ledBy ? [{ ...good, ledBy: ledBy.includes("staff") ? ("grid-worker" as const) : ("staff" as const) }] : []),
      ...evidence.map((e) => ({ ...good, evidence: evidence.filter((other) => other !== e) })),
    ],
    unsaid: { ...good, [evidence.length > 0 ? "evidence" : ledBy ? "ledBy" : body ? "body" : "action"]: null },
  };
}
