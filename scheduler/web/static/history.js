// Undo and redo without limit: whole snapshots, because they are small and cannot go wrong.

/** @typedef {{placements: Array<[string, {round: string, room: string}]>, pins: Array<[string, any]>}} Snapshot */
/** @typedef {{label: string, before: Snapshot}} Step */

export class History {
  constructor() {
    /** @type {Step[]} */
    this.past = [];
    /** @type {Step[]} */
    this.future = [];
  }

  /** @param {string} label @param {Snapshot} before */
  record(label, before) {
    this.past.push({ label, before });
    this.future = [];
  }

  /** @param {Snapshot} now @returns {Step|undefined} the step taken back; its `before` is what to show */
  undo(now) {
    const step = this.past.pop();
    if (step) this.future.push({ label: step.label, before: now });
    return step;
  }

  /** @param {Snapshot} now @returns {Step|undefined} */
  redo(now) {
    const step = this.future.pop();
    if (step) this.past.push({ label: step.label, before: now });
    return step;
  }
}
