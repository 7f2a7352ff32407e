/*
 * Sends chosen files, one after the other, as the bodies of requests of their own, and says of each what became of it.
 *
 * <label class="wj-upload" data-address="..."><input type="file"/></label>   where a file is sent
 * <ul class="wj-uploads" data-sending data-failed data-hand></ul>             what became of each
 * <select id="by-hand">                                                      where a page goes whose code was not read (optional)
 * <section id="papers">                                                      a list that is shown anew afterwards (optional)
 */
(function () {
  'use strict';

  function token() {
    const field = document.querySelector('input[name="_csrf"]');
    return field ? field.value : '';
  }

  function states() {
    return document.querySelector('.wj-uploads');
  }

  function say(line, name, state, text) {
    line.dataset.state = state;
    line.textContent = name + '：' + text;
  }

  async function send(file, address, line) {
    say(line, file.name, 'sending', states().dataset.sending);
    try {
      const reply = await fetch(address, {
        method: 'POST',
        body: file,
        headers: { 'X-Form-Token': token(), 'X-File-Name': encodeURIComponent(file.name), 'Content-Type': 'application/octet-stream' }
      });
      if (!reply.ok) {
        throw new Error(String(reply.status));
      }
      const answer = await reply.json();
      say(line, file.name, answer.state, answer.text);
      if (answer.state === 'unread') {
        offerHand(file, line);
      }
      return answer.state;
    } catch (failure) {
      say(line, file.name, 'failed', states().dataset.failed);
      return 'failed';
    }
  }

  function offerHand(file, line) {
    const choice = document.getElementById('by-hand');
    if (!choice || !choice.options.length) {
      return;
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'wj-button';
    button.textContent = states().dataset.hand;
    button.addEventListener('click', function () {
      send(file, choice.value, line);
    });
    line.append(' ', button);
  }

  async function renew() {
    const shown = document.getElementById('papers');
    if (!shown) {
      return;
    }
    const reply = await fetch(location.href);
    const fresh = new DOMParser().parseFromString(await reply.text(), 'text/html');
    const papers = fresh.querySelectorAll('#papers .wj-paper');
    shown.querySelectorAll('.wj-paper').forEach(function (old, at) {
      if (papers[at]) {
        old.replaceWith(document.adoptNode(papers[at]));
      }
    });
  }

  document.addEventListener('change', async function (event) {
    const label = event.target.closest && event.target.closest('.wj-upload');
    if (!label) {
      return;
    }
    const files = Array.from(event.target.files);
    event.target.value = '';
    const lines = files.map(function () {
      const line = document.createElement('li');
      states().append(line);
      return line;
    });
    let filed = false;
    for (let i = 0; i < files.length; i++) {
      filed = await send(files[i], label.dataset.address, lines[i]) === 'filed' || filed;
    }
    if (filed) {
      renew();
    }
  });
})();
