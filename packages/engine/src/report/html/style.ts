/** The style sheet of a report: one file, light and dark, screen and paper. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --soft: #f5f6f8; --ink: #1c2530; --muted: #5a6472; --line: #d8dde4;
  --accent: #1f4e79; --found: #a3300f; --found-soft: #fbefeb; --open: #735400; --open-soft: #fbf4df; --good: #1d6b4f;
  --actual: #0072b2; --target: #c45100; --progress: #5a6472; --band: rgba(0, 114, 178, .16); --band-open: rgba(0, 114, 178, .08);
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14181d; --soft: #1d232a; --ink: #e4e8ed; --muted: #9da8b5; --line: #343d48;
    --accent: #8fbbe4; --found: #ff9a7d; --found-soft: #35201a; --open: #e5c066; --open-soft: #302812; --good: #7ccbaa;
    --actual: #56b4e9; --target: #f0a04b; --progress: #9da8b5; --band: rgba(86, 180, 233, .22); --band-open: rgba(86, 180, 233, .11);
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink); font-size: 16px; line-height: 1.65;
  font-family: system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
}
main, header, footer { max-width: 72rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 2.5rem); }
header { padding-top: 3rem; padding-bottom: 1.5rem; }
.kicker { margin: 0 0 .4rem; color: var(--accent); font-size: .875rem; font-weight: 600; letter-spacing: .06em; }
h1 { margin: 0 0 1.25rem; font-size: clamp(1.6rem, 1.1rem + 2.2vw, 2.4rem); line-height: 1.25; font-weight: 700; text-wrap: balance; }
h2 { margin: 3rem 0 1rem; padding-bottom: .4rem; border-bottom: 2px solid var(--ink); font-size: 1.35rem; line-height: 1.3; }
h3 { margin: 2rem 0 .75rem; font-size: 1.1rem; line-height: 1.4; }
h3 .id, h2 .id { margin-left: .6em; font-weight: 400; font-size: .8rem; color: var(--muted); }
p { margin: .5rem 0; }
a { color: inherit; text-decoration-color: var(--line); text-underline-offset: .2em; }
a:hover { text-decoration-color: currentColor; }
code, .id { font-family: ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace; font-size: .85em; }
.muted { color: var(--muted); }
.small { font-size: .875rem; }
dl.meta { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr)); gap: .75rem 1.5rem; margin: 0; padding: 1rem 0 0; border-top: 1px solid var(--line); }
dl.meta div.whole { grid-column: 1 / -1; }
dl.meta dt { font-size: .8rem; color: var(--muted); }
dl.meta dd { margin: 0; font-weight: 600; }
nav { margin-top: 1rem; font-size: .9rem; }
nav a { margin-right: 1.1em; white-space: nowrap; }
.scroll { overflow-x: auto; }
.scroll + .scroll { margin-top: 2rem; }
table { width: 100%; border-collapse: collapse; font-size: .925rem; line-height: 1.5; }
th, td { padding: .5rem .75rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: normal; }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-size: .8rem; font-weight: 600; color: var(--muted); border-bottom-color: var(--muted); white-space: nowrap; vertical-align: bottom; }
.headed thead th { white-space: normal; min-width: 4.2em; }
tbody th { font-weight: 600; min-width: 6.2em; }
td.number, th.number { text-align: right; white-space: nowrap; }
td.nowrap { white-space: nowrap; }
td.long { min-width: 12rem; overflow-wrap: anywhere; }
.count { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: 0 0 1rem; font-size: 1.05rem; }
.count strong { font-size: 1.5rem; line-height: 1; margin-right: .3em; }
.when { white-space: nowrap; }
.found { color: var(--found); }
.open { color: var(--open); }
.good { color: var(--good); }
.cell { display: block; }
.cell + .cell { margin-top: .35rem; }
.cell .small { display: block; color: var(--muted); }
.badge { display: inline-block; padding: .05em .6em; border-radius: 1em; font-size: .875rem; font-weight: 600; border: 1px solid currentColor; white-space: nowrap; }
.badge.wrap { white-space: normal; }
figure { margin: 0; padding: .9rem 1rem .5rem; border: 1px solid var(--line); border-radius: .5rem; break-inside: avoid; }
figure svg { display: block; width: 100%; height: auto; overflow: visible; }
figcaption { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 .75rem; }
figcaption strong { font-size: 1.05rem; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 0; padding: 0; list-style: none; font-size: .875rem; color: var(--muted); }
.cards { display: grid; gap: 1rem; }
article { scroll-margin-top: 1rem; padding: 1rem 1.25rem; border: 1px solid var(--line); border-left: 4px solid var(--found); border-radius: .35rem; break-inside: avoid-page; }
article.undecided { border-left-color: var(--open); }
article > h4 { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem .75rem; margin: 0 0 .6rem; font-size: 1.05rem; line-height: 1.4; }
article > h4 .when { font-weight: 400; color: var(--muted); font-size: .925rem; }
article dl { display: grid; grid-template-columns: 6rem 1fr; gap: .3rem 1rem; margin: 0; font-size: .95rem; }
article dt { color: var(--muted); font-size: .875rem; line-height: 1.75; }
article dd { margin: 0; }
article dd ul { margin: 0; padding: 0; list-style: none; }
.reason { font-weight: 600; }
.mark { display: inline-block; margin-left: .4em; padding: 0 .45em; border-radius: .25em; background: var(--open-soft); color: var(--open); font-size: .85em; }
.because { display: block; color: var(--muted); font-size: .85rem; line-height: 1.5; }
details { margin-top: .75rem; }
summary { cursor: pointer; color: var(--accent); font-size: .925rem; }
.tree { margin: .5rem 0 0; padding: .75rem 1rem; background: var(--soft); border-radius: .35rem; font-size: .875rem; line-height: 1.6; }
.tree details { margin: 0; }
.tree summary { color: inherit; font-size: inherit; }
.tree .leaf { padding-left: 1.05em; }
.tree details > div { margin-left: .4em; padding-left: .85em; border-left: 1px solid var(--line); }
.truth { margin-left: .5em; font-size: .9em; font-weight: 600; white-space: nowrap; color: var(--muted); }
.truth.true { color: var(--good); }
.truth.unknown { color: var(--open); }
ul.plain { margin: 0; padding: 0; list-style: none; }
ul.plain li { padding: .4rem 0; border-bottom: 1px solid var(--line); }
footer { margin-top: 4rem; padding-top: 1.25rem; padding-bottom: 3rem; color: var(--muted); font-size: .85rem; }
footer dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 0 0 1rem; }
footer dt { grid-column: 1; } footer dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 36rem) {
  body { font-size: 15px; }
  header { padding-top: 1.75rem; }
  article { padding: .9rem 1rem; }
  article dl { grid-template-columns: 1fr; gap: 0; }
  article dd { margin-bottom: .5rem; }
  figure { padding: .75rem .6rem .4rem; }
  .tree { padding: .6rem .7rem; }
  .tree details > div { margin-left: .15em; padding-left: .5em; }
  .tree .leaf { padding-left: .2em; }
  footer dl { grid-template-columns: 1fr; }
  footer dd { margin-bottom: .5rem; }
}
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --soft: #f5f6f8; --ink: #000; --muted: #444; --line: #bbb; --accent: #000;
    --found: #8a2408; --open: #5c4300; --good: #145239; --actual: #005f96; --target: #a84500; --progress: #444; --band: rgba(0, 114, 178, .15); --band-open: rgba(0, 114, 178, .08);
  }
  body { font-size: 10.5pt; }
  main, header, footer { max-width: none; padding-left: 0; padding-right: 0; }
  nav { display: none; }
  h2, h3, h4 { break-after: avoid; }
  tr { break-inside: avoid; }
  .scroll { overflow: visible; }
  @page { margin: 16mm 14mm; }
}
`;
