import { createInstance } from "@getodk/xforms-engine";
import { Model, type Question, type QuestionPanelDynamicModel } from "survey-core";

/** A form as it is filled in: fields by name, in a repeat with the number of the instance. */
export interface FilledForm {
  shown(name: string, instance?: number): boolean;
  give(name: string, value: string, instance?: number): void;
  instances(repeat: string): number;
}

interface OdkNode {
  readonly nodeType: string;
  readonly currentState: {
    readonly reference: string;
    readonly relevant: boolean;
    readonly children: readonly OdkNode[] | null;
    readonly label: { readonly asString: string } | null;
    readonly value: unknown;
  };
  readonly validationState: { readonly violation: unknown };
  selectValue(value: string): void;
  setValue(value: unknown): void;
}

const nameOf = (node: OdkNode): string =>
  node.currentState.reference
    .split("/")
    .at(-1)
    ?.replace(/\[\d+\]$/, "") ?? "";

function find(nodes: readonly OdkNode[], name: string, instance?: number): OdkNode | undefined {
  for (const node of nodes) {
    const repeated = node.nodeType.startsWith("repeat-range");
    if (nameOf(node) === name) return node;
    const children = node.currentState.children ?? [];
    const inside = repeated ? (instance === undefined ? [] : children.slice(instance, instance + 1)) : children;
    const found = find(
      inside.flatMap((child) => (repeated ? (child.currentState.children ?? []) : [child])),
      name,
      instance,
    );
    if (found) return found;
  }
  return undefined;
}

/** An ODK form, opened in the engine of ODK Web Forms. */
export async function odkForm(xform: string) {
  const { root } = await createInstance(xform);
  const top = (): readonly OdkNode[] => root.currentState.children as unknown as readonly OdkNode[];
  const node = (name: string, instance?: number): OdkNode | undefined => find(top(), name, instance);
  const relevant = (of: OdkNode | undefined): boolean => of?.currentState.relevant === true;
  return {
    root,
    node,
    shown: (name: string, instance?: number) => relevant(node(name, instance)),
    give: (name: string, value: string, instance?: number) => {
      const field = node(name, instance) as OdkNode;
      if (field.nodeType === "select") field.selectValue(value);
      else field.setValue(value);
    },
    instances: (repeat: string) => {
      const range = node(repeat);
      return relevant(range) ? (range?.currentState.children ?? []).length : 0;
    },
    submission: async (): Promise<string> => {
      const payload = await root.prepareInstancePayload();
      return (payload.data[0].get("xml_submission_file") as File).text();
    },
  };
}

/** A SurveyJS form, opened without a page. */
export function surveyForm(json: object) {
  const survey = new Model(json);
  const repeats = (): readonly QuestionPanelDynamicModel[] =>
    survey.getAllQuestions().filter((q): q is QuestionPanelDynamicModel => q.getType() === "paneldynamic");
  const question = (name: string, instance?: number): Question | undefined =>
    survey.getQuestionByName(name) ??
    (instance === undefined
      ? undefined
      : repeats()
          .map((repeat) => repeat.panels[instance]?.getQuestionByName(name))
          .find((q) => q));
  return {
    survey,
    question,
    shown: (name: string, instance?: number) => {
      const found = question(name, instance);
      const repeat =
        instance === undefined ? undefined : repeats().find((r) => r.panels[instance]?.getQuestionByName(name));
      return found?.isVisibleInSurvey === true && (repeat?.isVisibleInSurvey ?? true);
    },
    give: (name: string, value: string, instance?: number) => {
      const field = question(name, instance) as Question;
      field.value = field.inputType === "number" ? Number(value) : value;
    },
    instances: (repeat: string) => {
      const found = question(repeat) as QuestionPanelDynamicModel;
      return found.isVisibleInSurvey ? found.panelCount : 0;
    },
  };
}
