/*
 * Saves the draft of a task form by itself: on a change of a field, and at most 5 s after typing began.
 * The page holds <wj:draft form="#{bean}"/> inside its form; that tag renders the state line below and the remote
 * command saveDraft, whose bean method answers the callback parameter draftSavedAt (a time of day, as text).
 *
 * <p class="wj-draft" aria-live="polite" data-saving data-saved data-failed data-signed-out></p>
 *
 * What was typed stays in the fields, and nowhere else: nothing personal is put into the browser's storage.
 */
window.WangjuDraft = (function () {
  'use strict';

  const TYPING_MS = 5000;
  const CHANGE_MS = 200;
  const LONGEST_RETRY_MS = 60000;
  const NOT_CONTENT = '[type=file],[type=password],[name^="jakarta.faces."],[name="primefaces.nonce"]';

  let savedContent = null;
  let sentContent = null;
  let timer = null;
  let dueAt = Infinity;
  let failures = 0;
  let sending = false;
  let onWire = false;
  let signedOut = false;
  let submitting = false;

  function line() {
    return document.querySelector('.wj-draft');
  }

  function content() {
    return $(line().closest('form')).find(':input').not(NOT_CONTENT).serialize();
  }

  function unsaved() {
    return line() !== null && content() !== savedContent;
  }

  function show(state, detail) {
    const element = line();
    if (element) {
      element.dataset.state = state;
      element.textContent = (element.dataset[state] || '').replace('{0}', detail || '');
    }
  }

  function saveWithin(milliseconds) {
    const at = Date.now() + milliseconds;
    if (at < dueAt) {
      clearTimeout(timer);
      dueAt = at;
      timer = setTimeout(save, milliseconds);
    }
  }

  function cancelTimer() {
    clearTimeout(timer);
    dueAt = Infinity;
  }

  function save() {
    cancelTimer();
    if (sending || submitting || !unsaved()) {
      return;
    }
    sending = true;
    sentContent = content();
    if (failures === 0) {
      show('saving');
    }
    window.saveDraft();
  }

  function notice(event) {
    // Widgets write their fields after the event; look when they are done.
    setTimeout(() => {
      if (!submitting && failures === 0 && unsaved()) {
        saveWithin(event.type === 'change' ? CHANGE_MS : TYPING_MS);
      }
    });
  }

  function completed(args) {
    sending = false;
    if (args && args.draftSavedAt) {
      failures = 0;
      savedContent = sentContent;
      show('saved', args.draftSavedAt);
      if (unsaved()) {
        saveWithin(TYPING_MS);
      }
    } else {
      failures += 1;
      show(signedOut ? 'signedOut' : 'failed');
      saveWithin(Math.min(1000 * 2 ** failures, LONGEST_RETRY_MS));
    }
    signedOut = false;
  }

  function isDraft(settings) {
    return /jakarta\.faces\.source=[^&]*draftCommand(&|$)/.test(settings.data);
  }

  /** Whether a request sends the form that is kept, and not another one of the page. */
  function sendsForm(settings) {
    const data = typeof settings.data === 'string' ? new URLSearchParams(settings.data) : settings.data;
    return line() !== null && data.has(line().closest('form').id);
  }

  /** A draft refused for want of a login must not carry the reader off the page and lose what was typed. */
  function stayOnPage() {
    const processor = PrimeFaces.ajax.ResponseProcessor;
    const redirect = processor.doRedirect;
    processor.doRedirect = function (node) {
      if (onWire) {
        signedOut = true;
      } else {
        redirect.call(processor, node);
      }
    };
  }

  function followRequests() {
    $(document).on('pfAjaxSend', (event, xhr, settings) => {
      onWire = isDraft(settings);
      if (!onWire && sendsForm(settings)) {
        submitting = true;
        cancelTimer();
      }
    }).on('pfAjaxComplete', (event, xhr, settings) => {
      onWire = false;
      if (!isDraft(settings) && sendsForm(settings)) {
        submitting = /<redirect\b/.test(xhr.responseText || '');
        afterSubmission();
      }
    });
  }

  /** The form came back, refused or unanswered: what it holds is a draft again. */
  function afterSubmission() {
    if (!submitting && failures > 0) {
      show('failed');
    }
    if (!submitting && !sending && unsaved()) {
      saveWithin(TYPING_MS);
    }
  }

  function start() {
    savedContent = content();
    stayOnPage();
    followRequests();
    $(document).on('input change keyup click focusout', notice);
    $(line().closest('form')).on('submit', () => {
      submitting = true;
      cancelTimer();
    });
    window.addEventListener('online', () => unsaved() && saveWithin(CHANGE_MS));
    window.addEventListener('pageshow', () => {
      submitting = false;
    });
    window.addEventListener('beforeunload', event => {
      if (!submitting && unsaved()) {
        save();
        event.preventDefault();
      }
    });
  }

  $(() => line() && start());

  return { completed };
})();
