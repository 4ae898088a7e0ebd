// The rules: weights, switches and parameters; kept as a new version of the event, never in place.

import { get, post } from "./api.js";
import { complain, notice } from "./announce.js";
import { availability } from "./availability.js";
import { board } from "./board.js";
import { panel } from "./dialogs.js";
import { byId, el, fill } from "./dom.js";
import { say } from "./words.js";

export function listenToTweaking() {
  byId("rules").addEventListener("click", () => void open());
}

async function open() {
  const dialog = panel(say("rules-title"), "rules");
  const version = board.state.version.number;
  const refusals = el("div", { role: "alert" });
  try {
    const known = await get(`/api/availability?version=${version}`, dialog.closed);
    const times = availability(known);
    const soft = board.state.rules.filter((/** @type {any} */ rule) => !rule.hard);
    const hard = board.state.rules.filter((/** @type {any} */ rule) => rule.hard);
    const form = el(
      "form.tweaks",
      {
        onsubmit: (/** @type {Event} */ event) => (
          event.preventDefault(),
          void keep(form, times, refusals, dialog)
        ),
      },
      el("p.quiet", {}, say("rules-about")),
      el("h3", {}, say("soft-rules")),
      el("div.rules", {}, soft.map(row)),
      el(
        "details",
        {},
        el("summary", {}, say("hard-rules-set", { n: hard.length })),
        el("div.rules", {}, hard.map(row)),
      ),
      el("h3", {}, say("availability")),
      times.element,
      refusals,
      el("div.choices", {}, el("button.main", { type: "submit" }, say("keep-rules"))),
    );
    dialog.show(form);
  } catch (error) {
    complain(error);
    dialog.close();
  }
}

function row(rule) {
  return el(
    "div.rule",
    { data: { rule: rule.id } },
    el(
      "label.switch",
      {},
      el("input", { type: "checkbox", name: `on ${rule.id}`, checked: rule.on, disabled: !rule.switchable }),
      el("span.rule-title", {}, rule.title),
    ),
    el("p.rule-statement", {}, rule.statement),
    el(
      "div.rule-numbers",
      {},
      !rule.hard &&
        numberField(
          `weight ${rule.id}`,
          say("weight"),
          rule.weight,
          say("per-unit", { unit: rule.unit_text, n: rule.default_weight }),
        ),
      rule.parameters.map((/** @type {any} */ one) =>
        numberField(`parameter ${rule.id} ${one.name}`, one.label, one.value),
      ),
    ),
  );
}

function numberField(name, label, value, help = "") {
  return el(
    "label.number-field",
    { title: help },
    el("span", {}, label),
    el("input", { type: "number", min: "0", step: "1", name, value: String(value), required: true }),
  );
}

/** What was altered, as the contract's `RuleIn`s. @param {HTMLFormElement} form */
function altered(form) {
  const field = (/** @type {string} */ name) =>
    /** @type {HTMLInputElement|null} */ (form.elements.namedItem(name));
  return board.state.rules.flatMap((/** @type {any} */ rule) => {
    const change = /** @type {any} */ ({ id: rule.id });
    const on = field(`on ${rule.id}`)?.checked;
    if (on !== undefined && on !== rule.on) change.on = on;
    const weight = field(`weight ${rule.id}`);
    if (weight && Number(weight.value) !== rule.weight) change.weight = Number(weight.value);
    const parameters = rule.parameters.filter(
      (/** @type {any} */ one) => Number(field(`parameter ${rule.id} ${one.name}`)?.value) !== one.value,
    );
    if (parameters.length) {
      change.parameters = Object.fromEntries(
        parameters.map((/** @type {any} */ one) => [
          one.name,
          Number(field(`parameter ${rule.id} ${one.name}`)?.value),
        ]),
      );
    }
    return Object.keys(change).length > 1 ? [change] : [];
  });
}

async function keep(form, times, refusals, dialog) {
  const tweak = { version: board.state.version.number, rules: altered(form), availability: times.altered() };
  if (!tweak.rules.length && !tweak.availability.length) return dialog.close();
  try {
    const version = await post("/api/instance", tweak);
    dialog.close();
    await board.adopt(version.number);
    notice(say("rules-kept", { n: String(version.number) }), {
      kind: "good",
      action: say("resolve"),
      act: () => byId("resolve").click(),
      topic: "rules",
    });
  } catch (error) {
    const refused = /** @type {any} */ (error);
    const lines = (refused.problems ?? []).map((/** @type {any} */ one) =>
      [`${one.where}: ${one.message}`, one.hint].filter(Boolean).join(" "),
    );
    fill(
      refusals,
      el("p.refused", {}, refused.message),
      el(
        "ul.reasons",
        {},
        lines.map((/** @type {string} */ text) => el("li", {}, text)),
      ),
    );
    refusals.scrollIntoView({ block: "nearest" });
  }
}
