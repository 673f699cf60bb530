"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const form = document.getElementById("filters");
  const count = document.getElementById("count");
  const notices = all(".notice");

  // A value and the words it stands on light each other.
  const partners = (element) => {
    const notice = element.closest(".notice");
    const refs = element.dataset.ref ? [element.dataset.ref] : element.dataset.refs.split(" ");
    return refs.flatMap((ref) => all(`[data-ref="${ref}"], [data-refs~="${ref}"]`, notice));
  };
  const light = (element, on) => partners(element).forEach((each) => each.classList.toggle("lit", on));
  const target = (event) => event.target instanceof Element && event.target.closest("[data-ref], [data-refs]");
  let held = null;
  const hold = (element) => {
    if (held) light(held, false);
    held = held === element ? null : element;
    all("[aria-pressed=true]").forEach((each) => each.setAttribute("aria-pressed", "false"));
    if (!held) return;
    light(held, true);
    if (held.matches("button")) held.setAttribute("aria-pressed", "true");
    const other = partners(held).find((each) => each.matches("mark") !== held.matches("mark"));
    if (other) {
      const fold = other.closest("details");
      if (fold) fold.open = true;
      const box = other.closest(".text");
      if (box && box.scrollHeight > box.clientHeight) {
        box.scrollTop += other.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3;
      } else {
        other.scrollIntoView({ block: "nearest" });
      }
    }
  };
  all("button.value").forEach((each) => each.setAttribute("aria-pressed", "false"));
  for (const [kind, on] of [["mouseover", true], ["mouseout", false], ["focusin", true], ["focusout", false]]) {
    document.addEventListener(kind, (event) => {
      const element = target(event);
      if (element && element !== held) light(element, on);
      if (held) light(held, true);
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
      for (const value of all("button.value", notice)) {
        const own = (!wanted.field || value.dataset.field === wanted.field) && (!wanted.rule || value.dataset.rule === wanted.rule);
        value.classList.toggle("dim", !own);
      }
    }
    count.textContent = `${shown} of ${notices.length} notices`;
  };
  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => event.preventDefault());
  apply();
})();
