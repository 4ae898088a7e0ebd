// Edits that are not saved yet survive a reload and a switch of language, undo included.

const KEY = "scheduler-unsaved";

/** @param {any} state */
const basis = (state) => `${state.event.id} ${state.draft?.number ?? "-"} ${state.version.number}`;

/** @param {any} state @param {any} edits */
export function remember(state, edits) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ basis: basis(state), edits }));
  } catch {
    // Storage full or refused: then they do not survive, and nothing else is lost.
  }
}

/** The edits of this very draft, or null. @param {any} state */
export function recall(state) {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    return kept?.basis === basis(state) ? kept.edits : null;
  } catch {
    return null;
  }
}

export function forget() {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // As above.
  }
}
