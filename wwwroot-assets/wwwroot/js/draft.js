// Saves what is typed every ten seconds; without it the button does.
const box = document.querySelector("[data-autosave]");
const form = box?.querySelector("form");
const area = form?.querySelector("textarea[name=Text]");

if (area) {
  const said = box.querySelector("[data-saved]");
  let kept = area.value;
  let stopped = false;
  let work = null;

  const save = async () => {
    const typed = area.value;
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string") {
        fields.append(name, value);
      }
    }

    try {
      const answer = await fetch(box.dataset.autosave, { method: "POST", body: fields, headers: { Accept: "application/json" } });
      if (!answer.headers.get("content-type")?.includes("json")) {
        throw new Error("not saved");
      }

      const told = await answer.json();
      said.textContent = told.message;
      if (answer.ok) {
        form.elements.DraftVersion.value = told.version;
        kept = typed;
      } else {
        stopped = true;
      }
    } catch {
      said.textContent = box.dataset.failed;
    }
  };

  setInterval(() => {
    if (!work && !stopped && area.value !== kept) {
      work = save().finally(() => (work = null));
    }
  }, 10000);

  form.addEventListener("submit", (event) => {
    stopped = true;
    if (work) {
      event.preventDefault();
      const button = event.submitter;
      work.finally(() => form.requestSubmit(button));
    }
  });
}
