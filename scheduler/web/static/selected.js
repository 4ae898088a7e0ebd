// The session that is selected, or being moved: what it is, and what can be done with it.

import { board } from "./board.js";
import { byId, el, fill, icon, sentence } from "./dom.js";
import { picking, pinPart, togglePin, unplace } from "./picking.js";
import { view } from "./view.js";
import { say } from "./words.js";
import { askWhy } from "./why.js";

/** @type {string|null} */
let selected = null;

/** @param {string|null} copy */
export function select(copy) {
  if (copy === selected) return;
  selected = copy;
  show();
}

export function showSelected() {
  for (const name of /** @type {const} */ (["loaded", "changed", "judged"])) board.on(name, show);
  for (const name of /** @type {const} */ (["picked", "answered", "costed", "hovered", "ended"]))
    picking.on(name, show);
  view.addEventListener("drawn", mark);
}

function mark() {
  for (const old of document.querySelectorAll(".card.selected")) old.classList.remove("selected");
  const card = selected && document.querySelector(`#planner .card[data-copy="${CSS.escape(selected)}"]`);
  if (card) card.classList.add("selected");
}

function show() {
  const copy = picking.copy ?? selected;
  const session = copy && board.sessions.get(copy);
  const dock = byId("selected");
  dock.hidden = !session;
  mark();
  if (!session) return;
  dock.classList.toggle("moving", Boolean(picking.copy));
  fill(dock, head(session), picking.copy ? moving() : about(session));
}

function head(session) {
  const bar = el("span.pillar-bar", { "aria-hidden": "true" });
  bar.style.setProperty("--pillar", session.colour);
  return el(
    "div.session-head",
    {},
    bar,
    el("h2", {}, session.title),
    picking.copy
      ? el("button.small", { type: "button", onclick: () => picking.cancel() }, say("cancel"))
      : el(
          "button.bare",
          { type: "button", "aria-label": say("close"), onclick: () => select(null) },
          icon("close"),
        ),
  );
}

/** While it is moved: what the cell under the pointer says, at length. */
function moving() {
  const key = picking.hovered;
  const cell = key && picking.cells.get(key);
  if (key === "tray") return el("p", {}, say("to-tray"));
  if (!cell) return el("p.quiet", {}, say(picking.by === "keyboard" ? "how-to-drop-keys" : "how-to-drop"));
  const cost = picking.costs.of(key);
  const where = `${board.blocks.get(cell.round).time_text} · ${board.rooms.get(cell.room).title}`;
  return [
    el("p.where", {}, where),
    el(
      `p.verdict.${cell.state}`,
      {},
      sentence(cell.state === "no" ? say("cell-no-head") : picking.words(key)),
    ),
    cell.reasons.length > 0 &&
      el(
        "ul.reasons",
        {},
        cell.reasons.map((/** @type {string} */ one) => el("li", {}, sentence(one))),
      ),
    cost && cost.lines.length > 0 && el("dl.costs", {}, cost.lines.map(costLine)),
  ];
}

function costLine(line) {
  return [el("dt", {}, line.title), el(`dd.${line.cost > 0 ? "worse" : "better"}`, {}, line.delta_text)];
}

function about(session) {
  const place = board.placements.get(session.id);
  const known = board.judgement?.placements.find((/** @type {any} */ one) => one.session === session.id);
  const room = place && board.rooms.get(place.room);
  const where = place
    ? [known?.time_text ?? board.blocks.get(place.round).time_text, room.title].join(" · ")
    : say("not-placed");
  const said = [...(board.judgement?.violations ?? []), ...(board.judgement?.attention ?? [])].filter((one) =>
    one.copies.includes(session.id),
  );
  return [
    el("p.where", {}, where),
    session.subtitle && el("p", {}, session.subtitle),
    el("dl.facts", {}, [
      fact(say("pillars-of"), session.pillars_text),
      fact(say("organised-by"), session.organisers_text),
      fact(
        say("with"),
        session.people.map((/** @type {any} */ part) => `${part.name} (${part.role})`).join(", "),
      ),
      fact(say("needs"), session.equipment.join(", ")),
      fact(say("note"), session.note),
    ]),
    said.length > 0 &&
      el(
        "ul.reasons",
        {},
        said.slice(0, 4).map((one) => el("li", {}, sentence(one.sentence))),
      ),
    actions(session, place),
    place && board.pins.has(session.id) && pinParts(session.id),
    session.summary &&
      el("details.summary", {}, el("summary", {}, say("summary")), el("p", {}, session.summary)),
  ];
}

const fact = (/** @type {string} */ name, /** @type {string|null} */ value) =>
  value ? [el("dt", {}, name), el("dd", {}, value)] : [];

function actions(session, place) {
  const copy = session.id;
  const pinned = board.pins.has(copy);
  return el(
    "div.actions",
    {},
    action("move", "move", () => void picking.pick(copy, "pointer")),
    (place || pinned) && action(pinned ? "unpin" : "pin", "pin", () => togglePin(copy), pinned),
    place && action("unplace", "out", () => unplace(copy)),
    action(place ? "why-here" : "why-nowhere", "question", () => void askWhy(copy)),
  );
}

/** Which part of its place is pinned; the solver may choose the other. @param {string} copy */
function pinParts(copy) {
  const pin = board.pins.get(copy);
  const now = pin.round && pin.room ? "both" : pin.round ? "round" : "room";
  return el(
    "div.actions.pin-parts",
    { role: "group", "aria-label": say("pin-to") },
    el("span.quiet", {}, say("pin-to")),
    /** @type {const} */ (["both", "round", "room"]).map((part) =>
      el(
        "button.small",
        {
          type: "button",
          onclick: () => pinPart(copy, part),
          data: { action: `pin-${part}` },
          "aria-pressed": String(part === now),
        },
        say(`pin-${part}`),
      ),
    ),
  );
}

/** @param {string} name @param {string} image @param {() => void} act @param {boolean} [pressed] */
function action(name, image, act, pressed) {
  return el(
    "button.small",
    {
      type: "button",
      onclick: act,
      data: { action: name },
      "aria-pressed": pressed === undefined ? null : String(pressed),
    },
    icon(image),
    say(name),
  );
}
