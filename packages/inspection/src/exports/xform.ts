import type { Text } from "@anwei/kernel";
import type { Checklist } from "../checklist/checklist.js";
import { type AnswersRead, answersFrom, type Filled } from "./filled.js";
import { type Field, type Form, formOf } from "./form.js";
import type { Exported } from "./loss.js";
import { readXml, type XmlElement, xmlText } from "./xml.js";
import { constraintOf, xpathTest } from "./xpath.js";

export type { AnswersRead } from "./filled.js";
export type { Exported, Loss, LossCode } from "./loss.js";

/**
 * A checklist as an ODK XForm, for ODK Collect, ODK Web Forms, Enketo or KoboToolbox, in Chinese and English. An item is
 * shown exactly while it is certainly asked. A submission says which edition it was made by.
 *
 * @example
 * ```ts
 * const { artifact, losses } = xform(stations);
 * await writeFile("stations.xml", artifact);
 * ```
 */
export function xform(checklist: Pick<Checklist, "data" | "pin">): Exported<string> {
  const form = formOf(checklist);
  const writer = new Writer(form);
  const { checklist_id: id, checklist_version: version } = form.pin;
  const instance = form.fields.map((field) => writer.node(field)).join("");
  const body = form.fields.map((field) => writer.control(field, root)).join("");
  const binds = form.fields.flatMap((field) => writer.binds(field, root)).join("");
  const pinned = Object.entries(form.pin);
  const artifact = `<?xml version="1.0" encoding="UTF-8"?>
<h:html ${namespaces}><h:head><h:title>${xmlText(form.title.zh)}</h:title><model odk:xforms-version="1.0.0"><itext>${writer.translations()}</itext><instance><data id="${xmlText(id)}" version="${xmlText(version)}">${pinned.map(([name]) => `<${name}/>`).join("")}${instance}<orx:meta><orx:instanceID/></orx:meta></data></instance>${pinned.map(([name, value]) => `<bind nodeset="/data/${name}" type="string" readonly="true()" calculate="${xmlText(`'${value}'`)}"/>`).join("")}${binds}<bind nodeset="/data/orx:meta/orx:instanceID" type="string" readonly="true()" jr:preload="uid"/></model></h:head><h:body>${body}</h:body></h:html>
`;
  return { artifact, losses: [...form.losses, ...form.odkLosses] };
}

/**
 * Reads a submission of the form that `xform`, or `xlsform`, gave as answers to the checklist, with the edition that it
 * was made by for `judgeInspection`'s `pin`. Photos and files are read by their names.
 *
 * @throws ChecklistError for XML that cannot be read, and where a field is not of the form.
 */
export const readSubmission = <A>(checklist: Checklist<A>, xml: string): AnswersRead<A> =>
  answersFrom(checklist, filled(readXml(xml)));

const filled = ({ children }: XmlElement): Filled => ({
  names: [...new Set(children.map(({ name }) => name))],
  value: (name) => children.find((child) => child.name === name)?.text.trim(),
  inside: (name) => {
    const child = children.find((c) => c.name === name);
    return child && filled(child);
  },
  instances: (name) => children.filter((child) => child.name === name).map(filled),
});

const namespaces = [
  `xmlns="http://www.w3.org/2002/xforms"`,
  `xmlns:h="http://www.w3.org/1999/xhtml"`,
  `xmlns:jr="http://openrosa.org/javarosa"`,
  `xmlns:orx="http://openrosa.org/xforms"`,
  `xmlns:odk="http://www.opendatakit.org/xforms"`,
].join(" ");

const languages = [
  ["zh", "中文 (zh)", ` default="true()"`],
  ["en", "English (en)", ""],
] as const;

/** Where a node stands: the names around it, and the repeat that it is in. */
interface Place {
  readonly path: readonly string[];
  readonly repeat: readonly string[] | undefined;
}

const root: Place = { path: ["data"], repeat: undefined };

const inside = ({ path, repeat }: Place, field: Field): Place => {
  const own = [...path, field.name];
  return { path: own, repeat: field.kind === "repeat" ? own : repeat };
};

const types = { choice: "string", date: "date", text: "string", photo: "binary", file: "binary" } as const;

class Writer {
  readonly #texts = new Map<string, Text>();
  readonly #places = new Map<string, Place>();

