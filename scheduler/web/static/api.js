// Asking the server. Every refusal is an `ApiError` with the server's own words.

/** @type {string} */
let lang = document.documentElement.lang;

/** @param {string} locale */
export function askIn(locale) {
  lang = locale;
}

export class ApiError extends Error {
  /** @param {number} status @param {{code: string, message: string, problems?: any[], newest?: number}} body */
  constructor(status, body) {
    super(body.message);
    this.status = status;
    this.code = body.code;
    this.problems = body.problems ?? [];
    this.newest = body.newest ?? null;
  }
}

/** @param {string} path @returns {string} */
export function url(path) {
  return `${path}${path.includes("?") ? "&" : "?"}lang=${lang}`;
}

/** @param {string} path @param {RequestInit} [options] */
async function ask(path, options = {}) {
  const response = await fetch(url(path), { credentials: "same-origin", ...options });
  if (response.ok) return response;
  const body = await response.json().catch(() => null);
  throw new ApiError(response.status, body?.error ?? { code: "defect", message: response.statusText });
}

/** @param {string} path @param {RequestInit} [options] */
const call = async (path, options) => (await ask(path, options)).json();

/** @param {string} path @param {AbortSignal} [signal] */
export const get = (path, signal) => call(path, { signal });

/** @param {string} path @param {object} [body] @param {AbortSignal} [signal] */
export const post = (path, body = {}, signal = undefined) => call(path, asJson(body, signal));

/** @param {object} body @param {AbortSignal} [signal] @returns {RequestInit} */
const asJson = (body, signal) => ({
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
  signal,
});

/** An answer that comes in parts: server-sent events, until the server has said all.
 * @param {string} path @param {object} body @param {Record<string, (data: any) => void>} listeners
 * @param {AbortSignal} signal
 */
export async function stream(path, body, listeners, signal) {
  const answer = await ask(path, asJson(body, signal));
  const reader = /** @type {any} */ (answer.body).pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const events = (text + value).split("\n\n");
    text = events.pop() ?? "";
    for (const event of events) {
      const [, name, data] = /^event: ([^\n]*)\ndata: ([^\n]*)$/.exec(event) ?? [];
      if (name in listeners) listeners[name](JSON.parse(data));
    }
  }
}

/** @param {string} path @param {FormData} form */
export const upload = (path, form) => call(path, { method: "POST", body: form });

/** Server-sent events; the browser reconnects by itself.
 * @param {string} path @param {Record<string, (data: any) => void>} listeners @returns {EventSource}
 */
export function listen(path, listeners) {
  const source = new EventSource(url(path));
  for (const [name, heard] of Object.entries(listeners)) {
    source.addEventListener(name, (event) => heard(JSON.parse(event.data)));
  }
  return source;
}
