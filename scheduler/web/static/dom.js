// Elements from data. Text goes in as text nodes only: whatever a title contains, it is shown.

/**
 * @param {string} tag  `div`, or `div.name.other`
 * @param {Record<string, any>} [attributes]  `on…` functions are listeners, `data` goes to the dataset,
 *   true and false set and leave out
 * @param {...(Node|string|number|null|undefined|false|Array)} children
 * @returns {any}
 */
export function el(tag, attributes = {}, ...children) {
  const [name, ...classes] = tag.split(".");
  const made = document.createElement(name);
  if (classes.length) made.classList.add(...classes);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (key === "data") Object.assign(made.dataset, value);
    else if (key in made && typeof value !== "string") made[key] = value;
    else made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(
    ...children
      .flat(Infinity)
      .filter((child) => child || child === 0)
      .map(asNode),
  );
  return made;
}

function asNode(child) {
  return child instanceof Node ? child : document.createTextNode(String(child));
}

const SVG = "http://www.w3.org/2000/svg";

/** @param {string} tag @param {Record<string, string|number>} attributes @param {...(Node|string)} children */
export function svg(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

/** An icon of the sprite; decoration unless it is the only content. @param {string} name */
export function icon(name) {
  return svg(
    "svg",
    { class: "icon", "aria-hidden": "true" },
    svg("use", { href: `/static/icons.svg#${name}` }),
  );
}

/** @param {string} id @returns {any} */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

/** Put other children in, only these. @param {Element} parent @param {...any} children */
export function fill(parent, ...children) {
  parent.replaceChildren(
    ...children
      .flat(Infinity)
      .filter((child) => child || child === 0)
      .map(asNode),
  );
}

/** Parts of a sentence in which titles stand between *marks*: a link where the title is one of `links`.
 * @param {string} text
 * @param {Map<string, () => void>} [links]  title -> what following it does
 */
export function sentence(text, links = new Map()) {
  const parts = [];
  let rest = text;
  while (rest) {
    const next = firstMark(rest, links);
    if (!next) break;
    parts.push(rest.slice(0, next.from));
    const follow = links.get(next.title);
    parts.push(
      follow
        ? el(
            "a.title-link",
            { href: "#board", onclick: (event) => (event.preventDefault(), follow()) },
            next.title,
          )
        : el("strong", {}, next.title),
    );
    rest = rest.slice(next.to);
  }
  parts.push(rest);
  return parts.filter((part) => part !== "");
}

/** A known title may hold a `*` itself, so those are looked for first. */
function firstMark(text, links) {
  const from = text.indexOf("*");
  if (from < 0) return null;
  for (const title of links.keys()) {
    if (text.startsWith(`*${title}*`, from)) return { from, to: from + title.length + 2, title };
  }
  const close = text.indexOf("*", from + 1);
  return close < 0 ? null : { from, to: close + 1, title: text.slice(from + 1, close) };
}
