// Violations and points of attention: sentences with links to their cards, and what would mend them.

import { board } from "./board.js";
import { byId, el, fill, sentence } from "./dom.js";
import { view } from "./view.js";
import { makeMoves } from "./moves.js";
import { say } from "./words.js";

const AT_FIRST = 6;
let all = false;

export function showPoints() {
  for (const name of /** @type {const} */ (["loaded", "judged", "suggested"])) board.on(name, show);
}

function show() {
  const { violations, attention, attention_more: more } = board.judgement;
  const known = [...violations, ...attention];
  const shown = all ? known : known.slice(0, Math.max(AT_FIRST, Math.min(violations.length, 12)));
  const left = known.length - shown.length;
  fill(
    byId("points"),
    known.length === 0 && el("li.quiet", {}, say("no-points")),
    shown.map(point),
    left > 0 &&
      el(
        "li.more",
        {},
        el(
          "button.small",
          { type: "button", onclick: () => ((all = true), show()) },
          say("more-points", { n: left }),
        ),
      ),
    all && more > 0 && el("li.quiet", {}, say("and-more", { n: more })),
  );
  byId("points-count").textContent = String(known.length + more || "");
}

function point(point) {
  const links = new Map(
    point.copies.map((/** @type {string} */ copy) => [
      board.sessions.get(copy)?.title ?? copy,
      () => view.visit(copy),
    ]),
  );
  for (const subject of point.subjects) {
    if (point.copies.includes(subject.id)) links.set(subject.name, () => view.visit(subject.id));
  }
  const suggestion = point.suggestion;
  return el(
    point.hard ? "li.point.hard" : "li.point",
    {},
    el("span.visually-hidden", {}, `${say(point.hard ? "violation" : "attention")}: `),
    sentence(point.sentence, links),
    suggestion && [
      " ",
      el(
        "button.suggestion",
        { type: "button", onclick: () => makeMoves(suggestion.moves) },
        sentence(suggestion.sentence),
      ),
    ],
  );
}
