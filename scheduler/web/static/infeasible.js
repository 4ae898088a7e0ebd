// No schedule exists: what clashes, and repairs that are applied by a click.

import { board } from "./board.js";
import { post } from "./api.js";
import { complain, notice } from "./announce.js";
import { panel } from "./dialogs.js";
import { makingDraft } from "./drafts.js";
import { byId, el, fill, sentence } from "./dom.js";
import { number, say } from "./words.js";

/** @param {any} job `JobOut` */
export function showInfeasible(job) {
  const dialog = panel(say("infeasible-title"), "infeasible");
  const list = (/** @type {string[]} */ texts) =>
    el(
      "ul.sentences",
      {},
      texts.map((text) => el("li", {}, sentence(text))),
    );
  dialog.show(
    job.message && el("p.headline", {}, sentence(job.message)),
    job.facts.length > 0 && [el("h3", {}, say("counting")), list(job.facts)],
    job.conflicts.length > 0 && [
      el("h3", {}, say("conflicts")),
      job.conflicts.map((/** @type {string[]} */ one) => el("div.conflict", {}, list(one))),
    ],
    job.repairs.length > 0 && [
      el("h3", {}, say("repairs")),
      el("p.quiet", {}, say("repairs-about")),
      job.repairs.map((/** @type {any} */ one) => repair(job, one, list, dialog)),
    ],
  );
}

function repair(job, one, list, dialog) {
  const apply = async () => {
    const made = makingDraft();
    try {
      const draft = await post("/api/repairs/apply", { job: job.id, repair: one.number });
      dialog.close();
      await board.load(draft.number);
      fill(byId("solve-verdict")); // it was of what is mended now
      notice(say("repaired"), { kind: "good" });
    } catch (error) {
      complain(error);
    } finally {
      made();
    }
  };
  return el(
    "div.repair",
    {},
    el(
      "div",
      {},
      list(one.sentences),
      el(
        "p.quiet",
        {},
        say("repair-price", { n: one.price }),
        " · ",
        say("repair-score", { n: number(one.objective) }),
      ),
    ),
    el(
      one.cheapest ? "button.main" : "button",
      { type: "button", onclick: apply, data: { repair: one.number } },
      say("apply"),
    ),
  );
}
