import { styleText } from "node:util";
import { type Language, strengths, type Text } from "@anwei/kernel";
import type { Assessment } from "../assessment.js";
import type { Finding } from "../finding.js";
import type {
  AgreementData,
  AgreementRow,
  BoardAnswer,
  BoardCell,
  BoardData,
  BoardMeasureShown,
  BoardRow,
  NetworkData,
  NetworkRow,
  ProcedureData,
  ScorecardData,
  ScorecardRow,
  StatisticsData,
  TimelineData,
  TimelineEntry,
  ViewData,
} from "../views.js";
import { standings } from "../views.js";
import {
  answerSaid,
  changeShort,
  distanceText,
  elapsedOf,
  figureOfTrigger,
  hasLastYear,
  lacksLastYear,
  periodOfYear,
  progressText,
  quartersOf,
  rankText,
  shareText,
  standingSign,
  toldOf,
} from "./board.js";
import { reasons, sourcesOf } from "./deciding.js";
import { clocksText, headText, isTroubled, nextDue } from "./dues.js";
import { cellAt, labelOf, measuredShort, membersCounted } from "./figures.js";
import { dues, messages, sentences, standingTexts } from "./messages.js";
import {
  answerText,
  countsText,
  isTroubledBelow,
  kindTitle,
  levelWithin,
  standingCounts,
  standingSigns,
  troubles,
} from "./network.js";
import { faultsOf, isTroubledStep, openText, othersText, takenText } from "./open-steps.js";
import { type FindingGroup, findingGroups, outcomeCounts, resultsByTable, titleOf } from "./overview.js";
import { bracketed, clauses, labelled, listed } from "./punctuation.js";
import {
  assumptionGroups,
  assumptionText,
  consequenceText,
  exactOf,
  factText,
  figureShort,
  lowOf,
  percent,
  periodText,
  plain,
  unjudgedText,
} from "./say.js";
import {
  groundText,
  isMoved,
  itemTitle,
  lackingOf,
  orDash,
  pointsShort,
  pointsText,
  standingHeads,
  standingText,
} from "./scorecard.js";
import { changeText, saidText, supersededGroups } from "./superseded.js";
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

const barWidth = 12;
const label = 8;

/** So many findings of one rule, and lives of one table, are told on a terminal; a nation's are for the other forms. */
const mostTold = 100;

