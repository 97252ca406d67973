# SPDX-FileCopyrightText: 2026 The IpcCore authors
# SPDX-License-Identifier: MIT
"""The Markdown files that become pages, in their order, and their text as Doxygen wants it."""
import html
import os
import re

GUIDE = 'ipccore/docs/guide/'
EXAMPLES = 'ipccore/examples/'
OTHERS = [
    EXAMPLES + 'README.md',
    'ipccore/docs/PROTOCOL.md',
    'ipccore/docs/STABILITY.md',
    'ipccore/docs/benchmark/report.md',
    '.github/SECURITY.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
]
# Doxygen expands marks and commands in code, too: it sees them as characters from here on.
PRIVATE = 0xE000
# The first line of a code block with commands.
COMMANDS = chr(PRIVATE + 128)
LINK = re.compile(r'(!?)\[((?:[^\[\]]|\[[^\]]*\])*)\]\(([^()\s]+)\)')
FENCE = re.compile(r'^( *)(```+)\s*([\w+-]*)(.*)$')


def restore(text):
    """The HTML of what convert() has hidden from Doxygen."""
    return re.sub('[%c-%c]' % (PRIVATE, PRIVATE + 127),
                  lambda match: html.escape(chr(ord(match.group()) - PRIVATE)), text)


def title_of(path):
    with open(path, encoding='utf-8') as file:
        for line in file:
            if line.startswith('# '):
                return line[2:].strip().replace('`', '')
    return os.path.basename(path)


def guide_pages():
    """(heading, title, path) of the guide's pages, in the order of the links in its index."""
    pages = [('', title_of(GUIDE + 'README.md'), GUIDE + 'README.md')]
    heading = ''
    with open(GUIDE + 'README.md', encoding='utf-8') as file:
        for line in file:
            if re.match(r'[A-Z].*:\s*$', line):
                heading = line.strip().rstrip(':').split(',')[0]
            for _, title, target in LINK.findall(line):
                path = os.path.normpath(GUIDE + target.partition('#')[0])
                if os.path.exists(path) and path not in [page[2] for page in pages]:
                    pages.append((heading, title.replace('`', ''), path))
    for name in sorted(os.listdir(GUIDE)):
        if name.endswith('.md') and GUIDE + name not in [page[2] for page in pages]:
            pages.append((heading, title_of(GUIDE + name), GUIDE + name))
    return pages


def all_pages():
    return ['README.md'] + [path for _, _, path in guide_pages()] + [
        path for path in OTHERS if os.path.exists(path)]


def identifier(path):
    """The name of a page's HTML file, without its suffix."""
    if path == 'README.md':
        return 'index'
    if path == GUIDE + 'README.md':
        return 'guide'
    if path == EXAMPLES + 'README.md':
        return 'examples'
    name = os.path.splitext(os.path.basename(path))[0].lower()
    return 'guide-' + name if path.startswith(GUIDE) else name


def slug(heading):
    """The anchor of a heading, by GitHub's rules."""
    text = re.sub(r'\[([^\]]*)\]\([^)]*\)', r'\1', heading).replace('`', '').strip().lower()
    return re.sub(r'[^\w\- ]', '', text).replace(' ', '-')


