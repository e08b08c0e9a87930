// @vitest-environment jsdom
import {
  ChecklistError,
  type ConditionData,
  checklistFrom,
  type EntryData,
  inspectionRecords,
  judgeInspection,
  readChecklist,
} from "@anwei/inspection";
import { readSurveyData, surveyJson } from "@anwei/inspection/surveyjs";
import { readSubmission, xform } from "@anwei/inspection/xform";
import { text } from "@anwei/kernel";
import fc from "fast-check";
import { lintSurvey } from "survey-core/linter";
import "survey-core/i18n/simplified-chinese";
import { describe, expect, it } from "vitest";
import { readAnswers } from "../src/checklist/answers.js";
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
      if (form.shown(`${entry.id}_note`, instance)) form.give(`${entry.id}_note`, "seen", instance);
    }
  }
}

/** Every item that a form shows, in a repeat with its instance, and every note that it asks for. */
function shown(form: FilledForm, items: readonly EntryData[], instance?: number): readonly string[] {
  return items.flatMap((entry): readonly string[] => {
    if (entry.kind === "section") return shown(form, entry.items, instance);
    if (entry.kind === "repeat") {
      return Array.from({ length: form.instances(entry.id) }, (_, i) => shown(form, entry.items, i)).flat();
    }
    return [field(entry.id), `${entry.id}_note`]
      .filter((name) => form.shown(name, instance))
      .map((name) => `${name}/${instance ?? ""}`);
  });
}

