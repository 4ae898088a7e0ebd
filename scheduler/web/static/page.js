// The planner's page: puts the parts together. Read `board.js` first, then `view.js` and `picking.js`.

import { askIn } from "./api.js";
import { complain } from "./announce.js";
import { listenToAlternatives } from "./alternatives.js";
import { board } from "./board.js";
import { paintCells } from "./cells.js";
import { showChanges } from "./changes.js";
import { listenToComparing } from "./comparing.js";
import { byId } from "./dom.js";
import { listenToDrafts } from "./drafts.js";
import { listenToHighlight } from "./highlight.js";
import { listenToImporting } from "./importing.js";
import { listenToKeys } from "./keys.js";
import { listenToMenus } from "./menus.js";
import { listenToPointer } from "./pointer.js";
import { showPoints } from "./points.js";
import { showQuality } from "./quality.js";
import { showSelected } from "./selected.js";
import { listenToSolving } from "./solving.js";
import { listenToTweaking } from "./tweaking.js";
import { undoButtons } from "./undoing.js";
import { view } from "./view.js";
import { speak } from "./words.js";

const state = JSON.parse(byId("state").textContent);
speak(state.event.locale, state.texts, state.breaks);
askIn(state.event.locale);

for (const name of /** @type {const} */ (["loaded", "changed", "judged"])) board.on(name, () => view.draw());
const parts = [
  paintCells,
  showQuality,
  showPoints,
  showChanges,
  showSelected,
  undoButtons,
  listenToPointer,
  listenToKeys,
  listenToHighlight,
  listenToSolving,
  listenToDrafts,
  listenToComparing,
  listenToAlternatives,
  listenToTweaking,
  listenToImporting,
  listenToMenus,
];
for (const part of parts) part();
board.open(state, { restore: true });
document.documentElement.classList.add("ready");
window.addEventListener("unhandledrejection", (event) => complain(event.reason));
