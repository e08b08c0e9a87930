/** What a rule's page adds to the style sheet of a report. */
export const ruleStyle = `
h1 { margin-bottom: .4rem; }
.other { margin: 0 0 1.25rem; color: var(--muted); }
.other code { margin-left: .5em; }
.statement { max-width: 46em; font-size: 1.05rem; line-height: 1.8; }
:lang(en) .statement { line-height: 1.65; }
dl.pairs { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .4rem 1.5rem; margin: 1.25rem 0 0; }
dl.pairs dt { color: var(--muted); font-size: .925rem; }
dl.pairs dd { margin: 0; max-width: 46em; }
:lang(en) h1::first-letter, :lang(en) > main dl.pairs > dd::first-letter, :lang(en) > main td.long::first-letter, :lang(en) dl.meta dd::first-letter, :lang(en) > main h3::first-letter, :lang(en) > main .plain > li::first-letter, :lang(en) > main p::first-letter { text-transform: uppercase; }
td.outcome, .value { font-weight: 600; }
td.outcome { min-width: 7rem; }
.rows td.long { max-width: 46em; }
span.value { display: block; }
td.value { min-width: 6rem; }
th.nowrap { white-space: nowrap; }
article.source { border-left-color: var(--accent); }
.cited { margin: .6rem 0 0; color: var(--muted); font-size: .875rem; }
.citation { display: block; }
.parameter + .parameter, .fold .parameter { margin-top: 1.5rem; }
ol.steps { margin: 0; padding-left: 1.75rem; }
ol.steps > li { margin: 0 0 1.5rem; }
ol.steps > li::marker { font-weight: 600; color: var(--muted); }
ol.steps h3 { margin: 0; }
ol.steps dl.pairs { margin-top: .5rem; }
ol.steps dd ul { margin: 0; padding-left: 1.1em; }
dl.reading { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .1rem 1rem; margin: .5rem 0; padding: .5rem .75rem; background: var(--open-soft); font-size: .875rem; }
article dl.reading dt { color: var(--open); font-size: inherit; }
article dl.reading dd { margin: 0; }
article ul.plain li:last-child { border-bottom: 0; }
ul.facts { display: flex; flex-wrap: wrap; gap: 0 1.1em; margin: 0; padding: 0; list-style: none; }
td details { margin-top: .3rem; }
td.expected { min-width: 5.5rem; }
td.ran { min-width: 6.5rem; }
table.records, table.entries { width: auto; font-size: .875rem; font-weight: 400; }
table.records th, table.records td, table.entries th, table.entries td { padding: .2rem .75rem .2rem 0; }
dd ul.plain li:first-child { padding-top: 0; }
dd ul.plain li:last-child { border-bottom: 0; }
.badge.good { margin-left: .4em; }
.badge.muted { color: var(--muted); }
@media (max-width: 36rem) {
  .rows td.long { min-width: 9rem; }
  table.stack > thead { display: none; }
  table.stack > tbody > tr { display: block; padding: .6rem 0; border-bottom: 1px solid var(--line); }
  table.stack > tbody > tr > * { display: block; padding: .1rem 0; border: 0; }
  table.stack [data-label]::before { content: attr(data-label); margin-right: .75em; color: var(--muted); }
  dl.pairs { grid-template-columns: 1fr; gap: 0; }
  dl.pairs dd { margin-bottom: .6rem; }
}
@media print {
  details::details-content { content-visibility: visible; block-size: auto; }
}
`;
