// Programmes unlike each other and nearly as good as the best, side by side, each as soon as it is found;
// one of them can be taken over. Stopping, closing and leaving all end the search.

import { stream } from "./api.js";
import { announce } from "./announce.js";
import { board } from "./board.js";
import { panel, waiting } from "./dialogs.js";
import { byId, el, fill, sentence } from "./dom.js";
import { duration, number, say } from "./words.js";

const COUNT = 3;
/** Seconds; the server takes no more. */
const MOST = 120;

export function listenToAlternatives() {
  byId("alternatives").addEventListener("click", () => void open());
}

async function open() {
  const dialog = panel(say("alternatives"), "side-by-side");
  const search = new AbortController();
  dialog.closed.addEventListener("abort", () => search.abort());
  const limit = Math.min(Number(byId("time-limit").value) || MOST, MOST);
  const progress = searching(limit, () => search.abort());
  const head = el("div", {}, progress.shown);
  const columns = el("div.columns", {}, progress.next);
  dialog.show(head, columns);
  let found = 0;
  const told = await searched(limit, search.signal, (one) => {
    progress.next.before(alternative(one, found, dialog));
    progress.found(++found);
  });
  progress.over();
  if (dialog.closed.aborted) return;
  const focused = head.contains(document.activeElement);
  fill(head, told ?? said(say(found ? "alternatives-stopped" : "alternatives-none", { n: found })));
  if (focused) columns.querySelector("button")?.focus();
}

/** Follow the search to its end. What to say then; null where it was stopped.
 * @param {number} limit  seconds @param {AbortSignal} stop @param {(one: any) => void} found
 */
async function searched(limit, stop, found) {
  let told = refused(say("no-server"));
  const asked = { ...board.request(), count: COUNT, time_limit: limit };
  const heard = {
    alternative: found,
    end: ({ sentences }) => (told = sentences.map(said)),
    error: ({ error }) => (told = refused(error.message)),
  };
  try {
    await stream("/api/alternatives", asked, heard, stop);
    return told;
  } catch (error) {
    if (stop.aborted) return null;
    return error instanceof TypeError ? told : refused(/** @type {any} */ (error).message);
  }
}

/** @param {string} text */
const said = (text) => el("p", { role: "status" }, sentence(text));

/** @param {string} message */
const refused = (message) => el("p.refused", { role: "alert" }, message);

/** How far the search is, with a button that ends it; and the place of the next one.
 * @param {number} limit  seconds @param {() => void} stop
 */
function searching(limit, stop) {
  const began = performance.now();
  const count = el("strong", { role: "status" }, say("alternatives-found", { n: 0, of: COUNT }));
  const time = el("span.quiet", { role: "timer" });
  const part = el("span.meter-part");
  const next = el("section.alternative.next", {}, waiting(say("alternatives-first")));
  const tick = () => {
    const seconds = Math.min((performance.now() - began) / 1000, limit);
    const gone = duration(Math.floor(seconds));
    time.textContent = say("alternatives-time", { seconds: gone, most: duration(limit) });
    part.style.width = `${(100 * seconds) / limit}%`;
  };
  const timer = window.setInterval(tick, 500);
  tick();
  return {
    shown: el(
      "div.searching",
      {},
      el("div", {}, count, " · ", time, el("div.meter", { "aria-hidden": "true" }, part)),
      el("button", { type: "button", onclick: stop, data: { action: "stop" } }, say("alternatives-stop")),
    ),
    next,
    found: (/** @type {number} */ n) => {
      count.textContent = say("alternatives-found", { n, of: COUNT });
      fill(next, waiting(say("alternatives-next")));
      next.hidden = n >= COUNT;
    },
    over: () => (window.clearInterval(timer), next.remove()),
  };
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
    el("dl.costs", {}, one.scores.filter((/** @type {any} */ score) => score.cost).map(amount)),
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

/** What it is short of by a rule, in the rule's own unit. */
const amount = (score) => [el("dt", {}, score.title), el("dd", {}, score.amount_text)];

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
