// Colours of pillars on the printed programme: data of the event, so no class of the style sheet.

for (const one of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-colour]"))) {
  one.style.backgroundColor = one.dataset.colour ?? "";
}
document.getElementById("print")?.addEventListener("click", () => window.print());
