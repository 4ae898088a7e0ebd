// Undo and redo, with what was undone in words.

import { announce } from "./announce.js";
import { board } from "./board.js";
import { byId } from "./dom.js";
import { say } from "./words.js";

export function undo() {
  const step = board.undo();
  announce(step ? say("undone", { what: say(`step-${step.label}`) }) : say("nothing-to-undo"));
}

export function redo() {
  const step = board.redo();
  announce(step ? say("redone", { what: say(`step-${step.label}`) }) : say("nothing-to-redo"));
}

export function undoButtons() {
  byId("undo").addEventListener("click", undo);
  byId("redo").addEventListener("click", redo);
  const refresh = () => {
    byId("undo").disabled = board.history.past.length === 0;
    byId("redo").disabled = board.history.future.length === 0;
  };
  board.on("loaded", refresh);
  board.on("changed", refresh);
}
