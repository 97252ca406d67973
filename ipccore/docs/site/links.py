# SPDX-FileCopyrightText: 2026 The IpcCore authors
# SPDX-License-Identifier: MIT
"""Checks that the links between the pages lead somewhere, and that pictures have a text for those
who do not see them. Needs no network."""
import os
from html.parser import HTMLParser
from urllib.parse import unquote


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.anchors = set()
        self.targets = []
        self.pictures_without_text = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.anchors.update(value for key, value in attrs if key in ('id', 'name') and value)
        if tag == 'img' and not attributes.get('alt'):
            self.pictures_without_text.append(attributes.get('src'))
        for key in ('href', 'src', 'data', 'action'):
            if attributes.get(key):
                self.targets.append(attributes[key])


def complaints(folder):
    """One line for each dead link and each picture without text."""
    pages = {}
    for name in os.listdir(folder):
        if name.endswith('.html'):
            with open(os.path.join(folder, name), encoding='utf-8') as file:
                pages[name] = Page(file.read())
    found = []
    for name, page in sorted(pages.items()):
        found += ['%s: no text for the picture %s' % (name, picture)
                  for picture in page.pictures_without_text]
        for target in sorted(set(page.targets)):
            if target.startswith(('https://', 'http://', 'mailto:')):
                continue
            file, _, anchor = unquote(target).partition('#')
            file = file.partition('?')[0] or name
            if not os.path.exists(os.path.join(folder, file)):
                found.append('%s: no file for the link to %s' % (name, target))
            elif anchor and file in pages and anchor not in pages[file].anchors:
                found.append('%s: no anchor for the link to %s' % (name, target))
    return found
