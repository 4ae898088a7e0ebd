// "Waarom hier?" and "waarom niet daar?": the solver's answer, in sentences.

import { post } from "./api.js";
import { board } from "./board.js";
import { panel, waiting } from "./dialogs.js";
import { el, fill, sentence } from "./dom.js";
import { makeMoves } from "./moves.js";
import { say } from "./words.js";

/** @param {string} copy */
export async function askWhy(copy) {
  const session = board.sessions.get(copy);
  const place = board.placements.get(copy);
  const dialog = panel(say(place ? "why-title" : "why-nowhere-title", { title: session.title }), "why");
  const answer = el("div.answer");
  const round = select("round", [["", say("any-round")], ...rounds()]);
  const room = select("room", [
    ["", say("any-room")],
    ...board.state.rooms.map((/** @type {any} */ one) => [one.id, one.title]),
  ]);
  const ask = async () => {
    fill(answer, waiting(say("thinking")));
    const there = { round: round.value || null, room: room.value || null };
    try {
      const found = await post("/api/why", { ...board.request(), copy, ...there }, dialog.closed);
      fill(answer, told(found, dialog.close));
    } catch (error) {
      if (!dialog.closed.aborted)
        fill(answer, el("p.refused", { role: "alert" }, /** @type {any} */ (error).message));
    }
  };
  const there = el(
    "form.row",
    { onsubmit: (/** @type {Event} */ event) => (event.preventDefault(), void ask()) },
    el("span.label", {}, say("why-not-there")),
    round,
    room,
    el("button", { type: "submit" }, say("ask")),
  );
  dialog.show(there, answer);
  await ask();
}

const rounds = () =>
  board.state.days.flatMap((/** @type {any} */ day) =>
    day.blocks
      .filter((/** @type {any} */ block) => block.kind === "round")
      .map((/** @type {any} */ block) => [
        block.id,
        board.state.days.length > 1 ? `${day.short_text} · ${block.title}` : block.title,
      ]),
  );

function select(name, choices) {
  return el(
    "select",
    { name, "aria-label": say(name) },
    choices.map(([value, label]) => el("option", { value }, label)),
  );
}

function told(found, close) {
  return [
    el("p.headline", {}, sentence(found.headline)),
    el(
      "ul.sentences",
      {},
      found.sentences.map((/** @type {string} */ one) => el("li", {}, sentence(one))),
    ),
    found.tables.map(costs),
    found.moves.length > 0 &&
      el(
        "button.main",
        { type: "button", onclick: () => (makeMoves(found.moves), close()) },
        say("make-moves", { n: found.moves.length }),
      ),
  ];
}

/** What every other place would cost: places down, rules across. */
function costs(table) {
  const [first, ...others] = table.head;
  return [
    el(
      "table.scores.places",
      {},
      el(
        "thead",
        {},
        el("tr", {}, el("th", { scope: "col" }, first), others.map((head) => el("th.number", { scope: "col" }, head))),
      ),
      el("tbody", {}, table.rows.map(([place, ...numbers]) =>
        el("tr", {}, el("th", { scope: "row" }, place), numbers.map((number) => el("td.number", {}, number))))),
    ),
    el("ul.sentences", {}, table.notes.map((/** @type {string} */ one) => el("li", {}, sentence(one)))),
  ];
}
