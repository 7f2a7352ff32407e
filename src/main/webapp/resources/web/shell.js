/*
 * What every page needs: menus that close by themselves, a print button, and a word when the server does not answer.
 */
(function () {
  'use strict';

  function closeMenus(except) {
    document.querySelectorAll('details.wj-menu[open]').forEach(menu => {
      if (menu !== except) {
        menu.open = false;
      }
    });
  }

  document.addEventListener('click', event => closeMenus(event.target.closest('details.wj-menu')));
  document.addEventListener('focusin', event => closeMenus(event.target.closest('details.wj-menu')));
  document.addEventListener('keydown', event => {
    const menu = event.key === 'Escape' && document.activeElement.closest('details.wj-menu[open]');
    if (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
  function toggleNavigation(button) {
    const open = button.getAttribute('aria-expanded') !== 'true';
    button.setAttribute('aria-expanded', String(open));
    document.getElementById(button.getAttribute('aria-controls')).toggleAttribute('data-open', open);
  }

  document.addEventListener('click', event => {
    const button = event.target.closest('.wj-nav-toggle');
    if (button) {
      toggleNavigation(button);
    }
    if (event.target.closest('[data-print]')) {
      window.print();
    }
  });

  function trouble(show) {
    const banner = document.getElementById('wj-trouble');
    banner.textContent = show ? banner.dataset.text : '';
    banner.hidden = !show;
  }

  if (window.jQuery) {
    // The draft line speaks for its own requests.
    const spoken = settings => /draftCommand/.test(settings.data);
    jQuery(document)
      .on('pfAjaxError', (event, xhr, settings) => spoken(settings) || trouble(true))
      .on('pfAjaxSuccess', () => trouble(false));
  }
})();
