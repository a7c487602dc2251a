/* global URL, document, localStorage, EventSource, fetch, TextDecoder, navigator, setTimeout */
// Everything works without this file; with it, answers appear in place, files can be dropped, and the language is remembered.

const form = document.querySelector("form#diagnose");
const region = document.querySelector("#answer");
const retryMilliseconds = 2000;
const maxRetries = 30;

rememberLanguage();
addCopyButtons();
if (region?.dataset.events) follow(region.dataset.events);
if (form) enhance();

function rememberLanguage() {
  const named = new URL(document.URL).searchParams.get("lang") ?? localStorage.getItem("lang");
  for (const radio of document.querySelectorAll("input[name=lang]")) {
    if (radio.value === named) radio.checked = true;
    radio.addEventListener("change", () => localStorage.setItem("lang", radio.value));
  }
}

/** Shows every state of an answer as the server sends it. The server escapes what it sends. */
function follow(url, retries = 0) {
  const source = new EventSource(url);
  source.addEventListener("answer", (event) => {
    const { html, final } = JSON.parse(event.data);
    const isFirst = !region.querySelector("article");
    region.innerHTML = html;
    if (isFirst) region.scrollIntoView({ block: "start" });
    addCopyButtons();
    if (final) source.close();
  });
  source.addEventListener("error", () => {
    const refused = source.readyState === EventSource.CLOSED;
    if (refused && retries < maxRetries) setTimeout(() => follow(url, retries + 1), retryMilliseconds);
    if (refused && retries === maxRetries) region.textContent = region.dataset.failed;
  });
}

function enhance() {
  const files = [];
  const text = form.querySelector("textarea");
  const picker = form.querySelector("#file");
  form.querySelector(".needs-script").hidden = false;
  const add = async (list) => {
    for (const file of list) files.push({ name: file.name, text: decode(await file.arrayBuffer()) });
    showFiles(files);
  };
  picker.addEventListener("change", async () => {
    await add([...picker.files]);
    picker.value = "";
  });
  form.addEventListener("dragover", (event) => event.preventDefault());
  form.addEventListener("drop", (event) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    add([...event.dataTransfer.files]);
  });
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send({ text: text.value, files });
  });
}

async function send(body) {
  const button = form.querySelector("button");
  button.disabled = true;
  showProblem("");
  try {
    const headers = { "content-type": "application/json", accept: "application/json" };
    const response = await fetch(form.action, { method: "POST", headers, body: JSON.stringify(body) });
    const result = await response.json();
    if (!response.ok) return showProblem(`${result.error.en}\n${result.error["zh-CN"]}`);
    region.replaceChildren(document.querySelector("#waiting").content.cloneNode(true));
    follow(`/api/answers/${result.id}/events`);
  } catch {
    showProblem(region.dataset.failed);
  } finally {
    button.disabled = false;
  }
}

function showProblem(text) {
  const problem = form.querySelector("#problem");
  problem.hidden = text === "";
  problem.textContent = text;
}

/** The chosen files; each is a button that takes it out again. */
function showFiles(files) {
  const list = form.querySelector("#files");
  list.hidden = files.length === 0;
  list.replaceChildren(
    ...files.map((file, index) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "quiet";
      button.textContent = `${file.name} ×`;
      button.addEventListener("click", () => {
        files.splice(index, 1);
        showFiles(files);
      });
      const item = document.createElement("li");
      item.append(button);
      return item;
    }),
  );
}

/** UTF-8; UTF-16 where the file starts with its mark, as PowerShell writes it; else GB 18030, as Chinese Windows does. */
function decode(buffer) {
  const [first, second] = new Uint8Array(buffer);
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(buffer);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(buffer);
  } catch {
    return new TextDecoder("gb18030").decode(buffer);
  }
}

function addCopyButtons() {
  for (const figure of document.querySelectorAll("figure:not(:has(button))")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet";
    button.textContent = "Copy · 复制";
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(figure.querySelector("code").textContent);
      button.textContent = "✓";
    });
    figure.querySelector("figcaption").append(button);
  }
}
