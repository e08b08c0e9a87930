export { compose, diagnose } from "./compose.js";
export { ComposeError, type Diagnostic, type DiagnosticCode, diagnosticText } from "./diagnostic.js";
export { move, type Overlay } from "./overlay.js";
export { apiVersion, definePlugin, type Plugin, type PluginWritten } from "./plugin.js";
export { type PluginRef, type RegionalOverlay, Rulebook } from "./rulebook.js";
export type { AgreementView, TargetView, View } from "./view.js";
