// Solving and re-solving: start, watch the best and the bound live, stop and keep the best.

import { listen, post } from "./api.js";
import { announce, complain, notice, withdraw } from "./announce.js";
import { board } from "./board.js";
import { waiting } from "./dialogs.js";
import { makingDraft } from "./drafts.js";
import { select } from "./selected.js";
import { drawChart } from "./chart.js";
import { byId, el, fill } from "./dom.js";
import { showInfeasible } from "./infeasible.js";
import { duration, say } from "./words.js";

/** @type {any} The job that is watched. */
let job = null;
/** @type {any[]} */
let steps = [];
/** @type {EventSource|null} */
let stream = null;
let began = 0;
let timer = 0;
/** How the board stood when the search began. */
let stood = "";
const standing = () => JSON.stringify(board.request());
/** Called when the draft of the job is there, or will not be. */
let made = () => {};

export function listenToSolving() {
  byId("resolve").addEventListener("click", () => void start("fewest"));
  byId("scratch").addEventListener("click", () => void start("scratch"));
  byId("stop").addEventListener("click", () => void stop());
  board.on("loaded", () => {
    if (!job && board.state.jobs.length) watch(board.state.jobs[0]);
  });
}

/** @param {"fewest"|"scratch"} mode */
export async function start(mode) {
  if (job) return;
  const limit = Number(byId("time-limit").value) || null;
  try {
    watch(await post("/api/solve", { ...board.request(), mode, time_limit: limit }));
    announce(say("solving"));
  } catch (error) {
    complain(error);
  }
}

async function stop() {
  if (!job) return;
  byId("stop").disabled = true;
  byId("stop").textContent = say("stopping");
  try {
    await post(`/api/jobs/${job.id}/stop`);
  } catch (error) {
    complain(error);
  }
}

/** @param {any} started `JobOut` */
function watch(started) {
  job = started;
  made = makingDraft();
  steps = [...started.steps];
  began = performance.now() - 1000 * (steps.at(-1)?.seconds ?? 0);
  running(true);
  stream = listen(`/api/jobs/${job.id}/events`, {
    step: (step) => {
      if (!steps.some((one) => JSON.stringify(one) === JSON.stringify(step))) steps.push(step);
      draw();
    },
    end: (ended) => void end(ended),
  });
  timer = window.setInterval(draw, 500);
  draw();
}

function draw() {
  const now = (performance.now() - began) / 1000;
  const level = steps.at(-1)?.level ?? "objective";
  drawChart(
    byId("chart"),
    steps.filter((step) => step.level === level),
    job ? now : 0,
  );
  byId("solve-time").textContent = job ? ` · ${duration(Math.floor(now))}` : "";
  fill(byId("solve-text"), job && !steps.length ? waiting(say("solving")) : levels(level));
}

/** What is minimised comes in levels; those that are done keep their last line. */
function levels(now) {
  const order = [...new Set(steps.map((step) => step.level))];
  return order.map((level) => {
    const text = steps.filter((step) => step.level === level).at(-1).text;
    return el(level === now ? "p.level.now" : "p.level", {}, text);
  });
}

/** @param {any} ended `JobOut` */
async function end(ended) {
  stream?.close();
  window.clearInterval(timer);
  job = null;
  steps = ended.steps.length ? ended.steps : steps;
  draw();
  running(false);
  const words = ended.message ?? say(`job-${ended.state}`);
  fill(byId("solve-verdict"), words);
  announce(words);
  try {
    if (ended.state === "done" && ended.draft !== null) await arrive(ended);
    else if (ended.state === "infeasible") showInfeasible(ended);
    else notice(words, { kind: "bad" });
  } finally {
    made();
  }
}

/** The new draft is opened, unless the planner has gone on editing: then it is offered. */
async function arrive(ended) {
  if (stood !== standing()) {
    notice(say("draft-ready", { n: ended.draft }), {
      kind: "good",
      action: say("open"),
      act: () => void board.load(ended.draft),
    });
    return;
  }
  await board.load(ended.draft);
  notice(say("draft-opened", { n: ended.draft }), { kind: "good" });
}

/** @param {boolean} busy */
function running(busy) {
  byId("solve-panel").hidden = false;
  byId("solve-panel").classList.toggle("busy", busy);
  byId("stop").hidden = !busy;
  byId("stop").disabled = false;
  byId("stop").textContent = say("stop");
  for (const id of ["resolve", "scratch"]) byId(id).disabled = busy;
  if (busy) {
    stood = standing();
    withdraw("rules");
    select(null);
    fill(byId("solve-verdict"));
    byId("solve-panel").scrollIntoView({ block: "nearest" });
  }
}
