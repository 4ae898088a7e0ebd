// The search as a picture: the best so far comes down, the proved bound comes up; they meet at proof.

import { fill, svg } from "./dom.js";
import { duration, number, say } from "./words.js";

const WIDTH = 320;
const HEIGHT = 118;
const LEFT = 4;
const RIGHT = 112;
const TOP = 12;
const BOTTOM = 22;

/** @typedef {{seconds: number, objective: number|null, bound: number|null}} Step */

/** @param {SVGElement} picture @param {Step[]} steps  of one level, in the order of time @param {number} now  seconds */
export function drawChart(picture, steps, now) {
  picture.setAttribute("viewBox", `0 0 ${WIDTH} ${HEIGHT}`);
  const from = steps[0]?.seconds ?? 0;
  const until = Math.max(now, steps.at(-1)?.seconds ?? 0, from + 0.5);
  const values = steps.flatMap((step) => [step.objective, step.bound]).filter((value) => value !== null);
  if (!values.length) return fill(picture);
  const most = Math.max(...values);
  const least = Math.min(...values);
  const spread = Math.max(1, most - least);
  const x = (/** @type {number} */ seconds) =>
    LEFT + ((WIDTH - LEFT - RIGHT) * (seconds - from)) / (until - from);
  const y = (/** @type {number} */ value) => TOP + ((HEIGHT - TOP - BOTTOM) * (most - value)) / spread;
  const best = last(steps, "objective");
  const bound = last(steps, "bound");
  fill(
    picture,
    svg("line", {
      class: "chart-axis",
      x1: LEFT,
      x2: WIDTH - RIGHT,
      y1: HEIGHT - BOTTOM + 5,
      y2: HEIGHT - BOTTOM + 5,
    }),
    gapBetween(steps, x, y, until),
    stairs(steps, "bound", "chart-bound", x, y, until),
    stairs(steps, "objective", "chart-best", x, y, until),
    ...labels(best, bound, y),
    svg("text", { class: "chart-time", x: LEFT, y: HEIGHT - 5 }, duration(Math.round(from))),
    svg(
      "text",
      { class: "chart-time", x: WIDTH - RIGHT, y: HEIGHT - 5, "text-anchor": "end" },
      duration(Math.round(until * 10) / 10),
    ),
  );
}

/** @param {Step[]} steps @param {"objective"|"bound"} name */
const last = (steps, name) =>
  steps
    .map((step) => step[name])
    .filter((value) => value !== null)
    .at(-1) ?? null;

/** Points of a staircase that holds each value until the next. */
function points(steps, name, x, y, until) {
  const known = steps.filter((step) => step[name] !== null);
  const found = known.flatMap((step, at) => {
    const next = known[at + 1]?.seconds ?? until;
    return [
      `${x(step.seconds).toFixed(1)},${y(step[name]).toFixed(1)}`,
      `${x(next).toFixed(1)},${y(step[name]).toFixed(1)}`,
    ];
  });
  return found;
}

function stairs(steps, name, style, x, y, until) {
  return svg("polyline", { class: style, points: points(steps, name, x, y, until).join(" ") });
}

/** What is not known yet, as an area. */
function gapBetween(steps, x, y, until) {
  const upper = points(steps, "objective", x, y, until);
  const lower = points(steps, "bound", x, y, until);
  if (!upper.length || !lower.length) return svg("g");
  return svg("polygon", { class: "chart-gap", points: [...upper, ...lower.reverse()].join(" ") });
}

function labels(best, bound, y) {
  const where = [];
  const at = WIDTH - RIGHT + 6;
  if (best !== null && best === bound) {
    return [
      svg(
        "text",
        { class: "chart-label best", x: at, y: y(best) + 4 },
        say("chart-proved", { n: number(best) }),
      ),
    ];
  }
  const apart = best !== null && bound !== null ? Math.max(0, 13 - Math.abs(y(bound) - y(best))) / 2 : 0;
  if (best !== null)
    where.push(
      svg(
        "text",
        { class: "chart-label best", x: at, y: Math.max(10, y(best) + 4 - apart) },
        say("chart-best", { n: number(best) }),
      ),
    );
  if (bound !== null)
    where.push(
      svg(
        "text",
        { class: "chart-label bound", x: at, y: y(bound) + 4 + apart },
        say("chart-bound", { n: number(bound) }),
      ),
    );
  return where;
}
