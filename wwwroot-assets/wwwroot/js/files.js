// Shrinks photographs before they are sent; without it they go as they are, up to 5 MB each.
const longest = 2560;
const small = 1_500_000;

const shrink = async (file) => {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type) || file.size < small) {
    return file;
  }

  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
    return blob && blob.size < file.size ? new File([blob], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" }) : file;
  } catch {
    return file;
  }
};

for (const input of document.querySelectorAll("[data-files] input[type=file]")) {
  let work = null;
  input.addEventListener("change", () => {
    const chosen = [...input.files];
    work = Promise.all(chosen.map(shrink)).then((files) => {
      const list = new DataTransfer();
      files.forEach((file) => list.items.add(file));
      input.files = list.files;
      work = null;
    });
  });
  input.form?.addEventListener("submit", (event) => {
    if (work) {
      event.preventDefault();
      const button = event.submitter;
      work.finally(() => input.form.requestSubmit(button));
    }
  });
}