def convert(path, class_names, copied):
    """The text of a page for Doxygen. `copied` gets the files that the page shows."""
    known = set(all_pages())
    page = identifier(path)
    anchors = {}

    def link(match):
        mark, text, target = match.groups()
        name, _, anchor = target.partition('#')
        if re.match(r'[a-z]+:', target):
            return match.group(0)
        file = os.path.relpath(os.path.join(os.path.dirname(path), name)) if name else path
        if mark:
            copied.add(file)
            return '![%s](%s)' % (text, os.path.basename(file))
        if file not in known and (file + '/').startswith(EXAMPLES):
            # The page has a section about each folder.
            anchor = anchor or file[len(EXAMPLES):].partition('/')[0]
            file = EXAMPLES + 'README.md'
        if file in known:
            return '<a href="%s.html%s">%s</a>' % (
                identifier(file), '#' + identifier(file) + '-' + anchor if anchor else '',
                html_text(text))
        header = re.search(r'include/(ipccore/[\w/]+\.h)$', file)
        if header:
            return '<a href="api.html#%s">%s</a>' % (header.group(1), html_text(text))
        if file.startswith('ipccore/') and 'include' in file:
            return '<a href="api.html">%s</a>' % html_text(text)
        return text  # a file of the sources

    def html_text(text):
        return re.sub(r'`([^`]*)`', lambda code: '<code>%s</code>' % escape_code(code.group(1)), text)

    def escape_code(code):
        return re.sub(r'[^\w\s.,:;()/=+]', lambda match: chr(PRIVATE + ord(match.group())) if ord(
            match.group()) < 128 else match.group(), code.replace('\\|', '|'))

    def prose(text):
        parts = re.split(r'(<a href.*?</a>|``.+?``|`[^`]*`)', LINK.sub(link, text), flags=re.S)
        for i, part in enumerate(parts):
            if part.startswith('`'):
                parts[i] = '<code>%s</code>' % escape_code(part.strip('`'))
            elif not part.startswith('<a href'):
                # Classes whose names are plain words are not meant in text.
                part = re.sub(r'(?<![\w:%%/.-])(%s)\b(?!::|\(\))' % '|'.join(class_names), r'%\1',
                              part)
                parts[i] = part.replace('@', '\\@')
        return ''.join(parts)

    def heading(line):
        marks, _, text = line.partition(' ')
        anchor = slug(text)
        anchors[anchor] = anchors.get(anchor, -1) + 1
        if anchors[anchor]:
            anchor += '-%d' % anchors[anchor]
        name = page + '-' + anchor
        if marks == '#':
            name = 'mainpage' if page == 'index' else page
        text = LINK.sub(lambda match: match.group(2), text).replace('`', '')
        return '%s %s {#%s}' % (marks, re.sub(r'([@\\#%<>&])', r'\\\1', text), name)

    # Code blocks and headings are lines; links and code in text may span several.
    lines = []
    text = []
    fence = None

    def end_text():
        if text:
            lines.append(prose('\n'.join(text)))
            text.clear()

    with open(path, encoding='utf-8') as file:
        source = re.sub(r'<!--.*?-->', lambda match: '\n' * match.group().count('\n'), file.read(),
                        flags=re.S)
    for line in source.split('\n'):
        match = FENCE.match(line)
        if fence is None and match:
            end_text()
            fence = match.group(2)
            language = {'c': '.c', 'cpp': '.cpp'}.get(match.group(3), '.unparsed')
            lines.append('%s%s{%s}' % (match.group(1), fence, language))
            if match.group(3) == 'sh':
                lines[-1] += '\n' + match.group(1) + COMMANDS
        elif fence is not None:
            lines.append(line)
            if match and match.group(2) == fence and not match.group(3):
                fence = None
        elif re.match(r'#+ ', line):
            end_text()
            lines.append(heading(line))
        else:
            text.append(line)
    end_text()
    return '\n'.join(lines)


def lost_code(path, page_text):
    """The code of a page that `page_text`, the text of its HTML, does not have word by word."""
    with open(path, encoding='utf-8') as file:
        source = re.sub(r'<!--.*?-->', '', file.read(), flags=re.S)
    blocks = re.findall(r'^ *```[^\n]*\n(.*?)^ *```', source, flags=re.S | re.M)
    prose = re.sub(r'^ *```.*?^ *```[^\n]*$', '', source, flags=re.S | re.M)
    spans = [code.replace('\\|', '|') for code in re.findall(r'(?<!`)`([^`]+)`(?!`)', prose)]
    found = ' '.join(page_text.split())
    return [code for code in blocks + spans if ' '.join(code.split()) not in found]
