// What must hold of every page that a report makes.

/** Every tag with its attributes, outside of text. */
export const tagsOf = (html: string): readonly string[] => html.match(/<[^>]*>/g) ?? [];

/** Tags that load or run something, or lead out of the page. */
export function leaving(html: string): readonly string[] {
  const tags = tagsOf(html);
  return [
    ...tags.filter((t) => /https?:|\/\//i.test(t)),
    ...tags.filter((t) => /^<(script|link|img|iframe|object|embed|base|form)\b/i.test(t)),
    ...tags.filter((t) => /\son\w+=/i.test(t)),
    ...(html.match(/url\(\s*["']?(?!#)|@import/g) ?? []),
    ...tags.flatMap((t) => t.match(/\b(?:href|src)="[^"]*"/g) ?? []).filter((a) => !/="#/.test(a)),
  ];
}

/** The first tag that closes another than the one that is open, or the last that is left open. */
export function unbalanced(html: string): string | undefined {
  const open: string[] = [];
  const empty = /^<(?:meta|br|!doctype)/i;
  for (const tag of tagsOf(html.replace(/<style>[\s\S]*?<\/style>/g, ""))) {
    if (empty.test(tag) || tag.endsWith("/>")) continue;
    const [, close, name = ""] = /^<(\/?)([\w-]+)/.exec(tag) ?? [];
    if (!close) open.push(name);
    else if (open.pop() !== name) return tag;
  }
  return open.at(-1);
}

export const idsOf = (html: string): readonly string[] => [...html.matchAll(/\sid="([^"]*)"/g)].map((m) => m[1] ?? "");

/** What a page refers to within itself. */
export const wantedIn = (html: string): readonly string[] =>
  [...html.matchAll(/(?:href="|url\()#([^")]*)/g)].map((m) => m[1] ?? "");
