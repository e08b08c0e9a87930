// Checklists in YAML; an entry of its own, since it loads a YAML parser.

export { type ReadYamlOptions, readChecklistYaml, writeChecklistYaml } from "./checklist/yaml.js";
