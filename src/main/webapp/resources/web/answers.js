/*
 * Keeps a line of the answer table, or the form about one person, as soon as a field of it was changed, by pressing the line's own button, which is there
 * for those without script too. Where two clerks' words clash, the answer is not sent until one of them is chosen.
 */
(function () {
  'use strict';

  document.addEventListener('change', function (event) {
    const line = event.target.closest && event.target.closest('.wj-answer');
    const keep = line && line.querySelector('.wj-answer-keep');
    if (keep) {
      keep.click();
    }
  });

  // With two clerks' words about somebody undecided, the answer would go out with the other's.
  document.addEventListener('click', function (event) {
    const undecided = document.querySelector('.wj-answer input[name$=":clashed"][value="true"]');
    if (undecided && event.target.closest('[id$=":submit"]')) {
      event.preventDefault();
      event.stopImmediatePropagation();
      undecided.closest('.wj-answer').querySelector('[id$=":mine"]').focus();
    }
  }, true);
})();
