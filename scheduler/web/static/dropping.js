// Questions before a drop that is not plainly possible: exchange with who stands there? do it all the same?

import { board } from "./board.js";
import { choose } from "./dialogs.js";
import { el, sentence } from "./dom.js";
import { say } from "./words.js";

/**
 * @param {{copy: string, cell: any, others: string[], cost: any, placed: boolean}} drop
 * @returns {Promise<"place"|"swap"|"away"|"cancel">}  `away`: who stands there leaves the programme
 */
export async function askBeforeDrop({ copy, cell, others, cost, placed }) {
  const reasons = cell?.reasons ?? [];
  if (!others.length && !reasons.length) return "place";
  const title = board.sessions.get(copy).title;
  const other = others.map((one) => board.sessions.get(one).title).join(", ");
  const why =
    reasons.length > 0 &&
    el(
      "ul.reasons",
      {},
      reasons.map((/** @type {string} */ one) => el("li", {}, plainMarks(one))),
    );
  const price = cost && el("p", {}, say("it-costs", { cost: cost.short_text }));
  if (!others.length) {
    return choose(
      say("drop-anyway-title", { title }),
      [el("p", {}, say("drop-breaks", { n: reasons.length })), why, price],
      [
        { value: "place", label: say("drop-anyway") },
        { value: "cancel", label: say("cancel"), quiet: true },
      ],
    );
  }
  const swap = placed ? say("swap-with", { title: other }) : say("replace", { title: other });
  return choose(
    placed ? say("swap-title") : say("replace-title"),
    [
      el("p", {}, sentence(say(placed ? "swap-question" : "replace-question", { title, other }))),
      reasons.length > 0 && el("p", {}, say("swap-breaks", { n: reasons.length })),
      why,
      price,
    ],
    [
      { value: placed ? "swap" : "away", label: swap },
      placed && { value: "away", label: say("send-away", { title: other }), quiet: true },
      { value: "cancel", label: say("cancel"), quiet: true },
    ],
  );
}

const plainMarks = (/** @type {string} */ text) => text.replaceAll("*", "");
