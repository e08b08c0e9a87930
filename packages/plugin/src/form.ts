import {
  type DefinitionForm,
  type DocumentData,
  definitionForm,
  type FieldForm,
  fieldForm,
  type KindForm,
  kindForm,
  type Text,
} from "@anwei/kernel";
import type { Deprecation, Renaming, Retirement } from "./life.js";
import { by, inOrder } from "./order.js";
import type { Overlay } from "./overlay.js";
import type { Plugin, Use } from "./plugin.js";
import type { View } from "./view.js";

/** Fields that a plugin adds to a kind of record, in their JSON form. */
export interface ExtensionForm {
  readonly kind: string;
  readonly fields: Readonly<Record<string, FieldForm>>;
}

/** A plugin as plain JSON: all that it says, with the plugins it extends by id. */
export interface PluginForm {
  readonly id: string;
  readonly title: Text;
  readonly version: string;
  readonly apiVersion: number;
  readonly region?: string;
  readonly extends: readonly string[];
  readonly documents: readonly DocumentData[];
  readonly kinds: readonly KindForm[];
  readonly extensions: readonly ExtensionForm[];
  readonly uses: readonly Use[];
  readonly definitions: readonly DefinitionForm[];
  readonly overlays: readonly Overlay[];
  readonly views: readonly View[];
  readonly deprecated: readonly Deprecation[];
  readonly retired: readonly Retirement[];
  readonly renamed: readonly Renaming[];
}

/**
 * A plugin in its JSON form: in one order whatever the order it was written in, the members of choices in lists. Its
 * hash is the SHA-256 of this form in canonical JSON.
 */
export const pluginForm = (plugin: Omit<Plugin, "hash">): PluginForm => ({
  id: plugin.id,
  title: plugin.title,
  version: plugin.version,
  apiVersion: plugin.apiVersion,
  ...(plugin.region === undefined ? {} : { region: plugin.region }),
  extends: plugin.parents.map(({ id }) => id).sort(),
  documents: inOrder(plugin.documents),
  kinds: inOrder(plugin.kinds.map(kindForm)),
  extensions: inOrder(
    plugin.extensions.map(({ kind, fields }) => ({
      kind,
      fields: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldForm(field)])),
    })),
  ),
  uses: [...plugin.uses].sort(by(({ id }) => id)),
  definitions: inOrder(plugin.definitions.map(({ data }) => definitionForm(data))),
  overlays: inOrder(plugin.overlays),
  views: inOrder(plugin.views),
  deprecated: inOrder(plugin.deprecated),
  retired: inOrder(plugin.retired),
  renamed: inOrder(plugin.renamed),
});
