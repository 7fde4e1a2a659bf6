/** The page's style: paper and ink, doubt drawn the same everywhere, readable on a phone, in the dark and in print. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1d1c1a;--soft:#5f5b53;--rule:#dcd7cc;--panel:#f3f0e9;--alarm:#a8321a;--mark:#ffeeb3;
--p0:#0072b2;--p1:#d55e00;--p2:#009e73;--p3:#a3527f;--p4:#8a6100;--p5:#2b7fb0;--p6:#555;--px:#8b877e}
@media (prefers-color-scheme:dark){:root{--paper:#15171a;--ink:#e8e4da;--soft:#a39e92;--rule:#34373b;--panel:#1d2024;--alarm:#ff8a70;--mark:#4d4217;
--p0:#56b4e9;--p1:#f0894a;--p2:#3cc79d;--p3:#dba0c3;--p4:#e6b84f;--p5:#8cc8ec;--p6:#aaa;--px:#77746c}}
*{box-sizing:border-box}
html{font:17px/1.55 system-ui,-apple-system,"Segoe UI","Noto Sans","Liberation Sans",sans-serif;background:var(--paper);color:var(--ink);scroll-padding-top:3rem}
body{max-width:62rem;margin:0 auto;padding:1.2rem 1.2rem 4rem;font-variant-numeric:tabular-nums}
h1,h2,h3,q,.head,details.report p{font-family:"Source Serif 4","Noto Serif",Georgia,"Liberation Serif",serif}
h1{font-size:2rem;line-height:1.15;margin:.2rem 0}h2{font-size:1.35rem;margin:2.4rem 0 .6rem;padding-top:.8rem;border-top:2px solid var(--ink)}h3{font-size:1.05rem;margin:1.2rem 0 .3rem}
a{color:inherit;text-decoration-color:var(--soft);text-underline-offset:.15em}a:focus-visible,summary:focus-visible{outline:2px solid var(--p0);outline-offset:2px}
header p,.sure,.was,.empty,.evidence{color:var(--soft);font-size:.86rem}nav{display:flex;flex-wrap:wrap;gap:.2rem 1rem;font-size:.9rem;margin:.8rem 0}
ul,ol{padding-left:1.1rem;margin:.3rem 0}li{margin:.3rem 0}.holdings,.figures,.changes,.lineage,.unsettled{list-style:none;padding:0}
.changes>li{display:grid;grid-template-columns:2rem 1fr;margin:.45rem 0}.changes .chip{justify-self:start;align-self:start;margin-top:.2rem}.was{white-space:nowrap;margin-left:.4rem}.was::before{content:'← '}.earlier summary{cursor:pointer;margin:.8rem 0;color:var(--soft)}.denied{color:var(--alarm);font-size:.86rem}.refs{font-size:.7rem;line-height:0;overflow-wrap:anywhere;margin-left:.15em}.refs .more{color:var(--soft)}.refs a{text-decoration:none;color:var(--soft);padding:0 .12em}.refs a:hover{color:var(--ink);text-decoration:underline}
.holdings{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,27rem),1fr));gap:.8rem}.holdings>li{background:var(--panel);padding:.7rem .9rem;border-radius:4px;margin:0;min-width:0}
.holdings .name{font-size:1.02rem}.holder{color:var(--soft)}.because{margin:.3rem 0 0;font-size:.88rem;overflow-wrap:anywhere}
.chip{display:inline-block;min-width:1.35em;padding:0 .2em;text-align:center;border:2px solid currentColor;border-radius:3px;font:700 .72rem/1.35 system-ui,sans-serif;vertical-align:.1em}
.p0{color:var(--p0);fill:var(--p0)}.p1{color:var(--p1);fill:var(--p1)}.p2{color:var(--p2);fill:var(--p2)}.p3{color:var(--p3);fill:var(--p3)}.p4{color:var(--p4);fill:var(--p4)}.p5{color:var(--p5);fill:var(--p5)}.p6{color:var(--p6);fill:var(--p6)}.px{color:var(--px);fill:var(--px)}
.chip.held.assessed{background:currentColor;-webkit-text-fill-color:var(--paper)}.chip.contested{background:repeating-linear-gradient(135deg,transparent 0 3px,color-mix(in srgb,currentColor 35%,transparent) 3px 5px)}.chip.unknown{border-style:dotted}
.ribbon{display:block;max-width:100%;margin:.35rem 0 0}.ribbon rect{stroke:currentColor;stroke-width:2}.ribbon rect.claimed{fill-opacity:.12}.ribbon rect.contested{fill:url(#hatch);fill-opacity:1}.ribbon rect.unknown{fill:none;stroke-dasharray:1.5 2.5;stroke-width:1}
.ribbon text{font:700 9px system-ui,sans-serif;text-anchor:middle;fill:var(--ink);paint-order:stroke;stroke:var(--paper);stroke-width:3px}
.range{display:block;max-width:100%}.range .axis{stroke:var(--rule)}.range .bar{stroke:var(--ink);stroke-width:5;stroke-linecap:round;opacity:.35}.range circle{fill:var(--ink)}
.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr));gap:1rem}.figures>li{min-width:0}.rows{list-style:none;padding:0;font-size:.86rem;color:var(--soft)}.flag{color:var(--alarm)}
.dispute{border-left:4px solid var(--rule);padding:.1rem 0 .1rem .9rem;margin:1rem 0}.dispute.is-open{border-color:var(--alarm)}.words{color:var(--soft);font-size:.92rem}.open{color:var(--alarm);font-weight:600;margin:.2rem 0}.settled{color:var(--soft);margin:.2rem 0}
.step{display:inline-block;border:1px solid var(--rule);border-radius:3px;padding:0 .4em;margin:.15em .2em .15em 0;font-size:.82rem}.step i{color:var(--soft);font-style:normal}.step.lost{border:1px dashed var(--alarm)}.step.lost i{color:var(--alarm)}.step.changed{border-style:dotted}
.wide{overflow-x:auto}table{border-collapse:collapse;font-size:.86rem;width:100%}th,td{text-align:left;padding:.25rem .6rem .25rem 0;border-bottom:1px solid var(--rule);vertical-align:top}thead th{color:var(--soft);font-weight:600}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;font-size:.86rem;margin:.6rem 0}.references{padding-left:2.4rem;font-size:.9rem}
details.report{border-top:1px solid var(--rule);padding:.4rem 0}details.report summary{cursor:pointer}details.report p{max-width:38rem;font-size:1.02rem}.outlet{font-weight:600}.day{color:var(--soft);font-size:.86rem}.caption{border-left:3px solid var(--rule);padding-left:.8rem;color:var(--soft)}.evidence code{overflow-wrap:anywhere}
mark{background:var(--mark);color:inherit}.at{font:700 .62rem system-ui,sans-serif;vertical-align:super;text-decoration:none;color:var(--soft);padding:0 .15em}.at:target{background:var(--alarm);color:var(--paper)}.at:target+mark,.at:target+.at+mark,.at:target+.at+.at+mark{outline:2px solid var(--alarm)}li:target{background:var(--mark)}
.chart{display:block;width:100%;height:auto;background:var(--panel);border-radius:4px}.chart .land{fill:none;stroke:var(--px);stroke-width:1;stroke-linejoin:round}.chart .grid{stroke:var(--rule);stroke-width:.6}.chart .tick{fill:var(--soft);font:10px system-ui,sans-serif}.chart .label{fill:var(--ink);font:11px system-ui,sans-serif;paint-order:stroke;stroke:var(--panel);stroke-width:3px}.chart circle{stroke:currentColor;stroke-width:2}.chart circle.claimed{fill:var(--panel)}.chart circle.contested{fill:url(#hatch)}.chart .letter{font:700 8px system-ui,sans-serif;text-anchor:middle;fill:var(--paper)}.chart .letter.claimed,.chart .letter.contested{fill:currentColor}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.3rem .6rem}
@media print{html{font-size:10.5pt;background:#fff;color:#000}body{max-width:none;padding:0}nav,.reports,.skip{display:none}.holdings>li,.dispute,.figures>li{break-inside:avoid}h2,h3{break-after:avoid}}
@media (max-width:480px){body{padding:.9rem .9rem 3rem}h1{font-size:1.6rem}.was{white-space:normal}}
`;
