// Proposes searches while one is typed. Off until a reader asks, from three letters on, half a
// second after the last key, never where data are to be saved (RGESN 4.9).
(() => {
  if (navigator.connection?.saveData) return;
  const {suggestions, offer} = document.currentScript.dataset;
  const field = document.getElementById('q');
  const make = (name, attributes, ...content) => {
    const made = document.createElement(name);
    for (const key in attributes) made.setAttribute(key, attributes[key]);
    made.append(...content);
    return made;
  };
  const list = make('ul', {id: 'suggestions', role: 'listbox', 'aria-label': 'Suggestions'});
  const box = make('input', {type: 'checkbox'});
  let timer, request, addresses, at;
  const choose = to => {
    list.children[at]?.setAttribute('aria-selected', false);
    field.removeAttribute('aria-activedescendant');
    const option = list.children[at = to];
    if (!option) return;
    option.setAttribute('aria-selected', true);
    field.setAttribute('aria-activedescendant', option.id);
  };
  const show = options => {
    list.replaceChildren(...options);
    list.hidden = !options.length;
    if (box.checked) field.setAttribute('aria-expanded', !list.hidden);
    choose(-1);
  };
  const close = () => {
    clearTimeout(timer);
    request?.abort();
    show([]);
  };
  const go = () => {
    const {pathname, search} = new URL(addresses[at]);
    location.assign(pathname + search);
  };
  const ask = async text => {
    request = new AbortController();
    try {
      const {signal} = request;
      const answer = await fetch(suggestions + '?q=' + encodeURIComponent(text), {signal});
      const [, names, kinds, to] = await answer.json();
      addresses = to;
      show(names.map((name, i) => make('li', {role: 'option', id: 's' + i, 'aria-selected': false},
        name, ' ', make('small', {}, kinds[i]))));
    } catch { /* Too late, or the server is away: the search itself remains. */ }
  };
  const turn = () => {
    const combobox = {role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': false};
    for (const key in combobox) {
      if (box.checked) field.setAttribute(key, combobox[key]);
      else field.removeAttribute(key);
    }
    close();
  };
  field.onblur = close;
  field.oninput = () => {
    close();
    const text = field.value.trim();
    if (box.checked && text.length > 2) timer = setTimeout(ask, 500, text);
  };
  field.onkeydown = event => {
    const {length} = list.children;
    const step = {ArrowDown: 2, ArrowUp: length + 1}[event.key];
    if (!length) return;
    if (step) choose((at + step) % (length + 1) - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && at >= 0) go();
    else return;
    event.preventDefault();
  };
  list.onmousedown = event => {
    event.preventDefault();
    choose([...list.children].indexOf(event.target.closest('li')));
  };
  list.onclick = go;
  box.onchange = () => {
    turn();
    try { localStorage.suggestions = box.checked; } catch { /* Not remembered, then. */ }
  };
  try { box.checked = localStorage.suggestions === 'true'; } catch { /* Nothing is kept here. */ }
  field.form.append(list, make('label', {class: 'offer'}, box, ' ', offer));
  turn();
})();