/** How many sources stand under a rule's findings. */
const mostSources = 6;

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
      ...this.#superseded(),
      ...this.of.views.flatMap((view) => this.#view(view)),
      ...this.#results(),
      ...this.#unjudged(),
      ...this.#lacks(),
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

  #group({ rule, title, strength, findings }: FindingGroup): readonly string[] {
    const { language } = this;
    const told = findings.slice(0, mostTold);
    // The rule's own come first; what a long chain of rules rests on is for the full report.
    const sources = [...new Set(told.flatMap((f) => sourcesOf(f.because, language)))];
    const more = sources.length - mostSources;
    const bound = strength ? bracketed(strengths[strength][language], language) : "";
    return [
      ...this.#heading(title[language] + bound, rule),
      ...told.flatMap((f) => this.#finding(f)),
      ...this.#shortened(told.length, findings.length),
      ...this.#labelled(
        messages.source[language],
        more > 0 ? [...sources.slice(0, mostSources), sentences.moreSources(more)[language]] : sources,
        "dim",
        0,
      ),
    ];
  }

  #finding(finding: Finding): readonly string[] {
    const { language, of } = this;
    const { subject, period, status, said, consequences, perhaps = [], outcome, soFar } = finding;
    const found = status === "found";
    const when = period === undefined ? "" : periodText(period, language);
    const so = soFar ? bracketed(messages.soFar[language], language) : "";
    const state = (found ? messages.found : messages.undecided)[language];
    const whose = subject.unitTitle === undefined ? "" : ` · ${plain(subject.unitTitle)}`;
    const head = `${found ? "●" : "○"} ${plain(subject.title)}${whose}  ${when}${so}  ${labelled(state, said[language], language)}`;
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

  #superseded(): readonly string[] {
    const { language, of } = this;
    const { superseded, since } = of;
    if (!superseded || since === undefined) return [];
    const told = superseded.slice(0, mostTold);
    return [
      ...this.#heading(messages.superseded[language], sentences.knownSince(since)[language]),
      ...(superseded.length === 0 ? [messages.nothingSuperseded[language]] : []),
      ...supersededGroups(told).flatMap(({ because, answers }) => [
        ...because.flatMap((change) => wrapped(`◆ ${changeText(change, of.names, language)}`, this.width, "  ")),
        ...answers.flatMap(({ title, subject, period, before, after }) => {
          const when = period === undefined ? "" : `  ${periodText(period, language)}`;
          const answer = `${saidText(before, language)} → ${saidText(after, language)}`;
          const line = `${plain(subject.title)}${when}  ${labelled(title[language], answer, language)}`;
          return wrapped(`  · ${line}`, this.width, "    ");
        }),
      ]),
      ...this.#shortened(told.length, superseded.length),
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

  #shortened(shown: number, all: number): readonly string[] {
    if (shown >= all) return [];
    return wrapped(sentences.shortened(shown, all)[this.language], this.width).map((l) => this.#tone("dim", l));
  }

  #view(view: ViewData): readonly string[] {
    switch (view.view) {
      case "board":
        return this.#board(view);
      case "agreement":
        return this.#agreement(view);
      case "timeline":
        return this.#timeline(view);
      case "network":
        return this.#network(view);
      case "procedure":
        return this.#procedure(view);
      case "statistics":
        return this.#statistics(view);
      case "scorecard":
        return this.#scorecard(view);
    }
  }

  /** Each case with its state, what is open in it, who takes that and by when, and what was not as it had to be. */
  #procedure(view: ProcedureData): readonly string[] {
    const { language } = this;
    const rows = view.rows.slice(0, mostTold);
    const others = othersText(view, language);
    const [head = "", ...lines] = tableLines(
      [
        { title: messages.date[language] },
        { title: messages.name[language], flexible: true },
        { title: messages.unit[language], flexible: true },
        { title: messages.caseState[language], flexible: true },
      ],
      rows.map((row) => [
        row.happenedOn ?? "—",
        plain(row.title),
        plain(row.unitTitle ?? row.unit ?? ""),
        row.state.said[language],
      ]),
      this.width,
    );
    const told = (sign: string, tone: Tone, said: string): readonly string[] =>
      wrapped(`  ${sign} ${plain(said)}`, this.width, "    ").map((l) => this.#tone(tone, l));
    return [
      ...this.#heading(view.title[language], sentences.casesInAll(view.rows.length)[language]),
      this.#tone("dim", head),
      ...lines.flatMap((line, i) => {
        const row = rows[i];
        if (!row) return [line];
        return [
          line,
          ...row.open.flatMap((step) =>
            told(
              isTroubledStep(step) ? "!" : "·",
              isTroubledStep(step) ? "red" : step.status === "open" ? "yellow" : "dim",
              openText(view, step, language),
            ),
          ),
          ...faultsOf(row).flatMap((step) => told("!", "red", takenText(view, step, language))),
        ];
      }),
      ...this.#shortened(rows.length, view.rows.length),
      ...(others === undefined ? [] : wrapped(`  ${others}`, this.width, "    ").map((l) => this.#tone("dim", l))),
    ];
  }

  /** Each record with what it is and how its clocks stand, and what needs looking at. */
  #timeline(view: TimelineData): readonly string[] {
    const { language, of } = this;
    const rows = view.rows.slice(0, mostTold);
    const titleOf = (id: string): string => of.names[id]?.[language] ?? id;
    const [head = "", ...lines] = tableLines(
      [
        { title: messages.date[language] },
        { title: messages.name[language], flexible: true },
        ...view.head.map((id) => ({ title: titleOf(id), flexible: true as const })),
        { title: messages.clocks[language], flexible: true },
      ],
      rows.map((row) => [
        row.happenedOn ?? "—",
        plain(row.title),
        ...view.head.map((id) => plain(headText(row, id, language))),
        clocksText(row, language),
      ]),
      this.width,
    );
    return [
      ...this.#heading(view.title[language], sentences.pageCount(view.rows.length, view.of)[language]),
      this.#tone("dim", head),
      ...lines.flatMap((line, i) => {
        const row = rows[i];
        const next = row && nextDue(row);
        const told = [...(row?.entries ?? []).filter(isTroubled), ...(next ? [next] : [])];
        return [line, ...told.flatMap((entry) => this.#clock(entry))];
      }),
      ...this.#shortened(rows.length, view.rows.length),
    ];
  }

  #clock(entry: TimelineEntry): readonly string[] {
    const { language } = this;
    const said = clauses(
      [
        entry.said[language],
        ...(entry.status ? [dues[entry.status][language]] : []),
        ...(entry.done ? [sentences.doneOn(entry.done[language])[language]] : []),
      ],
      language,
    );
    const sign = isTroubled(entry) ? "!" : "·";
    const tone = entry.status === "pending" ? "dim" : entry.status === "passed" ? "yellow" : "red";
    return wrapped(`  ${sign} ${labelled(plain(entry.title[language]), said, language)}`, this.width, "    ").map((l) =>
      this.#tone(tone, l),
    );
  }

  /** The tree of what is not well: such units, and those above them, with how all below them stand. */
  #network(view: NetworkData): readonly string[] {
    const { language } = this;
    const troubled = view.rows.filter(isTroubledBelow);
    const deepest = levelWithin(troubled, mostTold);
    const told = troubled.filter(({ depth }) => depth <= deepest).slice(0, mostTold);
    const counts = standingCounts(view.rows);
    const legend = standings.map((s) => `${standingSigns[s]} ${standingTexts[s][language]} ${counts[s]}`).join("  ");
    return [
      ...this.#heading(view.title[language], sentences.unitCount(view.rows.length)[language]),
      ...wrapped(legend, this.width),
      ...told.flatMap((row) => this.#unit(view, row)),
      ...this.#shortened(told.length, troubled.length),
    ];
  }

  #unit(view: NetworkData, row: NetworkRow): readonly string[] {
    const { language } = this;
    const { depth, standing, title, below } = row;
    const indent = "  ".repeat(Math.min(depth, 12));
    const beside = below ? `  ${messages.below[language]} ${countsText(below)}` : "";
    const name = `${standingSigns[standing]} ${plain(title)} · ${kindTitle(view, row, language)}`;
    const tone: Tone = standing === "found" ? "red" : standing === "undecided" ? "yellow" : "dim";
    const lines = (text: string, before: string): readonly string[] =>
      wrapped(text, this.width - columns(before), "  ").map((l) => this.#tone(tone, before + l));
    return [
      ...lines(name + beside, indent),
      ...troubles(view, row).flatMap((t) => lines(answerText(view, t.title, t.answer, language), `${indent}  `)),
    ];
  }

  /** The units by their scores, and of each the points that it lost or gained and why. */
  #scorecard(view: ScorecardData): readonly string[] {
    const { language } = this;
    const soFar = view.soFar ? bracketed(messages.soFar[language], language) : "";
    const rows = view.rows.slice(0, mostTold);
    const heads = standingHeads(view);
    const graded = rows.some((row) => row.grade);
    const ranked = rows.some((row) => row.rank !== undefined);
    const [head = "", ...lines] = tableLines(
      [
        { title: messages.unit[language], flexible: true },
        { title: sentences.scoreOf(view.full)[language], align: "right" as const },
        ...(graded ? [{ title: messages.grade[language], flexible: true as const }] : []),
        ...(ranked ? [{ title: messages.rank[language], align: "right" as const }] : []),
        ...heads.map((h) => ({ title: h.title[language], flexible: true as const })),
      ],
      rows.map((row) => [
        plain(row.title),
        pointsShort(row.score),
        ...(graded ? [orDash(row.grade?.said[language])] : []),
        ...(ranked ? [row.rank === undefined ? "—" : pointsShort(row.rank)] : []),
        ...heads.map((h) => standingText(row, h.rule, language)),
      ]),
      this.width,
    );
    return [
      ...this.#heading(view.title[language], periodText(view.period, language) + soFar),
      this.#tone("dim", head),
      ...lines,
      ...this.#shortened(rows.length, view.rows.length),
      ...rows.flatMap((row) => this.#card(view, row)),
    ];
  }

  /** Every ground for which a unit lost or gained points. */
  #card(view: ScorecardData, row: ScorecardRow): readonly string[] {
    const { language, of } = this;
    const moved = view.items.flatMap((item, at) => {
      const cell = row.cells[at];
      return isMoved(cell) && cell.why.length + cell.besides.length > 0 ? [{ item, cell }] : [];
    });
    if (moved.length + row.besides.length === 0) return [];
    const note = (of: Text, indent: string): readonly string[] =>
      wrapped(`${indent}${of[language]}`, this.width, indent);
    return [
      "",
      ...wrapped(labelled(plain(row.title), sentences.points(pointsShort(row.score))[language], language), this.width),
      ...moved.flatMap(({ item, cell }) => [
        ...wrapped(`  ${pointsText(item, cell, language)} ${itemTitle(item, language)}`, this.width, "    ").map((l) =>
          this.#tone(item.bonus ? "green" : typeof cell.points === "string" ? "red" : "yellow", l),
        ),
        ...cell.besides.flatMap((of) => note(of, "    ")),
        ...cell.why.flatMap((ground) => wrapped(`    ${groundText(ground, of.names, language)}`, this.width, "      ")),
        ...this.#labelled(messages.lacking[language], lackingOf(cell, of.names, language), undefined, 4),
      ]),
      ...row.besides.flatMap((of) => note(of, "  ")),
    ];
  }

  /** Units and what is counted of them, and each measure by the values of its choice. */
  #statistics(view: StatisticsData): readonly string[] {
    const { language } = this;
    const soFar = view.soFar ? bracketed(messages.soFar[language], language) : "";
    const table = (heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => {
      const [head = "", ...lines] = tableLines(
        [
          { title: messages.unit[language], flexible: true },
          ...heads.map((title) => ({ title, align: "right" as const, flexible: true as const })),
        ],
        rows,
        this.width,
      );
      return [this.#tone("dim", head), ...lines];
    };
    const parts = view.measures.flatMap((measure, at) => {
      const members = membersCounted(view, at);
      if (members.length === 0) return [];
      return [
        "",
        ...wrapped(sentences.inParts(measure.title)[language], this.width),
        ...table(
          members.map(([, member]) => member[language]),
          view.rows.map((row) => [
            plain(row.title),
            ...members.map(([member]) => {
              const figure = cellAt(row, at)?.by?.[member];
              return figure === undefined ? "—" : measuredShort(figure, measure);
            }),
          ]),
        ),
      ];
    });
    return [
      ...this.#heading(view.title[language], periodText(view.period, language) + soFar),
      ...this.#figures(view),
      ...parts,
    ];
  }

  /** Measures by line, since their titles are long, and as many units beside each other as there is room for. */
  #figures(view: StatisticsData): readonly string[] {
    const { language } = this;
    const shown = view.rows.slice(0, Math.max(1, Math.floor((this.width - 30) / 13)));
    const [head = "", ...lines] = tableLines(
      [
        { title: messages.figure[language], flexible: true },
        ...shown.map((row) => ({ title: plain(row.title), align: "right" as const, flexible: true as const })),
      ],
      view.measures.map((measure, at) => [
        labelOf(measure, language),
        ...shown.map((row) => {
          const cell = cellAt(row, at);
          return cell ? measuredShort(cell.figure, measure) : "—";
        }),
      ]),
      this.width,
    );
    return [this.#tone("dim", head), ...lines, ...this.#shortened(shown.length, view.rows.length)];
  }

  /** Each measure through the quarters against its target, and what is triggered or nearly so. */
  #board(view: BoardData): readonly string[] {
    const { language } = this;
    const rows = view.rows.slice(0, mostTold);
    return [
      ...this.#heading(view.title[language], periodText(view.year, language)),
      ...view.measures.flatMap((measure, at) => this.#measure(view, rows, measure, at)),
      ...(lacksLastYear(view) ? [this.#tone("dim", cut(messages.noLastYear[language], this.width))] : []),
      ...view.triggers.flatMap(({ title }, at) => {
        const told = rows.flatMap((row) => toldOf(row.answers[at] ?? []).map((answer) => ({ row, answer })));
        const figure = figureOfTrigger(view, at);
        const head = title[language] + (figure ? bracketed(figure[language], language) : "");
        return [
          "",
          ...wrapped(head, this.width),
          ...told.flatMap(({ row, answer }) => this.#triggered(row, view.year, answer, figure !== undefined)),
        ];
      }),
      ...this.#shortened(rows.length, view.rows.length),
    ];
  }

  #measure(view: BoardData, rows: readonly BoardRow[], measure: BoardMeasureShown, at: number): readonly string[] {
    const { language } = this;
    const cells = rows.flatMap((row) => {
      const cell = row.cells[at];
      return cell ? [{ row, cell, quarters: quartersOf(cell) }] : [];
    });
    const [first] = cells;
    if (!first) return [];
    const targets = cells.some(({ cell }) => cell.target !== undefined);
    const last = hasLastYear(view, at);
    const right = (title: Text) => ({ title: title[language], align: "right" as const });
    const [head = "", ...lines] = tableLines(
      [
        { title: messages.unit[language], flexible: true },
        ...first.quarters.map(({ title }) => right(title)),
        ...(last ? [right(messages.lastYear), right(messages.change)] : []),
        ...(targets
          ? [right(messages.target), right(messages.share), right(messages.rank), { title: messages.bar[language] }]
          : []),
      ],
      cells.map(({ row, cell, quarters }) => [
        plain(row.title),
        ...quarters.map(({ point }) => figureShort(point.actual)),
        ...(last ? [cell.lastYear === undefined ? "—" : figureShort(cell.lastYear), changeShort(cell)] : []),
        ...(targets ? [cell.target ?? "—", shareText(cell), rankText(cell), barOf(cell)] : []),
      ]),
      this.width,
    );
    return [
      "",
      ...wrapped(labelOf(measure, language), this.width),
      this.#tone("dim", head),
      ...lines,
      ...(targets ? [this.#tone("dim", cut(barLegend(view, first.cell, language), this.width))] : []),
    ];
  }

  #triggered({ title }: BoardRow, year: string, answer: BoardAnswer, bare: boolean): readonly string[] {
    const { language } = this;
    const { standing, period, soFar, distances } = answer;
    const so = soFar ? bracketed(messages.soFar[language], language) : "";
    const head = `${standingSign[standing]} ${plain(title)}  ${periodOfYear(period, year, language)}${so}  ${answerSaid(answer)[language]}`;
    const tone: Tone = standing === "found" ? "red" : standing === "undecided" ? "yellow" : "dim";
    return [
      ...wrapped(`  ${head}`, this.width, "    ").map((l) => this.#tone(tone, l)),
      ...distances.flatMap((distance) =>
        wrapped(`      ${distanceText(distance, language, bare)}`, this.width, "      "),
      ),
    ];
  }

  #agreement(view: AgreementData): readonly string[] {
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
    const tables = resultsByTable(this.of);
    if (tables.length === 0) return [];
    return [
      ...this.#heading(messages.allResults[language], ""),
      ...tables.flatMap(({ table, groups }) => [
        this.#tone("dim", this.of.names[table]?.[language] ?? table),
        ...groups.flatMap((group) =>
          wrapped(`  ${labelled(group.title[language], outcomeCounts(group, language), language)}`, this.width, "    "),
        ),
      ]),
    ];
  }

  /** Rules that could not be judged for want of tables and columns. */
  #unjudged(): readonly string[] {
    const { language, of } = this;
    if (of.unjudged.length === 0) return [];
    return [
      ...this.#heading(messages.unjudged[language], ""),
      ...of.unjudged.flatMap((rule) => wrapped(unjudgedText(rule, of.names, language), this.width, "  ")),
    ];
  }

  /** Columns that rules read and that tables do not have. */
  #lacks(): readonly string[] {
    const { language, of } = this;
    const tables = Object.entries(of.lacks);
    if (tables.length === 0) return [];
    const name = (id: string, otherwise: string): string => of.names[id]?.[language] ?? otherwise;
    return [
      ...this.#heading(messages.lacks[language], ""),
      ...tables.flatMap(([table, fields]) =>
        wrapped(
          labelled(
            name(table, table),
            listed(
              fields.map((field) => name(`${table}.${field}`, field)),
              language,
            ),
            language,
          ),
          this.width,
          "  ",
        ),
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
function barOf(cell: BoardCell): string {
  if (cell.target === undefined) return "";
  const target = exactOf(cell.target).toNumber();
  const used = exactOf(lowOf(cell.actual) ?? "0").toNumber();
  const full = target > 0 ? Math.round((used / target) * barWidth) : used > 0 ? barWidth : 0;
  const mark = Math.min(barWidth - 1, Math.round(elapsedOf(cell).toNumber() * barWidth));
  const cells = Array.from({ length: barWidth }, (_, i) => (i === mark ? "│" : i < full ? "█" : "░")).join("");
  return full > barWidth ? `${cells}+` : cells;
}

const barLegend = (view: BoardData, cell: BoardCell, language: Language): string =>
  `█ ${messages.actualLine[language]}  │ ${progressText(view)[language]} ${percent(elapsedOf(cell))}`;
