// The page's address says which draft and which version it shows, so that a reload comes back to it.

import { url } from "./api.js";

/** @param {any} state `StateOut` */
export function address({ draft, version }) {
  const parts = [
    draft && `draft=${draft.number}`,
    version.number !== draft?.version && `version=${version.number}`,
  ];
  return parts.filter(Boolean).join("&");
}

/** @param {any} state `StateOut` */
export function showAddress(state) {
  history.replaceState(null, "", url(`/?${address(state)}`));
}
