import { type Cites, decision, type Example, moved, not, record, type Text, text, unordered } from "@anwei/kernel";
import type { CaseEvent, caseEvents } from "../records/index.js";
import type { ContentOf } from "./written.js";

type Content = ContentOf<typeof caseEvents>;

/** What the document of a step must state, and does not (文书应当载明而未载明的内容). */
export function documentLacks(
  id: string,
  document: { readonly title: Text; readonly cites?: Cites; readonly states: readonly [Content, ...Content[]] },
  events: readonly CaseEvent[],
  written: { readonly events: typeof caseEvents; readonly from: string; readonly to?: string },
  cites: Cites,
) {
  const { events: kind, from, to } = written;
  const { title, states } = document;
  const { members } = kind.data.fields.contents as { readonly members: Readonly<Record<string, Text>> };
  const outcomes = Object.fromEntries(states.map((s) => [s, members[s] ?? text(s, s)])) as Record<Content, Text>;
  const [event] = events as readonly [CaseEvent];
  const other = Object.keys((kind.data.fields.event as { readonly members: object }).members).find(
    (m) => !(events as readonly string[]).includes(m),
  ) as CaseEvent;
  const of = (
    zh: string,
    en: string,
    contents: readonly Content[] | null,
    expect: unknown,
    happened = event,
    on = from,
  ) =>
    ({
      name: text(zh, en),
      facts: { id: "e", unit: "u", case: "c", happenedOn: on, event: happened, contents },
      expect,
    }) as Example<typeof caseEvents, never>;
  return decision({
    id,
    title: text(`${title.zh}缺少的内容`, `what the document lacks: ${title.en}`),
    cites: document.cites ?? cites,
    from,
    ...(to === undefined ? {} : { to }),
    about: record(kind),
    law: "event",
    appliesWhen: (e) => e.event.oneOf(...events),
    outcomes: unordered(outcomes),
    combine: "every",
    consequences: Object.fromEntries(
      states.map((s) => [
        s,
        [{ id: "mend-document", text: text(`补正《${title.zh}》`, `the document is mended: ${title.en}`) }],
      ]),
    ) as never,
    rows: (e) => states.map((s) => ({ when: not(e.contents.includes(s)), then: s })),
    examples: [
      of("全部载明", "all is stated", states, { certain: [], possible: [] }),
      ...states.map((s) =>
        of(
          `未载明${outcomes[s].zh}`,
          `not stated: ${outcomes[s].en}`,
          states.filter((o) => o !== s),
          { certain: [s], possible: [s] },
        ),
      ),
      of("不知载明什么", "what it states is not known", null, { certain: [], possible: [...states] }),
      of("施行前一日的不适用", "nor to one of the day before", states, { notApplicable: true }, event, moved(from, -1)),
      ...(to === undefined
        ? []
        : [
            of("末日的适用", "it applies to one of the last day", states, { certain: [], possible: [] }, event, to),
            of("失效次日的不适用", "nor to one of the day after", states, { notApplicable: true }, event, moved(to, 1)),
          ]),
      of("别的事项不适用", "it does not apply to another event", [], { notApplicable: true }, other),
    ],
  });
}
