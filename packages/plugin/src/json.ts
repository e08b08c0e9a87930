// Plugins and rulebooks from and to JSON.

export { type ExtensionForm, type PluginForm, pluginForm } from "./form.js";
export { rulebookLimits } from "./json/limits.js";
export { type AmongPlugins, readPlugin, readRulebook } from "./json/read.js";
export { RulebookError } from "./json/rulebook-error.js";
export { pluginFileSchema, pluginSchema, rulebookFileSchema, rulebookSchema } from "./json/schema.js";
export { writePlugin, writeRulebook } from "./json/write.js";
