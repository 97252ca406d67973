#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IpcCore authors
# SPDX-License-Identifier: MIT
"""Tests of the scripts in ipccore/docs/site: that their checks can fail, and how they read Markdown.

Run by ./dev docs --check in the top-level folder."""
import os
import sys
import tempfile
import unittest

sys.path.insert(0, 'ipccore/docs/site')

import browser
import drawing
import links
import pages


def folder(**texts):
    """A folder with files: its name is what `with` gives."""
    result = tempfile.TemporaryDirectory()
    for name, text in texts.items():
        with open('%s/%s' % (result.name, name.replace('_', '.')), 'w', encoding='utf-8') as file:
            file.write(text)
    return result


class Links(unittest.TestCase):
    def complaints(self, text):
        with folder(page_html=text, other_html='<p id="here">') as name:
            return links.complaints(name)

    def test_good(self):
        self.assertEqual(self.complaints('<a href="other.html#here">'), [])
        self.assertEqual(self.complaints('<a href="https://example.org/none">'), [])
        self.assertEqual(self.complaints('<a href="#own"><p id="own">'), [])

    def test_no_file(self):
        self.assertEqual(self.complaints('<a href="none.html">'),
                         ['page.html: no file for the link to none.html'])

    def test_no_anchor(self):
        self.assertEqual(self.complaints('<a href="other.html#none">'),
                         ['page.html: no anchor for the link to other.html#none'])

    def test_picture_without_text(self):
        self.assertEqual(self.complaints('<img src="other.html" alt="">'),
                         ['page.html: no text for the picture other.html'])


class Markdown(unittest.TestCase):
    def convert(self, text):
        with folder(page_md=text) as name:
            return pages.convert(name + '/page.md', ['Server'], set())

    def test_anchors(self):
        self.assertEqual(pages.slug('A `server`, [again](x.md)'), 'a-server-again')
        self.assertEqual(self.convert('# A\n## B\n## B'),
                         '# A {#page}\n## B {#page-b}\n## B {#page-b-1}')

    def test_code_is_hidden_from_doxygen(self):
        hidden = self.convert('`--all <x>`')
        self.assertNotIn('--', hidden)
        self.assertEqual(pages.restore(hidden), '<code>--all &lt;x&gt;</code>')

    def test_words_are_no_links(self):
        self.assertEqual(self.convert('Server `Server` Server::listen()'),
                         '%Server <code>Server</code> Server::listen()')

    def test_links(self):
        self.assertEqual(self.convert('[a `b`](%s)' % os.path.abspath('none')), 'a <code>b</code>')
        self.assertEqual(self.convert('[a](https://example.org)'), '[a](https://example.org)')

    def test_examples_have_a_page(self):
        for target, page in (('', 'examples.html'), ('README.md', 'examples.html'),
                             ('settings', 'examples.html#examples-settings'),
                             ('settings/main.cpp', 'examples.html#examples-settings')):
            self.assertEqual(self.convert('[a](%s/%s)' % (os.path.abspath('ipccore/examples'), target)),
                             '<a href="%s">a</a>' % page)

    def test_blocks_stay(self):
        self.assertEqual(self.convert('```cpp\n# a @b\n```'), '```{.cpp}\n# a @b\n```')

    def test_lost_code(self):
        with folder(page_md='`--all`\n\n```sh\necho  a\n```\n') as name:
            path = name + '/page.md'
            self.assertEqual(pages.lost_code(path, '--all echo a'), [])
            self.assertEqual(pages.lost_code(path, '–all echo a'), ['--all'])
            self.assertEqual(pages.lost_code(path, '--all'), ['echo  a\n'])


class Drawing(unittest.TestCase):
    def test_edges_that_follow_from_others_are_left_out(self):
        self.assertEqual(drawing.reduced({('a', 'b'), ('b', 'c'), ('a', 'c')}),
                         {('a', 'b'), ('b', 'c')})

    def test_missing_boxes(self):
        self.assertIn(drawing.DRAWING + ': no box base', drawing.missing_boxes(''))
        self.assertEqual([line for line in drawing.missing_boxes('<title>ipccore_base</title>')
                          if line.endswith(' base')], [])


@unittest.skipUnless(browser.program(), 'no Chromium')
class Pages(unittest.TestCase):
    def test_checks_can_fail(self):
        head = '<!DOCTYPE html><meta name="viewport" content="width=device-width">'
        with browser.Browser() as looker, folder(
                fits_html=head + '<main><p>text</p></main>',
                wide_html=head + '<main><p style="width: 500px">text</p></main>',
                scrolls_html=head + '<main><pre style="overflow-x: auto">%s</pre></main>' % ('x' * 500),
                search_html=head + '<p id="summary">Nothing</p><ol id="results"></ol>') as name:
            browser.FOLDER, before = name, browser.FOLDER
            wide = browser.too_wide(looker)
            colours = browser.without_colours(looker, 'fits.html')
            missing = browser.not_found(looker, 'a', 'fits.html')
            nothing = browser.not_found(looker, 'a', None)
            browser.FOLDER = before
        self.assertEqual([line.partition(':')[0] for line in wide], ['wide.html'])
        self.assertEqual(colours, ['fits.html: looks the same in light and dark'])
        self.assertEqual(missing, ['search.html: "a" does not find fits.html but []'])
        self.assertEqual(nothing, [])


if __name__ == '__main__':
    unittest.main()
