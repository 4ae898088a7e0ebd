// Two drafts compared: in the grid, as a list, by score; and who must be told.

import { get } from "./api.js";
import { board } from "./board.js";
import { differences } from "./changes.js";
import { panel, waiting } from "./dialogs.js";
import { byId, el, fill } from "./dom.js";
import { dayTable } from "./grid.js";
import { difference, number, say } from "./words.js";

export function listenToComparing() {
  byId("compare").addEventListener("click", open);
}

function open() {
  const drafts = board.state.drafts;
  const dialog = panel(say("compare-title"), "compare");
  if (drafts.length < 2) return dialog.show(el("p", {}, say("compare-one")));
  const now = board.state.draft?.number ?? drafts[0].number;
  const before =
    board.state.draft?.parent ?? drafts.find((/** @type {any} */ one) => one.number !== now).number;
  const a = choice("from", drafts, before);
  const b = choice("to", drafts, now);
  const result = el("div.comparison");
  const show = async () => {
    fill(result, waiting(say("comparing")));
    try {
      fill(result, comparison(await get(`/api/compare?a=${a.value}&b=${b.value}`, dialog.closed)));
    } catch (error) {
      if (!dialog.closed.aborted)
        fill(result, el("p.refused", { role: "alert" }, /** @type {any} */ (error).message));
    }
  };
  a.addEventListener("change", show);
  b.addEventListener("change", show);
  dialog.show(
    el("div.row", {}, el("label", {}, say("from"), " ", a), el("label", {}, say("to"), " ", b)),
    result,
  );
  void show();
}

function choice(name, drafts, chosen) {
  const made = el(
    "select",
    { name },
    drafts.map((/** @type {any} */ one) =>
      el(
        "option",
        { value: String(one.number) },
        `${say("draft", { n: String(one.number) })} · ${one.title}`,
      ),
    ),
  );
  made.value = String(chosen);
  return made;
}

/** @param {any} found `CompareOut` */
function comparison(found) {
  return el(
    "div.compare-parts",
    {},
    el(
      "section.compare-list",
      {},
      el("h3", {}, say("changes")),
      differences(found.diff),
      el("h3", {}, say("score")),
      scores(found),
    ),
    el(
      "section.compare-grid",
      {},
      board.state.days.map((/** @type {any} */ day) => [
        board.state.days.length > 1 && el("h3", {}, day.date_text),
        dayTable(day, drawing(found)),
      ]),
    ),
  );
}

/** B's programme; what moved says where it was, and where it was there is a trace of it. */
function drawing(found) {
  const places = (/** @type {any[]} */ known) =>
    new Map(known.map((p) => [p.session, { round: p.round, room: p.room }]));
  const [before, after] = [places(found.a_placements), places(found.b_placements)];
  const moved = new Map();
  const ghosts = [];
  for (const session of board.state.sessions) {
    const [was, is] = [before.get(session.id), after.get(session.id)];
    if (was?.round === is?.round && was?.room === is?.room) continue;
    if (is) moved.set(session.id, was ? say("was", { place: placeName(was) }) : say("new-here"));
    if (was)
      ghosts.push({ ...was, session, text: is ? say("went", { place: placeName(is) }) : say("left-out") });
  }
  return { state: board.state, placements: after, judgement: null, plain: true, moved, ghosts };
}

/** Where it is, short enough for a card: `13.45 · Zaal 2`, with the day where there are several. */
function placeName(place) {
  const block = board.blocks.get(place.round);
  const days = board.state.days;
  const day = days.length > 1 && days.find((/** @type {any} */ one) => one.id === block?.day)?.short_text;
  const start = block?.time_text.split(" ")[0];
  return [[day, start].filter(Boolean).join(" "), board.rooms.get(place.room)?.title]
    .filter(Boolean)
    .join(" · ");
}

function scores(found) {
  const before = new Map(found.a_scores.map((/** @type {any} */ one) => [one.rule, one]));
  const soft = found.b_scores.filter(
    (/** @type {any} */ one) => !one.hard || one.amount || before.get(one.rule)?.amount,
  );
  const total = (/** @type {any[]} */ known) => known.reduce((sum, one) => sum + one.cost, 0);
  const row = (/** @type {any} */ one) => {
    const was = before.get(one.rule);
    const change = one.amount - (was?.amount ?? 0);
    return el(
      "tr",
      {},
      el("th", { scope: "row" }, one.title),
      el("td", {}, was?.amount_text ?? "–"),
      el(
        "td",
        {},
        one.amount_text,
        " ",
        change !== 0 && el(change > 0 ? "span.delta.worse" : "span.delta.better", {}, difference(change)),
      ),
    );
  };
  return el(
    "table.scores",
    {},
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        [
          say("rule"),
          say("draft", { n: String(found.a.number) }),
          say("draft", { n: String(found.b.number) }),
        ].map((text) => el("th", { scope: "col" }, text)),
      ),
    ),
    el("tbody", {}, soft.map(row)),
    el(
      "tfoot",
      {},
      el(
        "tr",
        {},
        el("th", { scope: "row" }, say("total")),
        el("td", {}, number(total(found.a_scores))),
        el("td", {}, number(total(found.b_scores))),
      ),
    ),
  );
}
