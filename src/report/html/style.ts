/** The look of the page: light and dark, for screens and paper. No colour stands alone; no file is loaded. */
export const style = `
:root {
  color-scheme: light dark;
  --page: #fff; --text: #1b1d21; --soft: #55585f; --line: #c9ccd2; --raised: #f4f5f7; --link: #0b4fa8;
  --conflict: #a3160c; --compatible: #6f4a00; --agree: #14602c; --single: #55585f;
  --conflict-mark: #fbdcd8; --compatible-mark: #fbecc0; --agree-mark: #d9f0de; --single-mark: #e9eaed;
  --g0: #cfe3fa; --g1: #fbd9c9; --g2: #d5efd2; --g3: #ecd8f5; --g4: #fbecb0; --g5: #cdeeee;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #15171b; --text: #e9eaed; --soft: #b3b7bf; --line: #474b53; --raised: #202329; --link: #8fc1ff;
    --conflict: #ff9f95; --compatible: #ebc365; --agree: #86d79f; --single: #b3b7bf;
    --conflict-mark: #5b211c; --compatible-mark: #4c3c0d; --agree-mark: #1b4427; --single-mark: #33373e;
    --g0: #1d3f66; --g1: #6a3018; --g2: #22502a; --g3: #51306a; --g4: #57480f; --g5: #145454;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 110rem; padding: 1rem; background: var(--page); color: var(--text);
  font: 1rem/1.45 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; } h3 { margin: 0; font-size: 1rem; }
a { color: var(--link); } a:focus-visible, [tabindex]:focus-visible, input:focus-visible, select:focus-visible {
  outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; } .skip:focus { position: static; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: 0; padding: 0; list-style: none; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 0; padding: 0; list-style: none; }
.counts strong { font-size: 1.6rem; }
.conflict { color: var(--conflict); } .compatible { color: var(--compatible); }
.agree { color: var(--agree); } .single { color: var(--single); }
#filters { display: flex; flex-wrap: wrap; gap: .75rem 1.25rem; align-items: center; margin: .5rem 0; padding: .75rem;
  background: var(--raised); border: 1px solid var(--line); }
#filters[hidden], [data-fact][hidden] { display: none; }
fieldset { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0; padding: 0; border: 0; }
legend { float: left; padding: 0; margin-right: 1rem; } #shown { margin: 0; color: var(--soft); }
select, input[type=search] { font: inherit; max-width: 14rem; }
table { border-collapse: collapse; width: 100%; } caption { text-align: left; color: var(--soft); padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .5rem; border-bottom: 1px solid var(--line); }
.facts th[scope=row] { width: 34%; font-weight: normal; } .label { font-weight: 600; }
.verdict { white-space: nowrap; font-weight: 600; width: 9rem; }
.reason, .remark, .diff { margin: .25rem 0 0; } .remark, .hint, .about, .line, .by { color: var(--soft); }
.answers { margin: 0; padding: 0; list-style: none; } .letter { font-weight: 600; }
.value { font-weight: 600; quotes: none; } .place { white-space: normal; margin-right: .35rem; }
del { color: var(--conflict); } ins { color: var(--agree); text-decoration: underline double; }
.chosen { outline: 3px solid var(--link); outline-offset: -1px; }
.scroll { overflow: auto; max-height: 80vh; }
.matrix { width: auto; overflow-wrap: normal; } .matrix tbody th { overflow-wrap: break-word; } .matrix td, .matrix th { padding: .15rem .5rem; }
.matrix td { text-align: center; border-left: 1px solid var(--line); }
.matrix thead th { position: sticky; top: 0; background: var(--page); z-index: 1; }
.matrix th:first-child { position: sticky; left: 0; background: var(--page); min-width: 9rem; max-width: 24rem; z-index: 2; }
.g0 { background: var(--g0); } .g1 { background: var(--g1); } .g2 { background: var(--g2); }
.g3 { background: var(--g3); } .g4 { background: var(--g4); } .g5 { background: var(--g5); }
.several { background: var(--conflict-mark); font-weight: 600; }
.picture { display: block; max-width: 100%; height: auto; margin: .5rem 0; background: var(--raised); shape-rendering: crispEdges; }
.picture .conflict, .plot .conflict rect { fill: var(--conflict); } .picture .compatible, .plot .compatible rect { fill: var(--compatible); }
.picture .agree, .plot .agree rect { fill: var(--agree); } .picture .single, .plot .single rect { fill: var(--single); }
.picture .g0 { fill: var(--g0); } .picture .g1 { fill: var(--g1); } .picture .g2 { fill: var(--g2); }
.picture .g3 { fill: var(--g3); } .picture .g4 { fill: var(--g4); } .picture .g5 { fill: var(--g5); }
.picture .several { fill: var(--conflict-mark); stroke: var(--conflict); stroke-width: .15; }
.plot { display: block; width: 100%; min-width: 48rem; } .plot text { font-size: 11px; fill: var(--text); }
.plot g text { fill: var(--page); font-weight: 600; } .plot line { stroke: var(--soft); }
.timeline { padding-left: 3rem; } time, .time { font-weight: 600; font-variant-numeric: tabular-nums; }
.panes { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(20rem, 1fr); gap: 1rem; overflow-x: auto; padding: .25rem; }
.pane { border: 1px solid var(--line); padding: .75rem; max-height: 80vh; overflow: auto; }
.pane p { margin: .25rem 0; } .title { font-weight: 600; } .text { white-space: pre-wrap; margin-top: .5rem; }
mark { color: var(--text); } mark a { color: inherit; text-decoration: underline; }
mark.conflict { background: var(--conflict-mark); color: var(--text); } mark.single { background: var(--single-mark); color: var(--text); }
mark.compatible { background: var(--compatible-mark); color: var(--text); } mark.agree { background: var(--agree-mark); color: var(--text); }
mark:target, span:target + mark, tr:target { outline: 3px solid var(--link); }
@media (max-width: 45rem) { .facts thead { display: none; } .facts tr, .facts td, .facts th[scope=row] { display: block; width: auto; }
  .facts td, .facts th[scope=row] { border: 0; padding: .2rem 0; } .facts tr { border-bottom: 1px solid var(--line); padding: .5rem 0; } }
@media print {
  #filters, nav, .skip, .hint { display: none; } body { max-width: none; padding: 0; font-size: 10pt; }
  .scroll, .pane { max-height: none; overflow: visible; } .panes { display: block; } .pane { margin-bottom: 1rem; }
  .matrix th { position: static; } tr, .timeline li { break-inside: avoid; } mark { border-bottom: 1px solid; }
}
`
