// Programmes unlike this one and nearly as good, side by side; one of them can be taken over.

import { post } from "./api.js";
import { announce } from "./announce.js";
import { board } from "./board.js";
import { panel, waiting } from "./dialogs.js";
import { byId, el, sentence } from "./dom.js";
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
    el("button.main", { type: "button", onclick: take }, say("take-over")),
    one.sentences.length > 0 &&
      el(
        "details",
        {},
        el("summary", {}, say("differences", { n: one.sentences.length })),
        el(
          "ul.sentences",
          {},
          one.sentences.map((/** @type {string} */ text) => el("li", {}, sentence(text))),
        ),
      ),
    board.state.days.map((/** @type {any} */ day) => rounds(day, placements)),
  );
}

/** The programme in short: round by round, its sessions in the colours of their pillars. */
function rounds(day, placements) {
  const several = board.state.days.length > 1;
  return day.blocks
    .filter((/** @type {any} */ block) => block.kind === "round")
    .map((/** @type {any} */ block) => [
      el("h4", {}, `${several ? `${day.short_text} · ` : ""}${block.time_text} · ${block.title}`),
      el(
        "ul.short-round",
        {},
        board.state.rooms.flatMap((/** @type {any} */ room) => inRoom(block, room, placements)),
      ),
    ]);
}

function inRoom(block, room, placements) {
  return [...placements]
    .filter(([, place]) => place.round === block.id && place.room === room.id)
    .map(([copy]) => {
      const session = board.sessions.get(copy);
      const now = board.placements.get(copy);
      const same = now?.round === block.id && now?.room === room.id;
      const made = el(
        "li",
        {},
        el("span.short-title", {}, session.title),
        el("span.short-room", {}, room.title),
        !same && el("span.badge.moved", {}, say("differs")),
      );
      made.style.setProperty("--pillar", session.colour);
      return made;
    });
}
