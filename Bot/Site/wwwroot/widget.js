// Puts a button on another site's page; it opens the campaign's chat in a frame. Nothing else is loaded before the click.
(() => {
  'use strict';
  const script = document.currentScript;
  const chat = new URL('widget', script.src);
  const label = script.dataset.label || 'Poser une question';
  const closing = 'Fermer la discussion';
  const style = (element, properties) => Object.assign(element.style, properties);

  // Where there is little height, the chat takes the whole window, and its button a corner of it.
  const short = matchMedia('(max-height: 30rem)');

  function start() {
    const button = document.createElement('button');
    button.type = 'button';
    button.lang = 'fr';
    style(button, {
      position: 'fixed', right: '16px', zIndex: '2147483647', border: '1px solid #fff', background: '#1f4e8c', color: '#fff', cursor: 'pointer',
    });

    let frame = null;
    let isOpen = false;

    function draw() {
      const isCorner = isOpen && short.matches;
      button.textContent = isCorner ? '\u00d7' : isOpen ? closing : label;
      button.ariaLabel = isCorner ? closing : null;
      style(button, isCorner
        ? { top: '8px', right: '8px', bottom: 'auto', width: '40px', height: '40px', padding: '0', borderRadius: '20px', font: '600 20px/1 system-ui, sans-serif' }
        : { top: 'auto', right: '16px', bottom: '16px', width: 'auto', height: 'auto', padding: '12px 20px', borderRadius: '24px', font: '600 16px/1.4 system-ui, sans-serif' });
      if (frame) {
        style(frame, short.matches
          ? { right: '0', bottom: '0', width: '100%', height: '100%', border: '0', borderRadius: '0' }
          : {
            right: '16px', bottom: '80px', width: 'min(400px, calc(100vw - 32px))', height: 'min(640px, calc(100vh - 96px))',
            border: '1px solid #767676', borderRadius: '12px',
          });
        frame.style.display = isOpen ? 'block' : 'none';
      }
    }

    function toggle() {
      isOpen = !isOpen;
      if (isOpen && !frame) {
        frame = document.createElement('iframe');
        frame.title = label;
        frame.lang = 'fr';
        frame.src = chat.href;
        style(frame, { position: 'fixed', zIndex: '2147483647', background: 'Canvas' });
        button.before(frame);
      }

      draw();
      if (isOpen) {
        frame.focus();
      }
    }

    function close() {
      if (isOpen) {
        toggle();
        button.focus();
      }
    }

    button.addEventListener('click', toggle);
    short.addEventListener('change', draw);
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        close();
      }
    });
    addEventListener('message', (event) => {
      if (frame && event.source === frame.contentWindow && event.origin === chat.origin && event.data === 'fermer') {
        close();
      }
    });
    draw();
    document.body.append(button);
  }

  if (document.body) {
    start();
  } else {
    addEventListener('DOMContentLoaded', start);
  }
})();
