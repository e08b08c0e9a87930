import { styleText } from "node:util";
import type { Language } from "@anwei/kernel";
import type { Assessment } from "../assessment.js";
import type { Finding } from "../finding.js";
import type { AgreementRow, TargetRow, ViewData } from "../views.js";
import { reasons, sourcesOf } from "./deciding.js";
import { messages, sentences } from "./messages.js";
import { type FindingGroup, findingGroups, outcomeCounts, resultGroups, titleOf } from "./overview.js";
import { bracketed, clauses, labelled, listed } from "./punctuation.js";
import {
  assumptionGroups,
  assumptionText,
  consequenceText,
  elapsedOf,
  exactOf,
  factText,
  figureShort,
  lowOf,
  percent,
  periodText,
  plain,
  rankText,
  shareText,
} from "./say.js";
import { columns, cut, padded, tableLines, wrapped } from "./terminal/layout.js";

export interface TableOptions {
  readonly language: Language;
  /** Columns of the terminal; 80 unless said, and not below 60. */
  readonly width?: number;
  /** Whether escape codes may colour it; not unless said. */
  readonly colour?: boolean;
}

/** An assessment for a terminal: findings by rule, the views, and what was assumed. */
export function renderTable(assessment: Assessment, { language, width = 80, colour = false }: TableOptions): string {
  return `${new TablePage(assessment, language, Math.max(60, width), colour).lines().join("\n")}\n`;
}

type Tone = "bold" | "dim" | "red" | "yellow" | "green" | "cyan";

const barWidth = 20;
const label = 8;

class TablePage {
  constructor(
    private readonly of: Assessment,
    private readonly language: Language,
    private readonly width: number,
    private readonly colour: boolean,
  ) {}

