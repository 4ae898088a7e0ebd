// Highlight by person, organiser or pillar, and search: everything else steps back.

import { announce } from "./announce.js";
import { board } from "./board.js";
import { byId, el, fill } from "./dom.js";
import { view } from "./view.js";
import { plain, say } from "./words.js";

export function listenToHighlight() {
  board.on("loaded", fillChoices);
  view.addEventListener("drawn", apply);
  byId("highlight").addEventListener("change", () => (apply(), tell()));
  byId("search").addEventListener("input", () => (apply(), tell()));
  byId("search").addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Enter") visitFirst();
    if (event.key === "Escape") ((byId("search").value = ""), apply());
  });
}

function fillChoices() {
  const chosen = byId("highlight").value;
  const group = (/** @type {string} */ kind, /** @type {any[]} */ known) => {
    const useful = known.filter((one) => one.copies.length || one.blocks.length);
    return (
      useful.length > 0 &&
      el(
        "optgroup",
        { label: say(kind) },
        useful.map((one) => el("option", { value: `${kind} ${one.id}` }, one.name)),
      )
    );
  };
  fill(
    byId("highlight"),
    el("option", { value: "" }, say("highlight-none")),
    group("pillars", board.state.pillars),
    group("organisers", board.state.organisers),
    group("people", board.state.people),
  );
  byId("highlight").value = chosen;
  legend();
}

/** The legend is a row of pillars that highlight; colours that are no pillar's are only explained. */
function legend() {
  const { pillars, sessions } = board.state;
  const several = sessions.find((/** @type {any} */ one) => one.pillars.length > 1);
  const none = sessions.find((/** @type {any} */ one) => one.pillars.length === 0);
  fill(
    byId("legend"),
    pillars.map((/** @type {any} */ pillar) => {
      const value = `pillars ${pillar.id}`;
      const about = {
        type: "button",
        data: { value },
        "aria-pressed": "false",
        onclick: () => toggle(value),
      };
      return el("button.pillar", about, swatch(pillar.colour), pillar.name);
    }),
    several && el("span.pillar", {}, swatch(several.colour), say("several-pillars")),
    none && el("span.pillar", {}, swatch(none.colour), say("no-pillar")),
  );
}

/** @param {string} colour */
function swatch(colour) {
  const made = el("span.swatch", { "aria-hidden": "true" });
  made.style.setProperty("--pillar", colour);
  return made;
}

/** @param {string} value */
function toggle(value) {
  byId("highlight").value = byId("highlight").value === value ? "" : value;
  apply();
  tell();
}

/** The cards that are meant, or null when nothing is asked for. @returns {Set<string>|null} */
function meant() {
  const [kind, ...rest] = byId("highlight").value.split(" ");
  const asked = plain(byId("search").value.trim());
  if (!kind && !asked) return null;
  const chosen = kind ? board.state[kind].find((/** @type {any} */ one) => one.id === rest.join(" ")) : null;
  const found = board.state.sessions.filter(
    (/** @type {any} */ one) =>
      (!chosen || chosen.copies.includes(one.id)) && (!asked || one.search.includes(asked)),
  );
  return new Set(found.map((/** @type {any} */ one) => one.id));
}

function apply() {
  const cards = meant();
  const [kind, ...rest] = byId("highlight").value.split(" ");
  const chosen = kind ? board.state[kind].find((/** @type {any} */ one) => one.id === rest.join(" ")) : null;
  byId("planner").classList.toggle("highlighting", cards !== null);
  for (const card of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("#planner .card"))) {
    card.classList.toggle("lit", cards?.has(card.dataset.copy ?? "") ?? false);
  }
  for (const row of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("#board tr.band"))) {
    row.classList.toggle("lit", chosen?.blocks?.includes(row.dataset.block) ?? false);
  }
  for (const button of document.querySelectorAll("#legend button.pillar")) {
    button.setAttribute(
      "aria-pressed",
      String(/** @type {HTMLElement} */ (button).dataset.value === byId("highlight").value),
    );
  }
  for (const tab of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("#days .day"))) {
    const here = [...(cards ?? [])].filter((copy) => dayOf(copy) === tab.dataset.day).length;
    tab.querySelector(".found")?.remove();
    if (cards && here) tab.append(el("span.found", {}, String(here)));
  }
}

const dayOf = (/** @type {string} */ copy) => {
  const place = board.placements.get(copy);
  return place && board.blocks.get(place.round)?.day;
};

function tell() {
  const cards = meant();
  const text = cards ? say("found", { n: cards.size }) : "";
  byId("found").textContent = text;
  announce(text || say("highlight-off"));
}

function visitFirst() {
  const cards = meant();
  const first = board.state.sessions.find((/** @type {any} */ one) => cards?.has(one.id));
  if (first) view.visit(first.id);
}
