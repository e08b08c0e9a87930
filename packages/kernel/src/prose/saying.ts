import type { Node, ParameterNode } from "../language/node.js";
import type { Scope } from "../language/typing.js";
import type { Text } from "../text.js";
import type { Phrase } from "./phrase.js";

/** What terms are said in: what they may mention, and the values of parameters where those are asked for. */
export interface Saying {
  readonly scope: Scope;
  readonly inForce?: (node: ParameterNode) => Text | undefined;
}

/** How a bare number is meant where it stands: in that unit, or as a share. */
export interface Meant {
  readonly unit: string;
  readonly share: boolean;
}

export type Say = (node: Node, meant?: Meant) => Phrase;
