"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const form = document.getElementById("filters");
  const count = document.getElementById("count");
  const unfit = document.getElementById("unfit");
  const notices = all(".notice");

  // A value and the words it stands on light each other.
  const partners = (element) => {
    const notice = element.closest(".notice");
    const refs = element.dataset.ref ? [element.dataset.ref] : element.dataset.refs.split(" ");
    return refs.flatMap((ref) => all(`[data-ref="${ref}"], [data-refs~="${ref}"]`, notice));
  };
  const light = (element, on) => partners(element).forEach((each) => each.classList.toggle("lit", on));
  const target = (event) => event.target instanceof Element && event.target.closest("[data-ref], [data-refs]");

  // Words come into view in the box of their text, a value on the page.
  const reveal = (element) => {
    const [own, box] = [element.getBoundingClientRect(), element.closest(".text")?.getBoundingClientRect()];
    if (!box) return element.scrollIntoView({ block: "nearest" });
    const top = Math.max(box.top, form.getBoundingClientRect().bottom);
    const bottom = Math.min(box.bottom, innerHeight);
    if (own.top < top || own.bottom > bottom) element.closest(".text").scrollTop += own.top - top - (bottom - top) / 3;
  };
  let held = null;
  const hold = (element) => {
    if (held) light(held, false);
    held = held === element ? null : element;
    all("[aria-pressed=true]").forEach((each) => each.setAttribute("aria-pressed", "false"));
    if (!held) return;
    light(held, true);
    const lit = partners(held);
    lit.filter((each) => each.matches("button")).forEach((each) => each.setAttribute("aria-pressed", "true"));
    const other = lit.find((each) => each.matches("mark") !== held.matches("mark"));
    const fold = other?.closest("details");
    if (fold) fold.open = true;
    [held, other].forEach((each) => each && reveal(each));
  };
  all("button.value").forEach((each) => each.setAttribute("aria-pressed", "false"));
  for (const [kind, on] of [["mouseover", true], ["mouseout", false], ["focusin", true], ["focusout", false]]) {
    document.addEventListener(kind, (event) => {
      const element = target(event);
      if (element && element !== held) light(element, on);
      if (held) light(held, true);
      const words = on && element && element.matches("button") && partners(element).find((each) => each.matches("mark"));
      if (words) reveal(words);
    });
  }
  document.addEventListener("click", (event) => {
    const element = target(event);
    if (element) hold(element);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && held) hold(held);
  });

  // The filters leave what fits: notices, and within them values.
  const apply = () => {
    const wanted = Object.fromEntries(new FormData(form));
    const has = (list, item) => list.split(" ").includes(item);
    let shown = 0;
    for (const notice of notices) {
      const { kind, fields, rules, warnings } = notice.dataset;
      const fits =
        (!wanted.kind || kind === wanted.kind) &&
        (!wanted.field || has(fields, wanted.field)) &&
        (!wanted.rule || has(rules, wanted.rule)) &&
        (!wanted.warning || (wanted.warning === "*" ? warnings !== "" : has(warnings, wanted.warning))) &&
        (!wanted.words || notice.textContent.includes(wanted.words));
      notice.hidden = !fits;
      shown += fits;
      if (!fits) continue;
      const own = new Set();
      for (const { dataset, classList } of all("button.value", notice)) {
        const sought = (!wanted.field || dataset.field === wanted.field) && (!wanted.rule || dataset.rule === wanted.rule);
        classList.toggle("dim", !sought);
        if (sought) own.add(dataset.ref);
      }
      for (const { dataset, classList } of all("mark", notice)) {
        classList.toggle("dim", !dataset.refs.split(" ").some((ref) => own.has(ref)));
      }
    }
    unfit.hidden = shown > 0;
    count.textContent = `${shown} of ${notices.length} notices`;
  };
  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => event.preventDefault());
  apply();
})();
