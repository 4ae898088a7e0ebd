// A day as a table: rounds down, rooms across, everything else of the timeline as a band.
// Only draws: what happens with the cells is up to whoever asked for the drawing.

import { card } from "./card.js";
import { el } from "./dom.js";
import { breakable, say } from "./words.js";

/** @typedef {{
 *   state: any, placements: Map<string, {round: string, room: string}>, judgement: any,
 *   pins?: Map<string, any>, plain?: boolean,
 *   moved?: Map<string, string>, ghosts?: Array<{round: string, room: string, session: any, text: string}>
 * }} Drawing  `moved`: copy -> what is said of its move; `ghosts`: where something stood before */

/** @param {any} day @param {Drawing} drawing */
export function dayTable(day, drawing) {
  const rooms = new Map(drawing.state.rooms.map((/** @type {any} */ room) => [room.id, room]));
  const facts = cardFacts(drawing, rooms);
  const columns = day.rooms
    .map((/** @type {string} */ id) => rooms.get(id))
    .filter((/** @type {any} */ room) => !room.off_site);
  const places = byPlace(drawing.placements);
  const rows = day.blocks.flatMap((/** @type {any} */ block) =>
    block.kind === "round"
      ? roundRows(block, day, columns, rooms, places, facts, drawing)
      : [band(block, columns.length)],
  );
  const table = el(
    "table.grid",
    { role: drawing.plain ? null : "grid", "aria-label": `${say("programme")}, ${day.date_text}` },
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        el("th.corner", { scope: "col" }, el("span.visually-hidden", {}, say("time"))),
        columns.map(roomHead),
      ),
    ),
    el("tbody", {}, rows),
  );
  table.style.setProperty("--columns", String(Math.max(1, columns.length)));
  return table;
}

function roomHead(room) {
  const about = [room.venue_text, room.note, room.equipment.join(", "), room.availability_text];
  return el(
    "th.room",
    { scope: "col", data: { room: room.id }, title: about.filter(Boolean).join("\n") },
    el("span.room-title", {}, breakable(room.title)),
    room.seats_text && el("span.room-facts", {}, room.seats_text),
    room.equipment.length > 0 && el("span.room-facts.equipment", {}, room.equipment.join(" · ")),
  );
}

function band(block, columns) {
  const people = block.people.map((/** @type {any} */ part) => part.name).join(", ");
  return el(
    `tr.band.${block.kind}`,
    { data: { block: block.id } },
    el("th.time", { scope: "row" }, el("span.clock", {}, block.time_text)),
    el(
      "td",
      { colspan: Math.max(1, columns) },
      el("span.band-title", {}, block.title),
      (people || block.subtitle) && el("span.band-detail", {}, people || block.subtitle),
    ),
  );
}

function roundRows(block, day, columns, rooms, places, facts, drawing) {
  const aside = day.rooms
    .map((/** @type {string} */ id) => rooms.get(id))
    .filter((/** @type {any} */ room) => room.off_site);
  const main = el(
    "tr.round",
    { data: { block: block.id } },
    el(
      "th.time",
      { scope: "row" },
      el("span.clock", {}, block.time_text),
      el("span.round-title", {}, breakable(block.title)),
    ),
    columns.length
      ? columns.map((/** @type {any} */ room) => cell("td", block, room, places, facts, drawing))
      : el("td", {}),
  );
  if (!aside.length) return [main];
  const tiles = aside.map((/** @type {any} */ room) => cell("div", block, room, places, facts, drawing));
  const strip = el(
    "tr.aside",
    {},
    el("th.time", { scope: "row" }, el("span.round-title", {}, say("elsewhere"))),
    el("td", { colspan: Math.max(1, columns.length) }, el("div.tiles", {}, tiles)),
  );
  if (tiles.every((/** @type {any} */ tile) => tile.classList.contains("empty"))) strip.classList.add("idle");
  return [main, strip];
}

/** A cell of the table, or a tile of a place that has no column of its own. */
function cell(tag, block, room, places, facts, drawing) {
  const here = places.get(`${block.id} ${room.id}`) ?? [];
  const ghosts = (drawing.ghosts ?? []).filter((ghost) => ghost.round === block.id && ghost.room === room.id);
  const made = el(
    `${tag}.cell`,
    { data: { round: block.id, room: room.id }, tabindex: drawing.plain ? null : "-1" },
    tag === "div" && el("span.tile-room", {}, [room.title, room.seats_text].filter(Boolean).join(" · ")),
    here.map((/** @type {string} */ copy) => card(facts(copy))),
    ghosts.map((ghost) =>
      el(
        "div.ghost",
        {},
        el("span.card-title", {}, breakable(ghost.session.title)),
        el("span.card-detail", {}, ghost.text),
      ),
    ),
  );
  if (!here.length && !ghosts.length) made.classList.add("empty");
  return made;
}

/** @param {Map<string, {round: string, room: string}>} placements */
function byPlace(placements) {
  const found = new Map();
  for (const [copy, place] of placements) {
    const key = `${place.round} ${place.room}`;
    found.set(key, [...(found.get(key) ?? []), copy]);
  }
  return found;
}

/** @param {Drawing} drawing @param {Map<string, any>} rooms */
export function cardFacts({ state, placements, judgement, pins, plain, moved }, rooms) {
  const sessions = new Map(state.sessions.map((/** @type {any} */ one) => [one.id, one]));
  const judged = new Map((judgement?.placements ?? []).map((/** @type {any} */ one) => [one.session, one]));
  const broken = new Set((judgement?.violations ?? []).flatMap((/** @type {any} */ one) => one.copies));
  return (/** @type {string} */ copy) => {
    const place = placements.get(copy);
    const known = judged.get(copy);
    return {
      session: sessions.get(copy),
      room: place && rooms.get(place.room),
      placement: known && place && known.round === place.round ? known : undefined,
      pinned: pins?.get(copy),
      warnings: judgement?.warnings?.[copy] ?? [],
      broken: broken.has(copy),
      moved: moved?.get(copy) ?? null,
      plain,
    };
  };
}
