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
      el("details", {}, el("summary", {}, say("to-tell", { n: diff.notices.length })), notices(diff.notices)),
  ];
}

/** @param {any[]} known `NoticeOut` */
export function notices(known) {
  return el(
    "dl.notices",
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
