// Copies a citation: guillemets, title, date, paragraph, permanent link. Without script the numbers are links all the same.
(() => {
  'use strict';
  if (!navigator.clipboard) {
    return;
  }

  const texts = document.querySelector('.document').dataset;
  const status = document.getElementById('etat');
  let clearing;
  for (const button of document.querySelectorAll('.copy')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      let said = texts.copied;
      try {
        await navigator.clipboard.writeText(button.dataset.citation);
      } catch {
        said = texts.refused;
      }

      status.textContent = said;
      clearTimeout(clearing);
      clearing = setTimeout(() => { status.textContent = ''; }, 4000);
    });
  }
})();
