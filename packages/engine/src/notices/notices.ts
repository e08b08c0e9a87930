import { canonicalJson, contentHash, type Following, type Language, type Text, text } from "@anwei/kernel";
import type { Assessment } from "../assessment.js";
import type { Finding, UnitRef } from "../finding.js";
import { reasons, sourcesOf } from "../report/deciding.js";
import { messages } from "../report/messages.js";
import { bracketed, labelled, statements } from "../report/punctuation.js";
import { assumptionGroups, assumptionText, consequenceText, factText, periodText, plain } from "../report/say.js";
import type { Addressees, Notice, Question } from "./notice.js";

/**
 * The notices of what an assessment found, in its order: what is so, what follows for whom and until when, why, and
 * where it stands. Undecided findings are none; `questionsOf` asks about them.
 *
 * @example
 * ```ts
 * const { failed } = await deliverNotices(noticesOf(assessment), (notice) => mail.send(notice.to, notice.text.zh));
 * ```
 */
export const noticesOf = (assessment: Assessment): readonly Notice[] =>
  assessment.findings
    .filter((finding) => finding.status === "found")
    .map((finding) => {
      const { consequences, perhaps = [] } = finding;
      const kind = "finding";
      return { kind, ...sent(kind, finding, assessment, [...consequences, ...perhaps]), consequences, perhaps };
    });

/** The questions that an assessment leaves open where something might follow: which facts would settle them. */
export const questionsOf = (assessment: Assessment): readonly Question[] =>
  assessment.findings
    .filter((finding) => finding.status === "undecided")
    .map((finding) => {
      const { consequences: perhaps } = finding;
      const kind = "question";
      const missing = saidOfFacts(finding, assessment);
      return { kind, ...sent(kind, finding, assessment, perhaps), missing, perhaps };
    });

function sent(
  kind: "finding" | "question",
  finding: Finding,
  assessment: Assessment,
  consequences: readonly Following[],
): Omit<Notice, "kind" | "consequences" | "perhaps"> {
  const { rule, title, subject, period, soFar, outcome, said, because, cites, rulebook, facts } = finding;
  const both = (say: (language: Language) => string): Text => text(say("zh"), say("en"));
  const heading = both((language) => headingOf(finding, assessment, language));
  return {
    id: idOf(kind, finding),
    rule,
    title,
    subject,
    ...(period === undefined ? {} : { period }),
    ...(soFar ? { soFar } : {}),
    judged: assessment.judged,
    to: addressees(finding, consequences),
    outcome,
    said,
    because: both((language) => statements(reasons(because, language), language)),
    cites,
    rulebook,
    facts,
    heading,
    text: both((language) => linesOf(heading[language], finding, assessment, language).join("\n")),
  };
}

/** What makes two notices the same: neither the day of judging nor records that changed nothing. */
function idOf(kind: "finding" | "question", { rule, subject, period, soFar, outcome, rulebook }: Finding): string {
  const { assumed: _, missing, ...said } = outcome;
  return contentHash({
    kind,
    rule,
    subject: [subject.table, subject.id],
    period,
    soFar,
    outcome: said,
    // What is asked for is what makes a question.
    ...(kind === "question" ? { missing } : {}),
    rulebook,
  });
}

function addressees({ subject, above }: Finding, consequences: readonly Following[]): Addressees {
  const unit: UnitRef | undefined =
    subject.table === "units"
      ? { id: subject.id, title: subject.title }
      : subject.unit === undefined
        ? undefined
        : { id: subject.unit, title: subject.unitTitle ?? subject.unit };
  const who = new Map(consequences.flatMap((c) => (c.who ? [[canonicalJson(c.who), c.who]] : [])));
  return { ...(unit ? { unit } : {}), ...(above ? { above } : {}), who: [...who.values()] };
}

function headingOf(finding: Finding, { names }: Assessment, language: Language): string {
  const { subject, title, said, status, period, soFar } = finding;
  const table = names[subject.table]?.[language];
  const name = subject.title === subject.id && table !== undefined ? `${table} ${subject.id}` : subject.title;
  const whose = subject.table === "units" ? undefined : subject.unitTitle;
  const when = period === undefined ? undefined : periodText(period, language);
  const of = [whose, name, when].flatMap((part) => part ?? []).map(plain);
  const so = soFar ? bracketed(messages.soFar[language], language) : "";
  const state = status === "found" ? said[language] : labelled(messages.undecided[language], said[language], language);
  return labelled(of.join(" · ") + so, labelled(title[language], state, language), language);
}

function linesOf(heading: string, finding: Finding, { judged, names }: Assessment, language: Language): string[] {
  const { subject, status, outcome, consequences, perhaps = [], because } = finding;
  const lines = (label: Text, said: readonly string[]): string[] =>
    said.map((line) => labelled(label[language], plain(line), language));
  const follow = (of: readonly Following[]): string[] => of.map((c) => consequenceText(c, language));
  const found = status === "found";
  const assumed = assumptionGroups(outcome.assumed, subject.table, names, language);
  return [
    labelled((found ? messages.finding : messages.question)[language], heading, language),
    ...lines(messages.why, reasons(because, language)),
    ...lines(found ? messages.follows : messages.mightFollow, follow(consequences)),
    ...lines(messages.mightFollow, follow(perhaps)),
    ...lines(
      messages.lacking,
      outcome.missing.map((fact) => factText(fact, subject.table, names, language)),
    ),
    ...lines(
      messages.assumed,
      assumed.map((a) => labelled(assumptionText(a), a.because[language], language)),
    ),
    ...lines(messages.source, sourcesOf(because, language)),
    ...lines(messages.judged, [judged]),
    messages.disclaimer[language],
  ];
}

const saidOfFacts = ({ outcome, subject }: Finding, { names }: Assessment): readonly Text[] =>
  outcome.missing.map((fact) =>
    text(factText(fact, subject.table, names, "zh"), factText(fact, subject.table, names, "en")),
  );