  constructor(readonly form: Form) {
    this.#look(form.fields, root);
  }

  #look(fields: readonly Field[], place: Place): void {
    for (const field of fields) {
      this.#places.set(field.name, inside(place, field));
      if ("fields" in field) this.#look(field.fields, inside(place, field));
    }
  }

  node(field: Field): string {
    if (!("fields" in field)) return `<${field.name}/>`;
    const template = field.kind === "repeat" ? ` jr:template=""` : "";
    return `<${field.name}${template}>${field.fields.map((inner) => this.node(inner)).join("")}</${field.name}>`;
  }

  binds(field: Field, around: Place): readonly string[] {
    const place = inside(around, field);
    const reference = (name: string): string => this.#reference(name, place);
    const relevant = field.when ? { relevant: xpathTest(field.when, reference) } : {};
    const own: Readonly<Record<string, string>> =
      field.kind === "group" || field.kind === "repeat"
        ? relevant
        : field.kind === "number"
          ? { type: field.decimals === 0 ? "int" : "decimal", ...constraintOf(field), ...relevant }
          : {
              type: types[field.kind],
              ...("required" in field && field.required ? { required: "true()" } : {}),
              ...relevant,
            };
    const attributes = Object.entries(own).map(([name, value]) => ` ${name}="${xmlText(value)}"`);
    return [
      ...(attributes.length === 0 ? [] : [`<bind nodeset="/${place.path.join("/")}"${attributes.join("")}/>`]),
      ...("fields" in field ? field.fields.flatMap((inner) => this.binds(inner, place)) : []),
    ];
  }

  /** A field as a node at `from` names it: in the same repeat from there, so that the instance is the same. */
  #reference(name: string, from: Place): string {
    const to = this.#places.get(name) as Place;
    if (!from.repeat || to.repeat?.join("/") !== from.repeat.join("/")) return `/${to.path.join("/")}`;
    let shared = 0;
    while (from.path[shared] === to.path[shared] && shared < to.path.length) shared++;
    // A node that names itself goes up and comes down again.
    if (shared === to.path.length) shared--;
    return [...from.path.slice(shared).map(() => ".."), ...to.path.slice(shared)].join("/");
  }

  control(field: Field, around: Place): string {
    const place = inside(around, field);
    const at = `/${place.path.join("/")}`;
    const heading = this.#label(at, field.label) + (field.hint ? this.#spoken("hint", `${at}:hint`, field.hint) : "");
    switch (field.kind) {
      case "group":
        return `<group ref="${at}">${this.#label(at, field.label)}${this.#inner(field.fields, place)}</group>`;
      case "repeat":
        return `<group ref="${at}">${this.#label(at, field.label)}<repeat nodeset="${at}" jr:count="${this.#reference(field.count, around)}" jr:noAddRemove="true()">${this.#inner(field.fields, place)}</repeat></group>`;
      case "choice":
        return `<select1 ref="${at}">${heading}${this.#options(field.list)}</select1>`;
      case "photo":
        return `<upload ref="${at}" mediatype="image/*">${heading}</upload>`;
      case "file":
        return `<upload ref="${at}" mediatype="*/*">${heading}</upload>`;
      default:
        return `<input ref="${at}">${heading}</input>`;
    }
  }

  #inner(fields: readonly Field[], place: Place): string {
    return fields.map((inner) => this.control(inner, place)).join("");
  }

  #options(list: string): string {
    const members = this.form.lists.find(({ name }) => name === list)?.members ?? [];
    return members
      .map(({ name, title }) => `<item>${this.#label(`${list}-${name}`, title)}<value>${name}</value></item>`)
      .join("");
  }

  #label(at: string, of: Text): string {
    return this.#spoken("label", `${at}:label`, of);
  }

  #spoken(element: string, id: string, of: Text): string {
    this.#texts.set(id, of);
    return `<${element} ref="jr:itext('${id}')"/>`;
  }

  translations(): string {
    return languages
      .map(([language, name, more]) => {
        const texts = [...this.#texts].map(
          ([id, of]) => `<text id="${id}"><value>${xmlText(of[language])}</value></text>`,
        );
        return `<translation lang="${name}"${more}>${texts.join("")}</translation>`;
      })
      .join("");
  }
}