  lines(): readonly string[] {
    const groups = findingGroups(this.of);
    return [
      ...this.#head(),
      ...(groups.length === 0 && this.of.views.every((v) => v.view !== "agreement")
        ? ["", messages.nothingFound[this.language]]
        : []),
      ...groups.flatMap((group) => this.#group(group)),
      ...this.of.views.flatMap((view) => (view.view === "targets" ? this.#targets(view) : this.#agreement(view))),
      ...this.#results(),
      ...this.#assumptions(),
      "",
      ...wrapped(messages.disclaimer[this.language], this.width).map((l) => this.#tone("dim", l)),
    ];
  }

  #tone(tone: Tone | readonly Tone[], text: string): string {
    return this.colour ? styleText(typeof tone === "string" ? tone : [...tone], text, { validateStream: false }) : text;
  }

  #head(): readonly string[] {
    const { language } = this;
    const { judged, known, rulebook } = this.of;
    const title = plain(titleOf(this.of, messages.report, language));
    const plugins = listed(
      rulebook.plugins.map((p) => `${p.id} ${p.version}`),
      language,
    );
    const facts = [
      `${messages.judged[language]} ${judged}`,
      `${messages.known[language]} ${known ?? messages.knownAll[language]}`,
      `${messages.rulebook[language]} ${rulebook.meaning.slice(0, 12)}${bracketed(plugins, language)}`,
    ];
    return [
      ...wrapped(title, this.width).map((l) => this.#tone("bold", l)),
      ...wrapped(facts.join(" · "), this.width).map((l) => this.#tone("dim", l)),
    ];
  }

  #heading(title: string, beside: string): readonly string[] {
    const said = cut(title, this.width);
    const fits = beside !== "" && columns(said) + columns(beside) + 2 <= this.width;
    const rest = fits ? `  ${this.#tone("dim", beside)}` : "";
    return ["", this.#tone("bold", said) + rest, this.#tone("dim", "─".repeat(this.width))];
  }

  #group({ rule, title, findings }: FindingGroup): readonly string[] {
    const { language } = this;
    const sources = new Set(findings.flatMap((f) => sourcesOf(f.because, language)));
    return [
      ...this.#heading(title[language], rule),
      ...findings.flatMap((f) => this.#finding(f)),
      ...this.#labelled(messages.source[language], [...sources], "dim", 0),
    ];
  }

  #finding(finding: Finding): readonly string[] {
    const { language, of } = this;
    const { subject, period, status, said, consequences, perhaps = [], outcome, soFar } = finding;
    const found = status === "found";
    const when = period === undefined ? "" : periodText(period, language);
    const so = soFar ? bracketed(messages.soFar[language], language) : "";
    const state = (found ? messages.found : messages.undecided)[language];
    const head = `${found ? "●" : "○"} ${plain(subject.title)}  ${when}${so}  ${labelled(state, said[language], language)}`;
    const follow = (of: typeof consequences) => of.map((c) => consequenceText(c, language));
    const lacking = outcome.missing.map((fact) => factText(fact, subject.table, of.names, language));
    return [
      ...wrapped(head, this.width, "  ").map((l, i) =>
        i === 0 ? this.#tone(found ? ["bold", "red"] : "yellow", l) : l,
      ),
      ...this.#labelled(messages.why[language], reasons(finding.because, language)),
      ...this.#labelled((found ? messages.followsShort : messages.mightFollow)[language], follow(consequences)),
      ...this.#labelled(messages.mightFollow[language], follow(perhaps)),
      ...this.#labelled(messages.lacking[language], lacking),
    ];
  }

  /** Lines under a short label: `  理由  …`. */
  #labelled(title: string, texts: readonly string[], tone?: Tone, indent = 2): readonly string[] {
    const before = indent + Math.max(label, columns(title)) + 2;
    return texts.flatMap((text, n) =>
      wrapped(plain(text), this.width - before).map((l, i) => {
        const head = n === 0 && i === 0 ? padded(" ".repeat(indent) + title, before) : " ".repeat(before);
        return this.#tone("dim", head) + (tone ? this.#tone(tone, l) : l);
      }),
    );
  }

  #targets(view: ViewData & { readonly view: "targets" }): readonly string[] {
    const { language } = this;
    const heads = [
      { title: messages.unit[language], flexible: true },
      { title: messages.target[language], align: "right" },
      { title: messages.actual[language], align: "right" },
      { title: messages.share[language], align: "right" },
      { title: messages.timeProgress[language], align: "right" },
      { title: messages.rank[language], align: "right" },
      { title: messages.bar[language] },
    ] as const;
    const [head = "", ...lines] = tableLines(
      heads,
      view.rows.map((row) => [
        plain(row.title),
        row.target,
        figureShort(row.actual),
        shareText(row),
        percent(elapsedOf(row)),
        rankText(row),
        barOf(row),
      ]),
      this.width,
    );
    return [
      ...this.#heading(view.title[language], periodText(view.year, language)),
      this.#tone("dim", head),
      ...lines,
      this.#tone("dim", cut(barLegend(language), this.width)),
    ];
  }

  #agreement(view: ViewData & { readonly view: "agreement" }): readonly string[] {
    const { language, of } = this;
    const { rows } = view;
    const count = (which: AgreementRow["agreement"]): number => rows.filter((r) => r.agreement === which).length;
    const differing = rows.filter((r) => r.agreement === "differs");
    const [head = "", ...lines] = tableLines(
      [
        { title: messages.date[language] },
        { title: messages.name[language], flexible: true },
        { title: messages.official[language] },
        { title: messages.decided[language], flexible: true },
        { title: "" },
      ],
      rows.map((r) => [
        r.happenedOn ?? "—",
        plain(r.title),
        r.officialTitle[language],
        r.said[language],
        agreementSigns[r.agreement],
      ]),
      this.width,
    );
    const legend = (["equal", "within", "differs"] as const)
      .map((a) => `${agreementSigns[a]} ${messages[a][language]}`)
      .join("  ");
    return [
      ...this.#heading(view.title[language], view.decision),
      ...wrapped(sentences.agreed(count("equal"), count("within"), count("differs"))[language], this.width).map((l) =>
        this.#tone(differing.length === 0 ? "green" : ["bold", "red"], l),
      ),
      ...differing.flatMap((r) => [
        ...wrapped(
          `${agreementSigns.differs} ${labelled(
            plain(r.title),
            clauses(
              [
                `${messages.official[language]} ${r.officialTitle[language]}`,
                `${messages.decided[language]} ${r.said[language]}`,
              ],
              language,
            ),
            language,
          )}`,
          this.width,
          "  ",
        ).map((l) => this.#tone("red", l)),
        ...this.#labelled(
          messages.lacking[language],
          r.decided.missing.map((fact) => factText(fact, view.table, of.names, language)),
        ),
      ]),
      this.#tone("dim", head),
      ...lines.map((l, i) => (rows[i]?.agreement === "differs" ? this.#tone("red", l) : l)),
      this.#tone("dim", cut(legend, this.width)),
    ];
  }

  /** How many answers of each rule there are; each by itself is in the other forms. */
  #results(): readonly string[] {
    const { language } = this;
    const groups = resultGroups(this.of);
    if (groups.length === 0) return [];
    return [
      ...this.#heading(messages.allResults[language], ""),
      ...groups.flatMap((group) =>
        wrapped(labelled(group.title[language], outcomeCounts(group, language), language), this.width, "  "),
      ),
    ];
  }

  #assumptions(): readonly string[] {
    const { language, of } = this;
    const groups = assumptionGroups(of.assumed, "", of.names, language);
    if (groups.length === 0) return [];
    return [
      ...this.#heading(messages.assumptions[language], ""),
      ...groups.flatMap((group) => {
        const { because, records } = group;
        const first = listed(records.slice(0, 3), language);
        const which =
          records.length === 0
            ? ""
            : bracketed(
                clauses(
                  [first, ...(records.length > 3 ? [sentences.andMore(records.length)[language]] : [])],
                  language,
                ),
                language,
              );
        return wrapped(`· ${labelled(assumptionText(group), because[language], language)}${which}`, this.width, "  ");
      }),
    ];
  }
}

const agreementSigns = { equal: "=", within: "∈", differs: "≠" } as const;

/** How much of its target a unit has used, as a bar; the mark is what time progress allows. */
function barOf(row: TargetRow): string {
  const target = exactOf(row.target).toNumber();
  const used = exactOf(lowOf(row.actual) ?? "0").toNumber();
  const full = target > 0 ? Math.round((used / target) * barWidth) : used > 0 ? barWidth : 0;
  const mark = Math.min(barWidth - 1, Math.round(elapsedOf(row).toNumber() * barWidth));
  const cells = Array.from({ length: barWidth }, (_, i) => (i === mark ? "│" : i < full ? "█" : "░")).join("");
  return full > barWidth ? `${cells}+` : cells;
}

const barLegend = (language: Language): string =>
  `█ ${messages.actualLine[language]}  │ ${messages.progressLine[language]}  ≥ ${messages.lowerBound[language]}`;
