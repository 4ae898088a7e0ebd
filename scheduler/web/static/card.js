// One session as a card: colour means pillar and nothing else; everything else is in words.

import { el, icon } from "./dom.js";
import { breakable, say } from "./words.js";

/** @typedef {{
 *   session: any, room?: any, placement?: any, pinned?: import("./board.js").Pin, warnings?: string[],
 *   broken?: boolean, moved?: string|null, plain?: boolean
 * }} CardFacts */

/** @param {CardFacts} facts */
export function card(facts) {
  const { session, room, placement, pinned, warnings = [], broken, moved, plain } = facts;
  const made = el(
    plain ? "div.card" : "div.card.live",
    plain
      ? { data: { copy: session.id } }
      : {
          role: "button",
          tabindex: "-1",
          data: { copy: session.id },
          "aria-label": spoken(facts),
          "aria-describedby": "how-to-move",
        },
    el("span.card-title", {}, breakable(session.title)),
    pinned && el("span.card-pin", { title: pinText(pinned) }, icon("pin")),
    details(session, placement),
    people(session, room),
    badges(session, pinned, warnings, moved),
  );
  if (broken) made.classList.add("broken");
  if (session.tentative) made.classList.add("tentative");
  made.style.setProperty("--pillar", session.colour);
  return made;
}

function details(session, placement) {
  const times = placement?.late_text ?? (placement?.times_differ ? placement.time_text : null);
  const parts = [times, session.organisers_text].filter(Boolean);
  return parts.length > 0 && el("span.card-detail", {}, breakable(parts.join(" · ")));
}

/** People expected against seats: in words and as a bar; in a compact grid the numbers alone. */
function people(session, room) {
  if (!session.expected) return null;
  const seats = room?.seats ?? null;
  if (seats === null) return el("span.card-people", {}, say("expected", { n: session.expected }));
  const numbers = { n: session.expected, seats };
  const bar = el("span.fill", { "aria-hidden": "true" }, el("span.fill-part"));
  bar.firstChild.style.setProperty(
    "--share",
    `${Math.min(100, (100 * session.expected) / Math.max(1, seats))}%`,
  );
  return el(
    session.expected > seats ? "span.card-people.over" : "span.card-people",
    {},
    el("span.people-long", {}, say("expected-on", numbers)),
    el("span.people-short", { title: say("expected-of", numbers) }, say("expected-short", numbers)),
    bar,
  );
}

/** What of its place is pinned. @param {import("./board.js").Pin} pin */
const pinText = (pin) =>
  say(pin.round && pin.room ? "pinned" : pin.round ? "pinned-round" : "pinned-room");

function badges(session, pinned, warnings, moved) {
  const known = [
    moved && el("span.badge.moved", {}, moved),
    ...warnings.map((text) => el("span.badge.warning", {}, text)),
    pinned && !(pinned.round && pinned.room) && el("span.badge", {}, pinText(pinned)),
    session.tentative && el("span.badge", {}, say("tentative")),
    session.optional && el("span.badge", {}, say("optional")),
    session.full && el("span.badge", {}, say("full")),
    session.invited_only && el("span.badge", {}, say("invited-only")),
    session.text_status && el("span.badge", {}, session.text_status),
  ].filter(Boolean);
  return known.length > 0 && el("span.badges", {}, known);
}

/** What a screen reader says of a card. @param {CardFacts} facts */
function spoken({ session, room, placement, pinned, warnings = [], broken, moved }) {
  return [
    session.title,
    room ? room.title : say("not-placed"),
    placement?.late_text,
    session.expected > 0 &&
      (room?.seats
        ? say("expected-of", { n: session.expected, seats: room.seats })
        : say("expected", { n: session.expected })),
    session.organisers_text,
    session.pillars_text,
    pinned && pinText(pinned),
    moved,
    broken && say("breaks-a-rule"),
    ...warnings,
  ]
    .filter(Boolean)
    .join(", ");
}
