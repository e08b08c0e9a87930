import type { Language, Outcome, Text } from "@anwei/kernel";
import type { ProcedureView, Rulebook } from "@anwei/plugin";
import { outcomeText } from "./expected.js";
import { dues, messages } from "./messages.js";
import { type StepSaid, stepsSaid } from "./procedure-steps.js";
import { bracketed, clauses, labelled, listed, statements } from "./punctuation.js";
import { knownDay, sourceLines } from "./say.js";

/** Where a case stands in a walk through its procedure. */
export interface WalkStand {
  /** The day on which it stands so. */
  readonly on: string;
  /** What happened in the case, in the order in which it was told. */
  readonly events: readonly { readonly event: string; readonly on: string }[];
  readonly state: Outcome;
  /** The steps that are open, and by when each is due. */
  readonly open: readonly {
    readonly step: string;
    readonly standing: string;
    readonly due?: Outcome;
    readonly notBefore?: Outcome;
  }[];
}

/**
 * Where a case stands in a walk through a procedure, as lines: its state, and of each open step who takes it, why it is
 * called for, by when and not before when, what its document must state, and where all that stands.
 *
 * @example
 * ```ts
 * const walk = createActor(machineOf(book, view, { facts, on: "2026-03-02" })).start();
 * console.log(walkLines(book, view, walk.getSnapshot().context, "zh").join("\n"));
 * ```
 */
export function walkLines(
  book: Rulebook,
  view: ProcedureView,
  stand: WalkStand,
  language: Language,
): readonly string[] {
  const state = book.definition(view.state);
  const steps = new Map(stepsSaid(book, view).map((step) => [step.id, step]));
  const said = state && state.kind !== "parameter" ? outcomeText(book, state, stand.state, language) : "";
  return [
    labelled(stand.on, eventText(book, view, stand, language), language),
    `  ${labelled(messages.caseState[language], said, language)}`,
    ...stand.open.flatMap((open) => {
      const step = steps.get(open.step);
      return step ? openLines(step, open, language) : [];
    }),
  ];
}

/** What happened on the day, in the words of the table of events; nothing where a day has come. */
function eventText(book: Rulebook, view: ProcedureView, { events, on }: WalkStand, language: Language): string {
  const last = events.at(-1);
  if (last === undefined) return messages.walkBegins[language];
  return last.on === on ? (eventTitle(book, view, last.event)?.[language] ?? last.event) : messages.dayCame[language];
}

/** What an event of a procedure is called; `undefined` where there is none of that name. */
export function eventTitle(book: Rulebook, view: ProcedureView, event: string): Text | undefined {
  return eventTitles(book, view)[event];
}

/** All events that can happen in the cases of a procedure, by name. */
export function eventTitles(book: Rulebook, view: ProcedureView): Readonly<Record<string, Text>> {
  const field = book.kind(view.events)?.fields.event;
  return field?.type === "choice" ? field.members : {};
}

function openLines(step: StepSaid, open: WalkStand["open"][number], language: Language): readonly string[] {
  const say = (text: Text): string => text[language];
  const line = (title: Text, said: readonly string[]): readonly string[] =>
    said.length === 0 ? [] : [`    ${labelled(say(title), statements(said, language), language)}`];
  const { document } = step;
  return [
    `  ${labelled(say(messages.nextStep), say(step.title) + bracketed(say(step.who), language), language)}`,
    ...line(messages.calledWhen, [say(step.when ?? messages.fromStart)]),
    ...line(
      messages.byWhen,
      step.due.length === 0
        ? [say(messages.promptly)]
        : [
            clauses(
              [...knownAs(open.due, language), ...(open.standing === "overdue" ? [say(dues.overdue)] : [])],
              language,
            ) + bracketed(statements(step.due.map(say), language), language),
          ],
    ),
    ...line(
      messages.notBefore,
      step.notBefore.length === 0 || knownAs(open.notBefore, language).length === 0
        ? []
        : [
            clauses(knownAs(open.notBefore, language), language) +
              bracketed(statements(step.notBefore.map(say), language), language),
          ],
    ),
    ...line(messages.takesDocument, document ? [say(document.title)] : []),
    ...line(
      messages.mustState,
      document && document.states.length > 0 ? [listed(document.states.map(say), language)] : [],
    ),
    ...line(messages.source, sourceLines(step.cites, language)),
  ];
}

function knownAs(day: Outcome | undefined, language: Language): readonly string[] {
  const known = day && knownDay({ value: typeof day.value === "string" ? day.value : null, ...pick(day) });
  return known ? [known[language]] : [];
}

const pick = ({ atLeast, atMost }: Outcome): { readonly atLeast?: string | null; readonly atMost?: string | null } => ({
  ...(typeof atLeast === "string" || atLeast === null ? { atLeast } : {}),
  ...(typeof atMost === "string" || atMost === null ? { atMost } : {}),
});
