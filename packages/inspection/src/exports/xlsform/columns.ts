/** The languages of an XLSForm, as its headers name them. */
export const languages = { zh: "中文 (zh)", en: "English (en)" } as const;

const spoken = (key: string): readonly string[] => Object.values(languages).map((name) => `${key}::${name}`);

export const columns = {
  survey: [
    "type",
    "name",
    ...spoken("label"),
    ...spoken("hint"),
    "relevant",
    "constraint",
    "required",
    "calculation",
    "repeat_count",
  ],
  choices: ["list_name", "name", ...spoken("label")],
  settings: ["form_title", "form_id", "version", "default_language"],
} as const;
