#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IpcCore authors
# SPDX-License-Identifier: MIT
"""Looks at the pages in headless Chromium; called by build.py --check.

  browser.py              checks all pages at the width of a phone, both colour schemes, the search
  browser.py PAGE...      takes pictures of pages in all widths and schemes into build/docs-pictures
"""
import base64
import hashlib
import json
import os
import select
import shutil
import subprocess
import sys
import tempfile

FOLDER = 'build/docs'
PICTURES = 'build/docs-pictures'
PHONE = 360
DEADLINE = 60  # seconds for one answer of the browser


def program():
    return shutil.which('chromium') or shutil.which('chromium-browser') or shutil.which('google-chrome')


class Browser:
    """Chromium, driven through its DevTools pipe: descriptors 3 (to it) and 4 (from it)."""

    def __init__(self):
        # Processes of the browser may still write when it has ended.
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        to_browser, self.output = os.pipe()
        self.input, from_browser = os.pipe()

        def place_pipes():
            # The descriptors of the pipes may themselves be 3 or 4.
            pipes = [os.dup(to_browser), os.dup(from_browser)]
            pipes = [os.dup(descriptor) if descriptor < 5 else descriptor for descriptor in pipes]
            os.dup2(pipes[0], 3)
            os.dup2(pipes[1], 4)

        self.process = subprocess.Popen(
            [program(), '--headless=new', '--remote-debugging-pipe', '--no-sandbox',
             '--disable-gpu', '--no-first-run', '--user-data-dir=' + self.profile.name,
             '--hide-scrollbars', 'about:blank'],
            pass_fds=(3, 4), preexec_fn=place_pipes, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.buffer = b''
        self.count = 0
        self.events = []
        self.session = None
        target = self.call('Target.createTarget', url='about:blank')['targetId']
        self.session = self.call('Target.attachToTarget', targetId=target, flatten=True)['sessionId']
        self.call('Page.enable')

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        os.close(self.input)
        os.close(self.output)
        self.profile.cleanup()

    def message(self):
        while b'\0' not in self.buffer:
            if not select.select([self.input], [], [], DEADLINE)[0]:
                raise RuntimeError('the browser does not answer')
            data = os.read(self.input, 1 << 20)
            if not data:
                raise RuntimeError('the browser has ended')
            self.buffer += data
        text, self.buffer = self.buffer.split(b'\0', 1)
        return json.loads(text)

    def call(self, method, **parameters):
        self.count += 1
        request = {'id': self.count, 'method': method, 'params': parameters}
        if self.session:
            request['sessionId'] = self.session
        data = json.dumps(request).encode() + b'\0'
        while data:
            data = data[os.write(self.output, data):]
        while True:
            answer = self.message()
            if answer.get('id') == self.count:
                if 'error' in answer:
                    raise RuntimeError('%s: %s' % (method, answer['error']['message']))
                return answer['result']
            self.events.append(answer.get('method'))

    def open(self, page):
        self.events.clear()
        self.call('Page.navigate', url='file://' + os.path.abspath(FOLDER + '/' + page))
        while 'Page.loadEventFired' not in self.events:
            self.events.append(self.message().get('method'))

    def show_as(self, width, scheme, height=900):
        self.call('Emulation.setDeviceMetricsOverride', width=width, height=height,
                  deviceScaleFactor=1, mobile=width < 600)
        self.call('Emulation.setEmulatedMedia',
                  features=[{'name': 'prefers-color-scheme', 'value': scheme}])

    def evaluate(self, expression):
        result = self.call('Runtime.evaluate', expression=expression, awaitPromise=True,
                           returnByValue=True)['result']
        return result.get('value')

    def picture(self):
        return base64.b64decode(self.call('Page.captureScreenshot', format='png')['data'])


WIDEST = '''(() => {
    const width = document.documentElement.clientWidth;
    const wide = [...document.querySelectorAll('main *, header *')].filter((element) =>
        !element.closest('pre, .scroll, .skip') && element.getBoundingClientRect().right > width + 1);
    return [Math.max(document.documentElement.scrollWidth, document.body.scrollWidth), width,
            wide.length ? wide.at(-1).outerHTML.slice(0, 80) : ''];
})()'''

# Waits for the results, which come once the index is loaded.
RESULTS = '''new Promise((resolve) => {
    const look = () => {
        const links = [...document.querySelectorAll('#results a')];
        if (links.length || !/JavaScript|^$/.test(document.getElementById('summary').textContent))
            resolve(links.map((link) => link.getAttribute('href')));
        else
            setTimeout(look, 20);
    };
    look();
})'''


def too_wide(browser):
    """Pages that a phone would have to scroll sideways."""
    found = []
    browser.show_as(PHONE, 'light')
    for page in sorted(name for name in os.listdir(FOLDER) if name.endswith('.html')):
        browser.open(page)
        width, shown, element = browser.evaluate(WIDEST)
        if shown > PHONE or width > shown or element:
            found.append('%s: %d pixels wide on a phone of %d: %s' % (page, width, shown, element))
    return found


def without_colours(browser, page):
    """Whether a page ignores that its reader wants dark colours."""
    browser.open(page)
    pictures = set()
    colours = set()
    for scheme in ('light', 'dark'):
        browser.show_as(1280, scheme)
        pictures.add(hashlib.sha256(browser.picture()).hexdigest())
        colours.add(browser.evaluate('getComputedStyle(document.body).backgroundColor'))
    if len(pictures) == 2 and len(colours) == 2:
        return []
    return ['%s: looks the same in light and dark' % page]


def not_found(browser, query, wanted):
    """Whether the first result for `query` is not `wanted`; None: whether there is any."""
    browser.open('search.html?q=' + query)
    links = browser.evaluate(RESULTS)
    if links == [] if wanted is None else links and links[0].startswith(wanted):
        return []
    return ['search.html: "%s" does not find %s but %s' % (query, wanted, links[:1])]


def complaints():
    """What is wrong with the pages, one line each."""
    with Browser() as browser:
        return (too_wide(browser) + without_colours(browser, 'index.html')
                + not_found(browser, 'AsyncClient', 'classIpcCore_1_1AsyncClient.html')
                + not_found(browser, 'listen', 'classIpcCore_1_1Server.html#')
                + not_found(browser, 'ten minutes', 'guide-first-service.html')
                + not_found(browser, 'no such words', None))


def take_pictures(pages):
    os.makedirs(PICTURES, exist_ok=True)
    with Browser() as browser:
        for page in pages:
            browser.open(page)
            if page.startswith('search'):
                browser.evaluate(RESULTS)
            for width in (360, 768, 1280):
                for scheme in ('light', 'dark'):
                    browser.show_as(width, scheme)
                    name = page.partition('.html')[0]
                    with open('%s/%s-%d-%s.png' % (PICTURES, name, width, scheme), 'wb') as file:
                        file.write(browser.picture())
    print('docs: the pictures are in ' + PICTURES)


if __name__ == '__main__':
    if sys.argv[1:]:
        take_pictures(sys.argv[1:])
    else:
        complaints_found = complaints()
        print('\n'.join(complaints_found))
        sys.exit(bool(complaints_found))
