// @vitest-environment jsdom
import { judgeInspection } from "@anwei/inspection";
import { readSurveyData, surveyJson } from "@anwei/inspection/surveyjs";
import { readSubmission, xform } from "@anwei/inspection/xform";
import fc from "fast-check";
import { lintSurvey } from "survey-core/linter";
import "survey-core/i18n/simplified-chinese";
import { describe, expect, it } from "vitest";
import { readAnswers } from "../src/checklist/answers.js";
import type { EntryData } from "../src/checklist/data.js";
import { standingsOf } from "../src/checklist/standing.js";
import { dustChecklist } from "./dust.js";
import { type FilledForm, odkForm, surveyForm } from "./field-tools.js";
import { answersTo, type RandomAnswers, soundChecklists } from "./sound-checklist.js";

const field = (id: string): string => (id === "meta" ? "meta_" : id);

/** Fills a form from the top: each field that is shown, with the answer there is to it. */
function fill(form: FilledForm, items: readonly EntryData[], answers: RandomAnswers, instance?: number): void {
  for (const entry of items) {
    const answer = answers[entry.id];
    if (entry.kind === "section") fill(form, entry.items, answers, instance);
    else if (entry.kind === "repeat") {
      const count = answers[`${entry.id}_count`];
      if (entry.times === undefined && typeof count === "string" && form.shown(`${entry.id}_count`)) {
        form.give(`${entry.id}_count`, count);
      }
      for (let i = 0; i < form.instances(entry.id); i++) {
        fill(form, entry.items, (answer as readonly RandomAnswers[])[i] ?? {}, i);
      }
    } else if (typeof answer === "string" && form.shown(field(entry.id), instance)) {
      form.give(field(entry.id), answer, instance);
    }
  }
}

/** Every item that a form shows, in a repeat with its instance. */
function shown(form: FilledForm, items: readonly EntryData[], instance?: number): readonly string[] {
  return items.flatMap((entry): readonly string[] => {
    if (entry.kind === "section") return shown(form, entry.items, instance);
    if (entry.kind === "repeat") {
      return Array.from({ length: form.instances(entry.id) }, (_, i) => shown(form, entry.items, i)).flat();
    }
    return form.shown(field(entry.id), instance) ? [`${entry.id}/${instance ?? ""}`] : [];
  });
}

describe("a random checklist", () => {
  it("shows the same, and gives the same answers, in SurveyJS and in ODK as we judge", async () => {
    const cases = soundChecklists.chain((list) => fc.tuple(fc.constant(list), answersTo(list.data.items)));
    await fc.assert(
      fc.asyncProperty(cases, async ([list, answers]) => {
        const { items } = list.data;
        const survey = surveyForm(surveyJson(list).artifact);
        const odk = await odkForm(xform(list).artifact);
        fill(survey, items, answers);
        fill(odk, items, answers);
        const fromOdk = readSubmission(list, await odk.submission());
        const fromSurvey = readSurveyData(list, survey.survey.data);
        // As exact numbers: ODK writes 2 with one decimal as 2.0.
        const { given, problems } = readAnswers(list.data, fromOdk.answers);
        expect(problems).toEqual([]);
        expect(readAnswers(list.data, fromSurvey.answers)).toEqual({ given, problems: [] });
        expect(fromSurvey.pin).toEqual(fromOdk.pin);
        const asked = standingsOf(list.data, given).items.flatMap((s) =>
          s.asked === "true" ? [`${s.item.id}/${s.instance ? s.instance.number - 1 : ""}`] : [],
        );
        expect(shown(odk, items)).toEqual(asked);
        expect(shown(survey, items)).toEqual(asked);
        expect(judgeInspection(list, fromOdk.answers, { pin: fromOdk.pin }).unasked).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("SurveyJS", () => {
  it("finds nothing wrong with a form", () => {
    expect(lintSurvey(surveyJson(dustChecklist).artifact).findings).toEqual([]);
  });
});
