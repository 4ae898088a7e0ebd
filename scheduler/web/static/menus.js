// Small things of the page itself: menus that close, the compact mode, the language switch.

import { board } from "./board.js";
import { byId } from "./dom.js";

const COMPACT = "scheduler-compact";
const MANY = 60;
/** Sessions: from here on the compact mode is the better start. */

export function listenToMenus() {
  document.addEventListener("click", (event) => {
    for (const menu of /** @type {NodeListOf<HTMLDetailsElement>} */ (
      document.querySelectorAll("details.menu[open]")
    )) {
      const target = /** @type {Element} */ (event.target);
      if (!menu.contains(target) || target.closest(".menu-items button, .menu-items a")) menu.open = false;
    }
  });
  document.addEventListener("keydown", (event) => {
    const menu = /** @type {HTMLDetailsElement|null} */ (document.querySelector("details.menu[open]"));
    if (event.key === "Escape" && menu) {
      menu.open = false;
      menu.querySelector("summary")?.focus();
    }
  });
  const box = byId("compact");
  box.addEventListener("change", () => {
    localStorage.setItem(COMPACT, String(box.checked));
    byId("planner").classList.toggle("compact", box.checked);
  });
  board.on("loaded", () => {
    const chosen = localStorage.getItem(COMPACT);
    box.checked = chosen === null ? board.state.sessions.length >= MANY : chosen === "true";
    byId("planner").classList.toggle("compact", box.checked);
  });
}
