// Copies a citation: guillemets, title, date, paragraph, permanent link. Without script the numbers are links all the same.
(() => {
  'use strict';
  if (!navigator.clipboard) {
    return;
  }

  const texts = document.querySelector('.document').dataset;
  const status = document.getElementById('etat');
  let clearing;

  // The quote is what stands marked, or the whole paragraph, as the page holds it already.
  function citation(button) {
    const paragraph = button.parentElement.querySelector('p[id]');
    const parts = { quote: (paragraph.querySelector('mark') || paragraph).textContent, place: button.dataset.place, link: button.dataset.link };
    return texts.citation.replace(/\{(quote|place|link)\}/g, (_, part) => parts[part]);
  }

  for (const button of document.querySelectorAll('.copy')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      let said = texts.copied;
      try {
        await navigator.clipboard.writeText(citation(button));
      } catch {
        said = texts.refused;
      }

      status.textContent = said;
      clearTimeout(clearing);
      clearing = setTimeout(() => { status.textContent = ''; }, 4000);
    });
  }
})();
