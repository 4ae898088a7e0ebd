// Picking a session up, and putting it down: by pointer, by keyboard, or by a button and a click.
// While it is picked up every cell knows whether it can take it; the checker says so.

import { post } from "./api.js";
import { announce, complain } from "./announce.js";
import { board } from "./board.js";
import { Costs } from "./costs.js";
import { askBeforeDrop } from "./dropping.js";
import { view } from "./view.js";
import { say } from "./words.js";

/** @param {string} round @param {string} room */
export const keyOf = (round, room) => `${round} ${room}`;

class Picking extends EventTarget {
  /** @type {string|null} The copy that is picked up. */
  copy = null;
  /** @type {"pointer"|"keyboard"} */
  by = "pointer";
  /** @type {Map<string, any>} Cell -> what it says (`CellOut`); empty until the answer is there. */
  cells = new Map();
  /** @type {string|null} */
  hovered = null;
  costs = new Costs(() => this.#tell("costed"));
  /** @type {AbortController|null} */
  #asking = null;

  /** @param {"picked"|"answered"|"costed"|"hovered"|"ended"} name */
  #tell(name) {
    this.dispatchEvent(new Event(name));
  }

  /** @param {string} name @param {() => void} heard */
  on(name, heard) {
    this.addEventListener(name, heard);
  }

  /** @param {string} copy @param {"pointer"|"keyboard"} by */
  async pick(copy, by) {
    if (this.copy) this.cancel();
    Object.assign(this, { copy, by, cells: new Map(), hovered: null });
    this.#tell("picked");
    announce(
      say(by === "keyboard" ? "picked-up-keys" : "picked-up", { title: board.sessions.get(copy).title }),
    );
    const asking = (this.#asking = new AbortController());
    try {
      const answer = await post("/api/options", { ...board.request(), copy }, asking.signal);
      this.cells = new Map(
        answer.cells.map((/** @type {any} */ cell) => [keyOf(cell.round, cell.room), cell]),
      );
      this.#tell("answered");
      this.costs.start(copy, answer.cells, board.blocks, () => view.day);
      if (this.hovered) this.costs.hurry(this.hovered);
    } catch (error) {
      complain(error);
    }
  }

  /** @param {string|null} key */
  hover(key) {
    if (key === this.hovered) return;
    this.hovered = key;
    if (key) this.costs.hurry(key);
    this.#tell("hovered");
  }

  /** What a cell says in one sentence. @param {string} key */
  words(key) {
    const cell = this.cells.get(key);
    if (!cell) return "";
    const cost = this.costs.of(key)?.short_text;
    const other = cell.occupied ? board.sessions.get(cell.occupied)?.title : "";
    switch (cell.state) {
      case "here":
        return say("cell-here");
      case "can":
        return cost ? say("cell-can-cost", { cost }) : say("cell-can");
      case "swap":
        return cost ? say("cell-swap-cost", { title: other, cost }) : say("cell-swap", { title: other });
      default:
        return say("cell-no", { why: cell.reasons.join(" ") || cell.short || "" });
    }
  }

  /** Put it down in a cell; what is not plainly possible is asked first. @param {string} round @param {string} room */
  async drop(round, room) {
    const copy = this.copy;
    if (!copy) return;
    const key = keyOf(round, room);
    const cell = this.cells.get(key);
    const from = board.placements.get(copy);
    if (from?.round === round && from.room === room) return this.cancel();
    const others = board.at(round, room).filter((one) => one !== copy);
    const cost = this.costs.of(key);
    this.#end();
    const choice = await askBeforeDrop({ copy, cell, others, cost, placed: Boolean(from) });
    if (choice === "cancel") return this.#back(copy, say("cancelled"));
    board.change("move", () => {
      for (const other of others) {
        if (choice === "swap" && from) board.placements.set(other, { ...from });
        else board.placements.delete(other);
      }
      board.placements.set(copy, { round, room });
      for (const moved of [copy, ...others]) unpinFromElsewhere(moved);
    });
    const title = board.sessions.get(copy).title;
    const said = { title, round: board.blocks.get(round).title, room: board.rooms.get(room).title };
    this.#back(copy, say("dropped", said) + (cost ? ` ${cost.short_text}.` : ""));
  }

  /** Into the tray: out of the programme. */
  dropInTray() {
    const copy = this.copy;
    this.#end();
    if (copy) unplace(copy);
  }

  cancel() {
    const copy = this.copy;
    this.#end();
    if (copy) this.#back(copy, say("cancelled"));
  }

  #end() {
    this.#asking?.abort();
    this.costs.stop();
    Object.assign(this, { copy: null, cells: new Map(), hovered: null });
    this.#tell("ended");
  }

  #back(copy, said) {
    view.visit(copy);
    announce(said);
  }
}

/** A pin to another place than where the planner now puts it would only contradict. @param {string} copy */
function unpinFromElsewhere(copy) {
  const pin = board.pins.get(copy);
  const place = board.placements.get(copy);
  if (!pin) return;
  if (!place || (pin.round && pin.round !== place.round) || (pin.room && pin.room !== place.room)) {
    if (place)
      board.pins.set(copy, { session: copy, round: pin.round && place.round, room: pin.room && place.room });
    else board.pins.delete(copy);
  }
}

/** @param {string} copy */
export function unplace(copy) {
  if (!board.placements.has(copy)) return;
  board.change("unplace", () => {
    board.placements.delete(copy);
    board.pins.delete(copy);
  });
  view.visit(copy);
  announce(say("unplaced", { title: board.sessions.get(copy).title }));
}

/** @param {string} copy */
export function togglePin(copy) {
  const place = board.placements.get(copy);
  const title = board.sessions.get(copy).title;
  if (board.pins.has(copy)) {
    board.change("unpin", () => board.pins.delete(copy));
    announce(say("unpinned-said", { title }));
  } else if (place) {
    board.change("pin", () => board.pins.set(copy, { session: copy, ...place }));
    announce(say("pinned-said", { title }));
  } else announce(say("pin-needs-place"));
}

/** Pin a part of where it stands: the round, the room, or both. @param {string} copy @param {"both"|"round"|"room"} part */
export function pinPart(copy, part) {
  const { round, room } = board.placements.get(copy);
  const pin = { session: copy, round: part === "room" ? null : round, room: part === "round" ? null : room };
  board.change("pin", () => board.pins.set(copy, pin));
  announce(say("pinned-to-said", { title: board.sessions.get(copy).title, what: say(`pin-${part}`) }));
}

export const picking = new Picking();
