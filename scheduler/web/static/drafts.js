// Drafts: the list, saving, publishing, and hearing of those that others save.

import { get, listen, post, url } from "./api.js";
import { announce, complain, notice } from "./announce.js";
import { address } from "./address.js";
import { board } from "./board.js";
import { choose } from "./dialogs.js";
import { byId, el, fill } from "./dom.js";
import { number, say } from "./words.js";

export function listenToDrafts() {
  for (const name of /** @type {const} */ (["loaded", "changed"])) board.on(name, show);
  byId("save").addEventListener("click", () => void save());
  let switching = false;
  // Edits survive the other language (see unsaved.js); everything else that leaves the page asks first.
  for (const link of document.querySelectorAll("a[data-language]"))
    link.addEventListener("click", () => (switching = true));
  window.addEventListener("beforeunload", (event) => board.edited && !switching && event.preventDefault());
  listen("/api/events", {
    draft: (number) => heard(Number(number)),
    published: () => void refresh(),
    version: () => void refresh(),
    proof: () => void board.rejudge(),
  });
}

function show() {
  const { draft, drafts } = board.state;
  const name = draft ? say("draft", { n: String(draft.number) }) : say("no-draft");
  fill(
    byId("draft-name"),
    [name, draft?.parent && say("based-on", { n: String(draft.parent) })].filter(Boolean).join(" · "),
  );
  byId("save").disabled = !board.edited;
  byId("save").title = board.edited ? say("unsaved") : "";
  document.title = `${board.edited ? "● " : ""}${board.state.event.title}`;
  fill(byId("draft-list"), drafts.length ? drafts.map(line) : el("li.quiet", {}, say("no-draft")));
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (
    document.querySelectorAll("a[data-language]")
  )) {
    link.href = `/?${address(board.state)}&lang=${link.dataset.language}`;
  }
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (
    document.querySelectorAll("a[data-draft-path]")
  )) {
    link.hidden = !draft && (link.dataset.draftPath ?? "").includes("{n}");
    link.href = url((link.dataset.draftPath ?? "").replace("{n}", String(draft?.number ?? "")));
  }
}

function line(draft) {
  const now = draft.number === board.state.draft?.number;
  return el(
    now ? "li.draft.now" : "li.draft",
    {},
    el(
      "button.draft-open",
      { type: "button", "aria-current": now ? "true" : null, onclick: () => void leaveFor(draft.number) },
      el("span.draft-title", {}, `${draft.number} · ${draft.title}`),
      el(
        "span.draft-facts",
        {},
        [draft.saved_text, draft.objective !== null && say("score-of", { n: number(draft.objective) })]
          .filter(Boolean)
          .join(" · "),
      ),
    ),
    draft.published
      ? el("span.badge.good", {}, say("published"))
      : el("button.small", { type: "button", onclick: () => void publish(draft.number) }, say("publish")),
  );
}

/** @param {number} number */
async function leaveFor(number) {
  byId("draft-menu").open = false;
  try {
    await board.load(number);
  } catch (error) {
    complain(error);
  }
}

/** @param {number} number */
async function publish(number) {
  try {
    await post(`/api/drafts/${number}/publish`);
    await refresh();
    announce(say("published-said", { n: String(number) }));
  } catch (error) {
    complain(error);
  }
}

/** @param {boolean} [branch]  keep it beside the newest */
export async function save(branch = false) {
  const parent = board.state.draft?.number ?? null;
  const made = makingDraft();
  try {
    const draft = await post("/api/drafts", { ...board.request(), parent, branch });
    await board.load(draft.number);
    notice(say("saved", { n: String(draft.number) }), { kind: "good" });
  } catch (error) {
    if (/** @type {any} */ (error).code === "stale") await stale(/** @type {any} */ (error));
    else complain(error);
  } finally {
    made();
  }
}

/** Somebody saved in the meantime: both versions are kept. @param {{message: string, newest: number}} refusal */
async function stale(refusal) {
  const choice = await choose(say("stale-title"), el("p", {}, refusal.message), [
    { value: "branch", label: say("save-beside") },
    { value: "open", label: say("open-newest", { n: String(refusal.newest) }), quiet: true },
    { value: "cancel", label: say("cancel"), quiet: true },
  ]);
  if (choice === "branch") await save(true);
  if (choice === "open") await board.load(refusal.newest);
}

/** @param {number} newest */
async function heard(newest) {
  if (board.state.drafts.some((/** @type {any} */ one) => one.number === newest)) return;
  await refresh();
  if (making > 0) fresh.push(newest);
  else tell(newest);
}

/** Drafts in the making by this page itself, and numbers heard of meanwhile: one of them may be its own. */
let making = 0;
/** @type {number[]} */
let fresh = [];

/** A draft is being made here; what comes back says that it is done and opened. @returns {() => void} */
export function makingDraft() {
  making += 1;
  return () => {
    making -= 1;
    if (making > 0) return;
    for (const number of fresh) tell(number);
    fresh = [];
  };
}

/** @param {number} newest */
function tell(newest) {
  if (board.state.draft?.number === newest) return;
  const act = () => void leaveFor(newest);
  notice(say("new-draft", { n: String(newest) }), { action: say("open"), act, topic: "new-draft" });
}

/** The list of drafts alone; what stands on the board stays. */
async function refresh() {
  try {
    Object.assign(board.state, await get("/api/drafts"));
    show();
  } catch (error) {
    complain(error);
  }
}
