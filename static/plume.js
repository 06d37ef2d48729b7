// Eases forms that people write long texts in: a draft in this browser, a preview while they type,
// references to cite. Each does all it does without.
(() => {
  const form = document.querySelector('.write');
  if (!form) return;
  const place = ['brouillon', form.getAttribute('action'), form.elements.reponse?.value].join(' ');
  const typed = [...form.elements].filter(field => field.name && field.type !== 'hidden' && field.tagName !== 'BUTTON');
  const bound = ['id', 'base'].map(name => form.elements[name]).filter(Boolean);
  const texts = [...form.querySelectorAll('[data-cite]')];
  const named = field => field.type === 'checkbox' ? field.name + '=' + field.value : field.name;
  const value = field => field.type !== 'checkbox' ? field.value : field.checked ? '1' : '';
  const state = () => Object.fromEntries([...bound, ...typed].map(field => [named(field), value(field)]));
  const put = values => {
    [...bound, ...typed].filter(field => named(field) in values).forEach(field => {
      if (field.type === 'checkbox') field.checked = values[named(field)];
      else field.value = values[named(field)];
    });
    form.querySelectorAll('details').forEach(folded => {
      if (typed.some(field => folded.contains(field) && value(field) !== first[named(field)])) folded.open = true;
    });
    // Rows that this page does not have: the server draws them.
    const more = Object.keys(values).filter(name => !form.elements[name] && /^[a-z]+-[\d.]+$/.test(name));
    if (!more.length) return;
    form.append(...more.map(name => Object.assign(document.createElement('input'), { type: 'hidden', name, value: values[name] })));
    form.requestSubmit(form.querySelector('[value=apercu]'));
  };
  const first = state();
  const changed = () => typed.some(field => value(field) !== first[named(field)]);
  const say = (words, role, more) => {
    const told = document.createElement('p');
    told.className = 'refused';
    told.setAttribute('role', role);
    told.append(words, ' ');
    if (more) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'lesser';
      button.textContent = more.label;
      button.addEventListener('click', () => { more.does(); told.remove(); });
      told.append(button);
    }
    form.before(told);
  };

  // A draft, as a closed tab or a cut line would lose the text. Storage may be off or full.
  const told = form.querySelector('.kept');
  const keep = () => {
    try {
      localStorage.setItem(place, JSON.stringify(state()));
      const [hour, minute] = new Date().toTimeString().split(':');
      const words = told.dataset.at.replace('{h}', +hour).replace('{m}', minute);
      if (told.textContent !== words) told.textContent = words; // Said once a minute.
    } catch { told.textContent = ''; }
  };
  const forget = () => { try { localStorage.removeItem(place); } catch { /* Nothing was kept. */ } };
  const kept = () => { try { return JSON.parse(localStorage.getItem(place)); } catch { return null; } };
  const restore = async () => {
    const draft = kept();
    if (form.dataset.typed) return keep(); // It shows what was just typed.
    if (document.querySelector('.conflict, [role=alert]') || !draft) return;
    const isNew = draft.base === '0';
    // Published after all, as by signing in again.
    const saved = isNew && form.dataset.page && (await fetch(form.dataset.page + draft.id, { method: 'HEAD' })).status !== 404;
    if (saved || !typed.some(field => (draft[named(field)] ?? '') !== first[named(field)])) return forget();
    if (isNew && typed.some(field => field.tagName === 'TEXTAREA' && field.defaultValue)) {
      return say(form.dataset.other, 'status', { label: form.dataset.take, does: () => put(draft) });
    }
    put(draft);
    say(form.dataset.kept, 'status', { label: form.dataset.leave, does: () => { forget(); put(first); } });
  };
  restore().catch(() => { /* The server is away: the draft stays for another time. */ });

  // What readers will see, from the server, which alone knows.
  const preview = document.querySelector('#apercu');
  let asked = 0;
  const look = async () => {
    if (!texts.some(text => text.value.trim())) return;
    const mine = ++asked;
    const data = new URLSearchParams(new FormData(form));
    data.set('faire', 'apercu');
    try {
      const answer = await fetch(form.action, { method: 'POST', body: data });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const now = page.querySelector('#apercu');
      if (mine === asked && now) preview.replaceChildren(...now.childNodes);
    } catch { /* The server is away: the text is kept. */ }
  };
  let later;
  form.addEventListener('input', () => {
    keep();
    clearTimeout(later);
    later = setTimeout(look, 1000);
  });

  // Sent from here, so that a server that does not answer costs nothing.
  let leaving = false;
  addEventListener('beforeunload', event => { if (!leaving && changed()) event.preventDefault(); });
  form.addEventListener('submit', async event => {
    const button = event.submitter;
    if (leaving || !button || button.value === 'apercu' || 'step' in button.dataset) { leaving = true; return; }
    event.preventDefault();
    const data = new URLSearchParams(new FormData(form, button));
    clearTimeout(later);
    button.disabled = true;
    try {
      const answer = await fetch(form.action, { method: 'POST', body: data });
      leaving = true;
      if (answer.redirected) {
        forget();
        location.assign(answer.url);
      } else {
        button.disabled = false; // What is wrong is shown by the page itself.
        form.requestSubmit(button);
      }
    } catch {
      button.disabled = false;
      keep();
      say(form.dataset.away, 'alert');
    }
  });

  // No single keys: those are other programs' commands.
  const keys = { Enter: '.buttons button', s: '[name=brouillon]' };
  form.addEventListener('keydown', event => {
    const button = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && keys[event.key];
    if (!button) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector(button));
  });

  // References to cite: after @ or [[, or with the button.
  texts.forEach((text, which) => {
    const list = document.createElement('ul');
    list.className = 'choice';
    list.id = 'citables' + (which || '');
    list.setAttribute('role', 'listbox');
    list.hidden = true;
    list.setAttribute('aria-label', text.dataset.citeLabel);
    const cite = document.createElement('button');
    cite.type = 'button';
    cite.className = 'lesser';
    cite.textContent = text.dataset.citeLabel;
    text.after(list, cite);
    text.setAttribute('aria-controls', list.id);
    const sought = () => text.value.slice(0, text.selectionEnd).match(/(@|\[\[)([^\s@[\]][^@[\]\n,;]{0,60})$/);
    const hide = () => { list.hidden = true; text.removeAttribute('aria-activedescendant'); };
    const choose = item => {
      const found = sought();
      if (!found) return hide();
      const end = text.selectionEnd;
      const close = found[1] === '[[' && !text.value.slice(end).startsWith(']]') ? ']]' : '';
      text.setRangeText(found[1] + item.dataset.key + close, end - found[0].length, end, 'end');
      hide();
      text.focus();
      text.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const mark = item => {
      [...list.children].forEach(each => each.setAttribute('aria-selected', String(each === item)));
      text.setAttribute('aria-activedescendant', item.id);
      item.scrollIntoView({ block: 'nearest' });
    };
    const seek = async () => {
      const found = sought();
      if (!found || found[2].length < 2) return hide();
      try {
        const answer = await fetch(text.dataset.cite + '?q=' + encodeURIComponent(found[2]));
        const choices = answer.ok && !answer.redirected ? await answer.json() : [];
        if (!choices.length || sought()?.[2] !== found[2]) return hide();
        list.replaceChildren(...choices.map((choice, at) => {
          const item = document.createElement('li');
          item.id = list.id + '-' + at;
          item.setAttribute('role', 'option');
          item.dataset.key = choice.key;
          item.textContent = choice.label;
          item.addEventListener('mousedown', event => { event.preventDefault(); choose(item); });
          return item;
        }));
        list.hidden = false;
        mark(list.firstChild);
      } catch { hide(); }
    };
    let soon;
    text.addEventListener('input', () => { clearTimeout(soon); soon = setTimeout(seek, 300); });
    text.addEventListener('blur', hide);
    text.addEventListener('keydown', event => {
      if (list.hidden) return;
      const at = list.querySelector('[aria-selected=true]');
      const to = { ArrowDown: at?.nextSibling, ArrowUp: at?.previousSibling }[event.key];
      if (to) mark(to);
      else if (event.key === 'Enter' || event.key === 'Tab') choose(at);
      else if (event.key === 'Escape') hide();
      else return;
      event.preventDefault();
    });
    cite.addEventListener('click', () => {
      text.setRangeText('[@]', text.selectionStart, text.selectionEnd, 'end');
      text.selectionEnd = --text.selectionStart;
      text.focus();
    });
  });
})();
