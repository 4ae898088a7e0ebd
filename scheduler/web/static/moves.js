// Moves that somebody proposed, made in one step that can be undone.

import { board } from "./board.js";

/** @param {Array<{session: string, round: string|null, room: string|null}>} moves */
export function makeMoves(moves) {
  board.change("moves", () => {
    for (const { session, round, room } of moves) {
      if (round && room) board.placements.set(session, { round, room });
      else board.placements.delete(session);
    }
  });
}
