import type { Problem } from "../define/problem.js";
import { type Report, said, unknownFact, unknownUnit } from "../language/typing.js";
import { isMeasure } from "../language/units.js";
import { text } from "../text.js";
import { type FieldData, type KindData, type Members, reservedMembers } from "./fields.js";
import { plainly, readFact } from "./read.js";

// A reference is a term itself and carries the facts of the record it names: they may not hide what a term has.
const termParts = ["node", "uses", "sameAs"];

/** Every problem of a kind of record: names that cannot be used, units and assumptions that cannot be read. */
export function kindProblems(kind: KindData): Problem[] {
  const problems: Problem[] = [];
  const at =
    (part: string): Report =>
    (code, expected, found, todo) =>
      problems.push({ code, rule: kind.name, part, expected, found, todo });
  if (!kind.title.zh || !kind.title.en) missingTitle(kind.title, at("title"));
  if (kind.complete && (!kind.complete.zh || !kind.complete.en)) missingTitle(kind.complete, at("complete"));
  for (const [name, field] of Object.entries(kind.fields)) checkField(name, field, kind, at(name));
  return problems;
}

function checkField(name: string, field: FieldData, kind: KindData, report: Report): void {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name) || termParts.includes(name)) {
    report(
      "reserved-name",
      text("英文字母开头的字段名", `a field's name in letters, other than ${termParts.join(", ")}`),
      said(name),
      text("另起字段名", "Give it another name."),
    );
  }
  if (!field.title.zh || !field.title.en) missingTitle(field.title, report);
  if (field.type === "number" && field.unit !== "" && !isMeasure(field.unit)) unknownUnit(field.unit, report);
  if ("members" in field) {
    for (const member of reservedMembers(field.members)) {
      report(
        "reserved-name",
        text("不是整数的选项名", "a member's name other than a whole number"),
        said(member),
        text("另起选项名", "Give it another name."),
      );
    }
  }
  if ("members" in field && field.memberAlso) checkMemberAlso(field.members, field.memberAlso, report);
  if (field.type === "number" && field.partOf !== undefined && kind.fields[field.partOf]?.type !== "number") {
    unknownFact(report, field.partOf, kind);
  }
  if (field.assume && !("value" in readFact(name, field, field.assume.value))) {
    report(
      "bad-value",
      text(`${field.title.zh}的取值`, `a value of ${field.title.en}`),
      said(field.assume.value),
      text("改正假定的取值", "Mend the value that is assumed."),
    );
  }
}

/** What else is written for members: of a member that is there, and of one alone. */
function checkMemberAlso(
  members: Members,
  memberAlso: Readonly<Record<string, readonly string[]>>,
  report: Report,
): void {
  const taken = new Map<string, string>();
  for (const [member, { zh, en }] of Object.entries(members)) {
    for (const word of [member, zh, en]) taken.set(plainly(word), member);
  }
  for (const [member, names] of Object.entries(memberAlso)) {
    for (const name of names) {
      const other = Object.hasOwn(members, member) ? taken.get(plainly(name)) : "";
      if (other === undefined || other === member) taken.set(plainly(name), member);
      else {
        report(
          "bad-value",
          text("所列选项之一的写法，且只属于它", "what is written for one of the members, and for no other"),
          said(`${member}: ${name}`),
          text("删去，或改为不会混淆的写法", "Remove it, or write what cannot be confused."),
        );
      }
    }
  }
}

const missingTitle = (title: unknown, report: Report): void =>
  report(
    "missing-title",
    text("中英文标题", "a title in Chinese and English"),
    said(title),
    text("补全标题", "Write both titles."),
  );
