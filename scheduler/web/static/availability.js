// When people, rooms and organisers are available: always, in some rounds, or within windows of time.

import { board } from "./board.js";
import { el, fill } from "./dom.js";
import { say } from "./words.js";

/** @typedef {{kind: string, id: string, name: string, windows: any[], rounds: string[]}} Known  `AvailabilityOut` */

/** @param {Known[]} known @returns {{element: HTMLElement, altered: () => any[]}} */
export function availability(known) {
  const edited = new Map(known.map((one) => [`${one.kind} ${one.id}`, structuredClone(one)]));
  const before = new Map(known.map((one) => [`${one.kind} ${one.id}`, JSON.stringify(one)]));
  const editor = el("div.availability");
  const who = el(
    "select",
    { "aria-label": say("of-whom"), onchange: () => fill(editor, edit(edited.get(who.value))) },
    el("option", { value: "" }, say("choose-whom")),
    ["person", "organiser", "room"].map((kind) => group(kind, known)),
  );
  const altered = () =>
    [...edited]
      .filter(([key, one]) => JSON.stringify(one) !== before.get(key))
      .map(([, { kind, id, windows, rounds }]) => ({ kind, id, windows, rounds }));
  return { element: el("div", {}, el("label.row", {}, say("of-whom"), " ", who), editor), altered };
}

function group(kind, known) {
  const own = known.filter((/** @type {Known} */ one) => one.kind === kind);
  const name = (/** @type {Known} */ one) =>
    one.name + (one.windows.length || one.rounds.length ? ` (${say("limited")})` : "");
  return (
    own.length > 0 &&
    el(
      "optgroup",
      { label: say(`kind-${kind}`) },
      own.map((/** @type {Known} */ one) => el("option", { value: `${one.kind} ${one.id}` }, name(one))),
    )
  );
}

/** @param {Known|undefined} one */
function edit(one) {
  if (!one) return null;
  const windows = el("div.windows");
  const draw = () =>
    fill(
      windows,
      one.windows.map((window, at) => windowFields(window, () => (one.windows.splice(at, 1), draw()))),
      el(
        "button.small",
        {
          type: "button",
          onclick: () => (
            one.windows.push({ day: board.state.days[0].id, start: "9:00", end: "17:00" }),
            draw()
          ),
        },
        say("add-window"),
      ),
    );
  draw();
  return [
    el("p.quiet", {}, say("availability-about")),
    el(
      "fieldset.rounds",
      {},
      el("legend", {}, say("in-rounds")),
      rounds().map(([id, label]) => roundBox(one, id, label)),
    ),
    el("fieldset", {}, el("legend", {}, say("in-windows")), windows),
  ];
}

const rounds = () =>
  board.state.days.flatMap((/** @type {any} */ day) =>
    day.blocks
      .filter((/** @type {any} */ block) => block.kind === "round")
      .map((/** @type {any} */ block) => [
        block.id,
        `${board.state.days.length > 1 ? `${day.short_text} · ` : ""}${block.time_text} ${block.title}`,
      ]),
  );

function roundBox(one, id, label) {
  const box = el("input", {
    type: "checkbox",
    checked: one.rounds.includes(id),
    onchange: () =>
      (one.rounds = box.checked
        ? [...one.rounds, id]
        : one.rounds.filter((/** @type {string} */ other) => other !== id)),
  });
  return el("label", {}, box, " ", label);
}

function windowFields(window, remove) {
  const text = (/** @type {"start"|"end"} */ name) =>
    el("input.clock-field", {
      type: "text",
      value: window[name],
      "aria-label": say(`window-${name}`),
      oninput: (/** @type {any} */ event) => (window[name] = event.target.value),
    });
  const day = el(
    "select",
    { "aria-label": say("day"), onchange: () => (window.day = day.value) },
    board.state.days.map((/** @type {any} */ one) => el("option", { value: one.id }, one.short_text)),
  );
  day.value = window.day;
  return el(
    "div.row",
    {},
    day,
    text("start"),
    " – ",
    text("end"),
    el("button.small", { type: "button", onclick: remove }, say("remove")),
  );
}
