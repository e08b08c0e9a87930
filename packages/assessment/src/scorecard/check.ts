import { Exact, parseDay, type Text, text, type UnitKind } from "@anwei/kernel";
import { quoted, unitKinds } from "../refused.js";
import { bandsOf } from "./bands.js";
import { type ScorecardCode, ScorecardError, type ScorecardProblem } from "./problem.js";
import type {
  BandWritten,
  GroupWritten,
  ItemWritten,
  Points,
  PointsWritten,
  ScorecardWritten,
  ScoreGround,
} from "./written.js";

type Written = ItemWritten | GroupWritten;

/** Ids below the card's own that it gives itself, and the one by which a veto names the whole. */
const reserved = [
  "total",
  "earned",
  "attainable",
  "bonus",
  "entries",
  "grade",
  "grade-by-points",
  "grade-before-lowering",
  "lowered-by",
  "ahead",
  "rank",
  "behind",
  "place-from-last",
  "red-list",
  "black-list",
];

/** Ids below a part's own that it gives itself. */
const reservedGrounds = ["lost", "score", "gained", "attainable"];

const idPart = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Points are told to so many decimals at most. */
const mostDecimals = 6;

const nothing = text("没有", "none");
const write = text("补写，或删去", "Write one, or remove it.");

const isShare = (weight: Exact | undefined): boolean =>
  weight !== undefined && weight.sign > 0 && weight.compare(Exact.one) <= 0;

export const itemsOf = (part: Written): readonly Written[] => ("items" in part ? part.items : []);

/** Refuses a card with everything that is wrong with it. @throws ScorecardError */
export function checkScorecard(written: ScorecardWritten): void {
  const problems = new Check(written).problems();
  if (problems.length > 0) throw new ScorecardError(written.id, problems);
}

class Check {
  readonly #found: ScorecardProblem[] = [];
  readonly #ids = new Map<string, string>();
  #asksAssessor = false;
  #mayLack = false;

  constructor(private readonly card: ScorecardWritten) {}

