// Passkeys need script: the forms stay hidden where a browser has none. Everything else on these pages works without.
const asks = {
  create: async (options) => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
  get: async (options) => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
};

async function prove(form) {
  const failed = form.querySelector('[data-passkey-failed]');
  failed.hidden = true;
  try {
    const answer = await fetch(form.dataset.options, { method: 'POST', body: new FormData(form) });
    const credential = await asks[form.dataset.passkey](await answer.json());
    form.elements.Credential.value = JSON.stringify(credential);
    form.submit();
  } catch {
    failed.hidden = false;
  }
}

if (window.PublicKeyCredential?.parseCreationOptionsFromJSON) {
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      prove(form);
    });
  }
}
