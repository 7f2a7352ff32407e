/*
 * Keeps a line of the answer table, or the form about one person, as soon as a field of it was changed, by pressing the line's own button, which is there
 * for those without script too.
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
})();
