// Mouse, pen and touch, all through pointer events. A mouse drags at once; a finger scrolls, and
// drags after resting on a card for a moment. A click or tap selects; in a cell it puts down.

import { byId, el } from "./dom.js";
import { keyOf, picking } from "./picking.js";
import { select } from "./selected.js";
import { view } from "./view.js";
import { say } from "./words.js";

const SLACK = 5;
const REST = 260;
const EDGE = 48;

/** @type {{id: number, card: HTMLElement, x: number, y: number, timer: number, touch: boolean}|null} */
let press = null;
/** @type {HTMLElement|null} The card that follows the pointer. */
let floating = null;
let at = { x: 0, y: 0 };
let scrolling = 0;
let tabTimer = 0;

export function listenToPointer() {
  const planner = byId("planner");
  planner.addEventListener("pointerdown", down);
  planner.addEventListener("click", click);
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", up);
  window.addEventListener("pointercancel", () => stop(true));
  // A finger that drags must not scroll; this has to be known before the first scroll.
  planner.addEventListener("touchmove", (event) => floating && event.preventDefault(), { passive: false });
  planner.addEventListener("contextmenu", (event) => press?.touch && event.preventDefault());
  for (const name of /** @type {const} */ (["hovered", "answered", "costed"])) picking.on(name, tell);
  picking.on("ended", () => stop(false));
}

/** @param {PointerEvent} event */
function down(event) {
  const card = /** @type {HTMLElement} */ (event.target).closest?.(".card.live");
  if (!card || event.button !== 0 || picking.copy) return;
  const touch = event.pointerType === "touch";
  press = {
    id: event.pointerId,
    card: /** @type {HTMLElement} */ (card),
    x: event.clientX,
    y: event.clientY,
    timer: 0,
    touch,
  };
  at = { x: event.clientX, y: event.clientY };
  if (touch) press.timer = window.setTimeout(begin, REST);
}

function begin() {
  if (!press || floating) return;
  const { card } = press;
  const box = card.getBoundingClientRect();
  floating = /** @type {HTMLElement} */ (card.cloneNode(true));
  floating.classList.add("floating");
  for (const name of ["tabindex", "role", "aria-label", "aria-describedby"]) floating.removeAttribute(name);
  floating.setAttribute("aria-hidden", "true");
  floating.style.width = `${Math.min(Math.max(box.width, 160), 220)}px`;
  floating.style.setProperty("--pillar", card.style.getPropertyValue("--pillar"));
  document.body.append(floating);
  void picking.pick(card.dataset.copy ?? "", "pointer");
  follow();
  scrolling = window.requestAnimationFrame(scrollAtEdge);
}

/** @param {PointerEvent} event */
function move(event) {
  if (press && event.pointerId === press.id) {
    at = { x: event.clientX, y: event.clientY };
    const far = Math.hypot(at.x - press.x, at.y - press.y) > SLACK;
    if (!floating && far) press.touch ? stop(true) : begin();
    if (floating) follow();
  } else if (picking.copy && picking.by === "pointer") {
    hover(/** @type {HTMLElement} */ (event.target));
  }
}

function follow() {
  if (!floating) return;
  floating.style.transform = `translate(${at.x + 14}px, ${at.y + 16}px)`;
  const under = /** @type {HTMLElement|null} */ (document.elementFromPoint(at.x, at.y));
  hover(under);
  const tab = /** @type {HTMLElement|null} */ (under?.closest?.(".day") ?? null);
  if (!tab) {
    window.clearTimeout(tabTimer);
    tabTimer = 0;
  } else if (!tabTimer) tabTimer = window.setTimeout(() => view.show(tab.dataset.day ?? ""), 500);
}

/** The card in the air lies over what the cell says: it says so itself. */
function tell() {
  if (!floating) return;
  floating.querySelector(".verdict")?.remove();
  const key = picking.hovered ?? "";
  const { state = "out", short = "" } = picking.cells.get(key) ?? {};
  const words = {
    out: key === "tray" ? say("to-tray") : "",
    no: short ? say("cell-no", { why: short }) : picking.words(key),
  }[state];
  const shown = (words ?? picking.words(key)).replaceAll("*", "");
  if (shown) floating.append(el(`div.verdict.${state}`, {}, shown));
}

/** @param {HTMLElement|null} under */
function hover(under) {
  const cell = /** @type {HTMLElement|null} */ (under?.closest?.("#board .cell") ?? null);
  if (cell) picking.hover(keyOf(cell.dataset.round ?? "", cell.dataset.room ?? ""));
  else picking.hover(under?.closest?.("#tray") ? "tray" : null);
}

/** @param {PointerEvent} event */
function up(event) {
  if (!press || event.pointerId !== press.id) return;
  const dragged = floating !== null;
  stop(false);
  if (dragged)
    putDown(/** @type {HTMLElement|null} */ (document.elementFromPoint(event.clientX, event.clientY)));
}

/** @param {HTMLElement|null} under */
function putDown(under) {
  const cell = /** @type {HTMLElement|null} */ (under?.closest?.("#board .cell") ?? null);
  if (cell) void picking.drop(cell.dataset.round ?? "", cell.dataset.room ?? "");
  else if (under?.closest?.("#tray")) picking.dropInTray();
  else picking.cancel();
}

/** @param {MouseEvent} event */
function click(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  if (picking.copy) {
    if (target.closest("#board .cell, #tray")) putDown(target);
    return;
  }
  const card = /** @type {HTMLElement|null} */ (target.closest(".card.live"));
  if (card) select(card.dataset.copy ?? null);
}

/** @param {boolean} cancelled */
function stop(cancelled) {
  if (press) window.clearTimeout(press.timer);
  window.cancelAnimationFrame(scrolling);
  const dragged = floating;
  floating?.remove();
  floating = null;
  press = null;
  if (cancelled && dragged) picking.cancel();
}

/** Near an edge of the board the board scrolls along. */
function scrollAtEdge() {
  if (!floating) return;
  const area = byId("board");
  const box = area.getBoundingClientRect();
  const pull = (/** @type {number} */ near, /** @type {number} */ far) =>
    (near < EDGE ? near - EDGE : far < EDGE ? EDGE - far : 0) / 3;
  if (
    at.x > box.left - EDGE &&
    at.x < box.right + EDGE &&
    at.y > box.top - EDGE &&
    at.y < box.bottom + EDGE
  ) {
    area.scrollBy(pull(at.x - box.left, box.right - at.x), pull(at.y - box.top, box.bottom - at.y));
  }
  scrolling = window.requestAnimationFrame(scrollAtEdge);
}
