(() => {
  "use strict";
  const form = document.getElementById("filter");
  const find = document.getElementById("find");
  const found = document.getElementById("found");
  const rows = [...document.querySelectorAll("[data-list] tbody tr")].filter((row) => row.closest("[data-group]"));
  if (!form || rows.length === 0) return;
  form.hidden = false;
  // Each names by its id what of a row's data it chooses by; a row may have several values.
  const choices = [...form.querySelectorAll("select")];
  const isChosen = (row) => choices.every(
    ({id, value}) => !value || (row.dataset[id] ?? "").split(" ").includes(value));

  // Full-width and half-width letters, and upper and lower case, are the same to whoever looks for them.
  const fold = (text) => text.normalize("NFKC").toLowerCase();
  let texts = null;
  const groups = [...document.querySelectorAll("[data-group]")].reverse();

  const show = (element, isShown) => element.toggleAttribute("data-away", !isShown);

  function apply() {
    const words = fold(find.value).split(/\s+/).filter(Boolean);
    const isAll = words.length === 0 && choices.every((choice) => !choice.value);
    if (!isAll && !texts) texts = rows.map((row) => fold(row.textContent));
    let count = 0;
    rows.forEach((row, index) => {
      const isShown = isAll
        || (isChosen(row) && words.every((word) => texts[index].includes(word)));
      show(row, isShown);
      if (isShown) count += 1;
    });
    for (const group of groups) show(group, isAll || group.querySelector("tbody tr:not([data-away])") !== null);
    found.textContent = isAll ? "" : count === 0
      ? found.dataset.none : found.dataset.one.replace("{count}", count.toLocaleString());
  }

  let waiting = 0;
  function applySoon() {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  }
  find.addEventListener("input", applySoon);
  for (const choice of choices) choice.addEventListener("change", apply);
  form.addEventListener("reset", () => setTimeout(() => { apply(); find.focus(); }));
  form.addEventListener("submit", (event) => { event.preventDefault(); apply(); });
  // "/" goes to the search, as in other lists.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, select, textarea")) return;
    event.preventDefault();
    find.focus();
  });
  // A link to a group that the filter hides shows everything again.
  addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target?.closest("[data-away]")) { form.reset(); }
  });
  // Paper has nothing to open.
  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((part) => { part.open = true; }));
})();
