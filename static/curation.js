// Eases the pages of imports; all works without.
(() => {
  const $ = (query, root = document) => root.querySelector(query);
  const parsed = html => new DOMParser().parseFromString(html, 'text/html');
  const form = $('.send');
  const say = told => {
    $('.refused')?.remove();
    const is = {className: 'refused', role: 'alert', textContent: told};
    if (!told.nodeType) told = Object.assign(document.createElement('p'), is);
    told.autofocus = false;
    form.before(told);
    told.focus();
  };
  if (form) {
    const files = $('#fichiers');
    const folder = $('#dossier');
    if (folder) folder.webkitdirectory = true;
    // Files may be dropped.
    const drag = on => event => {
      form.classList.toggle('over', on);
      if (event.target.type !== 'file') event.preventDefault();
    };
    form.ondragover = drag(true);
    form.ondragleave = drag(false);
    form.ondrop = event => {
      drag(false)(event);
      if (event.target.type === 'file') return;
      const all = event.dataTransfer;
      if ([...all.items].some(item => item.webkitGetAsEntry()?.isDirectory)) say(form.dataset.folder);
      else files.files = all.files;
    };
    // Too much is said before; how far it is, meanwhile.
    form.onsubmit = event => {
      event.preventDefault();
      const data = new FormData(form);
      const size = data.getAll('fichiers').reduce((sum, file) => sum + file.size, 0);
      if (size > form.dataset.limit * 1e6) return say(form.dataset.over);
      const request = new XMLHttpRequest();
      const button = $('button', form);
      $('.sending').hidden = false;
      button.disabled = true;
      request.upload.onprogress = at => { $('.sending progress').value = 100 * at.loaded / at.total; };
      request.onload = () => {
        if (request.status < 400) return location.assign(request.responseURL);
        const page = parsed(request.response);
        say($('[role=alert]', page) || $('.lead', page).textContent);
        for (const at of page.querySelectorAll('.fault')) {
          $('#' + at.id)?.remove();
          $('#' + at.id.slice(6)).after(at);
        }
        $('.sending').hidden = true;
        button.disabled = false;
      };
      request.onerror = () => form.submit();
      request.open('POST', form.action);
      request.send(data);
    };
  }
  // What goes on is asked for again.
  const look = async () => {
    const live = $('[data-live]');
    if (!live) return;
    try {
      const answer = await fetch(location.href);
      const now = $('[data-live]', parsed(await answer.text()));
      // Over; files chosen meanwhile stay.
      if (!now) return $('#fichiers')?.value ? live.remove() : location.assign(answer.url);
      const words = $('[role=status]', now).textContent;
      const shown = $('[role=status]', live);
      if (shown.textContent !== words) shown.textContent = words;
    } catch { /* The server is away: ask again. */ }
    setTimeout(look, 1000);
  };
  setTimeout(look, 1000);
})();
