// Keeps the queue and the line of who else is looking as they stand; without it a reload does.
const line = document.querySelector("[data-presence]");
if (line) {
  setInterval(async () => {
    try {
      const answer = await fetch(line.dataset.presence, { headers: { Accept: "text/plain", "X-Live": "1" } });
      if (answer.ok && answer.headers.get("content-type")?.startsWith("text/plain")) {
        line.textContent = await answer.text();
      }
    } catch {
      // The next round tries again.
    }
  }, 30000);
}

const board = document.querySelector("[data-live]");
if (board) {
  setInterval(async () => {
    // Somebody ticks rows or reads with the keyboard in the table: nothing may move under him.
    if (board.contains(document.activeElement) || board.querySelector("input:checked")) {
      return;
    }

    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html", "X-Live": "1" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector("[data-live]");
      if (answer.ok && fresh) {
        board.replaceChildren(...fresh.childNodes);
      }
    } catch {
      // The next round tries again.
    }
  }, 60000);
}
