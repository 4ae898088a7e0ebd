// Programmes unlike this one and nearly as good, side by side; one of them can be taken over.

import { post } from "./api.js";
import { announce } from "./announce.js";
import { board } from "./board.js";
import { panel, waiting } from "./dialogs.js";
import { byId, el, sentence } from "./dom.js";
import { dayTable } from "./grid.js";
import { number, say } from "./words.js";

export function listenToAlternatives() {
  byId("alternatives").addEventListener("click", () => void open());
}

async function open() {
  const dialog = panel(say("alternatives"), "side-by-side");
  dialog.show(waiting(say("alternatives-wait")));
  try {
    const found = await post("/api/alternatives", board.request(), dialog.closed);
    dialog.show(
      found.sentences.map((/** @type {string} */ text) => el("p", {}, sentence(text))),
      el(
        "div.columns",
        {},
        found.alternatives.map((/** @type {any} */ one, /** @type {number} */ at) =>
          alternative(one, at, dialog),
        ),
      ),
    );
  } catch (error) {
    if (!dialog.closed.aborted)
      dialog.show(el("p.refused", { role: "alert" }, /** @type {any} */ (error).message));
  }
}

function alternative(one, at, dialog) {
  const placements = new Map(
    one.placements.map((/** @type {any} */ p) => [p.session, { round: p.round, room: p.room }]),
  );
  const take = () => {
    board.change("alternative", () => (board.placements = new Map(placements)));
    dialog.close();
    announce(say("alternative-taken", { n: at + 1 }));
  };
  return el(
    "section.alternative",
    {},
    el("h3", {}, say("alternative", { n: at + 1 })),
    el("p.headline", {}, say("score-of", { n: number(one.objective) })),
    el(
      "ul.sentences",
      {},
      one.sentences.map((/** @type {string} */ text) => el("li", {}, sentence(text))),
    ),
    el("button.main", { type: "button", onclick: take }, say("take-over")),
    el(
      "div.small-grids",
      {},
      board.state.days.map((/** @type {any} */ day) => dayTable(day, drawing(placements))),
    ),
  );
}

function drawing(placements) {
  const moved = new Map();
  for (const [copy, place] of placements) {
    const now = board.placements.get(copy);
    if (!now || now.round !== place.round || now.room !== place.room) moved.set(copy, say("differs"));
  }
  return { state: board.state, placements, judgement: null, plain: true, moved };
}
