// Proposes searches while one is typed: off until a reader asks (RGESN 4.9), from three
// letters on, half a second after the last key.
const {suggestions, offer} = document.querySelector('[data-offer]').dataset;
const field = document.getElementById('q');
const set = (element, attributes, ...content) => {
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  element.append(...content);
  return element;
};
const make = (name, ...rest) => set(document.createElement(name), ...rest);
const box = make('input', {type: 'checkbox'});
const list = make('ul', {id: 'suggestions', role: 'listbox', 'aria-label': 'Suggestions'});
const combobox = {
  role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list',
  'aria-controls': list.id, 'aria-expanded': false
};
let timer, request, leadsTo, at;
const choose = to => {
  list.children[at]?.setAttribute('aria-selected', false);
  field.removeAttribute('aria-activedescendant');
  const option = list.children[at = to];
  if (!option) return;
  set(option, {'aria-selected': true});
  set(field, {'aria-activedescendant': option.id});
};
const show = options => {
  list.replaceChildren(...options);
  list.hidden = !options.length;
  if (box.checked) set(field, {'aria-expanded': !list.hidden});
  choose(-1);
};
const close = () => {
  clearTimeout(timer);
  request?.abort();
  show([]);
};
const go = () => {
  const {pathname, search} = new URL(leadsTo[at]);
  location.assign(pathname + search);
};
const ask = async text => {
  request = new AbortController();
  try {
    const answer = await fetch(suggestions + '?q=' + encodeURIComponent(text), request);
    const [, names, kinds, to] = await answer.json();
    leadsTo = to;
    show(names.map((name, i) =>
      make('li', {role: 'option', id: 's' + i}, name, ' ', make('small', {}, kinds[i]))));
  } catch { /* Too late, or the server is away. */ }
};
const turn = () => {
  close();
  for (const name in combobox) field.removeAttribute(name);
  if (box.checked) set(field, combobox);
};
field.onblur = close;
field.oninput = () => {
  close();
  const text = field.value.trim();
  if (box.checked && text.length > 2) timer = setTimeout(ask, 500, text);
};
field.onkeydown = event => {
  const {length} = list.children;
  if (!length) return;
  const step = {ArrowDown: 2, ArrowUp: length + 1}[event.key];
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
list.onclick = () => at >= 0 && go();
box.onchange = () => {
  localStorage.suggestions = box.checked;
  turn();
};
// Who saves data is not asked.
if (!navigator.connection?.saveData) {
  box.checked = localStorage.suggestions === 'true';
  field.form.append(list, make('label', {class: 'offer'}, box, ' ', offer));
  turn();
}
