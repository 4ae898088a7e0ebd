// The main area: day tabs, the grid of the chosen day, the tray. Drawn anew whenever the board changes.

import { board } from "./board.js";
import { card } from "./card.js";
import { byId, el, fill } from "./dom.js";
import { cardFacts, dayTable } from "./grid.js";
import { say } from "./words.js";

class View extends EventTarget {
  /** @type {string|null} */
  day = null;

  drawing() {
    return { state: board.state, placements: board.placements, pins: board.pins, judgement: board.judgement };
  }

  draw() {
    const focused = document.activeElement?.closest?.(".card")?.getAttribute("data-copy") ?? null;
    const days = board.state.days;
    const day = days.find((/** @type {any} */ one) => one.id === this.day) ?? days[0];
    this.day = day?.id ?? null;
    this.#drawTabs(days);
    if (day) fill(byId("board"), dayTable(day, this.drawing()));
    this.#drawTray();
    this.#oneTabStop();
    this.dispatchEvent(new Event("drawn"));
    if (focused) findCard(focused)?.focus({ preventScroll: true });
  }

  /** @param {string} day */
  show(day) {
    if (day === this.day) return;
    this.day = day;
    this.draw();
  }

  /** Bring a card into view and give it the focus; its day is opened. @param {string} copy */
  visit(copy) {
    const place = board.placements.get(copy);
    if (place) this.show(board.blocks.get(place.round).day);
    const found = findCard(copy);
    found?.scrollIntoView({ block: "center", inline: "center", behavior: "smooth" });
    found?.focus({ preventScroll: true });
    found?.classList.add("visited");
    setTimeout(() => found?.classList.remove("visited"), 1600);
  }

  #drawTabs(days) {
    const tabs = byId("days");
    tabs.hidden = days.length < 2;
    fill(
      tabs,
      days.map((/** @type {any} */ day) =>
        el(
          "button.day",
          {
            type: "button",
            role: "tab",
            "aria-selected": String(day.id === this.day),
            "aria-controls": "board",
            tabindex: day.id === this.day ? "0" : "-1",
            data: { day: day.id },
            title: [day.date_text, day.title].filter(Boolean).join(" – "),
            onclick: () => this.show(day.id),
            onkeydown: (/** @type {KeyboardEvent} */ event) => this.#otherTab(event, days),
          },
          el("span", {}, day.short_text),
        ),
      ),
    );
  }

  #otherTab(event, days) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step) return;
    const at = days.findIndex((/** @type {any} */ one) => one.id === this.day);
    this.show(days[(at + step + days.length) % days.length].id);
    /** @type {HTMLElement} */ (byId("days").querySelector("[aria-selected=true]")).focus();
  }

  #drawTray() {
    const copies = board.state.sessions.filter((/** @type {any} */ one) => !board.placements.has(one.id));
    const facts = cardFacts(this.drawing(), board.rooms);
    byId("tray-count").textContent = copies.length ? String(copies.length) : "";
    fill(
      byId("tray-cards"),
      copies.length
        ? copies.map((/** @type {any} */ one) => card({ ...facts(one.id), warnings: [], broken: false }))
        : el("span.quiet", {}, say("tray-empty")),
    );
    byId("tray").classList.toggle("idle", copies.length === 0);
  }

  /** One tab stop in the grid and one in the tray; arrows do the rest. */
  #oneTabStop() {
    for (const area of [byId("board"), byId("tray-cards")]) {
      area.querySelector(".card")?.setAttribute("tabindex", "0");
    }
  }
}

/** @param {string} copy @returns {HTMLElement|null} */
export function findCard(copy) {
  return document.querySelector(`#planner .card[data-copy="${CSS.escape(copy)}"]`);
}

/** @param {string} round @param {string} room @returns {HTMLElement|null} */
export function findCell(round, room) {
  return document.querySelector(
    `#board .cell[data-round="${CSS.escape(round)}"][data-room="${CSS.escape(room)}"]`,
  );
}

export const view = new View();
