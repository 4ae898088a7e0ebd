// What each possible cell would cost. The hovered cell goes first; the others of the day follow one
// by one as long as answers come quickly, so that a large event is not asked 200 questions at once.

import { post } from "./api.js";
import { board } from "./board.js";

const QUICK = 250;
/** Milliseconds: slower than this, and only hovered cells are asked about. */

export class Costs {
  /** @type {Map<string, any>} Cell -> `CostOut`. */
  #known = new Map();
  /** @type {Map<string, any>} Cells that can be asked about, in the order to do so. */
  #waiting = new Map();
  /** @type {AbortController|null} */
  #asking = null;
  #busy = 0;
  #quick = true;
  #copy = "";
  /** @type {string|null} */
  #urgent = null;

  /** @param {() => void} told  called after every answer */
  constructor(told) {
    this.told = told;
  }

  /** @param {string} key */
  of(key) {
    return this.#known.get(key);
  }

  /** @param {string} copy @param {any[]} cells @param {Map<string, any>} blocks @param {() => string|null} today */
  start(copy, cells, blocks, today) {
    this.stop();
    this.#copy = copy;
    this.#asking = new AbortController();
    this.#quick = true;
    const useful = cells.filter((cell) => cell.state !== "here");
    const rank = (/** @type {any} */ cell) =>
      (blocks.get(cell.round)?.day === today() ? 0 : 4) + ["can", "swap", "no"].indexOf(cell.state);
    useful.sort((a, b) => rank(a) - rank(b));
    this.#waiting = new Map(useful.map((cell) => [`${cell.round} ${cell.room}`, cell]));
    void this.#next();
  }

  stop() {
    this.#asking?.abort();
    this.#asking = null;
    this.#known = new Map();
    this.#waiting = new Map();
    this.#urgent = null;
    this.#busy = 0;
  }

  /** @param {string} key */
  hurry(key) {
    this.#urgent = this.#waiting.has(key) ? key : null;
    if (this.#urgent) void this.#next();
  }

  async #next() {
    const asking = this.#asking;
    const most = this.#urgent ? 2 : 1;
    const key = this.#urgent ?? (this.#quick ? this.#firstPossible() : undefined);
    if (!asking || key === undefined || this.#busy >= most) return;
    const cell = this.#waiting.get(key);
    this.#waiting.delete(key);
    this.#urgent = null;
    this.#busy += 1;
    const began = performance.now();
    try {
      const question = {
        ...board.request(),
        copy: this.#copy,
        round: cell.round,
        room: cell.room,
        swap: cell.occupied,
      };
      const answer = await post("/api/cost", question, asking.signal);
      if (asking !== this.#asking) return;
      this.#known.set(key, answer);
      this.#quick &&= performance.now() - began < QUICK;
      this.told();
    } catch {
      // A cost that did not come is not shown; the drop itself is judged again.
    }
    if (asking !== this.#asking) return;
    this.#busy -= 1;
    void this.#next();
  }

  #firstPossible() {
    for (const [key, cell] of this.#waiting) if (cell.state !== "no") return key;
    return undefined;
  }
}
