// Puts a button on another site's page; it opens the campaign's chat in a frame. Nothing else is loaded before the click.
(() => {
  'use strict';
  const script = document.currentScript;
  const chat = new URL('widget', script.src);
  const label = script.dataset.label || 'Poser une question';
  const closing = 'Fermer la discussion';
  const style = (element, properties) => Object.assign(element.style, properties);

  function start() {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.setAttribute('aria-expanded', 'false');
    style(button, {
      position: 'fixed', right: '16px', bottom: '16px', zIndex: '2147483647', padding: '12px 20px', border: '1px solid #fff',
      borderRadius: '24px', background: '#1f4e8c', color: '#fff', font: '600 16px/1.4 system-ui, sans-serif', cursor: 'pointer',
    });

    let frame = null;
    function toggle(isOpen) {
      if (isOpen && !frame) {
        frame = document.createElement('iframe');
        frame.title = label;
        frame.src = chat.href;
        style(frame, {
          position: 'fixed', right: '16px', bottom: '80px', zIndex: '2147483647', width: 'min(400px, calc(100vw - 32px))',
          height: 'min(640px, calc(100vh - 96px))', border: '1px solid #767676', borderRadius: '12px', background: 'Canvas',
        });
        button.before(frame);
      }

      frame.style.display = isOpen ? 'block' : 'none';
      button.setAttribute('aria-expanded', String(isOpen));
      button.textContent = isOpen ? closing : label;
      if (isOpen) {
        frame.focus();
      }
    }

    function close() {
      if (frame && frame.style.display !== 'none') {
        toggle(false);
        button.focus();
      }
    }

    button.addEventListener('click', () => toggle(button.getAttribute('aria-expanded') !== 'true'));
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
    document.body.append(button);
  }

  if (document.body) {
    start();
  } else {
    addEventListener('DOMContentLoaded', start);
  }
})();
