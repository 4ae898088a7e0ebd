// The quality panel: wishes met and what is proved to be the most, hard rules, moves, score by rule.

import { board } from "./board.js";
import { byId, el, fill } from "./dom.js";
import { difference, number, say } from "./words.js";

export function showQuality() {
  for (const name of /** @type {const} */ (["loaded", "judged"])) board.on(name, show);
  board.on("changed", () => byId("quality").classList.add("stale"));
}

function show() {
  const judged = board.judgement;
  const panel = byId("quality");
  panel.classList.remove("stale");
  fill(byId("quality-facts"), wishes(judged.wishes), facts(judged));
  fill(byId("scores"), scores(judged));
}

function wishes(wishes) {
  if (!wishes) return null;
  const bar = el(
    "div.meter",
    { "aria-hidden": "true" },
    el("span.meter-part"),
    wishes.most_share !== null && el("span.meter-most"),
  );
  bar.firstElementChild.style.width = `${100 * wishes.share}%`;
  if (wishes.most_share !== null) bar.lastElementChild.style.left = `${100 * wishes.most_share}%`;
  return [
    el("div.line", {}, el("span", {}, say("wishes-met")), el("strong", {}, wishes.share_text)),
    bar,
    el(
      "div.line",
      {},
      el("span", {}, say("proved-bound")),
      wishes.most_text ? el("span", {}, wishes.most_text) : el("span.quiet", {}, say("not-proved-yet")),
    ),
  ];
}

function facts(judged) {
  const broken = judged.violations.length;
  const changes = judged.changes;
  return [
    el(
      "div.line",
      { title: judged.hard_text },
      el("span", {}, say("hard-rules")),
      el(broken ? "strong.bad" : "strong.good", {}, say("broken", { n: broken })),
    ),
    changes &&
      el(
        "div.line",
        {},
        el("span", {}, say("moved-since", { draft: String(board.against) })),
        el("strong", {}, say("sessions", { n: changes.changes.length })),
      ),
    el(
      "div.line",
      {},
      el("span", {}, say("placed")),
      el("span", {}, say("placed-of", { n: judged.placed, of: judged.copies })),
    ),
  ];
}

function scores(judged) {
  const soft = judged.scores.filter((/** @type {any} */ one) => !one.hard);
  return el(
    "table.scores",
    {},
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        el("th", { scope: "col" }, say("rule")),
        el("th", { scope: "col" }, say("amount")),
        el("th.number", { scope: "col" }, say("points-short")),
      ),
    ),
    el("tbody", {}, soft.map(scoreRow)),
    el(
      "tfoot",
      {},
      el(
        "tr",
        {},
        el("th", { scope: "row" }, say("total")),
        el("td", {}, (judged.bound && judged.bound_text) || ""),
        el("td.number", {}, number(judged.objective)),
      ),
    ),
  );
}

function scoreRow(score) {
  const change = score.parent_amount === null ? 0 : score.amount - score.parent_amount;
  return el(
    "tr",
    {},
    el("th", { scope: "row" }, score.title),
    el(
      "td",
      {},
      score.amount_text,
      " ",
      change !== 0 &&
        el(
          change > 0 ? "span.delta.worse" : "span.delta.better",
          { title: say("since-parent") },
          difference(change),
        ),
    ),
    el("td.number", {}, number(score.cost)),
  );
}
