// Fields of entries and words of the text share numbers: data-f. Choosing one lights the other.
(() => {
  "use strict";
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  const numbers = element => (element.dataset.f || "").split(" ").filter(Boolean);
  let last = null;
  let turn = 0;

  const clear = () => {
    for (const element of document.querySelectorAll(".lit, .near")) element.classList.remove("lit", "near");
  };

  const wordsOf = (report, wanted) =>
    [...report.querySelectorAll(".text .mark")].filter(mark => numbers(mark).some(number => wanted.has(number)));

  const reveal = (box, element) => {
    if (box.scrollHeight > box.clientHeight) {
      const offset = element.getBoundingClientRect().top - box.getBoundingClientRect().top;
      box.scrollBy({ top: offset - box.clientHeight / 3, behavior: calm });
    }
    const place = element.getBoundingClientRect();
    if (place.top < 60 || place.bottom > innerHeight) element.scrollIntoView({ block: "center", behavior: calm });
  };

  const light = (report, wanted, from) => {
    clear();
    const words = wordsOf(report, wanted);
    for (const word of words) word.classList.add("lit");
    const entry = from.closest(".entry");
    if (entry) entry.classList.add("near");
    if (words.length) reveal(report.querySelector(".text"), words[0]);
  };

  const lightEntries = mark => {
    const report = mark.closest(".report");
    const wanted = new Set(numbers(mark));
    const fields = [...report.querySelectorAll(".entries [data-f]")].filter(field => numbers(field).some(number => wanted.has(number)));
    clear();
    mark.classList.add("lit");
    for (const field of fields) {
      field.classList.add("lit");
      const entry = field.closest(".entry");
      if (entry) entry.classList.add("near");
    }
    if (!fields.length) return;
    turn = last === mark ? (turn + 1) % fields.length : 0;
    last = mark;
    const list = fields[turn].closest("details");
    if (list) list.open = true;
    fields[turn].scrollIntoView({ block: "center", behavior: calm });
  };

  const step = by => {
    const entries = [...document.querySelectorAll(".entry")];
    if (!entries.length) return;
    const here = document.activeElement && document.activeElement.closest(".entry");
    const at = here ? entries.indexOf(here) + by : by > 0 ? entries.findIndex(e => e.getBoundingClientRect().top > 60) : 0;
    const entry = entries[Math.max(0, Math.min(entries.length - 1, at))];
    entry.focus({ preventScroll: true });
    entry.scrollIntoView({ block: "nearest", behavior: calm });
    lightEntry(entry);
  };

  const lightEntry = entry => {
    const wanted = new Set([...entry.querySelectorAll("[data-f]")].flatMap(numbers));
    light(entry.closest(".report"), wanted, entry);
  };

  document.addEventListener("click", event => {
    const field = event.target.closest(".entries button[data-f]");
    const mark = event.target.closest(".text .mark");
    if (field) {
      light(field.closest(".report"), new Set(numbers(field)), field);
      field.classList.add("lit");
    } else if (mark) {
      if (!getSelection().toString()) lightEntries(mark);
    } else if (!event.target.closest(".entry, a, summary")) {
      clear();
    }
  });

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Escape") clear();
    else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "Enter" && event.target.classList && event.target.classList.contains("entry")) lightEntry(event.target);
  });
})();
