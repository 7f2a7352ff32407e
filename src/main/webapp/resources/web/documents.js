/*
 * Sends chosen files, one after the other, as the bodies of requests of their own, and says of each what became of it.
 *
 * <label class="wj-upload" data-address="..." data-most="bytes"><input type="file"/></label>   where a file is sent, and how large it may be
 * <ul class="wj-uploads" data-sending data-failed data-hand data-large></ul>  what became of each; the one in the same .wj-upload-place, or the page's
 * <ul id="..." data-renewed>                                                  a list that is shown anew afterwards (optional)
 * <select id="by-hand">                                                      where a page goes whose code was not read (optional)
 * <section id="papers">                                                      a list that is shown anew afterwards (optional)
 */
(function () {
  'use strict';

  function token() {
    const field = document.querySelector('input[name="_csrf"]');
    return field ? field.value : '';
  }

  function states(near) {
    const place = near.closest('.wj-upload-place');
    return (place && place.querySelector('.wj-uploads')) || document.querySelector('.wj-uploads');
  }

  // The server refuses it too, but only once it has come a long way.
  function isTooLarge(file, most) {
    return most && file.size > Number(most);
  }

  function say(line, name, state, text) {
    line.dataset.state = state;
    line.textContent = name + '：' + text;
  }

  async function send(file, address, line) {
    say(line, file.name, 'sending', line.parentNode.dataset.sending);
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
      say(line, file.name, 'failed', line.parentNode.dataset.failed);
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
    button.textContent = line.parentNode.dataset.hand;
    button.addEventListener('click', function () {
      send(file, choice.value, line);
    });
    line.append(' ', button);
  }

  async function renew() {
    const shown = document.getElementById('papers');
    const lists = document.querySelectorAll('[data-renewed]');
    if (!shown && !lists.length) {
      return;
    }
    const reply = await fetch(location.href);
    const fresh = new DOMParser().parseFromString(await reply.text(), 'text/html');
    lists.forEach(function (old) {
      const list = fresh.getElementById(old.id);
      if (list) {
        old.replaceWith(document.adoptNode(list));
      }
    });
    if (!shown) {
      return;
    }
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
      states(label).append(line);
      return line;
    });
    let filed = false;
    for (let i = 0; i < files.length; i++) {
      if (isTooLarge(files[i], label.dataset.most)) {
        const text = lines[i].parentNode.dataset.large;
        say(lines[i], files[i].name, 'refused', text.replace('{0}', String(Math.floor(Number(label.dataset.most) / 1000000))));
      } else {
        filed = await send(files[i], label.dataset.address, lines[i]) === 'filed' || filed;
      }
    }
    if (filed) {
      renew();
    }
  });
})();
