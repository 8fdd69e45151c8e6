"use strict";
(() => {
  const words = JSON.parse(document.getElementById("words").textContent);
  const said = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const tools = document.getElementById("tools");
  const articles = [...document.querySelectorAll("#findings article")];

  // ---- filter, sort, next and previous finding
  if (tools) {
    tools.hidden = false;
    for (const head of document.querySelectorAll("#findings .group")) head.dataset.before = head.nextElementSibling.id;
    const kind = document.getElementById("tool-kind");
    const order = document.getElementById("tool-order");
    const search = document.getElementById("tool-search");
    const shown = document.getElementById("tool-shown");
    const sift = () => {
      const wanted = search.value.trim().toLowerCase();
      let count = 0;
      for (const one of articles) {
        const fits = (!kind.value || one.dataset.kind === kind.value) &&
          one.textContent.toLowerCase().includes(wanted);
        one.hidden = !fits;
        count += fits;
      }
      for (const head of document.querySelectorAll("#findings .group")) {
        let next = head.nextElementSibling;
        while (next && next.hidden) next = next.nextElementSibling;
        head.hidden = order.value !== "weight" || !next || next.tagName !== "ARTICLE";
      }
      shown.textContent = said(words.shown, { n: count, total: articles.length });
    };
    const sort = () => {
      const key = order.value;
      articles.sort((a, b) => a.dataset[key] < b.dataset[key] ? -1 : a.dataset[key] > b.dataset[key] ? 1 : 0);
      const heads = key === "weight" ? [...document.querySelectorAll("#findings .group")] : [];
      for (const one of articles) {
        if (heads.length && heads[0].dataset.before === one.id) one.parentNode.append(heads.shift());
        one.parentNode.append(one);
      }
      sift();
    };
    const step = (by) => {
      const seen = articles.filter((one) => !one.hidden);
      if (!seen.length) return;
      const at = seen.findIndex((one) => one.contains(document.activeElement));
      const next = at < 0 ? (by > 0 ? 0 : seen.length - 1) : Math.min(seen.length - 1, Math.max(0, at + by));
      const one = seen[next];
      one.focus({ preventScroll: true });
      one.scrollIntoView({ block: "start" });
      const mark = document.querySelector(`a.figure[href="#${one.id}"]`);
      if (mark && getComputedStyle(mark.closest("aside")).overflowY === "auto") {
        const aside = mark.closest("aside");
        aside.scrollTop += mark.getBoundingClientRect().top - aside.getBoundingClientRect().top - 120;
      }
    };
    kind.addEventListener("change", sift);
    search.addEventListener("input", sift);
    order.addEventListener("change", sort);
    document.getElementById("tool-next").addEventListener("click", () => step(1));
    document.getElementById("tool-previous").addEventListener("click", () => step(-1));
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
      if (event.key === "n" || event.key === "j") step(1);
      else if (event.key === "p" || event.key === "k") step(-1);
      else return;
      event.preventDefault();
    });
    sift();
  }

  // ---- numbers, rounded as zzplan rounds them: half to even, or outward where they are to suffice
  const fixed = (value, places, outward = 0) => {
    if (!outward) {
      const scaled = value * 10 ** places, floor = Math.floor(scaled);
      if (scaled - floor === 0.5 && floor % 2 === 0 && scaled / 10 ** places === value) {
        return (floor / 10 ** places).toFixed(places);
      }
      return value.toFixed(places);
    }
    const scaled = Number(value.toPrecision(12)) * 10 ** places;
    const noise = 1e-11 * Math.max(1, Math.abs(scaled));
    const whole = outward > 0 ? Math.ceil(scaled - noise) : Math.floor(scaled + noise);
    return (whole / 10 ** places).toFixed(places);
  };
  const amount = (value, places, outward) => {
    const size = Math.abs(value);
    if (size > 0 && size < 1) places = Math.max(places, 2 - Math.floor(Math.log10(size)));
    return fixed(value, places, outward);
  };
  const grouped = (text) => document.documentElement.lang === "en"
    ? text.replace(/\d{5,}(?=\.|$)/, (run) => run.replace(/\B(?=(\d{3})+$)/g, ",")) : text;

  // ---- one goal at another rate and over other years
  const reach = (start, rate, years, path) =>
    path === "compound" ? start * (1 + rate) ** years
      : path === "base" ? start * (1 + rate * years) : start + rate * years;
  const needed = (start, end, years, path) =>
    path === "compound" ? (start > 0 && end > 0 ? (end / start) ** (1 / years) - 1 : null)
      : path === "base" ? (end - start) / start / years : (end - start) / years;

  const panel = (article, goal) => {
    const percent = goal.path !== "linear";
    const scale = percent ? 100 : 1;
    const step = percent ? 0.1 : Number((Math.abs(goal.end[0] - goal.start[0]) / goal.years / 50 || 0.1).toPrecision(1));
    const now = Math.round(goal.rate * scale / step) * step;
    const span = percent ? Math.max(10, Math.abs(now)) : Math.max(Math.abs(now), step * 50);
    const box = document.createElement("div");
    box.className = "try";
    const field = (text, low, high, by, value) => {
      const label = document.createElement("label");
      const range = document.createElement("input");
      const number = document.createElement("input");
      const name = document.createElement("span");
      name.textContent = text;
      label.append(name, range, number);
      number.setAttribute("aria-label", text);
      range.setAttribute("aria-label", text);
      range.type = "range";
      number.type = "number";
      for (const one of [range, number]) { one.min = low; one.max = high; one.step = by; one.value = value; }
      number.removeAttribute("max");
      if (by !== 1) { number.removeAttribute("min"); number.step = "any"; }
      range.addEventListener("input", () => { number.value = range.value; show(); });
      number.addEventListener("input", () => { range.value = number.value; show(); });
      box.append(label);
      return number;
    };
    const round = (x) => Number(x.toPrecision(12));
    const rate = field(percent ? `${words.rate} (%)` : words.step, round(now - span), round(now + span), step, round(goal.rate * scale));
    const years = field(words.years, 1, Math.max(20, goal.years * 2), 1, goal.years);
    const output = document.createElement("output");
    const needs = document.createElement("p");
    box.append(output, needs);
    const show = () => {
      const n = Math.max(1, Math.round(Number(years.value)));
      let r = Number((Number(rate.value) / scale).toPrecision(15));
      if (goal.inflation !== null && goal.path === "compound") r = (1 + r) * (1 + goal.inflation) - 1;
      const at = (start) => reach(start, r, n, goal.path);
      const value = at(goal.start[0]), best = at(goal.up > 0 ? goal.start[2] : goal.start[1]);
      const there = (x, aim) => {
        const noise = 1e-12 * Math.abs(aim) * (goal.strict ? 1 : -1) * goal.up;
        return goal.up > 0 ? (goal.strict ? x > aim + noise : x >= aim + noise)
          : (goal.strict ? x < aim + noise : x <= aim + noise);
      };
      let aim = goal.end[0];
      if (goal.far !== null) aim = Math.min(Math.max(value, Math.min(aim, goal.far)), Math.max(aim, goal.far));
      const met = there(value, goal.end[0]);
      const rounding = !met && there(best, goal.up > 0 ? goal.end[1] : goal.end[2]);
      const shown = value - goal.offset;
      box.dataset.value = shown;
      const gap = amount(Math.abs(value - aim), goal.places);
      const verdict = met ? words.met : said(goal.up > 0 ? words.short : words.over, { gap: grouped(gap) }) +
        (rounding ? ` (${words.rounding})` : "");
      box.dataset.verdict = met ? "met" : rounding ? "met-by-rounding" : "short";
      output.textContent = said(words.leads, { value: grouped(amount(shown, goal.places)) + goal.sign, year: goal.from + n }) + " · " + verdict;
      output.className = met ? "good" : rounding ? "fair" : "bad";
      const need = needed(goal.start[0], goal.end[0], n, goal.path);
      box.dataset.needed = need;
      needs.textContent = need === null ? words.none : said(goal.up > 0 ? words.needs : words.falls, {
        goal: goal.printed, years: n,
        needed: percent ? fixed(need * 100, 2, goal.up) + "%" : grouped(amount(need, 2, goal.up)),
      });
    };
    show();
    return box;
  };
  for (const article of document.querySelectorAll("article[data-terms]")) {
    const goal = JSON.parse(article.dataset.terms);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "open-try";
    button.textContent = words.try;
    button.setAttribute("aria-expanded", "false");
    let box = null;
    button.addEventListener("click", () => {
      if (!box) button.after(box = panel(article, goal));
      else box.hidden = !box.hidden;
      button.setAttribute("aria-expanded", String(!box.hidden));
    });
    article.append(button);
  }

  // ---- what is folded is printed
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open])")];
    for (const one of closed) one.open = true;
  });
  addEventListener("afterprint", () => { for (const one of closed) one.open = false; });
})();
