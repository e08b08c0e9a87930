import { ruleStyle } from "./rule-style.js";

/** What the page of a comparison adds to the style sheet of a rule's page. */
export const diffStyle = `${ruleStyle}
h1.found, h1.open, h1.good { margin-bottom: .9rem; font-size: clamp(1.35rem, 1.1rem + 1.2vw, 1.8rem); }
ul.facts { margin-bottom: 1.25rem; }
dl.sides { grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); }
dl.sides dd { font-weight: 400; }
.title { display: inline-block; }
:lang(en) .title::first-letter { text-transform: uppercase; }
article.source > p { margin: 0 0 .4rem; max-width: 46em; }
article > .scroll { margin-top: .6rem; }
article details dl { margin-top: .5rem; }
@media (max-width: 36rem) {
  table.stack td[data-label] > .value { display: inline; }
}
`;
