// An edited workbook: its edits are shown first, its questions asked, and then it is a new draft.

import { board } from "./board.js";
import { post, upload } from "./api.js";
import { complain, notice } from "./announce.js";
import { panel, waiting } from "./dialogs.js";
import { makingDraft } from "./drafts.js";
import { byId, el, fill, sentence } from "./dom.js";
import { say } from "./words.js";

export function listenToImporting() {
  byId("import").addEventListener("click", () => byId("import-file").click());
  byId("import-file").addEventListener("change", () => void read());
}

async function read() {
  const input = byId("import-file");
  const file = input.files[0];
  input.value = "";
  if (!file) return;
  const dialog = panel(say("import-title", { file: file.name }), "import");
  dialog.show(waiting(say("reading")));
  const form = new FormData();
  form.append("workbook", file);
  try {
    propose(await upload("/api/import", form), dialog);
  } catch (error) {
    const refused = /** @type {any} */ (error);
    const problems = refused.problems ?? [];
    dialog.show(
      el("p.refused", { role: "alert" }, refused.message),
      problems.length > 0 &&
        el(
          "ul.reasons",
          {},
          problems.map((/** @type {any} */ one) =>
            el("li", {}, el("strong", {}, one.where), ` ${one.message} ${one.hint ?? ""}`),
          ),
        ),
    );
  }
}

/** @param {any} found `ImportOut` */
function propose(found, dialog) {
  const refusals = el("div", { role: "alert" });
  const form = el(
    "form.import",
    {
      onsubmit: (/** @type {Event} */ event) => (
        event.preventDefault(),
        void accept(found, form, refusals, dialog)
      ),
    },
    el("p.headline", {}, say("edits-found", { n: found.edits.length })),
    found.edits.length > 0 &&
      el(
        "ul.sentences.edits",
        {},
        found.edits.map((/** @type {any} */ one) => el("li", {}, sentence(one.sentence))),
      ),
    found.instance_changed && el("p", {}, say("instance-changed")),
    found.notices.length > 0 && [
      el("h3", {}, say("remarks")),
      el(
        "ul.sentences",
        {},
        found.notices.map((/** @type {string} */ text) => el("li", {}, sentence(text))),
      ),
    ],
    found.questions.length > 0 && [
      el("h3", {}, say("questions", { n: found.questions.length })),
      found.questions.map(question),
    ],
    refusals,
    el(
      "div.choices",
      {},
      el("button.main", { type: "submit" }, say("import-accept")),
      el("button", { type: "button", onclick: dialog.close }, say("cancel")),
    ),
  );
  dialog.show(form);
}

function question(one) {
  const name = `question ${one.number}`;
  const choice = (/** @type {string} */ value, /** @type {string} */ label) =>
    el("label", {}, el("input", { type: "radio", name, value, required: true }), " ", sentence(label));
  return el(
    "fieldset.import-question",
    {},
    el("legend", {}, say("question", { n: one.number + 1 })),
    one.evidence.map((/** @type {string} */ text) => el("p", {}, sentence(text))),
    one.proposal && choice("taken", one.proposal),
    !one.needs_answer && choice("left", say("leave-as-was")),
  );
}

async function accept(found, form, refusals, dialog, branch = false) {
  const answers = (/** @type {string} */ value) =>
    found.questions
      .map((/** @type {any} */ one) => one.number)
      .filter((/** @type {number} */ n) => new FormData(form).get(`question ${n}`) === value);
  const made = makingDraft();
  try {
    const draft = await post(`/api/import/${found.id}/accept`, {
      taken: answers("taken"),
      left: answers("left"),
      branch,
    });
    dialog.close();
    await board.load(draft.number);
    notice(say("imported", { n: String(draft.number) }), { kind: "good" });
  } catch (error) {
    const refused = /** @type {any} */ (error);
    if (refused.code === "stale") {
      fill(
        refusals,
        el("p.refused", {}, refused.message),
        el(
          "button",
          { type: "button", onclick: () => void accept(found, form, refusals, dialog, true) },
          say("save-beside"),
        ),
      );
    } else complain(error);
  } finally {
    made();
  }
}