describe("a random checklist", () => {
  it("shows the same, and gives the same answers, in SurveyJS and in ODK as we judge", async () => {
    const cases = soundChecklists.chain((list) => fc.tuple(fc.constant(list), answersTo(list.data.items)));
    await fc.assert(
      fc.asyncProperty(cases, async ([list, answers]) => {
        const { items } = list.data;
        const { artifact } = surveyJson(list);
        expect(lintSurvey(artifact).findings.filter(({ severity }) => severity === "error")).toEqual([]);
        const survey = surveyForm(artifact);
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
        const asked = standingsOf(list.data, given).items.flatMap(({ item, instance, asked, verdict }) => {
          const at = instance ? instance.number - 1 : "";
          if (asked !== "true") return [];
          return [`${field(item.id)}/${at}`, ...(item.evidence && verdict === "fail" ? [`${item.id}_note/${at}`] : [])];
        });
        expect(shown(odk, items)).toEqual(asked);
        expect(shown(survey, items)).toEqual(asked);
        const { unasked, fails } = judgeInspection(list, fromOdk.answers, { pin: fromOdk.pin });
        expect(unasked).toEqual([]);
        expect(fails.flatMap(({ lacks }) => lacks)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

const answers = {
  "dust-workers": "12",
  "dust-kind": "wood",
  "last-training": "2024-12-31",
  "responsibility-system": "pass",
  "hidden-danger-records": "not-checked",
  workshops: "2",
  workshop: [{ "dust-cleaned": "pass", "spark-detection": "fail" }, { "dust-cleaned": "not-applicable" }],
  "people-rooms": "fail",
} as const;

describe("SurveyJS", () => {
  const { artifact, losses } = surveyJson(dustChecklist);

  it("finds nothing wrong with a form", () => {
    expect(lintSurvey(artifact).findings).toEqual([]);
    expect(surveyForm(artifact).survey.jsonErrors ?? []).toEqual([]);
  });

  it("speaks Simplified Chinese, and English where it is asked to", () => {
    const { survey, question, give } = surveyForm(artifact);
    expect(survey.completeText).toBe("提交问卷");
    expect(question("dust-kind")?.title).toBe("粉尘种类");
    give("workshops", "1");
    expect(question("workshop")?.locTitle.renderedHtml).toBe("涉粉车间");
    survey.locale = "en";
    expect(question("dust-kind")?.title).toBe("kind of dust");
  });

  it("gives an inspection that is judged as one on paper is", () => {
    const form = surveyForm(artifact);
    fill(form, dustChecklist.data.items, answers);
    const read = readSurveyData(dustChecklist, form.survey.data);
    expect(read.pin).toEqual(dustChecklist.pin);
    const result = judgeInspection(dustChecklist, read.answers, { pin: read.pin });
    expect(result.score?.value).toBe("0");
    expect(result).toEqual({
      ...judgeInspection(dustChecklist, answers),
      // The note that the form asked for came back with the answer.
      fails: [
        expect.objectContaining({ item: "last-training", lacks: [] }),
        expect.objectContaining({ item: "spark-detection", lacks: ["photo"] }),
        expect.objectContaining({ item: "people-rooms", lacks: [] }),
      ],
    });
  });

  it("takes back what is hidden again, and numbers only of as many decimals and as large as they may be", () => {
    const { survey, question, give } = surveyForm(artifact);
    give("dust-workers", "12");
    give("people-rooms", "fail");
    give("dust-kind", "grain");
    give("dust-workers", "9");
    expect(survey.data).not.toHaveProperty("people-rooms");
    for (const [value, fits] of [
      ["5000", true],
      ["5001", false],
      ["0", true],
      ["-1", false],
      ["1.5", false],
    ] as const) {
      give("dust-workers", value);
      expect([value, question("dust-workers")?.validate()]).toEqual([value, fits]);
    }
  });

  it("is told by what it does not say, and where", () => {
    expect(
      losses.filter(({ path }) => path.startsWith("items[3].items[0]")).map(({ code, path }) => [code, path]),
    ).toEqual([
      ["points", "items[3].items[0].points"],
      ["opens", "items[3].items[0].opens"],
      ["basis", "items[3].items[0].cites"],
    ]);
    expect(losses.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["scoring", "veto", "cap", "library", "fails-when"]),
    );
  });

  it("always asks what is asked under a condition that is too long to write out, and tells it", () => {
    const item = (i: number, when?: ConditionData): EntryData => ({
      kind: "verdict",
      id: `i${i}`,
      title: text(`第${i}项`, `item ${i}`),
      ...(when ? { when } : {}),
    });
    const passed = (i: number): ConditionData => ({ op: "is", item: `i${i}`, value: "pass" });
    // Each looks at whether the two before it were asked, and so at all before those: 165 comparisons for the tenth, 267 next.
    const items = Array.from({ length: 60 }, (_, i) =>
      item(
        i,
        i < 2
          ? undefined
          : {
              op: "any",
              of: [
                { op: "all", of: [passed(i - 1), passed(i - 2)] },
                { op: "not", of: passed(i - 1) },
              ],
            },
      ),
    );
    const { scoring: _, ...unscored } = dustChecklist.data;
    const data = readChecklist({ ...unscored, choices: [], items });
    const form = surveyJson({ data, pin: dustChecklist.pin });
    const told = form.losses.filter(({ code }) => code === "condition-too-long").map(({ path }) => path);
    expect(told[0]).toBe("items[11].when");
    expect(told.at(-1)).toBe("items[59].when");
    const survey = surveyForm(form.artifact);
    expect([survey.shown("i2"), survey.shown("i59")]).toEqual([false, true]);
  });

  it("a photo is its address, or its name where its content is in the data", () => {
    const photo = (content: string) => [{ name: "1.jpg", type: "image/jpeg", content }];
    const read = (content: string) =>
      readSurveyData(dustChecklist, { "site-photo": photo(content) }).answers["site-photo"];
    expect(read("https://example.org/7")).toBe("https://example.org/7");
    expect(read("data:image/jpeg;base64,AA==")).toBe("1.jpg");
  });
});

describe("ODK", () => {
  it("gives a submission that is an inspection record", async () => {
    const form = await odkForm(xform(dustChecklist).artifact);
    expect(form.node("dust-kind")?.currentState.label?.asString).toBe("粉尘种类");
    fill(form, dustChecklist.data.items, answers);
    const { answers: read, pin } = readSubmission(dustChecklist, await form.submission());
    expect(judgeInspection(dustChecklist, read, { pin }).score?.value).toBe("0");
    const inspection = { id: "i1", unit: "u1", happenedOn: "2026-03-31" };
    expect(inspectionRecords(dustChecklist, read, inspection)).toEqual(
      inspectionRecords(dustChecklist, answers, inspection),
    );
    const other = checklistFrom({ ...dustChecklist.data, version: "2026-2" });
    expect(() => judgeInspection(other, read, { pin })).toThrow(ChecklistError);
  });

  it("refuses numbers outside their limits or with more decimals", async () => {
    const { scoring: _, ...unscored } = dustChecklist.data;
    const lengths = checklistFrom({
      ...unscored,
      items: [{ kind: "number", id: "width", title: text("宽度", "width"), unit: "", decimals: 2, min: -1, max: 1.25 }],
      choices: [],
    });
    const form = await odkForm(xform(lengths).artifact);
    for (const [value, fits] of [
      ["1.25", true],
      ["1.26", false],
      ["-1", true],
      ["-1.01", false],
      ["0.125", false],
    ] as const) {
      form.give("width", value);
      expect([value, form.node("width")?.validationState.violation === null]).toEqual([value, fits]);
    }
  });

  it("whose submission is not of the form, or is no XML, is refused", () => {
    const told = (xml: string) => {
      try {
        readSubmission(dustChecklist, xml);
      } catch (error) {
        if (error instanceof ChecklistError) return error.problems.map(({ code, place }) => [code, place.part]);
        throw error;
      }
      return [];
    };
    expect(told("<data><general><dust-kinds>wood</dust-kinds></general></data>")).toEqual([
      ["unknown-item", "general.dust-kinds"],
    ]);
    expect(
      told("<data><!-- kept --><general><contact>a &lt;&#x5b89; <![CDATA[<b>]]></contact></general></data>\n"),
    ).toEqual([]);
    for (const xml of [
      "",
      "<data>",
      "<data></dato>",
      "<data/><data/>",
      "<data>&nbsp;</data>",
      "<data>&amp</data>",
      "<data a=1/>",
      '<!DOCTYPE data [<!ENTITY a "b">]><data>&a;</data>',
      "<a>".repeat(1000),
    ]) {
      expect([xml.slice(0, 20), told(xml)]).toEqual([xml.slice(0, 20), [["unreadable", "-"]]]);
    }
  });
});
