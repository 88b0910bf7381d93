/** The loader for `<script async>`: a classic script of another origin must name its module by a whole URL. */
const script = document.currentScript as HTMLScriptElement;
void import(/* @vite-ignore */ new URL('cassa.js', script.src).href);

export {};
