// Paints the cells while a session is picked up: can it stand here, at what cost, or why not.

import { board } from "./board.js";
import { byId, el, icon } from "./dom.js";
import { keyOf, picking } from "./picking.js";
import { findCard, view } from "./view.js";
import { say } from "./words.js";

export function paintCells() {
  picking.on("picked", paint);
  picking.on("answered", paint);
  picking.on("costed", paint);
  picking.on("hovered", paint);
  picking.on("ended", clear);
  view.addEventListener("drawn", () => picking.copy && paint());
}

function clear() {
  byId("planner").classList.remove("picking");
  for (const hint of document.querySelectorAll("#board .hint")) hint.remove();
  for (const cell of document.querySelectorAll("#board .cell")) {
    cell.classList.remove("can", "swap", "no", "here", "hovered");
    cell.removeAttribute("aria-label");
  }
  for (const card of document.querySelectorAll(".card.picked")) card.classList.remove("picked");
  byId("tray").classList.remove("hovered");
}

function paint() {
  if (!picking.copy) return;
  byId("planner").classList.add("picking");
  findCard(picking.copy)?.classList.add("picked");
  for (const cell of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("#board .cell")))
    paintCell(cell);
  for (const strip of document.querySelectorAll("#board tr.aside")) {
    const useful = [...strip.querySelectorAll(".cell")].some(
      (cell) => !cell.classList.contains("no") && cell.querySelector(".hint"),
    );
    strip.classList.toggle("useful", useful);
  }
  byId("tray").classList.toggle("hovered", picking.hovered === "tray");
}

/** @param {HTMLElement} cell */
function paintCell(cell) {
  const key = keyOf(cell.dataset.round ?? "", cell.dataset.room ?? "");
  const answer = picking.cells.get(key);
  cell.classList.toggle("hovered", picking.hovered === key);
  cell.querySelector(".hint")?.remove();
  if (!answer) return;
  cell.classList.remove("can", "swap", "no", "here");
  cell.classList.add(answer.state);
  cell.setAttribute("aria-label", spoken(cell, key));
  if (answer.state !== "here") cell.append(hint(answer, key));
}

function hint(answer, key) {
  const cost = picking.costs.of(key)?.short_text ?? answer.short;
  const words = {
    can: say("hint-can"),
    swap: say("hint-swap"),
    no: answer.short ?? answer.reasons[0] ?? say("hint-no"),
  }[answer.state];
  const shown = answer.state === "no" ? [words] : [words, cost];
  return el(
    "div.hint",
    { "aria-hidden": "true" },
    el(
      "span.hint-words",
      {},
      icon({ can: "check", swap: "swap", no: "cross" }[answer.state]),
      shown.filter(Boolean).map((line, at) => el(at ? "span.hint-cost" : "span.hint-line", {}, line)),
    ),
  );
}

/** @param {HTMLElement} cell @param {string} key */
function spoken(cell, key) {
  const round = board.blocks.get(cell.dataset.round ?? "");
  const room = board.rooms.get(cell.dataset.room ?? "");
  return `${round.time_text}, ${room.title}: ${picking.words(key).replaceAll("*", "")}`;
}
