// What is said to screen readers, and the short notices everyone sees.

import { byId, el, icon } from "./dom.js";
import { say } from "./words.js";

/** Said by a screen reader, shown nowhere. @param {string} text */
export function announce(text) {
  const live = byId("live");
  live.textContent = "";
  // A text that did not change is not read again: let it be empty for a moment.
  requestAnimationFrame(() => (live.textContent = text));
}

/** A notice above the judgement; with an action it stays until it is answered or closed. What goes wrong
 * while a dialog is open is said in there. Of one topic there is one notice, the latest.
 * @param {string} text
 * @param {{kind?: "good"|"bad"|"plain", action?: string, act?: () => void, topic?: string}} [options]
 */
export function notice(text, { kind = "plain", action, act, topic = "" } = {}) {
  const close = () => made.remove();
  const made = el(
    `div.notice.${kind}`,
    { role: kind === "bad" ? "alert" : "status", data: { topic } },
    el("span", {}, text),
    action && el("button.small", { type: "button", onclick: () => (close(), act?.()) }, action),
    el("button.bare", { type: "button", onclick: close, "aria-label": say("close") }, icon("close")),
  );
  const dialog = kind === "bad" && document.querySelector("dialog[open] .dialog-body");
  const notices = dialog || byId("notices");
  if (topic) withdraw(topic);
  if (!dialog) for (const old of [...notices.children].slice(0, -2)) old.remove();
  notices.append(made);
  if (!action) setTimeout(close, kind === "bad" ? 12000 : 5000);
}

/** What no longer has to be said. @param {string} topic */
export function withdraw(topic) {
  for (const old of document.querySelectorAll(`.notice[data-topic="${topic}"]`)) old.remove();
}

/** @param {unknown} error */
export function complain(error) {
  if (error instanceof DOMException && error.name === "AbortError") return;
  const problems = /** @type {any} */ (error).problems ?? [];
  const more = problems.map((/** @type {any} */ one) =>
    `${one.where}: ${one.message} ${one.hint ?? ""}`.trim(),
  );
  const message = error instanceof TypeError ? say("no-server") : /** @type {any} */ (error).message;
  notice([message, ...more.filter((line) => !message.includes(line))].join(" "), { kind: "bad" });
}
