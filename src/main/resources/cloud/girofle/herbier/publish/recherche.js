// Searches the copy with its own index, in the browser. What it shows is text: nothing of a page is run.
const found = document.getElementById("found");
const hits = document.getElementById("hits");
const field = document.getElementById("q");
const root = new URL(".", import.meta.url);
const most = 20;

// The passage comes as HTML, in which only marks are kept.
function passage(html) {
  const p = document.createElement("p");
  const parsed = new DOMParser().parseFromString(html, "text/html").body;
  for (const node of parsed.childNodes) {
    if (node.nodeName === "MARK") {
      p.append(Object.assign(document.createElement("mark"), { textContent: node.textContent }));
    } else {
      p.append(node.textContent);
    }
  }
  return p;
}

function hit(page) {
  const link = document.createElement("a");
  link.href = new URL(page.raw_url.replace(/^\/+/, ""), root);
  link.textContent = page.meta.title;
  const item = document.createElement("li");
  const heading = document.createElement("h2");
  heading.append(link);
  item.append(heading, passage(page.excerpt));
  return item;
}

async function search(text) {
  const pagefind = await import(new URL("pagefind/pagefind.js", root));
  const all = (await pagefind.search(text)).results;
  const pages = await Promise.all(all.slice(0, most).map((result) => result.data()));
  hits.replaceChildren(...pages.map(hit));
  found.textContent = all.length
    ? found.dataset.some.replace("#", all.length)
    : found.dataset.none;
}

const asked = (new URLSearchParams(location.search).get("q") ?? "").trim();
field.value = asked;
if (asked) {
  search(asked).catch(() => {
    found.textContent = found.dataset.failed;
  });
}
