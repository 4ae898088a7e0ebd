// What people read, in the page's language. Sentences come from the server (`page-…` of the Fluent
// files); numbers, percentages and times follow the locale through Intl.

/** @type {Record<string, string>} */
let texts = {};
/** @type {Record<string, string>} */
let breaks = {};
let plural = new Intl.PluralRules("nl");
let numbers = new Intl.NumberFormat("nl");
let signed = new Intl.NumberFormat("nl", { signDisplay: "exceptZero" });
let seconds = new Intl.NumberFormat("nl", { maximumFractionDigits: 1 });

/** @param {string} locale @param {Record<string, string>} sentences
 * @param {Record<string, string>} broken  long words of titles, with soft hyphens */
export function speak(locale, sentences, broken) {
  texts = sentences;
  breaks = broken;
  const region = locale === "nl" ? "nl-NL" : "en-GB";
  plural = new Intl.PluralRules(region);
  numbers = new Intl.NumberFormat(region);
  signed = new Intl.NumberFormat(region, { signDisplay: "exceptZero" });
  seconds = new Intl.NumberFormat(region, { maximumFractionDigits: 1 });
}

/** The sentence `page-<key>`; with `n` its form for one where there is one (`page-<key>-one`).
 * @param {string} key @param {Record<string, string|number>} [args] @returns {string}
 */
export function say(key, args = {}) {
  const one = `page-${key}-one`;
  const name =
    typeof args.n === "number" && one in texts && plural.select(args.n) === "one" ? one : `page-${key}`;
  const pattern = texts[name];
  if (pattern === undefined) throw new Error(`no sentence ${name}`);
  return pattern.replace(/\{\s*(\w+)\s*\}/g, (_, arg) => {
    const value = args[arg];
    return typeof value === "number" ? numbers.format(value) : String(value ?? "");
  });
}

/** @param {number} value */
export const number = (value) => numbers.format(value);
/** With its sign: `+3`, `−2`, `0`. @param {number} value */
export const difference = (value) => signed.format(value).replace("-", "−");
/** @param {number} value */
export const duration = (value) => `${seconds.format(value)} s`;

/** For a search: small letters, no accents. @param {string} text */
export function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** A title with soft hyphens in its long words, so that a narrow card breaks them between syllables.
 * @param {string} title
 */
export function breakable(title) {
  return title.replace(/\p{L}+/gu, (word) => breaks[word] ?? word);
}
