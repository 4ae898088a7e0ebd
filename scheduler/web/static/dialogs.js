// Dialogs: the browser's own, which keep the focus inside and close with Escape.

import { el, fill, icon } from "./dom.js";
import { say } from "./words.js";

/** @typedef {{value: string, label: string, quiet?: boolean}} Choice */

/** Ask for one of a few choices; Escape is the last of them.
 * @param {string} title @param {any[]} body @param {Array<Choice|false|null>} choices @returns {Promise<any>}
 */
export function choose(title, body, choices) {
  const known = /** @type {Choice[]} */ (choices.filter(Boolean));
  return new Promise((resolve) => {
    const answer = (/** @type {string} */ value) => (dialog.close(), resolve(value));
    const dialog = el(
      "dialog.question",
      { "aria-label": title },
      el("h2", {}, title),
      body,
      el(
        "div.choices",
        {},
        known.map((one) =>
          el(
            one.quiet ? "button" : "button.main",
            { type: "button", onclick: () => answer(one.value), data: { choice: one.value } },
            one.label,
          ),
        ),
      ),
    );
    dialog.addEventListener("cancel", () => resolve(known[known.length - 1].value));
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector(".choices button").focus();
  });
}

/** A large dialog that is filled by whoever opens it.
 * @param {string} title @param {string} [name]  a class of its own
 * @returns {{body: HTMLElement, show: (...content: any[]) => void, close: () => void, closed: AbortSignal}}
 */
export function panel(title, name = "plain") {
  const closed = new AbortController();
  const body = el("div.dialog-body");
  const close = () => dialog.close();
  const dialog = el(
    `dialog.wide.${name}`,
    { "aria-label": title },
    el(
      "div.dialog-head",
      {},
      el("h2", {}, title),
      el("button.bare", { type: "button", onclick: close, "aria-label": say("close") }, icon("close")),
    ),
    body,
  );
  dialog.addEventListener("close", () => (closed.abort(), dialog.remove()));
  document.body.append(dialog);
  dialog.showModal();
  return { body, close, closed: closed.signal, show: (...content) => fill(body, ...content) };
}

/** Something is being worked out. @param {string} text */
export function waiting(text) {
  return el("p.waiting", { role: "status" }, el("span.spinner", { "aria-hidden": "true" }), text);
}
