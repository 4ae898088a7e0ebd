// What changed since the draft this one is based on, and who must be told.

import { board } from "./board.js";
import { byId, el, fill, sentence } from "./dom.js";
import { view } from "./view.js";
import { say } from "./words.js";

export function showChanges() {
  for (const name of /** @type {const} */ (["loaded", "judged"])) board.on(name, show);
}

function show() {
  const diff = board.judgement.changes;
  byId("changes").hidden = !diff;
  if (diff) fill(byId("changes-list"), differences(diff));
}

/** @param {any} diff `DiffOut` */
export function differences(diff) {
  const links = (/** @type {any} */ change) => {
    const session = board.sessions.get(change.session);
    return new Map(session ? [[session.title, () => view.visit(change.session)]] : []);
  };
  return [
    el("p", {}, diff.summary),
    diff.changes.length > 0 &&
      el(
        "ul.sentences",
        {},
        diff.changes.map((/** @type {any} */ one) => el("li", {}, sentence(one.sentence, links(one)))),
      ),
    diff.notices.length > 0 &&
      el("details", {}, el("summary", {}, say("to-tell", { n: diff.notices.length })), toTell(diff.notices)),
  ];
}

/** Who has to be told what. @param {any[]} known `NoticeOut` */
function toTell(known) {
  return el(
    "dl.to-tell",
    {},
    known.map((one) => [
      el("dt", {}, one.name, el("span.quiet", {}, ` · ${say(`notice-${one.kind}`)}`)),
      el(
        "dd",
        {},
        one.sentences.map((/** @type {string} */ text) => el("p", {}, sentence(text))),
      ),
    ]),
  );
}
