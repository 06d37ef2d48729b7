// Eases the pages of imports; each does all it does without.
(() => {
  const form = document.querySelector('.send');
  const swap = html => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    document.querySelector('main').replaceWith(page.querySelector('main'));
    document.title = page.title;
    scrollTo(0, 0);
  };
  if (form) {
    const files = form.querySelector('#fichiers');
    const sending = form.querySelector('.sending');
    // Files may be dropped anywhere on the form.
    const drag = on => event => {
      if (event.dataTransfer.types.includes('Files')) {
        event.preventDefault();
        form.classList.toggle('over', on);
      }
    };
    form.addEventListener('dragover', drag(true));
    form.addEventListener('dragleave', drag(false));
    form.addEventListener('drop', event => {
      drag(false)(event);
      files.files = event.dataTransfer.files;
    });
    // Too much is said before it is sent; how far the sending is, while it lasts.
    form.addEventListener('submit', event => {
      const data = new FormData(form);
      const size = data.getAll('fichiers').reduce((sum, file) => sum + file.size, 0);
      event.preventDefault();
      if (size > form.dataset.limit * 1e6) {
        let told = document.querySelector('.refused');
        if (!told) {
          told = document.createElement('p');
          told.className = 'refused';
          told.setAttribute('role', 'alert');
          form.before(told);
        }
        told.textContent = form.dataset.over;
        return;
      }
      const request = new XMLHttpRequest();
      request.upload.onprogress = p => { sending.firstChild.value = 100 * p.loaded / p.total; };
      request.onload = () => request.status < 400 ? location.assign(request.responseURL) : swap(request.response);
      request.onerror = () => form.submit();
      request.open('POST', form.action);
      request.send(data);
      sending.hidden = false;
      form.querySelector('button').disabled = true;
    });
  }
  // What goes on is asked for again, and shown in its place.
  const look = async () => {
    const live = document.querySelector('[data-live] [role=status]');
    if (!live) return;
    try {
      const answer = await fetch(location.href);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const now = page.querySelector('[data-live] [role=status]');
      if (answer.redirected || !now) return location.assign(answer.url);
      if (live.textContent !== now.textContent) live.textContent = now.textContent;
    } catch { /* The server is away: ask again. */ }
    setTimeout(look, 1000);
  };
  setTimeout(look, 1000);
})();