  problems(): readonly ScorecardProblem[] {
    const { card } = this;
    const full = this.#points(card.full, "full");
    if (parseDay(card.from) === undefined)
      this.#tell(
        "bad-date",
        "from",
        text("存在的日期，如 2007-06-01", "a date that exists, such as 2007-06-01"),
        quoted(card.from),
        text("改正日期", "Mend the date."),
      );
    if (card.sections.length === 0)
      this.#tell("empty-part", "sections", text("至少一个部分", "at least one section"), nothing, write);
    const { rounded } = card;
    if (rounded && !(Number.isInteger(rounded.decimals) && rounded.decimals >= 0 && rounded.decimals <= mostDecimals))
      this.#tell(
        "bad-steps",
        "rounded.decimals",
        text(`0 至 ${mostDecimals} 的整数`, `a whole number from 0 to ${mostDecimals}`),
        quoted(rounded.decimals),
        text("改正小数位数", "Mend the number of decimals."),
      );
    this.#kinds(card.appliesTo, Object.keys(unitKinds()), "appliesTo");
    for (const section of card.sections) this.#part(section, card.appliesTo, section.id);
    for (const section of card.sections)
      if (section.weight !== undefined && !isShare(Exact.parse(section.weight)))
        this.#tell(
          "bad-weight",
          `${section.id}.weight`,
          text("大于 0、不超过 1 的权重，如 0.4", "a weight above 0, of at most 1, such as 0.4"),
          quoted(section.weight),
          text("改正权重", "Mend the weight."),
        );
    for (const kind of card.appliesTo) this.#whole(kind, full);
    this.#bonus();
    if (this.#mayLack && !card.notApplicable)
      this.#tell(
        "policy-missing",
        "notApplicable",
        text(
          "写明不适用的项目如何处理：scaled、granted 或 reduced",
          "what becomes of items that are not applicable: scaled, granted or reduced",
        ),
        text("未写明", "nothing said"),
        text("按文件写明", "Say what the document says."),
      );
    if (this.#asksAssessor && !card.entries)
      this.#tell(
        "entries-missing",
        "entries",
        text(
          "写明裁量分录入不成立、未录入的后果",
          "what follows from entries at discretion that do not hold or are lacking",
        ),
        text("未写明", "nothing said"),
        text("补写 entries", "Write `entries`."),
      );
    this.#vetoes();
    this.#grades(full);
    return this.#found;
  }

  #tell(code: ScorecardCode, part: string, expected: Text, found: Text, todo: Text): void {
    this.#found.push({ code, part, expected, found, todo });
  }

  #points(points: Points | undefined, part: string, least: "zero" | "more" = "more"): Exact | undefined {
    const read = points === undefined ? undefined : Exact.parse(points);
    if (read && (least === "zero" ? read.sign >= 0 : read.sign > 0)) return read;
    this.#tell(
      "bad-points",
      part,
      text(
        `${least === "zero" ? "不小于零" : "大于零"}的十进制数`,
        `a decimal number ${least === "zero" ? "not below zero" : "above zero"}`,
      ),
      quoted(points),
      text("改正分值", "Mend the points."),
    );
    return undefined;
  }

  /** A number that something is held against: points, or how many. */
  #number(number: Points, part: string, least: "zero" | "any"): void {
    const read = Exact.parse(number);
    if (read && (least === "any" || read.sign >= 0)) return;
    this.#tell(
      "bad-number",
      part,
      least === "any"
        ? text("十进制数", "a decimal number")
        : text("不小于零的十进制数", "a decimal number not below zero"),
      quoted(number),
      text("改正数值", "Mend the number."),
    );
  }

  /** What must hold: its number, or its outcomes. */
  #ground(ground: ScoreGround, part: string): void {
    if (!("decision" in ground)) {
      const side = "atLeast" in ground ? "atLeast" : "below";
      this.#number("atLeast" in ground ? ground.atLeast : ground.below, `${part}.${side}`, "any");
      return;
    }
    const outcomes = Object.keys(ground.decision.data.outcomes.members);
    for (const outcome of ground.is.filter((is) => !outcomes.includes(is)))
      this.#tell(
        "unknown-outcome",
        `${part}.is`,
        text(`${outcomes.join("、")} 之一`, `one of ${outcomes.join(", ")}`),
        quoted(outcome),
        text("改正结果", "Mend the outcome."),
      );
    if (ground.is.length > 0) return;
    this.#tell("empty-part", `${part}.is`, text("至少一种结果", "at least one outcome"), nothing, write);
  }

  #id(id: string, part: string): void {
    const before = this.#ids.get(id);
    if (idPart.test(id) && !reserved.includes(id) && before === undefined) {
      this.#ids.set(id, part);
      return;
    }
    this.#tell(
      "duplicate-part",
      part,
      text(
        "全表唯一的标识，由小写字母、数字和连字符组成，不用保留的名称",
        "an id of its own in the whole card, in small letters, digits and hyphens, not one that is kept",
      ),
      before === undefined ? quoted(id) : text(`“${id}”，${before} 已用`, `“${id}”, which ${before} has already`),
      text("另起标识", "Use another id."),
    );
  }

  #kinds(kinds: readonly string[], among: readonly string[], part: string): void {
    if (kinds.length === 0)
      this.#tell("empty-part", part, text("至少一类单位", "at least one kind of unit"), nothing, write);
    for (const kind of kinds.filter((k) => !among.includes(k)))
      this.#tell(
        "unknown-kind-of-unit",
        part,
        text(`${among.join("、")} 之一`, `one of ${among.join(", ")}`),
        quoted(kind),
        text("改正单位类别", "Mend the kind of unit."),
      );
  }

  #part(part: Written, above: readonly UnitKind[], at: string): void {
    this.#id(part.id, at);
    const full = this.#points(part.full, `${at}.full`);
    const kinds = part.kinds ?? above;
    if (part.kinds) this.#kinds(part.kinds, above, `${at}.kinds`);
    if (part.applies) {
      this.#mayLack = true;
      this.#ground(part.applies, `${at}.applies`);
    }
    const inner = "items" in part ? part.items : part.loses;
    if (inner.length === 0)
      this.#tell("empty-part", at, text("至少一个项目或一项扣分", "at least one item or one ground"), nothing, write);
    if (!("items" in part)) {
      this.#grounds(part.loses, full, at);
      return;
    }
    for (const item of part.items) this.#part(item, kinds, `${at}/${item.id}`);
    if (full && part.items.length > 0) for (const kind of kinds) this.#adds(part.items, full, kind, at);
  }

  #adds(parts: readonly Written[], full: Exact, kind: UnitKind, at: string): void {
    const own = parts.filter((p) => p.kinds?.includes(kind) ?? true).map((p) => Exact.parse(p.full));
    if (own.some((x) => x === undefined)) return;
    const sum = (own as readonly Exact[]).reduce((a, b) => a.plus(b), Exact.zero);
    if (sum.equals(full)) return;
    const title = unitKinds()[kind] ?? text(kind, kind);
    this.#tell(
      "points-do-not-add-up",
      at,
      text(`${title.zh}各项分值之和 ${full}`, `items of a ${title.en} that add up to ${full}`),
      text(`${sum}`, `${sum}`),
      text("改正分值", "Mend the points."),
    );
  }

  /** Sections add up to the whole, by their points or by their weights. */
  #whole(kind: UnitKind, full: Exact | undefined): void {
    const sections = this.card.sections.filter((s) => s.kinds?.includes(kind) ?? true);
    if (!this.card.sections.some((s) => s.weight !== undefined)) {
      if (full) this.#adds(sections, full, kind, "sections");
      return;
    }
    const weights = sections.map((s) => (s.weight === undefined ? undefined : Exact.parse(s.weight)));
    // Each is told of once, not again for what they make together.
    if (sections.some((s, i) => s.weight !== undefined && !isShare(weights[i]))) return;
    const sum = weights.reduce<Exact | undefined>((a, b) => (a && b ? a.plus(b) : undefined), Exact.zero);
    if (sum?.equals(Exact.one)) return;
    const title = unitKinds()[kind] ?? text(kind, kind);
    this.#tell(
      "weights-do-not-add-up",
      "sections",
      text(`${title.zh}各部分权重之和 1`, `weights of a ${title.en} that add up to 1`),
      sum ? text(`${sum}`, `${sum}`) : text("有的部分没有权重", "a section without a weight"),
      text("改正权重", "Mend the weights."),
    );
  }

  #grounds(grounds: readonly PointsWritten[], limit: Exact | undefined, at: string): void {
    const seen = new Set<string>();
    for (const ground of grounds) {
      const part = `${at}/${ground.id}`;
      if (!idPart.test(ground.id) || reservedGrounds.includes(ground.id) || seen.has(ground.id))
        this.#tell(
          "duplicate-part",
          part,
          text(
            `本项内唯一的标识，不用 ${reservedGrounds.join("、")}`,
            `an id of its own within the item, none of ${reservedGrounds.join(", ")}`,
          ),
          quoted(ground.id),
          text("另起标识", "Use another id."),
        );
      seen.add(ground.id);
      if ("points" in ground) this.#points(ground.points, `${part}.points`);
      if ("required" in ground && typeof ground.required !== "object")
        this.#number(ground.required, `${part}.required`, "zero");
      if ("when" in ground && ground.when) this.#ground(ground.when, `${part}.when`);
      if ("between" in ground) {
        this.#asksAssessor = true;
        const [least, most] = [
          this.#points(ground.between[0], `${part}.between[0]`, "zero"),
          this.#points(ground.between[1], `${part}.between[1]`),
        ];
        if (least && most && least.compare(most) > 0)
          this.#tell(
            "bad-points",
            `${part}.between`,
            text("下限不大于上限", "a lower end not above the upper end"),
            text(`${least} 至 ${most}`, `${least} to ${most}`),
            text("改正分值", "Mend the points."),
          );
      }
      const cap = ground.atMost === undefined ? undefined : this.#points(ground.atMost, `${part}.atMost`);
      if (cap && limit && cap.compare(limit) > 0) this.#capAbove(`${part}.atMost`, limit, cap);
    }
  }

  #capAbove(part: string, limit: Exact, cap: Exact): void {
    this.#tell(
      "cap-above-points",
      part,
      text(`不超过 ${limit} 分`, `at most ${limit} points`),
      text(`${cap} 分`, `${cap} points`),
      text("改正上限，或删去", "Mend the cap, or remove it."),
    );
  }

  #bonus(): void {
    const { bonus, appliesTo } = this.card;
    if (!bonus) return;
    const most = this.#points(bonus.most, "bonus.most");
    for (const item of bonus.items) {
      const at = `bonus/${item.id}`;
      this.#id(item.id, at);
      if (item.kinds) this.#kinds(item.kinds, appliesTo, `${at}.kinds`);
      const own = this.#points(item.most, `${at}.most`);
      if (own && most && own.compare(most) > 0) this.#capAbove(`${at}.most`, most, own);
      if (item.gains.length === 0)
        this.#tell("empty-part", at, text("至少一项加分", "at least one ground"), nothing, write);
      this.#grounds(item.gains, own, at);
    }
  }

  #vetoes(): void {
    const parts: string[] = ["total"];
    const walk = (part: Written): void => {
      parts.push(part.id);
      for (const item of itemsOf(part)) walk(item);
    };
    for (const section of this.card.sections) walk(section);
    for (const [i, { effect, when }] of (this.card.vetoes ?? []).entries()) {
      const at = `vetoes[${i}]`;
      this.#ground(when, `${at}.when`);
      if ("zero" in effect && !parts.includes(effect.zero))
        this.#tell(
          "unknown-veto-target",
          at,
          text("total，或一个部分、项目的标识", "total, or the id of a section or item"),
          quoted(effect.zero),
          text("改正标识", "Mend the id."),
        );
      if ("noBetterThan" in effect) this.#grade(effect.noBetterThan, at);
      if (!("lowersGradeBy" in effect)) continue;
      if (!this.card.grades) this.#grade("", at);
      if (!Number.isInteger(effect.lowersGradeBy) || effect.lowersGradeBy < 1)
        this.#tell(
          "bad-steps",
          at,
          text("不小于1的整数", "a whole number from 1 up"),
          quoted(effect.lowersGradeBy),
          text("改正档数", "Mend the number of steps."),
        );
    }
  }

  #grade(grade: string, at: string): void {
    const grades = this.card.grades?.bands.map(({ id }) => id) ?? [];
    if (grades.includes(grade)) return;
    this.#tell(
      "unknown-grade",
      at,
      grades.length === 0
        ? text("本表写明的等次", "a grade, of a card that has grades")
        : text(`等次 ${grades.join("、")} 之一`, `one of the grades ${grades.join(", ")}`),
      quoted(grade),
      text("改正等次，或补写 grades", "Mend the grade, or write `grades`."),
    );
  }

  /** A band has at most one bound at each end, and holds something. */
  #bounds(band: BandWritten, at: string): void {
    for (const [own, other] of [["atLeast", "moreThan"] as const, ["atMost", "below"] as const])
      if (band[own] !== undefined && band[other] !== undefined)
        this.#tell(
          "band-bounds",
          at,
          text(`${own} 与 ${other} 只写其一`, `either ${own} or ${other}`),
          text(`${band[own]} 和 ${band[other]}`, `${band[own]} and ${band[other]}`),
          text("删去其一", "Remove one of them."),
        );
    const [low, high] = [band.atLeast ?? band.moreThan, band.atMost ?? band.below].map((x) =>
      x === undefined ? undefined : Exact.parse(x),
    );
    const order = low && high ? low.compare(high) : -1;
    if (order < 0 || (order === 0 && band.atLeast !== undefined && band.atMost !== undefined)) return;
    this.#tell(
      "band-bounds",
      at,
      text("下限低于上限", "a lower bound below the upper one"),
      text(`${low} 和 ${high}`, `${low} and ${high}`),
      text("改正界限", "Mend the bounds."),
    );
  }

  #grades(full: Exact | undefined): void {
    const { bonus, grades, rounded, eligibility = [], red, black } = this.card;
    for (const [i, one] of eligibility.entries()) {
      this.#id(one.id, `eligibility[${i}]`);
      if (one.atLeast !== undefined) this.#points(one.atLeast, `eligibility[${i}].atLeast`);
      if (one.noWorseThan !== undefined) this.#grade(one.noWorseThan, `eligibility[${i}]`);
      for (const [j, ground] of (one.unless ?? []).entries()) this.#ground(ground, `eligibility[${i}].unless[${j}]`);
      if (one.atLeast === undefined && one.noWorseThan === undefined && !one.unless?.length)
        this.#tell(
          "nothing-asked",
          `eligibility[${i}]`,
          text("分数、等次或排除情形", "points, a grade, or what excludes"),
          text("没有", "none"),
          text("补写条件", "Write a condition."),
        );
    }
    for (const [name, list] of [["red", red] as const, ["black", black] as const]) {
      if (!list) continue;
      if ("grade" in list.takes) this.#grade(list.takes.grade, name);
      else if (!Number.isInteger(list.takes.places) || list.takes.places < 1)
        this.#tell(
          "bad-steps",
          `${name}.takes.places`,
          text("不小于1的整数", "a whole number from 1 up"),
          quoted(list.takes.places),
          text("改正名次数", "Mend the number of places."),
        );
    }
    if (!grades) return;
    const seen = new Set<string>();
    for (const band of grades.bands) {
      const at = `grades/${band.id}`;
      if (!idPart.test(band.id) || /^unstated(-|$)/.test(band.id) || seen.has(band.id))
        this.#tell(
          "duplicate-part",
          at,
          text("等次中唯一的标识，不是 unstated", "an id of its own among the grades, not unstated"),
          quoted(band.id),
          text("另起标识", "Use another id."),
        );
      seen.add(band.id);
      for (const key of ["atLeast", "moreThan", "below", "atMost"] as const)
        if (band[key] !== undefined) this.#points(band[key], `${at}.${key}`, "zero");
      this.#bounds(band, at);
    }
    // How bands lie cannot be told by numbers that are wrong themselves.
    const own = ({ code, part }: ScorecardProblem): boolean =>
      code === "band-bounds" || part === "rounded.decimals" || (code === "bad-points" && part.startsWith("grades/"));
    if (this.#found.some(own)) return;
    const kept = bonus?.beyondFull === "kept" ? Exact.parse(bonus.most) : undefined;
    const { faults } = bandsOf(grades, rounded, full && (kept ? full.plus(kept) : full));
    for (const { code, band, falls } of faults) {
      const number = falls?.toString() ?? "";
      this.#tell(
        code,
        `grades/${band}`,
        code === "band-without-bound"
          ? text("与下一等次之间的界限", "a bound between it and the next worse grade")
          : text("每个分数恰属一个等次", "every score in exactly one grade"),
        code === "band-without-bound"
          ? text("没有界限", "none")
          : code === "band-gap"
            ? text(`${number} 分不属任何等次`, `${number} points in no grade`)
            : text(`${number} 分属两个等次`, `${number} points in two grades`),
        code === "band-gap"
          ? text(
              "改正界限；原文如此的，写明 unstated",
              "Mend the bounds; where the document says so, write `unstated`.",
            )
          : text("改正界限", "Mend the bounds."),
      );
    }
  }
}
