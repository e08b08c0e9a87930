export { compose, diagnose } from "./compose.js";
export type { PluginRef, RegionalOverlay, RulebookContent, RulebookForm } from "./content.js";
export { ComposeError, type Diagnostic, type DiagnosticCode, diagnosticText } from "./diagnostic.js";
export { move, type Overlay } from "./overlay.js";
export { apiVersion, definePlugin, type Plugin, type PluginWritten } from "./plugin.js";
export { Rulebook } from "./rulebook.js";
export type { AgreementView, TargetView, View } from "./view.js";
