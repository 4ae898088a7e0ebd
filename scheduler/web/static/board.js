// The programme as it stands on the page now: placements, pins, and the judgement of them.
// Everyone reads it here; only `change`, `undo`, `redo` and `load` alter it.

import { address, showAddress } from "./address.js";
import { get, post } from "./api.js";
import { complain } from "./announce.js";
import { History } from "./history.js";
import { forget, recall, remember } from "./unsaved.js";

/** Milliseconds without a change after which suggestions are asked for. */
const IDLE = 700;

/** @typedef {{round: string, room: string}} Place */
/** @typedef {{session: string, round: string|null, room: string|null}} Pin */

class Board extends EventTarget {
  /** @type {any} What the server last said of the draft this started from (`StateOut`). */
  state = null;
  /** @type {Map<string, Place>} Copy -> where it stands. */
  placements = new Map();
  /** @type {Map<string, Pin>} */
  pins = new Map();
  /** @type {any} `JudgementOut` of what stands here now, or of a moment ago. */
  judgement = null;
  /** @type {number|null} Number of the draft that the judgement's changes are held against. */
  against = null;
  history = new History();
  /** Edits since the draft was opened or saved. */
  #saved = "";
  /** @type {AbortController|null} */
  #judging = null;
  /** @type {Map<string, any>} */
  sessions = new Map();
  /** @type {Map<string, any>} */
  rooms = new Map();
  /** @type {Map<string, any>} */
  blocks = new Map();

  /** @param {"loaded"|"changed"|"judged"|"suggested"} name */
  tell(name) {
    this.dispatchEvent(new Event(name));
  }

  /** @param {string} name @param {() => void} heard */
  on(name, heard) {
    this.addEventListener(name, heard);
  }

  /** Start from a draft as the server has it. Undo reaches past it. @param {any} state */
  open(state, { restore = false } = {}) {
    const before = this.state && this.#snapshot();
    this.state = state;
    this.sessions = new Map(state.sessions.map((/** @type {any} */ one) => [one.id, one]));
    this.rooms = new Map(state.rooms.map((/** @type {any} */ one) => [one.id, one]));
    this.blocks = new Map(
      state.days.flatMap((/** @type {any} */ day) =>
        day.blocks.map((/** @type {any} */ one) => [one.id, { ...one, day: day.id }]),
      ),
    );
    this.placements = new Map(
      state.placements.map((/** @type {any} */ p) => [p.session, { round: p.round, room: p.room }]),
    );
    this.pins = new Map(state.pins.map((/** @type {any} */ pin) => [pin.session, pin]));
    this.judgement = state.judgement;
    this.against = state.draft?.parent ?? null;
    this.#saved = JSON.stringify(this.#snapshot());
    if (before && JSON.stringify(before) !== this.#saved) this.history.record("open", before);
    const kept = restore && recall(state);
    if (kept) {
      this.history.past = kept.past;
      this.history.future = kept.future;
      this.#show(kept.now);
    }
    this.tell("loaded");
    if (kept) this.#changed();
    else {
      this.#judging?.abort();
      this.#judging = new AbortController();
      this.#suggest(this.#judging.signal).catch(complain);
    }
  }

  /** @param {number} draft */
  async load(draft) {
    this.open(await get(`/api/state?draft=${draft}`));
    showAddress(this.state);
  }

  /** Judge what stands here by another version of the instance. @param {number} version */
  async adopt(version) {
    const now = this.#snapshot();
    const draft = this.state.draft?.number;
    this.open(await get(`/api/state?version=${version}${draft === undefined ? "" : `&draft=${draft}`}`));
    this.#show(now);
    showAddress(this.state);
    this.#changed();
  }

  /** @param {string} label for the undo button @param {() => void} alter */
  change(label, alter) {
    const before = this.#snapshot();
    alter();
    if (JSON.stringify(before) === JSON.stringify(this.#snapshot())) return;
    this.history.record(label, before);
    this.#changed();
  }

  undo() {
    const step = this.history.undo(this.#snapshot());
    if (step) (this.#show(step.before), this.#changed());
    return step;
  }

  redo() {
    const step = this.history.redo(this.#snapshot());
    if (step) (this.#show(step.before), this.#changed());
    return step;
  }

  get edited() {
    const { draft, version } = this.state;
    return (
      JSON.stringify(this.#snapshot()) !== this.#saved || (draft !== null && draft.version !== version.number)
    );
  }

  /** What every question to the server starts with (`Board` of the contract). */
  request() {
    return {
      draft: this.state.draft?.number ?? null,
      version: this.state.version.number,
      placements: [...this.placements].map(([session, place]) => ({ session, ...place })),
      pins: [...this.pins.values()],
    };
  }

  /** Copies at a place. @param {string} round @param {string} room @returns {string[]} */
  at(round, room) {
    return [...this.placements].filter(([, p]) => p.round === round && p.room === room).map(([copy]) => copy);
  }

  #snapshot() {
    const byCopy = (/** @type {[string, any]} */ a, /** @type {[string, any]} */ b) => (a[0] < b[0] ? -1 : 1);
    return { placements: [...this.placements].sort(byCopy), pins: [...this.pins].sort(byCopy) };
  }

  /** @param {import("./history.js").Snapshot} snapshot */
  #show(snapshot) {
    this.placements = new Map(snapshot.placements.filter(([copy]) => this.sessions.has(copy)));
    this.pins = new Map(snapshot.pins.filter(([copy]) => this.sessions.has(copy)));
  }

  #changed() {
    if (this.edited)
      remember(this.state, { now: this.#snapshot(), past: this.history.past, future: this.history.future });
    else forget();
    this.tell("changed");
    void this.judge();
  }

  /** More was proved meanwhile: ask for the judgement again, held against the same draft as before. */
  async rejudge() {
    if (this.edited) return this.judge();
    const { state } = this;
    try {
      const { judgement } = await get(`/api/state?${address(state)}`);
      if (this.state !== state || this.edited) return; // another draft, or an edit, was quicker
      this.judgement = judgement;
      this.against = this.state.draft?.parent ?? null;
      this.tell("judged");
    } catch (error) {
      complain(error);
    }
  }

  /** Ask what the checker says of it now; a later question makes an earlier one void. */
  async judge() {
    this.#judging?.abort();
    const judging = (this.#judging = new AbortController());
    try {
      this.judgement = await post("/api/judge", this.request(), judging.signal);
      this.against = this.state.draft?.number ?? null;
      this.tell("judged");
      await this.#suggest(judging.signal);
    } catch (error) {
      complain(error);
    }
  }

  /** What would mend the first points: asked when nothing else is going on, for it takes longer.
   * @param {AbortSignal} signal */
  async #suggest(signal) {
    await new Promise((resolve) => setTimeout(resolve, IDLE));
    if (signal.aborted) return;
    for (const { rule, copies, suggestion } of await post("/api/suggestions", this.request(), signal)) {
      for (const point of [...this.judgement.violations, ...this.judgement.attention])
        if (point.rule === rule && point.copies.join() === copies.join()) point.suggestion ??= suggestion;
    }
    this.tell("suggested");
  }
}

export const board = new Board();
