// The keyboard: arrows from card to card; Enter or Space picks up; then arrows from cell to cell,
// Enter puts down, Escape cancels. P pins, Delete takes out, W asks why; Ctrl-Z and Ctrl-Y.

import { announce } from "./announce.js";
import { board } from "./board.js";
import { byId } from "./dom.js";
import { keyOf, picking, togglePin, unplace } from "./picking.js";
import { select } from "./selected.js";
import { findCell, view } from "./view.js";
import { redo, undo } from "./undoing.js";
import { askWhy } from "./why.js";

const ARROWS = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]);

export function listenToKeys() {
  document.addEventListener("keydown", anywhere);
  byId("planner").addEventListener("keydown", inPlanner);
  byId("planner").addEventListener("focusin", (event) => {
    const card = /** @type {HTMLElement} */ (event.target).closest?.(".card.live");
    if (card instanceof HTMLElement) {
      onlyTabStop(card);
      if (!picking.copy) select(card.dataset.copy ?? null);
    }
  });
  picking.on("picked", () => picking.by === "keyboard" && toFirstCell());
  picking.on("answered", sayCell);
  picking.on(
    "costed",
    () => picking.by === "keyboard" && picking.costs.of(picking.hovered ?? "") && sayCell(),
  );
}

/** @param {KeyboardEvent} event */
function anywhere(event) {
  const typing = /** @type {HTMLElement} */ (event.target).closest?.("input, textarea, select, dialog");
  const control = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (event.key === "Escape" && picking.copy) picking.cancel();
  else if (control && !typing && key === "z") event.shiftKey ? redo() : undo();
  else if (control && !typing && key === "y") redo();
  else return;
  event.preventDefault();
}

/** @param {KeyboardEvent} event */
function inPlanner(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const target = /** @type {HTMLElement} */ (event.target);
  if (picking.copy ? whilePicked(event) : onCard(event, target)) event.preventDefault();
}

/** @param {KeyboardEvent} event @param {HTMLElement} target @returns {boolean} */
function onCard(event, target) {
  const card = /** @type {HTMLElement|null} */ (target.closest(".card.live"));
  const copy = card?.dataset.copy;
  if (!card || !copy) return false;
  if (ARROWS.has(event.key)) {
    neighbour(card, event.key, "#planner .card.live")?.focus();
    return true;
  }
  switch (event.key) {
    case "Enter":
    case " ":
      void picking.pick(copy, "keyboard");
      return true;
    case "p":
      togglePin(copy);
      return true;
    case "Delete":
    case "Backspace":
      unplace(copy);
      return true;
    case "w":
      void askWhy(copy);
      return true;
    default:
      return false;
  }
}

/** @param {KeyboardEvent} event @returns {boolean} */
function whilePicked(event) {
  const cell = /** @type {HTMLElement|null} */ (document.activeElement?.closest("#board .cell") ?? null);
  if (ARROWS.has(event.key)) {
    toCell(cell ? neighbour(cell, event.key, "#board .cell") : null);
    return true;
  }
  if (event.key === "PageDown" || event.key === "PageUp") {
    otherDay(event.key === "PageDown" ? 1 : -1);
    return true;
  }
  if (event.key === "Delete" || event.key === "Backspace") {
    picking.dropInTray();
    return true;
  }
  if ((event.key === "Enter" || event.key === " ") && cell) {
    void picking.drop(cell.dataset.round ?? "", cell.dataset.room ?? "");
    return true;
  }
  return false;
}

function toFirstCell() {
  const place = board.placements.get(picking.copy ?? "");
  if (place) view.show(board.blocks.get(place.round).day);
  toCell((place && findCell(place.round, place.room)) ?? byId("board").querySelector(".cell"));
}

/** @param {number} step */
function otherDay(step) {
  const days = board.state.days.map((/** @type {any} */ day) => day.id);
  view.show(days[(days.indexOf(view.day) + step + days.length) % days.length]);
  toCell(byId("board").querySelector(".cell"));
}

/** @param {HTMLElement|null} cell */
function toCell(cell) {
  if (!cell) return;
  picking.hover(keyOf(cell.dataset.round ?? "", cell.dataset.room ?? ""));
  cell.focus();
  cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  sayCell();
}

function sayCell() {
  if (picking.by !== "keyboard" || !picking.hovered) return;
  const label = document.querySelector("#board .cell.hovered")?.getAttribute("aria-label");
  if (label) announce(label);
}

/** The nearest element in the direction of an arrow: along the row, or the next row's closest.
 * @param {HTMLElement} from @param {string} arrow @param {string} selector @returns {HTMLElement|null}
 */
function neighbour(from, arrow, selector) {
  const sideways = arrow === "ArrowLeft" || arrow === "ArrowRight";
  const forward = arrow === "ArrowRight" || arrow === "ArrowDown" ? 1 : -1;
  const here = middle(from);
  /** @type {HTMLElement|null} */
  let best = null;
  let least = Infinity;
  for (const one of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(selector))) {
    if (one === from || !one.offsetParent) continue;
    const there = middle(one);
    const along = forward * (sideways ? there.x - here.x : there.y - here.y);
    const across = Math.abs(sideways ? there.y - here.y : there.x - here.x);
    if (along < 4 || (sideways && across > Math.max(here.height, there.height) / 2)) continue;
    const distance = sideways ? along + across : along * 4 + across;
    if (distance < least) [best, least] = [one, distance];
  }
  return best;
}

/** @param {HTMLElement} element */
function middle(element) {
  const box = element.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2, height: box.height };
}

/** @param {HTMLElement} card */
function onlyTabStop(card) {
  const area = card.closest("#board, #tray-cards");
  for (const other of area?.querySelectorAll('.card[tabindex="0"]') ?? [])
    other.setAttribute("tabindex", "-1");
  card.setAttribute("tabindex", "0");
}
