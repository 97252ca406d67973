#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IpcCore authors
# SPDX-License-Identifier: MIT
"""Makes the pages of build/docs; called by ./dev docs.

  build.py           the pages
  build.py --check   the same, and fails at any warning, dead link or unreadable page
"""
import html
import os
import re
import shutil
import subprocess
import sys

import browser
import drawing
import finish
import links
import pages

OUTPUT = 'build/docs'


def project_version():
    with open('ipccore/CMakeLists.txt', encoding='utf-8') as file:
        return re.search(r'project\(IpcCore VERSION ([\d.]+)', file.read()).group(1)


def write_pages():
    """The Markdown for Doxygen; whatever it shows is copied beside it."""
    names = re.compile(r'^(?:class|struct)\s+(?:IPCCORE\w+\s+)?([A-Z]\w+)', re.M)
    class_names = set()
    for folder, _, files in os.walk('ipccore'):
        if '/include/' in folder + '/':
            for name in files:
                with open(os.path.join(folder, name), encoding='utf-8') as file:
                    class_names.update(names.findall(file.read()))
    os.makedirs(OUTPUT + '/pages')
    copied = set()
    for path in pages.all_pages():
        with open('%s/pages/%s.md' % (OUTPUT, pages.identifier(path)), 'w',
                  encoding='utf-8') as file:
            file.write(pages.convert(path, sorted(class_names), copied))
    for path in copied:
        if os.path.exists(path):
            shutil.copy(path, OUTPUT + '/pages')


def run_doxygen():
    with open('ipccore/docs/site/Doxyfile', encoding='utf-8') as file:
        settings = file.read()
    settings += 'PROJECT_NUMBER = %s\nOUTPUT_DIRECTORY = %s\nHTML_OUTPUT = .\n' % (
        project_version(), OUTPUT)
    result = subprocess.run(['doxygen', '-'], input=settings, text=True, stderr=subprocess.PIPE,
                            check=False)
    sys.stderr.write(result.stderr)
    if result.returncode:
        sys.exit('docs: Doxygen failed')
    return [line for line in result.stderr.splitlines() if line.strip()]


def lost_code():
    """Where a page does not show code as its author has written it."""
    found = []
    for path in pages.all_pages():
        page = pages.identifier(path) + '.html'
        with open('%s/%s' % (OUTPUT, page), encoding='utf-8') as file:
            text = html.unescape(re.sub(r'<[^>]+>', '', file.read()))
        found += ['%s: %s does not show %r' % (path, page, code[:60])
                  for code in pages.lost_code(path, text)]
    return found


def main():
    check = sys.argv[1:] == ['--check']
    if sys.argv[1:] and not check:
        sys.exit(__doc__)
    shutil.rmtree(OUTPUT, ignore_errors=True)
    complaints = drawing.update()
    write_pages()
    complaints += run_doxygen()
    finish.finish(OUTPUT)
    if check:
        # Do the checks find what they are for?
        subprocess.run([sys.executable, '-B', 'tests/docs/site/test_site.py', '-q'], check=True)
        complaints += links.complaints(OUTPUT) + lost_code()
        if browser.program():
            complaints += browser.complaints()
        else:
            print('docs: no Chromium here, so nobody has looked at the pages')
        sys.stderr.write('\n'.join(complaints) + '\n' if complaints else '')
    if complaints and check:
        sys.exit('docs: %d complaints' % len(complaints))
    print('docs: the pages are in %s/index.html' % OUTPUT)


if __name__ == '__main__':
    main()
